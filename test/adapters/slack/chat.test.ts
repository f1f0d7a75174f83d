import type { PersonId } from '../../../src/core/language/actor';
import type { AgencyId } from '../../../src/core/language/agencies';
import type { Place } from '../../../src/core/language/places';
import type { TextId } from '../../../src/core/language/words';
import type { Card, Message } from '../../../src/ports/chat';
import type { OpenHouse } from '../../slack/open-house';
import { openHouse } from '../../slack/open-house';

const of = { kind: 'request', id: 'RPT-31' } as const;
const floor: Place = { at: 'floor' };
const thread: Place = { at: 'thread', of };
const ana: Place = { at: 'person', person: 'T0HOME/U0ANA' as PersonId };

const notice = (text: string, at: Place = floor): Message => ({ kind: 'notice', at, text, mentions: [], buttons: [] });
const card = (standing: string): Message => {
  const face: Card = { title: 'RPT-31', standing, facts: [], sections: [], buttons: [] };
  return { kind: 'card', at: floor, of, card: face };
};

describe('the chat, kept in Slack', () => {
  let house: OpenHouse;
  beforeEach(async () => {
    house = await openHouse({ seconds: { call: 0.3 } });
  });
  afterEach(() => house.close());

  const deliver = async (id: string, message: Message) => {
    const outcome = await house.slack.chat.deliver(id, message);
    if (outcome.outcome === 'delivered') await house.addresses.put(outcome.places ?? []);
    return outcome;
  };
  const onTheFloor = () => house.standIn.workspace.channels.get('C0FLOOR01')!.messages;

  it('posts a notice once, quietly, under an id that says nothing', async () => {
    await deliver('d1', {
      kind: 'notice',
      at: floor,
      text: 'A <b> & <!here>',
      mentions: ['T0HOME/U0ANA' as PersonId],
      buttons: [],
    });
    expect(house.standIn.calls('chat.postMessage')[0]?.args).toEqual({
      channel: 'C0FLOOR01',
      text: '<@U0ANA> A &lt;b&gt; &amp; &lt;!here&gt;',
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', verbatim: true, text: '<@U0ANA> A &lt;b&gt; &amp; &lt;!here&gt;' } },
      ],
      unfurl_links: false,
      unfurl_media: false,
      parse: 'none',
      link_names: false,
      metadata: { event_type: 'watchfloor_delivery', event_payload: { id: 'd1' } },
    });
  });

  it('changes a notice whose words were expunged where it lies, and leaves one that is gone', async () => {
    const quoting = { ...notice('FBI notes: Ann Miller'), quotes: ['t1' as TextId] } as Message;
    await deliver('d1', quoting);
    await deliver('d2', notice('in between'));
    const rewrite: Message = { kind: 'rewrite', at: floor, of: 'd1', text: 'FBI notes: (these words were expunged)', mentions: [], buttons: [] };
    expect(await deliver('d3', rewrite)).toEqual({ outcome: 'delivered' });
    expect(onTheFloor().map(({ text }) => text)).toEqual(['FBI notes: (these words were expunged)', 'in between']);
    onTheFloor().splice(0, 1);
    expect(await deliver('d4', rewrite)).toEqual({ outcome: 'delivered' });
    expect(await deliver('d5', { ...rewrite, of: 'd2' })).toEqual({ outcome: 'refused', why: 'Nobody noted where the message lies that quoted expunged words.' });
  });

  it('looks the floor up by name once, however many pages it takes', async () => {
    const all = [...house.standIn.workspace.channels];
    house.standIn.workspace.channels.clear();
    house.standIn.workspace.channels.set('C0OTHER1', { name: 'other', messages: [] });
    for (const [id, channel] of all) house.standIn.workspace.channels.set(id, channel);
    await deliver('d1', notice('one'));
    await deliver('d2', notice('two'));
    expect(house.standIn.calls('conversations.list')).toHaveLength(2);
    expect(onTheFloor()).toHaveLength(2);
  });

  it('draws a card anew where it lies, and posts nothing, where it is only to be kept in step', async () => {
    const inStep: Message = { kind: 'card', at: floor, of, card: { title: 'RPT-31', standing: 'Dated', facts: [], sections: [], buttons: [] }, ifThere: true };
    expect(await deliver('d1', inStep)).toEqual({ outcome: 'delivered', unshown: true });
    expect(onTheFloor()).toEqual([]);
    await deliver('d2', card('Open'));
    expect(await deliver('d3', inStep)).toEqual({ outcome: 'delivered', places: [] });
    expect(onTheFloor().map(({ text }) => text)).toEqual(['RPT-31. Dated']);
  });

  it('posts a card once, updates it, and answers in its thread', async () => {
    expect(await house.slack.chat.deliver('d0', notice('too early', thread))).toMatchObject({
      outcome: 'not-now',
      seconds: 2,
    });
    await deliver('d1', card('Asked'));
    await deliver('d2', card('Taken'));
    await deliver('d3', notice('FBI has taken it.', thread));
    expect(onTheFloor().map(({ text, thread: under }) => [text, under])).toEqual([
      ['RPT-31. Taken', undefined],
      ['FBI has taken it.', onTheFloor()[0]!.ts],
    ]);
    expect(await house.addresses.placeAt(`T0HOME/C0FLOOR01/${onTheFloor()[0]!.ts}`)).toBe('card of request RPT-31');
  });

  it('posts a card anew that was deleted by hand, and keeps where it was', async () => {
    await deliver('d1', card('Asked'));
    const was = onTheFloor().pop()!;
    await deliver('d2', card('Taken'));
    expect(onTheFloor()).toHaveLength(1);
    expect(await house.addresses.of('card of request RPT-31')).toBe(`T0HOME/C0FLOOR01/${onTheFloor()[0]!.ts}`);
    expect(await house.addresses.of('former card of request RPT-31')).toBe(`T0HOME/C0FLOOR01/${was.ts}`);
  });

  it('speaks to a person in their direct messages, opened once', async () => {
    await deliver('d1', notice('one', ana));
    await deliver('d2', notice('two', ana));
    expect(house.standIn.calls('conversations.open').map(({ args }) => args)).toEqual([{ users: 'U0ANA' }]);
    expect(house.standIn.workspace.channels.get('DU0ANA')?.messages.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('refuses what is for an agency without a channel, with the reason', async () => {
    const fbi: Place = { at: 'agency', agency: 'fbi' as AgencyId };
    expect(await deliver('d1', notice('hello', fbi))).toEqual({ outcome: 'refused', why: 'The roster has no channel for that agency.' });
  });

  it('speaks to an agency in the channel the roster has for it, by name or by id', async () => {
    house.standIn.workspace.channels.set('C0DOJ0001', { name: 'doj-desk', messages: [] });
    const doj: Place = { at: 'agency', agency: 'doj' as AgencyId };
    expect(await deliver('d1', notice('hello', doj))).toMatchObject({ outcome: 'delivered' });
    expect(house.standIn.workspace.channels.get('C0DOJ0001')?.messages.map(({ text }) => text)).toEqual(['hello']);
    const odni: Place = { at: 'agency', agency: 'odni' as AgencyId };
    expect(await deliver('d2', notice('hello', odni))).toMatchObject({ outcome: 'delivered' });
  });

  describe('with the card of an agency whose desk moves', () => {
    const doj: Place = { at: 'agency', agency: 'doj' as AgencyId };
    const card: Message = { kind: 'card', of: { kind: 'request', id: 'RPT-3' }, at: doj, card: { title: 'RPT-3', standing: 'Open', facts: [], sections: [], buttons: [] } };
    const moving = async (to: { is: string | undefined }) => {
      await house.close();
      house = await openHouse({ channelOf: async () => to.is });
      for (const [id, name] of [['C0DOJ0001', 'doj-desk'], ['C0DOJ0002', 'doj-new']] as const) house.standIn.workspace.channels.set(id, { name, messages: [] });
      expect(await deliver('d1', card)).toMatchObject({ outcome: 'delivered' });
    };
    const said = (id: string) => house.standIn.workspace.channels.get(id)!.messages.map(({ text }) => text);

    it('posts it in the new channel, and says in the old one where it goes on', async () => {
      const to = { is: '#doj-desk' };
      await moving(to);
      to.is = 'C0DOJ0002';
      expect(await deliver('d2', { ...card, ifThere: true })).toMatchObject({ outcome: 'delivered' });
      expect(await deliver('d3', { ...card, card: { ...card.card, standing: 'Taken' } })).toMatchObject({ outcome: 'delivered' });
      expect([said('C0DOJ0001'), said('C0DOJ0002')]).toEqual([['DOJ is spoken to in another channel now, and RPT-3 goes on there.'], ['RPT-3. Taken']]);
    });

    it('draws what is left of it where it lies once there is none any more, and tells of one it cannot see', async () => {
      const to: { is: string | undefined } = { is: '#doj-desk' };
      await moving(to);
      to.is = '#not-yet';
      expect(await deliver('d2', { ...card, ifThere: true })).toEqual({ outcome: 'refused', why: 'There is no channel #not-yet that Watchfloor can see. Invite it there, or name another in the roster.' });
      to.is = undefined;
      expect(await deliver('d3', { ...card, ifThere: true, card: { ...card.card, standing: 'Left' } })).toMatchObject({ outcome: 'delivered' });
      expect(said('C0DOJ0001')).toEqual(['RPT-3. Left']);
    });
  });

  it.each(['apply-then-500', 'apply-then-hang', 'apply-then-cut'] as const)(
    'is unsure after %s, and finds what was posted by its id',
    async (kind) => {
      await deliver('d0', notice('before'));
      house.standIn.fault({ method: 'chat.postMessage', does: { kind } });
      expect(await deliver('d1', notice('once'))).toMatchObject({ outcome: 'unsure' });
      expect(house.standIn.calls('chat.postMessage')).toHaveLength(2);
      const promise = { kind: 'notice', at: floor, text: 'once', mentions: [], buttons: [] } as const;
      expect(await house.slack.chat.find('d1', promise)).toMatchObject({ found: true });
      expect(await house.slack.chat.find('d9', promise)).toEqual({ found: false });
      expect(house.standIn.calls('conversations.history')[0]?.args).toMatchObject({
        include_all_metadata: true,
        oldest: onTheFloor()[0]!.ts,
      });
    },
  );

  it('finds a card and a reply that were posted unseen, and where they lie', async () => {
    house.standIn.fault({ method: 'chat.postMessage', times: 2, does: { kind: 'apply-then-500' } });
    await deliver('d1', card('Asked'));
    const found = await house.slack.chat.find('d1', { kind: 'card', at: floor, of });
    const there = { place: 'card of request RPT-31', address: `T0HOME/C0FLOOR01/${onTheFloor()[0]!.ts}` };
    expect(found).toMatchObject({ found: true, places: expect.arrayContaining([there]) });
    await house.addresses.put([there]);
    await deliver('d2', notice('reply', thread));
    expect(
      await house.slack.chat.find('d2', { kind: 'notice', at: thread, text: 'reply', mentions: [], buttons: [] }),
    ).toMatchObject({ found: true });
    expect(house.standIn.calls('conversations.replies')).toHaveLength(1);
  });

  it('keeps of a card that arrived twice the one it updates, whatever it was updated by since', async () => {
    house.standIn.fault({ method: 'chat.postMessage', does: { kind: 'apply-late' } });
    expect(await deliver('d1', card('Asked'))).toMatchObject({ outcome: 'unsure' });
    await deliver('d1', card('Asked'));
    await deliver('d2', card('Taken'));
    const kept = onTheFloor()[0];
    house.standIn.arrive();
    await deliver('d3', notice('after it'));
    expect(await house.slack.chat.audit('d1', { kind: 'card', at: floor, of })).toBe(1);
    expect(onTheFloor().map(({ text }) => text)).toEqual(['RPT-31. Taken', 'after it']);
    expect(onTheFloor()[0]).toEqual(kept);
    expect(await house.slack.chat.audit('d2', { kind: 'card', at: floor, of })).toBe(0);
    expect(house.standIn.calls('conversations.history').at(-1)?.args).toMatchObject({ oldest: '1699996400.000000' });
  });

  it('deletes a reply that arrived twice in its thread, and has nothing to look for where it makes no message', async () => {
    await deliver('d1', card('Asked'));
    house.standIn.fault({ method: 'chat.postMessage', does: { kind: 'apply-late' } });
    await deliver('d2', notice('reply', thread));
    await deliver('d2', notice('reply', thread));
    house.standIn.arrive();
    const promised = { kind: 'notice', at: thread, text: 'reply', mentions: [], buttons: [] } as const;
    house.standIn.fault({ method: 'chat.delete', does: { kind: 'error', error: 'internal_error' } });
    await expect(house.slack.chat.audit('d2', promised)).rejects.toThrow('could not be deleted');
    expect(await house.slack.chat.audit('d2', promised)).toBe(1);
    expect(onTheFloor().map(({ text }) => text)).toEqual(['RPT-31. Asked', 'reply']);
    expect(await house.slack.chat.audit('d2', { kind: 'pin', at: { at: 'channel', of }, of })).toBe(0);
  });

  it('does not say that something is not there when it could not look', async () => {
    house.standIn.fault({ method: 'conversations.history', does: { kind: 'error', error: 'internal_error' } });
    await expect(
      house.slack.chat.find('d1', { kind: 'notice', at: floor, text: '', mentions: [], buttons: [] }),
    ).rejects.toThrow('could not be looked for');
  });

  it('waits on one channel for as long as Slack says, and speaks on in the others', async () => {
    await deliver('d0', notice('hello', ana));
    house.standIn.fault({ method: 'chat.postMessage', channel: 'C0FLOOR01', does: { kind: '429', retryAfter: 7 } });
    const start = Date.now();
    expect(await deliver('d1', notice('floor'))).toMatchObject({ outcome: 'not-now', seconds: 7 });
    expect(await deliver('d2', notice('person', ana))).toMatchObject({ outcome: 'delivered' });
    expect(Date.now() - start).toBeLessThan(1000);
    expect(house.standIn.calls('chat.postMessage')).toHaveLength(3);
    expect([...house.budgets.closed.keys()]).toEqual([]);
  });

  it('closes the budget of another method for as long as Slack says', async () => {
    await deliver('d1', card('Asked'));
    house.standIn.fault({ method: 'chat.update', does: { kind: '429', retryAfter: 40 } });
    expect(await deliver('d2', card('Taken'))).toMatchObject({ outcome: 'not-now', seconds: 40 });
    expect(await deliver('d3', card('Taken'))).toMatchObject({ outcome: 'not-now' });
    expect(house.standIn.calls('chat.update')).toHaveLength(1);
  });

  it.each([
    ['msg_too_long', { outcome: 'refused' }],
    ['something_new', { outcome: 'refused', why: 'Slack refuses it: something_new.' }],
    ['internal_error', { outcome: 'unsure' }],
    ['ratelimited', { outcome: 'not-now' }],
    ['not_in_channel', { outcome: 'blocked' }],
    ['token_revoked', { outcome: 'blocked' }],
    ['missing_scope', { outcome: 'blocked' }],
  ])('takes %s of the floor for %o', async (error, outcome) => {
    house.standIn.fault({ method: 'chat.postMessage', does: { kind: 'error', error } });
    expect(await deliver('d1', notice('hello'))).toMatchObject(outcome);
  });

  it('is not ready while the token is refused, and ready again afterwards', async () => {
    house.standIn.fault({ method: 'chat.postMessage', does: { kind: 'error', error: 'token_revoked' } });
    await deliver('d1', notice('hello'));
    const readyz = () => fetch(house.url.replace('/slack/events', '/readyz'));
    expect((await readyz()).status).toBe(503);
    expect(await (await readyz()).text()).toContain('Install the app again');
    await deliver('d1', notice('hello'));
    expect((await readyz()).status).toBe(200);
  });

  it('says so and waits when there is no floor', async () => {
    house.standIn.workspace.channels.clear();
    expect(await deliver('d1', notice('hello'))).toEqual({
      outcome: 'blocked',
      why: 'There is no channel #floor that Watchfloor can see. Invite it there, or name another in FLOOR_CHANNEL.',
    });
  });
});
