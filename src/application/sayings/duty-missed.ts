import type { DutyState } from '../../core/duty';
import type { PersonId } from '../../core/language/actor';
import type { Button, Saying } from '../../ports/outbox';
import { workersOf } from './calls';
import type { Known } from './saying';
import { calling, said } from './saying';

type Kept = Exclude<DutyState, { status: 'absent' }>;

export const acknowledge = ({ id }: Kept): Button => ({ command: 'duty/acknowledge', label: 'Acknowledge', about: { kind: 'duty', id }, weight: 'primary' });

/** Whoever works at the agencies that owe it. */
export const ownersOf = ({ rule }: Kept, known: Known): readonly PersonId[] => rule.owners.flatMap((owner) => workersOf(owner, known));

/** Where its due is past when its clock begins to run, the saying of that is the first rung of its ladder. */
export const missedInWords = ({ status }: Kept): string => (status === 'missed' ? ' It is missed.' : '');

export const calledIfMissed = (text: string, state: Kept, known: Known): Saying =>
  state.status === 'missed' ? calling(said(text, acknowledge(state)), ownersOf(state, known)) : said(text);
