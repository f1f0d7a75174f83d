import { z } from 'zod';
import { atTime, dayOf, isDay, ofTwo } from '../../src/core/calendar';
import type { Moment } from '../../src/core/language/time';
import type { Facts, Pack, Rule } from '../../src/core/law';
import { leavesOwnerOpen, nothingHappened, owedBy, termsOf } from '../../src/core/law';
import { unlessAllowed } from '../../src/application/allowed';
import type { Answer, Problem } from '../../src/application/answer';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { untilNamed } from '../../src/application/may';
import { findSubject, notFound } from '../../src/application/finding';
import type { Floor } from '../../src/application/floor';
import { unseated } from '../../src/application/forms/agencies';
import { factFields, daySchema, timeSchema } from '../../src/application/forms/dates';
import { filledIn } from '../../src/application/forms/fields';
import { unlessOnTheWall } from '../../src/application/forms/hours';
import { flagsSchema } from '../../src/application/forms/flags';
import { leftOver, leftOverSchema } from '../../src/application/forms/left-over';
import { agencyOptions, incidentOptions } from '../../src/application/forms/options';
import { fieldIn, hereIn } from '../../src/application/forms/said';
import { readTyped } from '../../src/application/grammar/typed';
import { stateOf } from '../../src/application/present';
import { noRule, ruleNamed } from '../../src/application/rule-ref';
import { agencyInWords } from '../../src/application/sayings';
import { dueWord, dutyName } from '../../src/application/sayings/duty';
import { agencyNamed, seatedAgencies } from '../../src/application/seats';
import { isAgency, startName } from '../../src/application/start-name';
import { isStartable, startableOptions, whyNotStarted } from '../../src/application/startable';
import { dayInWords, momentInWords } from '../../src/application/words/dates';
import { lawInWords, limitInWords, startInWords } from '../../src/application/words/rules';

type Named = { readonly rule: Rule; readonly pack: Pack };

const schema = z.object({
  rule: z.string({ error: 'Say which rule, such as FISMA-7D. /watch packs lists them.' }),
  named: z.custom<Named>((input) => input !== undefined, { error: 'That is no rule of the packs of this floor. /watch packs lists them.' }),
  incident: z.string().optional(),
  on: daySchema('Say on which day it happened.'),
  at: timeSchema,
  agency: z.string().optional(),
  /** Beside one that runs of the same day or incident. */
  another: z.literal('yes', { error: 'Leave this empty, or say that it is another fact.' }).optional(),
  /** The short name it will go by; none while something it is made of is missing. */
  id: z.string().default(''),
  flags: flagsSchema('on', 'at', 'for', 'another'),
  left: leftOverSchema,
});

