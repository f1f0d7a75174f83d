import { z } from 'zod';
import { dayOf } from '../../src/core/calendar';
import type { Envelope } from '../../src/core/house';
import type { Answer } from '../../src/application/answer';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, unlessOne } from '../../src/application/finding';
import { WHICH_DAY, factFields, daySchema, timeSchema } from '../../src/application/forms/dates';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { leftOver, leftOverSchema, quotedReason } from '../../src/application/forms/left-over';
import { unlessOnTheWall } from '../../src/application/forms/hours';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { amongReleasedReports } from '../../src/application/forms/among';
import { titled } from '../../src/application/forms/title';
import { serveHours } from '../../src/application/hour-missing';
import { joined, nameFirst, readTyped } from '../../src/application/grammar/typed';
import { stateOf } from '../../src/application/present';
import { proposedAnswer } from '../../src/application/proposing';
import type { Recorded } from '../../src/application/queries/recorded';
import { mayCorrectRecorded, neverInWords, recordedDays, recordedInWords, spellRecorded } from '../../src/application/queries/recorded';
import type { ReportPlan } from '../../src/application/report-correction';
import { planOfReport } from '../../src/application/report-correction';
import { agencyInWords } from '../../src/application/sayings';
import { movesInWords } from '../../src/application/sayings/proposal';
import { dayInWords } from '../../src/application/words/dates';
import { recordedWhen } from '../../src/application/words/when';

const schema = z.object({
  id: z.string({ error: 'Say which report, such as /report correct RPT-31.' }),
  what: z.string({ error: 'Say which day: that it was released, sent or received, and by or to whom.' }),
  on: daySchema(WHICH_DAY).optional(),
  at: timeSchema,
  never: z.boolean(),
  reason: wordsSchema('Say what was wrong: everyone who reads its thread reads this.'),
  plan: z.custom<ReportPlan>((input) => input !== undefined, { error: 'That is not recorded, so there is nothing to correct. Pick what is.' }),
  flags: flagsSchema('on', 'at', 'reason'),
  left: leftOverSchema,
});

