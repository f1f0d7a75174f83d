import type { NotPermitted } from '../authority';
import type { Actor, PersonId, Role } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import type { Promised } from '../language/promised';
import type { Moment } from '../language/time';

/**
 * An agency at the table: its people and what each may do there. The roster is laid down whole each time, so that who
 * had which role on a day can be read from the history.
 *
 *   absent -> seated -> seated (with other people)
 */
export type AgencyState = { readonly status: 'absent' } | ({ readonly status: 'seated' } & Seat);

export type Seat = {
  readonly id: AgencyId;
  readonly name: string;
  /** Where it is spoken to beside the floor, as the chat's adapter writes it. */
  readonly channel?: string;
  readonly members: readonly Member[];
};

/** A person of an agency as the roster has them. */
export type Member = { readonly person: PersonId; readonly name: string; readonly roles: readonly Role[] };

/** Roles that reach beyond one's own agency: who may give them is asked apart. */
export const floorRoles = ['coordinator', 'counsel', 'auditor'] as const satisfies readonly Role[];

export type AgencyOrder = {
  readonly type: 'seat-agency';
  readonly by: Actor;
  readonly at: Moment;
  readonly id: AgencyId;
  readonly name: string;
  readonly channel?: string;
  readonly people: readonly Member[];
};

export type AgencyEvent = { readonly type: 'agency-seated'; readonly at: Moment; readonly by: Actor } & Seat;

export type AgencyRefusal =
  | NotPermitted
  | { readonly code: 'person-listed-twice'; readonly agency: AgencyId; readonly person: PersonId; readonly name: string }
  | { readonly code: 'person-without-role'; readonly agency: AgencyId; readonly person: PersonId; readonly name: string }
  /** An agency that could be bound must not be left with nobody who can. */
  | { readonly code: 'no-releaser-left'; readonly agency: AgencyId; readonly releasers: readonly Member[] };

/** The roster is shown where it is asked for; seating says nothing by itself. */
export type AgencyPromise = Promised<never>;
