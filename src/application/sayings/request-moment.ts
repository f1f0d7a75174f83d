import { dayOf, daysBetween } from '../../core/calendar';
import type { MomentCame } from '../../core/law';
import { saysFourteenth } from '../../core/law';
import type { RequestState } from '../../core/request';
import { faceOfRequest, momentsOfRequest, nextOfRequest } from '../../core/request';
import type { Saying } from '../../ports/outbox';
import { momentInWords } from '../words/dates';
import { calledAt, holdingOfRequest } from './calls';
import { sayUnanswered } from './extension';
import { rungAhead } from './hold';
import { nobodyMissing, nobodyOwing, nobodyThere, suspenseDay } from './present';
import { heldButtons, lateButtons } from './request-buttons';
import { requestName } from './request-name';
import { rungWords } from './rungs';
import type { Known } from './saying';
import { agencyInWords, calling, expectedInWords, missedBefore, said, spanInWords } from './saying';
import { untaken, whoTakesIt } from './untaken';

type Kept = Exclude<RequestState, { status: 'absent' }>;

/** A moment of a request's clock, with a question to the coordinators that came with it. */
export const sayRequestMoment = (came: MomentCame, state: Kept, known: Known): Saying => withUnanswered(moment(came, state, known), came, state, known);

const moment = (came: MomentCame, state: Kept, known: Known): Saying => {
  if (came.kind === 'untaken') return untaken(came, state, known);
  if (came.kind === 'extension-unanswered') return sayUnanswered(requestName(state, known), state, known);
  const name = requestName(state, known);
  const by = momentInWords(state.suspense, state.zone);
  const agency = agencyInWords(state.agency);
  const earlier = missedBefore(came.earlier);
  const holding = holdingOfRequest(state, known);
  const called = calledAt(came.kind, holding, known);
  const lacking = nobodyOwing([state.agency], known);
  const holder = state.status === 'taken' ? `It is with ${agency}.` : `${agency} was asked and nobody has taken it.${lacking}`;
  if (came.kind.startsWith('remind')) {
    const days = daysBetween(dayOf(came.scheduled, state.zone), dayOf(state.suspense, state.zone));
    const left = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${String(days)} days`;
    const nobody = lacking === '' && saysFourteenth(came, faceOfRequest(state)) ? nobodyThere([state.agency], suspenseDay(state), known) : nobodyMissing;
    return calling(said(`${name} is wanted ${left}, by ${by}. ${holder}${nobody.words}${earlier}`, ...heldButtons(state)), [...called, ...nobody.people]);
  }
  const today = dayOf(came.scheduled, state.zone);
  // It calls whoever can bind the agency that asked, too.
  const asks = expectedInWords(state.forecast?.on, today, came.kind === 'rung-4' && state.asker.agency !== state.agency ? state.agency : undefined);
  const open = came.kind === 'still-late' ? `open ${spanInWords(dayOf(state.suspense, state.zone), today)} past its suspense` : 'not handed in';
  const about = { kind: 'request', id: state.id } as const;
  const ahead = rungAhead(came.kind, { next: nextOfRequest(state), holding, zone: state.zone, about, hold: state.hold }, known);
  const takes = fallsWithUntaken(came, state) ? whoTakesIt(came, state, known) : nobodyMissing;
  const words = `${rungWords(came.kind, holding, known)}${name} was wanted by ${by} and is ${open}. ${holder}${lacking === '' ? takes.words : ''} ${asks}${ahead.words}${earlier}`;
  return calling(said(words, ...lateButtons(state), ...ahead.buttons, ...heldButtons(state)), [...called, ...ahead.people, ...takes.people]);
};

/** What nobody has taken for a working day may fall on one instant with a rung, which then says so. */
const fallsWithUntaken = (came: MomentCame, state: Kept): boolean => momentsOfRequest(state).some(({ kind, at }) => kind === 'untaken' && at === came.scheduled);

/** A question to the coordinators that fell on the same instant, or into the same outage, is carried by what is said. */
const withUnanswered = (saying: Saying, came: MomentCame, state: Kept, known: Known): Saying => {
  const asked = momentsOfRequest(state).find(({ kind }) => kind === 'extension-unanswered')?.at;
  const swallowed = came.kind !== 'extension-unanswered' && asked !== undefined && (asked === came.scheduled || (asked < came.scheduled && came.earlier > 0));
  if (!swallowed) return saying;
  const { text, mentions, buttons } = sayUnanswered(requestName(state, known), state, known);
  return calling({ ...saying, text: `${saying.text}\n\n${text}`, buttons: [...buttons, ...saying.buttons] }, [...saying.mentions, ...mentions]);
};
