import { z } from 'zod';
import { dayOf } from '../../src/core/calendar';
import { missingActs, whenMet } from '../../src/core/duty';
import type { Day, Moment } from '../../src/core/language/time';
import { DEED, actsOf, isDeed } from '../../src/core/law';
import { unlessAllowed } from '../../src/application/allowed';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { untilNamed } from '../../src/application/may';
import { findDuty, notFound, whichDuty } from '../../src/application/finding';
import { hourAsked } from '../../src/application/hour-missing';
import { amongDutiesWithActs } from '../../src/application/forms/among';
import { factFields, daySchema, timeSchema } from '../../src/application/forms/dates';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { hourThatWas, unlessOnTheWall } from '../../src/application/forms/hours';
import { leftOver, leftOverSchema } from '../../src/application/forms/left-over';
import { inVain } from '../../src/application/forms/in-vain';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { readTyped } from '../../src/application/grammar/typed';
import { isItsOwn, waitsForAct } from '../../src/application/meant';
import type { Present } from '../../src/application/present';
import { stateOf } from '../../src/application/present';
import { MEETS_DEED, isMetByRelease } from '../../src/application/sayings/deed';
import { dutyName } from '../../src/application/sayings/duty';
import { dayInWords } from '../../src/application/words/dates';
import { recordedWhen, whenInWords } from '../../src/application/words/when';

/** One of the acts the law asks for was done: a notice was published, and it was sent to Congress. Where it names no recipient either, that it was done. */
export const recordDeadline = defineCommand({
  path: 'deadline/record',
  help: {
    usage: 'RULE [--act WORDS] --on DAY [--at TIME] --evidence WORDS',
    says: 'records an act that the law asks for before a duty is met, such as the publication of a notice and its sending to Congress; of a rule that names neither an act nor a recipient, that it was done',
    example: '/deadline record NEA-202D --act published --on 2026-09-08 --evidence "Federal Register of 8 September"',
  },
  may: untilNamed('record-act', 'name'),
  which: amongDutiesWithActs,
  schema: z.object({
    name: z.string({ error: 'Say which duty, such as NEA-202D. /deadline list shows them all.' }),
    act: z.string({ error: 'Pick which act was done.' }),
    on: daySchema('Say on which day it was done.'),
    at: timeSchema,
    /** The instant that is; none where no time was given. */
    hour: z.custom<Moment>().optional(),
    evidence: wordsSchema('Say where that stands: a page of the Federal Register, a receipt.'),
    flags: flagsSchema('act', 'on', 'at', 'evidence'),
    left: leftOverSchema,
  }),
  read: async (said, floor) => {
    const { parts, flags } = readTyped(said.typed);
    const text = aboutIn(said, 'duty') ?? parts[0]?.text;
    const found = text === undefined ? undefined : await findDuty(text, floor, waitsForAct);
    const duty = found?.found === 'one' ? await stateOf('duty', found.id, floor.reading) : undefined;
    const act = fieldIn(said, 'act') ?? flags['act'];
    const { left, day } = leftOver(said, parts.slice(1), floor);
    const typed = factFields(flags, floor);
    const when = { on: fieldIn(said, 'on') ?? typed.on ?? day, at: fieldIn(said, 'at') ?? typed.at };
    return {
      name: duty?.id ?? text,
      act: act === undefined ? (duty && isDeed(duty.rule) ? DEED : undefined) : (actMeant(act, duty) ?? act),
      ...when,
      // Looked up here: inside the order nothing may be asked of the store.
      hour: duty && hourThatWas(when, duty.rule.zone, floor.clock.now()),
      evidence: fieldIn(said, 'evidence') ?? flags['evidence'],
      left,
      flags: Object.keys(flags),
    };
  },
  check: async ({ name, on, at }, floor) => {
    const found = await findDuty(name, floor, waitsForAct);
    if (found.found === 'several') return whichDuty(found, 'deadline/record', floor);
    if (found.found === 'none') return words(notFound('duty', found));
    const duty = await stateOf('duty', found.id, floor.reading);
    const problems = duty ? unlessOnTheWall({ on, at }, duty.rule.zone) : [];
    return problems.length > 0 ? { kind: 'problems', problems } : undefined;
  },
  form: async (filled, problems, _, floor) => {
    const name = saidOf(filled, 'name');
    const found = await findDuty(name, floor, waitsForAct);
    if (found.found === 'several') return whichDuty(found, 'deadline/record', floor);
    const duty = found.found === 'one' ? await stateOf('duty', found.id, floor.reading) : undefined;
    if (!duty) return words(notFound('duty', { found: 'none', text: name, ...(found.found === 'none' && found) }));
    const [acts, missing] = [actsOf(duty.rule), missingActs(duty)];
    if (isItsOwn(duty) && acts.length === 0) return words(`${dutyName(duty)}, asks for no act of its own. It is met when its report has gone out to everybody it is owed to.`);
    const refused = await unlessAllowed('record-act', duty.rule.owners, floor);
    if (refused) return refused;
    if (isItsOwn(duty) && allDone(duty)) return words(allRecorded(duty), correctOf(duty.id));
    const { dates } = duty;
    const today = dayOf(floor.clock.now(), duty.rule.zone);
    if (dates.status === 'dated' && dates.opens && today < dates.opens) return words(tooEarly(duty, dates.opens, dates.dueDate));
    const on = dates.status === 'dated' && dates.dueDate < today ? dates.dueDate : today;
    const vain = await inVain(({ at, words: keep }) => ({ to: 'duty', id: duty.id, order: { type: 'record-act', by: floor.who, at, act: missing[0] ?? acts[0] ?? DEED, on, evidence: keep('') } }), floor);
    if (vain) return vain;
    const window = dates.status === 'dated' && dates.opens ? ` It counts from ${dayInWords(dates.opens)} to ${dayInWords(dates.dueDate)}; too early is as void as too late.` : '';
    const deed = isDeed(duty.rule);
    return {
      command: 'deadline/record',
      title: deed ? 'Record as done' : 'Record an act',
      submit: 'Record',
      about: { kind: 'duty', id: duty.id },
      intro: `${dutyName(duty)}.${deed ? ` ${deedIntro(duty)}` : ''}${window}`,
      fields: filledIn(
        [
          ...(deed ? [] : [{ name: 'act', label: 'What was done', kind: 'choice', options: acts.map((act) => ({ value: act, label: act })) } as const]),
          { name: 'on', label: deed ? 'It was done on' : 'On', kind: 'day' },
          ...(duty.rule.limit.unit === 'hours' ? [{ name: 'at', label: 'At', kind: 'time', optional: true, hint: 'A limit in hours is met at it. Left out, it is when this is recorded, if it was done today.' } as const] : []),
          { name: 'evidence', label: 'Where that stands', kind: 'line', hint: deed ? 'An order, a page of the Federal Register, a line of a log.' : 'A page of the Federal Register, a receipt.' },
        ],
        filled,
        problems,
        { act: missing.length === 1 ? missing[0] : undefined, on: today },
      ),
    };
  },
  order: ({ name, act, on, hour, evidence }, { who }, { at, words: keep }) => ({
    to: 'duty', id: name, order: { type: 'record-act', by: who, at, act, on, ...(hour && { hour }), evidence: keep(evidence) },
  }),
  done: async ({ id }, { act, on, hour }, floor) => {
    const duty = await stateOf('duty', id, floor.reading);
    if (!duty) return words(`${id} is recorded.`);
    const missing = missingActs(duty);
    const recorded = `Recorded: ${dutyName(duty)}, ${act} on ${recordedWhen(on, hour, duty.rule.zone)}.`;
    if ('metOn' in duty && isMetByRelease(duty, duty.metOn)) return words(`${recorded} It was met before, on ${whenInWords(whenMet(duty), duty.rule.zone)}, by the release of a report for it.`);
    const asks = await hourAsked([id], `/deadline correct ${id} --act "${act}" --on ${on}`, floor);
    return words(`${recorded} ${missing.length > 0 ? `Still missing: ${missing.join('; ')}. It is not met before that.` : `It is met${duty.status === 'met-late' && asks === '' ? ', late' : ''}.`}${asks}`);
  },
  instead: { 'act-on-another-day': ({ id }) => correctOf(id), 'act-at-another-hour': ({ id }) => correctOf(id) },
  fieldOf: { 'act-on-another-day': 'act', 'act-at-another-hour': 'act', 'met-hour-in-the-future': 'at', 'outside-window': 'on', 'met-in-the-future': 'on', 'needs-no-acts': 'act' },
});

