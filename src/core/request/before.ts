import type { Person } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import type { Moment } from '../language/time';
import type { Words } from '../language/words';
import type { Extension } from './extension';

/** Who gave it back and when, why, and whose it may be, where they know. */
export type GivenBack = {
  readonly returner: Person;
  readonly reason: Words;
  /** Absent on those that were kept before the hour was. */
  readonly returnedAt?: Moment;
  readonly suggests?: AgencyId;
};

/** The newest time it was given back by mistake, and taken after all; both stay on record. */
export type TakenAfterAll = {
  readonly as: 'returned' | 'declined';
  readonly returner: Person;
  readonly givenBackFor: Words;
  /** Absent on those that were kept before it was. */
  readonly givenBackAt?: Moment;
  readonly by: Person;
  readonly at: Moment;
  readonly reason: Words;
};

/** How it stood when it was cancelled, but for what it keeps in any case; absent on those that were kept before that was. */
export type Before =
  | { readonly status: 'asked'; readonly backSince?: Moment; readonly extension?: Extension }
  | { readonly status: 'taken'; readonly taker: Person; readonly drafting?: Moment; readonly extension?: Extension }
  | { readonly status: 'answered' | 'accepted'; readonly answerer: Person; readonly answeredAt: Moment }
  | ({ readonly status: 'returned' | 'declined' } & GivenBack);
