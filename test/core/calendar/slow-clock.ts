/**
 * The clocks on the wall a second time, slowly: `Intl.DateTimeFormat` says what a clock in a zone shows at an
 * instant, and everything else is found by trying.
 */
import type { WorkingCalendar } from '../../../src/core/calendar';
import type { Day, Moment, Zone } from '../../../src/core/language/time';
import { slowIsWorkingDay } from './slow-reference';

const quarter = 900_000;
const minute = 60_000;

const clocks = new Map<Zone, Intl.DateTimeFormat>();

/** Swedes write `2026-12-18 23:59:59`. */
const clockIn = (zone: Zone): Intl.DateTimeFormat => {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(zone, clock);
  return clock;
};

/** What the clock shows: `2026-12-18 23:59:59`. */
export const wall = (ms: number, zone: Zone): string => clockIn(zone).format(ms);

const asIfUtc = (shown: string): number => Date.parse(`${shown.replace(' ', 'T')}Z`);

export const momentAt = (ms: number): Moment => new Date(ms).toISOString() as Moment;

/** How far the clock is ahead of UTC. */
const ahead = (ms: number, zone: Zone): number => asIfUtc(wall(ms, zone)) - ms;

/**
 * Try every quarter of an hour a zone can be away from UTC, the earliest instant first, until its clock shows that
 * time. A time no clock ever shows is read on a clock nobody has put forward that night.
 */
export const slowAtTime = (day: Day, time: string, zone: Zone): Moment => {
  const shown = `${day} ${time.length === 5 ? `${time}:00` : time}`;
  for (let offset = 15 * 4; offset >= -15 * 4; offset -= 1) {
    const instant = asIfUtc(shown) - offset * quarter;
    if (wall(instant, zone) === shown) return momentAt(instant);
  }
  const dayBefore = asIfUtc(shown) - 24 * 60 * minute;
  return momentAt(asIfUtc(shown) - ahead(dayBefore - ahead(dayBefore, zone), zone));
};

export const slowDayOf = (moment: Moment, zone: Zone): Day => wall(Date.parse(moment), zone).slice(0, 10) as Day;

export const slowWritten = (moment: Moment, zone: Zone): string => {
  const ms = Math.floor(Date.parse(moment) / 1000) * 1000;
  const minutes = ahead(ms, zone) / minute;
  const hh = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0');
  const mm = String(Math.abs(minutes) % 60).padStart(2, '0');
  return `${wall(ms, zone).replace(' ', 'T')}${minutes < 0 ? '-' : '+'}${hh}:${mm}[${zone}]`;
};

/**
 * Watch the clock minute by minute and count those in which somebody is at a desk. The slices end on whole minutes,
 * as office hours do, so each is wholly inside or wholly outside them.
 */
export const slowAddWorkingHours = (from: Moment, hours: number, zone: Zone, calendar: WorkingCalendar): Moment => {
  let now = Date.parse(from);
  for (let left = hours * 60 * minute; left > 0;) {
    const shown = wall(now, zone);
    const time = shown.slice(11);
    const atDesk = time >= '09:00:00' && time < '17:00:00' && slowIsWorkingDay(shown.slice(0, 10) as Day, calendar);
    const slice = Math.min(minute - (now % minute), atDesk ? left : minute);
    now += slice;
    if (atDesk) left -= slice;
  }
  return momentAt(now);
};
