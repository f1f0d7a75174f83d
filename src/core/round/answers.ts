import type { AgencyId } from '../language/agencies';
import type { Moment } from '../language/time';
import type { RoundAnswer, RoundState } from './round';

type Kept = Exclude<RoundState, { status: 'absent' }>;

export const answerOf = (state: Pick<Kept, 'answers'>, agency: AgencyId): RoundAnswer | undefined =>
  state.answers.find((answer) => answer.agency === agency);

export const isAsked = (state: Kept, agency: AgencyId): boolean => state.asked.some((each) => each.agency === agency);

/** The agencies without an answer of record. A staff answer helps the writer and binds nobody. */
export const missingIn = (state: Pick<Kept, 'asked' | 'answers'>): readonly AgencyId[] =>
  state.asked.map(({ agency }) => agency).filter((agency) => answerOf(state, agency)?.standing !== 'of-record');

/** Where an agency stands. Past the suspense, or when the round has ended, no answer is "no response". */
export const standingOf = (state: Kept, agency: AgencyId, at?: Moment): 'asked' | 'no-response' | 'staff' | 'of-record' => {
  const answer = answerOf(state, agency);
  if (answer) return answer.standing;
  const until = at ?? state.saidUpTo;
  return state.status === 'closed' || until >= state.suspense ? 'no-response' : 'asked';
};
