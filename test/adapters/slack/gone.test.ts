import { randomIds } from '../../../src/adapters/system/ids';
import { digest } from '../../../src/adapters/system/digest';
import { deliverOutbox } from '../../../src/application/deliver';
import type { PersonId } from '../../../src/core/language/actor';
import type { AgencyId } from '../../../src/core/language/agencies';
import type { Place } from '../../../src/core/language/places';
import type { Delivery } from '../../../src/ports/outbox';
import { dana, openFloor } from '../../commands/floor';
import { seatAgain } from '../../commands/people/seat';
import type { TestFloor } from '../../commands/floor';
import type { OpenHouse } from '../../slack/open-house';
import { openHouse } from '../../slack/open-house';

const incident = { kind: 'incident', id: 'INC-1' } as const;
const request = { kind: 'request', id: 'RPT-1' } as const;
const own: Place = { at: 'channel', of: incident };
const thread: Place = { at: 'thread', of: request };
const anasId = 'T0HOME/U0ANA' as PersonId;
const ana: Place = { at: 'person', person: anasId };

/** A floor with a request and an incident, whose promises the test makes itself, and a Slack in which things get lost. */
describe('what Slack loses', () => {
  let floor: TestFloor;
  let house: OpenHouse;
  beforeEach(async () => {
    floor = await openFloor();
    await floor.say(dana, '/report request doj "Materiality" by 2026-12-01');
    await floor.say(dana, '/incident open Scans --actor iran --target voters --severity 2');
    const [first] = [await floor.store.outbox.waiting()];
    for (; (await floor.store.outbox.waiting()) > 0; ) for (const { id } of await floor.store.outbox.claim(floor.machine.now(), floor.machine.now(), first, floor.machine.now())) await floor.store.outbox.kept(id, floor.machine.now(), floor.machine.now(), []);
    house = await openHouse({ addresses: floor.store.addresses, clock: floor.machine });
  });
  afterEach(() => house.close());

  const run = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second += 1) {
      await deliverOutbox({ ...floor, clock: floor.clock, machine: floor.machine, chat: house.slack.chat, ids: randomIds, digest, zone: floor.zone, log: house.log });
      floor.clock.pass(1);
    }
  };
  let made = 0;
  const promise = async (delivery: Delivery): Promise<void> => {
    made += 1;
    const lane = delivery.at.at === 'thread' ? 'floor' : JSON.stringify(delivery.at);
    await floor.store.commit((transaction) => transaction.promise([{ id: `d${String(made)}`, lane, madeAt: floor.machine.now(), promise: delivery }]));
    await run(4);
  };
  const notice = (text: string, at: Place): Promise<void> => promise({ kind: 'notice', at, text, mentions: [], buttons: [] });
  const card = (of: typeof incident | typeof request, at: Place): Promise<void> => promise({ kind: 'card', of, at });
  const channelOf = async (id: string) => house.standIn.workspace.channels.get(id)!;
  const messages = async (id = 'C0FLOOR01') => (await channelOf(id)).messages.map(({ text, thread: under, ts }) => ({ text: text.split('\n')[0], ts, ...(under !== undefined && { under }) }));
  const openChannel = async (): Promise<string> => {
    await promise({ kind: 'channel', at: own, of: incident, name: 'inc-0001-scans', people: [] });
    await card(incident, own);
    await promise({ kind: 'pin', at: own, of: incident });
    return [...house.standIn.workspace.channels].find(([, { name }]) => name === 'inc-0001-scans')![0];
  };

  it('a card whose thread is answered after it was deleted comes back first, and the answer stands under the new one', async () => {
    await card(request, { at: 'floor' });
    const [was] = await messages();
    (await channelOf('C0FLOOR01')).messages.length = 0;
    await notice('DOJ has taken it.', thread);
    const [anew, reply] = await messages();
    expect([anew, reply]).toMatchObject([{ text: expect.stringContaining('“Materiality”, RPT-1') }, { text: 'DOJ has taken it.', under: anew!.ts }]);
    expect(await floor.store.addresses.of('former card of request RPT-1')).toBe(`T0HOME/C0FLOOR01/${was!.ts}`);
    await card(request, { at: 'floor' });
    expect(await messages()).toHaveLength(2);
  });

  it.each(['apply-then-cut', 'apply-then-500'] as const)('brings it back once after %s', async (kind) => {
    await card(request, { at: 'floor' });
    (await channelOf('C0FLOOR01')).messages.length = 0;
    house.standIn.fault({ method: 'chat.postMessage', does: { kind: 'error', error: 'thread_not_found' } });
    house.standIn.fault({ method: 'chat.postMessage', does: { kind } });
    await notice('DOJ has taken it.', thread);
    await run(40);
    const [anew] = await messages();
    expect(await messages()).toMatchObject([{ text: expect.stringContaining('RPT-1') }, { text: 'DOJ has taken it.', under: anew!.ts }]);
  });

  it('says on the floor what belongs in a thread that Slack lets nobody answer in', async () => {
    await card(request, { at: 'floor' });
    house.standIn.fault({ method: 'chat.postMessage', times: 2, does: { kind: 'error', error: 'thread_not_found' } });
    await notice('DOJ has taken it.', thread);
    expect((await channelOf('C0FLOOR01')).messages.map(({ text }) => text)).toContain('DOJ has taken it.\nThis belongs under the card of RPT-1, which was deleted.');
  });

  it('a card deleted in its channel is posted anew there and pinned again; one deleted before it was pinned too', async () => {
    const id = await openChannel();
    (await channelOf(id)).messages.length = 0;
    await card(incident, own);
    const [anew] = await messages(id);
    expect(house.standIn.workspace.pins.at(-1)).toEqual({ channel: id, ts: anew!.ts });
    (await channelOf(id)).messages.length = 0;
    await promise({ kind: 'pin', at: own, of: incident });
    const [third] = await messages(id);
    expect(house.standIn.workspace.pins.at(-1)).toEqual({ channel: id, ts: third!.ts });
  });

  it('a card of a person is posted anew, in a conversation opened anew where Slack knows the old one no more', async () => {
    await seatAgain(floor, 'doj', 'Department of Justice', [[anasId, 'Ana Diaz', 'action-officer', 'releaser']]);
    await card(request, ana);
    house.standIn.workspace.channels.get('DU0ANA')!.messages.length = 0;
    await card(request, ana);
    expect(await messages('DU0ANA')).toHaveLength(1);
    house.standIn.fault({ method: 'chat.update', does: { kind: 'error', error: 'channel_not_found' } });
    await card(request, ana);
    house.standIn.fault({ method: 'chat.postMessage', does: { kind: 'error', error: 'channel_not_found' } });
    await notice('Yours.', ana);
    expect(house.standIn.calls('conversations.open')).toHaveLength(3);
    expect(await messages('DU0ANA')).toMatchObject([{}, {}, { text: 'Yours.' }]);
  });

  it.each([
    ['is_archived', 'which is archived.'],
    ['not_in_channel', 'which Watchfloor is no longer in. Somebody who is can invite it again.'],
  ] as const)('what is due in a channel that says %s goes to the floor and says so, in one card, and back again', async (shut, words) => {
    const id = await openChannel();
    (await channelOf(id)).shut = shut;
    await notice('FBI notes.', own);
    await card(incident, own);
    await card(incident, own);
    await promise({ kind: 'pin', at: own, of: incident });
    const onTheFloor = (await channelOf('C0FLOOR01')).messages.map(({ text }) => text);
    expect(onTheFloor).toEqual([`FBI notes.\nThis belongs in the channel of INC-1, ${words}`, expect.stringContaining(`\nThis belongs in the channel of INC-1, ${words}`)]);
    (await channelOf(id)).shut = undefined;
    await card(incident, own);
    await notice('FBI goes on.', own);
    expect(await messages()).toHaveLength(1);
    expect((await messages(id)).map(({ text }) => text)).toEqual([expect.stringContaining('INC-1'), 'FBI goes on.']);
    expect(await floor.store.outbox.unkept(10)).toEqual([]);
  });

  it('puts nothing on the floor for a card that is only kept in step, but for the one that is there already', async () => {
    const id = await openChannel();
    (await channelOf(id)).shut = 'is_archived';
    const inStep = () => promise({ kind: 'card', of: incident, at: own, ifThere: true });
    await inStep();
    expect(await messages()).toEqual([]);
    await card(incident, own);
    expect(await messages()).toHaveLength(1);
    await inStep();
    expect(await messages()).toHaveLength(1);
    const updates = house.standIn.calls('chat.update').length;
    (await channelOf(id)).messages.length = 0;
    (await channelOf('C0FLOOR01')).messages.length = 0;
    await inStep();
    expect(house.standIn.calls('chat.update').length).toBeGreaterThan(updates);
    expect([await messages(), await floor.store.outbox.waiting()]).toEqual([[], 0]);
  });

  it('finds a card that was put on the floor unseen, and keeps it apart from the one in the channel', async () => {
    const id = await openChannel();
    (await channelOf(id)).shut = 'is_archived';
    house.standIn.fault({ method: 'chat.postMessage', channel: 'C0FLOOR01', does: { kind: 'apply-then-cut' } });
    await card(incident, own);
    await run(20);
    expect(await messages()).toHaveLength(1);
    (await channelOf(id)).shut = undefined;
    await card(incident, own);
    expect([await messages(), (await messages(id)).length]).toEqual([[], 1]);
  });

  it.each([
    ['the first thing that was said', async () => undefined],
    ['the pulse', async () => house.slack.beat()],
  ])('a renamed channel changes nothing, also for a process that is started anew, whether %s had looked its name up', async (_, lookUp) => {
    await lookUp();
    await notice('one', { at: 'floor' });
    (await channelOf('C0FLOOR01')).name = 'the-floor-of-2026';
    await house.close();
    const { standIn } = house;
    house = await openHouse({ addresses: floor.store.addresses, clock: floor.machine });
    house.standIn.workspace.channels.set('C0FLOOR01', { ...standIn.workspace.channels.get('C0FLOOR01')! });
    await notice('two', { at: 'floor' });
    expect((await messages()).map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('looks the name up again where the channel it once meant is gone', async () => {
    await notice('one', { at: 'floor' });
    house.standIn.workspace.channels.delete('C0FLOOR01');
    house.standIn.workspace.channels.set('C0FLOOR02', { name: 'floor', messages: [] });
    await notice('two', { at: 'floor' });
    expect((await messages('C0FLOOR02')).map(({ text }) => text)).toEqual(['two']);
  });

  it.each(['is_archived', 'not_in_channel'] as const)('a floor that says %s drops nothing, holds up no other lane, and goes on by itself, saying what is late', async (shut) => {
    const channel = await channelOf('C0FLOOR01');
    channel.shut = shut;
    const said = floor.machine.now();
    await notice('one', { at: 'floor' });
    await notice('two', { at: 'floor' });
    await notice('for Ana', ana);
    await run(60);
    floor.clock.pass(18 * 60);
    await run(60);
    expect([channel.messages, (await messages('DU0ANA')).map(({ text }) => text), await floor.store.outbox.waiting()]).toEqual([[], ['for Ana'], 2]);
    channel.shut = undefined;
    await run(70);
    expect(said).toBe('2026-11-02T14:00:00.000Z');
    expect(channel.messages.map(({ text }) => text)).toEqual([
      'one\nThis was to be said Mon 2 November 2026, 09:00 ET. It comes 20 minutes late, because nothing could be posted here before.',
      expect.stringMatching(/^two\nThis was to be said Mon 2 November 2026, 09:00 ET\. It comes \d+ minutes late/),
    ]);
  });

  it('tells the floor once of what cannot be said, names who runs it, and says the rest', async () => {
    const fbi: Place = { at: 'agency', agency: 'fbi' as AgencyId };
    await notice('For the FBI alone.', fbi);
    await notice('Another.', fbi);
    await run(10);
    const [first] = (await floor.store.outbox.unkept(10)).toReversed();
    expect((await channelOf('C0FLOOR01')).messages.map(({ text }) => text)).toEqual([
      `<@UDANA> Not posted, and not tried again by itself: a message in the channel of FBI. The roster has no channel for that agency. Whoever reads this tells them another way. Once it is mended, an operator hands it in again: watchfloor outbox retry ${first!.id.slice(0, 8)}`,
      expect.stringContaining('Not posted'),
    ]);
    expect(await floor.store.outbox.waiting()).toBe(0);
  });

  it('says of an agency whose channel is not there what to do', async () => {
    const doj: Place = { at: 'agency', agency: 'doj' as AgencyId };
    await notice('hello', doj);
    await notice('to the floor', { at: 'floor' });
    expect((await floor.store.outbox.unkept(1))[0]?.why).toBe('There is no channel #doj-desk that Watchfloor can see. Invite it there, or name another in the roster.');
    expect((await messages()).map(({ text }) => text)).toContain('to the floor');
  });

  it('tells of a card that Slack refuses once, however often it changes, and not at all of a telling that it refuses', async () => {
    house.standIn.fault({ method: 'chat.postMessage', times: 99, does: { kind: 'error', error: 'invalid_blocks' } });
    const coalesce = 'RPT-1';
    for (const id of ['c1', 'c2']) {
      await floor.store.commit((transaction) => transaction.promise([{ id, lane: 'floor', madeAt: floor.machine.now(), coalesce, promise: { kind: 'card', of: request, at: { at: 'floor' } } }]));
      await run(5);
    }
    const told = (await floor.store.outbox.unkept(10)).filter(({ promise: each }) => each.kind === 'notice');
    expect(told).toMatchObject([{ promise: { tells: 'c1', text: expect.stringContaining('the card of RPT-1 on the floor. Slack does not accept how the message was laid out; this is a mistake of ours.') } }]);
    expect(await floor.store.outbox.waiting()).toBe(0);
  });
});
