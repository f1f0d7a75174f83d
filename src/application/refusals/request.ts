import type { NotPermitted } from '../../core/authority';
import { addDays, dayOf } from '../../core/calendar';
import { never } from '../../core/language/never';
import type { HoldRefusal, LateRefusal } from '../../core/law';
import type { ExtensionRefusal, RequestRefusal } from '../../core/request';
import { agencyInWords, listed } from '../sayings';
import { personInWords } from '../seats';
import { dayInWords, momentInWords } from '../words/dates';
import type { Known } from './known';

export const sayRequestRefusal = (refusal: Exclude<RequestRefusal, NotPermitted | HoldRefusal | ExtensionRefusal | LateRefusal>, { nameOf }: Known): string => {
  switch (refusal.code) {
    case 'no-such-request':
      return 'There is no such request. /report status shows those that are open.';
    case 'request-id-taken':
      return `${refusal.id} is taken. Ask again: the next number is used.`;
    case 'suspense-in-the-past':
      return `${momentInWords(refusal.suspense, refusal.zone)} is past, so nothing was asked. Name a later day or hour, such as ${addDays(dayOf(refusal.now, refusal.zone), 7)}.`;
    case 'taken-by-another':
      return `${nameOf(refusal.taker.person)} took ${refusal.id} before you. It stays with them; whoever hands it in for the agency, hands it in.`;
    case 'not-late':
      return `${refusal.id} is not late: it is wanted by ${momentInWords(refusal.suspense, refusal.zone)}. An acknowledgement is asked for once that has passed.`;
    case 'forecast-in-the-past':
      return `${dayInWords(refusal.forecast)} is past. Say a day from today, ${dayInWords(refusal.today)}, on.`;
    case 'asked-elsewhere':
      return `${refusal.id} is asked of ${agencyInWords(refusal.agency)} since ${agencyInWords(refusal.former)} gave it back, and is not taken after all. If it is yours, tell ${agencyInWords(refusal.agency)}: they press Not ours and say that it is ${agencyInWords(refusal.former)}'s.`;
    case 'not-answered':
      return `Nothing is handed in for ${refusal.id}, so there is nothing to accept or send back. Its agency submits first.`;
    case 'answered-since':
      return `${agencyInWords(refusal.agency)} has handed ${refusal.id} in anew since it was sent back, ${momentInWords(refusal.answeredAt, refusal.zone)}. Judge that one, with Accept or Send back: what was sent back before is not judged after all. Nothing was changed.`;
    case 'not-sent-back':
      return `No answer to ${refusal.id} stands sent back, so there is none to judge after all. Its agency submits first.`;
    case 'answer-not-kept':
      return `${refusal.id} was sent back by an older version of Watchfloor, which did not keep how the answer stood, so it is not judged after all. ${agencyInWords(refusal.agency)} hands it in again, in the same words too; then accept it.`;
    case 'not-accepted':
      return `${refusal.id} is not accepted, so there is no acceptance to take back.`;
    case 'answer-released':
      return `${refusal.id} is released, and its acceptance is not taken back any more. If more is wanted, ask anew with /report request.`;
    case 'released-already':
      return `${refusal.id} is released, and what is released is not cancelled. If the release was recorded by mistake, say so first: /report correct ${refusal.id}.`;
    case 'whole-over':
      return refusal.as === 'cancelled'
        ? `${refusal.id} is a part of ${refusal.whole}, which is cancelled as well. Reinstate that one first: /report reinstate ${refusal.whole}.`
        : `${refusal.id} is a part of ${refusal.whole}, which is released by now: nothing is wanted for it any more. If its part is still wanted, ask anew with /report request.`;
    case 'suspense-of-whole':
      return `${refusal.id} is a part, wanted by the same hour as ${refusal.whole}. Correct that one, and its parts follow: /report suspense ${refusal.whole}.`;
    case 'already-closed':
      return closedWords(refusal);
    case 'tasked-not-asked':
      return `${agencyInWords(refusal.agency)} is tasked with ${refusal.id}, not asked: it cannot be declined. If it is not theirs, press Not ours and say whose it may be; if time is the trouble, press Extend and ask for a later suspense.`;
    case 'handover-outside':
      return `${nameOf(refusal.to.person)} is of ${agencyInWords(refusal.to.agency)}. ${refusal.id} is handed over within ${agencyInWords(refusal.agency)} only; for another agency press Not ours and say whose it may be.`;
    case 'cannot-take':
      return `${nameOf(refusal.to.person)} cannot take ${refusal.id}: they are here as ${personInWords(refusal.to)}. Hand it to an action officer, lead or releaser of ${agencyInWords(refusal.to.agency)}.`;
    case 'not-given-back':
      return `${refusal.id} is with ${agencyInWords(refusal.agency)}, which has not given it back. Another agency is asked instead once it has; to ask one besides, use /report request.`;
    case 'same-agency':
      return `${agencyInWords(refusal.agency)} is the agency that has ${refusal.id}. Name another, or leave it out.`;
    case 'rest-in-the-past':
      return `${dayInWords(refusal.restOn)} is past. Say a day for the rest from today, ${dayInWords(refusal.today)}, on.`;
    case 'no-interim':
      return `No interim answer to ${refusal.id} is filed, so there is no day for the rest to correct. Press Interim on its card to file what there is.`;
    case 'late-by-its-duties':
      return `${refusal.id} serves ${listed(refusal.duties)}: why that is late is said there, /deadline late ${refusal.duties[0] ?? ''}.`;
    case 'whole-needs-version':
      return `${refusal.id} is answered by a version of its report: press Submit, or type /report submit ${refusal.id}.`;
    default:
      return never(refusal);
  }
};

const closedWords = ({ id, status, unreleased }: Extract<RequestRefusal, { code: 'already-closed' }>): string => {
  switch (status) {
    case 'accepted':
      if (unreleased) return `${id} is accepted. If that was a mistake, whoever asked presses Take acceptance back, on its card, and sends it back. If more is wanted, ask anew with /report request.`;
      return `${id} is accepted and closed. If more is wanted, ask anew with /report request.`;
    case 'returned':
      return `${id} was given back. If that was a mistake, whoever works there presses Take it after all, on its card. If not, whoever asked presses Ask another agency, or asks anew with /report request.`;
    case 'declined':
      return `${id} was declined. If that was a mistake, whoever works there presses Take it after all, on its card. If not, whoever asked presses Ask another agency, or asks anew with /report request.`;
    case 'cancelled':
      return `${id} is cancelled: whoever asked does not want it any more. If it is wanted after all, whoever cancelled it or a coordinator says so: /report reinstate ${id}.`;
    case 'lapsed':
      return `${id} is over: the report went out without it. If it is still wanted, ask anew with /report request.`;
  }
};
