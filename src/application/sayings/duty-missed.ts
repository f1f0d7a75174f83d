import type { DutyState } from '../../core/duty';
import type { PersonId } from '../../core/language/actor';
import type { Day } from '../../core/language/time';
import type { Forecast } from '../../core/law';
import type { Button, Saying } from '../../ports/outbox';
import { dayInWords, momentInWords } from '../words/dates';
import { recordedWhen } from '../words/when';
import { answeringFor, workersOf } from './calls';
import { deedButtons, recordButtons } from './deed';
import { dueWord, dutyName } from './duty-name';
import type { Known } from './saying';
import { agencyInWords, calling, expectedInWords, said } from './saying';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** What is pressed by whoever has seen that it is late. */
export const acknowledgeButton = ({ id }: Pick<Kept, 'id'>, weight?: 'primary'): Button => ({ command: 'duty/acknowledge', label: 'Acknowledge', about: { kind: 'duty', id }, ...(weight && { weight }) });

/** Whether what is done after its due is void: then no day brings it, and what is asked is when its outcome is settled. */
export const isVoidLate = ({ dates }: Pick<Kept, 'dates'>): boolean => dates.status === 'dated' && dates.opens !== undefined;

/** What is pressed once it is missed: when it will be there, or that it was done; of a window that has closed, what was done in it, and when what follows is settled. */
export const missedButtons = (state: Kept): readonly Button[] =>
  isVoidLate(state) ? [...recordButtons(state), acknowledgeButton(state)] : [acknowledgeButton(state, 'primary'), ...deedButtons(state)];

const CLOSED = 'Its window has closed, and what is done now is void. Record what was done in time. If nothing was, tell counsel: what that means for what the law keeps in force is theirs to say.';

/** What is asked of whoever has it once it is missed. */
export const askedInWords = (state: Kept, today: Day): string => {
  const on = state.forecast?.on;
  if (!isVoidLate(state)) return forecastInWords(state, today);
  if (on === undefined) return `${CLOSED} Nobody has acknowledged it yet: press Acknowledge and say when that will be settled.`;
  return on < today
    ? `${CLOSED} That was to be settled on ${dayInWords(on)}: press Acknowledge and say when it will be now.`
    : `${CLOSED} That is to be settled on ${dayInWords(on)}.`;
};

const forecastInWords = ({ forecast, rule: { zone }, saidUpTo }: Kept, today: Day): string => {
  if (!forecast?.hour) return expectedInWords(forecast?.on, today);
  const hour = momentInWords(forecast.hour, zone);
  return forecast.hour <= saidUpTo ? `It was expected on ${hour}: press Acknowledge and say when it will be there now.` : `It is expected on ${hour}.`;
};

/** The day it is expected on, while that or its hour has not passed. */
export const stillExpected = ({ forecast, saidUpTo }: Kept): Day | undefined => (forecast?.hour !== undefined && forecast.hour <= saidUpTo ? undefined : forecast?.on);

/** What somebody gives who has seen that it is late: when it will be there, or when what follows from a closed window is settled. */
export const acknowledgedInWords = (state: Kept, { on, hour, by }: Forecast): { readonly told: string; readonly done: string; readonly fact: string } => {
  const [name, when, stands] = [dutyName(state), recordedWhen(on, hour, state.rule.zone), `The ${dueWord(state)} date stands.`];
  const agency = agencyInWords(by.agency);
  return isVoidLate(state)
    ? { told: `${name}: ${agency} has seen that its window has closed. What follows from it is to be settled on ${when}. ${stands}`, done: `Acknowledged: what follows from ${name} is to be settled on ${when}. ${stands}`, fact: 'To be settled' }
    : { told: `${name}: ${agency} has seen that it is late and expects it on ${when}. ${stands}`, done: `Acknowledged: ${name} is expected on ${when}. ${stands}`, fact: 'Expected' };
};

/** The same as a form asks for it. */
export const acknowledgingInWords = (state: Kept): { readonly intro: string; readonly label: string } => {
  const [name, stands] = [dutyName(state), `The ${dueWord(state)} date stands`];
  if (isVoidLate(state)) return { intro: `${name}. You have seen that its window has closed. ${stands}; until the day you give nobody is called about it again.`, label: 'What follows will be settled on' };
  const beside = countsHours(state) ? 'the hour you expect it by is shown beside it, and nobody further is called before that' : 'the day you expect it on is shown beside it';
  return { intro: `${name}. You have seen that it is late. ${stands}; ${beside}.`, label: 'It will be there on' };
};

/** Whether it is owed within hours, so that it is expected at an hour, too. */
export const countsHours = ({ dates }: Pick<Kept, 'dates'>): boolean => dates.status === 'dated' && dates.from !== undefined;

/** Whoever works at the agencies that owe it. */
export const ownersOf = ({ rule }: Kept, known: Known): readonly PersonId[] => rule.owners.flatMap((owner) => workersOf(owner, known));

/** Where its due is past when its clock begins to run, the saying of that is the first rung of its ladder. */
export const missedInWords = ({ status }: Kept): string => (status === 'missed' ? ' It is missed.' : '');

export const calledIfMissed = (text: string, state: Kept, known: Known): Saying =>
  state.status === 'missed' ? calling(said(text, ...missedButtons(state)), answeringFor(state.rule.owners, known)) : said(text, ...deedButtons(state));
