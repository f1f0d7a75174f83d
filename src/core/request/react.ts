import type { Place } from '../language/places';
import { never } from '../language/never';
import type { RequestEvent, RequestNotice, RequestPromise, RequestState } from './request';

/**
 * A request is one card on the floor with a thread; everything that happens to it is said there;
 * settling is not, for the release that settles it is.
 */
export const react = (event: RequestEvent, state: RequestState): readonly RequestPromise[] => {
  if (state.status === 'absent') return [];
  const of = { kind: 'request', id: state.id } as const;
  const thread: Place = { at: 'thread', of };
  const card: RequestPromise = { kind: 'card', of, at: { at: 'floor' } };
  if (event.type === 'accepted' && !event.by) return [card];
  return [card, { kind: 'notice', at: thread, notice: noticeOf(event, state.id) }];
};

const noticeOf = (event: RequestEvent, request: string): RequestNotice => {
  switch (event.type) {
    case 'asked':
    case 'taken':
    case 'returned':
    case 'answered':
    case 'accepted':
    case 'sent-back':
      return { say: event.type, request };
    case 'acknowledged':
      return { say: 'request-acknowledged', request, forecast: event.forecast, by: event.by };
    case 'acceptance-taken-back':
      return { say: event.type, request, by: event.by, reason: event.reason };
    case 'ladder-held': {
      const { type: _, ...hold } = event;
      return { say: 'request-held', request, hold };
    }
    case 'moment-came': {
      const { kind, of, scheduled, earlier } = event;
      return { say: 'request-moment', request, came: { kind, of, scheduled, earlier } };
    }
    default:
      return never(event);
  }
};
