import { forbids } from '../authority';
import type { Person } from '../language/actor';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import { never } from '../language/never';
import { decidePropose, decideWithdraw, toConfirm } from '../language/proposal';
import type { Agreed, Proposal } from '../language/proposal';
import type { Day, Moment } from '../language/time';
import { refusesMerge } from '../law';
import { overAt, unfit } from './change';
import type { ElectionChange, ElectionEvent, ElectionOrder, ElectionRefusal, ElectionState } from './election';

type Answer = Decision<ElectionEvent, ElectionRefusal>;

export const decide = (order: ElectionOrder, state: ElectionState): Answer => {
  switch (order.type) {
    case 'add-election':
      return add(order, state);
    case 'conclude-election':
      return conclude(order, state);
    case 'propose-change':
    case 'confirm-change':
    case 'withdraw-change':
      return byTwo(order, state);
    case 'ring':
      return presume(order.at, state);
    default:
      return never(order);
  }
};

const add = (order: Extract<ElectionOrder, { type: 'add-election' }>, state: ElectionState): Answer => {
  const { name, day, kind, zone, at, state: where, leaving = [], by } = order;
  const forbidden = forbids(order.by, 'add-election');
  if (forbidden) return refused(forbidden);
  if (state.status !== 'absent') {
    if (state.day === day && state.kind === kind) return nothingToDo('already-added');
    return refused({ code: 'election-exists', name: state.name, day: state.day });
  }
  if (where && kind === 'general') return refused({ code: 'state-of-general', name });
  const [wrong] = leaving.flatMap(({ duty, change }) => (change.kind === 'merge' ? (refusesMerge(duty, change.into) ?? []) : []));
  if (wrong) return refused(wrong);
  const added: ElectionEvent = {
    type: 'election-added', at, name, day, kind, zone,
    ...(where && { state: where }), ...(by.kind === 'person' && leaving.length > 0 && { leaving: { by, of: leaving } }),
  };
  return at < overAt(day, zone) ? decided(added) : decided(added, presumed(day, at));
};

const conclude = (order: Extract<ElectionOrder, { type: 'conclude-election' }>, state: ElectionState): Answer => {
  const forbidden = forbids(order.by, 'confirm-conclusion');
  if (forbidden) return refused(forbidden);
  if (state.status === 'absent') return refused({ code: 'no-such-election' });
  const { name, day, zone } = state;
  if (order.at < overAt(day, zone)) return refused({ code: 'election-not-over', name, day });
  const on = order.on ?? day;
  const another = on !== day || order.basis !== 'election-day';
  const confirmed: ElectionEvent = { type: 'conclusion-confirmed', at: order.at, on, basis: order.basis };
  if (another && !(state.status === 'concluded' && state.confirmed)) return refused({ code: 'conclusion-takes-two', name, day });
  if (state.status === 'ahead') return decided(presumed(day, order.at), confirmed);
  if (!state.confirmed) return decided(confirmed);
  const { conclusion } = state;
  if (conclusion.on === on && conclusion.basis === order.basis) return nothingToDo('already-confirmed');
  return refused({ code: 'concluded-on-another-basis', name, conclusion, said: { on, basis: order.basis } });
};

type ByTwo = Extract<ElectionOrder, { type: 'propose-change' | 'confirm-change' | 'withdraw-change' }>;
type Kept = Exclude<ElectionState, { status: 'absent' }>;

const byTwo = (order: ByTwo, state: ElectionState): Answer => {
  const { by, at } = order;
  if (state.status === 'absent') return refused({ code: 'no-such-election' });
  const subject = { id: state.name, ...(state.proposal && { proposal: state.proposal }) };
  if (order.type === 'withdraw-change') {
    const forbidden = forbids(by, 'second-election');
    return by.kind === 'person' ? decideWithdraw(order, by, subject, forbidden) : refused({ code: 'nothing-proposed', id: state.name });
  }
  const forbidden = forbids(by, order.type === 'propose-change' ? 'change-election' : 'second-election');
  if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-election' });
  if (order.type === 'propose-change') return unfit(order.change, state, at) ?? decidePropose(order, by, subject);
  const open = toConfirm(order, by, subject);
  return 'code' in open ? refused(open) : (unfit(open.change, state, at) ?? perform(open, by, at, state));
};

const perform = ({ change, by: proposer, reason }: Proposal<ElectionChange>, second: Person, at: Moment, state: Kept): Answer => {
  const { kind, from, to } = change;
  const agreed: Agreed = { proposer, second, reason, at };
  if (kind === 'correct' || !to.conclusion) return decided({ type: 'election-corrected', ...agreed, from, to });
  const confirmed: ElectionEvent = { type: 'conclusion-confirmed', at, ...to.conclusion, agreed };
  return state.status === 'ahead' ? decided(presumed(state.day, at), confirmed) : decided(confirmed);
};

/** An election concludes by itself: a clock the law starts never waits for a click. */
const presume = (at: Moment, state: ElectionState): Answer => {
  if (state.status !== 'ahead') return nothingToDo('not-ahead');
  return at < overAt(state.day, state.zone) ? nothingToDo('not-yet-over') : decided(presumed(state.day, at));
};

const presumed = (on: Day, at: Moment): ElectionEvent => ({ type: 'election-concluded', at, on, basis: 'presumed' });
