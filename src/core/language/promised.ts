import type { Place } from './places';
import type { SubjectRef } from './refs';

/**
 * What the house owes the outside after an event. A `card` is a reference, drawn from the newest state when it is
 * delivered; a `notice` has its words fixed when the event is committed.
 */
export type Promised<Notice> =
  | { readonly kind: 'card'; readonly of: SubjectRef; readonly at: Place }
  | { readonly kind: 'notice'; readonly at: Place; readonly notice: Notice };
