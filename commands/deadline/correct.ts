import { z } from 'zod';
import { missingActs, whenMet } from '../../src/core/duty';
import type { Moment } from '../../src/core/language/time';
import { isDeed } from '../../src/core/law';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import type { DutyPlan } from '../../src/application/duty-correction';
import { mayCorrect, planOfDuty, unlessCorrectable, whatMeant } from '../../src/application/duty-correction';
import { findDuty } from '../../src/application/finding';
import { amongRecordedDuties } from '../../src/application/forms/among';
import { WHICH_DAY, factFields, daySchema, timeSchema } from '../../src/application/forms/dates';
import { dutyCorrectionForm } from '../../src/application/forms/duty-correction';
import { saidOf, wordsSchema } from '../../src/application/forms/fields';
import { hourThatWas, unlessOnTheWall } from '../../src/application/forms/hours';
import { flagsSchema } from '../../src/application/forms/flags';
import { leftOver, leftOverSchema, quotedReason } from '../../src/application/forms/left-over';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { nameFirst, readTyped } from '../../src/application/grammar/typed';
import { START, isCorrectable } from '../../src/application/meant';
import type { Present } from '../../src/application/present';
import { stateOf } from '../../src/application/present';
import { SECONDS_OF_START, proposedAnswer } from '../../src/application/proposing';
import { MEETS_DEED, isMetByRelease } from '../../src/application/sayings/deed';
import { dutyName } from '../../src/application/sayings/duty';
import { recordedWhen, whenInWords } from '../../src/application/words/when';

const schema = z.object({
  name: z.string({ error: 'Say which duty, such as FISMA-7D/INC-14. /deadline list shows them all.' }),
  what: z.string({ error: 'Say what was recorded wrongly: what it counts from, or which act.' }),
  on: daySchema(WHICH_DAY).optional(),
  at: timeSchema,
  /** The instant of an act; none where no time was given. */
  hour: z.custom<Moment>().optional(),
  evidence: wordsSchema('Say where that stands.').optional(),
  undone: z.literal('yes', { error: 'Leave this empty, or say that it was not done.' }).optional(),
  reason: wordsSchema('Say what was wrong: everyone who reads its thread reads this.'),
  plan: z.custom<DutyPlan>((input) => input !== undefined, { error: 'Say which of them is meant.' }),
  flags: flagsSchema('on', 'at', 'act', 'evidence', 'withdraw', 'reason'),
  left: leftOverSchema,
});

/** What somebody recorded of a duty was otherwise: the fact that started its clock, or one of the acts it asks for. */
const metInWords = (duty: Present<'duty'>, missing: readonly string[]): string => {
  if ('metOn' in duty) return `It was met on ${whenInWords(whenMet(duty), duty.rule.zone)}${duty.status === 'met-late' ? ', late' : ''}${isMetByRelease(duty, duty.metOn) ? ', by the release of a report for it' : ''}.`;
  if (isDeed(duty.rule)) return `It is not met. ${MEETS_DEED}`;
  return missing.length > 0 ? `It is not met: missing is ${missing.join('; ')}.` : 'Acts do not meet it any more: a report that goes out does.';
};

