import type { Act, DutyState } from './duty';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** Every act that has been done, one of each. */
export const withAct = ({ acts = [] }: Pick<Kept, 'acts'>, { act, on, evidence, by, at }: Act): readonly [Act, ...(readonly Act[])] => [
  { act, on, evidence, by, at },
  ...acts.filter((each) => each.act !== act),
];

/** What the rule asks for and nobody has recorded. */
export const missingActs = ({ rule, acts = [] }: Pick<Kept, 'rule' | 'acts'>): readonly string[] =>
  (rule.acts ?? []).filter((act) => !acts.some((done) => done.act === act));