/** A fact in the world starts a clock of the law: somebody records it, and the duty is there. */
export const startDeadline = defineCommand({
  path: 'deadline/start',
  help: {
    usage: 'RULE [INC-14] --on DAY [--at TIME] [--for AGENCY] [--another]',
    says: 'starts a clock of the law by the fact it counts from, in an incident or without one; a limit in hours needs the time, and a further fact of the same day or incident --another',
    example: '/deadline start FISMA-7D INC-14 --on 2026-12-01 --for dhs',
  },
  may: untilNamed('start-clock', 'rule'),
  schema,
  read: async (said, floor) => {
    const { parts, flags } = readTyped(said.typed);
    const [first, second] = parts.map(({ text }) => text);
    const behind = leftOver(said, parts.slice(1), floor);
    // A day is no incident.
    const where = behind.day === undefined ? second : undefined;
    const { left, day } = behind.day === undefined ? leftOver(said, parts.slice(2), floor) : behind;
    const rule = fieldIn(said, 'rule') ?? first;
    // Nothing is wrong with a rule that nobody has named yet.
    const named = rule === undefined ? null : ruleNamed(rule, await floor.packs());
    const typed = factFields(flags, floor);
    const incident = fieldIn(said, 'incident') ?? where ?? hereIn(said, 'incident') ?? (said.about?.kind === 'incident' ? said.about.id : undefined);
    const fact = {
      incident: incident?.toUpperCase(),
      on: fieldIn(said, 'on') ?? (flags['on'] === undefined ? day : typed.on),
      agency: (fieldIn(said, 'agency') ?? flags['for'])?.toLowerCase(),
      another: fieldIn(said, 'another') ?? (flags['another'] === undefined ? undefined : 'yes'),
    };
    return {
      rule: named?.rule.id ?? rule,
      named,
      ...fact,
      at: fieldIn(said, 'at') ?? typed.at,
      // Looked up here: inside the order nothing may be asked of the store.
      id: named ? await startName(named.rule, fact, floor) : undefined,
      left,
      flags: Object.keys(flags),
    };
  },
  check: async (given, floor) => (await unlessStartable(given.named, floor)) ?? problemsIn(given, floor),
  form: async (filled, problems, said, floor) => {
    const { rule: name } = filled;
    const packs = await floor.packs();
    const named = typeof name === 'string' ? ruleNamed(name, packs) : undefined;
    if (typeof name === 'string' && !named && said.by === 'slash') return words(noRule(name, packs, floor.shelf, isStartable));
    const stops = named && (await unlessStartable(named, floor));
    if (stops) return stops;
    const rules = startableOptions(packs);
    if (rules.length === 0) return words('No pack that is loaded has a clock that a fact starts. An operator names packs: PACKS=eo-13848,usc-50,nea,incident-reporting.');
    const incidents = await incidentsWith(filled['incident'], floor);
    return {
      command: 'deadline/start',
      title: 'Start a clock',
      submit: 'Start',
      ...(named && { intro: `${named.rule.title}, ${named.rule.id}: ${limitInWords(named.rule.limit)}, counted from when ${startInWords(named.rule.trigger)}. ${named.rule.citation}, ${lawInWords(named.rule)}.` }),
      fields: filledIn(
        [
          { name: 'rule', label: 'Which clock', kind: 'choice', options: rules },
          ...(incidents.length > 0 ? [{ name: 'incident', label: 'In which incident', kind: 'choice', optional: true, options: incidents } as const] : []),
          { name: 'on', label: 'It happened on', kind: 'day' },
          { name: 'at', label: 'At', kind: 'time', optional: true, hint: 'A limit in hours counts from it.' },
          { name: 'agency', label: 'At which agency', kind: 'choice', optional: true, hint: 'Where the law leaves open who owes it.', options: await agencyOptions(floor.reading) },
          { name: 'another', label: 'Beside one that runs', kind: 'choice', optional: true, options: [{ value: 'yes', label: 'Another fact of the same day or incident' }] },
        ],
        filled,
        problems,
        { on: dayOf(floor.clock.now(), floor.zone) },
      ),
    };
  },
  // The same fact typed again is no further one.
  intention: ({ another, named, incident, on, at, agency }) => (another ? [named.rule.id, incident, on, at, agency] : undefined),
  order: (given, { who }, { at: now }) => {
    const { rule, pack } = given.named;
    const facts = factsOf(given);
    const terms = owedBy(termsOf(rule), facts.agency);
    const { id } = given;
    const { version, hash } = pack;
    return { to: 'duty', id, order: { type: 'open-duty', by: who, at: now, id, rule: terms, pack: { id: pack.id, version, hash }, facts } };
  },
  done: async ({ id }, _, { reading }) => {
    const duty = await stateOf('duty', id, reading);
    if (!duty) return words(`${id} is started.`);
    const { dates, rule, facts: { start } } = duty;
    const when = dates.status === 'dated' ? `${dueWord(duty) === 'due' ? 'Due' : 'Target'} ${momentInWords(dates.due, rule.zone)}.` : `The law gives no number: ${dates.status === 'undated' ? dates.words : ''}. No date is invented.`;
    const missed = duty.status === 'missed' ? ' It is missed already, and its ladder climbs from now: press Acknowledge on its card, and say when it will be there.' : '';
    const twice = start?.at !== undefined && ofTwo(start.at, rule.zone) !== '' ? ` That hour came twice that night: it counts from the first, ${momentInWords(start.at, rule.zone)}, so that it never ends too late.` : '';
    return words(`Started: ${dutyName(duty)}. ${when}${twice}${missed} /deadline show ${id} shows it.`);
  },
});

