import type { Standing, StateOf } from '../house';
import type { OneLookup } from './policy';
import { startsOf } from './short-names';

export type KeptDuty = Exclude<StateOf<'duty'>, { status: 'absent' }>;

/** These duties, and every open one that the same elections started. */
export const dutiesBeside = (duties: readonly string[]): readonly OneLookup[] => [
  ...duties.map((id): OneLookup => ({ find: 'subject', ref: { kind: 'duty', id } })),
  ...startsOf(duties).map((election): OneLookup => ({ find: 'open-duties-of-election', election })),
];

export const dutiesIn = (found: readonly Standing[]): readonly KeptDuty[] =>
  found.flatMap(({ kind, state }) => (kind === 'duty' && state.status !== 'absent' ? [state] : []));

export const isUnmet = ({ status }: KeptDuty): boolean => status === 'open' || status === 'missed';
