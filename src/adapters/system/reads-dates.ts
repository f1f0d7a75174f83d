import { en } from 'chrono-node';
import { addDays, dayOf, isDay, wallTime } from '../../core/calendar';
import type { Moment, Zone } from '../../core/language/time';
import type { ReadsDates, WrittenDate } from '../../ports/reads-dates';

/** English as Americans write it, with 24-hour times; nothing that is only a time, nor a span. */
export const readsDates: ReadsDates = (text, now, zone) => {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}:\d{2}))?$/.exec(trimmed);
  return iso ? fromIso(iso[1] ?? '', iso[2]) : fromWords(trimmed, now, zone);
};

const fromIso = (day: string, time: string | undefined): WrittenDate | undefined => {
  if (!isDay(day)) return undefined;
  if (time === undefined) return { day };
  return /^([01]?\d|2[0-3]):[0-5]\d$/.test(time) ? { day, time: time.padStart(5, '0') } : undefined;
};

/** Chrono is given the wall of the zone as if it were its own, so that `Friday` is that zone's Friday. */
const fromWords = (text: string, now: Moment, zone: Zone): WrittenDate | undefined => {
  const wall = new Date(`${dayOf(now, zone)}T${wallTime(now, zone)}:00.000Z`);
  const [found, another] = en.casual.parse(text, { instant: wall, timezone: 0 }, { forwardDate: true });
  if (!found || another || found.end || found.text.length < text.length) return undefined;
  const { start } = found;
  const day = `${number(start.get('year'), 4)}-${number(start.get('month'), 2)}-${number(start.get('day'), 2)}`;
  if (!isDay(day)) return undefined;
  const today = dayOf(now, zone);
  const onlyTime = !start.isCertain('day') && !start.isCertain('weekday');
  const time = start.isCertain('hour') ? `${number(start.get('hour'), 2)}:${number(start.get('minute'), 2)}` : undefined;
  if (onlyTime && time !== undefined) return { day: time > wallTime(now, zone) ? today : addDays(today, 1), time };
  return { day, ...(time !== undefined && { time }) };
};

const number = (value: number | null, digits: number): string => String(value ?? 0).padStart(digits, '0');
