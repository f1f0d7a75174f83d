import { z } from 'zod';
import { addDays, dayOf, isDay } from '../../core/calendar';
import type { ClosureOrder, Moves } from '../../core/closure';
import { CLOSURES, refusesClosure } from '../../core/closure';
import type { Day } from '../../core/language/time';
import { refusalInWords, unlessAllowed } from '../allowed';
import { alreadyInWords } from '../already';
import type { Answer } from '../answer';
import { words } from '../answer';
import type { Command, Floor, Help } from '../define-command';
import { defineCommand } from '../define-command';
import { readTyped } from '../grammar/typed';
import { closedDays, closuresOf, movesOfClosures } from '../queries/closures';
import { plansInWords } from '../sayings/closure';
import { dayInWords } from '../words/dates';
import { dayField, daySchema } from './dates';
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

/** What a day that is closed, or open again, would move; nothing while no day is named. */
const movesOf = async ({ type }: Deed, day: string | undefined, { reading }: Floor): Promise<Moves | undefined> => {
  if (day === undefined || !isDay(day)) return undefined;
  const others = closedDays(await closuresOf(reading)).filter((each) => each !== day);
  return movesOfClosures(type === 'record-closure' ? [...others, day].sort() : others, reading);
};

/** A day is closed or open after all: what moves is shown first, and sending the form does it. */
export const closureCommand = (deed: Deed): Command =>
  defineCommand({
    path: deed.path,
    help: deed.help,
    schema: z.object({
      day: daySchema('Say on which day, such as 2026-12-24.'),
      reason: wordsSchema('Say why: everyone on the floor reads this.'),
      moves: z.custom<Moves>().optional(),
      shown: z.string().optional(),
    }),
    read: async (said, floor) => {
      const [first, ...rest] = readTyped(said.typed).parts;
      const day = fieldIn(said, 'day') ?? (said.by === 'form' ? undefined : dayField(first?.text, floor));
      const typed = rest.map(({ text }) => text).join(' ');
      return { day, reason: fieldIn(said, 'reason') ?? (typed === '' ? undefined : typed), moves: await movesOf(deed, day, floor), shown: said.given };
    },
    check: async ({ day, reason, shown }, floor, said) => {
      const wrong = await refusedFirst(deed, day, floor);
      if (wrong?.kind === 'words' && said.by === 'form') return { kind: 'problems', problems: [{ field: 'day', says: wrong.words.text }] };
      return wrong ?? (shown === day ? undefined : shownForm(deed, day, { day, reason }, floor));
    },
    form: async (filled, problems, _, floor) => {
      const { day } = filled;
      const refused = await unlessAllowed('record-closure', [floor.who.agency], floor);
      if (refused) return refused;
      const open = typeof day === 'string' && isDay(day) && problems.every(({ field }) => field === 'reason') ? day : undefined;
      const wrong = open === undefined ? undefined : await refusedFirst(deed, open, floor);
      if (open !== undefined && wrong?.kind !== 'problems') return wrong ?? shownForm(deed, open, filled, floor);
      const days = closedDays(await closuresOf(floor.reading)).filter((each) => each >= dayOf(floor.clock.now(), floor.zone));
      const intro = days.length === 0 ? 'No day to come is recorded as closed.' : `Recorded as closed: ${days.map(dayInWords).join(', ')}.`;
      return { ...formOf(deed), intro, fields: filledIn(fieldsOf(deed), filled, [...problems, ...(wrong?.kind === 'problems' ? wrong.problems : [])], { day: addDays(dayOf(floor.clock.now(), floor.zone), 1) }) };
    },
    order: ({ day, reason, moves = nothingMoves }, { who, zone }, { at, words: keep }) => ({
      to: 'closure',
      id: CLOSURES,
      order: { type: deed.type, by: who, at, id: CLOSURES, day, zone, reason: keep(reason), moves },
    }),
    done: (_, { day, moves = nothingMoves }) => words(`${deed.done.replace('DAY', dayInWords(day))} ${plansInWords(moves)}`),
  });

const nothingMoves: Moves = { plans: [], others: 0 };

const formOf = ({ path, title }: Deed) => ({ command: path, title, submit: 'Record' });

const fieldsOf = ({ why }: Deed) =>
  [
    { name: 'day', label: 'Day', kind: 'day' },
    { name: 'reason', label: 'Why', kind: 'paragraph', hint: why },
  ] as const;

/** With every date that moves; what is sent with another day in it is shown once more. */
const shownForm = async (deed: Deed, day: Day, filled: Readonly<Record<string, unknown>>, floor: Floor) => {
  const moves = await movesOf(deed, day, floor);
  const what = deed.type === 'record-closure' ? `The offices would be closed on ${dayInWords(day)}.` : `The offices would be open on ${dayInWords(day)} after all.`;
  const form = { ...formOf(deed), given: day, intro: `${what} ${moves ? plansInWords(moves) : ''}`, fields: filledIn(fieldsOf(deed), filled, []) };
  return { kind: 'form', form } as const;
};

/** Nobody is shown what would move where nothing would come of it; what is wrong with the day is said of it, and may be mended. */
const refusedFirst = async ({ type }: Deed, day: Day, floor: Floor): Promise<Answer | undefined> => {
  const { who, zone, clock, reading } = floor;
  const refused = await unlessAllowed('record-closure', [who.agency], floor);
  if (refused) return refused;
  const wrong = refusesClosure({ type, at: clock.now(), day, zone }, await closuresOf(reading));
  if (wrong?.outcome === 'refused') return { kind: 'problems', problems: [{ field: 'day', says: await refusalInWords(wrong.refusal, floor) }] };
  return wrong?.outcome === 'nothing-to-do' ? words(await alreadyInWords({ ...wrong, about: { kind: 'closure', id: CLOSURES } }, floor)) : undefined;
};
