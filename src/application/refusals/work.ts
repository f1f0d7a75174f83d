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

/** Which subject says each: one list, by which they are told apart and said. */
const saidAs = {
  'no-such-request': 'request', 'request-id-taken': 'request', 'suspense-in-the-past': 'request', 'taken-by-another': 'request',
  'asked-elsewhere': 'request', 'not-late': 'request', 'forecast-in-the-past': 'request', 'not-answered': 'request', 'answered-since': 'request',
  'not-sent-back': 'request', 'answer-not-kept': 'request', 'not-accepted': 'request', 'answer-released': 'request', 'released-already': 'request',
  'no-interim': 'request', 'whole-over': 'request', 'suspense-of-whole': 'request', 'already-closed': 'request', 'tasked-not-asked': 'request',
  'handover-outside': 'request', 'cannot-take': 'request', 'not-given-back': 'request', 'same-agency': 'request', 'late-by-its-duties': 'request',
  'rest-in-the-past': 'request', 'whole-needs-version': 'request',
  'extension-open': 'extension', 'no-extension-asked': 'extension', 'extension-withdrawn': 'extension', 'no-extension-denied': 'extension',
  'extension-not-later': 'extension', 'extension-in-the-past': 'extension', 'past-the-plan-date': 'extension',
  'forecast-past-extension': 'extension', 'own-extension': 'extension', 'extension-of-own-agency': 'extension',
  'no-such-report': 'report', 'owner-among-asked': 'report', 'answers-by-in-the-past': 'report', 'nothing-to-release': 'report',
  'released-in-the-future': 'report', 'report-withdrawn': 'report', 'report-released': 'report', 'released-on-another-day': 'report',
  'not-released-by': 'report',
  'no-such-round': 'round', 'agency-not-asked': 'round', 'rationale-missing': 'round', 'comment-missing': 'round', 'answered-of-record': 'round',
  'nothing-to-confirm': 'round', 'staff-answer-changed': 'round', 'round-closed': 'round',
  'no-such-delivery': 'delivery', 'delivery-in-the-future': 'delivery', 'sending-hour-in-the-future': 'delivery', 'sent-at-another-hour': 'delivery',
  'sent-before-release': 'delivery', 'not-sent-yet': 'delivery', 'received-before-sent': 'delivery', 'evidence-missing': 'delivery',
  'sent-on-another-day': 'delivery', 'received-on-another-day': 'delivery', 'sent-after-received': 'delivery', 'received-after-all': 'delivery',
  'delivery-called-off': 'delivery', 'not-received-yet': 'delivery', 'receipt-before-sent-since': 'delivery', 'receipt-changed-since': 'delivery',
} as const satisfies Readonly<Record<OfWork['code'], string>>;

type Said = typeof saidAs;
type SaidAs<As extends Said[keyof Said]> = Extract<OfWork, { readonly code: { readonly [Code in keyof Said]: Said[Code] extends As ? Code : never }[keyof Said] }>;

/** Whether it is refused on the way from a request to what was received. */
export const isOfWork = (refusal: Refusal): refusal is OfWork => refusal.code in saidAs;

const isSaidAs = <As extends Said[keyof Said]>(as: As, refusal: OfWork): refusal is SaidAs<As> => saidAs[refusal.code] === as;

/** What is refused on the way from a request to what was received. */
export const sayWorkRefusal = (refusal: OfWork, known: Known): string => {
  if (isSaidAs('request', refusal)) return sayRequestRefusal(refusal, known);
  if (isSaidAs('extension', refusal)) return sayExtensionRefusal(refusal, known);
  if (isSaidAs('report', refusal)) return sayReportRefusal(refusal);
  if (isSaidAs('round', refusal)) return sayRoundRefusal(refusal, known);
  if (isSaidAs('delivery', refusal)) return sayDeliveryRefusal(refusal);
  return never(refusal);
};
