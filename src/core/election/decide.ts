import { forbids } from '../authority';
import { addDays, startOfDay } from '../calendar';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import { never } from '../language/never';
import type { Day, Moment, Zone } from '../language/time';
import type { ElectionEvent, ElectionOrder, ElectionRefusal, ElectionState } from './election';

type Answer = Decision<ElectionEvent, ElectionRefusal>;

export const decide = (order: ElectionOrder, state: ElectionState): Answer => {
  switch (order.type) {
    case 'add-election':
      return add(order, state);
    case 'conclude-election':
      return conclude(order, state);
    case 'ring':
      return presume(order.at, state);
    default:
      return never(order);
  }
};

/** The instant an election is over: 00:00 in its zone on the day after. */
export const overAt = (day: Day, zone: Zone): Moment => startOfDay(addDays(day, 1), zone);

const add = (order: Extract<ElectionOrder, { type: 'add-election' }>, state: ElectionState): Answer => {
  const { name, day, kind, zone, at } = order;
  const forbidden = forbids(order.by, 'add-election');
  if (forbidden) return refused(forbidden);
  if (state.status !== 'absent') {
    if (state.day === day && state.kind === kind) return nothingToDo('already-added');
    return refused({ code: 'election-exists', name: state.name, day: state.day });
  }
  const added: ElectionEvent = { type: 'election-added', at, name, day, kind, zone };
  return at < overAt(day, zone) ? decided(added) : decided(added, presumed(day, at));
};

const conclude = (order: Extract<ElectionOrder, { type: 'conclude-election' }>, state: ElectionState): Answer => {
  const forbidden = forbids(order.by, 'confirm-conclusion');
  if (forbidden) return refused(forbidden);
  if (state.status === 'absent') return refused({ code: 'no-such-election' });
  const { name, day, zone } = state;
  if (order.at < overAt(day, zone)) return refused({ code: 'election-not-over', name, day });
  const on = order.on ?? day;
  const confirmed: ElectionEvent = { type: 'conclusion-confirmed', at: order.at, on, basis: order.basis };
  if (state.status === 'ahead') return decided(presumed(day, order.at), confirmed);
  if (!state.confirmed) return decided(confirmed);
  const { conclusion } = state;
  if (conclusion.on === on && conclusion.basis === order.basis) return nothingToDo('already-confirmed');
  return refused({ code: 'concluded-on-another-basis', name, conclusion });
};

/** An election concludes by itself: a clock the law starts never waits for a click. */
const presume = (at: Moment, state: ElectionState): Answer => {
  if (state.status !== 'ahead') return nothingToDo('not-ahead');
  return at < overAt(state.day, state.zone) ? nothingToDo('not-yet-over') : decided(presumed(state.day, at));
};

const presumed = (on: Day, at: Moment): ElectionEvent => ({ type: 'election-concluded', at, on, basis: 'presumed' });
