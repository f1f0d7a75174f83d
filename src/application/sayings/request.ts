import { dayOf, daysBetween } from '../../core/calendar';
import type { PersonId } from '../../core/language/actor';
import { never } from '../../core/language/never';
import type { MomentCame } from '../../core/law';
import type { RequestNotice, RequestState } from '../../core/request';
import { nextOfRequest } from '../../core/request';
import type { Button, Saying } from '../../ports/outbox';
import { dayInWords, momentInWords } from '../words/dates';
import type { Holding } from './calls';
import { calledAt, workersOf } from './calls';
import { heldInWords, rungAhead } from './hold';
import { nameInWords } from './proposal';
import type { Known, Quotes } from './saying';
import { agencyInWords, calling, expectedInWords, missedBefore, quoted, said, spanInWords } from './saying';

type Kept = Exclude<RequestState, { status: 'absent' }>;

/** `“Materiality of the county incident”, RPT-31`. */
export const requestName = (state: Pick<Kept, 'title' | 'id'>, known: Quotes): string => `“${quoted(state.title, known)}”, ${state.id}`;

export const sayRequest = (notice: RequestNotice, state: Kept, known: Known): Saying => {
  const name = requestName(state, known);
  const by = momentInWords(state.suspense, state.zone);
  const agency = agencyInWords(state.agency);
  const asker = agencyInWords(state.asker.agency);
  switch (notice.say) {
    case 'asked': {
      const verb = state.tasked ? 'tasks' : 'asks';
      const words = `${asker} ${verb} ${agency}: ${name}, by ${by}. Press Take to make it yours, or Not ours to give it back with a reason.`;
      return calling(said(words, ...heldButtons(state)), workersOf(state.agency, known));
    }
    case 'taken':
      return said(`${agency} has taken ${name}. It is wanted by ${by}.`);
    case 'answered': {
      const words = `${agency} has handed in ${name}${state.late ? ', after the suspense' : ''}. ${asker} accepts it or sends it back.`;
      return calling(said(words, ...judgeButtons(state)), [state.asker.person]);
    }
    case 'accepted':
      return said(`${name} is accepted. Nothing more is asked of ${agency}.`);
    case 'returned': {
      const reason = state.status === 'returned' ? `: ${quoted(state.reason, known)}` : '';
      return calling(said(`${agency} says ${name} is not theirs${reason}. ${asker} asks another agency or drops it.`), [state.asker.person]);
    }
    case 'sent-back': {
      const reason = state.sentBack ? `: ${quoted(state.sentBack.reason, known)}` : '';
      return calling(
        said(`${name} is sent back to ${agency}${reason}. It is still wanted by ${by}.`, ...heldButtons(state)),
        holdersOf(state, known),
      );
    }
    case 'request-acknowledged':
      return said(`${name}: ${agency} has seen that it is late and expects to hand it in on ${dayInWords(notice.forecast)}. The suspense stands.`);
    case 'request-moment':
      return moment(notice.came, state, known);
    case 'acceptance-taken-back':
      return calling(
        said(`${nameInWords(notice.by, known)} takes the acceptance of ${name} back: it is judged again. In their words: “${quoted(notice.reason, known)}”`, ...judgeButtons(state)),
        holdersOf(state, known),
      );
    case 'request-held':
      return said(`${name}: ${heldInWords(notice.hold, state.zone, 'The suspense stands.', known)}`);
    default:
      return never(notice);
  }
};

const moment = (came: MomentCame, state: Kept, known: Known): Saying => {
  const name = requestName(state, known);
  const by = momentInWords(state.suspense, state.zone);
  const agency = agencyInWords(state.agency);
  const earlier = missedBefore(came.earlier);
  const holding = holdingOf(state, known);
  const called = calledAt(came.kind, holding, known);
  const holder = state.status === 'taken' ? `It is with ${agency}.` : `${agency} was asked and nobody has taken it.`;
  if (came.kind.startsWith('remind')) {
    const days = daysBetween(dayOf(came.scheduled, state.zone), dayOf(state.suspense, state.zone));
    const left = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${String(days)} days`;
    return calling(said(`${name} is wanted ${left}, by ${by}. ${holder}${earlier}`, ...heldButtons(state)), called);
  }
  const today = dayOf(came.scheduled, state.zone);
  const asks = expectedInWords(state.forecast?.on, today);
  const open = came.kind === 'still-late' ? `open ${spanInWords(dayOf(state.suspense, state.zone), today)} past its suspense` : 'not handed in';
  const about = { kind: 'request', id: state.id } as const;
  const ahead = rungAhead(came.kind, { next: nextOfRequest(state), holding, zone: state.zone, about, hold: state.hold }, known);
  const words = `${rungWords[came.kind] ?? ''}${name} was wanted by ${by} and is ${open}. ${holder} ${asks}${ahead.words}${earlier}`;
  return calling(said(words, ...lateButtons(state), ...ahead.buttons, ...heldButtons(state)), [...called, ...ahead.people]);
};

/** Whoever took it, or whoever could. */
const holdersOf = (state: Kept, known: Known): readonly PersonId[] =>
  state.status === 'taken' ? [state.taker.person] : workersOf(state.agency, known);

const holdingOf = (state: Kept, known: Known): Holding => ({
  having: holdersOf(state, known),
  holders: [state.agency],
  owners: [state.asker.agency],
});

const rungWords: Readonly<Record<string, string>> = {
  'rung-2': 'To the releaser: ',
  'rung-3': 'To the coordinator: ',
  'rung-4': 'To the releasers of the agencies: ',
  'still-late': 'Still open: ',
};

/** What whoever has it can press; an answer can be followed by a newer version until it is released. */
export const heldButtons = (state: Kept): readonly Button[] => {
  switch (state.status) {
    case 'asked':
      return [button(state, 'request/take', 'Take', 'primary'), button(state, 'request/return', 'Not ours')];
    case 'taken':
      return [button(state, 'report/submit', 'Submit', 'primary'), button(state, 'request/return', 'Not ours')];
    case 'answered':
    case 'accepted':
      return [button(state, 'report/submit', 'New version')];
    case 'returned':
      return [];
  }
};

/** What can be pressed once its suspense has passed. */
export const lateButtons = (state: Kept): readonly Button[] =>
  state.late && (state.status === 'asked' || state.status === 'taken')
    ? [button(state, 'request/acknowledge', 'Acknowledge', 'primary')]
    : [];

/** What whoever asked can press. */
export const judgeButtons = (state: Kept): readonly Button[] => {
  if (state.status === 'answered') return [button(state, 'request/accept', 'Accept', 'primary'), button(state, 'request/send-back', 'Send back')];
  return state.status === 'accepted' && !state.settled ? [button(state, 'request/take-back', 'Take acceptance back')] : [];
};

const button = (state: Kept, command: string, label: string, weight?: 'primary' | 'danger'): Button => ({
  command,
  label,
  about: { kind: 'request', id: state.id },
  ...(weight && { weight }),
});
