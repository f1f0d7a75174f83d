import { federalBut } from '../core/calendar';
import type { Day, Moment } from '../core/language/time';
import type { Shift } from '../core/language/proposal';
import type { Counting, Dates, ElectionKind, PlannedDuty, Rule, SettingAside } from '../core/law';
import { dutiesOfElection, expectedDates, isTarget } from '../core/law';
import { movedByMerge, openedState } from '../core/policies';
import type { Field } from './answer';
import type { Floor, Said } from './floor';
import { fieldIn } from './forms/said';
import type { Present } from './present';
import { listOf } from './present';
import { survivorLabel } from './forms/setting-aside';
import { closedDays, closuresOf } from './queries/closures';
import { waitsForRule } from './queries/going-on';
import { moveInWords } from './sayings/proposal';
import { laterInWords, survivorOf } from './sayings/setting-aside';
import { dayInWords } from './words/dates';

/** A duty an election would open, before it does, at an hour, and those it could be merged into. */
export type Opening = { readonly planned: PlannedDuty; readonly counting: readonly Counting[]; readonly at: Moment; readonly survivors: readonly Into[]; readonly closures: readonly Day[] };

/** What a duty could be merged into, and what counts from it and would move with that. */
export type Into = { readonly duty: Present<'duty'>; readonly moves: readonly Shift[] };

const MOST_DUTIES = 200;
const MOST_COPIES = 1_000;

export const openingsOf = async (name: string, day: Day, kind: ElectionKind, { packs, reading, clock }: Floor): Promise<readonly Opening[]> => {
  const at = clock.now();
  const open = await listOf('duty', { statuses: ['open', 'missed'], limit: MOST_DUTIES }, reading);
  const copies = open.length > 0 ? await listOf('delivery', { limit: MOST_COPIES }, reading) : [];
  const closures = closedDays(await closuresOf(reading));
  const opening = dutiesOfElection(await packs(), { name, day, kind });
  const beside = opening.flatMap((each) => openedState(each, at));
  return opening.map((planned) => ({
    planned,
    counting: opening.filter(({ rule, facts }) => waitsForRule(expectedDates(rule, facts), planned.rule.id)).map(({ id, rule: { title } }) => ({ duty: id, title })),
    at,
    closures,
    survivors: open
      .filter(({ id, rule }) => rule.id === planned.rule.id && id !== planned.id)
      .map((duty) => ({ duty, moves: movedByMerge(planned.id, duty.id, beside, copies, at) })),
  }));
};

/** A field for each: it opens, is left out, or is merged into one that is open already. */
export const openingField = (opening: Opening): Field => ({
  name: fieldOf(opening.planned),
  label: `${opening.planned.rule.title}, ${opening.planned.id}`,
  kind: 'choice',
  hint: hintOf(opening),
  options: [
    { value: OPEN, label: 'open' },
    { value: LEAVE_OUT, label: 'leave out, as not applicable' },
    ...opening.survivors.map(({ duty }) => ({ value: `${INTO}${duty.id}`, label: `merge into ${survivorLabel(duty)}` })),
  ],
});

const OPEN = 'open';
const LEAVE_OUT = 'leave-out';
const INTO = 'into ';

export const fieldOf = ({ rule }: PlannedDuty): string => `duty-${rule.id}`;

/** When it would be due and leave the building, whether that is past, where another one comes later than its own due, and what would move with a merge. */
const hintOf = ({ planned: { id, rule, facts }, counting, at, survivors, closures }: Opening): string => {
  const merged = survivors.flatMap(({ duty, moves }) => {
    const later = laterInWords({ id, rule, facts }, survivorOf(duty));
    return [...(later === '' ? [] : [later]), ...moves.map((move) => `Merged into ${duty.id}, it moves ${moveInWords(move)}`)];
  });
  return [...datesInWords(rule, expectedDates(rule, facts, federalBut(closures)), at), ...leftOutInWords(counting), ...merged].map((each) => `${each}.`).join(' ');
};

const leftOutInWords = (counting: readonly Counting[]): readonly string[] =>
  counting.length === 0
    ? []
    : [`${counting.map(({ duty, title }) => `${title}, ${duty}`).join('; ')} ${counting.length === 1 ? 'counts from it: left out, that' : 'count from it: left out, those'} would have no start`];

const datesInWords = ({ status }: Rule, dates: Dates, at: Moment): readonly string[] => {
  if (dates.status === 'undated') return ['The law gives it no date'];
  if (dates.status === 'waiting') return ['Its date waits for what it counts from'];
  const plan = dates.planBy && dates.planBy !== dates.dueDate ? `, leaves the building by ${dayInWords(dates.planBy)}` : '';
  const past = dates.due <= at ? ['That is past: it is missed from the start'] : [];
  return [`${isTarget(status) ? 'Target' : 'Due'} ${dayInWords(dates.dueDate)}${plan}`, ...past];
};

/** What was picked for each duty, by its field. */
export const picksIn = (said: Said, openings: readonly Opening[]): Readonly<Record<string, string>> =>
  Object.fromEntries(openings.flatMap(({ planned }) => (fieldIn(said, fieldOf(planned)) === undefined ? [] : [[fieldOf(planned), fieldIn(said, fieldOf(planned)) ?? OPEN]])));

/** What becomes of a duty; nothing where it opens. A duty to merge into that is not open any more is unknown. */
export const settingAsideOf = ({ planned, counting, survivors }: Opening, picks: Readonly<Record<string, string>>): SettingAside | 'unknown' | undefined => {
  const picked = picks[fieldOf(planned)];
  if (picked === undefined || picked === OPEN) return undefined;
  if (picked === LEAVE_OUT) return { kind: 'close', ...(counting.length > 0 && { counting }) };
  const survivor = survivors.find(({ duty }) => picked === `${INTO}${duty.id}`);
  return survivor ? { kind: 'merge', into: survivorOf(survivor.duty) } : 'unknown';
};