const correctOf = (id: string) => ({ command: 'deadline/correct', label: 'Correct', about: { kind: 'duty', id } }) as const;

const tooEarly = (duty: Present<'duty'>, opens: Day, closes: Day): string =>
  `The window of ${dutyName(duty)}, opens ${dayInWords(opens)} and closes ${dayInWords(closes)}. Too early is as void as too late: what is done before ${dayInWords(opens)} does not count, so nothing can be recorded yet.`;

/** A report that was released has met it, and it may have been done before. */
const deedIntro = (duty: Present<'duty'>): string =>
  'metOn' in duty ? `The release of a report met it on ${dayInWords(duty.metOn)}. If it was done before that, say when.` : MEETS_DEED;

const allDone = (duty: Present<'duty'>): boolean =>
  isDeed(duty.rule) ? (duty.acts ?? []).some(({ act }) => act === DEED) : missingActs(duty).length === 0 || 'metOn' in duty;

/** Nothing is left to record; what is on record may be wrong. */
const allRecorded = (duty: Present<'duty'>): string => {
  const deed = (duty.acts ?? []).find(({ act }) => isDeed(duty.rule) && act === DEED);
  if (deed) return `${dutyName(duty)}, is recorded as done on ${recordedWhen(deed.on, deed.hour, duty.rule.zone)}. What is wrong of that is corrected with a reason: /deadline correct ${duty.id}`;
  const done = (duty.acts ?? []).map(({ act, on, hour }) => `${act} on ${recordedWhen(on, hour, duty.rule.zone)}`);
  return `Every act of ${dutyName(duty)}, is recorded: ${done.join('; ')}. What is wrong of it is corrected with a reason: /deadline correct ${duty.id}`;
};

/** `published` means the one act that begins so. */
const actMeant = (typed: string, duty: Present<'duty'> | undefined): string | undefined => {
  const meant = (duty ? actsOf(duty.rule) : []).filter((act) => act.toLowerCase().startsWith(typed.trim().toLowerCase()));
  return meant.length === 1 ? meant[0] : undefined;
};