export const correctDeadline = defineCommand({
  path: 'deadline/correct',
  help: {
    usage: 'FISMA-7D/INC-14 [--act WORDS] --on DAY [--at TIME] [--evidence WORDS] [--withdraw] --reason WORDS',
    says: 'corrects the fact that started a clock, which a second person confirms, or an act that was recorded for another day or hour or was not done; shows what moves',
    example: '/deadline correct FISMA-7D/INC-14 --on 2026-12-09 --reason "stamped on the 9th"',
  },
  may: mayCorrect,
  which: amongRecordedDuties,
  schema,
  read: async (said, floor) => {
    const { parts, flags } = readTyped(said.typed);
    const text = aboutIn(said, 'duty') ?? fieldIn(said, 'name') ?? nameFirst(parts);
    const { reason, rest } = quotedReason(nameFirst(parts) === undefined ? parts : parts.slice(1), flags['reason']);
    const { left, day: lone } = leftOver(said, rest, floor);
    const found = text === undefined ? undefined : await findDuty(text, floor, isCorrectable);
    const duty = found?.found === 'one' ? await stateOf('duty', found.id, floor.reading) : undefined;
    const typed = factFields(flags, floor);
    const picked = fieldIn(said, 'what') ?? flags['act'];
    const what = duty ? whatMeant(picked, duty) : picked;
    const at = fieldIn(said, 'at') ?? typed.at;
    const day = fieldIn(said, 'on') ?? (flags['on'] === undefined ? lone : typed.on);
    const evidence = fieldIn(said, 'evidence') ?? flags['evidence'];
    // Where only the hour was wrong, or what proves it, the day stays.
    const recordedOn = what === START ? duty?.facts.start?.on : duty?.acts?.find(({ act }) => act === what)?.on;
    const dayStays = at !== undefined || (what !== START && evidence !== undefined);
    const on = day ?? (dayStays ? recordedOn : undefined);
    return {
      name: duty?.id ?? text,
      what,
      on,
      at,
      evidence,
      undone: fieldIn(said, 'undone') ?? (flags['withdraw'] === undefined ? undefined : 'yes'),
      reason: fieldIn(said, 'reason') ?? reason,
      left,
      hour: duty && hourThatWas({ on, at }, duty.rule.zone, floor.clock.now()),
      plan: duty && await planOfDuty(duty, what, { on, at }, floor),
      flags: Object.keys(flags),
    };
  },
  check: async ({ name, plan, on, at, undone }, floor) => {
    const stops = await unlessCorrectable(name, [], floor);
    if (stops) return stops;
    const problems = unlessOnTheWall({ on, at }, (await stateOf('duty', name, floor.reading))?.rule.zone ?? floor.zone);
    if (problems.length > 0) return { kind: 'problems', problems };
    if (plan.of === 'start' && undone) return { kind: 'problems', problems: [{ field: 'undone', says: NOT_OF_A_START }] };
    return on === undefined && !undone ? { kind: 'problems', problems: [{ field: 'on', says: WHICH_DAY }] } : undefined;
  },
  form: async (filled, problems, _, floor) => {
    const stops = await unlessCorrectable(saidOf(filled, 'name'), ['on', 'at', 'evidence', 'undone', 'reason'].map((each) => filled[each]), floor);
    if (stops && stops.kind !== 'problems') return stops;
    const plan = schema.shape.plan.safeParse(filled['plan']).data;
    return dutyCorrectionForm(filled, plan, stops ? [...stops.problems, ...problems] : problems, floor);
  },
  order: ({ name, what, plan, on, hour, evidence, undone, reason }, { who }, { at, words: keep }) => {
    const given = { by: who, at, reason: keep(reason) };
    if (plan.of === 'start') {
      const { from, to, moves } = plan;
      return { to: 'duty', id: name, order: { type: 'propose-change', ...given, change: { kind: 'start', from, to }, moves } };
    }
    const to = on !== undefined && !undone ? { on, ...(hour && { hour }), ...(evidence !== undefined && { evidence: keep(evidence) }) } : undefined;
    return { to: 'duty', id: name, order: { type: 'correct-act', ...given, act: what, ...(to && { to }) } };
  },
  done: async (about, { what, plan, on, hour, undone }, floor) => {
    if (plan.of === 'start') return proposedAnswer('duty', about, SECONDS_OF_START, floor);
    const duty = await stateOf('duty', about.id, floor.reading);
    if (!duty) return words(`${about.id} is corrected.`);
    const missing = missingActs(duty);
    const met = metInWords(duty, missing);
    const now = undone || on === undefined ? `“${what}” is taken back, and stays on its card, struck through` : `${what} on ${recordedWhen(on, hour, duty.rule.zone)}`;
    return words(`Corrected: ${dutyName(duty)}, ${now}. ${met}`);
  },
  showsFirst: true,
  fieldOf: { 'start-in-the-future': 'on', 'start-hour-in-the-future': 'at', 'start-hour-missing': 'at', 'met-in-the-future': 'on', 'met-hour-in-the-future': 'at', 'outside-window': 'on', 'act-not-recorded': 'what' },
});

const NOT_OF_A_START = 'A clock that nothing started is not corrected but closed, which takes two people: /deadline close, with the reason.';
