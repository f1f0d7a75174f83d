import { outboxInWords } from '../../src/main/cli/outbox';
import { at, notice, now, promise, zone } from '../contracts/floor';
import { memoryStore } from '../fakes/memory-store';

const later = (time: string) => at(`03T${time}`);

describe('watchfloor outbox', () => {
  it('says what waits, and each reason why once, though nothing was refused', async () => {
    const store = memoryStore();
    expect(await outboxInWords(store, zone)).toBe('Nothing waits to be posted. Nothing was refused.');
    const [first, second] = [notice('a'), notice('b')];
    await promise(store, first, second);
    expect(await outboxInWords(store, zone)).toBe('Waiting to be posted: 2. Nothing was refused.');
    await store.outbox.claim(now, later('12:00:30'), 10, now);
    for (const { id } of [first, second]) await store.outbox.later(id, later('12:01:00'), false, 'Slack does not accept our bot token any more.');
    expect(await outboxInWords(store, zone)).toBe('Waiting to be posted: 2. In the way: Slack does not accept our bot token any more. Nothing was refused.');
  });
});
