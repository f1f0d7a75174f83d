import type { Person, PersonId } from '../../core/language/actor';
import type { Moment, Zone } from '../../core/language/time';

/** What the words of a refusal may know: whom they are for, what time it is, and what people are called. */
export type Known = {
  readonly who: Person;
  readonly zone: Zone;
  readonly now: Moment;
  readonly nameOf: (person: PersonId) => string;
};
