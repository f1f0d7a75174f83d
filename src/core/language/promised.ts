import type { PersonId } from './actor';
import type { ChatChannel, Place } from './places';
import type { SubjectRef } from './refs';
import type { Moment } from './time';
import type { Words } from './words';

/**
 * What the house owes the outside after an event. A `card` is a reference, drawn from the newest state when it is
 * delivered; a `notice` has its words fixed when the event is committed.
 */
export type Promised<Notice> =
  /**
   * A private channel for a subject, named after it, with its opener and the coordinators in it, or one that was there
   * already; `closed`: with these people in it, too, and for nobody else; `without`: who is taken out of it.
   */
  | { readonly kind: 'channel'; readonly of: SubjectRef; readonly title: Words; readonly opener: PersonId; readonly closed?: readonly PersonId[]; readonly without?: readonly PersonId[]; readonly attached?: ChatChannel }
  /** The subject's card stays on top of that channel. */
  | { readonly kind: 'pin'; readonly of: SubjectRef }
  /** `ifThere`: drawn anew where it lies already, and posted nowhere for that alone. */
  | { readonly kind: 'card'; readonly of: SubjectRef; readonly at: Place; readonly ifThere?: true }
  /** Somebody is reminded of something at an hour, if they still have it then. */
  | { readonly kind: 'reminder'; readonly at: Place; readonly of: SubjectRef; readonly until: Moment }
  | { readonly kind: 'notice'; readonly at: Place; readonly notice: Notice };
