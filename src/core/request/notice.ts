import type { Person } from '../language/actor';
import type { Promised } from '../language/promised';
import type { Day } from '../language/time';
import type { Words } from '../language/words';
import type { Hold, LateReason, LateStatement, Lifting, MomentCame } from '../law';
import type { EndsWish } from './extension';
import type { Followed } from './following-report';

/** A later suspense had gone to the coordinators: they hear how it ended, but for whoever ended it. */
export type CoordinatorsHear = { readonly coordinatorsHear?: { readonly but?: Person } };

/** What ends a later suspense that nobody had answered. */
export type WishEnded = Pick<EndsWish, 'unanswered'> & CoordinatorsHear;

/** What is said about a request, in facts; its words are the application's. */
export type RequestNotice =
  | ({ readonly say: 'answered'; readonly request: string; readonly version?: number } & WishEnded)
  | ({ readonly say: 'returned' | 'declined' | 'lapsed' | 'suspense-corrected' | 'cancelled'; readonly request: string } & WishEnded)
  | { readonly say: 'asked' | 'sent-back' | 'accepted' | 'taken' | 'unsettled' | 'reinstated'; readonly request: string }
  /** Where somebody else than whoever had asked asks on: who does, and who is to hear of it. */
  | { readonly say: 'asked-another'; readonly request: string; readonly by?: Person; readonly hears?: Person }
  | { readonly say: 'handed-over'; readonly request: string; readonly by: Person; readonly to: Person; readonly holder?: Person }
  | { readonly say: 'interim-filed' | 'interim-corrected'; readonly request: string }
  | { readonly say: 'extension-asked'; readonly request: string }
  | ({ readonly say: 'extension-granted' | 'extension-denied' | 'extension-withdrawn'; readonly request: string; readonly askedBy?: Person } & CoordinatorsHear)
  | { readonly say: 'request-acknowledged'; readonly request: string; readonly forecast: Day; readonly by: Person }
  | { readonly say: 'request-put-back'; readonly request: string; readonly name?: string; readonly stays?: true; readonly lent?: true }
  | ({ readonly say: 'version-followed'; readonly request: string } & Followed)
  | { readonly say: 'acceptance-taken-back'; readonly request: string; readonly by: Person; readonly reason: Words }
  | ({ readonly say: 'judged-after-all'; readonly request: string; readonly by: Person; readonly reason: Words; readonly holder?: Person } & WishEnded)
  | { readonly say: 'taken-after-all'; readonly request: string; readonly by: Person; readonly reason: Words }
  | { readonly say: 'late-reason-given'; readonly request: string; readonly reason: LateReason }
  | { readonly say: 'late-statement-added'; readonly request: string; readonly statement: LateStatement }
  | { readonly say: 'request-held'; readonly request: string; readonly hold: Hold }
  | { readonly say: 'request-hold-lifted'; readonly request: string; readonly lifting: Lifting }
  | { readonly say: 'request-moment'; readonly request: string; readonly came: MomentCame };

export type RequestPromise = Promised<RequestNotice>;
