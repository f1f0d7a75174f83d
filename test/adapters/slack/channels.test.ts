import { machineClock } from '../../../src/adapters/system/clock';
import { addSeconds } from '../../../src/core/calendar';
import type { PersonId } from '../../../src/core/language/actor';
import type { Place } from '../../../src/core/language/places';
import type { Message } from '../../../src/ports/chat';
import type { OpenHouse } from '../../slack/open-house';
import { openHouse } from '../../slack/open-house';

const of = { kind: 'incident', id: 'INC-14' } as const;
const own: Place = { at: 'channel', of };
const name = 'inc-0014-county-clerks';
const channel: Message = {
  kind: 'channel',
  at: own,
  of,
  name,
  people: ['T0HOME/U0ANA' as PersonId, 'T0HOME/U0BEN' as PersonId],
};
const card: Message = {
  kind: 'card',
  at: own,
  of,
  card: { title: 'INC-14', standing: 'Open', facts: [], sections: [], buttons: [] },
};
const pin: Message = { kind: 'pin', at: own, of };
const notice: Message = { kind: 'notice', at: own, text: 'Noted.', mentions: [], buttons: [] };

describe('the channel of an incident', () => {
  let house: OpenHouse;
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(() => house.close());

  const deliver = async (...messages: Message[]) => {
    const outcomes = [];
    for (const [index, message] of messages.entries()) {
      const outcome = await house.slack.chat.deliver(`d${index}`, message);
      if (outcome.outcome === 'delivered') await house.addresses.put(outcome.places ?? []);
      outcomes.push(outcome.outcome);
    }
    return outcomes;
  };
  const made = () => [...house.standIn.workspace.channels.values()].filter(({ creator }) => creator !== undefined);
  const args = (method: string) => house.standIn.calls(method).map((call) => call.args);

  it('is private from birth, with people asked in, its card posted and pinned, and notices in it', async () => {
    expect(await deliver(channel, card, pin, notice)).toEqual(['delivered', 'delivered', 'delivered', 'delivered']);
    expect(made()).toMatchObject([{ name, isPrivate: true, messages: [{ text: 'INC-14. Open' }, { text: 'Noted.' }] }]);
    expect(args('conversations.invite')).toMatchObject([{ users: 'U0ANA,U0BEN', force: true }]);
    expect(args('pins.add')).toMatchObject([{ timestamp: made()[0]!.messages[0]!.ts }]);
  });

  it('of named people waits where it cannot be made, and nothing of it is said on the floor', async () => {
    const at: Place = { ...own, closed: true };
    let now = machineClock.now();
    await house.close();
    house = await openHouse({ clock: { now: () => now } });
    house.standIn.fault({ method: 'conversations.create', does: { kind: 'error', error: 'restricted_action' } });
    expect(await house.slack.chat.deliver('d0', { ...channel, at })).toEqual({
      outcome: 'blocked', unmade: true,
      why: 'The workspace does not allow apps to do this. INC-14 is for named people, so nothing of it is posted elsewhere. It goes out by itself once that is put right, or another private channel is attached.',
    });
    for (let minute = 0; minute < 3; minute += 1) {
      expect(await house.slack.chat.deliver('d1', { ...notice, at })).toMatchObject({ outcome: 'not-now' });
      expect(await house.slack.chat.deliver('d2', { ...card, at })).toMatchObject({ outcome: 'not-now' });
      now = addSeconds(now, 60);
    }
    expect(args('chat.postMessage')).toEqual([]);
  });

  it('of named people asks in whoever is added, and takes out whoever is removed before anything more is said there', async () => {
    const at: Place = { ...own, closed: true };
    expect(await deliver({ ...channel, at }, { ...channel, at, people: ['T0HOME/U0ANA' as PersonId, 'T0HOME/U0EVE' as PersonId], without: ['T0HOME/U0BEN' as PersonId] })).toEqual(['delivered', 'delivered']);
    expect(made()).toMatchObject([{ members: ['U0ANA', 'U0EVE'] }]);
    expect(await deliver({ ...channel, at, people: [], without: ['T0HOME/U0BEN' as PersonId] })).toEqual(['delivered']);
    house.standIn.fault({ method: 'conversations.kick', does: { kind: 'error', error: 'restricted_action' } });
    expect(await house.slack.chat.deliver('d9', { ...channel, at, people: [], without: ['T0HOME/U0ANA' as PersonId] })).toEqual({
      outcome: 'blocked',
      why: 'The workspace does not allow apps to do this. Somebody who was removed from INC-14 is still in its channel and could read along, so nothing more is posted there. Take them out by hand; it goes on by itself then.',
    });
    expect(await deliver({ ...channel, at, people: [], without: ['T0HOME/U0ANA' as PersonId] })).toEqual(['delivered']);
    expect(made()).toMatchObject([{ members: ['U0EVE'] }]);
  });

  it('asks in everybody else where one is in it already, also where the chat then asks in nobody', async () => {
    house.standIn.fault({ method: 'conversations.invite', does: { kind: 'error', error: 'already_in_channel' } });
    expect(await deliver(channel)).toEqual(['delivered']);
    expect(args('conversations.invite').map(({ users }) => users)).toEqual(['U0ANA,U0BEN', 'U0ANA', 'U0BEN']);
    expect(made()).toMatchObject([{ members: ['U0ANA', 'U0BEN'] }]);
  });

  describe('of named people, in which lies what is asked about it', () => {
    const at: Place = { ...own, closed: true };
    const asked = { kind: 'request', id: 'RPT-3' } as const;
    const thread: Place = { at: 'thread', of: asked, in: of };
    const askedCard: Message = { kind: 'card', at, of: asked, card: { title: 'RPT-3', standing: 'Asked', facts: [], sections: [], buttons: [] } };
    const reply: Message = { kind: 'notice', at: thread, text: 'Taken.', mentions: [], buttons: [] };

    it('says below that card what is said of it, and on the floor nothing, however long the card is not there', async () => {
      let now = machineClock.now();
      await house.close();
      house = await openHouse({ clock: { now: () => now } });
      for (let minute = 0; minute < 3; minute += 1) {
        expect(await house.slack.chat.deliver('d8', reply)).toMatchObject({ outcome: 'not-now' });
        now = addSeconds(now, 60);
      }
      expect(await deliver({ ...channel, at }, { ...card, at }, { ...pin, at }, askedCard, reply)).toEqual(Array.from({ length: 5 }, () => 'delivered'));
      const [{ messages }] = made() as [ReturnType<typeof made>[number]];
      expect(messages.map(({ text, thread: under }) => [text, under])).toEqual([['INC-14. Open', undefined], ['RPT-3. Asked', undefined], ['Taken.', messages[1]!.ts]]);
      expect(args('pins.add')).toHaveLength(1);
      expect(house.standIn.workspace.channels.get('C0FLOOR01')!.messages).toEqual([]);
    });

    it('has a card that was deleted posted there anew, unpinned, and waits while the channel is shut', async () => {
      await deliver({ ...channel, at }, { ...card, at }, askedCard);
      const [{ messages }] = made() as [ReturnType<typeof made>[number]];
      messages.splice(1);
      house.standIn.fault({ method: 'chat.postMessage', does: { kind: 'error', error: 'thread_not_found' } });
      expect(await house.slack.chat.deliver('d5', reply)).toMatchObject({ outcome: 'card-gone', of: asked, at });
      expect(await deliver(askedCard)).toEqual(['delivered']);
      expect(args('pins.add')).toEqual([]);
      made()[0]!.shut = 'is_archived';
      expect(await house.slack.chat.deliver('d6', reply)).toEqual({
        outcome: 'blocked',
        why: 'That channel is archived. INC-14 is for named people, so nothing of it is posted elsewhere. It goes out by itself once that is put right, or another private channel is attached.',
      });
      expect(await house.slack.chat.deliver('d7', { ...askedCard })).toMatchObject({ outcome: 'blocked' });
      expect(house.standIn.workspace.channels.get('C0FLOOR01')!.messages).toEqual([]);
    });

    it('moves with the incident to another channel', async () => {
      await deliver({ ...channel, at }, { ...card, at }, askedCard);
      house.standIn.workspace.channels.set('C0OTHER01', { name: 'other', isPrivate: true, messages: [] });
      expect(await deliver({ ...channel, at, attached: 'C0OTHER01' as never }, askedCard, reply)).toEqual(['delivered', 'delivered', 'delivered']);
      expect(made()[0]!.messages[1]!.text).toBe('INC-14 has another channel now, and RPT-3 goes on there.');
      expect(house.standIn.workspace.channels.get('C0OTHER01')!.messages.map(({ text }) => text)).toEqual(['RPT-3. Asked', 'Taken.']);
    });
  });

  it.each(['apply-then-500', 'apply-then-cut'] as const)(
    'is made once after %s: a taken name that is ours is adopted',
    async (kind) => {
      house.standIn.fault({ method: 'conversations.create', does: { kind } });
      expect(await deliver(channel)).toEqual(['not-now']);
      expect(await house.slack.chat.find('d0', { kind: 'channel', at: own, of, name, people: [] })).toEqual({
        found: false,
      });
      expect(await deliver(channel)).toEqual(['delivered']);
      expect(made()).toHaveLength(1);
    },
  );

  it('gets another name when somebody else has taken it', async () => {
    house.standIn.workspace.channels.set('C0THEIRS1', { name, creator: 'U0EVE', messages: [] });
    expect(await deliver(channel)).toEqual(['delivered']);
    expect(made().map((each) => each.name)).toEqual([name, `${name}-2`]);
  });

  it('is a thread on the floor where apps may make none, and nothing is pinned', async () => {
    house.standIn.fault({ method: 'conversations.create', does: { kind: 'error', error: 'restricted_action' } });
    expect(await deliver(channel, card, pin, notice)).toEqual(['delivered', 'delivered', 'delivered', 'delivered']);
    const floor = house.standIn.workspace.channels.get('C0FLOOR01')!.messages;
    expect(floor.map(({ text, thread }) => [text, thread])).toEqual([
      [
        'INC-14. Open\nWatchfloor could make no channel for INC-14, so it lives in this thread. To give it one, make a private channel, invite Watchfloor there, and type there: /incident attach INC-14',
        undefined,
      ],
      ['Noted.', floor[0]!.ts],
    ]);
    expect(args('pins.add')).toEqual([]);
  });

  it('waits for what is not there yet, and takes what is done already for done', async () => {
    expect(await deliver(card, pin, notice)).toEqual(['not-now', 'not-now', 'not-now']);
    house.standIn.fault({ method: 'conversations.invite', does: { kind: 'error', error: 'already_in_channel' } });
    house.standIn.fault({ method: 'pins.add', does: { kind: 'error', error: 'already_pinned' } });
    expect(await deliver(channel, card, pin)).toEqual(['delivered', 'delivered', 'delivered']);
  });

  it('waits when the permission to make channels is missing', async () => {
    house.standIn.fault({ method: 'conversations.create', does: { kind: 'error', error: 'missing_scope' } });
    expect(await deliver(channel)).toEqual(['blocked']);
    expect(house.slack.ready()).toEqual([expect.stringContaining('conversations.create')]);
    house.standIn.fault({ method: 'conversations.create', does: { kind: 'error', error: 'missing_scope' } });
    expect(await house.slack.chat.deliver('d1', { ...channel, at: { ...own, closed: true } })).toMatchObject({ outcome: 'blocked', unmade: true, why: expect.stringContaining('INC-14 is for named people') as string });
    house.standIn.fault({ method: 'conversations.create', does: { kind: 'error', error: 'token_revoked' } });
    expect(await house.slack.chat.deliver('d2', { ...channel, at: { ...own, closed: true } })).toEqual({ outcome: 'blocked', why: expect.any(String) as string });
  });
});
