import { isDay } from '../../core/calendar';
import type { DutyNotice, DutyState } from '../../core/duty';
import type { Saying } from '../../ports/outbox';
import { dayInWords, momentInWords } from '../words/dates';
import { themOrDesk, workersOf } from './calls';
import { dueWord, dutyName } from './duty-name';
import type { Known } from './saying';
import { calling, said } from './saying';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** No suspense moves with a date of the law: whoever asked names an earlier day, and whoever has it should know. */
export const servedOvertaken = ({ serving: { request, asker, agency, taker, suspense, zone }, latest }: Extract<DutyNotice, { say: 'served-overtaken' }>, state: Kept, known: Known): Saying => {
  const moved = isDay(latest) ? `must leave the building by ${dayInWords(latest)} now` : `has its ${dueWord(state)} at ${momentInWords(latest, state.rule.zone)} now`;
  return calling(
    said(
      `${dutyName(state)}, which ${request} serves, ${moved}. ${request} is wanted only by ${momentInWords(suspense, zone)}, which is too late for it: agree on an earlier day, and whoever asked sets it.`,
      { command: 'report/suspense', label: 'Set the suspense', about: { kind: 'request', id: request } },
    ),
    [...themOrDesk(asker, known), ...(taker ? themOrDesk(taker, known) : workersOf(agency, known))],
  );
};
