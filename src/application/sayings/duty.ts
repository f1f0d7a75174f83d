import { dayOf, daysBetween } from '../../core/calendar';
import type { DutyMomentCame, DutyNotice, DutyState } from '../../core/duty';
import { faceOf, nextOfDuty } from '../../core/duty';
import { never } from '../../core/language/never';
import type { Shift } from '../../core/language/proposal';
import { isWithinFortnight, saysFourteenth, triggerInWords } from '../../core/law';
import type { Button, Saying } from '../../ports/outbox';
import { dayInWords, momentInWords } from '../words/dates';
import { calledAt, holdingOf, workersOf } from './calls';
import { heldInWords, rungAhead } from './hold';
import type { Nobody } from './present';
import { nobodyMissing, nobodyThere } from './present';
import { becomesInWords } from './proposal';
import type { Known } from './saying';
import { agencyInWords, calling, listed, expectedInWords, missedBefore, recipientInWords, said, spanInWords } from './saying';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** `DNI assessment, EO-1A/2026-general`: a short name always comes with its title. */
export const dutyName = (state: Kept): string => `${state.rule.title}, ${state.id}`;

/** The word for its date: a rule that is not law has a target, never a due. */
export const dueWord = (state: Kept): string => (state.rule.status === 'proposed' ? 'target' : 'due');

export const sayDuty = (notice: DutyNotice, state: Kept, known: Known): Saying => {
  switch (notice.say) {
    case 'duty-opened-late':
      return withNobody(said(`${dutyName(state)} was opened after some of its dates had passed. ${dateOf(state)} ${owed(state)}`), nobodyByNow(state, known));
    case 'duty-dated':
      return withNobody(said(`${dutyName(state)}: ${triggerInWords(state.rule, state.dates, state.facts)}. ${dateOf(state)} ${owed(state)}`), nobodyByNow(state, known));
    case 'duty-corrected':
      return calling(said(correctedInWords(notice.corrected, state)), state.rule.owners.flatMap((owner) => workersOf(owner, known)));
    case 'meeting-corrected':
      return said(`${dutyName(state)}: it was met on ${dayInWords(notice.on)}${notice.late ? ', late' : ''}, and not on ${dayInWords(notice.former)}.`);
    case 'duty-moment':
      return moment(notice.came, state, known);
    case 'duty-acknowledged':
      return said(
        `${dutyName(state)}: ${agencyInWords(notice.forecast.by.agency)} has seen that it is late and expects it on ${dayInWords(notice.forecast.on)}. The ${dueWord(state)} date stands.`,
      );
    case 'duty-held':
      return said(`${dutyName(state)}: ${heldInWords(notice.hold, state.rule.zone, `The ${dueWord(state)} date stands.`, known)}`);
    case 'duty-met':
      return said(`${dutyName(state)}: met on ${dayInWords(notice.on)}${notice.late ? ', late' : ''}.`);
    default:
      return never(notice);
  }
};

/** Where its fourteenth day is past when it gets its date, no reminder will say it. */
const nobodyByNow = (state: Kept, known: Known): Nobody => {
  const { dates, rule, saidUpTo } = state;
  const face = faceOf(state);
  return face && dates.status === 'dated' && state.status === 'open' && isWithinFortnight(face, saidUpTo)
    ? nobodyThere(rule.owners, dates.planBy ?? dates.dueDate, known)
    : nobodyMissing;
};

const withNobody = (saying: Saying, { words, people }: Nobody): Saying => calling({ ...saying, text: `${saying.text}${words}` }, people);

/** What was counted from another day, and whether that makes it late, or takes that away. */
const correctedInWords = ({ from, to, becomes }: Shift, state: Kept): string => {
  const former = from !== undefined && from !== to ? ` It was ${dueWord(state)} ${dayInWords(from)} before.` : '';
  const then = becomes === undefined ? '' : ` It is ${becomesInWords[becomes]}.`;
  return `${dutyName(state)}, corrected: ${triggerInWords(state.rule, state.dates, state.facts)}. ${dateOf(state)}${former}${then} ${owed(state)}`;
};

const dateOf = (state: Kept): string => {
  const { dates, rule } = state;
  if (dates.status !== 'dated') return 'It has no date.';
  const plan = dates.planBy && dates.planBy !== dates.dueDate ? ` It must leave the building by ${dayInWords(dates.planBy)}.` : '';
  const word = dueWord(state);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${momentInWords(dates.due, rule.zone)}.${plan}`;
};

const owed = ({ rule }: Kept): string =>
  `${listed(rule.owners.map(agencyInWords))} ${rule.owners.length > 1 ? 'owe' : 'owes'} it${rule.recipients.length > 0 ? ` to ${listed(rule.recipients.map(recipientInWords))}` : ''}.`;

const moment = (came: DutyMomentCame, state: Kept, known: Known): Saying => {
  const { dates, rule } = state;
  if (dates.status !== 'dated') return said(dutyName(state));
  const earlier = missedBefore(came.earlier);
  const holding = holdingOf(rule.owners, known);
  const called = calledAt(came.kind, holding, known);
  if (came.kind.startsWith('remind')) {
    const nobody = saysFourteenth(came) ? nobodyThere(rule.owners, dates.planBy ?? dates.dueDate, known) : nobodyMissing;
    return calling(said(`${dutyName(state)}: ${left(came, state)} ${dateOf(state)} ${owed(state)}${nobody.words}${earlier}`), [...called, ...nobody.people]);
  }
  const about = { kind: 'duty', id: state.id } as const;
  const ahead = rungAhead(came.kind, { next: nextOfDuty(state), holding, zone: rule.zone, about, hold: state.hold }, known);
  const since = momentInWords(dates.due, rule.zone);
  const today = dayOf(came.scheduled, rule.zone);
  const asks = expectedInWords(state.forecast?.on, today);
  const open = came.kind === 'still-late' ? `open ${spanInWords(dayOf(dates.due, rule.zone), today)} past its ${dueWord(state)}` : 'still open';
  const words = `${rungWords[came.kind] ?? ''}${dutyName(state)} ${wasDue(state)} ${since} and is ${open}. ${asks} ${owed(state)}${ahead.words}${earlier}`;
  return calling(said(words, acknowledge(state), ...ahead.buttons), [...called, ...ahead.people]);
};

/** What is not law was never due. */
const wasDue = (state: Kept): string => (dueWord(state) === 'due' ? 'was due' : 'had its target on');

const rungWords: Readonly<Record<string, string>> = {
  late: '',
  'rung-2': 'To the releaser: ',
  'rung-3': 'To the coordinator: ',
  'rung-4': 'To the releasers of the agencies: ',
  'still-late': 'Still open: ',
};

const left = (came: DutyMomentCame, state: Kept): string => {
  const { dates, rule } = state;
  if (dates.status !== 'dated') return '';
  if (!dates.planBy) return 'time is running.';
  const days = daysBetween(dayOf(came.at, rule.zone), dates.planBy);
  if (days < 0) return 'the day to leave the building is past.';
  return days === 0 ? 'it must leave the building today.' : `${String(days)} ${days === 1 ? 'day' : 'days'} left.`;
};

export const acknowledge = (state: Kept): Button => ({
  command: 'duty/acknowledge',
  label: 'Acknowledge',
  about: { kind: 'duty', id: state.id },
  weight: 'primary',
});
