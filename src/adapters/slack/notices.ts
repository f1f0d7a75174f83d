import type { Place } from '../../core/language/places';
import type { Addresses } from '../../ports/addresses';
import type { Message, Outcome } from '../../ports/chat';
import { placeOfNotice, readSpot } from './addresses';
import { cardIsGone } from './cards';
import { isClosed, keptClosed } from './closed';
import type { Slack } from './client';
import type { Drawn } from './draw';
import { drawSaying } from './draw';
import type { Failure } from './errors';
import { isShut, notThereYet, outcomeOf, repeatable, whyOnTheFloor, withLine } from './outcome';
import type { Patience } from './patience';
import { metadataOf, post } from './post';
import type { Lies, Where } from './where';

export type NoticeParts = { readonly slack: Slack; readonly addresses: Addresses; readonly where: Where; readonly patience: Patience };

type Notice = Extract<Message, { kind: 'notice' }>;
type Rewrite = Extract<Message, { kind: 'rewrite' }>;

/** What became of a notice, and where it lies. */
type Sent = Outcome & { readonly lies?: string };

/** What was done about it before it is tried again. */
type Again = { readonly afresh?: 'afresh'; readonly renewed?: 'renewed' };

/** Where what quotes somebody's words lies is kept, in case they are expunged. */
const noted = (id: string, { quotes }: Notice, { lies, ...outcome }: Sent): Outcome =>
  outcome.outcome === 'delivered' && lies !== undefined && quotes
    ? { ...outcome, places: [...(outcome.places ?? []), { place: placeOfNotice(id), address: lies }] }
    : outcome;

/** Where the card lies whose thread it is. */
const cardPlaceOf = (at: Place): Place =>
  at.at !== 'thread' ? at : at.in ? { at: 'channel', of: at.in, closed: true } : { at: 'floor' };

export const openNotices = ({ slack, addresses, where, patience }: NoticeParts) => {
  const send = async (id: string, at: Place, drawn: Drawn, again: Again = {}): Promise<Sent> => {
    const lies = await where(at, again.afresh);
    if (lies.failed === 'nowhere') return { outcome: 'delivered' };
    if (lies.failed === 'absent') {
      if (isClosed(at) || patience.waits(id)) return notThereYet(at);
      patience.over(id);
      return send(id, { at: 'floor' }, withLine(drawn, whyOnTheFloor(at)));
    }
    if (lies.failed) return outcomeOf(lies, at);
    const posted = await post(slack, id, at, lies, drawn);
    if (posted.failed) return instead(id, at, drawn, lies, posted, again);
    patience.over(id);
    return { outcome: 'delivered', places: posted.learnt, lies: posted.address };
  };

  /** What cannot be said where it belongs is said where it can. */
  const instead = async (id: string, at: Place, drawn: Drawn, lies: Lies, failure: Failure, { afresh, renewed }: Again): Promise<Sent> => {
    if (failure.code === 'thread_not_found' && 'of' in at) {
      if (!renewed) return { outcome: 'card-gone', of: at.of, at: cardPlaceOf(at), why: failure.why };
      return isClosed(at) ? outcomeOf(failure, at) : send(id, { at: 'floor' }, withLine(drawn, whyOnTheFloor(at, failure)));
    }
    if (isClosed(at) && isShut(failure)) return keptClosed(at, failure);
    if (failure.code === 'channel_not_found' && !afresh && (at.at === 'person' || at.at === 'floor' || at.at === 'agency' || at.at === 'audit'))
      return send(id, at, drawn, { afresh: 'afresh' });
    if (at.at === 'channel' && lies.instead === undefined && isShut(failure)) return send(id, { at: 'floor' }, withLine(drawn, whyOnTheFloor(at, failure)));
    return outcomeOf(failure, lies.instead ? { at: 'floor' } : at);
  };

  /** A message that is gone says nothing any more, and that is what was wanted. */
  const rewrite = async ({ of, at, ...saying }: Rewrite): Promise<Outcome> => {
    const spot = readSpot((await addresses.of(placeOfNotice(of))) ?? '');
    if (spot?.ts === undefined) return { outcome: 'refused', why: 'Nobody noted where the message lies that quoted expunged words.' };
    const called = await slack.call('chat.update', {
      channel: spot.channel, ts: spot.ts, ...drawSaying(saying), parse: 'none', link_names: false, metadata: metadataOf(of),
    });
    if (!called.failed || cardIsGone.has(called.code)) return { outcome: 'delivered' };
    return repeatable(called, at);
  };

  return { post: async (id: string, notice: Notice, renewed?: 'renewed') => noted(id, notice, await send(id, notice.at, drawSaying(notice), renewed && { renewed })), rewrite };
};
