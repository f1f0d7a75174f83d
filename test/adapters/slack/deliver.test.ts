import { openSlack } from '../../../src/adapters/slack';
import { digest } from '../../../src/adapters/system/digest';
import { randomIds } from '../../../src/adapters/system/ids';
import { deliverOutbox } from '../../../src/application/deliver';
import { nothing } from '../../../src/application/answer';
import type { Place } from '../../../src/core/language/places';
import { moment as at, zone } from '../../core/spec';
import { handClock } from '../../fakes/hand-clock';
import { memoryAddresses } from '../../fakes/memory-addresses';
import { memoryPending } from '../../fakes/memory-pending';
import { memoryStore } from '../../fakes/memory-store';
import { commands, memoryBudgets, readableLog } from '../../slack/open-house';
import type { StandIn } from '../../slack/stand-in';
import { openStandIn } from '../../slack/stand-in';
import { SIGNING_SECRET } from '../../slack/signed';

const of = { kind: 'request', id: 'RPT-31' } as const;

describe('the outbox, delivered to Slack', () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await openStandIn();
  });
  afterEach(() => standIn.close());

  const given = () => {
    const clock = handClock();
    const store = memoryStore();
    const { addresses } = memoryAddresses();
    const { log } = readableLog();
    const { chat } = openSlack({
      botToken: 'xoxb-test',
      signingSecret: SIGNING_SECRET,
      apiUrl: standIn.apiUrl,
      floor: 'C0FLOOR01',
      teamId: 'T0HOME',
      front: { hear: async () => nothing },
      commands,
      addresses,
      channelOf: async () => undefined,
      budgets: memoryBudgets(),
      pending: memoryPending(),
      clock: clock.machine,
      ids: randomIds,
      digest,
      log,
      seconds: { call: 0.3 },
    });
    const promise = (id: string, text: string, at: Place = { at: 'floor' }, lane = 'floor') =>
      store.commit((transaction) =>
        transaction.promise([
          { id, lane, madeAt: clock.machine.now(), promise: { kind: 'notice', at, text, mentions: [], buttons: [] } },
        ]),
      );
    const run = async (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        await deliverOutbox({ store, chat, machine: clock.machine, clock, zone: zone(), ids: randomIds, digest, log });
        clock.pass(1);
      }
    };
    const posted = () => standIn.workspace.channels.get('C0FLOOR01')!.messages.map(({ text }) => text);
    return { promise, run, posted, store };
  };

  it.each(['apply-then-500', 'apply-then-hang'] as const)(
    'posts once what Slack applied and answered with %s',
    async (kind) => {
      const { promise, run, posted, store } = given();
      standIn.fault({ method: 'chat.postMessage', does: { kind } });
      await promise('d1', 'one');
      await promise('d2', 'two');
      await run(25);
      expect(posted()).toEqual(['one', 'two']);
      expect(await store.outbox.waiting()).toBe(0);
    },
  );

  it('posts once what never arrived', async () => {
    const { promise, run, posted } = given();
    standIn.fault({ method: 'chat.postMessage', does: { kind: 'hang' } });
    await promise('d1', 'one');
    await run(25);
    expect(posted()).toEqual(['one']);
  });

  it('deletes the younger of two when what was thought lost arrives after all', async () => {
    const { promise, run, posted, store } = given();
    standIn.fault({ method: 'chat.postMessage', does: { kind: 'apply-late' } });
    await promise('d1', 'one');
    await promise('d2', 'two');
    await run(25);
    const [kept] = standIn.workspace.channels.get('C0FLOOR01')!.messages;
    standIn.arrive();
    expect(posted()).toEqual(['one', 'two', 'one']);
    await run(100);
    expect(posted()).toEqual(['one', 'two', 'one']);
    standIn.fault({ method: 'conversations.history', does: { kind: 'error', error: 'internal_error' } });
    await run(25);
    expect(posted()).toEqual(['one', 'two', 'one']);
    await run(60);
    expect(posted()).toEqual(['one', 'two']);
    expect(standIn.workspace.channels.get('C0FLOOR01')!.messages[0]).toEqual(kept);
    expect(standIn.calls('conversations.history')).toHaveLength(3);
    expect(await store.outbox.audits(at('2199-01-01T00:00:00.000Z'), 10)).toEqual([]);
  });

  it('looks for what is late before each attempt, however many there are', async () => {
    const { promise, run, posted } = given();
    standIn.fault({ method: 'chat.postMessage', does: { kind: 'apply-late' } });
    standIn.fault({ method: 'chat.postMessage', does: { kind: '429', retryAfter: 5 } });
    await promise('d1', 'one');
    await run(18);
    standIn.arrive();
    await run(20);
    expect(posted()).toEqual(['one']);
  });

  it('says on the floor what belongs under a card that could not be posted', async () => {
    const { promise, run, posted } = given();
    await promise('d1', 'FBI has taken it.', { at: 'thread', of });
    await promise('d2', 'after it');
    await run(30);
    expect(posted()).toEqual([]);
    await run(40);
    expect(posted()).toEqual([
      'FBI has taken it.\nThis belongs under the card of RPT-31, which could not be posted.',
      'after it',
    ]);
  });
});
