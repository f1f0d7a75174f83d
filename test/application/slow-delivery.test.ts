import { deliverOutbox } from '../../src/application/deliver';
import type { Chat, Outcome } from '../../src/ports/chat';
import type { Delivery } from '../../src/ports/outbox';
import { dana, openFloor } from '../commands/floor';
import type { TestFloor } from '../commands/floor';

const thread = { at: 'thread', of: { kind: 'request', id: 'RPT-1' } } as const;
const gone: Outcome = { outcome: 'card-gone', of: thread.of, at: { at: 'floor' }, why: 'The card is gone.' };

const notice = { kind: 'notice', at: thread, text: 'Taken.', mentions: [], buttons: [] } as const;
const card = { kind: 'card', of: thread.of, at: { at: 'floor' } } as const;

/** A request, and something that is to be said below its card or drawn anew; nothing else is promised. */
const promised = async (promise: Delivery = notice): Promise<TestFloor> => {
  const floor = await openFloor();
  await floor.say(dana, '/report request doj "Question" by 2026-12-01');
  const { outbox } = floor.store;
  while ((await outbox.waiting()) > 0) {
    floor.clock.pass(1);
    const now = floor.machine.now();
    for (const { id } of await outbox.claim(now, now, 50, now)) await outbox.kept(id, now, now, []);
  }
  await floor.store.commit((transaction) => transaction.promise([{ id: 'slow', lane: 'slow', madeAt: floor.machine.now(), promise }]));
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
  return { calls, work: (over: Partial<TestFloor> = {}) => deliverOutbox({ ...floor, ...over, chat }) };
};

/** The same floor for somebody to whom its database answers only after so many seconds; something happens meanwhile, once. */
const slowToRead = ({ store, clock }: TestFloor, seconds: number, meanwhile: () => Promise<unknown>): Pick<TestFloor, 'store'> => {
  let read = false;
  const subject: typeof store.reading.subject = async (ref) => {
    if (!read) {
      read = true;
      clock.pass(seconds);
      await meanwhile();
    }
    return store.reading.subject(ref);
  };
  return { store: { ...store, reading: { ...store.reading, subject } } };
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

  it('is asked for again by whoever drew it for long, and sent by them where nobody has taken it over', async () => {
    const floor = await promised(card);
    const other = worker(floor, [], 0);
    const first = worker(floor, [], 20, other.work);
    await first.work(slowToRead(floor, 20, other.work));
    expect(first.calls).toEqual(['card slow']);
    expect(other.calls).toEqual([]);
    expect(await floor.store.outbox.waiting()).toBe(0);
  });

  it('is left by whoever was given up for dead while they drew it', async () => {
    const floor = await promised(card);
    const other = worker(floor, [], 0);
    const first = worker(floor, [], 0);
    await first.work(slowToRead(floor, 40, other.work));
    expect(first.calls).toEqual([]);
    expect(other.calls).toEqual(['look for slow', 'card slow']);
    expect(await floor.store.outbox.waiting()).toBe(0);
  });

  it('is left by whoever was given up for dead while they looked for the card it belongs to', async () => {
    const floor = await promised();
    const other = worker(floor, [], 0);
    const cut = worker(floor, [{ outcome: 'unsure', why: 'The line was cut.' }], 0);
    await cut.work();
    floor.clock.pass(60);
    let calls = 0;
    const first = worker(floor, [gone], 10, async () => {
      calls += 1;
      // The third call looks for the card.
      if (calls === 3) floor.clock.pass(40);
      await other.work();
    });
    await first.work();
    expect(first.calls).toEqual(['look for slow', 'notice slow', 'look for slow card']);
    expect(other.calls).toEqual(['look for slow', 'notice slow']);
    expect(await floor.store.outbox.waiting()).toBe(0);
  });
});
