import { secondsBetween } from '../../core/calendar';
import { never } from '../../core/language/never';
import type { Place } from '../../core/language/places';
import type { Moment } from '../../core/language/time';
import type { Address, Addresses } from '../../ports/addresses';
import type { Chat, Message, Outcome } from '../../ports/chat';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { placeOfCard, placeOfNotice, readSpot } from './addresses';
import { openAudit } from './audit';
import { isClosed, openChannels } from './channels';
import type { Slack } from './client';
import type { Drawn } from './draw';
import { drawCard, drawSaying } from './draw';
import { openFind } from './find';
import type { Identity } from './identity';
import { notThereYet, outcomeOf, repeatable, saidOnTheFloor } from './outcome';
import { metadataOf, post } from './post';
import type { Where } from './where';

export type ChatParts = {
  readonly slack: Slack;
  readonly addresses: Addresses;
  readonly where: Where;
  readonly identity: Identity;
  readonly machine: Clock;
  readonly log: Log;
};

type CardMessage = Extract<Message, { kind: 'card' }>;

/** What became of a notice, and where it lies. */
type Sent = Outcome & { readonly lies?: string };

/** Where what quotes somebody's words lies is kept, in case they are expunged. */
const noted = (id: string, { quotes }: Extract<Message, { kind: 'notice' }>, { lies, ...outcome }: Sent): Outcome =>
  outcome.outcome === 'delivered' && lies !== undefined && quotes
    ? { ...outcome, places: [...(outcome.places ?? []), { place: placeOfNotice(id), address: lies }] }
    : outcome;

/** How long a reply waits for the card it belongs under before it goes to the floor instead. */
const PATIENCE = 60;

/** Whatever of these an update meets, the card is not there any more and is posted anew. */
const cardIsGone: ReadonlySet<string> = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

/** The chat of the house, in Slack. A delivery is one call or two, and whatever Slack says becomes an outcome. */
export const openChat = (parts: ChatParts): Chat => {
  const { slack, addresses, where, machine, log } = parts;
  const waiting = new Map<string, Moment>();
  const channels = openChannels(parts);

  const sendNotice = async (id: string, at: Place, drawn: Drawn): Promise<Sent> => {
    const lies = await where(at);
    if (lies.failed === 'absent') return notYet(id, at, drawn);
    if (lies.failed) return outcomeOf(lies, at);
    waiting.delete(id);
    const posted = await post(slack, id, at, lies, drawn);
    if (posted.failed && posted.code === 'thread_not_found' && !isClosed(at))
      return sendNotice(id, { at: 'floor' }, saidOnTheFloor(at, drawn));
    return posted.failed ? outcomeOf(posted, at) : { outcome: 'delivered', places: posted.learnt, lies: posted.address };
  };

  /** What a reply belongs to goes before it in one lane, so what is still not there was refused for good. */
  const notYet = async (id: string, at: Place, drawn: Drawn): Promise<Sent> => {
    const now = machine.now();
    const since = waiting.get(id) ?? now;
    waiting.set(id, since);
    if (isClosed(at) || secondsBetween(since, now) < PATIENCE) return notThereYet(at);
    waiting.delete(id);
    return sendNotice(id, { at: 'floor' }, saidOnTheFloor(at, drawn));
  };

  const sendCard = async (id: string, { at, of, card, ifThere }: CardMessage): Promise<Outcome> => {
    const drawn = drawCard(card);
    const place = placeOfCard(of, at);
    const address = await addresses.of(place);
    const spot = readSpot(address ?? '');
    if (address === undefined || spot?.ts === undefined) return ifThere ? { outcome: 'delivered', unshown: true } : postCard(id, at, place, drawn, []);
    const called = await slack.call('chat.update', {
      channel: spot.channel,
      ts: spot.ts,
      ...drawn,
      parse: 'none',
      link_names: false,
      metadata: metadataOf(id),
    });
    if (!called.failed) return { outcome: 'delivered' };
    if (cardIsGone.has(called.code)) {
      log.info('A card was deleted and is posted anew.', { place, was: address });
      return postCard(id, at, place, drawn, [{ place: `former ${place}`, address }]);
    }
    // The same update twice is one, and the next is drawn from the newest state: nothing to look for.
    return repeatable(called, at);
  };

  const postCard = async (
    id: string,
    at: Place,
    place: string,
    drawn: Drawn,
    former: readonly Address[],
  ): Promise<Outcome> => {
    const lies = await where(at);
    if (lies.failed === 'absent') return notYet(id, at, drawn);
    if (lies.failed) return outcomeOf(lies, at);
    waiting.delete(id);
    const { thread: _under, ...top } = lies;
    const posted = await post(slack, id, at, at.at === 'channel' ? top : lies, drawn);
    if (posted.failed) return outcomeOf(posted, at);
    return { outcome: 'delivered', places: [...former, ...posted.learnt, { place, address: posted.address }] };
  };

  /** A message that is gone says nothing any more, and that is what was wanted. */
  const rewrite = async ({ of, at, ...saying }: Extract<Message, { kind: 'rewrite' }>): Promise<Outcome> => {
    const spot = readSpot((await addresses.of(placeOfNotice(of))) ?? '');
    if (spot?.ts === undefined) return { outcome: 'refused', why: 'Nobody noted where the message lies that quoted expunged words.' };
    const called = await slack.call('chat.update', {
      channel: spot.channel, ts: spot.ts, ...drawSaying(saying), parse: 'none', link_names: false, metadata: metadataOf(of),
    });
    if (!called.failed || cardIsGone.has(called.code)) return { outcome: 'delivered' };
    return repeatable(called, at);
  };

  return {
    deliver: async (id, message) => {
      switch (message.kind) {
        case 'notice':
          return noted(id, message, await sendNotice(id, message.at, drawSaying(message)));
        case 'rewrite':
          return rewrite(message);
        case 'card':
          return sendCard(id, message);
        case 'channel':
          return channels.make(message);
        case 'pin':
          return channels.pin(message);
        default:
          return never(message);
      }
    },
    find: openFind({ slack, addresses, where }),
    audit: openAudit({ slack, addresses, where }),
  };
};
