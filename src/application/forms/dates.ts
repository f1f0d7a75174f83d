import { z } from 'zod';
import { atTime, isDay, isMoment } from '../../core/calendar';
import type { Day, Moment } from '../../core/language/time';
import type { Field } from '../answer';
import type { Floor } from '../floor';

/** When the day ends for what is wanted "by" it. */
export const END_OF_BUSINESS = '17:00';

/** `next month` and `December` mean more than one day: which of them is asked, not guessed. An hour behind it makes it none. */
const LONGER =
  /^(?:(?!in\b|within\b|\d|.*day\b).*\b(?:week|weekend|month|quarter|year)|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:\s+\d{4})?)(?:,?\s+(?:at\s+\d{1,2}|\d{1,2}:\d{2}|\d{1,2}(?=\s*[ap]m))(?::\d{2})?(?:\s*[ap]m)?)?$/i;

/** What somebody wrote as a date, in the fields of a form; what cannot be read stays as it was written. */
export const dateFields = (text: string | undefined, { readsDates, clock, zone }: Floor): { readonly day?: string; readonly time?: string } => {
  if (text === undefined || text === '') return {};
  if (LONGER.test(text)) return { day: text };
  const read = readsDates(text, clock.now(), zone);
  return read ?? { day: text };
};

export const dayField = (text: string | undefined, floor: Floor): string | undefined => dateFields(text, floor).day;

const HOUR = /^(\d{1,2})(?::(\d{2}))?\s*(?:([ap])\.?m\.?)?$/i;

/** The time of day somebody wrote, as the fields of a form hold it: `9am` and `9:05`, too. What is none stays as it was written. */
const timeField = (written: string | undefined): string | undefined => {
  const [, hour = '', minute, half] = HOUR.exec(written?.trim() ?? '') ?? [];
  if (hour === '' || (minute ?? half) === undefined || (half !== undefined && (hour === '0' || Number(hour) > 12))) return written;
  const of24 = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(of24).padStart(2, '0')}:${minute ?? '00'}`;
};

/** What `--on` and `--at` say. Each is read alone, so that a wrong hour takes no right day away. */
export const factFields = ({ on, at }: { readonly on?: string | undefined; readonly at?: string | undefined }, floor: Floor): { readonly on: string | undefined; readonly at: string | undefined } => {
  const { day, time } = dateFields(on, floor);
  return { on: day, at: timeField(at) ?? time };
};

/** A day or an instant the house looked up itself. */
export const foundLimitSchema = z.custom<Day | Moment>((input) => typeof input === 'string' && (isDay(input) || isMoment(input))).optional();

const text = (input: unknown): string => (typeof input === 'string' ? input : '');

/** A day, or which one to say. */
export const daySchema = (missing: string) =>
  z.custom<Day>((input) => typeof input === 'string' && isDay(input), {
    error: ({ input }) => {
      if (text(input) === '') return missing;
      return LONGER.test(text(input))
        ? `“${text(input)}” is more than one day. Say which of them, like 2026-12-01, Friday or in 10 days.`
        : `“${text(input)}” is no date of the calendar. Write it like 2026-12-01, Friday or in 10 days.`;
    },
  });

export const timeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: ({ input }) => `“${text(input)}” is no time of day. Write it like 17:00.` })
  .optional();

/** Of a day that was recorded wrongly, where the right one is missing. */
export const WHICH_DAY = 'Say on which day it really happened.';

/** Asks for a day, and perhaps a time of it. */
export const hourFields = (label: string): readonly Field[] => [
  { name: 'day', label, kind: 'day' },
  { name: 'time', label: 'At', kind: 'time', optional: true, hint: `Left out, it is ${END_OF_BUSINESS}.` },
];

/** A day and perhaps a time, in the floor's zone; without one, the end of business. */
export const momentOf = ({ day, time }: { readonly day: Day; readonly time?: string | undefined }, { zone }: Pick<Floor, 'zone'>): Moment =>
  atTime(day, time ?? END_OF_BUSINESS, zone);
