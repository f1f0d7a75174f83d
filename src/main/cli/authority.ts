import type { Deed } from '../../core/authority';
import { authority as table } from '../../core/authority';
import type { Role } from '../../core/language/actor';
import { roles } from '../../core/language/actor';
import type { Verb } from './verb';
import { done, mistyped } from './verb';

/** Prints who may do what. `docs/security.md` holds this table, and a test compares the two. */
export const authority: Verb = {
  name: 'authority',
  usage: 'authority',
  says: 'Prints who may do what, as the table of docs/security.md.',
  run: (args) =>
    args.length > 0
      ? mistyped([`"authority" takes nothing, got "${args.join(' ')}".`], 'authority')
      : done(authorityInMarkdown()),
};

/** A deed in words, which agency is its own where only that agency's people may do it, and who did what is put right. */
type InWords = { readonly what: string; readonly own?: string; readonly self?: string };

const deeds: Readonly<Record<Deed, InWords>> = {
  'add-election': { what: 'add an election' },
  'confirm-conclusion': { what: 'confirm that an election is over' },
  'change-election': { what: 'propose that an election concluded on another basis, or was recorded wrongly' },
  'second-election': { what: 'confirm such a proposal of somebody else, or turn it down' },
  'ask-agency': { what: 'ask an agency for a report' },
  'task-agency': { what: 'task an agency with a report' },
  'take-request': { what: 'take a request', own: 'the agency asked' },
  'return-request': { what: 'give a request back', own: 'the agency asked' },
  'decline-request': { what: 'decline what was asked and not tasked', own: 'the agency asked' },
  'hand-over': { what: 'hand a request over to a colleague', own: 'the agency asked' },
  'ask-another': { what: 'ask another agency for what one gave back', own: 'the agency that asked' },
  'ask-extension': { what: 'ask for a later suspense, or withdraw that', own: 'the agency asked' },
  'answer-extension': { what: 'grant or deny a later suspense, but for one they want themselves; where an agency asks itself, only whoever asked', own: 'the agency that asked' },
  'correct-suspense': { what: 'correct the suspense of a request', self: 'whoever asked' },
  'cancel-request': { what: 'cancel a request, until its answer is released', self: 'whoever asked' },
  'reinstate-request': { what: 'reinstate a request that was cancelled by mistake', self: 'whoever cancelled it' },
  'answer-request': { what: 'answer a request', own: 'the agency asked' },
  'correct-interim': { what: 'correct the day an interim answer names for the rest', own: 'the agency asked', self: 'whoever filed it' },
  'judge-answer': { what: 'accept an answer, or send it back, or judge after all what was sent back', own: 'the agency that asked' },
  'acknowledge-late': { what: 'acknowledge that something is late, with a forecast', own: 'the agency asked, or an owner of the duty' },
  'hold-ladder': { what: 'hold the last rung of a ladder, once and with a reason, or lift that' },
  'set-aside-duty': { what: 'propose that a duty is closed as not applicable, or merged into another' },
  'second-set-aside': { what: 'confirm such a proposal of somebody else, or turn it down', own: 'an owner of the duty' },
  'reopen-duty': { what: 'reopen a duty that was closed or merged, with a reason' },
  'give-late-reason': { what: 'say why a duty, or a report that serves none, is late', own: 'the agency asked, or an owner of the duty' },
  'add-late-statement': { what: 'add a statement to that reason', own: 'an agency it names' },
  'record-closure': { what: 'record that the offices are closed on a day, or take it back' },
  'follow-policy': { what: 'what one event means to another subject (open a report, close a round, owe a delivery)' },
  'seat-agency': { what: 'change the people of an agency', own: 'that agency' },
  'give-floor-role': { what: 'give or take the roles coordinator, counsel and auditor' },
  'put-off-reminder': { what: 'put off a reminder of one\'s own', own: "one's own agency" },
  'declare-own-absence': { what: 'say that one is away, and who covers', own: "one's own agency" },
  'record-absence': { what: 'record that somebody else is away, or back', own: 'that agency' },
  'delegate-authority': { what: 'delegate the authority to bind an agency, until a day', own: 'that agency' },
  'end-delegation': { what: 'end a delegation before its day', own: 'that agency' },
  'open-incident': { what: 'open an incident' },
  'note-incident': { what: 'add a note to an incident' },
  'attach-channel': { what: 'give an incident a channel that is there already' },
  'change-people': { what: 'change whom an incident is for that is for named people' },
  'close-incident': { what: 'close an incident' },
  'reopen-incident': { what: 'open an incident again that was closed' },
  'correct-incident': { what: 'correct who was behind an incident, against what, or how bad it was' },
  'submit-version': { what: 'hand in a version of a report', own: 'the agency that writes it' },
  'release-report': { what: 'release a report', own: 'its owners, each for itself' },
  'answer-round': { what: 'answer on a version put to agencies', own: 'the agency asked' },
  'answer-of-record': { what: 'bind the agency with that answer', own: 'the agency asked' },
  'record-sending': { what: 'record that a report went out', own: 'its owners' },
  'acknowledge-receipt': { what: 'say that a report was received', own: 'the recipient' },
  'record-receipt': { what: "record somebody else's receipt, with evidence" },
  'correct-release': { what: 'correct the day of a release', own: 'that owner' },
  'correct-sending': { what: 'correct the day a report went out' },
  'correct-receipt': { what: 'propose that a report was received on another day' },
  'second-receipt': { what: 'confirm such a proposal of somebody else, or turn it down', own: 'an owner of the report' },
  'expunge-text': { what: 'propose that words somebody wrote are expunged' },
  'second-expunge': { what: 'confirm such a proposal of somebody else, or turn it down' },
  'start-clock': { what: 'record the fact that starts a clock of the law', own: 'an agency that owes it, or that determines it' },
  'correct-start': { what: 'propose that such a fact happened on another day, or at another hour' },
  'second-start': { what: 'confirm such a proposal of somebody else, or turn it down', own: 'an owner of the duty' },
  'record-act': { what: 'record an act the law asks for before a duty is met', own: 'an agency that owes it' },
  'correct-act': { what: 'correct the day of such an act, or say that it was not done', own: 'an agency that owes it' },
  'take-up-pack': { what: 'take up the packs that are found at boot' },
  'change-pack': { what: 'propose that a version of a pack is applied, or a pack turned off; turn one on again' },
  'second-pack': { what: 'confirm such a proposal of somebody else, or turn it down' },
  'verify-rule': { what: 'mark a rule of a pack as verified against its source' },
  'unverify-rule': { what: 'take such a mark back, with a reason' },
};

