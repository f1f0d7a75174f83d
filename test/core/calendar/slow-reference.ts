/**
 * The calendar a second time, slowly: a strip of paper with every day on it, turned up one page after another, and
 * a finger that walks along it. No Temporal, no `Date`, no arithmetic but counting, so that it shares no mistake
 * with the calendar it is compared to.
 */
import type { WorkingCalendar } from '../../../src/core/calendar';
import type { Day } from '../../../src/core/language/time';

/** One page of the strip. Monday is 1, Sunday is 7. */
export type Page = { day: Day; year: number; month: number; date: number; weekday: number; lastOfMonth: number };

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengthOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const two = (n: number): string => String(n).padStart(2, '0');

/** The strip starts on a day everybody can look up: Monday, 1 January 1900. */
const strip: Page[] = [];
const years = new Map<number, Page[]>();
for (let year = 1900, weekday = 1; year <= 2200; year += 1) {
  const firstOfYear = strip.length;
  for (let month = 1; month <= 12; month += 1) {
    const lastOfMonth = lengthOf(year, month);
    for (let date = 1; date <= lastOfMonth; date += 1) {
      strip.push({ day: `${year}-${two(month)}-${two(date)}` as Day, year, month, date, weekday, lastOfMonth });
      weekday = weekday === 7 ? 1 : weekday + 1;
    }
  }
  years.set(year, strip.slice(firstOfYear));
}

const whereIs = new Map<string, number>(strip.map((page, at) => [page.day, at]));

const indexOf = (day: Day): number => {
  const at = whereIs.get(day);
  if (at === undefined) throw new Error(`${day} is not on the strip`);
  return at;
};

const pageAt = (at: number): Page => {
  const page = strip[at];
  if (page === undefined) throw new Error(`the strip has no page ${at}`);
  return page;
};

export const isOnTheStrip = (text: string): boolean => whereIs.has(text);
export const pageOf = (day: Day): Page => pageAt(indexOf(day));
export const pagesOf = (year: number): Page[] => years.get(year) ?? [];
export const slowAddDays = (day: Day, n: number): Day => pageAt(indexOf(day) + n).day;
export const slowDaysBetween = (from: Day, to: Day): number => indexOf(to) - indexOf(from);

/** The same date of another year; where that year has no 29 February, the page before 1 March. */
export const slowAddYears = (day: Day, n: number): Day => {
  const { year, month, date } = pageOf(day);
  const sameDate = `${year + n}-${two(month)}-${two(date)}`;
  return (isOnTheStrip(sameDate) ? sameDate : `${year + n}-02-28`) as Day;
};

/** Which one of its weekday in the month this page is: the 8th to the 14th are the second of their kind. */
const nth = (page: Page): number => Math.ceil(page.date / 7);

/** What 5 USC 6103(a) calls this very day, wherever in the week it falls. */
const statutory = (page: Page): string | undefined => {
  const { year, month, date, weekday, lastOfMonth } = page;
  const monday = weekday === 1;
  if (month === 1 && date === 1) return 'New Year';
  if (month === 1 && monday && nth(page) === 3 && year >= 1986) return 'King';
  if (month === 2 && monday && nth(page) === 3) return 'Washington';
  if (month === 5 && monday && date + 7 > lastOfMonth) return 'Memorial';
  if (month === 6 && date === 19 && year >= 2021) return 'Juneteenth';
  if (month === 7 && date === 4) return 'Independence';
  if (month === 9 && monday && nth(page) === 1) return 'Labor';
  if (month === 10 && monday && nth(page) === 2) return 'Columbus';
  if (month === 11 && date === 11) return 'Veterans';
  if (month === 11 && weekday === 4 && nth(page) === 4) return 'Thanksgiving';
  if (month === 12 && date === 25) return 'Christmas';
  return undefined;
};

/** 5 USC 6103(c): every fourth year after 1965. */
const isInauguration = ({ year, month, date }: Page): boolean =>
  month === 1 && date === 20 && year > 1965 && (year - 1965) % 4 === 0;

/** Asked of a day, not of a holiday: is there a holiday on it, or one that was moved to it? */
const isObserved = (page: Page, { place, purpose }: WorkingCalendar): boolean => {
  const at = indexOf(page.day);
  const yesterday = at > 0 ? pageAt(at - 1) : undefined;
  const tomorrow = at + 1 < strip.length ? pageAt(at + 1) : undefined;
  const onWeekend = page.weekday >= 6;
  if (statutory(page) !== undefined && (purpose === 'legal' || !onWeekend)) return true;
  if (page.weekday === 1 && yesterday !== undefined && statutory(yesterday) !== undefined) return true;
  if (purpose === 'working' && page.weekday === 5 && tomorrow !== undefined && statutory(tomorrow) !== undefined)
    return true;
  if (place === 'us') return false;
  if (isInauguration(page)) return purpose === 'legal' || !onWeekend;
  return page.weekday === 1 && yesterday !== undefined && isInauguration(yesterday);
};

export const slowHolidaysIn = (year: number, calendar: WorkingCalendar): Day[] =>
  pagesOf(year)
    .filter((page) => isObserved(page, calendar))
    .map(({ day }) => day);

export const slowIsWorkingDay = (day: Day, calendar: WorkingCalendar): boolean => {
  const page = pageOf(day);
  return page.weekday <= 5 && !isObserved(page, calendar) && !calendar.closures.includes(day);
};

/** Walk until the offices are open, starting with the day itself. */
export const slowWorkingDay = (day: Day, step: 1 | -1, calendar: WorkingCalendar): Day =>
  slowIsWorkingDay(day, calendar) ? day : slowWorkingDay(slowAddDays(day, step), step, calendar);

/** Turn one page at a time and cross off a number on each working day; the first page is never counted. */
export const slowAddBusinessDays = (day: Day, n: number, calendar: WorkingCalendar): Day => {
  let here = day;
  for (let left = Math.abs(n); left > 0;) {
    here = slowAddDays(here, n > 0 ? 1 : -1);
    if (slowIsWorkingDay(here, calendar)) left -= 1;
  }
  return here;
};

/** 2 USC 7 read aloud: find the first Monday of November, then the next Tuesday, in even years. */
export const slowElectionDay = (year: number): Day | undefined => {
  if (year % 2 !== 0) return undefined;
  const november = pagesOf(year).filter(({ month }) => month === 11);
  const monday = november.find(({ weekday }) => weekday === 1);
  return november.find(({ weekday, date }) => weekday === 2 && monday !== undefined && date > monday.date)?.day;
};

/** Turn pages until one is an Election Day. */
export const slowCycleEnd = (day: Day): Day => {
  for (let at = indexOf(day); ; at += 1) {
    const page = pageAt(at);
    const couldBe = page.month === 11 && page.weekday === 2 && page.date >= 2 && page.date <= 8;
    if (couldBe && slowElectionDay(page.year) === page.day) return page.day;
  }
};
