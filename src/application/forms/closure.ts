import { z } from 'zod';
import { addDays, dayOf, federalBut, isDay, workingDayOnOrAfter } from '../../core/calendar';
import type { ClosureOrder, Moves } from '../../core/closure';
import { CLOSURES, daysOfClosure, refusesClosure } from '../../core/closure';
import type { Day } from '../../core/language/time';
import { refusalInWords } from '../allowed';
import { alreadyInWords } from '../already';
import type { Answer, Field } from '../answer';
import { words } from '../answer';
import type { Command, Filled, Floor, Help, Said } from '../define-command';
import { defineCommand } from '../define-command';
import { joined, readTyped } from '../grammar/typed';
import { closedDays, closuresOf, movesOfClosures } from '../queries/closures';
import { daysInFull, plansInWords } from '../sayings/closure';
import { dayInWords } from '../words/dates';
import { absentDays } from './absent-days';
import { daySchema } from './dates';
import { filledIn, wordsSchema } from './fields';
import { fieldIn } from './said';

type Deed = {
  readonly path: 'watch/closed' | 'watch/open';
  readonly type: ClosureOrder['type'];
  readonly help: Help;
  readonly title: string;
  readonly why: string;
  readonly done: string;
};

/** The first day, and the last where there are several. */
type Span = { readonly day: Day; readonly until?: Day | undefined };

/** The days that are meant by it, and what they would move. */
type Plan = { readonly days: readonly Day[]; readonly moves: Moves };

const planOf = async ({ type }: Deed, { day, until }: Span, { reading }: Floor): Promise<Plan> => {
  const state = await closuresOf(reading);
  const days = daysOfClosure({ type, day, ...(until && { until }) }, state);
  const others = closedDays(state).filter((each) => !days.includes(each));
  return { days: days.length > 0 ? days : [day], moves: await movesOfClosures(type === 'record-closure' ? [...others, ...days].sort() : others, reading) };
};

/** As which days a form shows what moves: another span that is sent is shown once more. */
const spelled = ({ day, until }: Span): string => (until === undefined ? day : `${day}..${until}`);

/** `2026-12-24 Snow.`, `2026-12-24..2026-12-28 "An order"`, `next week`; two dates side by side are the first and the last. */
const readDays = (said: Said, floor: Floor): { readonly day?: string; readonly until?: string; readonly reason?: string } => {
  const { parts } = readTyped(said.typed);
  const quoted = parts.findIndex((part) => part.quoted);
  const front = parts.slice(0, quoted < 0 ? parts.length : quoted);
  const { from, until, left = '' } = absentDays(joined(front), floor);
  const [next = '', ...more] = left.split(' ');
  const last = from === until && isDay(next) ? next : until;
  const reason = [...(last === next ? more : [left]), joined(parts.slice(front.length))].filter((text) => text !== '').join(' ');
  return { ...(from !== undefined && { day: from }), ...(last !== undefined && { until: last }), ...(reason !== '' && { reason }) };
};

/** A day is closed or open after all, or several are: what moves is shown first, and sending the form does it. */
export const closureCommand = (deed: Deed): Command =>
  defineCommand({
    path: deed.path,
    help: deed.help,
    may: 'record-closure',
    schema: z.object({
      day: daySchema('Say on which day, such as 2026-12-24.'),
      until: daySchema('Say the last day, such as 2026-12-28.').optional(),
      reason: wordsSchema('Say why: everyone on the floor reads this.'),
      plan: z.custom<Plan>().optional(),
      shown: z.string().optional(),
    }),
    read: async (said, floor) => {
      const typed = said.by === 'form' ? {} : readDays(said, floor);
      const day = fieldIn(said, 'day') ?? typed.day;
      const last = fieldIn(said, 'until') ?? typed.until;
      const until = last === day ? undefined : last;
      const span = spanIn({ day, until });
      return { day, until, reason: fieldIn(said, 'reason') ?? typed.reason, plan: span && (await planOf(deed, span, floor)), shown: said.given };
    },
    check: async ({ day, until, reason, shown }, floor, said) => {
      const span = { day, until };
      const wrong = await refusedFirst(deed, span, floor);
      // What is nothing to do, or nothing to mend in a form, is said by the list itself.
      if (wrong?.kind === 'words') return said.by === 'form' ? { kind: 'problems', problems: [{ field: 'day', says: wrong.words.text }] } : undefined;
      return wrong ?? (shown === spelled(span) ? undefined : shownForm(deed, span, { ...span, reason }, floor));
    },
    form: async (filled, problems, _, floor) => {
      const days = await closedToCome(floor);
      if (days.length === 0 && deed.type === 'take-back-closure' && filled['day'] === undefined) return words(NONE_TO_OPEN);
      const open = problems.every(({ field }) => field === 'reason') ? spanIn(filled) : undefined;
      const wrong = open === undefined ? undefined : await refusedFirst(deed, open, floor);
      if (open !== undefined && wrong?.kind !== 'problems') return wrong ?? shownForm(deed, open, filled, floor);
      const intro = days.length === 0 ? 'No day to come is recorded as closed.' : `Recorded as closed: ${days.map(dayInWords).join(', ')}.`;
      const proposed = deed.type === 'take-back-closure' ? {} : { day: workingDayOnOrAfter(addDays(today(floor), 1), federalBut(days)) };
      return { ...formOf(deed), intro, fields: filledIn(fieldsOf(deed, days), filled, [...problems, ...(wrong?.kind === 'problems' ? wrong.problems : [])], proposed) };
    },
    order: ({ day, until, reason, plan }, { who, zone }, { at, words: keep }) => ({
      to: 'closure',
      id: CLOSURES,
      order: { type: deed.type, by: who, at, id: CLOSURES, day, ...(until && { until }), zone, reason: keep(reason), moves: plan?.moves ?? nothingMoves },
    }),
    done: (_, { day, plan = { days: [day], moves: nothingMoves } }) => words(`${deed.done.replace('DAYS', daysInFull(plan.days))} ${plansInWords(plan.moves)}`),
  });

