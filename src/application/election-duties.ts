import { federalBut } from '../core/calendar';
import type { Day, Moment } from '../core/language/time';
import type { ElectionKind, PlannedDuty, SettingAside } from '../core/law';
import { dutiesOfElection, expectedDates, isTarget } from '../core/law';
import type { Field } from './answer';
import type { Floor, Said } from './floor';
import { fieldIn } from './forms/said';
import type { Present } from './present';
import { listOf } from './present';
import { survivorLabel } from './forms/setting-aside';
import { closedDays, closuresOf } from './queries/closures';
import { laterInWords, survivorOf } from './sayings/setting-aside';
import { dayInWords } from './words/dates';

/** A duty an election would open, before it does, at an hour, and those it could be merged into. */
export type Opening = { readonly planned: PlannedDuty; readonly at: Moment; readonly survivors: readonly Present<'duty'>[]; readonly closures: readonly Day[] };

const MOST_DUTIES = 200;

export const openingsOf = async (name: string, day: Day, kind: ElectionKind, { packs, reading, clock }: Floor): Promise<readonly Opening[]> => {
  const inForce = await packs();
  const open = await listOf('duty', { statuses: ['open', 'missed'], limit: MOST_DUTIES }, reading);
  const closures = closedDays(await closuresOf(reading));
  return dutiesOfElection(inForce, { name, day, kind }).map((planned) => ({
    planned,
    at: clock.now(),
    closures,
    survivors: open.filter(({ id, rule }) => rule.id === planned.rule.id && id !== planned.id),
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
    ...opening.survivors.map((each) => ({ value: `${INTO}${each.id}`, label: `merge into ${survivorLabel(each)}` })),
  ],
});

const OPEN = 'open';
const LEAVE_OUT = 'leave-out';
const INTO = 'into ';

export const fieldOf = ({ rule }: PlannedDuty): string => `duty-${rule.id}`;

/** When it would be due and leave the building, whether that is past, and where another one comes later than its own due. */
const hintOf = ({ planned: { id, rule, facts }, at, survivors, closures }: Opening): string => {
  const dates = expectedDates(rule, facts, federalBut(closures));
  if (dates.status === 'undated') return 'The law gives it no date.';
  if (dates.status === 'waiting') return 'Its date waits for what it counts from.';
  const word = isTarget(rule.status) ? 'Target' : 'Due';
  const plan = dates.planBy && dates.planBy !== dates.dueDate ? `, leaves the building by ${dayInWords(dates.planBy)}` : '';
  const later = survivors.map((each) => laterInWords({ id, rule, facts }, survivorOf(each))).filter((each) => each !== '');
  const past = dates.due <= at ? ['That is past: it is missed from the start'] : [];
  return [`${word} ${dayInWords(dates.dueDate)}${plan}`, ...past, ...later].map((each) => `${each}.`).join(' ');
};

/** What was picked for each duty, by its field. */
export const picksIn = (said: Said, openings: readonly Opening[]): Readonly<Record<string, string>> =>
  Object.fromEntries(openings.flatMap(({ planned }) => (fieldIn(said, fieldOf(planned)) === undefined ? [] : [[fieldOf(planned), fieldIn(said, fieldOf(planned)) ?? OPEN]])));

/** What becomes of a duty; nothing where it opens. A duty to merge into that is not open any more is unknown. */
export const settingAsideOf = ({ planned, survivors }: Opening, picks: Readonly<Record<string, string>>): SettingAside | 'unknown' | undefined => {
  const picked = picks[fieldOf(planned)];
  if (picked === undefined || picked === OPEN) return undefined;
  if (picked === LEAVE_OUT) return { kind: 'close' };
  const survivor = survivors.find(({ id }) => picked === `${INTO}${id}`);
  return survivor ? { kind: 'merge', into: survivorOf(survivor) } : 'unknown';
};
