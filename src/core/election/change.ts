import { addDays, dayOf, startOfDay } from '../calendar';
import { nothingToDo, refused } from '../language/decider';
import type { Decision } from '../language/decider';
import type { Day, Moment, Zone } from '../language/time';
import type { Conclusion, ConclusionBasis, ElectionKind } from '../law';
import type { ElectionChange, ElectionRefusal, ElectionState, Outcome } from './election';

type Kept = Exclude<ElectionState, { status: 'absent' }>;

/** The instant an election is over: 00:00 in its zone on the day after. */
export const overAt = (day: Day, zone: Zone): Moment => startOfDay(addDays(day, 1), zone);

/** As it is recorded; its kind only where that is asked about. */
export const outcomeOf = (state: Kept, { kind }: Pick<Wish, 'kind'> = {}): Outcome => ({
  day: state.day,
  ...('conclusion' in state && { conclusion: state.conclusion }),
  ...(kind && { kind: state.kind }),
});

/** What somebody says should have been recorded; what is left out stays. */
export type Wish = { readonly day?: Day; readonly on?: Day; readonly basis?: ConclusionBasis; readonly kind?: ElectionKind };

/**
 * What would be known of it then. A conclusion that rests on Election Day moves with it, and is lost where the right day
 * is not over yet; one that rests on a certification or runoff stays.
 */
export const outcomeAfter = (state: Kept, wish: Wish, at: Moment): Outcome => ({ ...endAfter(state, wish, at), ...(wish.kind && { kind: wish.kind }) });

const endAfter = (state: Kept, { day = state.day, on, basis }: Wish, at: Moment): Outcome => {
  const known = 'conclusion' in state ? state.conclusion : undefined;
  if (on !== undefined || basis !== undefined) {
    return { day, conclusion: { on: on ?? known?.on ?? day, basis: basis ?? known?.basis ?? 'election-day' } };
  }
  if (at < overAt(day, state.zone)) return { day };
  if (known && known.basis !== 'presumed' && known.basis !== 'election-day') return { day, conclusion: known };
  return { day, conclusion: { on: day, basis: known?.basis ?? 'presumed' } };
};

/** Why a change does not fit the election as it stands; nothing where it does. */
export const unfit = ({ kind, from, to }: ElectionChange, state: Kept, at: Moment): Decision<never, ElectionRefusal> | undefined => {
  const { name, zone } = state;
  const now = outcomeOf(state, from);
  if (!sameOutcome(from, now)) return sameOutcome(to, now) ? nothingToDo('already-so') : refused({ code: 'election-changed-since', name, from, now });
  if (sameOutcome(to, now)) return nothingToDo('already-so');
  const { conclusion } = to;
  // Where only the kind was wrong, what is known of its end is not asked about.
  if (!conclusion || (to.day === state.day && sameConclusion(conclusion, now.conclusion))) return undefined;
  if (at < overAt(to.day, zone)) return refused({ code: 'election-not-over', name, day: to.day });
  const today = dayOf(at, zone);
  if (conclusion.on > today) return refused({ code: 'conclusion-in-the-future', on: conclusion.on, today });
  if (conclusion.on < to.day) return refused({ code: 'concluded-before-election-day', name, on: conclusion.on, day: to.day });
  return unfitConclusion(kind, { ...to, conclusion }, state);
};

/** What was never confirmed is concluded on another basis, and what was is corrected. */
const unfitConclusion = (kind: ElectionChange['kind'], to: Outcome & { readonly conclusion: Conclusion }, state: Kept): Decision<never, ElectionRefusal> | undefined => {
  const { name } = state;
  const confirmed = state.status === 'concluded' && state.confirmed;
  if (kind === 'conclude' && state.status === 'concluded' && confirmed) {
    return refused({ code: 'concluded-on-another-basis', name, conclusion: state.conclusion, said: to.conclusion });
  }
  const onlyConclusion = to.day === state.day && state.status === 'concluded';
  if (kind === 'correct' && onlyConclusion && !confirmed) return refused({ code: 'conclusion-not-confirmed', name, conclusion: state.conclusion });
  return undefined;
};

/** Whether it is recorded otherwise than when a change of it was proposed: nobody can confirm that any more. */
export const hasChangedSince = (state: Kept): boolean => {
  const from = state.proposal?.change.from;
  return from !== undefined && !sameOutcome(from, outcomeOf(state, from));
};

const sameOutcome = (a: Outcome, b: Outcome): boolean => a.day === b.day && a.kind === b.kind && sameConclusion(a.conclusion, b.conclusion);

const sameConclusion = (a: Conclusion | undefined, b: Conclusion | undefined): boolean => a?.on === b?.on && a?.basis === b?.basis;
