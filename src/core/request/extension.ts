import type { Actor, Person } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import type { Day, Moment, Zone } from '../language/time';
import type { Words } from '../language/words';

/**
 * An agency asks for a later suspense, with a reason and the day it expects to be done. Asking stops no clock. Whoever
 * set the suspense, or a coordinator, grants it, grants another hour, or denies it with a reason; never the one who wants
 * it, and never past the plan date of a duty behind it. Its agency may withdraw it until somebody has answered.
 */
export type Extension = {
  readonly until: Moment;
  readonly reason: Words;
  readonly forecast: Day;
  readonly by: Person;
  readonly at: Moment;
};

/**
 * One that was granted: the suspense it moved, and to when. With a reason it was none: the suspense was set wrongly, and put
 * right. `afterAll`: it had been denied by mistake. `wish`: what was asked for, and why; not kept of those granted before it was.
 */
export type Extended = { readonly from: Moment; readonly until: Moment; readonly by: Person; readonly at: Moment; readonly reason?: Words; readonly afterAll?: AfterAll; readonly wish?: Extension };

/** What nobody had answered for a working day the coordinators were asked as well, who are told how it ends. */
export type CoordinatorsAsked = { readonly coordinatorsAsked?: true };

/** The last one that was denied, and why. `askedBy`: who wanted the time, and is to hear the answer. */
export type Denied = { readonly until: Moment; readonly reason: Words; readonly by: Person; readonly at: Moment; readonly askedBy?: Person } & CoordinatorsAsked;

/** The last one that its agency withdrew while nobody had answered, and why. */
export type Withdrawn = { readonly wish: Extension; readonly reason: Words; readonly by: Person; readonly at: Moment } & CoordinatorsAsked;

/** Why what was denied is granted after all. */
export type AfterAll = { readonly denied: Denied; readonly reason: Words };

/** What ends a later suspense that somebody wanted and nobody had answered says until when that was. */
export type EndsWish = { readonly unanswered?: Moment } & CoordinatorsAsked;

type Given = { readonly by: Actor; readonly at: Moment };

/** The soonest end of the duties behind a request: the plan date of one counted in days, the due itself of one counted in hours. */
export type Latest = Day | Moment;

export type ExtensionOrder =
  /** Where one of the duties behind it has a date. */
  | (Given & { readonly type: 'ask-extension'; readonly until: Moment; readonly reason: Words; readonly forecast: Day; readonly latest?: Latest })
  /** Without `until`, what was asked for. With a reason, what was denied by mistake. */
  | (Given & { readonly type: 'grant-extension'; readonly until?: Moment; readonly latest?: Latest; readonly reason?: Words })
  | (Given & { readonly type: 'deny-extension'; readonly reason: Words })
  | (Given & { readonly type: 'withdraw-extension'; readonly reason: Words });

export type ExtensionEvent =
  | ({ readonly type: 'extension-asked' } & Extension)
  | ({ readonly type: 'extension-granted'; readonly askedBy?: Person } & CoordinatorsAsked & Extended)
  | ({ readonly type: 'extension-denied' } & Denied)
  | ({ readonly type: 'extension-withdrawn' } & Withdrawn);

export type ExtensionRefusal =
  | { readonly code: 'extension-open'; readonly id: string; readonly extension: Extension; readonly zone: Zone }
  | { readonly code: 'no-extension-asked'; readonly id: string }
  /** There is nothing to answer: its agency does not want it any more. */
  | { readonly code: 'extension-withdrawn'; readonly id: string; readonly until: Moment; readonly by: Person; readonly zone: Zone }
  /** `asked`: another is asked for since, until then. */
  | { readonly code: 'no-extension-denied'; readonly id: string; readonly asked?: Moment; readonly zone: Zone }
  | { readonly code: 'extension-not-later'; readonly id: string; readonly until: Moment; readonly suspense: Moment; readonly zone: Zone }
  | { readonly code: 'extension-in-the-past'; readonly id: string; readonly until: Moment; readonly zone: Zone }
  /** `gone`: that day is behind by now. `stands`: the suspense there is, which is past it as well. */
  | { readonly code: 'past-the-plan-date'; readonly id: string; readonly until: Moment; readonly latest: Latest; readonly zone: Zone; readonly gone?: true; readonly stands?: Moment }
  | { readonly code: 'forecast-past-extension'; readonly id: string; readonly forecast: Day; readonly until: Moment; readonly zone: Zone }
  | { readonly code: 'own-extension'; readonly id: string }
  | { readonly code: 'extension-of-own-agency'; readonly id: string; readonly agency: AgencyId; readonly asker: Person };
