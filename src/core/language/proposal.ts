import type { Actor, Person } from './actor';
import type { AgencyId } from './agencies';
import type { Decision } from './decider';
import { decided, nothingToDo, refused } from './decider';
import type { Day, Moment, Zone } from './time';
import type { TextId, Words } from './words';

/**
 * A change that takes two people, kept by the subject it would change. A subject has one at a time.
 *
 *   none -> proposed -> none, and the change made (a second person confirms it)
 *                \----> none (withdrawn)
 *
 * What confirming it does is the subject's own event; it goes by the text of its reason, which no other has.
 */
export type Proposal<Change> = {
  readonly change: Change;
  readonly by: Person;
  readonly at: Moment;
  readonly reason: Words;
  /** What it would move, as it was when it was proposed. */
  readonly moves: readonly Shift[];
};

/** Who changed something together, and why. */
export type Agreed = { readonly proposer: Person; readonly second: Person; readonly reason: Words; readonly at: Moment };

/** What a change does to one duty. A day that is absent is a date it has not got. */
export type Shift = {
  readonly duty: string;
  readonly title: string;
  readonly from?: Day;
  readonly to?: Day;
  /** The day it must leave the building, where that moves. It may move while the due stays. */
  readonly plan?: { readonly from?: Day; readonly to?: Day };
  /** Requests for it that are wanted only after the day it would have to leave the building, and were not before. */
  readonly after?: readonly WantedAfter[];
  /** Where it is missed after it and was not before, or the other way round; a met one, late or on time, or not met at all. */
  readonly becomes?: 'open' | 'missed' | 'met' | 'met-late' | 'unmet' | 'unmet-late';
  /** It is not there, for it was past when its rule was added, and opens: what its date is called. */
  readonly opens?: 'due' | 'target';
  /** It is not there, and opens with the version of a pack that brings it, or brings what it counts from. */
  readonly brought?: Brought;
  /** What it is merged into: the date that moves is its own, which stays on both cards. */
  readonly mergedInto?: string;
  /** It is closed as not applicable and stays so: the date that moves stands on its card, and nobody owes it. */
  readonly closed?: true;
  /** It is met before the change, so or late, and its date moves on its card alone, or whether it was late by it. */
  readonly met?: 'met' | 'met-late';
  /** For a clock of hours, which may move within one day. */
  readonly hours?: { readonly from: Moment; readonly to: Moment; readonly zone: Zone };
  /** By another text of the law, others owe it, or it goes to others. */
  readonly owners?: OtherAgencies;
  readonly recipients?: OtherAgencies;
  /** Why another text of the law has switched its rule off; it runs on. */
  readonly off?: string;
};

/** `pack`: its own, where that is another than the one that brings it. `counted`: from what was there before. */
export type Brought = { readonly pack?: string; readonly counted?: CountedFrom };

/** What its rule counts from and is on record, by the rules that ask for it; `on`: the last of it. */
export type CountedFrom = { readonly on: Day; readonly received?: string; readonly delivered?: readonly string[]; readonly done?: readonly string[] };

export type WantedAfter = { readonly request: string; readonly on: Day };

export type OtherAgencies = { readonly from: readonly AgencyId[]; readonly to: readonly AgencyId[] };

type Given = { readonly by: Actor; readonly at: Moment };

export type ProposalOrder<Change> =
  | (Given & { readonly type: 'propose-change'; readonly change: Change; readonly reason: Words; readonly moves: readonly Shift[] })
  /** `proposal` is the one that was on the screen. */
  | (Given & { readonly type: 'confirm-change'; readonly proposal: TextId })
  | (Given & { readonly type: 'withdraw-change'; readonly proposal: TextId });

export type ChangeProposed<Change> = { readonly type: 'change-proposed' } & Proposal<Change>;
export type ChangeWithdrawn = { readonly type: 'change-withdrawn'; readonly at: Moment; readonly by: Person; readonly proposer: Person };
export type ProposalEvent<Change> = ChangeProposed<Change> | ChangeWithdrawn;

export type ProposalRefusal =
  | { readonly code: 'change-already-proposed'; readonly id: string; readonly proposer: Person; readonly at: Moment }
  | { readonly code: 'second-person-needed'; readonly id: string; readonly at: Moment }
  | { readonly code: 'nothing-proposed'; readonly id: string }
  | { readonly code: 'another-change-proposed'; readonly id: string; readonly proposer: Person; readonly at: Moment };

/** What a subject keeps of it. */
export type Proposable<Change> = { readonly id: string; readonly proposal?: Proposal<Change> };

type Order<Change, Type extends ProposalOrder<Change>['type']> = Extract<ProposalOrder<Change>, { type: Type }>;

/** Proposes, unless something else waits for a second person. Whether it fits and somebody may, the subject has asked. */
export const decidePropose = <Change>(
  { at, change, reason, moves }: Order<Change, 'propose-change'>,
  by: Person,
  { id, proposal }: Proposable<Change>,
): Decision<ChangeProposed<Change>, ProposalRefusal> => {
  if (!proposal) return decided({ type: 'change-proposed', change, by, at, reason, moves });
  const same = proposal.by.person === by.person && JSON.stringify(proposal.change) === JSON.stringify(change);
  return same
    ? nothingToDo('already-proposed', proposal.at)
    : refused({ code: 'change-already-proposed', id, proposer: proposal.by, at: proposal.at });
};

/** The proposal this person may make come about, or why they may not. The subject then looks whether it still fits. */
export const toConfirm = <Change>(
  order: Order<Change, 'confirm-change'>,
  by: Person,
  subject: Proposable<Change>,
): Proposal<Change> | ProposalRefusal => {
  const open = openProposal(order.proposal, subject);
  if ('code' in open) return open;
  return open.by.person === by.person ? { code: 'second-person-needed', id: subject.id, at: open.at } : open;
};

/** Whoever proposed it takes it back, and so does whoever might have confirmed it: what that is, the subject says. */
export const decideWithdraw = <Change, Forbidden>(
  { at, proposal }: Order<Change, 'withdraw-change'>,
  by: Person,
  subject: Proposable<Change>,
  forbidden: Forbidden | undefined,
): Decision<ChangeWithdrawn, ProposalRefusal | Forbidden> => {
  const open = openProposal(proposal, subject);
  if ('code' in open) return refused(open);
  if (forbidden && open.by.person !== by.person) return refused(forbidden);
  return decided({ type: 'change-withdrawn', at, by, proposer: open.by });
};

const openProposal = <Change>(wanted: TextId, { id, proposal }: Proposable<Change>): Proposal<Change> | ProposalRefusal => {
  if (!proposal) return { code: 'nothing-proposed', id };
  if (proposal.reason.text === wanted) return proposal;
  return { code: 'another-change-proposed', id, proposer: proposal.by, at: proposal.at };
};

/** The proposal as a subject keeps it. */
export const proposalIn = <Change>({ change, by, at, reason, moves }: ChangeProposed<Change>): Proposal<Change> => ({ change, by, at, reason, moves });
