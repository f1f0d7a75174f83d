import type { DutyState } from '../../core/duty';
import { isTarget } from '../../core/law';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** `DNI assessment, EO-1A/2026-general`: a short name always comes with its title. */
export const dutyName = (state: Kept): string => `${state.rule.title}, ${state.id}`;

/** The word for its date: a rule that is not law has a target, never a due. */
export const dueWord = (state: Pick<Kept, 'rule'>): string => (isTarget(state.rule.status) ? 'target' : 'due');
