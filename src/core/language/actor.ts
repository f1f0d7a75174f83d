import type { AgencyId } from './agencies';
import type { Brand } from './brand';
import type { Day } from './time';

/** A person by home and user id, never by a name: `T0HOME/U123`. */
export type PersonId = Brand<'PersonId'>;

const spelling = /^[A-Z0-9]+\/[A-Z0-9]+$/;
export const isPersonId = (text: string): text is PersonId => spelling.test(text);

export const roles = ['coordinator', 'action-officer', 'lead', 'releaser', 'counsel', 'auditor', 'observer'] as const;
export type Role = (typeof roles)[number];

/** Somebody as the roster knew them at that moment. `roles` is what they may act in, lent roles among them. */
export type Person = {
  readonly kind: 'person';
  readonly person: PersonId;
  readonly agency: AgencyId;
  readonly roles: readonly Role[];
  readonly delegation?: Lent;
};

/** Roles somebody has only because a releaser delegated them: whose they are, and the last day they hold. */
export type Lent = { readonly roles: readonly Role[]; readonly of: PersonId; readonly until: Day };

/** What somebody may act in without anybody's delegation. */
export const ownRoles = ({ roles: held, delegation }: Person): readonly Role[] =>
  delegation ? held.filter((role) => !delegation.roles.includes(role)) : held;

/** Who gave an order: a person, the clock, an operator at the command line, or the house following its own policy. */
export type Actor =
  | Person
  | { readonly kind: 'clock' }
  | { readonly kind: 'operator'; readonly name: string }
  | { readonly kind: 'policy'; readonly policy: string };
