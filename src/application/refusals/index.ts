import type { Refusal } from '../../core/house';
import { never } from '../../core/language/never';
import { sayAgencyRefusal } from './agency';
import { sayClosureRefusal } from './closure';
import { sayDutyCorrectionRefusal } from './duty-correction';
import { sayDutyRefusal, sayElectionRefusal } from './election';
import { sayHoldRefusal } from './hold';
import { sayIncidentRefusal } from './incident';
import type { Known } from './known';
import { sayLateRefusal } from './late';
import { sayNotPermitted } from './not-permitted';
import { sayPackRefusal } from './pack';
import { sayProposalRefusal } from './proposal';
import { isOfWork, sayWorkRefusal } from './work';

/** Every refusal of the house, in words that say why and what to do next. Exhaustive: a new code does not compile. */
export const refusedInWords = (refusal: Refusal, known: Known): string => {
  if (isOfWork(refusal)) return sayWorkRefusal(refusal, known);
  switch (refusal.code) {
    case 'not-permitted':
      return sayNotPermitted(refusal, known);
    case 'election-exists':
    case 'state-of-general':
    case 'no-such-election':
    case 'election-not-over':
    case 'concluded-on-another-basis':
    case 'conclusion-takes-two':
    case 'conclusion-not-confirmed':
    case 'conclusion-in-the-future':
    case 'concluded-before-election-day':
    case 'election-changed-since':
      return sayElectionRefusal(refusal);
    case 'change-already-proposed':
    case 'second-person-needed':
    case 'nothing-proposed':
    case 'another-change-proposed':
      return sayProposalRefusal(refusal, known);
    case 'no-such-duty':
    case 'duty-not-late':
    case 'met-in-the-future':
    case 'forecast-hour-in-the-past':
    case 'met-hour-in-the-future':
    case 'merge-into-itself':
    case 'merge-into-another-rule':
    case 'merge-into-over':
    case 'duty-over':
    case 'covers-others':
      return sayDutyRefusal(refusal);
    case 'started-by-no-fact':
    case 'start-in-the-future':
    case 'start-hour-in-the-future':
    case 'start-hour-missing':
    case 'start-changed-since':
    case 'needs-no-acts':
    case 'outside-window':
    case 'act-on-another-day':
    case 'act-at-another-hour':
    case 'act-not-recorded':
      return sayDutyCorrectionRefusal(refusal);
    case 'not-late-at-all':
    case 'late-words-missing':
    case 'no-late-reason':
    case 'not-named-in-reason':
      return sayLateRefusal(refusal);
    case 'nothing-climbs':
    case 'ladder-ends-at-coordinator':
    case 'already-held':
    case 'not-at-rung-3':
    case 'waits-for-forecast':
    case 'rung-4-past':
    case 'nothing-held':
    case 'hold-over':
      return sayHoldRefusal(refusal, known);
    case 'no-such-text':
      return 'Nobody has proposed to expunge those words. /watch expunge INC-14 lists the words of an incident or report.';
    case 'closure-in-the-past':
    case 'closed-anyway':
    case 'no-span-of-days':
    case 'not-closed':
      return sayClosureRefusal(refusal);
    case 'no-such-incident':
    case 'incident-id-taken':
    case 'incident-closed':
    case 'no-channel':
    case 'for-everybody':
    case 'opener-stays':
    case 'not-named':
    case 'added-and-removed':
    case 'noted-in-the-future':
    case 'no-such-note':
    case 'happened-in-the-future':
    case 'closed-in-the-future':
    case 'closed-before-it-happened':
    case 'happened-after-it-was-over':
    case 'incident-open':
      return sayIncidentRefusal(refusal, known);
    case 'no-such-agency':
    case 'person-listed-twice':
    case 'person-without-role':
    case 'no-releaser-left':
    case 'no-coordinator-left':
    case 'not-on-roster':
    case 'ends-before-it-begins':
    case 'days-past':
    case 'already-away':
    case 'not-away':
    case 'cover-is-oneself':
    case 'cover-elsewhere':
    case 'cover-cannot-act':
    case 'cover-away':
    case 'covers-somebody':
    case 'authority-without-cover':
    case 'no-authority-to-lend':
    case 'releaser-already':
    case 'delegated-already':
    case 'cover-binds-already':
    case 'delegation-passed-on':
    case 'no-such-delegation':
    case 'put-off-before':
    case 'put-off-past-target':
      return sayAgencyRefusal(refusal, known.nameOf);
    case 'no-such-pack':
    case 'pack-not-named':
    case 'version-not-newest':
    case 'another-text-in-use':
    case 'verified-in-the-future':
    case 'verified-by-nobody':
    case 'verified-anew':
      return sayPackRefusal(refusal);
    default:
      return never(refusal);
  }
};
