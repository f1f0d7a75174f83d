import type { NotPermitted } from '../../core/authority';
import type { DeliveryRefusal } from '../../core/delivery';
import type { Refusal } from '../../core/house';
import { never } from '../../core/language/never';
import type { ProposalRefusal } from '../../core/language/proposal';
import type { HoldRefusal, LateRefusal } from '../../core/law';
import type { ReportRefusal } from '../../core/report';
import type { RequestRefusal } from '../../core/request';
import type { RoundRefusal } from '../../core/round';
import { sayDeliveryRefusal } from './delivery';
import { sayExtensionRefusal } from './extension';
import type { Known } from './known';
import { sayReportRefusal } from './report';
import { sayRequestRefusal } from './request';
import { sayRoundRefusal } from './round';

type OfWork = Exclude<RequestRefusal | ReportRefusal | RoundRefusal | DeliveryRefusal, NotPermitted | ProposalRefusal | LateRefusal | HoldRefusal>;

const codes: Readonly<Record<OfWork['code'], true>> = {
  'no-such-request': true, 'request-id-taken': true, 'suspense-in-the-past': true, 'taken-by-another': true,
  'asked-elsewhere': true, 'not-late': true, 'forecast-in-the-past': true, 'not-answered': true, 'not-accepted': true,
  'answered-since': true, 'not-sent-back': true, 'answer-not-kept': true,
  'answer-released': true, 'released-already': true, 'no-interim': true, 'whole-over': true, 'suspense-of-whole': true,
  'already-closed': true, 'tasked-not-asked': true, 'handover-outside': true, 'cannot-take': true, 'not-given-back': true,
  'same-agency': true, 'late-by-its-duties': true, 'rest-in-the-past': true, 'whole-needs-version': true,
  'extension-open': true, 'no-extension-asked': true, 'extension-withdrawn': true, 'no-extension-denied': true, 'extension-not-later': true,
  'extension-in-the-past': true, 'past-the-plan-date': true, 'forecast-past-extension': true, 'own-extension': true,
  'extension-of-own-agency': true, 'no-such-report': true, 'owner-among-asked': true, 'answers-by-in-the-past': true,
  'nothing-to-release': true, 'released-in-the-future': true, 'report-withdrawn': true, 'report-released': true, 'released-on-another-day': true,
  'not-released-by': true, 'no-such-round': true, 'agency-not-asked': true, 'rationale-missing': true, 'comment-missing': true,
  'answered-of-record': true, 'nothing-to-confirm': true, 'staff-answer-changed': true, 'round-closed': true,
  'no-such-delivery': true, 'delivery-in-the-future': true, 'sending-hour-in-the-future': true, 'sent-at-another-hour': true,
  'sent-before-release': true, 'not-sent-yet': true, 'received-before-sent': true, 'evidence-missing': true,
  'sent-on-another-day': true, 'received-on-another-day': true, 'sent-after-received': true, 'received-after-all': true,
  'delivery-called-off': true, 'not-received-yet': true, 'receipt-before-sent-since': true, 'receipt-changed-since': true,
};

/** Whether it is refused on the way from a request to what was received. */
export const isOfWork = (refusal: Refusal): refusal is OfWork => refusal.code in codes;

/** What is refused on the way from a request to what was received. */
export const sayWorkRefusal = (refusal: OfWork, known: Known): string => {
  switch (refusal.code) {
    case 'no-such-request':
    case 'request-id-taken':
    case 'suspense-in-the-past':
    case 'taken-by-another':
    case 'asked-elsewhere':
    case 'not-late':
    case 'forecast-in-the-past':
    case 'not-answered':
    case 'answered-since':
    case 'not-sent-back':
    case 'answer-not-kept':
    case 'not-accepted':
    case 'answer-released':
    case 'released-already':
    case 'no-interim':
    case 'whole-over':
    case 'suspense-of-whole':
    case 'already-closed':
    case 'tasked-not-asked':
    case 'handover-outside':
    case 'cannot-take':
    case 'not-given-back':
    case 'same-agency':
    case 'late-by-its-duties':
    case 'rest-in-the-past':
    case 'whole-needs-version':
      return sayRequestRefusal(refusal, known);
    case 'extension-open':
    case 'no-extension-asked':
    case 'extension-withdrawn':
    case 'no-extension-denied':
    case 'extension-not-later':
    case 'extension-in-the-past':
    case 'past-the-plan-date':
    case 'forecast-past-extension':
    case 'own-extension':
    case 'extension-of-own-agency':
      return sayExtensionRefusal(refusal, known);
    case 'no-such-report':
    case 'owner-among-asked':
    case 'answers-by-in-the-past':
    case 'nothing-to-release':
    case 'released-in-the-future':
    case 'report-withdrawn':
    case 'report-released':
    case 'released-on-another-day':
    case 'not-released-by':
      return sayReportRefusal(refusal);
    case 'no-such-round':
    case 'agency-not-asked':
    case 'rationale-missing':
    case 'comment-missing':
    case 'answered-of-record':
    case 'nothing-to-confirm':
    case 'staff-answer-changed':
    case 'round-closed':
      return sayRoundRefusal(refusal, known);
    case 'no-such-delivery':
    case 'delivery-in-the-future':
    case 'sending-hour-in-the-future':
    case 'sent-at-another-hour':
    case 'sent-before-release':
    case 'not-sent-yet':
    case 'received-before-sent':
    case 'evidence-missing':
    case 'sent-on-another-day':
    case 'received-on-another-day':
    case 'sent-after-received':
    case 'received-after-all':
    case 'delivery-called-off':
    case 'not-received-yet':
    case 'receipt-before-sent-since':
    case 'receipt-changed-since':
      return sayDeliveryRefusal(refusal);
    default:
      return never(refusal);
  }
};
