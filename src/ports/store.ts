import type { Standing, StateOf } from '../core/house';
import type { Actor } from '../core/language/actor';
import type { SubjectKind, SubjectRef } from '../core/language/refs';
import type { Day, Moment } from '../core/language/time';
import type { TextId } from '../core/language/words';
import type { OneLookup } from '../core/policies';
import type { Addresses } from './addresses';
import type { AlarmRows } from './alarm-rows';
import type { Budgets } from './budgets';
import type { Delivery, Outbox, PromiseRow } from './outbox';
import type { Pending } from './pending';

/**
 * The truth. One commit keeps the state, the history and the promises, or none of them. Two commits that collide are
 * run again by the store, so `work` may run more than once and must have no other effect.
 */
export type Store = {
  readonly commit: <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;
  readonly reading: Reading;
  readonly outbox: Outbox;
  readonly alarms: AlarmRows;
  readonly addresses: Addresses;
  readonly budgets: Budgets;
  readonly pending: Pending;
  /** Lets go of gestures and kept or refused promises older than an instant; the history and the texts stay. */
  readonly forget: (before: Moment) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What a commit reads and writes. What was kept in it is seen by its own later reads. */
export type Transaction = {
  /** The subjects as they stand, locked in the order of their refs until the commit; absent ones are left out. */
  readonly load: (refs: readonly SubjectRef[]) => Promise<readonly Kept[]>;
  readonly find: (lookup: OneLookup) => Promise<readonly SubjectRef[]>;
  readonly keep: (changes: readonly Change[]) => Promise<void>;
  readonly promise: (rows: readonly PromiseRow[]) => Promise<void>;
  readonly keepTexts: (texts: readonly Text[]) => Promise<void>;
  /**
   * Takes words out for good, with their salt, without which nobody guesses them from their digest; also out of every
   * notice that quoted them, delivered or not. Gives back those that may be in the chat by now, as they read now.
   */
  readonly expungeTexts: (ids: readonly TextId[]) => Promise<readonly QuotingNotice[]>;
  /** Words by id, those kept in this commit among them; an expunged or unknown one is left out. */
  readonly texts: (ids: readonly TextId[]) => Promise<ReadonlyMap<TextId, string>>;
  /** Every seated agency as it stands, not locked: read to know whom a notice calls. */
  readonly roster: () => Promise<readonly Standing<'agency'>[]>;
  /** The days the floor is closed on, not locked: read to know until when people rest. */
  readonly closures: () => Promise<StateOf<'closure'>>;
  /** Every pack as it stands with the text it uses, and so until the commit: what the law says to a policy. */
  readonly packs: () => Promise<readonly PackAndText[]>;
  /** The next number of a short name, 14 for `INC-14`. A commit that fails gives it back. */
  readonly nextNumber: (series: string) => Promise<number>;
  readonly gesture: (key: string) => Promise<GestureRow | undefined>;
  /** Of two commits with one key, the later is run again and then finds the earlier's row. */
  readonly rememberGesture: (row: GestureRow) => Promise<void>;
  /** The newest gesture of the same intention since an instant: same person, verb and words. */
  readonly sameIntention: (intention: string, since: Moment) => Promise<GestureRow | undefined>;
};

export type PackAndText = readonly [pack: Standing<'pack'>, text: Standing<'pack-text'>];

/** A subject, its version (1 for the first event) and the hash of its last event. */
export type Kept = { readonly standing: Standing; readonly version: number; readonly head: string };

/** A subject after its new events. `from` is the version it was decided on; 0 if it was absent. */
export type Change = {
  readonly standing: Standing;
  readonly from: number;
  readonly rows: readonly EventRow[];
  readonly columns: Columns;
  /** Its one alarm row from now on; absent means none. */
  readonly alarm?: Moment;
};

/** What lists are filtered and sorted by. */
export type Columns = {
  readonly status: string;
  readonly agencies: readonly string[];
  readonly election?: string;
  readonly due?: Moment;
  readonly target?: Moment;
  /** What it belongs to: the report of a round or delivery, the incident of a request. */
  readonly parent?: string;
  /** The people of an agency, so that somebody is found by their own id; those an incident is for, where it is not for the whole floor. */
  readonly people?: readonly string[];
  /** The current answers of a round. The store holds at most one of an agency, and refuses the whole commit otherwise. */
  readonly answers?: readonly CurrentAnswer[];
};

export type CurrentAnswer = { readonly agency: string; readonly kind: string; readonly standing: string };

/** One line of the ledger. `hash` is over everything else in it and the hash of the line before of the same subject. */
export type EventRow = {
  readonly subject: SubjectRef;
  readonly number: number;
  readonly type: string;
  /** The shape of the body. */
  readonly version: number;
  /** The day it happened in the world. */
  readonly on: Day;
  /** When the desk recorded it. */
  readonly at: Moment;
  readonly actor: Actor;
  readonly order: OrderRef;
  /** The event that made a policy give the order; absent when somebody gave it. */
  readonly cause?: string;
  readonly body: unknown;
  /** The digest of the state after this event. */
  readonly state: string;
  readonly previous: string;
  readonly hash: string;
};

export type OrderRef = { readonly id: string; readonly type: string };

/** Somebody's words, kept apart from the history. */
export type Text = { readonly id: TextId; readonly salt: string; readonly digest: string; readonly words: string };

/** A notice that has gone out, or may have, and quoted words that are gone. */
export type QuotingNotice = Pick<PromiseRow, 'id' | 'lane'> & { readonly promise: Extract<Delivery, { kind: 'notice' }> };

/** What stands where words were. */
export const EXPUNGED = '(these words were expunged)';

/** What stands for a notice in which the words cannot be found, since it gave them shortened. */
export const EXPUNGED_WHOLLY = '(this message quoted words that were expunged)';

/** A gesture that was carried out, so that its redelivery is answered and not done again. Kept seven days. */
export type GestureRow = {
  readonly key: string;
  readonly at: Moment;
  readonly intention?: string;
  /** What it touched, the subject it was about first; nothing if it was given up before it could be carried out. */
  readonly touched: readonly SubjectRef[];
};

/** What is read outside a commit; it may be a moment old. */
export type Reading = {
  readonly subject: (ref: SubjectRef) => Promise<Kept | undefined>;
  /** Several at once, in no order; absent ones are left out. */
  readonly subjects: (refs: readonly SubjectRef[]) => Promise<readonly Kept[]>;
  readonly list: (filter: ListFilter) => Promise<readonly Kept[]>;
  /** How many `list` would give without an end. */
  readonly count: (filter: CountFilter) => Promise<number>;
  readonly history: (ref: SubjectRef) => Promise<readonly EventRow[]>;
  /** Words by id; an expunged or unknown one is left out. */
  readonly texts: (ids: readonly TextId[]) => Promise<ReadonlyMap<TextId, string>>;
};

/** What is counted: a list without an end and an order. */
export type CountFilter = Omit<ListFilter, 'limit' | 'offset'>;

/** Sorted by due, then by id; those without a due last. */
export type ListFilter = {
  readonly kind: SubjectKind;
  readonly statuses?: readonly string[];
  readonly election?: string;
  readonly agency?: string;
  readonly parent?: string;
  /** Agencies that one of these people is a member of. */
  readonly people?: readonly string[];
  readonly dueBefore?: Moment;
  /** Whether it has a due. */
  readonly dated?: boolean;
  /** Only that of which a change waits for a second person. */
  readonly proposed?: true;
  /** Only requests, reports and deliveries that serve this duty. */
  readonly serves?: string;
  /** Without what is for named people, this one not among them. */
  readonly shownTo?: string;
  readonly limit: number;
  readonly offset?: number;
};
