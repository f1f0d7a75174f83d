import type { DutyState } from '../../core/duty';
import { isMetByActs } from '../../core/law';
import type { Button } from '../../ports/outbox';
import { isVoidLate } from './duty-missed';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** Whether a duty runs towards a date, or is past it, and only a report that goes out meets it. */
export const wantsReport = (state: Kept): boolean =>
  (state.status === 'open' || (state.status === 'missed' && !isVoidLate(state))) && state.dates.status === 'dated' && !isMetByActs(state.rule);

/**
 * Said of what runs while nobody makes the report that would meet it. What is made for named people alone is not on the
 * floor: whoever it is for reads of it on what they alone are shown.
 */
export const NONE_MADE = 'No report for it is being made on the floor: Request a report asks for one.';

export const askForIt = ({ id }: Pick<Kept, 'id'>): Button => ({ command: 'report/request', label: 'Request a report', about: { kind: 'duty', id } });
