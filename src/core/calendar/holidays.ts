import type { Day } from '../language/time';
import { addDays, dayAt, weekdayOf, yearOf } from './day';
import { remembered } from './remembered';

/**
 * Who keeps the holidays: `us`, the federal government anywhere; `us-dc`, its offices in and around Washington, which
 * also have Inauguration Day (5 USC 6103(c)).
 */
export type HolidayPlace = 'us' | 'us-dc';

/**
 * What the holidays are for. `working`: are the offices open; a Saturday's holiday is kept on Friday (5 USC 6103(b),
 * "for the purpose of statutes relating to pay and leave"), a Sunday's on Monday (Executive Order 11582). `legal`: the
 * day the statute names, and the Monday after a Sunday's; a Friday before does not count.
 */
export type HolidayPurpose = 'working' | 'legal';

export type Holiday = { readonly day: Day; readonly name: string };

type HolidayRule = {
  readonly name: string;
  readonly from: number;
  readonly every?: number;
  readonly places: readonly HolidayPlace[];
  readonly in: (year: number) => Day;
};

/** Bumped whenever an entry below changes. */
export const holidaysVersion = '5-usc-6103/2021-06-17';

const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;
const SUNDAY = 7;

const nth = (nth: number, weekday: number, month: number) => (year: number) => {
  const first = dayAt(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
};
const lastMonday = (month: number) => (year: number) => {
  const last = dayAt(year, month, 31);
  return addDays(last, -((weekdayOf(last) - MONDAY + 7) % 7));
};
const on = (month: number, day: number) => (year: number) => dayAt(year, month, day);
const everywhere = ['us', 'us-dc'] as const;

/** 5 USC 6103(a) and (c). Years before 1990 are not promised. */
const rules: readonly HolidayRule[] = [
  { name: "New Year's Day", from: 1990, places: everywhere, in: on(1, 1) },
  { name: 'Birthday of Martin Luther King, Jr.', from: 1990, places: everywhere, in: nth(3, MONDAY, 1) },
  { name: 'Inauguration Day', from: 1993, every: 4, places: ['us-dc'], in: on(1, 20) },
  { name: "Washington's Birthday", from: 1990, places: everywhere, in: nth(3, MONDAY, 2) },
  { name: 'Memorial Day', from: 1990, places: everywhere, in: lastMonday(5) },
  { name: 'Juneteenth National Independence Day', from: 2021, places: everywhere, in: on(6, 19) },
  { name: 'Independence Day', from: 1990, places: everywhere, in: on(7, 4) },
  { name: 'Labor Day', from: 1990, places: everywhere, in: nth(1, MONDAY, 9) },
  { name: 'Columbus Day', from: 1990, places: everywhere, in: nth(2, MONDAY, 10) },
  { name: 'Veterans Day', from: 1990, places: everywhere, in: on(11, 11) },
  { name: 'Thanksgiving Day', from: 1990, places: everywhere, in: nth(4, THURSDAY, 11) },
  { name: 'Christmas Day', from: 1990, places: everywhere, in: on(12, 25) },
];

/** The days kept in a year, soonest first. 1 January on a Saturday is kept on 31 December of the year before. */
export const holidaysIn = (year: number, place: HolidayPlace, purpose: HolidayPurpose): readonly Holiday[] => {
  const known = cache.get(`${String(year)} ${place} ${purpose}`);
  if (known) return known;
  const kept = [year, year + 1]
    .flatMap((each) => rules.filter((rule) => falls(rule, each, place)).flatMap((rule) => observed(rule, each, purpose)))
    .filter((holiday) => yearOf(holiday.day) === year)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  cache.set(`${String(year)} ${place} ${purpose}`, kept);
  return kept;
};

/** Pure results kept by their arguments: planning asks for the same year thousands of times. */
const cache = new Map<string, readonly Holiday[]>();

/** Whether a day is kept; every reminder and rung asks it of several. */
export const isHoliday = remembered((day: Day, place: HolidayPlace, purpose: HolidayPurpose): boolean =>
  holidaysIn(yearOf(day), place, purpose).some((holiday) => holiday.day === day),
);

/** What a day is kept for, where the offices are closed for it. */
export const holidayOn = (day: Day): string | undefined => holidaysIn(yearOf(day), 'us', 'working').find((holiday) => holiday.day === day)?.name;

const falls = (rule: HolidayRule, year: number, place: HolidayPlace): boolean =>
  year >= rule.from && (year - rule.from) % (rule.every ?? 1) === 0 && rule.places.includes(place);

const observed = (rule: HolidayRule, year: number, purpose: HolidayPurpose): readonly Holiday[] => {
  const day = rule.in(year);
  const { name } = rule;
  const monday = { day: addDays(day, 1), name };
  if (purpose === 'legal') return weekdayOf(day) === SUNDAY ? [{ day, name }, monday] : [{ day, name }];
  if (weekdayOf(day) === SUNDAY) return [monday];
  // Inauguration Day on a Saturday closes nothing: only subsection (a) holidays move to Friday.
  if (weekdayOf(day) === SATURDAY) return name === 'Inauguration Day' ? [] : [{ day: addDays(day, -1), name }];
  return [{ day, name }];
};
