import { dayOf, endOfDay, isDay } from '../calendar';
import type { Moment, Zone } from '../language/time';
import type { ExtensionRefusal, Latest } from './extension';

/** A plan date lasts to the end of its day; the due of a duty counted in hours is an instant. */
export const isPastPlan = (until: Moment, latest: Latest, zone: Zone): boolean => (isDay(latest) ? dayOf(until, zone) > latest : until > latest);

/** The last instant that is not past it. */
export const endOfPlan = (latest: Latest, zone: Zone): Moment => (isDay(latest) ? endOfDay(latest, zone) : latest);

/** Why an hour is refused that is past it. */
export const pastThePlan = (at: Moment, past: { readonly id: string; readonly until: Moment; readonly latest: Latest; readonly zone: Zone; readonly stands?: Moment }): ExtensionRefusal => ({
  code: 'past-the-plan-date', ...past, ...(endOfPlan(past.latest, past.zone) < at && { gone: true }),
});
