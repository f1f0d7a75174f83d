import { deliverOutbox } from '../../src/application/deliver';
import type { Chat, Outcome } from '../../src/ports/chat';
import { dana, openFloor } from '../commands/floor';
import type { TestFloor } from '../commands/floor';

const thread = { at: 'thread', of: { kind: 'request', id: 'RPT-1' } } as const;
const gone: Outcome = { outcome: 'card-gone', of: thread.of, at: { at: 'floor' }, why: 'The card is gone.' };

/** A request, and something that is to be said below its card; nothing else is promised. */
const promised = async (): Promise<TestFloor> => {
  const floor = await openFloor();
  await floor.say(dana, '/report request doj "Question" by 2026-12-01');
  const { outbox } = floor.store;
  while ((await outbox.waiting()) > 0) {
    floor.clock.pass(1);
    const now = floor.machine.now();
    for (const { id } of await outbox.claim(now, now, 50, now)) await outbox.kept(id, now, now, []);
  }
  const notice = { kind: 'notice', at: thread, text: 'Taken.', mentions: [], buttons: [] } as const;
  await floor.store.commit((transaction) => transaction.promise([{ id: 'slow', lane: 'slow', madeAt: floor.machine.now(), promise: notice }]));
  return floor;
};

/** A worker whose calls each take a while; another one looks for work meanwhile. */
const worker = (floor: TestFloor, answers: Outcome[], seconds: number, meanwhile?: () => Promise<unknown>) => {
  const calls: string[] = [];
  const call = async <Answer>(what: string, answer: Answer): Promise<Answer> => {
    calls.push(what);
    floor.clock.pass(seconds);
    await meanwhile?.();
    return answer;
  };
  const chat: Chat = {
    deliver: (id, { kind }) => call(`${kind} ${id}`, answers.shift() ?? { outcome: 'delivered' }),
    find: (id) => call(`look for ${id}`, { found: false }),
    audit: async () => 0,
  };
  return { calls, work: () => deliverOutbox({ ...floor, chat }) };
};

describe('a delivery that takes several calls', () => {
  it('is left to whoever is at it, however long all of them take together', async () => {
    const floor = await promised();
    const other = worker(floor, [], 0);
    const first = worker(floor, [gone], 20, other.work);
    await first.work();
    expect(first.calls).toEqual(['notice slow', 'card slow card', 'notice slow']);
    expect(other.calls).toEqual([]);
    expect(await floor.store.outbox.waiting()).toBe(0);
  });

  it('goes on by whoever took it over, and the one who was given up for dead leaves it', async () => {
    const floor = await promised();
    const other = worker(floor, [], 0);
    const first = worker(floor, [gone], 40, other.work);
    await first.work();
    expect(first.calls).toEqual(['notice slow']);
    expect(other.calls).toEqual(['look for slow', 'notice slow']);
    expect(await floor.store.outbox.waiting()).toBe(0);
  });
});
