import type { AgencyId } from '../language/agencies';
import type { Day, Moment } from '../language/time';
import type { RuleId } from './rule';

export const electionKinds = ['general', 'special', 'runoff', 'primary'] as const;
export type ElectionKind = (typeof electionKinds)[number];

/** What the conclusion of an election rests on. `presumed`: its day is over and nobody has recorded anything else. */
export const conclusionBases = ['presumed', 'election-day', 'certification', 'runoff'] as const;
export type ConclusionBasis = (typeof conclusionBases)[number];

export type Conclusion = { readonly on: Day; readonly basis: ConclusionBasis };

/** What the law needs to know of an election. */
export type ElectionFacts = {
  readonly name: string;
  readonly day: Day;
  readonly kind: ElectionKind;
  readonly conclusion?: Conclusion;
};

/** One recipient has what a rule produces. `on` is when it happened, not when somebody typed it. */
export type Receipt = { readonly rule: RuleId; readonly by: AgencyId; readonly on: Day };

/** What a rule produces has gone out to its recipients. */
export type Sending = { readonly rule: RuleId; readonly on: Day };

/** What a rule asks for is done: its acts are, or, of what is owed to nobody, that is recorded or a report for it released. */
export type Done = { readonly rule: RuleId; readonly on: Day };

/** The rule's own trigger happened: a determination, a blocking, a payment. Hours need the instant. */
export type Start = { readonly on: Day; readonly at?: Moment };

/** Everything that has happened in the world and bears on one instance of a rule. */
export type Facts = {
  readonly election?: ElectionFacts;
  readonly receipts: readonly Receipt[];
  readonly sendings: readonly Sending[];
  readonly dones?: readonly Done[];
  readonly start?: Start;
  /** The incident it happened in. */
  readonly incident?: string;
  /** Whose the fact is, where the law leaves that open: the agency an incident is at. */
  readonly agency?: AgencyId;
  /** Which round of a rule that recurs every year this is. */
  readonly year?: number;
  /** Which round of one that recurs twice a year: the day it falls on. */
  readonly occurs?: Day;
};

export const nothingHappened: Facts = { receipts: [], sendings: [] };
