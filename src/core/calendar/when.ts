import type { Day, Moment, Zone } from '../language/time';
import { dayOf } from './moment';

/** When something happened: its day, and the hour as far as that is known. */
export type When = { readonly on: Day; readonly hour?: Hour };

/** The instant somebody gave; or, not `said`, when it was recorded on its own day: it happened no later. */
export type Hour = { readonly at: Moment; readonly said: boolean };

/** A day with the hour that is known of it, or without. */
export const hourAs = (on: Day, hour: Hour | undefined): When => ({ on, ...(hour && { hour }) });

/** What was recorded at an instant for a day, with the hour of it or without. */
export const whenOf = ({ on, hour, at }: { readonly on: Day; readonly hour?: Moment; readonly at: Moment }, zone: Zone): When => {
  if (hour !== undefined) return { on, hour: { at: hour, said: true } };
  return dayOf(at, zone) === on ? { on, hour: { at, said: false } } : { on };
};

/** Soonest first; of a day, what has no hour comes last, for nobody knows how late it was. */
export const inOrder = (whens: readonly When[]): readonly When[] => whens.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));

const rank = ({ on, hour }: When): string => `${on} ${hour?.at ?? '~'}`;

export const sameHour = (a: Hour | undefined, b: Hour | undefined): boolean => a?.at === b?.at && a?.said === b?.said;

export const sameWhen = (a: When | undefined, b: When | undefined): boolean => a?.on === b?.on && sameHour(a?.hour, b?.hour);

/** The day is that of whoever recorded it; where the zone it is counted in lies behind, the today there is the latest it can be. */
export const notAfter = (when: When, today: Day): When => (when.on < today ? when : { ...when, on: today });
