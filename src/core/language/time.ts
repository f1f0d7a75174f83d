import type { Brand } from './brand';

/** A calendar day with no zone, `2026-12-18`. Checked by `isDay` in the calendar. */
export type Day = Brand<'Day'>;

/** An instant in UTC with milliseconds, `2026-12-19T04:59:59.000Z`; their order as strings is their order in time. */
export type Moment = Brand<'Moment'>;

/** An IANA time zone, `America/New_York`. Checked by `isZone` in the calendar. */
export type Zone = Brand<'Zone'>;
