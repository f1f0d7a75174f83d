import { heldOf } from './held';
import { passedBy } from './lines';
import type { RequestEvent, RequestState } from './request';
import { runsAnew } from './running-again';

type Kept = Exclude<RequestState, { status: 'absent' }>;
type Event<Type extends RequestEvent['type']> = Extract<RequestEvent, { type: Type }>;

/**
 * The suspense stays, and the ladder is the new one's own. What the agency before saw or forecast is not the new one's, and
 * what was written while it had it stays with it; asked once more, it goes on with what it had written itself.
 */
export const askedAnother = (state: Kept, { at, by, asker = by, agency, passed, tasked }: Event<'asked-another'>): RequestState => {
  const { seenAt: _, forecast: __, interim, contribution, denied, unanswered, withdrawn, lateReason, formerReasons, statements, sentBack, judgedAfterAll, takenBack, takenAfterAll, ...held } = heldOf(state);
  const judged = { ...(sentBack && { sentBack }), ...(judgedAfterAll && { judgedAfterAll }), ...(takenBack && { takenBack }), ...(takenAfterAll && { takenAfterAll }) };
  const own = {
    ...(interim && { interim }), ...(contribution && { contribution }), ...(denied && { denied }), ...(unanswered && { unanswered }),
    ...(withdrawn && { withdrawn }), ...(lateReason && { lateReason }), ...(formerReasons && { formerReasons }), ...(statements && { statements }),
  };
  const again = agency === state.agency;
  return {
    ...runsAnew(held, at, 'asked-another'),
    ...(again && own),
    status: 'asked',
    agency,
    asker,
    tasked,
    withSince: at,
    passed: [...(held.passed ?? []), { ...passed, ...reasonOf(state), ...judged, ...(!again && own) }],
  };
};

/** The report went out without it: whoever had given it back goes on having written what they wrote. */
export const lapsed = (state: Kept, { at }: Event<'lapsed'>): RequestState => {
  const before = state.status === 'returned' || state.status === 'declined' ? [{ ...passedBy(state, at), ...reasonOf(state) }] : [];
  const held = heldOf(state);
  return { ...held, status: 'lapsed', ...(before.length > 0 && { passed: [...(held.passed ?? []), ...before] }) };
};

const reasonOf = (state: Kept) => (state.status === 'returned' || state.status === 'declined' ? { reason: state.reason } : {});
