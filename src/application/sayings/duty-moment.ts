import { dayOf, daysBetween } from '../../core/calendar';
import type { DutyMomentCame, DutyNotice, DutyState } from '../../core/duty';
import { faceOf, nextOfDuty } from '../../core/duty';
import { saysFourteenth } from '../../core/law';
import type { Saying } from '../../ports/outbox';
import { momentInWords } from '../words/dates';
import { calledAt, holdingOf } from './calls';
import { deedButtons } from './deed';
import { dateOf, owed, wasDue } from './duty-dates';
import { askedInWords, missedButtons } from './duty-missed';
import { dueWord, dutyName } from './duty-name';
import { rungAhead } from './hold';
import { hasWorkers, nobodyMissing, nobodyOwing, nobodyThere } from './present';
import { NONE_MADE, askForIt } from './report-wanted';
import { rungWords } from './rungs';
import type { Known } from './saying';
import { calling, missedBefore, said, spanInWords } from './saying';

type Kept = Exclude<DutyState, { status: 'absent' }>;
type DutyMomentSaid = Extract<DutyNotice, { say: 'duty-moment' }>;

/** A reminder, or a rung of the ladder. */
export const dutyMoment = ({ came, noneMade }: Pick<DutyMomentSaid, 'came' | 'noneMade'>, state: Kept, known: Known): Saying => {
  const { dates, rule } = state;
  if (dates.status !== 'dated') return said(dutyName(state));
  const earlier = missedBefore(came.earlier);
  const holding = holdingOf(rule.owners, known);
  const called = calledAt(came.kind, holding, known);
  const none = noneMade ? { words: ` ${NONE_MADE}`, buttons: [askForIt(state)] } : { words: '', buttons: [] };
  const owes = `${owed(state)}${none.words}${nobodyOwing(rule.owners, known)}`;
  if (came.kind.startsWith('remind')) {
    const nobody = saysFourteenth(came, faceOf(state)) ? nobodyThere(rule.owners.filter((owner) => hasWorkers(owner, known)), dates.planBy ?? dates.dueDate, known) : nobodyMissing;
    return calling(said(`${dutyName(state)}: ${left(came, state)} ${dateOf(state)} ${owes}${nobody.words}${earlier}`, ...deedButtons(state), ...none.buttons), [...called, ...nobody.people]);
  }
  const about = { kind: 'duty', id: state.id } as const;
  const ahead = rungAhead(came.kind, { next: nextOfDuty(state), holding, zone: rule.zone, about, hold: state.hold }, known);
  const since = momentInWords(dates.due, rule.zone);
  const today = dayOf(came.scheduled, rule.zone);
  const asks = askedInWords(state, today);
  const open = came.kind === 'still-late' ? `open ${spanInWords(dayOf(dates.due, rule.zone), today)} past its ${dueWord(state)}` : 'still open';
  const words = `${rungWords(came.kind, holding, known)}${dutyName(state)} ${wasDue(state)} ${since} and is ${open}. ${asks} ${owes}${ahead.words}${earlier}`;
  return calling(said(words, ...missedButtons(state), ...ahead.buttons, ...none.buttons), [...called, ...ahead.people]);
};

const left = (came: DutyMomentCame, state: Kept): string => {
  const { dates, rule } = state;
  if (dates.status !== 'dated') return '';
  if (!dates.planBy) return 'time is running.';
  const days = daysBetween(dayOf(came.at, rule.zone), dates.planBy);
  if (days < 0) return 'the day to leave the building is past.';
  return days === 0 ? 'it must leave the building today.' : `${String(days)} ${days === 1 ? 'day' : 'days'} left.`;
};
