import { once, readingOnce } from '../../src/application/reading-once';
import type { Reading } from '../../src/ports/store';
import { memoryStore } from '../fakes/memory-store';
import { ref } from '../commands/floor';

it('a subject is read once for one gesture, also when it is asked for twice at the same time', async () => {
  const asked: string[] = [];
  const { reading } = memoryStore();
  const counting: Reading = { ...reading, subject: (wanted) => (asked.push(wanted.id), reading.subject(wanted)) };
  const once = readingOnce(counting);
  await Promise.all([once.subject(ref('incident INC-1')), once.subject(ref('incident INC-1'))]);
  await once.subject(ref('incident INC-1'));
  await once.subject(ref('incident INC-2'));
  expect(asked).toEqual(['INC-1', 'INC-2']);
});

it('so is a list, and another filter is another list', async () => {
  const asked: string[] = [];
  const { reading } = memoryStore();
  const reads = readingOnce({ ...reading, list: (filter) => (asked.push(filter.kind), reading.list(filter)) });
  await Promise.all([reads.list({ kind: 'agency', limit: 5 }), reads.list({ kind: 'agency', limit: 5 }), reads.list({ kind: 'election', limit: 5 })]);
  expect(asked).toEqual(['agency', 'election']);
});

it('what is asked once is not asked before anybody wants to know', async () => {
  let times = 0;
  const packs = once(async () => (times += 1));
  expect(times).toBe(0);
  expect(await Promise.all([packs(), packs()])).toEqual([1, 1]);
});
