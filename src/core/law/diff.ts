import { followsElections } from './plan';
import type { Pack, Rule, RuleId } from './rule';

/** What became of one rule between two texts of a pack. Values are compared as they stand, and shown by whoever asks. */
export type RuleDiff =
  | { readonly what: 'added' | 'removed'; readonly rule: Rule }
  | { readonly what: 'changed'; readonly before: Rule; readonly after: Rule; readonly parts: readonly RulePart[] };

/** The parts of a rule that are told apart, in the order they are shown. */
export const ruleParts = [
  'title', 'status', 'label', 'trigger', 'limit', 'zone', 'owners', 'ownership', 'partners', 'recipients', 'contents', 'acts',
  'product', 'citation', 'quote', 'evidence', 'source', 'verified', 'doubt', 'off', 'watch',
] as const satisfies readonly (keyof Rule)[];
export type RulePart = (typeof ruleParts)[number];

/** Rule by rule, in the order of the newer text, what was removed last. What says the same is left out. */
export const diffPacks = (before: Pack, after: Pack): readonly RuleDiff[] => [
  ...after.rules.flatMap((rule): readonly RuleDiff[] => {
    const former = before.rules.find(({ id }) => id === rule.id);
    if (!former) return [{ what: 'added', rule }];
    const parts = ruleParts.filter((part) => JSON.stringify(former[part]) !== JSON.stringify(rule[part]));
    return parts.length === 0 ? [] : [{ what: 'changed', before: former, after: rule, parts }];
  }),
  ...before.rules
    .filter(({ id }) => !after.rules.some((rule) => rule.id === id))
    .map((rule): RuleDiff => ({ what: 'removed', rule })),
];

/** Rules that open duties by the newer text, and not by the former: they were not in it, switched off, or counted from no election. */
export const addedIn = (before: Pack, after: Pack): readonly RuleId[] => {
  const former = (rule: Rule): Rule | undefined => before.rules.find(({ id, off }) => id === rule.id && off === undefined);
  const isAdded = (rule: Rule, was = former(rule)): boolean => was === undefined || (followsElections(rule.trigger, [after]) && !followsElections(was.trigger, [before]));
  return after.rules.filter((rule) => rule.off === undefined && isAdded(rule)).map(({ id }) => id);
};

/** Rules that say the same in both. */
export const sameIn = (before: Pack, after: Pack): readonly RuleId[] => {
  const other = new Set(diffPacks(before, after).map((each) => (each.what === 'changed' ? each.after.id : each.rule.id)));
  return after.rules.map(({ id }) => id).filter((id) => !other.has(id));
};
