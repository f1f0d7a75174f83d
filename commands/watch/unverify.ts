import { z } from 'zod';
import type { TextId } from '../../src/core/language/words';
import type { Rule } from '../../src/core/law';
import { unlessAllowed } from '../../src/application/allowed';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { leftOver, leftOverSchema, quotedReason } from '../../src/application/forms/left-over';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { titled } from '../../src/application/forms/title';
import { nameFirst, readTyped } from '../../src/application/grammar/typed';
import { stateOf } from '../../src/application/present';
import { markInWords, marksOf } from '../../src/application/queries/marks';
import { noRule, ruleNamed, ruleRef } from '../../src/application/rule-ref';
import { agencyInWords } from '../../src/application/sayings';
import { dayInWords } from '../../src/application/words/dates';

const isTextId = (input: unknown): input is TextId => typeof input === 'string' && input !== '';

/** Counsel takes back that a rule was read in its live source. */
export const watchUnverify = defineCommand({
  path: 'watch/unverify',
  help: {
    usage: 'RULE --reason WORDS',
    says: 'takes back that a rule is marked as verified, for counsel; the mark goes from its cards and lines, and both stay in the history',
    example: '/watch unverify EO-1A --reason "the wrong source"',
  },
  schema: z.object({
    name: z.string({ error: 'Say which rule, such as EO-1A. /watch packs shows what is verified.' }),
    pack: z.string({ error: 'That is no rule of the packs of this floor. /watch packs lists them.' }),
    rule: z.custom<Rule>(),
    source: z.custom<TextId>(isTextId, { error: 'Nobody has marked that rule as verified, so there is no mark to take back. /watch packs shows what is.' }),
    reason: wordsSchema('Say what was wrong with it: everyone on the floor reads this.'),
    flags: flagsSchema('reason'),
    left: leftOverSchema,
  }),
  read: async (said, floor) => {
    const { parts, flags } = readTyped(said.typed);
    const name = fieldIn(said, 'name') ?? aboutIn(said, 'pack') ?? nameFirst(parts);
    const { reason, rest } = quotedReason(nameFirst(parts) === undefined ? parts : parts.slice(1), flags['reason']);
    const named = name === undefined ? undefined : ruleNamed(name, await floor.packs());
    const mark = named && (await stateOf('pack', named.pack.id, floor.reading))?.marks.find((each) => each.rule === named.rule.id);
    return {
      name: named?.rule.id ?? name,
      pack: named?.pack.id,
      rule: named?.rule,
      source: said.given ?? mark?.source.text,
      reason: fieldIn(said, 'reason') ?? reason,
      left: leftOver(said, rest, floor).left,
      flags: Object.keys(flags),
    };
  },
  form: async (filled, problems, _, floor) => {
    const { who, reading } = floor;
    const marks = await marksOf(reading);
    const name = saidOf(filled, 'name');
    const own = marks.find((each) => each.rule === name);
    const refused = own?.by.person === who.person ? undefined : await unlessAllowed('unverify-rule', [who.agency], floor);
    if (refused) return refused;
    const packs = await floor.packs();
    if (name === '') {
      if (marks.length === 0) return words('No rule is marked as verified here, so there is no mark to take back. /watch packs lists them all.');
      const options = marks.slice(0, MOST_OPTIONS).map(({ rule, on, by }) => ({ value: rule, label: `${rule}, ${dayInWords(on)}, ${agencyInWords(by.agency)}` }));
      return { ...asked, intro: GOES, fields: filledIn([{ name: 'name', label: 'Rule', kind: 'choice', options }, reasonField], filled, problems) };
    }
    const named = ruleNamed(name, packs);
    if (!named) return words(noRule(name, packs, floor.shelf));
    const { rule } = named;
    if (!own) return words(`${rule.title}, ${rule.id}: ${rule.verified ? 'the text of its pack itself says who verified it. Two coordinators apply another text of it: /watch packs.' : 'it bears no mark of counsel now, so there is no mark to take back.'}`);
    return {
      ...asked,
      title: titled(`Unverify ${rule.id}`, asked.title),
      about: ruleRef(rule.id),
      given: own.source.text,
      intro: `${rule.title}, ${rule.id}: ${await markInWords(own, reading)}. ${GOES}`,
      fields: filledIn([reasonField], filled, problems),
    };
  },
  order: ({ pack, rule, source, reason }, { who }, { at, words: keep }) => ({
    to: 'pack', id: pack, order: { type: 'unverify-rule', by: who, at, rule: rule.id, source, reason: keep(reason) },
  }),
  done: (_, { rule }) => words(`Taken back: ${rule.title}, ${rule.id}, is not verified any more. The mark is gone from its cards and lines, and both stay in the history.`),
});

const GOES = 'The mark goes from its cards and lines; that it was given, and why it was taken back, stays in the history and on the card of the pack.';
const asked = { command: 'watch/unverify', title: 'Take a mark back', submit: 'Take back' } as const;
const reasonField = { name: 'reason', label: 'What was wrong with it', kind: 'paragraph' } as const;
const MOST_OPTIONS = 100;
