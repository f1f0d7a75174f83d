import type { Day, Moment, Zone } from '../core/language/time';

/** A date as somebody wrote it. Without a `time` they named only the day. */
export type WrittenDate = { readonly day: Day; readonly time?: string };

/** Reads dates the way people write them: `2026-12-01`, `in 10 days`, `Friday 17:00`, `1 Dec`. Forward where it is open. */
export type ReadsDates = (text: string, now: Moment, zone: Zone) => WrittenDate | undefined;
