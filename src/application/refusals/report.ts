import type { NotPermitted } from '../../core/authority';
import { addDays, dayOf } from '../../core/calendar';
import { never } from '../../core/language/never';
import type { ReportRefusal } from '../../core/report';
import { agencyInWords } from '../sayings';
import { dayInWords, momentInWords } from '../words/dates';

export const sayReportRefusal = (refusal: Exclude<ReportRefusal, NotPermitted>): string => {
  switch (refusal.code) {
    case 'no-such-report':
      return 'There is no such report. /report status shows those that are asked for.';
    case 'owner-among-asked':
      return `${agencyInWords(refusal.owner)} writes ${refusal.id} and is not asked about it too. Take it off the list of agencies.`;
    case 'answers-by-in-the-past':
      return `${momentInWords(refusal.answersBy, refusal.zone)} is past. Give the agencies until a later day, such as ${addDays(dayOf(refusal.now, refusal.zone), 7)}.`;
    case 'nothing-to-release':
      return refusal.sentBack
        ? `There is nothing to release: ${refusal.id} was sent back. ${agencyInWords(refusal.owner)} submits a new version first.`
        : `There is nothing to release: ${agencyInWords(refusal.owner)} has not submitted a version of ${refusal.id} yet.`;
    case 'released-in-the-future':
      return `${dayInWords(refusal.on)} has not come yet; today is ${dayInWords(refusal.today)}. Record the release on its day.`;
    case 'report-withdrawn':
      return `${refusal.id} is withdrawn: ${agencyInWords(refusal.owner)} gave the request back, or whoever asked has cancelled it. What was cancelled by mistake is taken back with /report reinstate ${refusal.id} "why"; else ask anew with /report request.`;
    case 'report-released':
      return `${refusal.id} was released on ${dayInWords(refusal.on)}, and its text does not change any more. Ask for a new report with /report request.`;
    case 'released-on-another-day':
      return `${refusal.id} is recorded as released by ${agencyInWords(refusal.agency)} on ${dayInWords(refusal.on)}. A day on record is corrected with a reason, not overwritten: /report correct ${refusal.id} released ${refusal.agency}.`;
    case 'not-released-by':
      return `${agencyInWords(refusal.agency)} has not released ${refusal.id}, so there is no day to correct. /report status ${refusal.id} shows who has.`;
    default:
      return never(refusal);
  }
};
