import type { Deed } from '../authority';
import { forbids } from '../authority';
import type { Decision } from '../language/decider';
import { decided, refused } from '../language/decider';
import { decidePropose, decideWithdraw, toConfirm } from '../language/proposal';
import type { Agreed } from '../language/proposal';
import type { Moment } from '../language/time';
import { correctedStart, unfitStart } from './correct-start';
import type { DutyChange } from './corrections';
import type { DutyEvent, DutyOrder, DutyRefusal, DutyState } from './duty';
import { unfitAside } from './set-aside';

type Answer = Decision<DutyEvent, DutyRefusal>;
type Kept = Exclude<DutyState, { status: 'absent' }>;

/**
 * A duty is set aside by a coordinator, and the fact that started it corrected by whoever recorded it or a coordinator;
 * each with a second coordinator, or a releaser of an owner. Until then its clock runs as it was.
 */
export const byTwo = (order: Extract<DutyOrder, { type: 'propose-change' | 'confirm-change' | 'withdraw-change' }>, state: Kept): Answer => {
  const { by, at } = order;
  const { proposal, startedBy } = state;
  const subject = { id: state.id, ...(proposal && { proposal }) };
  if (order.type === 'propose-change') {
    const forbidden = order.change.kind === 'start' ? forbids(by, 'correct-start', undefined, startedBy) : forbids(by, 'set-aside-duty');
    if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-duty' });
    return unfit(order.change, state, at) ?? decidePropose(order, by, subject);
  }
  const deed: Deed = proposal?.change.kind === 'start' ? 'second-start' : 'second-set-aside';
  const refusals = state.rule.owners.map((owner) => forbids(by, deed, owner));
  const forbidden = refusals.every(Boolean) ? refusals[0] : undefined;
  if (by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-duty' });
  if (order.type === 'withdraw-change') return decideWithdraw(order, by, subject, forbidden);
  if (forbidden) return refused(forbidden);
  const open = toConfirm(order, by, subject);
  if ('code' in open) return refused(open);
  const { change, by: proposer, reason } = open;
  return unfit(change, state, at) ?? perform(change, state, { proposer, second: by, reason, at });
};

const unfit = (change: DutyChange, state: Kept, at: Moment): Answer | undefined =>
  change.kind === 'start' ? unfitStart(change, state, at) : unfitAside(change, state);

const perform = (change: DutyChange, state: Kept, agreed: Agreed): Answer => {
  const { at } = agreed;
  switch (change.kind) {
    case 'start':
      return correctedStart(change, state, agreed);
    case 'close':
      return decided({ type: 'duty-closed', at, agreed });
    case 'merge':
      return decided({ type: 'duty-merged', at, into: change.into, agreed });
  }
};
