import type { Command } from '../src/application/define-command';
import { closeDeadline } from './deadline/close';
import { correctDeadline } from './deadline/correct';
import { explainDeadline } from './deadline/late';
import { filterDeadlines } from './deadline/filter';
import { listDeadlines } from './deadline/list';
import { mergeDeadline } from './deadline/merge';
import { recordDeadline } from './deadline/record';
import { reopenDeadline } from './deadline/reopen';
import { startDeadline } from './deadline/start';
import { showDeadline } from './deadline/show';
import { stateOnDeadline } from './deadline/statement';
import { confirmDelivery } from './delivery/confirm';
import { deliveryReceived } from './delivery/received';
import { deliverySent } from './delivery/sent';
import { withdrawDelivery } from './delivery/withdraw';
import { acknowledgeDuty } from './duty/acknowledge';
import { confirmDuty } from './duty/confirm';
import { confirmAllDuties } from './duty/confirm-all';
import { holdDuty } from './duty/hold';
import { liftHoldOfDuty } from './duty/lift-hold';
import { withdrawDuty } from './duty/withdraw';
import { addElection } from './election/add';
import { concludeElection } from './election/conclude';
import { confirmElection } from './election/confirm';
import { correctElection } from './election/correct';
import { listElections } from './election/list';
import { showElection } from './election/show';
import { withdrawElection } from './election/withdraw';
import { attachIncident } from './incident/attach';
import { closeIncident } from './incident/close';
import { correctIncident } from './incident/correct';
import { listIncidents } from './incident/list';
import { noteIncident } from './incident/note';
import { openIncident } from './incident/open';
import { incidentPeople } from './incident/people';
import { reopenIncident } from './incident/reopen';
import { showIncident } from './incident/show';
import { askReportAgain } from './report/ask-again';
import { cancelReport } from './report/cancel';
import { correctInterim } from './report/interim';
import { reinstateReport } from './report/reinstate';
import { extendReport } from './report/extend';
import { correctReport } from './report/correct';
import { explainReport } from './report/late';
import { readReport } from './report/read';
import { releaseReport } from './report/release';
import { requestReport } from './report/request';
import { reportStatus } from './report/status';
import { stateOnReport } from './report/statement';
import { submitReport } from './report/submit';
import { correctSuspense } from './report/suspense';
import { acceptRequest } from './request/accept';
import { acknowledgeRequest } from './request/acknowledge';
import { askAnotherAgency } from './request/ask-another';
import { askSuggestedAgency } from './request/ask-suggested';
import { contributePart } from './request/contribute';
import { declineRequest } from './request/decline';
import { denyExtension } from './request/deny';
import { draftRequest } from './request/draft';
import { grantExtension } from './request/grant';
import { grantAfterAll } from './request/grant-after-all';
import { grantUntil } from './request/grant-until';
import { handOverRequest } from './request/hand-over';
import { holdRequest } from './request/hold';
import { liftHoldOfRequest } from './request/lift-hold';
import { fileInterim } from './request/interim';
import { judgeAfterAll } from './request/judge-after-all';
import { returnRequest } from './request/return';
import { seeRequest } from './request/see';
import { sendBackRequest } from './request/send-back';
import { takeBackAcceptance } from './request/take-back';
import { takeRequest } from './request/take';
import { takeRequestAfterAll } from './request/take-after-all';
import { withdrawExtension } from './request/withdraw-extension';
import { concurWithRound } from './round/concur';
import { concurWithComment } from './round/concur-with-comment';
import { confirmRound } from './round/confirm';
import { holdRound } from './round/hold';
import { liftHoldOfRound } from './round/lift-hold';
import { haveNoEquity } from './round/no-equity';
import { nonconcur } from './round/nonconcur';
import { watchAway } from './watch/away';
import { watchBack } from './watch/back';
import { watchClosed } from './watch/closed';
import { watchDelegate } from './watch/delegate';
import { confirmText } from './text/confirm';
import { withdrawText } from './text/withdraw';
import { watchExpunge } from './watch/expunge';
import { watchHelp } from './watch/help';
import { watchPacks } from './watch/packs';
import { watchUnverify } from './watch/unverify';
import { watchVerify } from './watch/verify';
import { applyPack } from './pack/apply';
import { confirmPack } from './pack/confirm';
import { turnPackOff } from './pack/off';
import { turnPackOn } from './pack/on';
import { withdrawPack } from './pack/withdraw';
import { watchLater } from './watch/later';
import { watchMe } from './watch/me';
import { watchOpen } from './watch/open';
import { watchRevoke } from './watch/revoke';
import { watchRoster } from './watch/roster';
import { watchStatus } from './watch/status';

/** Everything people can ask, in the order the help shows it: first what is typed, then what is only pressed. */
export const commands: readonly Command[] = [
  addElection, concludeElection, correctElection, listElections, showElection,
  openIncident, listIncidents, showIncident, noteIncident, correctIncident, attachIncident, incidentPeople, closeIncident, reopenIncident,
  requestReport, submitReport, extendReport, reportStatus, readReport, askReportAgain, releaseReport, correctReport, correctSuspense, cancelReport, reinstateReport, correctInterim, explainReport, stateOnReport,
  listDeadlines, showDeadline, startDeadline, recordDeadline, correctDeadline, mergeDeadline, closeDeadline, reopenDeadline, explainDeadline, stateOnDeadline,
  watchMe, watchStatus, watchRoster, watchAway, watchBack, watchDelegate, watchRevoke, watchClosed, watchOpen, watchPacks, watchVerify, watchUnverify, watchExpunge, watchHelp,
  seeRequest, takeRequest, takeRequestAfterAll, draftRequest, handOverRequest, returnRequest, declineRequest, fileInterim, contributePart,
  acknowledgeRequest, holdRequest, liftHoldOfRequest, acceptRequest, sendBackRequest, judgeAfterAll, takeBackAcceptance, askSuggestedAgency, askAnotherAgency,
  grantExtension, grantUntil, denyExtension, grantAfterAll, withdrawExtension,
  concurWithRound, concurWithComment, nonconcur, haveNoEquity, confirmRound, holdRound, liftHoldOfRound,
  deliverySent, deliveryReceived, confirmDelivery, withdrawDelivery,
  confirmElection, withdrawElection, confirmText, withdrawText,
  applyPack, turnPackOff, turnPackOn, confirmPack, withdrawPack,
  acknowledgeDuty, holdDuty, liftHoldOfDuty, confirmDuty, confirmAllDuties, withdrawDuty, watchLater, filterDeadlines,
];
