import type { Standing, StateOf } from '../house';
import type { AgencyId } from '../language/agencies';
import type { RuleId } from '../law';
import type { OneLookup } from './policy';
import { rulesOf, startsOf } from './short-names';

export type KeptDuty = Exclude<StateOf<'duty'>, { status: 'absent' }>;

/** These duties, and every open one that the same elections started. */
export const dutiesBeside = (duties: readonly string[]): readonly OneLookup[] => [
  ...duties.map((id): OneLookup => ({ find: 'subject', ref: { kind: 'duty', id } })),
  ...startsOf(duties).map((election): OneLookup => ({ find: 'open-duties-of-election', election })),
];

export const dutiesIn = (found: readonly Standing[]): readonly KeptDuty[] =>
  found.flatMap(({ kind, state }) => (kind === 'duty' && state.status !== 'absent' ? [state] : []));

/** These duties, and every other that the same elections started, whatever its status. */
export const everyDutyBeside = (duties: readonly string[]): readonly OneLookup[] => [
  ...duties.map((id): OneLookup => ({ find: 'subject', ref: { kind: 'duty', id } })),
  ...startsOf(duties).map((election): OneLookup => ({ find: 'duties-of-election', election })),
];

/** What a duty counts from when it is received there: the rule of what is delivered; nothing if it does not. */
export const countsFromReceipt = (
  { rule: { trigger } }: KeptDuty,
  { duties, recipient }: { readonly duties: readonly string[]; readonly recipient: AgencyId },
): RuleId | undefined =>
  trigger.kind === 'received' && rulesOf(duties).includes(trigger.rule) && trigger.by.includes(recipient) ? trigger.rule : undefined;

/** Whether a duty begins when what a rule produces has gone out. */
export const startsWith = ({ rule: { trigger } }: KeptDuty, rule: RuleId): boolean =>
  trigger.kind === 'completed' && trigger.rules.includes(rule);

export const isUnmet = ({ status }: KeptDuty): boolean => status === 'open' || status === 'missed';
