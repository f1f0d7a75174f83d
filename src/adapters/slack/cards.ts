import { agencyInWords } from '../../application/sayings';
import type { Place } from '../../core/language/places';
import { spellPlace } from '../../core/language/places';
import type { Address, Addresses } from '../../ports/addresses';
import type { Message, Outcome } from '../../ports/chat';
import type { Log } from '../../ports/log';
import type { Spot } from './addresses';
import { noChannel, placeInstead, placeOfCard, readSpot, spellSpot } from './addresses';
import type { Called, Slack } from './client';
import type { Drawn } from './draw';
import { drawCard, drawSaying } from './draw';
import type { Failure } from './errors';
import { isClosed, keptClosed } from './closed';
import { isShut, notThereYet, outcomeOf, repeatable, whyOnTheFloor, withLine } from './outcome';
import type { Patience } from './patience';
import { metadataOf, post } from './post';
import type { Lies, Where } from './where';
import { NO_CHANNEL_ON_ROSTER } from './where';
import { saying } from './words';

export type CardParts = {
  readonly slack: Slack;
  readonly addresses: Addresses;
  readonly where: Where;
  readonly patience: Patience;
  readonly log: Log;
  /** Said on a card whose subject has no channel of its own, because none could be made. */
  readonly howToAttach: (id: string) => string;
};

type CardMessage = Omit<Extract<Message, { kind: 'card' }>, 'kind'>;

/** Whatever of these an update meets, the message is not there any more; a card is posted anew. */
export const cardIsGone: ReadonlySet<string> = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

