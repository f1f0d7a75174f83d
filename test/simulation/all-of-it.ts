import type { EventOf, OrderOf } from '../../src/core/house';
import type { SubjectKind } from '../../src/core/language/refs';

/** Typed so that an event nobody has listed here does not compile; one that never happens in the histories fails. */
const eventsOf: { readonly [Kind in SubjectKind]: Readonly<Record<EventOf<Kind>['type'], true>> } = {
  election: { 'election-added': true, 'election-concluded': true, 'conclusion-confirmed': true, 'change-proposed': true, 'change-withdrawn': true, 'election-corrected': true },
  duty: {
    'duty-opened': true, 'duty-dated': true, 'fact-learnt': true, 'moment-came': true, 'duty-acknowledged': true, 'ladder-held': true, 'hold-lifted': true,
    'duty-met': true, 'meeting-corrected': true, 'change-proposed': true, 'change-withdrawn': true, 'duty-closed': true, 'duty-merged': true,
    'closures-learnt': true, 'late-reason-given': true, 'late-statement-added': true,
    'duty-reopened': true, 'duty-covered': true, 'duty-uncovered': true,
    'act-recorded': true, 'act-corrected': true, 'release-learnt': true, 'meeting-withdrawn': true, 'start-corrected': true, 'rule-applied': true, 'rule-noted-verified': true, 'rule-noted-unverified': true,
  },
  request: {
    asked: true, seen: true, taken: true, 'taken-after-all': true, 'draft-begun': true, 'handed-over': true, returned: true, declined: true, 'asked-another': true,
    'card-shared': true, acknowledged: true, 'interim-filed': true, 'interim-corrected': true, answered: true, accepted: true, 'acceptance-taken-back': true, 'version-followed': true, 'sent-back': true, 'judged-after-all': true, lapsed: true, unsettled: true, 'suspense-corrected': true, cancelled: true, reinstated: true, 'put-back': true,
    'extension-asked': true, 'extension-granted': true, 'extension-denied': true, 'extension-withdrawn': true,
    'ladder-held': true, 'hold-lifted': true, 'moment-came': true, 'closures-learnt': true, 'late-reason-given': true, 'late-statement-added': true,
  },
  agency: {
    'agency-seated': true, 'person-left': true, 'absence-recorded': true, 'absence-ended': true, 'authority-delegated': true,
    'delegation-ended': true, 'delegation-ran-out': true, 'absence-ran-out': true, 'work-inherited': true, 'left-unattended': true, 'reminder-put-off': true,
  },
  incident: { 'incident-opened': true, 'incident-noted': true, 'incident-corrected': true, 'channel-attached': true, 'incident-closed': true, 'incident-reopened': true, 'people-changed': true, 'roster-followed': true },
  report: {
    'report-opened': true, 'version-submitted': true, 'report-sent-back': true, 'report-judged-after-all': true, 'report-withdrawn': true, 'report-restored': true, 'report-passed': true, 'owner-released': true,
    'report-released': true, 'release-corrected': true,
  },
  round: {
    'round-opened': true, 'agency-answered': true, 'answer-confirmed': true, 'round-completed': true, 'round-closed': true, 'round-reopened': true,
    'ladder-held': true, 'hold-lifted': true, 'moment-came': true, 'closures-learnt': true,
  },
  closure: { 'closure-recorded': true, 'closure-taken-back': true },
  text: { 'change-proposed': true, 'change-withdrawn': true, 'text-expunged': true },
  delivery: {
    'delivery-owed': true, 'delivery-sent': true, 'delivery-received': true, 'sending-corrected': true, 'change-proposed': true,
    'change-withdrawn': true, 'receipt-corrected': true, 'release-moved': true, 'delivery-called-off': true,
  },
  pack: {
    'pack-taken-up': true, 'version-offered': true, 'offer-lapsed': true, 'text-edited': true, 'change-proposed': true, 'change-withdrawn': true,
    'version-applied': true, 'pack-turned-off': true, 'pack-turned-on': true, 'pack-unnamed': true, 'pack-named-again': true, 'rule-verified': true, 'rule-unverified': true,
  },
  'pack-text': { 'text-kept': true },
};
export const everyEvent: readonly string[] = Object.entries(eventsOf).flatMap(([kind, types]) => Object.keys(types).map((type) => `${kind} ${type}`));

