import { readingOnce } from '../../src/application/reading-once';
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
