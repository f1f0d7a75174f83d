import type { AgencyId } from './agencies';
import type { Brand } from './brand';

/** A person by home and user id, never by a name: `T0HOME/U123`. */
export type PersonId = Brand<'PersonId'>;

const spelling = /^[A-Z0-9]+\/[A-Z0-9]+$/;
export const isPersonId = (text: string): text is PersonId => spelling.test(text);

export const roles = ['coordinator', 'action-officer', 'lead', 'releaser', 'counsel', 'auditor', 'observer'] as const;
export type Role = (typeof roles)[number];

/** Somebody as the roster knew them at that moment. */
export type Person = {
  readonly kind: 'person';
  readonly person: PersonId;
  readonly agency: AgencyId;
  readonly roles: readonly Role[];
};

/** Who gave an order: a person, the clock, an operator at the command line, or the house following its own policy. */
export type Actor =
  | Person
  | { readonly kind: 'clock' }
  | { readonly kind: 'operator'; readonly name: string }
  | { readonly kind: 'policy'; readonly policy: string };
