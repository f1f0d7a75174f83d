import type { NotPermitted } from '../authority';
import type { Actor } from '../language/actor';
import type { Promised } from '../language/promised';
import type { Day, Moment, Zone } from '../language/time';
import type { Conclusion, ConclusionBasis, ElectionKind } from '../law';

/**
 * An election of the floor. It is ahead until 00:00 of the day after it in its zone, concludes by itself then
 * (`presumed`), and a coordinator confirms that or records another basis.
 *
 *   absent -> ahead -> concluded (presumed) -> concluded (confirmed)
 */
export type ElectionState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'ahead' } & Held)
  | ({ readonly status: 'concluded'; readonly conclusion: Conclusion; readonly confirmed: boolean } & Held);

type Held = { readonly name: string; readonly day: Day; readonly kind: ElectionKind; readonly zone: Zone };

export type ElectionOrder =
  | ({ readonly type: 'add-election'; readonly by: Actor; readonly at: Moment } & Held)
  | {
      readonly type: 'conclude-election';
      readonly by: Actor;
      readonly at: Moment;
      readonly basis: ConclusionBasis;
      readonly on?: Day;
    }
  | { readonly type: 'ring'; readonly by: Actor; readonly at: Moment };

export type ElectionEvent =
  | ({ readonly type: 'election-added'; readonly at: Moment } & Held)
  | { readonly type: 'election-concluded'; readonly at: Moment; readonly on: Day; readonly basis: ConclusionBasis }
  | { readonly type: 'conclusion-confirmed'; readonly at: Moment; readonly on: Day; readonly basis: ConclusionBasis };

export type ElectionRefusal =
  | NotPermitted
  | { readonly code: 'election-exists'; readonly name: string; readonly day: Day }
  | { readonly code: 'no-such-election' }
  | { readonly code: 'election-not-over'; readonly name: string; readonly day: Day }
  | { readonly code: 'concluded-on-another-basis'; readonly name: string; readonly conclusion: Conclusion };

/** What is said about an election, in facts; its words are the application's. */
export type ElectionNotice =
  | { readonly say: 'election-concluded'; readonly name: string; readonly day: Day }
  | { readonly say: 'conclusion-confirmed'; readonly name: string; readonly on: Day; readonly basis: ConclusionBasis };

export type ElectionPromise = Promised<ElectionNotice>;