/** A card is one message, updated. It is posted anew where it was deleted, and on the floor while its channel is shut. */
export const openCards = ({ slack, addresses, where, patience, log, howToAttach }: CardParts) => {
  const spotOf = async (place: string): Promise<Spot | undefined> => readSpot((await addresses.of(place)) ?? '');

  const update = (id: string, { channel, ts }: Spot, drawn: Drawn): Promise<Called> =>
    slack.call('chat.update', { channel, ts, ...drawn, parse: 'none', link_names: false, metadata: metadataOf(id) });

  const send = async (id: string, { at, of, card, ifThere }: CardMessage): Promise<Outcome> => {
    const place = placeOfCard(of, at);
    const plain = drawCard(card);
    const drawn = (await hasNoChannel(at)) ? withLine(plain, howToAttach(of.id)) : plain;
    const spot = await spotOf(place);
    if (spot?.ts === undefined && ifThere) return { outcome: 'delivered', unshown: true };
    if (spot?.ts === undefined) return postAnew(id, { at, of, card }, drawn, spot);
    const moved = await hasMoved(spot, at);
    if (moved === true) return move(id, { at, of, card }, drawn, spot);
    if (moved) return outcomeOf(moved, at);
    const called = await update(id, spot, drawn);
    if (!called.failed) return { outcome: 'delivered', places: await back(of, at) };
    if (cardIsGone.has(called.code)) {
      log.info('A card was deleted and is posted anew.', { place, was: spellSpot(spot) });
      return postAnew(id, { at, of, card }, drawn, spot);
    }
    if (called.code === 'channel_not_found' && at.at === 'person') return postAnew(id, { at, of, card }, drawn, spot, 'afresh');
    if (at.at === 'channel' && isShut(called)) return onTheFloor(id, { at, of, card, ...(ifThere && { ifThere }) }, called);
    // The same update twice is one, and the next is drawn from the newest state: nothing to look for.
    return repeatable(called, at);
  };

  const postAnew = async (id: string, { at, of, card }: CardMessage, drawn: Drawn, was?: Spot, afresh?: 'afresh'): Promise<Outcome> => {
    const lies = await where(at, afresh);
    if (lies.failed === 'nowhere') return { outcome: 'delivered' };
    if (lies.failed === 'absent') return notYet(id, { at, of, card }, drawn);
    if (lies.failed) return outcomeOf(lies, at);
    const { thread: _under, ...top } = lies;
    const posted = await post(slack, id, at, at.at === 'channel' ? top : lies, drawn);
    if (posted.failed) return notPosted(id, { at, of, card }, lies, posted);
    patience.over(id);
    const place = placeOfCard(of, at);
    const former = was?.ts === undefined ? [] : [{ place: `former ${place}`, address: spellSpot(was) }];
    if (at.at === 'channel' && at.of.id === of.id) await followed(at, was, posted.address, lies);
    return { outcome: 'delivered', places: [...former, ...posted.learnt, { place, address: posted.address }, ...(await back(of, at))] };
  };

  /** What was said under the old one stays there; it says where it goes on. */
  const move = async (id: string, message: CardMessage, drawn: Drawn, was: Spot): Promise<Outcome> => {
    const outcome = await postAnew(id, message, drawn, was);
    // The two are two messages: whoever looks for what arrived twice must not take one for the other.
    if (outcome.outcome === 'delivered') await update(`${id} moved`, was, drawSaying(saying(movedInWords(message))));
    return outcome;
  };

  const notPosted = (id: string, message: CardMessage, lies: Lies, failure: Failure): Promise<Outcome> | Outcome => {
    if (message.at.at === 'channel' && !lies.instead && isShut(failure)) return onTheFloor(id, message, failure);
    return outcomeOf(failure, lies.instead ? { at: 'floor' } : message.at);
  };

  const notYet = async (id: string, { of, at, card }: CardMessage, drawn: Drawn): Promise<Outcome> => {
    if (isClosed(at) || patience.waits(id)) return notThereYet(at);
    patience.over(id);
    const outcome = await postAnew(id, { of, at: { at: 'floor' }, card }, withLine(drawn, whyOnTheFloor(at)));
    return outcome;
  };

  /**
   * One card on the floor takes its place, and is updated there for as long as its channel takes nothing. What is only kept
   * in step is posted there for nobody.
   */
  const onTheFloor = async (id: string, { at, of, card, ifThere }: CardMessage, failure: Failure): Promise<Outcome> => {
    if (isClosed(at)) return keptClosed(at, failure);
    const place = placeInstead(of, at);
    const drawn = withLine(drawCard(card), whyOnTheFloor(at, failure));
    const spot = await spotOf(place);
    const updated = spot?.ts === undefined ? undefined : await update(id, spot, drawn);
    if (updated && !updated.failed) return { outcome: 'delivered' };
    if (updated && !cardIsGone.has(updated.code)) return repeatable(updated, { at: 'floor' });
    if (ifThere) return { outcome: 'delivered', unshown: true };
    const lies = await where({ at: 'floor' });
    if (lies.failed === 'absent' || lies.failed === 'nowhere') return notThereYet(at);
    if (lies.failed) return outcomeOf(lies, { at: 'floor' });
    const posted = await post(slack, id, { at: 'floor' }, lies, drawn);
    return posted.failed ? outcomeOf(posted, { at: 'floor' }) : { outcome: 'delivered', places: [...posted.learnt, { place, address: posted.address }] };
  };

  /** Where it belongs it is again, so the one on the floor goes. */
  const back = async (of: CardMessage['of'], at: Place): Promise<readonly Address[]> => {
    if (at.at !== 'channel') return [];
    const place = placeInstead(of, at);
    const spot = await spotOf(place);
    if (spot?.ts === undefined) return [];
    const called = await slack.call('chat.delete', { channel: spot.channel, ts: spot.ts });
    return called.failed && called.failed !== 'permanent' ? [] : [{ place, address: '' }];
  };

  /** What was pinned is gone with its message, so the new one is pinned. It is not worth a promise of its own. */
  const followed = async (at: Place, was: Spot | undefined, address: string, { instead }: Lies): Promise<void> => {
    const spot = readSpot(address);
    if (at.at !== 'channel' || was === undefined || instead || spot?.ts === undefined) return;
    const called = await slack.call('pins.add', { channel: spot.channel, timestamp: spot.ts });
    if (called.failed && called.code !== 'already_pinned') log.warn('A card that was posted anew could not be pinned.', { place: spellPlace(at), why: called.why });
  };

  const hasNoChannel = async (at: Place): Promise<boolean> =>
    at.at === 'channel' && (await addresses.of(spellPlace(at))) === undefined && (await addresses.of(noChannel(at))) !== undefined;

  /** A card lay on the floor until its subject was given a channel, or in the channel an agency was spoken to in before. */
  const hasMoved = async ({ channel }: Spot, at: Place): Promise<boolean | Failure> => {
    if (at.at === 'channel') return ((await spotOf(spellPlace(at)))?.channel ?? channel) !== channel;
    if (at.at !== 'agency') return false;
    const lies = await where(at);
    if (lies.failed === undefined) return lies.channel !== channel;
    // Where the agency has none any more, what is left of its card is drawn where that lies.
    return lies.failed === 'absent' || lies.failed === 'nowhere' || lies.code === NO_CHANNEL_ON_ROSTER ? false : lies;
  };

  return { send };
};

const movedInWords = ({ of, at }: CardMessage): string => {
  if (at.at === 'agency') return `${agencyInWords(at.agency)} is spoken to in another channel now, and ${of.id} goes on there.`;
  return 'of' in at && at.of.id !== of.id ? `${at.of.id} has another channel now, and ${of.id} goes on there.` : `${of.id} has a channel of its own now, and goes on there.`;
};
