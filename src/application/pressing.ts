import type { Deed } from '../core/authority';
import { forbids } from '../core/authority';
import type { Standing } from '../core/house';
import type { Person } from '../core/language/actor';
import type { AgencyId } from '../core/language/agencies';
import { never } from '../core/language/never';
import { everNamed } from '../core/law';
import { mayNotAnswer, standingDenial } from '../core/request';
import { isAsked } from '../core/round';
import type { Button } from '../ports/outbox';
import type { Reading } from '../ports/store';
import { recordedOf } from './meant';
import type { Present } from './present';

/** Those buttons of a line that somebody may press: the subject would refuse the others. What only shows something anybody may press. */
export const pressableBy = (who: Person, standing: Standing, buttons: readonly Button[]): readonly Button[] =>
  buttons.filter(({ command, about }) => about.id !== standing.id || mayPress(who, command, standing));

/** The same of a card that one person alone is shown, whose buttons may be about several subjects. */
export const pressableOn = async (who: Person, buttons: readonly Button[], reading: Reading): Promise<readonly Button[]> => {
  const asked = buttons.map(async (button): Promise<readonly Button[]> => {
    const kept = await reading.subject(button.about);
    return kept ? pressableBy(who, kept.standing, [button]) : [button];
  });
  return (await Promise.all(asked)).flat();
};

const mayPress = (who: Person, command: string, { kind, state }: Standing): boolean => {
  if (state.status === 'absent') return true;
  switch (kind) {
    case 'request':
      return mayOnRequest(who, command, state);
    case 'duty':
      return mayOnDuty(who, command, state);
    case 'round':
      return ofRound[command] === undefined || (isAsked(state, who.agency) && may(who, ofRound[command], [who.agency]));
    case 'delivery':
      if (command === 'delivery/received') return may(who, 'acknowledge-receipt', [state.recipient]) || may(who, 'record-receipt', [state.recipient]);
      return may(who, command === 'delivery/sent' ? 'record-sending' : undefined, state.owners);
    case 'incident':
      return may(who, ofIncident[command], [who.agency]);
    case 'election':
      return may(who, command === 'election/conclude' ? 'confirm-conclusion' : undefined, [who.agency]);
    case 'report':
      return may(who, command === 'report/release' ? 'release-report' : undefined, state.owners);
    case 'pack':
      return mayOnPack(who, command, state);
    case 'agency':
    case 'closure':
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

const ofDuty: Deeds = {
  'duty/acknowledge': 'acknowledge-late', 'deadline/record': 'record-act', 'deadline/late': 'give-late-reason', 'deadline/reopen': 'reopen-duty',
  'duty/hold': 'hold-ladder', 'duty/lift-hold': 'hold-ladder', 'report/request': 'ask-agency',
};

/** What is proposed is confirmed by another, and withdrawn by whoever proposed it, too. */
const mayOnDuty = (who: Person, command: string, state: Present<'duty'>): boolean => {
  const { rule: { owners }, proposal } = state;
  const isOwn = proposal?.by.person === who.person;
  const maySecond = may(who, proposal?.change.kind === 'start' ? 'second-start' : 'second-set-aside', owners);
  switch (command) {
    case 'deadline/statement':
      return may(who, 'add-late-statement', [who.agency]) && everNamed(state).includes(who.agency);
    case 'deadline/correct':
      return recordedOf(state).some(({ deed, did }) => owners.some((owner) => !forbids(who, deed, owner, did)));
    case 'duty/confirm':
      return maySecond && !isOwn;
    case 'duty/withdraw':
      return maySecond || isOwn;
    default:
      return may(who, ofDuty[command], owners);
  }
};

const changesPack: ReadonlySet<string> = new Set(['pack/apply', 'pack/off', 'pack/on']);

/** The law a floor goes by is the coordinators'. */
const mayOnPack = (who: Person, command: string, { proposal }: Present<'pack'>): boolean => {
  if (changesPack.has(command)) return may(who, 'change-pack', [who.agency]);
  const isOwn = proposal?.by.person === who.person;
  if (command === 'pack/confirm') return may(who, 'second-pack', [who.agency]) && !isOwn;
  return command !== 'pack/withdraw' || isOwn || may(who, 'second-pack', [who.agency]);
};

const ofIncident: Deeds = { 'incident/note': 'note-incident', 'incident/close': 'close-incident', 'incident/reopen': 'reopen-incident', 'report/request': 'ask-agency' };

const ofRound: Deeds = {
  'round/concur': 'answer-round', 'round/concur-with-comment': 'answer-round', 'round/nonconcur': 'answer-round', 'round/no-equity': 'answer-round',
  'round/confirm': 'answer-of-record',
};

/** What is for those who work on a request. */
const byHolders: Deeds = {
  'request/take': 'take-request', 'request/see': 'take-request', 'request/take-after-all': 'take-request', 'request/hand-over': 'hand-over',
  'request/return': 'return-request', 'report/late': 'give-late-reason', 'request/decline': 'decline-request', 'request/draft': 'answer-request', 'request/interim': 'answer-request',
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
  if (command === 'report/reinstate') return !forbids(who, 'reinstate-request', undefined, 'canceller' in state ? state.canceller : undefined);
  if (command === 'report/statement') return may(who, 'add-late-statement', [who.agency]) && [state, ...(state.passed ?? [])].some((each) => everNamed(each).includes(who.agency));
  if (command === 'request/hold' || command === 'request/lift-hold') return may(who, 'hold-ladder', [agency]);
  return may(who, byHolders[command], [agency]) && may(who, byAskers[command], [asker.agency]);
};
