import type { Policy } from './policy';
import { whenADeliveryIsReceived } from './when-a-delivery-is-received';
import { whenADeliveryIsSent } from './when-a-delivery-is-sent';
import { whenAReceiptIsCorrected } from './when-a-receipt-is-corrected';
import { whenAReleaseIsCorrected } from './when-a-release-is-corrected';
import { whenAReportIsReleased } from './when-a-report-is-released';
import { whenARequestIsAsked } from './when-a-request-is-asked';
import { whenARequestIsReturned } from './when-a-request-is-returned';
import { whenARequestIsSentBack } from './when-a-request-is-sent-back';
import { whenASendingIsCorrected } from './when-a-sending-is-corrected';
import { whenAVersionIsSubmitted } from './when-a-version-is-submitted';
import { whenAnElectionConcludes } from './when-an-election-concludes';
import { whenAnElectionIsCorrected } from './when-an-election-is-corrected';
import { whenAnElectionIsAdded } from './when-an-election-is-added';

export { countsFromReceipt, startsWith } from './duties';
export * from './policy';
export { deliveryTo, roundOf, ruleOf, rulesOf, startOf, startsOf } from './short-names';

/** Everything one subject's events mean to another. */
export const policies: readonly Policy[] = [
  whenAnElectionIsAdded,
  whenAnElectionConcludes,
  whenAnElectionIsCorrected,
  whenARequestIsAsked,
  whenARequestIsReturned,
  whenARequestIsSentBack,
  whenAVersionIsSubmitted,
  whenAReportIsReleased,
  whenADeliveryIsSent,
  whenADeliveryIsReceived,
  whenAReleaseIsCorrected,
  whenASendingIsCorrected,
  whenAReceiptIsCorrected,
];
