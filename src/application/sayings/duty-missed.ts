import type { DutyState } from '../../core/duty';
import { missingActs } from '../../core/duty';
import type { PersonId } from '../../core/language/actor';
import type { Day } from '../../core/language/time';
import type { Button, Saying } from '../../ports/outbox';
import { answeringFor, workersOf } from './calls';
import type { Known } from './saying';
import { calling, expectedInWords, said } from './saying';

type Kept = Exclude<DutyState, { status: 'absent' }>;

const acknowledge = ({ id }: Kept): Button => ({ command: 'duty/acknowledge', label: 'Acknowledge', about: { kind: 'duty', id }, weight: 'primary' });

/** Whether what is done after its due is void, so that no day it is expected on helps anybody. */
export const isVoidLate = ({ dates }: Pick<Kept, 'dates'>): boolean => dates.status === 'dated' && dates.opens !== undefined;

/** What is pressed once it is missed: when it will be there; of a window that has closed, what was done in it. */
export const missedButtons = (state: Kept): readonly Button[] => {
  if (!isVoidLate(state)) return [acknowledge(state)];
  return missingActs(state).length > 0 ? [{ command: 'deadline/record', label: 'Record an act', about: { kind: 'duty', id: state.id } }] : [];
};

/** What is asked of whoever has it once it is missed. */
export const askedInWords = (state: Kept, today: Day): string =>
  isVoidLate(state)
    ? 'Its window has closed, and what is done now is void. Record what was done in time. If nothing was, tell counsel: what that means for what the law keeps in force is theirs to say.'
    : expectedInWords(state.forecast?.on, today);

/** Whoever works at the agencies that owe it. */
export const ownersOf = ({ rule }: Kept, known: Known): readonly PersonId[] => rule.owners.flatMap((owner) => workersOf(owner, known));

/** Where its due is past when its clock begins to run, the saying of that is the first rung of its ladder. */
export const missedInWords = ({ status }: Kept): string => (status === 'missed' ? ' It is missed.' : '');

export const calledIfMissed = (text: string, state: Kept, known: Known): Saying =>
  state.status === 'missed' ? calling(said(text, ...missedButtons(state)), answeringFor(state.rule.owners, known)) : said(text);
