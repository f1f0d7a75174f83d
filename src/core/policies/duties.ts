import type { Standing, StateOf } from '../house';
import type { RuleId } from '../law';
import type { OneLookup } from './policy';
import { startOf, startsOf } from './short-names';

export type KeptDuty = Exclude<StateOf<'duty'>, { status: 'absent' }>;

/** What a duty counts from: all that its date comes of, also before it is opened. */
export type Clock = Pick<KeptDuty, 'rule' | 'facts'>;

export const dutiesIn = (found: readonly Standing[]): readonly KeptDuty[] =>
  found.flatMap(({ kind, state }) => (kind === 'duty' && state.status !== 'absent' ? [state] : []));

/** These duties, every other that the same elections started, and those beside what is merged into them, whatever their status. */
export const dutiesBeside = (duties: readonly string[]): readonly OneLookup[] => [
  ...duties.map((id): OneLookup => ({ find: 'subject', ref: { kind: 'duty', id } })),
  ...startsOf(duties).map((election): OneLookup => ({ find: 'duties-of-election', election })),
  ...(duties.length > 0 ? [{ find: 'duties-beside-merged', duties } as const] : []),
];

/** What a product is for: the duties it was asked for, and those that are merged into them. */
export const servedBy = (duties: readonly string[], found: readonly KeptDuty[]): readonly string[] => [
  ...duties,
  ...found.flatMap((duty) => (duty.status === 'replaced' && duties.includes(duty.into) ? [duty.id] : [])),
];

/** What meets a duty: itself, or what it is merged into; nothing where that is not among these. */
export const metWith = (duty: KeptDuty, duties: readonly KeptDuty[]): KeptDuty | undefined =>
  'into' in duty ? duties.find(({ id }) => id === duty.into) : duty;

/** The duties one report serves that is asked for some: those, and each open one of the same product and election. */
export const servedByOne = (named: readonly string[], found: readonly KeptDuty[]): readonly KeptDuty[] => {
  const asked = found.filter(({ id }) => named.includes(id));
  return found.filter((duty) => asked.includes(duty) || (isUnmet(duty) && asked.some((each) => shareProduct(each, duty))));
};

const shareProduct = (a: KeptDuty, b: KeptDuty): boolean =>
  a.rule.product !== undefined && a.rule.product === b.rule.product && a.facts.election?.name === b.facts.election?.name;

/** Those of them that speak of the same election as a duty: what else is delivered with them starts no clock of it. */
export const ofItsElection = ({ facts: { election } }: Clock, duties: readonly string[]): readonly string[] =>
  duties.filter((id) => election === undefined || startOf(id) === election.name);

/** Whether a duty begins when what a rule asks for is met. */
export const startsWith = ({ rule: { trigger } }: Clock, rule: RuleId): boolean =>
  trigger.kind === 'completed' && trigger.rules.includes(rule);

export const isMet = (duty: KeptDuty): boolean => 'metOn' in duty;

export const isUnmet = ({ status }: KeptDuty): boolean => status === 'open' || status === 'missed';
