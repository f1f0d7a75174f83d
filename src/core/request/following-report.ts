import type { Actor, Person } from '../language/actor';
import type { Moment } from '../language/time';

/** A version that is handed in after another was accepted: `by` whom, and as which version it had been accepted, where that is known. */
export type Followed = { readonly by: Person; readonly version: number; readonly accepted?: number };

type Given = { readonly by: Actor; readonly at: Moment };

/** What only the house orders: an answer follows what becomes of its report. */
export type FollowingReport =
  /** The acceptance stands, and whoever gave it is to know, so that they can take it back. */
  | (Given & { readonly type: 'follow-version'; readonly followed: Followed })
  | (Given & { readonly type: 'settle' })
  /** The release that settled it never was. */
  | (Given & { readonly type: 'unsettle' });

export type VersionFollowed = { readonly type: 'version-followed'; readonly at: Moment } & Followed;
