import type { Place } from '../language/places';
import { never } from '../language/never';
import type { Person } from '../language/actor';
import type { CoordinatorsAsked, EndsWish } from './extension';
import { wholeId } from './lines';
import type { CoordinatorsHear, RequestNotice, RequestPromise, WishEnded } from './notice';
import type { RequestEvent, RequestState } from './request';

/**
 * A whole and its parts are one card on the floor with a thread; wherever it is promised, the desk of each agency that was
 * asked gets the same. Everything that happens is said in the thread, but for what the card alone tells: that it was seen, that
 * drafting began. Several agencies are asked in one breath; another hour, that it is cancelled, or wanted after all, is said of each line to
 * whoever has that line by then, and not of a part that nobody has. That a release settles it, or never was, is said by the
 * release.
 */
export const react = (event: RequestEvent, state: RequestState): readonly RequestPromise[] => {
  if (state.status === 'absent') return [];
  const of = { kind: 'request', id: wholeId(state) } as const;
  const thread: Place = { at: 'thread', of };
  const card: RequestPromise = { kind: 'card', of, at: { at: 'floor' } };
  const notice = noticeOf(event, state);
  // A duty that a report is asked for has a card of its own from then on, however far its date.
  const duties = event.type === 'asked' ? state.duties.map((id): RequestPromise => ({ kind: 'card', of: { kind: 'duty', id }, at: { at: 'floor' } })) : [];
  // The card of the incident lists what is asked about it, and how that stands.
  const there = state.incident === undefined ? [] : [{ kind: 'incident', id: state.incident } as const];
  const listed = there.map((incident): RequestPromise => ({ kind: 'card', of: incident, at: { at: 'channel', of: incident }, ifThere: true }));
  return [...duties, ...own(notice, card, thread), ...listed];
};

const own = (notice: RequestNotice | undefined, card: RequestPromise, thread: Place): readonly RequestPromise[] =>
  notice ? [card, { kind: 'notice', at: thread, notice }] : [card];

const noticeOf = (event: RequestEvent, { id: request, partOf, status }: Exclude<RequestState, { status: 'absent' }>): RequestNotice | undefined => {
  switch (event.type) {
    case 'seen':
    case 'draft-begun':
    case 'card-shared':
    case 'closures-learnt':
      return undefined;
    case 'asked':
      return partOf === undefined ? { say: 'asked', request } : undefined;
    case 'suspense-corrected':
      return partOf !== undefined && (status === 'returned' || status === 'declined') ? undefined : { say: event.type, request, ...ended(event) };
    case 'unsettled':
      return status === 'asked' ? { say: 'unsettled', request } : undefined;
    case 'accepted':
      return event.by ? { say: 'accepted', request } : undefined;
    case 'asked-another':
      return { say: event.type, request, ...(event.hears && { by: event.by, hears: event.hears }) };
    case 'taken':
    case 'sent-back':
    case 'interim-filed':
    case 'interim-corrected':
    case 'extension-asked':
    case 'reinstated':
      return { say: event.type, request };
    case 'returned':
    case 'declined':
    case 'lapsed':
    case 'cancelled':
      return { say: event.type, request, ...ended(event) };
    case 'extension-granted':
    case 'extension-denied':
      return { say: event.type, request, ...(event.askedBy && { askedBy: event.askedBy }), ...heard(event) };
    case 'extension-withdrawn':
      return { say: event.type, request, ...heard(event) };
    case 'answered':
      return { say: 'answered', request, ...(event.version !== undefined && { version: event.version }), ...ended(event) };
    case 'judged-after-all':
      return { say: event.type, request, by: event.by, reason: event.reason, ...(event.holder && { holder: event.holder }), ...ended(event) };
    case 'version-followed': {
      const { type: say, at: _, ...followed } = event;
      return { say, request, ...followed };
    }
    case 'handed-over':
      return { say: event.type, request, by: event.by, to: event.to, ...(event.holder && { holder: event.holder }) };
    case 'acknowledged':
      return { say: 'request-acknowledged', request, forecast: event.forecast, by: event.by };
    case 'put-back':
      return { say: 'request-put-back', request, ...(event.name !== undefined && { name: event.name }), ...(event.stays && { stays: event.stays }), ...(event.lent && { lent: event.lent }) };
    case 'taken-after-all':
    case 'acceptance-taken-back':
      return { say: event.type, request, by: event.by, reason: event.reason };
    case 'late-reason-given': {
      const { type: say, ...reason } = event;
      return { say, request, reason };
    }
    case 'late-statement-added': {
      const { type: say, ...statement } = event;
      return { say, request, statement };
    }
    case 'ladder-held': {
      const { type: _, ...hold } = event;
      return { say: 'request-held', request, hold };
    }
    case 'hold-lifted': {
      const { type: _, ...lifting } = event;
      return { say: 'request-hold-lifted', request, lifting };
    }
    case 'moment-came': {
      const { kind, of, scheduled, earlier } = event;
      return { say: 'request-moment', request, came: { kind, of, scheduled, earlier } };
    }
    default:
      return never(event);
  }
};

const heard = ({ coordinatorsAsked, by }: CoordinatorsAsked & { readonly by?: Person }): CoordinatorsHear => (coordinatorsAsked ? { coordinatorsHear: by ? { but: by } : {} } : {});
const ended = ({ unanswered, ...event }: EndsWish & { readonly by?: Person }): WishEnded => (unanswered ? { unanswered, ...heard(event) } : {});
