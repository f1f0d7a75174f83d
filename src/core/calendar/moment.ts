import { Temporal } from 'temporal-polyfill';
import { broken } from '../language/never';
import type { Day, Moment, Zone } from '../language/time';
import { exists, spell } from './day';
import { remembered } from './remembered';

const spelling = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** `2026-12-19T04:59:59.000Z`: UTC, always with milliseconds, so that order as text is order in time. */
export const isMoment = (text: string): text is Moment => spelling.test(text) && exists(text.slice(0, 10));

/** An IANA zone this machine knows, `America/New_York` or `UTC`. Offsets and abbreviations (`EST`) are not zones. */
export const isZone = (text: string): text is Zone => {
  if (text !== 'UTC' && !/^[A-Z][A-Za-z]+\/[A-Za-z_/+-]+$/.test(text)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
};

/** `time` is `17:00` or `23:59:59` on the wall. A time the spring gap skips is read as the same time after it. */
export const atTime = remembered(
  (day: Day, time: string, zone: Zone): Moment =>
    spellMoment(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time })),
);

/** The same; of a time that the wall shows twice, the second. */
export const atTimeAgain = (day: Day, time: string, zone: Zone): Moment =>
  spellMoment(Temporal.PlainDate.from(day).toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: 'later' }));

/** The last second a duty can still be met on that day. */
export const endOfDay = (day: Day, zone: Zone): Moment => atTime(day, '23:59:59', zone);

export const startOfDay = (day: Day, zone: Zone): Moment => atTime(day, '00:00:00', zone);

/** Which day it is in a zone at that instant. */
export const dayOf = remembered((moment: Moment, zone: Zone): Day => spell(local(moment, zone).toPlainDate()));

/** The time on the wall, `17:00`. */
export const wallTime = remembered((moment: Moment, zone: Zone): string =>
  local(moment, zone).toPlainTime().toString({ smallestUnit: 'minute' }),
);

/** Said behind a time that the wall shows twice that day; nothing behind any other. */
export const ofTwo = remembered((moment: Moment, zone: Zone): string => {
  const here = local(moment, zone);
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) => here.toPlainDateTime().toZonedDateTime(zone, { disambiguation }));
  if (!first || !second || first.equals(second)) return '';
  return here.equals(first) ? ' (before the clocks go back)' : ' (after the clocks went back)';
});

/** Instants know no zone, so they are counted in milliseconds; it costs a tenth of what Temporal does. */
export const addSeconds = (moment: Moment, seconds: number): Moment => {
  const text = new Date(Date.parse(moment) + Math.round(seconds * 1000)).toISOString();
  return isOfFourDigits(text) ? text : broken(`Expected an instant with a year of four digits, got ${text}.`);
};

/** What a Date spells needs no closer look: years of more digits make it longer. */
const isOfFourDigits = (text: string): text is Moment => text.length === '2026-12-19T04:59:59.000Z'.length;

/** Whole and broken seconds from one instant to another; negative when `to` is earlier. */
export const secondsBetween = (from: Moment, to: Moment): number => (Date.parse(to) - Date.parse(from)) / 1000;

/** `2026-12-18T23:59:59-05:00[America/New_York]`: whole seconds, offset and zone, for machines and records. */
export const written = (moment: Moment, zone: Zone): string => local(moment, zone).toString({ smallestUnit: 'second' });

/** Reads an instant with an offset or a `Z`, `2026-10-31T20:00-04:00`. */
export const readInstant = (text: string): Moment | undefined => {
  try {
    return spellMoment(Temporal.Instant.from(text));
  } catch {
    return undefined;
  }
};

const local = (moment: Moment, zone: Zone): Temporal.ZonedDateTime =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone);

const spellMoment = (time: Temporal.Instant | Temporal.ZonedDateTime): Moment => {
  const instant = time instanceof Temporal.ZonedDateTime ? time.toInstant() : time;
  return spelled(instant.toString({ smallestUnit: 'millisecond' }));
};

const spelled = (text: string): Moment =>
  isSpelled(text) ? text : broken(`Expected an instant with a year of four digits, got ${text}.`);

const isSpelled = (text: string): text is Moment => spelling.test(text);
