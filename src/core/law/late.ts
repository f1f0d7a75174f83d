import type { Actor, Person } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import type { Moment } from '../language/time';
import type { Words } from '../language/words';

/** Why something is late. Neutral: it says what was waited for, and never whose fault that is. */
export const lateCodes = [
  'late-input', 'coordination-not-finished', 'review-not-finished', 'releaser-away', 'receipt-recorded-late', 'system-outage',
  'lapse-of-appropriations', 'other',
] as const;
export type LateCode = (typeof lateCodes)[number];

/** The reason, with the agencies it names, and words where the code alone does not say it. */
export type LateReason = { readonly code: LateCode; readonly agencies: readonly AgencyId[]; readonly words?: Words; readonly by: Person; readonly at: Moment };

/** What an agency that a reason names says to it, in its own words. */
export type LateStatement = { readonly agency: AgencyId; readonly words: Words; readonly by: Person; readonly at: Moment };

export type LateRefusal =
  | { readonly code: 'not-late-at-all'; readonly id: string }
  | { readonly code: 'late-words-missing'; readonly id: string }
  | { readonly code: 'no-late-reason'; readonly id: string }
  | { readonly code: 'not-named-in-reason'; readonly id: string; readonly agency: AgencyId; readonly named: readonly AgencyId[] };

type Given = { readonly by: Actor; readonly at: Moment };

export type LateOrder =
  | (Given & { readonly type: 'give-late-reason'; readonly reason: LateCode; readonly agencies: readonly AgencyId[]; readonly words?: Words })
  | (Given & { readonly type: 'add-late-statement'; readonly words: Words });

export type LateEvent = ({ readonly type: 'late-reason-given' } & LateReason) | ({ readonly type: 'late-statement-added' } & LateStatement);
