import type { Actor, Person } from '../language/actor';
import type { Day, Moment } from '../language/time';
import type { Words } from '../language/words';

/** What there is of an answer, and the day its author names for the rest. */
export type Interim = { readonly text: Words; readonly by: Person; readonly at: Moment; readonly restOn: Day };

/** The day for the rest as it was named before. */
export type InterimCorrection = { readonly from: Day; readonly by: Person; readonly at: Moment; readonly reason: Words };

/** As it is kept: the day is the newest, and the former ones stay on the card. */
export type KeptInterim = Interim & { readonly corrections?: readonly InterimCorrection[] };

type Given = { readonly by: Actor; readonly at: Moment };

export type InterimOrder =
  | (Given & { readonly type: 'file-interim'; readonly text: Words; readonly restOn: Day })
  /** The day for the rest was named wrongly; what there is stands. */
  | (Given & { readonly type: 'correct-interim'; readonly restOn: Day; readonly reason: Words });

export type InterimEvent =
  | ({ readonly type: 'interim-filed' } & Interim)
  | ({ readonly type: 'interim-corrected'; readonly restOn: Day } & InterimCorrection);

export type InterimRefusal =
  | { readonly code: 'rest-in-the-past'; readonly restOn: Day; readonly today: Day }
  | { readonly code: 'no-interim'; readonly id: string };
