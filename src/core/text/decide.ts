import { forbids } from '../authority';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import { decidePropose, decideWithdraw, toConfirm } from '../language/proposal';
import type { TextEvent, TextOrder, TextRefusal, TextState } from './text';

type Answer = Decision<TextEvent, TextRefusal>;

export const decide = (order: TextOrder, state: TextState): Answer => {
  const { by, at } = order;
  if (order.type === 'propose-change') {
    const forbidden = forbids(by, 'expunge-text');
    if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-text' });
    if (state.status === 'expunged') return nothingToDo('already-expunged', state.agreed.at);
    return decidePropose(order, by, state.status === 'absent' ? { id: order.change.expunge.id } : state);
  }
  const forbidden = forbids(by, 'second-expunge');
  if (by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-text' });
  if (state.status === 'absent') return refused({ code: 'no-such-text' });
  if (state.status === 'expunged') return nothingToDo('already-expunged', state.agreed.at);
  const { of, proposal } = state;
  // People know it by where it stands.
  const subject = { id: of.id, ...(proposal && { proposal }) };
  if (order.type === 'withdraw-change') return decideWithdraw(order, by, subject, forbidden);
  if (forbidden) return refused(forbidden);
  const open = toConfirm(order, by, subject);
  return 'code' in open ? refused(open) : decided({ type: 'text-expunged', text: state.id, proposer: open.by, second: by, reason: open.reason, at });
};
