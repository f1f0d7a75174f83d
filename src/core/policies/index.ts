import type { Policy } from './policy';
import { whenAClockStarts } from './when-a-clock-starts';
import { whenAClosureIsRecorded } from './when-a-closure-is-recorded';
import { whenADelegationEnds } from './when-a-delegation-ends';
import { whenADeliveryIsReceived } from './when-a-delivery-is-received';
import { whenADeliveryIsSent } from './when-a-delivery-is-sent';
import { whenADeedIsDone } from './when-a-deed-is-done';
import { whenADutyIsMerged } from './when-a-duty-is-merged';
import { whenADutyIsOwedToOthers } from './when-a-duty-is-owed-to-others';
import { whenADutyIsReopened } from './when-a-duty-is-reopened';
import { whenAMeetingIsWithdrawn } from './when-a-meeting-is-withdrawn';
import { whenAReceiptIsCorrected } from './when-a-receipt-is-corrected';
import { whenAReleaseIsCorrected } from './when-a-release-is-corrected';
import { whenAReleaseMeetsADuty } from './when-a-release-meets-a-duty';
import { whenAReportIsReleased } from './when-a-report-is-released';
import { whenAReportIsRestored } from './when-a-report-is-restored';
import { whenAnAbsenceIsRecorded } from './when-an-absence-is-recorded';
import { whenAPackComesIntoUse } from './when-a-pack-comes-into-use';
import { whenARuleIsUnverified } from './when-a-rule-is-unverified';
import { whenARuleIsVerified } from './when-a-rule-is-verified';
import { whenAVersionIsApplied } from './when-a-version-is-applied';
import { whenARequestIsAsked } from './when-a-request-is-asked';
import { whenARequestIsAskedOfAnother } from './when-a-request-is-asked-of-another';
import { whenARequestIsAskedOfSeveral } from './when-a-request-is-asked-of-several';
import { whenARequestIsCancelled } from './when-a-request-is-cancelled';
import { whenARequestIsReinstated } from './when-a-request-is-reinstated';
import { whenARequestIsReturned } from './when-a-request-is-returned';
import { whenARequestComesBackToALeaver } from './when-a-request-comes-back-to-a-leaver';
import { whenARequestIsJudgedAfterAll } from './when-a-request-is-judged-after-all';
import { whenARequestIsSentBack } from './when-a-request-is-sent-back';
import { whenARequestIsTakenAfterAll } from './when-a-request-is-taken-after-all';
import { whenASuspenseIsCorrected } from './when-a-suspense-is-corrected';
import { whenASendingIsCorrected } from './when-a-sending-is-corrected';
import { whenAVersionIsSubmitted } from './when-a-version-is-submitted';
import { whenSomebodyLeaves } from './when-somebody-leaves';
import { whenSomebodyWorksNoMore } from './when-somebody-works-no-more';
import { whenAnAgencyIsSeated } from './when-an-agency-is-seated';
import { whenAnAgencyLosesWorkers } from './when-an-agency-loses-workers';
import { whenAnElectionConcludes } from './when-an-election-concludes';
import { whenAnElectionIsCorrected } from './when-an-election-is-corrected';
import { whenAnElectionIsAdded } from './when-an-election-is-added';
import { whenWhatIsCountedFromChanges } from './when-what-is-counted-from-changes';

export { movedByDeed } from './dones';
export { countedThen } from './counted-then';
export type { CountedThen } from './counted-then';
export { dutiesBeside, dutiesIn, isUnmet, ofItsElection, servedBy, servedByOne } from './duties';
export { countedFrom, factsFor } from './learnt-from';
export { movedBy, movedByMerge, servingBoth } from './moved';
export { knownOf, knownUnder } from './on-record';
export type { OnRecord } from './on-record';
export type { KeptReport } from './releases';
export { releasedFor } from './releases';
export { openNow, openedByCorrection } from './left-out';
export type { SetAside } from './reopened';
export { movedByReopening, reopenedState } from './reopened';
export { openOrder, openedState } from './opening';
export * from './policy';
export type { CountedUnder } from './under-text';
export { addedUnder, countedUnder } from './under-text';
export { isMetWith, metBySending, withMerged } from './sendings';
export { deliveryTo, roundOf, ruleOf, rulesOf, startOf, startsOf } from './short-names';

/** Everything one subject's events mean to another. */
export const policies: readonly Policy[] = [
  whenAnElectionIsAdded,
  whenAnElectionConcludes,
  whenAnElectionIsCorrected,
  whenAClockStarts,
  whenAClosureIsRecorded,
  whenADeedIsDone,
  whenAMeetingIsWithdrawn,
  whenADutyIsMerged,
  whenADutyIsOwedToOthers,
  whenADutyIsReopened,
  whenARequestIsAsked,
  whenARequestIsAskedOfSeveral,
  whenARequestIsAskedOfAnother,
  whenARequestIsReturned,
  whenARequestIsTakenAfterAll,
  whenARequestIsSentBack,
  whenARequestIsJudgedAfterAll,
  whenARequestIsCancelled,
  whenARequestIsReinstated,
  whenAReportIsRestored,
  whenASuspenseIsCorrected,
  whenAVersionIsSubmitted,
  whenAReportIsReleased,
  whenAReleaseMeetsADuty,
  whenADeliveryIsSent,
  whenADeliveryIsReceived,
  whenSomebodyLeaves,
  whenSomebodyWorksNoMore,
  whenADelegationEnds,
  whenAnAgencyIsSeated,
  whenAnAgencyLosesWorkers,
  whenARequestComesBackToALeaver,
  whenAnAbsenceIsRecorded,
  whenAReleaseIsCorrected,
  whenASendingIsCorrected,
  whenAReceiptIsCorrected,
  whenAVersionIsApplied,
  whenAPackComesIntoUse,
  whenARuleIsVerified,
  whenARuleIsUnverified,
  // The last: it opens by what the others have made of the same.
  whenWhatIsCountedFromChanges,
];
