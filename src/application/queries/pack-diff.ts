import type { Pack, RuleDiff, RulePart } from '../../core/law';
import { diffPacks } from '../../core/law';
import { hashInWords } from '../sayings/pack';
import { partInWords } from '../words/rules';

/** What two texts of a pack say otherwise, for machines. */
export type PackDiffLines = {
  readonly before: Side;
  readonly after: Side;
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly what: RuleDiff['what'];
    readonly changes: readonly { readonly part: string; readonly before: string | null; readonly after: string | null }[];
  }[];
};

type Side = { readonly pack: string; readonly version: string; readonly hash: string };

const sideOf = ({ id, version, hash }: Pack): Side => ({ pack: id, version, hash });

export const diffAsLines = (before: Pack, after: Pack): PackDiffLines => ({
  before: sideOf(before),
  after: sideOf(after),
  rules: diffPacks(before, after).map((each) => {
    const rule = each.what === 'changed' ? each.after : each.rule;
    return { id: rule.id, title: rule.title, what: each.what, changes: changesOf(each) };
  }),
});

/** What a reader wants to know first of a rule that is new or gone. */
const shown: readonly RulePart[] = ['status', 'trigger', 'limit', 'owners', 'recipients', 'citation'];

const changesOf = (diff: RuleDiff) => {
  switch (diff.what) {
    case 'changed':
      return diff.parts.map((part) => ({ part, before: partInWords(diff.before, part), after: partInWords(diff.after, part) }));
    case 'added':
      return shown.map((part) => ({ part, before: null, after: partInWords(diff.rule, part) }));
    case 'removed':
      return shown.map((part) => ({ part, before: partInWords(diff.rule, part), after: null }));
  }
};

/** The same for people: a line for each rule, and one for each part of it that is another. */
export const diffAsText = (before: Pack, after: Pack): string => {
  const { rules } = diffAsLines(before, after);
  const from = nameOf(before);
  const head = before.id === after.id ? `${from} -> ${after.version} (text ${hashInWords(after.hash)})` : `${from} -> ${nameOf(after)}`;
  const others = before.authority === after.authority ? [] : ['The authority it rests on is said otherwise.'];
  if (rules.length === 0) return [head, ...others, before.hash === after.hash ? 'The same text.' : 'Every rule says the same in both.'].join('\n');
  return [head, ...others, summary(rules), ...rules.flatMap(ruleInWords)].join('\n');
};

const nameOf = ({ id, version, hash }: Pack): string => `${id} ${version} (text ${hashInWords(hash)})`;

const summary = (rules: PackDiffLines['rules']): string =>
  (['added', 'removed', 'changed'] as const)
    .map((what) => ({ what, count: rules.filter((rule) => rule.what === what).length }))
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => `${String(count)} ${what}`)
    .join(', ');

const signs = { added: '+', removed: '-', changed: '~' } as const;

const ruleInWords = ({ id, title, what, changes }: PackDiffLines['rules'][number]): readonly string[] => [
  `${signs[what]} ${title}, ${id}: ${what}`,
  ...changes.map(({ part, before, after }) => {
    if (before !== null && after !== null) return `    ${part}: ${before} -> ${after}`;
    return `    ${part}: ${before ?? after ?? 'none'}`;
  }),
];
