import type { DutyEvent } from './duty';

/** What may befall it whatever its status: a proposal, duties that its product meets too, a report that was released, closed days, why it is late, who verified its rule. */
export type OfAny = Extract<DutyEvent, { type: (typeof ofAny)[number] }>;
const ofAny = ['change-proposed', 'change-withdrawn', 'duty-covered', 'duty-uncovered', 'late-reason-given', 'late-statement-added', 'closures-learnt', 'release-learnt', 'rule-noted-verified', 'rule-noted-unverified'] as const;
export type OfSome = Exclude<DutyEvent, OfAny | { type: 'duty-opened' }>;

export const isOfAny = (event: DutyEvent): event is OfAny => ofAny.some((type) => type === event.type);
