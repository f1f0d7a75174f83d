import type { Flaw } from './issues-in-words';
import type { RuleGlimpse } from './pack-glimpse';

/** What a rule must satisfy between its keys, which no single key can know. Paths count from the rule. */
export const senseOf = (rule: RuleGlimpse): readonly Flaw[] => senses.flatMap((sense) => sense(rule));

type Sense = (rule: RuleGlimpse) => readonly Flaw[];

const flawed = (isWrong: boolean, path: Flaw['path'], flaw: string): readonly Flaw[] =>
  isWrong ? [{ path, flaw }] : [];

/** Nobody may take a bill for law because a card was too short to say so. */
const proposedSaysSo: Sense = ({ status, label }) =>
  flawed(
    (status === 'proposed' || status === 'preview') && label === '',
    ['status'],
    `expected a \`label\` that says what a ${status} rule is, got none.`,
  );

const inForceWasRead: Sense = ({ status, evidence }) =>
  flawed(
    status === 'in-force' && evidence === 'remembered',
    ['evidence'],
    'expected a rule in force to be quoted or paraphrased, got `remembered`. Until its words are read, its status is `verify`.',
  );

const ownersSayHow: Sense = ({ owners, ownership }) => [
  ...flawed(
    owners.length > 1 && (ownership === '' || ownership === 'single'),
    ['owners'],
    'expected `ownership: joint` (all must agree) or `ownership: each` beside several owners, got neither.',
  ),
  ...flawed(
    owners.length === 1 && (ownership === 'joint' || ownership === 'each'),
    ['ownership'],
    `expected several owners beside \`ownership: ${ownership}\`, got one.`,
  ),
];

const partnersAreSomebody: Sense = ({ partners }) =>
  partners.flatMap(({ agencies, others }, index) =>
    flawed(
      agencies.length === 0 && others === '',
      ['partners', index],
      "expected a partner to name `agencies`, or `others` in the law's own words, got neither.",
    ),
  );

const noughtRecurs: Sense = ({ limit, trigger }) =>
  flawed(
    limit.count === 0 && trigger.kind !== 'recurring',
    ['limit', 'count'],
    'expected `count` to be a whole number of 1 or more (0 only beside a recurring trigger), got 0.',
  );

const windowRecurs: Sense = ({ limit, trigger }) =>
  flawed(
    limit.unit === 'window' && trigger.kind !== '' && trigger.kind !== 'recurring',
    ['limit', 'unit'],
    `expected a window only beside a recurring trigger, got \`${trigger.kind}\`.`,
  );

const instants: readonly string[] = ['determination', 'fact'];

/** Everything else happens on a day, and hours cannot be counted from a day. */
const hoursHaveAnInstant: Sense = ({ limit, trigger }) =>
  flawed(
    limit.unit === 'hours' && trigger.kind !== '' && !instants.includes(trigger.kind),
    ['limit', 'unit'],
    `expected hours only beside a trigger that has an hour (\`determination\` or \`fact\`), got \`${trigger.kind}\`, which has only a day.`,
  );

const namedOnce: Sense = ({ owners, recipients, trigger }) => [
  ...twice(owners, ['owners']),
  ...twice(recipients, ['recipients']),
  ...twice(trigger.by, ['trigger', 'by']),
  ...twice(trigger.rules, ['trigger', 'rules']),
];

const twice = (names: readonly string[], path: Flaw['path']): readonly Flaw[] =>
  names.flatMap((name, index) =>
    flawed(
      name !== '' && names.indexOf(name) < index,
      [...path, index],
      `expected \`${String(path.at(-1))}\` to name each once, got \`${name}\` again.`,
    ),
  );

const senses: readonly Sense[] = [
  proposedSaysSo,
  inForceWasRead,
  ownersSayHow,
  partnersAreSomebody,
  noughtRecurs,
  windowRecurs,
  hoursHaveAnInstant,
  namedOnce,
];
