import type { Actor, Person } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import type { Moment } from '../language/time';
import type { Words } from '../language/words';

/** Why something is late. Neutral: it says what was waited for, and never whose fault that is. */
export const lateCodes = [
  'late-input', 'coordination-not-finished', 'review-not-finished', 'releaser-away', 'receipt-recorded-late', 'system-outage',
  'lapse-of-appropriations', 'other',
] as const;
export type LateCode = (typeof lateCodes)[number];

/** The reason, with the agencies it names, and words where the code alone does not say it. */
export type LateReason = { readonly code: LateCode; readonly agencies: readonly AgencyId[]; readonly words?: Words; readonly by: Person; readonly at: Moment };

/** What an agency that a reason names, or named, says to it, in its own words. */
export type LateStatement = { readonly agency: AgencyId; readonly words: Words; readonly by: Person; readonly at: Moment };

/** The statement of an agency that stands, and those it took the place of, the oldest first. */
export type KeptStatement = LateStatement & { readonly former?: readonly LateStatement[] };

export type LateRefusal =
  | { readonly code: 'not-late-at-all'; readonly id: string }
  | { readonly code: 'late-words-missing'; readonly id: string }
  | { readonly code: 'no-late-reason'; readonly id: string }
  | { readonly code: 'not-named-in-reason'; readonly id: string; readonly agency: AgencyId; readonly named: readonly AgencyId[] };

type Given = { readonly by: Actor; readonly at: Moment };

export type LateOrder =
  | (Given & { readonly type: 'give-late-reason'; readonly reason: LateCode; readonly agencies: readonly AgencyId[]; readonly words?: Words })
  | (Given & { readonly type: 'add-late-statement'; readonly words: Words });

export type LateEvent = ({ readonly type: 'late-reason-given' } & LateReason) | ({ readonly type: 'late-statement-added' } & LateStatement);

/** What is kept of why something is late: a duty, or a report that serves none. */
export type Explained = {
  readonly lateReason?: LateReason;
  /** Reasons that another took the place of, the oldest first. */
  readonly formerReasons?: readonly LateReason[];
  readonly statements?: readonly KeptStatement[];
};

/** The agencies that any reason given for it has named: each may say something to that, also where another reason names it no more. */
export const everNamed = ({ lateReason, formerReasons = [] }: Explained): readonly AgencyId[] =>
  [...new Set([...(lateReason ? [lateReason] : []), ...formerReasons].flatMap(({ agencies }) => agencies))];

/** A statement to a reason that another has taken the place of. */
export const isFormer = ({ at }: LateStatement, { lateReason }: Explained): boolean => lateReason !== undefined && at < lateReason.at;

/** Why it is late, and what an agency says to that. Whether it is, and who may say so, its subject has asked. */
export const decideLate = (order: LateOrder, by: Person, subject: Explained & { readonly id: string }): Decision<LateEvent, LateRefusal> =>
  order.type === 'give-late-reason' ? giveReason(order, by, subject) : addStatement(order, by, subject);

type Order<Type extends LateOrder['type']> = Extract<LateOrder, { type: Type }>;

/** A reason given again takes the place of the former, which stays beside it. */
const giveReason = ({ at, reason: code, agencies, words }: Order<'give-late-reason'>, by: Person, { id, lateReason }: Explained & { readonly id: string }): Decision<LateEvent, LateRefusal> => {
  if (code === 'other' && !words) return refused({ code: 'late-words-missing', id });
  const same = lateReason?.code === code && [...lateReason.agencies].sort().join() === [...agencies].sort().join();
  if (same && !words && !lateReason.words) return nothingToDo('already-explained', lateReason.at);
  return decided({ type: 'late-reason-given', code, agencies, ...(words && { words }), by, at });
};

const addStatement = ({ at, words }: Order<'add-late-statement'>, by: Person, subject: Explained & { readonly id: string }): Decision<LateEvent, LateRefusal> => {
  const { agency } = by;
  const { id, lateReason } = subject;
  const named = everNamed(subject);
  if (!lateReason) return refused({ code: 'no-late-reason', id });
  if (!named.includes(agency)) return refused({ code: 'not-named-in-reason', id, agency, named });
  return decided({ type: 'late-statement-added', agency, words, by, at });
};

/** The newest reason with those before it, and to each reason the newest statement of each agency with those before that. */
export const explained = <Some extends Explained>(state: Some, event: LateEvent): Some => {
  if (event.type === 'late-reason-given') {
    const { type: _, ...lateReason } = event;
    return { ...state, lateReason, ...(state.lateReason && { formerReasons: [...(state.formerReasons ?? []), state.lateReason] }) };
  }
  const { type: _, ...statement } = event;
  const { statements = [] } = state;
  const before = statements.find((each) => each.agency === statement.agency && !isFormer(each, state));
  return { ...state, statements: [...statements.filter((each) => each !== before), saidAnew(statement, before)] };
};

const saidAnew = (statement: LateStatement, before: KeptStatement | undefined): KeptStatement => {
  if (!before) return statement;
  const { former = [], ...last } = before;
  return { ...statement, former: [...former, last] };
};
