import type { Deed } from '../core/authority';
import { forbids } from '../core/authority';
import type { Standing } from '../core/house';
import type { Person } from '../core/language/actor';
import type { AgencyId } from '../core/language/agencies';
import { never } from '../core/language/never';
import { mayNotAnswer, standingDenial } from '../core/request';
import { isAsked } from '../core/round';
import type { Button } from '../ports/outbox';
import type { Present } from './present';

/** Those buttons of a line that somebody may press: the subject would refuse the others. What only shows something anybody may press. */
export const pressableBy = (who: Person, standing: Standing, buttons: readonly Button[]): readonly Button[] =>
  buttons.filter(({ command, about }) => about.id !== standing.id || mayPress(who, command, standing));

const mayPress = (who: Person, command: string, { kind, state }: Standing): boolean => {
  if (state.status === 'absent') return true;
  switch (kind) {
    case 'request':
      return mayOnRequest(who, command, state);
    case 'duty':
      return may(who, ofDuty[command], state.rule.owners);
    case 'round':
      return ofRound[command] === undefined || (isAsked(state, who.agency) && may(who, ofRound[command], [who.agency]));
    case 'delivery':
      if (command === 'delivery/received') return may(who, 'acknowledge-receipt', [state.recipient]) || may(who, 'record-receipt', [state.recipient]);
      return may(who, command === 'delivery/sent' ? 'record-sending' : undefined, state.owners);
    case 'election':
    case 'agency':
    case 'incident':
    case 'report':
    case 'closure':
    case 'pack':
    case 'pack-text':
    case 'text':
      return true;
    default:
      return never(kind);
  }
};

/** For one agency at least. */
const may = (who: Person, deed: Deed | undefined, agencies: readonly AgencyId[]): boolean =>
  deed === undefined || agencies.some((agency) => !forbids(who, deed, agency));

type Deeds = Readonly<Record<string, Deed>>;

const ofDuty: Deeds = { 'duty/acknowledge': 'acknowledge-late', 'deadline/record': 'record-act' };

const ofRound: Deeds = {
  'round/concur': 'answer-round', 'round/concur-with-comment': 'answer-round', 'round/nonconcur': 'answer-round', 'round/no-equity': 'answer-round',
  'round/confirm': 'answer-of-record',
};

/** What is for those who work on a request. */
const byHolders: Deeds = {
  'request/take': 'take-request', 'request/see': 'take-request', 'request/take-after-all': 'take-request', 'request/hand-over': 'hand-over',
  'request/return': 'return-request', 'request/decline': 'decline-request', 'request/draft': 'answer-request', 'request/interim': 'answer-request',
  'request/contribute': 'answer-request', 'report/submit': 'submit-version', 'report/extend': 'ask-extension', 'request/withdraw-extension': 'ask-extension', 'request/acknowledge': 'acknowledge-late',
};

/** What is for those who asked. */
const byAskers: Deeds = {
  'request/accept': 'judge-answer', 'request/send-back': 'judge-answer', 'request/judge-after-all': 'judge-answer', 'request/take-back': 'judge-answer',
  'request/ask-suggested': 'ask-another', 'request/ask-another': 'ask-another',
};

const answers: ReadonlySet<string> = new Set(['request/grant', 'request/grant-until', 'request/deny', 'request/grant-after-all']);

const mayOnRequest = (who: Person, command: string, state: Present<'request'>): boolean => {
  const { agency, asker, extension } = state;
  if (answers.has(command)) {
    return may(who, 'answer-extension', [asker.agency]) && !mayNotAnswer(who, extension?.by ?? standingDenial(state)?.askedBy, state);
  }
  return may(who, byHolders[command], [agency]) && may(who, byAskers[command], [asker.agency]);
};