/** The open ones, and the one that was named, which the law does not ask to be open. */
const incidentsWith = async (named: unknown, { reading }: Floor) => {
  const open = await incidentOptions(reading);
  const isThere = typeof named === 'string' && !open.some(({ value }) => value === named) && (await stateOf('incident', named, reading)) !== undefined;
  return isThere ? [{ value: named, label: `${named}, closed` }, ...open] : open;
};

type Given = z.infer<typeof schema>;

const unlessStartable = async ({ rule }: Named, floor: Floor): Promise<Answer | undefined> => {
  if (!isStartable(rule)) return words(whyNotStarted(rule));
  const { trigger, owners } = rule;
  return unlessAllowed('start-clock', [...(leavesOwnerOpen(rule) ? [floor.who.agency] : owners), ...(trigger.kind === 'determination' ? trigger.by : [])], floor);
};

const problemsIn = async (given: Given, floor: Floor): Promise<Answer | undefined> => {
  const { named: { rule }, on, at, agency, incident } = given;
  const { clock, reading } = floor;
  const now = clock.now();
  const today = dayOf(now, rule.zone);
  const instant = instantOf(given);
  const seats = agency === undefined ? [] : await seatedAgencies(reading);
  const found = incident === undefined ? undefined : await findSubject('incident', incident, floor);
  const problems: readonly Problem[] = [
    ...unlessOnTheWall({ on, at }, rule.zone),
    ...(on > today ? [{ field: 'on', says: `${dayInWords(on)} has not come yet; today is ${dayInWords(today)}. A clock starts when the fact has happened.` }] : []),
    ...(on <= today && instant !== undefined && instant > now ? [{ field: 'at', says: `${momentInWords(instant, rule.zone)} has not come yet; it is ${momentInWords(now, rule.zone)}.` }] : []),
    ...(rule.limit.unit === 'hours' && at === undefined ? [{ field: 'at', says: `${rule.id} counts hours: say the time it happened as well, such as --at 20:00 (${rule.zone}).` }] : []),
    ...(leavesOwnerOpen(rule) && agency === undefined ? [{ field: 'agency', says: `The law leaves open whose ${rule.id} is: say at which agency it happened, such as --for dhs.` }] : []),
    ...(agency !== undefined && agencyNamed(agency, seats) === undefined ? unseated('agency', [agency], seats) : []),
    ...(agency !== undefined && !leavesOwnerOpen(rule) ? [{ field: 'agency', says: `${rule.id} is owed by ${rule.owners.map(agencyInWords).join(' and ')}, and by nobody else: leave the agency out.` }] : []),
    ...(found?.found === 'none' ? [{ field: 'incident', says: notFound('incident', found) }] : []),
    ...(found?.found === 'one' && (await isForNamed(found.id, floor)) ? [{ field: 'incident', says: `${found.id} is for named people only, and a clock of the law is called by its incident on the floor, where everybody reads it. Start it there without one: /deadline start ${rule.id} --on ${on}.` }] : []),
  ];
  return problems.length > 0 ? { kind: 'problems', problems } : undefined;
};

const isForNamed = async (id: string, { reading }: Floor): Promise<boolean> => (await stateOf('incident', id, reading))?.named !== undefined;

const instantOf = ({ named: { rule }, on, at }: Pick<Given, 'named' | 'on' | 'at'>): Moment | undefined =>
  at === undefined || !isDay(on) ? undefined : atTime(on, at, rule.zone);

const factsOf = (given: Given): Facts => {
  const { on, incident, agency } = given;
  const at = instantOf(given);
  return {
    ...nothingHappened,
    start: { on, ...(at !== undefined && { at }) },
    ...(incident !== undefined && { incident }),
    ...(isAgency(agency) && { agency }),
  };
};
