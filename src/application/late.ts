import { secondsBetween } from '../core/calendar';
import type { Moment, Zone } from '../core/language/time';
import type { Claimed } from '../ports/outbox';
import { momentInWords } from './words/dates';

/** A promise is made by the machine's clock; a night ends by the house's. */
type Now = { readonly machine: Moment; readonly house: Moment };

/** What comes sooner is paced, or was looked for: nobody would call it late. */
const LATE = 15 * 60;

/**
 * Late is said, not hidden: when it was to be said, and how long it lay. The hours somebody was left in peace are no
 * delay. A card needs no such line, since it shows what is.
 */
export const sayingLate = (text: string, { madeAt, quietUntil }: Pick<Claimed, 'madeAt' | 'quietUntil'>, now: Now, zone: Zone): string => {
  const since = secondsBetween(madeAt, now.machine);
  const seconds = quietUntil === undefined ? since : Math.min(since, secondsBetween(quietUntil, now.house));
  return seconds < LATE
    ? text
    : `${text}\nThis was to be said ${momentInWords(seconds < since ? (quietUntil ?? madeAt) : madeAt, zone)}. It comes ${lengthInWords(seconds)} late, because nothing could be posted here before.`;
};

/** `20 minutes`, `2 hours and 10 minutes`, `3 days and 4 hours`: the two largest parts. */
const lengthInWords = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  const parts = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor(minutes / 60) % 24, 'hour'],
    [minutes % 60, 'minute'],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${String(count)} ${unit}${count === 1 ? '' : 's'}`)
    .join(' and ');
};
