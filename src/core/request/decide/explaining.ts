import { forbids } from '../../authority';
import type { Person } from '../../language/actor';
import { refused } from '../../language/decider';
import type { LateOrder } from '../../law';
import { decideLate, everNamed } from '../../law';
import type { Answer, Kept } from './answer';

/**
 * Why it was not handed in by its suspense, and what an agency says to that. Where it serves duties, late is late by the
 * law, and is explained there.
 */
export const explain = (order: LateOrder, by: Person, state: Kept): Answer => {
  const { id, agency, duties, late } = state;
  const forbidden = forbids(by, order.type, order.type === 'give-late-reason' ? agency : by.agency);
  if (forbidden) return refused(forbidden);
  if (duties.length > 0) return refused({ code: 'late-by-its-duties', id, duties });
  if (!late) return refused({ code: 'not-late-at-all', id });
  return decideLate(order, by, order.type === 'give-late-reason' ? state : answeredBy(by, state));
};

/** A statement answers the newest reason that names its agency, also a former one, and one that an agency gave that had it before. */
const answeredBy = ({ agency }: Person, state: Kept): Pick<Kept, 'id' | 'lateReason' | 'formerReasons'> => {
  const { lateReason, formerReasons } = [state, ...(state.passed ?? []).toReversed()].find((each) => everNamed(each).includes(agency)) ?? state;
  return { id: state.id, ...(lateReason && { lateReason }), ...(formerReasons && { formerReasons }) };
};
