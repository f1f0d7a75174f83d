import { addDays, dayOf } from '../calendar';
import { never } from '../language/never';
import type { Day } from '../language/time';
import { momentsOfDuty } from './clock';
import type { DutyEvent, DutyNotice, DutyPromise, DutyState } from './duty';

/**
 * A duty is a line of its election's board. It has a card and a thread of its own from sixty days before its plan date, or
 * once a report is asked for it; one that no election started, from the start. In its thread it speaks when it is dated,
 * when a moment comes, when it is acknowledged or held, when it is met and when that is corrected. Opening says nothing,
 * unless moments of it were already past: then that is said once, instead of each of them. Nor does a date that is far.
 */
export const react = (event: DutyEvent, state: DutyState): readonly DutyPromise[] => {
  if (state.status === 'absent') return [];
  const card = { kind: 'card', of: { kind: 'duty', id: state.id }, at: { at: 'floor' } } as const;
  const board: readonly DutyPromise[] = state.facts.election
    ? [{ kind: 'card', of: { kind: 'election', id: state.facts.election.name }, at: { at: 'floor' } }]
    : [];
  const said = noticeOf(event, state);
  if (said) return [...board, card, { kind: 'notice', at: { at: 'thread', of: card.of }, notice: said }];
  if (event.type === 'duty-opened') return isNear(state, dayOf(event.at, state.rule.zone)) ? [...board, card] : board;
  return event.type === 'duty-dated' ? [...board, { ...card, ifThere: true }] : board;
};

const noticeOf = (event: DutyEvent, state: Exclude<DutyState, { status: 'absent' }>): DutyNotice | undefined => {
  const duty = state.id;
  switch (event.type) {
    case 'duty-opened':
      return momentsOfDuty(state).some((moment) => moment.at <= event.at) ? { say: 'duty-opened-late', duty } : undefined;
    case 'fact-learnt':
      return undefined;
    case 'duty-dated':
      if (event.corrected) return { say: 'duty-corrected', duty, corrected: event.corrected };
      return isNear(state, dayOf(event.at, state.rule.zone)) ? { say: 'duty-dated', duty } : undefined;
    case 'moment-came':
      return { say: 'duty-moment', duty, came: event };
    case 'duty-acknowledged':
      return { say: 'duty-acknowledged', duty, forecast: event.forecast };
    case 'ladder-held': {
      const { type: _, ...hold } = event;
      return { say: 'duty-held', duty, hold };
    }
    case 'meeting-corrected':
      return { say: event.type, duty, on: event.on, former: event.former, late: event.late };
    case 'duty-met':
      return { say: 'duty-met', duty, on: event.on, late: event.late };
    default:
      return never(event);
  }
};

/** How long before the day it must leave the building a duty gets a card and a thread of its own. */
const DAYS_OF_ITS_OWN = 60;

/** Whether its plan date is that near; before, it is a line of the board and nothing more, unless a report is asked for it. */
export const isNear = (state: DutyState, today: Day): boolean => {
  if (state.status === 'absent' || state.dates.status !== 'dated') return false;
  if (!state.facts.election) return true;
  return (state.dates.planBy ?? state.dates.dueDate) <= addDays(today, DAYS_OF_ITS_OWN);
};
