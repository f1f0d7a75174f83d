import { never } from '../language/never';
import type { RoundEvent, RoundNotice, RoundPromise, RoundState } from './round';

/** A round is drawn on its request's card and speaks in its request's thread, which goes by the report's short name. */
export const react = (event: RoundEvent, state: RoundState): readonly RoundPromise[] => {
  if (state.status === 'absent') return [];
  const of = { kind: 'request', id: state.report } as const;
  const card: RoundPromise = { kind: 'card', of, at: { at: 'floor' } };
  // One that nobody is asked in any more was complete, and is.
  const notice = event.type === 'round-reopened' && state.status !== 'open' ? undefined : noticeOf(event, state.id);
  return notice ? [card, { kind: 'notice', at: { at: 'thread', of }, notice }] : [card];
};

/** Whatever closes a round says so itself. */
const noticeOf = (event: RoundEvent, round: string): RoundNotice | undefined => {
  switch (event.type) {
    case 'round-opened':
    case 'round-completed':
      return { say: event.type, round };
    case 'round-reopened':
      return { say: event.type, round, ...(event.because && { because: event.because }) };
    case 'agency-answered':
      return { say: event.type, round, agency: event.agency, ...(event.former && { former: event.former }) };
    case 'answer-confirmed':
      return { say: event.type, round, agency: event.agency };
    case 'round-closed':
    case 'closures-learnt':
      return undefined;
    case 'ladder-held': {
      const { type: _, ...hold } = event;
      return { say: 'round-held', round, hold };
    }
    case 'hold-lifted': {
      const { type: _, ...lifting } = event;
      return { say: 'round-hold-lifted', round, lifting };
    }
    case 'moment-came': {
      const { kind, of, scheduled, earlier } = event;
      return { say: 'round-moment', round, came: { kind, of, scheduled, earlier } };
    }
    default:
      return never(event);
  }
};