const nothingMoves: Moves = { plans: [], others: 0 };

const NONE_TO_OPEN = 'No day to come is recorded as closed, so there is none to open. /watch closed 2026-12-24 "WHY" records one.';

/** The days as they were said, where they are days. */
const spanIn = ({ day, until }: Filled): Span | undefined => {
  if (typeof day !== 'string' || !isDay(day)) return undefined;
  if (until === undefined) return { day };
  return typeof until === 'string' && isDay(until) ? { day, until } : undefined;
};

const today = ({ clock, zone }: Floor): Day => dayOf(clock.now(), zone);

const closedToCome = async (floor: Floor): Promise<readonly Day[]> => closedDays(await closuresOf(floor.reading)).filter((each) => each >= today(floor));

const formOf = ({ path, title }: Deed) => ({ command: path, title, submit: 'Record' });

/** Only days that are recorded can be opened again. */
const fieldsOf = ({ type, why }: Deed, closed: readonly Day[]): readonly Field[] => {
  const options = closed.map((each) => ({ value: each, label: dayInWords(each) }));
  const kind = type === 'record-closure' ? ({ kind: 'day' } as const) : ({ kind: 'choice', options } as const);
  return [
    { name: 'day', label: 'Day', ...kind },
    { name: 'until', label: 'To', optional: true, hint: 'The last day, where there are several.', ...kind },
    { name: 'reason', label: 'Why', kind: 'paragraph', hint: why },
  ];
};

/** With every date that moves; what is sent with other days in it is shown once more. */
const shownForm = async (deed: Deed, span: Span, filled: Filled, floor: Floor) => {
  const { days, moves } = await planOf(deed, span, floor);
  const what = deed.type === 'record-closure' ? `The offices would be closed on ${daysInFull(days)}.` : `The offices would be open on ${daysInFull(days)} after all.`;
  const form = { ...formOf(deed), given: spelled(span), intro: `${what} ${plansInWords(moves)}`, fields: filledIn(fieldsOf(deed, await closedToCome(floor)), filled, []) };
  return { kind: 'form', form } as const;
};

/** Nobody is shown what would move where nothing would come of it; what is wrong with the days is said of them, and may be mended. */
const refusedFirst = async ({ type }: Deed, { day, until }: Span, floor: Floor): Promise<Answer | undefined> => {
  const { zone, clock, reading } = floor;
  const wrong = refusesClosure({ type, at: clock.now(), day, ...(until && { until }), zone }, await closuresOf(reading));
  if (wrong?.outcome === 'refused') {
    const says = await refusalInWords(wrong.refusal, floor);
    // There is no form to mend it in where no day can be opened.
    if (type === 'take-back-closure' && (await closedToCome(floor)).length === 0) return words(says);
    return { kind: 'problems', problems: [{ field: wrong.refusal.code === 'no-span-of-days' ? 'until' : 'day', says }] };
  }
  return wrong?.outcome === 'nothing-to-do' ? words(await alreadyInWords({ ...wrong, about: { kind: 'closure', id: CLOSURES } }, floor)) : undefined;
};