const authorityInMarkdown = (): string =>
  ['| to | people of any agency | people of one agency | operator |', '|---|---|---|---|', ...inOrder.map(lineOf)].join('\n');

/** As the table of the code has them. */
const inOrder: readonly Deed[] = Object.keys(table).filter((deed): deed is Deed => deed in table);

const lineOf = (deed: Deed): string => {
  const { what, own: whose, self = 'whoever recorded it' } = deeds[deed];
  const grant = table[deed];
  const any: readonly Role[] = grant.any;
  const own: readonly Role[] = grant.own.filter((role) => !any.includes(role));
  const ofOne = own.length === 0 ? '' : `${listed(own)} of ${whose ?? 'the agency it is about'}${'inPerson' in grant ? ', in person' : ''}`;
  const ofSelf = 'self' in grant ? [self] : [];
  const ofAny = any.length > 0 ? listed(any) : own.length === 0 ? 'nobody; the house itself' : '';
  return `| ${what} | ${ofAny} | ${[...(ofOne === '' ? [] : [ofOne]), ...ofSelf].join('; ')} | ${'operator' in grant ? 'yes' : ''} |`;
};

/** In the order of the roles, so that equal grants look equal. */
const listed = (held: readonly Role[]): string => roles.filter((role) => held.includes(role)).join(', ');