/** The same for orders: each must have come to something. */
const ordersOf: { readonly [Kind in SubjectKind]: Readonly<Record<OrderOf<Kind>['type'], true>> } = {
  election: { 'add-election': true, 'conclude-election': true, 'confirm-change': true, 'withdraw-change': true, 'propose-change': true, ring: true },
  duty: {
    'confirm-change': true, 'withdraw-change': true, 'open-duty': true, 'learn-fact': true, 'relearn-fact': true, ring: true,
    'acknowledge-duty': true, 'hold-ladder': true, 'lift-hold': true, 'meet-duty': true, 'correct-meeting': true, 'withdraw-meeting': true, 'propose-change': true,
    'give-late-reason': true, 'add-late-statement': true, 'reopen-duty': true, 'learn-closures': true, 'cover-duty': true, 'uncover-duty': true,
    'record-act': true, 'correct-act': true, 'learn-release': true, 'apply-rule': true, 'note-verified': true, 'note-unverified': true,
  },
  request: {
    'hold-ladder': true, 'lift-hold': true, 'give-late-reason': true, 'add-late-statement': true, ask: true, see: true, take: true, 'begin-draft': true,
    'hand-over': true, return: true, decline: true, 'ask-another': true, share: true, acknowledge: true, 'file-interim': true, contribute: true,
    answer: true, accept: true, 'send-back': true, 'judge-after-all': true, 'take-back-acceptance': true, 'ask-extension': true, 'grant-extension': true,
    'deny-extension': true, 'withdraw-extension': true, 'correct-suspense': true, 'cancel-request': true, 'follow-suspense': true, 'follow-cancelling': true, 'correct-interim': true, 'reinstate-request': true, 'follow-reinstating': true, 'put-back': true,
    'learn-closures': true, settle: true, unsettle: true, 'follow-version': true, ring: true,
  },
  agency: {
    'seat-agency': true, 'record-absence': true, 'end-absence': true, delegate: true, 'end-delegation': true, 'put-off': true, 'inherit-work': true, ring: true,
    'show-unattended': true,
  },
  incident: {
    'open-incident': true, 'note-incident': true, 'correct-incident': true, 'attach-channel': true, 'change-people': true, 'follow-roster': true,
    'close-incident': true, 'reopen-incident': true,
  },
  report: {
    'open-report': true, 'submit-version': true, 'send-back-report': true, 'judge-report-after-all': true, 'withdraw-report': true, 'restore-report': true, 'pass-report': true, release: true,
    'correct-release': true,
  },
  round: {
    'hold-ladder': true, 'lift-hold': true, 'open-round': true, answer: true, confirm: true, 'learn-closures': true, 'close-round': true, 'reopen-round': true,
    ring: true,
  },
  text: { 'confirm-change': true, 'withdraw-change': true, 'propose-change': true },
  closure: { 'record-closure': true, 'take-back-closure': true },
  delivery: {
    'confirm-change': true, 'withdraw-change': true, 'owe-delivery': true, 'record-sent': true, 'record-received': true, 'correct-sending': true,
    'propose-change': true, 'move-release': true, 'call-off-delivery': true,
  },
  pack: {
    'confirm-change': true, 'withdraw-change': true, 'read-pack': true, 'leave-unnamed': true, 'propose-change': true, 'turn-on': true, 'verify-rule': true,
    'unverify-rule': true,
  },
  'pack-text': { 'keep-text': true },
};
export const everyOrder: readonly string[] = Object.entries(ordersOf).flatMap(([kind, types]) => Object.keys(types).map((type) => `${kind} ${type}`));
