import { forbids } from '../authority';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import { decidePropose, decideWithdraw, toConfirm } from '../language/proposal';
import type { Agreed } from '../language/proposal';
import type { SettingAside } from '../law';
import { refusesMerge } from '../law';
import type { DutyEvent, DutyOrder, DutyRefusal, DutyState } from './duty';

type Answer = Decision<DutyEvent, DutyRefusal>;
type Order<Type extends DutyOrder['type']> = Extract<DutyOrder, { type: Type }>;
type Kept = Exclude<DutyState, { status: 'absent' }>;

/** A duty is set aside by a coordinator and a second one, or a releaser of an owner; until then its clock runs. */
export const byTwo = (order: Order<'propose-change' | 'confirm-change' | 'withdraw-change'>, state: Kept): Answer => {
  const { by, at } = order;
  const subject = { id: state.id, ...(state.proposal && { proposal: state.proposal }) };
  if (order.type === 'propose-change') {
    const forbidden = forbids(by, 'set-aside-duty');
    if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-duty' });
    return unfit(order.change, state) ?? decidePropose(order, by, subject);
  }
  const refusals = state.rule.owners.map((owner) => forbids(by, 'second-set-aside', owner));
  const forbidden = refusals.every(Boolean) ? refusals[0] : undefined;
  if (by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-duty' });
  if (order.type === 'withdraw-change') return decideWithdraw(order, by, subject, forbidden);
  if (forbidden) return refused(forbidden);
  const open = toConfirm(order, by, subject);
  if ('code' in open) return refused(open);
  const { change, by: proposer, reason } = open;
  const agreed: Agreed = { proposer, second: by, reason, at };
  return unfit(change, state) ?? decided(change.kind === 'close' ? { type: 'duty-closed', at, agreed } : { type: 'duty-merged', at, into: change.into, agreed });
};

/** Why a duty is not set aside so; nothing where it may be. */
const unfit = (change: SettingAside, state: Kept): Answer | undefined => {
  const { id, covers = [] } = state;
  const wrong = change.kind === 'merge' ? refusesMerge(id, change.into) : undefined;
  if (wrong) return refused(wrong);
  if (state.status === 'not-applicable' && change.kind === 'close') return nothingToDo('already-closed', state.agreed.at);
  if (state.status === 'replaced' && change.kind === 'merge' && state.into === change.into.duty) return nothingToDo('already-merged', state.agreed.at);
  if (state.status !== 'open' && state.status !== 'missed') return refused({ code: 'duty-over', id, status: state.status, ...('into' in state && { into: state.into }) });
  return covers.length > 0 ? refused({ code: 'covers-others', id, covers }) : undefined;
};

/** Taking a clock off takes two, putting it back one: a clock the law starts never waits for a click. */
export const reopen = ({ by, at, reason }: Order<'reopen-duty'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'reopen-duty');
  if (forbidden) return refused(forbidden);
  if (state.status === 'open' || state.status === 'missed') return nothingToDo('open-already');
  if ('metOn' in state) return refused({ code: 'duty-over', id: state.id, status: state.status });
  return decided({
    type: 'duty-reopened', at, was: state.status,
    ...('into' in state && { into: state.into }), ...(by.kind === 'person' && { by }), ...(reason && { reason }),
  });
};

export const cover = ({ type, by, at, duty }: Order<'cover-duty' | 'uncover-duty'>, { covers = [] }: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  const known = covers.includes(duty);
  if (type === 'cover-duty') return known ? nothingToDo('already-covers') : decided({ type: 'duty-covered', at, duty });
  return known ? decided({ type: 'duty-uncovered', at, duty }) : nothingToDo('covers-it-not');
};
