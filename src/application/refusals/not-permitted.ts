import type { Deed, NotPermitted } from '../../core/authority';
import { recipientInWords } from '../sayings';
import { personInWords, rolesInWords } from '../seats';
import type { Known } from './known';

/** What it is for, what this person is, and whom to ask. */
export const sayNotPermitted = ({ deed, needs, agency }: NotPermitted, { who }: Known): string => {
  const any = needs.any.length > 0 ? [rolesInWords(needs.any)] : [];
  const own = needs.own.length > 0 && agency !== undefined ? [`the ${rolesInWords(needs.own)} of ${recipientInWords(agency)}`] : [];
  const self = needs.self ? [whoDid[deed] ?? 'whoever recorded it'] : [];
  const whose = [...any, ...own, ...self].join(', or ');
  const inPerson = needs.inPerson && who.delegation ? ' It is not done by delegation.' : '';
  const next = whose === '' ? 'Nobody does it by hand.' : `Ask one of them.${inPerson}`;
  return `${deeds[deed]} is for ${whose === '' ? 'the house itself' : whose}; you are here as ${personInWords(who)}. Nothing was changed. ${next}`;
};

/** What is put right by whoever did it, where that was no record. */
const whoDid: Readonly<Partial<Record<Deed, string>>> = { 'correct-suspense': 'whoever asked', 'cancel-request': 'whoever asked', 'reinstate-request': 'whoever cancelled it', 'correct-interim': 'whoever filed it' };

const deeds: Readonly<Record<Deed, string>> = {
  'add-election': 'Adding an election',
  'confirm-conclusion': 'Confirming that an election is over',
  'change-election': 'Proposing a change of an election',
  'second-election': 'Confirming a change of an election',
  'ask-agency': 'Asking an agency',
  'task-agency': 'Tasking an agency',
  'take-request': 'Taking a request',
  'return-request': 'Giving a request back',
  'decline-request': 'Declining a request',
  'hand-over': 'Handing a request over',
  'ask-another': 'Asking another agency instead',
  'ask-extension': 'Asking for a later suspense, or withdrawing that,',
  'answer-extension': 'Granting or denying a later suspense',
  'correct-suspense': 'Correcting a suspense',
  'cancel-request': 'Cancelling a request',
  'reinstate-request': 'Reinstating a request',
  'answer-request': 'Handing in an answer',
  'correct-interim': 'Correcting an interim answer',
  'judge-answer': 'Accepting an answer or sending it back',
  'acknowledge-late': 'Acknowledging a delay',
  'hold-ladder': 'Holding a rung of the ladder, or lifting that,',
  'set-aside-duty': 'Closing or merging a duty',
  'second-set-aside': 'Confirming that a duty is closed or merged',
  'reopen-duty': 'Reopening a duty',
  'give-late-reason': 'Saying why it is late',
  'add-late-statement': 'Adding a statement of an agency',
  'record-closure': 'Recording that the offices are closed',
  'follow-policy': 'This',
  'seat-agency': 'Changing the roster',
  'give-floor-role': 'Giving a role that reaches beyond one agency',
  'declare-own-absence': 'Recording an absence of one\'s own',
  'put-off-reminder': 'Putting off a reminder',
  'record-absence': 'Recording the absence of somebody else',
  'delegate-authority': 'Delegating the authority to bind the agency',
  'end-delegation': 'Ending a delegation',
  'open-incident': 'Opening an incident',
  'note-incident': 'Adding to an incident',
  'attach-channel': 'Giving an incident a channel',
  'change-people': 'Changing whom an incident is for',
  'close-incident': 'Closing an incident',
  'reopen-incident': 'Opening an incident again',
  'correct-incident': 'Correcting an incident',
  'submit-version': 'Submitting a version',
  'release-report': 'Releasing a report',
  'answer-round': 'Answering on a version',
  'answer-of-record': 'Binding the agency',
  'record-sending': 'Recording that it went out',
  'acknowledge-receipt': 'Recording the receipt',
  'record-receipt': 'Recording the receipt',
  'correct-release': 'Correcting the day of a release',
  'correct-sending': 'Correcting the day it went out',
  'correct-receipt': 'Correcting a receipt',
  'second-receipt': 'Confirming the correction of a receipt',
  'expunge-text': 'Expunging words',
  'second-expunge': 'Confirming that words are expunged',
  'start-clock': 'Starting a clock of the law',
  'correct-start': 'Correcting the fact that started a clock',
  'second-start': 'Confirming the correction of a fact that started a clock',
  'record-act': 'Recording an act that the law asks for',
  'correct-act': 'Correcting an act that the law asks for',
  'take-up-pack': 'Taking up a pack',
  'change-pack': 'Changing which text of a pack is in use, or turning it off or on,',
  'second-pack': 'Confirming a change of a pack',
  'verify-rule': 'Marking a rule as verified',
  'unverify-rule': 'Taking back that a rule is verified',
};
