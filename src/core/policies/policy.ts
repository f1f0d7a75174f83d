import type { Envelope, Happening, Standing } from '../house';
import type { Actor } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import type { SubjectRef } from '../language/refs';
import type { Moment } from '../language/time';
import type { RuleId } from '../law';
import type { PackInForce } from '../pack';

/** What a policy must know of other subjects. Closed: each of these is answered inside the commit. */
export type Lookup = OneLookup | { readonly find: 'several'; readonly of: readonly OneLookup[] };

export type OneLookup =
  | { readonly find: 'nothing' }
  | { readonly find: 'subject'; readonly ref: SubjectRef }
  /** Every duty of an election one of whose duties is merged into one of these, that one among them. */
  | { readonly find: 'duties-beside-merged'; readonly duties: readonly string[] }
  /** Duties that are not met, requests that are not accepted, and open rounds. */
  | { readonly find: 'running-clocks' }
  /** Every part of this request, whatever its status. */
  | { readonly find: 'parts-of-request'; readonly request: string }
  /** Duties that were started by this election, whatever their status. */
  | { readonly find: 'duties-of-election'; readonly election: string }
  /** Rounds that are open or complete and put a version of this report to agencies. */
  | { readonly find: 'running-rounds-of-report'; readonly report: string }
  /** Requests and reports that serve one of these duties, whatever their status; a report may serve more than was asked. */
  | { readonly find: 'requests-serving'; readonly duties: readonly string[] }
  /** Requests of this agency that somebody of it has taken. */
  | { readonly find: 'requests-taken-at'; readonly agency: AgencyId }
  /** Requests this agency has, or had until it gave them back, whose answer is not released; and those that are over, with a suspense not before an instant. */
  | { readonly find: 'recent-requests-of-agency'; readonly agency: AgencyId; readonly since: Moment }
  /** Duties this agency owns, requests it was asked and rounds it answers in that are still open and come due by an instant; with a round its request. */
  | { readonly find: 'open-work-of-agency'; readonly agency: AgencyId; readonly dueBy: Moment }
  /** Duties of this pack that are not met: what is set aside is counted on. */
  | { readonly find: 'unmet-duties-of-pack'; readonly pack: string }
  /** Duties of this pack, whatever their status. */
  | { readonly find: 'duties-of-pack'; readonly pack: string }
  /** Duties that are merged into another. */
  | { readonly find: 'merged-duties' }
  /** Duties that are proposed to be merged into one of these, whatever became of that one. */
  | { readonly find: 'duties-proposed-into'; readonly duties: readonly string[] }
  /** Duties that a delivery is for, whatever their status. */
  | { readonly find: 'delivered-duties' }
  /** Duties whose rule names acts, or no recipient, so that what is done meets them, whatever their status. */
  | { readonly find: 'duties-met-by-acts' }
  /** Duties of this rule, whatever their status. */
  | { readonly find: 'duties-of-rule'; readonly rule: RuleId }
  | { readonly find: 'elections' }
  /** Whatever their status. */
  | { readonly find: 'incidents-for-named-people' }
  /** Every delivery of reports that serve one of these duties, or what one is merged into or covers, whatever its status. */
  | { readonly find: 'deliveries-serving'; readonly duties: readonly string[] }
  /** Every delivery of reports that serve any duty, whatever its status. */
  | { readonly find: 'deliveries-for-duties' }
  /** Reports that are released and serve any duty. */
  | { readonly find: 'reports-for-duties' }
  /** Every delivery of this report, whatever its status. */
  | { readonly find: 'deliveries-of-report'; readonly report: string };

/** What every policy may rely on besides what it looked up: the packs in force, with what counsel has verified. */
export type House = { readonly packs: readonly PackInForce[] };

/**
 * What one subject's event means to another, as one sentence: `when` it happens, look this up, `then` give these
 * orders. An order may turn out to be nothing to do; if it is refused, the policy is wrong and nothing is committed.
 */
export type Policy = {
  readonly when: string;
  readonly concerns: (happening: Happening) => Lookup | undefined;
  /** Whether it needs the packs as they stand in the commit; to the others the house lends those of its files. */
  readonly readsLaw?: true;
  readonly then: (happening: Happening, found: readonly Standing[], house: House) => readonly Envelope[];
};

/** Who gives the orders a policy makes. */
export const policyActor = (policy: string): Actor => ({ kind: 'policy', policy });
