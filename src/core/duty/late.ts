import { forbids } from '../authority';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import type { Person } from '../language/actor';
import type { LateOrder } from '../law';
import type { DutyEvent, DutyRefusal, DutyState } from './duty';

type Answer = Decision<DutyEvent, DutyRefusal>;
type Order<Type extends LateOrder['type']> = Extract<LateOrder, { type: Type }>;
type Kept = Exclude<DutyState, { status: 'absent' }>;

/** Why it is late, and what an agency says to that. Nothing waits for a reason, and none is asked of what is on time. */
export const explain = (order: LateOrder, state: Kept): Answer => {
  const { by } = order;
  const agencies = order.type === 'give-late-reason' ? state.rule.owners : by.kind === 'person' ? [by.agency] : [];
  const refusals = agencies.map((agency) => forbids(by, order.type, agency));
  const [first] = refusals;
  if (first && refusals.every(Boolean)) return refused(first);
  if (by.kind !== 'person') return refused({ code: 'no-such-duty' });
  if (state.status !== 'missed' && state.status !== 'met-late') return refused({ code: 'not-late-at-all', id: state.id });
  return order.type === 'give-late-reason' ? giveReason(order, by, state) : addStatement(order, by, state);
};

/** A reason given again takes the place of the former, which stays in the history. */
const giveReason = ({ at, reason: code, agencies, words }: Order<'give-late-reason'>, by: Person, { id, lateReason }: Kept): Answer => {
  if (code === 'other' && !words) return refused({ code: 'late-words-missing', id });
  const same = lateReason?.code === code && [...lateReason.agencies].sort().join() === [...agencies].sort().join();
  if (same && !words && !lateReason.words) return nothingToDo('already-explained', lateReason.at);
  return decided({ type: 'late-reason-given', code, agencies, ...(words && { words }), by, at });
};

const addStatement = ({ at, words }: Order<'add-late-statement'>, by: Person, { id, lateReason }: Kept): Answer => {
  const { agency } = by;
  if (!lateReason) return refused({ code: 'no-late-reason', id });
  if (!lateReason.agencies.includes(agency)) return refused({ code: 'not-named-in-reason', id, agency, named: lateReason.agencies });
  return decided({ type: 'late-statement-added', agency, words, by, at });
};
