import { isRuleId } from '../../core/law/rule';
import { didYouMean } from './in-words';
import type { PackGlimpse, RuleGlimpse } from './pack-glimpse';
import type { Mistake, Path, YamlSource } from './yaml-source';

/** A name that must be unique over all packs, and where it stands. */
type Name = { readonly id: string; readonly source: YamlSource; readonly path: Path };

type PlacedRule = { readonly rule: RuleGlimpse; readonly source: YamlSource; readonly path: Path };

/**
 * What is wrong between rules and between packs. `complete` is false when a file could not be read: a rule that is not
 * found may then stand in it, so nobody is told that it does not exist.
 */
export const linkMistakes = (packs: readonly PackGlimpse[], complete: boolean): readonly Mistake[] => {
  const rules = packs.flatMap(rulesOf);
  return [
    ...twice(packs.map(packName), 'Pack'),
    ...twice([...rules.map(ruleName), ...packs.flatMap(permissionNames)], 'Rule'),
    ...(complete ? rules.flatMap((rule) => unknownRules(rule, rules)) : []),
    ...rules.flatMap((rule) => strangersToReceipt(rule, rules)),
    ...rules.flatMap((rule) => circles(rule, rules)),
  ];
};

const rulesOf = ({ source, rules }: PackGlimpse): readonly PlacedRule[] =>
  rules.map((rule, index) => ({ rule, source, path: ['rules', index] }));

const packName = ({ id, source }: PackGlimpse): Name => ({ id, source, path: ['id'] });

const ruleName = ({ rule, source, path }: PlacedRule): Name => ({ id: rule.id, source, path: [...path, 'id'] });

/** Permissions are named in the same breath as rules, so they share their names. */
const permissionNames = ({ source, permissions }: PackGlimpse): readonly Name[] =>
  permissions.map(({ id }, index) => ({ id, source, path: ['permissions', index, 'id'] }));

const twice = (names: readonly Name[], what: string): readonly Mistake[] =>
  names.flatMap((name, index) => {
    const before = names.findIndex((other) => other.id.toLowerCase() === name.id.toLowerCase());
    const first = names[before];
    if (name.id === '' || !first || before === index) return [];
    const where = `${first.source.file}, line ${String(first.source.lineOf(first.path))}`;
    const why = `${what} ids are unique over all packs, whatever their case.`;
    return [mistakeAt(name, `\`${name.id}\` is already taken in ${where}. ${why}`)];
  });

/** The rules a trigger waits for, and where it names them. Names of a wrong spelling are the schema's affair. */
const awaited = ({ rule: { trigger }, path }: PlacedRule): readonly { readonly id: string; readonly path: Path }[] =>
  [
    { id: trigger.rule, path: [...path, 'trigger', 'rule'] },
    ...trigger.rules.map((id, index) => ({ id, path: [...path, 'trigger', 'rules', index] })),
  ].filter(({ id }) => isRuleId(id));

const unknownRules = (placed: PlacedRule, rules: readonly PlacedRule[]): readonly Mistake[] => {
  const known: readonly string[] = rules.map(({ rule }) => rule.id).filter(isRuleId);
  return awaited(placed)
    .filter(({ id }) => !known.includes(id))
    .map(({ id, path }) =>
      mistakeAt(
        { ...placed, path },
        `${placed.rule.id}: \`${id}\` is no rule of the packs that were read.${didYouMean(id, known)}`,
      ),
    );
};

/** A clock that starts on receipt by somebody nothing is sent to would never start. */
const strangersToReceipt = (placed: PlacedRule, rules: readonly PlacedRule[]): readonly Mistake[] => {
  const { trigger, id } = placed.rule;
  const sent = rules.find(({ rule }) => rule.id === trigger.rule)?.rule.recipients;
  if (trigger.kind !== 'received' || !sent) return [];
  return trigger.by.flatMap((agency, index) =>
    agency === '' || sent.includes(agency)
      ? []
      : [
          mistakeAt(
            { ...placed, path: [...placed.path, 'trigger', 'by', index] },
            `${id}: waits for receipt of ${trigger.rule} by \`${agency}\`, which is not among its recipients.`,
          ),
        ],
  );
};

/** Rules that wait for each other would wait for ever. Said once, at the rule of the circle that stands first. */
const circles = (placed: PlacedRule, rules: readonly PlacedRule[]): readonly Mistake[] => {
  const circle = wayBack(placed, rules, []);
  const first = rules.find(({ rule }) => circle.includes(rule.id));
  if (circle.length === 0 || first !== placed) return [];
  const way = [...circle, placed.rule.id].join(' → ');
  return [
    mistakeAt(
      { ...placed, path: [...placed.path, 'trigger'] },
      `${placed.rule.id}: waits for itself, so it would never start: ${way}.`,
    ),
  ];
};

/** The rules from this one back to itself, itself first; none where no way leads back. */
const wayBack = (
  placed: PlacedRule,
  rules: readonly PlacedRule[],
  passed: readonly PlacedRule[],
): readonly string[] => {
  const start = passed[0] ?? placed;
  const way = [...passed, placed];
  for (const { id } of awaited(placed)) {
    if (id === start.rule.id) return way.map(({ rule }) => rule.id);
    const next = rules.find(({ rule }) => rule.id === id);
    const found = next && !way.includes(next) ? wayBack(next, rules, way) : [];
    if (found.length > 0) return found;
  }
  return [];
};

const mistakeAt = (
  { source, path }: { readonly source: YamlSource; readonly path: Path },
  mistake: string,
): Mistake => ({
  file: source.file,
  line: source.lineOf(path),
  mistake,
});
