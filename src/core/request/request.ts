import type { NotPermitted } from '../authority';
import type { Actor, Person } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import type { Promised } from '../language/promised';
import type { Day, Moment, Zone } from '../language/time';
import type { Words } from '../language/words';
import type { Hold, HoldOrder, HoldRefusal, LadderHeld, MomentCame } from '../law';

/**
 * One agency is asked for a report. A coordinator *tasks* (it may be returned, not declined); anyone else *asks*.
 *
 *   absent -> asked -> taken -> answered -> accepted
 *               |         ^         |
 *               |         +---------+  (sent back); an acceptance is taken back while nothing is released
 *               \--> returned ("not ours"), from asked or taken
 *
 * While it is asked or taken its suspense runs: reminders before it, and from a missed suspense a ladder until somebody
 * of the agency acknowledges with a forecast and answers; a coordinator may hold its last rung, once. An answer that is released is settled: nobody sends it back.
 */
export type RequestState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'asked' } & Held)
  | ({ readonly status: 'taken'; readonly taker: Person } & Held)
  | ({ readonly status: 'answered'; readonly answerer: Person; readonly answeredAt: Moment } & Held)
  /** `settled`: it is released, and nobody judges it any more. */
  | ({ readonly status: 'accepted'; readonly answerer: Person; readonly answeredAt: Moment; readonly settled?: true } & Held)
  | ({ readonly status: 'returned'; readonly returner: Person; readonly reason: Words } & Held);

/** What is asked, of whom, by when. */
export type Ask = {
  readonly id: string;
  readonly title: Words;
  readonly agency: AgencyId;
  readonly asker: Person;
  readonly tasked: boolean;
  /** The incident it is asked for, where there is one. */
  readonly incident?: string;
  /** The duties it serves, by short name; none for a question of one agency to another. */
  readonly duties: readonly string[];
  /** Whom the asker wants the answer coordinated with. */
  readonly coordinate?: readonly AgencyId[];
  readonly suspense: Moment;
  readonly zone: Zone;
};

type Held = Ask & {
  readonly askedAt: Moment;
  readonly saidUpTo: Moment;
  readonly late: boolean;
  readonly forecast?: { readonly on: Day; readonly by: Person; readonly at: Moment };
  readonly sentBack?: { readonly by: Person; readonly reason: Words; readonly at: Moment };
  readonly hold?: Hold;
};

type Given = { readonly by: Actor; readonly at: Moment };

export type RequestOrder =
  | (Given & { readonly type: 'ask' } & Omit<Ask, 'asker' | 'tasked'>)
  | (Given & { readonly type: 'take' })
  | (Given & { readonly type: 'return'; readonly reason: Words })
  | (Given & { readonly type: 'acknowledge'; readonly forecast: Day })
  | (Given & { readonly type: 'answer' })
  | (Given & { readonly type: 'accept' })
  | (Given & { readonly type: 'send-back'; readonly reason: Words })
  | (Given & { readonly type: 'take-back-acceptance'; readonly reason: Words })
  | HoldOrder
  | (Given & { readonly type: 'settle' })
  | (Given & { readonly type: 'ring' });

export type RequestEvent =
  | ({ readonly type: 'asked'; readonly at: Moment } & Ask)
  | { readonly type: 'taken'; readonly at: Moment; readonly by: Person }
  | { readonly type: 'returned'; readonly at: Moment; readonly by: Person; readonly reason: Words }
  | { readonly type: 'acknowledged'; readonly at: Moment; readonly by: Person; readonly forecast: Day }
  | { readonly type: 'answered'; readonly at: Moment; readonly by: Person; readonly late: boolean }
  /** Without `by` the answer was released, which leaves nothing to judge. */
  | { readonly type: 'accepted'; readonly at: Moment; readonly by?: Person }
  | { readonly type: 'sent-back'; readonly at: Moment; readonly by: Person; readonly reason: Words }
  | { readonly type: 'acceptance-taken-back'; readonly at: Moment; readonly by: Person; readonly reason: Words }
  | LadderHeld
  | ({ readonly type: 'moment-came'; readonly at: Moment } & MomentCame);

export type RequestRefusal =
  | NotPermitted
  | HoldRefusal
  | { readonly code: 'no-such-request' }
  | { readonly code: 'request-id-taken'; readonly id: string }
  | { readonly code: 'suspense-in-the-past'; readonly suspense: Moment; readonly now: Moment; readonly zone: Zone }
  | { readonly code: 'taken-by-another'; readonly id: string; readonly taker: Person }
  | { readonly code: 'not-late'; readonly id: string; readonly suspense: Moment; readonly zone: Zone }
  | { readonly code: 'forecast-in-the-past'; readonly forecast: Day; readonly today: Day }
  | { readonly code: 'not-answered'; readonly id: string }
  | { readonly code: 'not-accepted'; readonly id: string }
  | { readonly code: 'answer-released'; readonly id: string }
  | { readonly code: 'already-closed'; readonly id: string; readonly status: 'accepted' | 'returned' };

/** What is said about a request, in facts; its words are the application's. */
export type RequestNotice =
  | { readonly say: 'asked' | 'sent-back' | 'answered' | 'accepted' | 'returned' | 'taken'; readonly request: string }
  | { readonly say: 'request-acknowledged'; readonly request: string; readonly forecast: Day; readonly by: Person }
  | { readonly say: 'acceptance-taken-back'; readonly request: string; readonly by: Person; readonly reason: Words }
  | { readonly say: 'request-held'; readonly request: string; readonly hold: Hold }
  | { readonly say: 'request-moment'; readonly request: string; readonly came: MomentCame };

export type RequestPromise = Promised<RequestNotice>;
