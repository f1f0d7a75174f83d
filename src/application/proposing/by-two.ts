import type { Deed } from '../../core/authority';
import type { AgencyId } from '../../core/language/agencies';
import type { Proposal, Shift } from '../../core/language/proposal';
import type { Answer } from '../answer';
import type { Floor } from '../floor';

/** What waits for a second person, in words, with what it would move if it were done now. */
export type Waiting = {
  readonly proposal: Pick<Proposal<unknown>, 'by' | 'at' | 'reason'>;
  readonly what: string;
  readonly moves: readonly Shift[];
  /** What it does besides moving dates, or instead. */
  readonly also?: string;
  /** Who may be the second person: the deed, and the agencies whose own people may too. */
  readonly second: readonly [deed: Deed, agencies: readonly AgencyId[]];
};

/** What is told of the changes of one kind of subject that take two. */
export type ByTwo = {
  readonly waiting: (id: string, floor: Floor) => Promise<Waiting | undefined>;
  /** Why what was proposed cannot come about any more. */
  readonly over?: (id: string, floor: Floor) => Promise<Answer | undefined>;
  /** What has been done, as it stands now. */
  readonly done: (id: string, floor: Floor) => Promise<string>;
  /** What is done to it, where that is not a matter of dates. */
  readonly effect?: string;
  /** What is told besides while it waits. */
  readonly meanwhile?: string;
  readonly withdrawn: (id: string) => string;
  /** What a person would call it, where its short name says nothing to them. */
  readonly called: (id: string) => string;
};

export const BOTH_NAMES = 'Both of your names stand in its history.';
export const COUNTED_ANEW = `is changed, and what counts from it is counted anew. ${BOTH_NAMES}`;

/** What most of them say. */
export const plainly = {
  called: (id: string) => id,
  withdrawn: (id: string) => `Withdrawn. Nothing of ${id} was changed.`,
};
