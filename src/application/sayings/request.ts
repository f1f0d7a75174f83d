import { dayOf, daysBetween } from '../../core/calendar';
import { never } from '../../core/language/never';
import type { MomentCame } from '../../core/law';
import type { RequestNotice, RequestState } from '../../core/request';
import type { Button, Saying } from '../../ports/outbox';
import { dayInWords, momentInWords } from '../words/dates';
import type { Known } from './saying';
import { agencyInWords, missedBefore, quoted, said } from './saying';

type Kept = Exclude<RequestState, { status: 'absent' }>;

/** `“Materiality of the county incident”, RPT-31`. */
export const requestName = (state: Kept, known: Known): string => `“${quoted(state.title, known)}”, ${state.id}`;

export const sayRequest = (notice: RequestNotice, state: Kept, known: Known): Saying => {
  const name = requestName(state, known);
  const by = momentInWords(state.suspense, state.zone);
  const agency = agencyInWords(state.agency);
  switch (notice.say) {
    case 'asked':
      return said(
        `${agencyInWords(state.asker.agency)} ${state.tasked ? 'tasks' : 'asks'} ${agency}: ${name}, by ${by}. Press Take to make it yours, or Not ours to give it back with a reason.`,
        ...heldButtons(state),
      );
    case 'taken':
      return said(`${agency} has taken ${name}. It is wanted by ${by}.`);
    case 'answered':
      return said(
        `${agency} has handed in ${name}${state.late ? ', after the suspense' : ''}. ${agencyInWords(state.asker.agency)} accepts it or sends it back.`,
        button(state, 'request/accept', 'Accept', 'primary'),
        button(state, 'request/send-back', 'Send back'),
      );
    case 'accepted':
      return said(`${name} is accepted. Nothing more is asked of ${agency}.`);
    case 'returned':
      return said(`${agency} says ${name} is not theirs${state.status === 'returned' ? `: ${quoted(state.reason, known)}` : ''}. ${agencyInWords(state.asker.agency)} asks another agency or drops it.`);
    case 'sent-back':
      return said(`${name} is sent back to ${agency}${state.sentBack ? `: ${quoted(state.sentBack.reason, known)}` : ''}. It is still wanted by ${by}.`, ...heldButtons(state));
    case 'request-acknowledged':
      return said(`${name}: ${agency} has seen that it is late and expects to hand it in on ${dayInWords(notice.forecast)}. The suspense stands.`);
    case 'request-moment':
      return moment(notice.came, state, known);
    default:
      return never(notice);
  }
};

const moment = (came: MomentCame, state: Kept, known: Known): Saying => {
  const name = requestName(state, known);
  const by = momentInWords(state.suspense, state.zone);
  const agency = agencyInWords(state.agency);
  const earlier = missedBefore(came.earlier);
  const holder = state.status === 'taken' ? `It is with ${agency}.` : `${agency} was asked and nobody has taken it.`;
  if (came.kind.startsWith('remind')) {
    const days = daysBetween(dayOf(came.scheduled, state.zone), dayOf(state.suspense, state.zone));
    const left = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${String(days)} days`;
    return said(`${name} is wanted ${left}, by ${by}. ${holder}${earlier}`, ...heldButtons(state));
  }
  const asks = state.forecast
    ? `It is expected on ${dayInWords(state.forecast.on)}.`
    : 'Nobody has acknowledged it yet: press Acknowledge and say when it will be there.';
  return said(
    `${rungWords[came.kind] ?? ''}${name} was wanted by ${by} and is not handed in. ${holder} ${asks}${earlier}`,
    button(state, 'request/acknowledge', 'Acknowledge', 'primary'),
    ...heldButtons(state),
  );
};

const rungWords: Readonly<Record<string, string>> = {
  'rung-2': 'To the releaser: ',
  'rung-3': 'To the coordinator: ',
  'rung-4': 'To the releasers of the agencies: ',
  'still-late': 'Still open: ',
};

/** What whoever has it can press. */
export const heldButtons = (state: Kept): readonly Button[] => {
  if (state.status === 'asked') {
    return [button(state, 'request/take', 'Take', 'primary'), button(state, 'request/return', 'Not ours')];
  }
  return state.status === 'taken'
    ? [button(state, 'report/submit', 'Submit', 'primary'), button(state, 'request/return', 'Not ours')]
    : [];
};

const button = (state: Kept, command: string, label: string, weight?: 'primary' | 'danger'): Button => ({
  command,
  label,
  about: { kind: 'request', id: state.id },
  ...(weight && { weight }),
});
