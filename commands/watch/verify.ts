import { z } from 'zod';
import { dayOf } from '../../src/core/calendar';
import type { Pack, Rule } from '../../src/core/law';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { dayField, daySchema } from '../../src/application/forms/dates';
import { filledIn, wordsSchema } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { leftOver, leftOverSchema, quotedReason } from '../../src/application/forms/left-over';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { titled } from '../../src/application/forms/title';
import { nameFirst, readTyped } from '../../src/application/grammar/typed';
import { noRule, ruleNamed, ruleRef } from '../../src/application/rule-ref';
import { dayInWords } from '../../src/application/words/dates';
import { lawInWords, limitInWords } from '../../src/application/words/rules';

type Named = { readonly rule: Rule; readonly pack: Pack };

/** Counsel, and only counsel, says that a rule was read in its live source. */
export const watchVerify = defineCommand({
  path: 'watch/verify',
  help: {
    usage: 'RULE --source WORDS [--on DAY]',
    says: 'marks a rule of the law as verified against its source, for counsel; the mark stands on its cards and lines',
    example: '/watch verify EO-1A --source https://www.federalregister.gov/documents/2018/09/14/2018-20203 --on 2026-11-20',
  },
  may: 'verify-rule',
  schema: z.object({
    name: z.string({ error: 'Say which rule, such as EO-1A. /watch packs lists them.' }),
    named: z.custom<Named>((input) => input !== undefined, { error: 'That is no rule of the packs of this floor. /watch packs lists them.' }),
    hash: z.string(),
    source: wordsSchema('Say which source you read: its address, and where in it.'),
    on: daySchema('Say on which day you read it.'),
    flags: flagsSchema('source', 'on'),
    left: leftOverSchema,
  }),
  read: async (said, floor) => {
    const { parts, flags } = readTyped(said.typed);
    const typed = nameFirst(parts);
    const name = fieldIn(said, 'name') ?? aboutIn(said, 'pack') ?? typed;
    // Nothing is wrong with a rule that nobody has named yet.
    const named = name === undefined ? null : ruleNamed(name, await floor.packs());
    const { reason: source, rest } = quotedReason(typed === undefined ? parts : parts.slice(1), flags['source']);
    const { left, day } = leftOver(said, rest, floor);
    return {
      name: named?.rule.id ?? name,
      named,
      hash: said.given ?? named?.pack.hash ?? '',
      source: fieldIn(said, 'source') ?? source,
      on: fieldIn(said, 'on') ?? dayField(flags['on'], floor) ?? day ?? (said.by === 'slash' && flags['source'] !== undefined ? dayOf(floor.clock.now(), floor.zone) : undefined),
      left,
      flags: Object.keys(flags),
    };
  },
  form: async ({ hash: _, ...filled }, problems, said, floor) => {
    const { clock, zone } = floor;
    const packs = await floor.packs();
    const named = typeof filled['name'] === 'string' ? ruleNamed(filled['name'], packs) : undefined;
    if (typeof filled['name'] === 'string' && !named && said.by === 'slash') return words(noRule(filled['name'], packs, floor.shelf));
    if (!named) return { command: 'watch/verify', title: 'Verify a rule', submit: 'Verify', intro: READ, fields: filledIn([ruleField(packs), ...fields], filled, problems, { on: dayOf(clock.now(), zone) }) };
    const { rule, pack } = named;
    return {
      command: 'watch/verify',
      title: titled(`Verify ${rule.id}`, 'Verify a rule'),
      submit: 'Verify',
      about: ruleRef(rule.id),
      given: pack.hash,
      intro: `${rule.title}, ${rule.id}, of ${pack.id} ${pack.version}: ${limitInWords(rule.limit)}. ${rule.citation}, ${lawInWords(rule)}. Source named in it: ${rule.source}\n“${rule.quote}”${rule.doubt === undefined ? '' : `\nDoubtful: ${rule.doubt}`}\n${READ}`.slice(0, MOST_INTRO),
      fields: filledIn(fields, filled, problems, { on: dayOf(clock.now(), zone) }),
    };
  },
  order: ({ named: { rule, pack }, hash, source, on }, { who, clock, zone }, { at, words: keep }) => ({
    to: 'pack',
    id: pack.id,
    order: { type: 'verify-rule', by: who, at, rule: rule.id, hash, source: keep(source), on, today: dayOf(clock.now(), zone) },
  }),
  done: (_, { named: { rule }, on }) =>
    words(`Verified: ${rule.title}, ${rule.id}, on ${dayInWords(on)}. The mark stands on its cards and lines until another text of the rule is applied.`),
  fieldOf: { 'verified-in-the-future': 'on' },
});

const READ = 'Your mark says that you have read the rule in its live source, and that it says this.';
/** As much as a form shows above its fields. */
const MOST_INTRO = 2900;

const fields = [
  { name: 'source', label: 'Which source you read', kind: 'line', hint: 'Its address, and where in it.' },
  { name: 'on', label: 'On', kind: 'day' },
] as const;

const ruleField = (packs: readonly Pack[]) => ({
  name: 'name',
  label: 'Rule',
  kind: 'choice',
  options: packs.flatMap(({ rules }) => rules).slice(0, MOST_OPTIONS).map(({ id, title }) => ({ value: id, label: `${id}: ${title}` })),
}) as const;
const MOST_OPTIONS = 100;
