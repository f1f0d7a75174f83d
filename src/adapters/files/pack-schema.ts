import { z } from 'zod';
import { isDay, isZone } from '../../core/calendar';
import type { AgencyId } from '../../core/language/agencies';
import { isAgencyId, packAgencies } from '../../core/language/agencies';
import { legalVerbs } from '../../core/language/legal-verbs';
import type { Pack } from '../../core/law/rule';
import { electionScopes, evidenceMarks, isRuleId, ruleStatuses } from '../../core/law/rule';

/** The one format of pack files this version reads. */
export const packFormat = 1;

// Every message below is a phrase that finishes "expected `key` to be …"; see issues-in-words.ts.

/** A block of keys that knows no others; asked about a strange one, it lists its own. */
const block = <Shape extends z.ZodRawShape>(what: string, shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : what),
  });

const text = (what: string) => z.string(what).refine((words) => words.trim() !== '', { error: what });

const listOf = <Entry extends z.ZodType>(what: string, entry: Entry) => z.array(entry, { error: `a list of ${what}` });

const someOf = <Entry extends z.ZodType>(what: string, entry: Entry) =>
  listOf(`at least one ${what}`, entry).min(1, { error: `a list of at least one ${what}` });

const isPackAgency = (id: string): id is AgencyId => isAgencyId(id) && packAgencies.has(id);
const agencyPhrase = 'an agency that packs know';
const agency = z
  .string(agencyPhrase)
  .refine(isPackAgency, { error: agencyPhrase, params: { choices: [...packAgencies] } });

const ruleIdPhrase = 'a short name of letters, digits and hyphens, like `EO-1A`';
const ruleId = z.string(ruleIdPhrase).refine(isRuleId, { error: ruleIdPhrase });

const dayPhrase = 'a day, like `2026-12-18`';
const day = z.string(dayPhrase).refine(isDay, { error: dayPhrase });

const zonePhrase = 'a time zone, like `America/New_York`';
const zone = z.string(zonePhrase).refine(isZone, { error: zonePhrase });
const lawsZone = zone.parse('America/New_York');

const monthDayPhrase = 'a month and day that every year has, like `09-30`';
const monthDay = z.string(monthDayPhrase).refine((on) => isDay(`2023-${on}`), { error: monthDayPhrase });

const webPhrase = 'a web address, like `https://uscode.house.gov`';
const webAddress = z.url({ protocol: /^https?$/, error: webPhrase });

const titlePhrase = 'a title for people, at most 60 characters';
const title = text(titlePhrase).max(60, { error: titlePhrase });

const elections = z.enum(electionScopes);
const trigger = z.discriminatedUnion(
  'kind',
  [
    block('a trigger', { kind: z.literal('fixed-date'), on: day }),
    block('a trigger', { kind: z.literal('election-day'), elections }),
    block('a trigger', { kind: z.literal('election-cycle-end'), elections }),
    block('a trigger', { kind: z.literal('election-concluded'), elections }),
    block('a trigger', { kind: z.literal('received'), rule: ruleId, by: someOf('agency', agency) }),
    block('a trigger', {
      kind: z.literal('determination'),
      what: text('what is determined'),
      by: someOf('agency', agency),
    }),
    block('a trigger', { kind: z.literal('fact'), what: text('what happens') }),
    block('a trigger', { kind: z.literal('completed'), rules: someOf('rule', ruleId) }),
    block('a trigger', { kind: z.literal('recurring'), every: z.enum(['year', 'half-year']), on: monthDay }),
  ],
  { error: 'a trigger with a `kind`' },
);

const whole = (least: number, most: number) => {
  const phrase = `a whole number from 1 to ${String(most)}`;
  return z.int({ error: phrase }).min(least, { error: phrase }).max(most, { error: phrase });
};
/** Nought is for a date that recurs and is itself the limit; rule-sense.ts refuses it anywhere else. */
const count = (most: number) => whole(0, most);
const TEN_YEARS = 3660;
const direction = z.enum(['after', 'before']).default('after');
const roll = z.enum(['none', 'frcp-6a']).default('none');
const limit = z.discriminatedUnion(
  'unit',
  [
    block('a limit', { unit: z.literal('calendar-days'), count: count(TEN_YEARS), direction, roll }),
    block('a limit', { unit: z.literal('business-days'), count: count(TEN_YEARS), direction }),
    block('a limit', { unit: z.literal('hours'), count: count(TEN_YEARS * 24) }),
    block('a limit', { unit: z.literal('years'), count: count(10), direction, roll }),
    block('a limit', { unit: z.literal('window'), daysBefore: whole(1, TEN_YEARS) }),
    block('a limit', { unit: z.literal('none'), words: text("the law's own words for when") }),
  ],
  { error: 'a limit with a `unit`' },
);

const partner = block('a partner with a `verb`', {
  verb: z.enum(legalVerbs),
  agencies: listOf('agencies', agency).default([]),
  others: text("the law's own words for whom").exactOptional(),
});

const quote = text("the law's own words, or what they come to");
const citation = text('where the law stands');

const rule = block('a rule', {
  id: ruleId,
  title,
  status: z.enum(ruleStatuses),
  label: text('words for its status').exactOptional(),
  trigger,
  limit,
  zone: zone.default(lawsZone),
  owners: someOf('agency', agency),
  ownership: z.enum(['single', 'joint', 'each']).default('single'),
  partners: listOf('partners', partner).default([]),
  recipients: listOf('agencies', agency).default([]),
  contents: listOf('short items', text('a short item')).default([]),
  acts: someOf('act', text('a short item')).exactOptional(),
  product: text('the name of the report it shares with other rules').exactOptional(),
  citation,
  quote,
  evidence: z.enum(evidenceMarks),
  source: webAddress,
  verified: block('who checked it and when', { by: text('who checked it'), on: day }).exactOptional(),
  doubt: text('a sentence on what is doubtful').exactOptional(),
  off: text('a sentence on why it is off').exactOptional(),
  watch: text('a sentence on why it is only watched').exactOptional(),
});

const permission = block('a permission', { id: ruleId, title, citation, quote });

const packIdPhrase = 'a short name in small letters, like `eo-13848`';

/** A pack file as it stands, and the pack it says. */
export const packSchema = block('a pack, a block of keys', {
  format: z.literal(packFormat),
  id: z.string(packIdPhrase).regex(/^[a-z0-9][a-z0-9-]*$/, { error: packIdPhrase }),
  title,
  version: text('text, like `2026-11`'),
  authority: text('a sentence on what the pack rests on'),
  permissions: listOf('permissions', permission).exactOptional(),
  rules: someOf('rule', rule),
}).transform(({ id, title, version, authority, rules, permissions }): Omit<Pack, 'hash'> => ({
  id,
  title,
  version,
  authority,
  rules,
  ...(permissions && { permissions }),
}));