export const correctReport = defineCommand({
  path: 'report/correct',
  help: {
    usage: 'RPT-31 released|sent|received AGENCY DAY|never [--at TIME] --reason WORDS',
    says: 'corrects the day a report was released, sent (with its hour, for a limit in hours) or received, or that it was at all; a receipt, from which clocks count, is confirmed by a second person',
    example: '/report correct RPT-31 received doj 2027-01-07 --reason "stamped on the 7th"',
  },
  may: mayCorrectRecorded,
  which: amongReleasedReports,
  schema,
  read: async (said, floor) => {
    const { parts, flags } = readTyped(said.typed);
    const named = parts[0] && !recordings.includes(parts[0].text.toLowerCase()) ? nameFirst(parts) : undefined;
    const behind = quotedReason(named === undefined ? parts : parts.slice(1), flags['reason']);
    const [what, agency, ...rest] = behind.rest;
    // Of one word alone nobody knows whose it is, and a day that a flag says is not looked for among the rest.
    const { left } = leftOver(said, what && !agency ? behind.rest : flags['on'] === undefined ? [] : rest, floor);
    const text = aboutIn(said, 'report', 'request') ?? named;
    const found = text === undefined ? undefined : await findSubject('report', text, floor);
    const id = found?.found === 'one' ? found.id : text;
    const wasNever = joined(rest).toLowerCase() === 'never';
    const typed = what && agency ? spelled(what.text, agency.text) : undefined;
    const picked = fieldIn(said, 'what') ?? (typed !== undefined && wasNever ? `never ${typed}` : typed);
    const never = picked !== undefined && NEVER.test(picked);
    const typedWhen = factFields({ on: flags['on'] ?? joined(rest), at: flags['at'] }, floor);
    const at = never ? undefined : (fieldIn(said, 'at') ?? typedWhen.at);
    const day = never ? undefined : (fieldIn(said, 'on') ?? typedWhen.on);
    // Nothing is wrong with a day that nobody has picked yet.
    const plan = picked === undefined ? null : id === undefined ? undefined : await planOfReport(id, picked.replace(NEVER, ''), { on: day, at }, floor);
    // Where only the hour was wrong, the day stays.
    const on = day ?? (at === undefined ? undefined : plan?.recorded.on);
    return { id, what: picked, on, at, never, plan, reason: fieldIn(said, 'reason') ?? behind.reason, left, flags: Object.keys(flags) };
  },
  check: ({ plan: { recorded, out, zone }, on, at, never }, floor) => {
    if (on === undefined && !never) return problem('on', WHICH_DAY);
    if (at !== undefined && recorded.what !== 'sent') return problem('at', 'Only of what went out the hour counts. Leave it out, and give the day.');
    const problems = zone ? unlessOnTheWall({ on, at }, zone) : [];
    if (problems.length > 0) return { kind: 'problems', problems };
    // A report that was not out yet cannot have gone out; of a day to come its own refusal speaks.
    const past = on === undefined || on <= dayOf(floor.clock.now(), floor.zone);
    const early = recorded.what === 'released' && past ? out.find(({ sent }) => on === undefined || sent.on < on) : undefined;
    if (!early) return undefined;
    const { id, recipient, sent } = early;
    const first = `/report correct ${recorded.id} sent ${recipient}`;
    return on === undefined
      ? problem('what', `${id} went out on ${dayInWords(sent.on)}, so it was released. If that is wrong as well, say so first: ${first} never.`)
      : problem('on', `${id} went out on ${dayInWords(sent.on)}, before that. Correct that day first: ${first}.`);
  },
  form: async (filled, problems, _, floor) => {
    const id = saidOf(filled, 'id');
    const missing = unlessOne('report', await findSubject('report', id, floor));
    if (missing) return missing;
    const hours = await serveHours((await stateOf('report', id, floor.reading))?.duties ?? [], floor);
    const recorded = await recordedDays(id, floor.reading);
    if (recorded.length === 0) return words(`Nothing of ${id} is recorded with a day yet: it has not been released, sent or received.`);
    const plan = schema.shape.plan.safeParse(filled['plan']).data;
    const effect = plan && (filled['never'] === true || saidOf(filled, 'on') !== '') ? effectOf(plan, filled['never'] === true) : '';
    const alone = plan && plan.recorded.what !== 'received' && movesAnything(plan, filled['never'] === true);
    const mayPropose = plan ? plan.recorded.what === 'received' : recorded.some(({ what }) => what === 'received');
    return {
      command: 'report/correct',
      title: titled(`Correct ${id}`, 'Correct a report'),
      submit: 'Correct',
      about: { kind: 'report', id },
      ...(alone && { given: floor.digest(effect) }),
      intro: `${effect === '' ? '' : `${effect}\n`}${alone ? 'Nothing is changed before you send this. ' : ''}${mayPropose ? PROPOSED : ''}Former days and dues stay on the card, struck through.`,
      fields: filledIn(
        [
          { name: 'what', label: 'Which day', kind: 'choice', options: recorded.flatMap(optionsOf) },
          { name: 'on', label: 'It really was on', kind: 'day', optional: true, hint: 'Not asked where it never was.' },
          ...(saidOf(filled, 'at') !== '' || hours ? [{ name: 'at', label: 'At', kind: 'time', optional: true, hint: 'Of what went out: a limit in hours is met at it.' } as const] : []),
          { name: 'reason', label: 'What was wrong', kind: 'paragraph' },
        ],
        filled,
        problems,
      ),
    };
  },
  order: ({ on, reason, plan: { recorded, moves, hour } }, { who }, { at, words: keep }): Envelope => {
    const { what, agency, id, on: from } = recorded;
    const given = { by: who, at, reason: keep(reason) };
    switch (what) {
      case 'released':
        return { to: 'report', id, order: { type: 'correct-release', ...given, agency, ...(on && { on }) } };
      case 'sent':
        return { to: 'delivery', id, order: { type: 'correct-sending', ...given, ...(on && { on }), ...(hour && { hour }) } };
      case 'received':
        return { to: 'delivery', id, order: { type: 'propose-change', ...given, change: { from, ...(on && { to: on }) }, moves } };
    }
  },
  done: async (about, { plan, on }, floor) => {
    const { recorded } = plan;
    if (recorded.what === 'received') return proposedAnswer('delivery', about, 'a coordinator, or a releaser of an owner of the report,', floor);
    const { hour: formerHour, ...day } = recorded;
    const now = on === undefined ? neverInWords(recorded) : recordedInWords({ ...day, on, ...(plan.hour && { hour: plan.hour }) });
    const former = on === undefined || (recorded.on === on && !formerHour) ? '' : `, and not ${recordedWhen(recorded.on, formerHour, recorded.zone)}`;
    const effect = movesAnything(plan, on === undefined) ? effectOf(plan, on === undefined) : '';
    return words(`Corrected. ${now}${former}.${effect === '' ? '' : `\n${effect}`}`);
  },
  showsFirst: true,
  fieldOf: {
    'delivery-in-the-future': 'on', 'received-before-sent': 'on', 'sent-before-release': 'on', 'sent-after-received': 'on',
    'released-in-the-future': 'on', 'receipt-changed-since': 'on', 'sending-hour-in-the-future': 'at',
  },
});

const PROPOSED = 'A receipt is only proposed: a second person sees what it moves and confirms it. ';

/** `never`, alone or in front of what was picked. */
const NEVER = /^never\b\s*/i;

/** It may have another day, or not have been. */
const optionsOf = (recorded: Recorded) => {
  const day = { value: spellRecorded(recorded), label: recordedInWords(recorded) };
  return [day, { value: `never ${day.value}`, label: neverInWords(recorded) }];
};

/** Only of a release that never was something is to be said where no date moves. */
const movesAnything = ({ recorded: { what }, moves }: ReportPlan, never: boolean): boolean => moves.length > 0 || (what === 'released' && never);

/** What it would come to. Nothing counts from a release; what is owed to nobody is met by it. */
const effectOf = ({ recorded: { what, agency }, moves, wasLast }: ReportPlan, never: boolean): string => {
  if (what !== 'released' || !never) return movesInWords(moves);
  const met = moves.length === 0 ? '' : `\n${movesInWords(moves)}`;
  if (!wasLast) return `It goes out when ${agencyInWords(agency)} has released it. What others released stands.`;
  return `It is not released any more: what was owed is called off, its answer is judged as before, parts that were not handed in are asked for again, and its round goes on.${met}`;
};

const problem = (field: string, says: string): Answer => ({ kind: 'problems', problems: [{ field, says }] });

/** What a day is recorded of, as it is typed. */
const recordings: readonly string[] = ['released', 'sent', 'delivered', 'received'];

/** `delivered` is how the card calls what was sent. */
const spelled = (what: string, agency: string): string => {
  const word = what.toLowerCase();
  return `${word === 'delivered' ? 'sent' : word} ${agency.toLowerCase()}`;
};
