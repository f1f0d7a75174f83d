import { z } from 'zod';
import { atTime, isDay, wallTime } from '../../src/core/calendar';
import { refusesStart } from '../../src/core/duty';
import type { Shift } from '../../src/core/language/proposal';
import type { Start } from '../../src/core/law';
import type { Answer, Problem } from '../../src/application/answer';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findDuty, notFound, whichDuty } from '../../src/application/finding';
import type { Filled, Floor } from '../../src/application/floor';
import { amongStartedDuties } from '../../src/application/forms/among';
import { dateFields, daySchema, timeSchema } from '../../src/application/forms/dates';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { readTyped } from '../../src/application/grammar/typed';
import type { Present } from '../../src/application/present';
import { stateOf } from '../../src/application/present';
import { SECONDS_OF_START, proposedAnswer } from '../../src/application/proposing';
import { movesOfStart } from '../../src/application/queries/moves';
import { refusedInWords } from '../../src/application/refusals';
import { startDayInWords } from '../../src/application/sayings/correction';
import { dutyName } from '../../src/application/sayings/duty';
import { movesInWords } from '../../src/application/sayings/proposal';
import { namesOf } from '../../src/application/seats';

/** What was recorded, what it should have been, and what that moves. */
type Plan = { readonly from: Start; readonly to: Start; readonly moves: readonly Shift[] };

const schema = z.object({
  name: z.string({ error: 'Say which duty, such as FISMA-7D/INC-14. /deadline list shows them all.' }),
  on: daySchema('Say on which day it really happened.'),
  at: timeSchema,
  reason: wordsSchema('Say what was wrong: the second person and everyone who reads its thread read this.'),
  plan: z.custom<Plan>((input) => input !== undefined, { error: 'Say which of them is meant.' }),
  flags: flagsSchema('on', 'at', 'reason'),
});

/** The fact that started a clock happened on another day, or at another hour, than somebody recorded. */
export const correctDeadline = defineCommand({
  path: 'deadline/correct',
  help: {
    usage: 'FISMA-7D/INC-14 --on DAY [--at TIME] --reason WORDS',
    says: 'proposes that the fact which started a clock happened on another day or at another hour; shows the due that moves, and a second person confirms it',
    example: '/deadline correct FISMA-7D/INC-14 --on 2026-12-09 --reason "stamped on the 9th"',
  },
  which: amongStartedDuties,
  schema,
  read: async (said, floor) => {
    const { parts, flags } = readTyped(said.typed);
    const text = aboutIn(said, 'duty') ?? fieldIn(said, 'name') ?? parts[0]?.text;
    const found = text === undefined ? undefined : await findDuty(text, floor);
    const duty = found?.found === 'one' ? await stateOf('duty', found.id, floor.reading) : undefined;
    const typed = dateFields([flags['on'], flags['at']].filter((each) => each !== undefined).join(' '), floor);
    const at = fieldIn(said, 'at') ?? flags['at'];
    const on = fieldIn(said, 'on') ?? (flags['on'] === undefined ? undefined : (typed.day ?? flags['on'])) ?? (at === undefined ? undefined : duty?.facts.start?.on);
    return {
      name: duty?.id ?? text,
      on,
      at,
      reason: fieldIn(said, 'reason') ?? flags['reason'],
      plan: duty && planOf(duty, on, at, floor),
      flags: Object.keys(flags),
    };
  },
  check: async ({ name }, floor) => unlessStarted(name, [], floor),
  form: async (filled, problems, _, floor) => {
    const stops = await unlessStarted(saidOf(filled, 'name'), ['on', 'at', 'reason'].map((each) => filled[each]), floor);
    if (stops && stops.kind !== 'problems') return stops;
    return formOf(filled, stops ? [...stops.problems, ...problems] : problems, floor);
  },
  order: ({ name, plan: { from, to, moves }, reason }, { who }, { at, words: keep }) => ({
    to: 'duty',
    id: name,
    order: { type: 'propose-change', by: who, at, change: { kind: 'start', from, to }, moves, reason: keep(reason) },
  }),
  done: (about, _, floor) => proposedAnswer('duty', about, SECONDS_OF_START, floor),
  fieldOf: { 'start-in-the-future': 'on', 'start-hour-in-the-future': 'at', 'start-hour-missing': 'at' },
});

const formOf = async (filled: Filled, problems: readonly Problem[], floor: Floor) => {
  const found = await findDuty(saidOf(filled, 'name'), floor);
  const ids = found.found === 'one' ? [found.id] : found.found === 'several' ? found.ids : [];
  const states = (await Promise.all(ids.map((id) => stateOf('duty', id, floor.reading)))).flatMap((state) => state ?? []);
  const [only] = states.length === 1 ? states : [];
  const start = only?.facts.start;
  const plan = schema.shape.plan.safeParse(filled['plan']).data;
  const moved = plan && (plan.from.on !== plan.to.on || plan.from.at !== plan.to.at) ? `${movesInWords(plan.moves)}\n` : '';
  const recorded = only && start ? `${dutyName(only)}: recorded for ${startDayInWords(start, only.rule.zone)}. ` : '';
  return {
    command: 'deadline/correct',
    title: 'Correct what started it',
    submit: 'Propose',
    ...(only && { about: { kind: 'duty', id: only.id } as const }),
    intro: `${recorded}${moved}Nothing is changed before a second person confirms it; a due that moves stays on its card, struck through.`,
    fields: filledIn(
      [
        ...(only ? [] : [{ name: 'name', label: 'Which duty', kind: 'choice', options: states.map((state) => ({ value: state.id, label: dutyName(state) })) } as const]),
        { name: 'on', label: 'It really happened on', kind: 'day' },
        { name: 'at', label: 'At', kind: 'time', optional: true, hint: 'A limit in hours counts from it.' },
        { name: 'reason', label: 'What was wrong', kind: 'paragraph' },
      ],
      filled,
      problems,
      { on: start?.on, at: only && start?.at ? wallTime(start.at, only.rule.zone) : undefined },
    ),
  };
};

/** Why there is nothing of it to correct here, and where that is; a name that means several is one problem where more was said. */
const unlessStarted = async (name: string, more: readonly unknown[], floor: Floor): Promise<Answer | undefined> => {
  const found = await findDuty(name, floor);
  if (found.found === 'none') return words(notFound('duty', found));
  if (found.found === 'several') {
    if (more.every((each) => each === undefined)) return whichDuty(found, 'deadline/correct', floor);
    return { kind: 'problems', problems: [{ field: 'name', says: `${found.text} runs ${String(found.ids.length)} times. Say which.` }] };
  }
  const duty = await stateOf('duty', found.id, floor.reading);
  const refused = duty && refusesStart(duty);
  const { who, zone, clock, reading } = floor;
  return refused && words(refusedInWords(refused, { who, zone, now: clock.now(), nameOf: await namesOf(reading) }));
};

/** What is not said stays as it was recorded. */
const planOf = (duty: Present<'duty'>, on: string | undefined, time: string | undefined, floor: Floor): Plan | undefined => {
  const { rule: { zone }, facts: { start: from } } = duty;
  if (!from) return undefined;
  if (on === undefined || !isDay(on) || !timeSchema.safeParse(time).success) return { from, to: from, moves: [] };
  const hour = time ?? (from.at ? wallTime(from.at, zone) : undefined);
  const to: Start = { on, ...(hour !== undefined && { at: atTime(on, hour, zone) }) };
  return { from, to, moves: movesOfStart(duty, to, floor) };
};
