import { dayOf, endOfDay, isDay } from '../calendar';
import type { Moment, Zone } from '../language/time';
import type { Latest } from './extension';

/** A plan date lasts to the end of its day; the due of a duty counted in hours is an instant. */
export const isPastPlan = (until: Moment, latest: Latest, zone: Zone): boolean => (isDay(latest) ? dayOf(until, zone) > latest : until > latest);

/** The last instant that is not past it. */
export const endOfPlan = (latest: Latest, zone: Zone): Moment => (isDay(latest) ? endOfDay(latest, zone) : latest);
