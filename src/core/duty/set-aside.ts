import { forbids } from '../authority';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import type { SettingAside } from '../law';
import { refusesMerge } from '../law';
import type { DutyEvent, DutyOrder, DutyRefusal, DutyState } from './duty';

type Answer = Decision<DutyEvent, DutyRefusal>;
type Order<Type extends DutyOrder['type']> = Extract<DutyOrder, { type: Type }>;
type Kept = Exclude<DutyState, { status: 'absent' }>;

/** Why a duty is not set aside so; nothing where it may be. */
export const unfitAside = (change: SettingAside, state: Kept): Answer | undefined => {
  const { id, covers = [] } = state;
  const wrong = change.kind === 'merge' ? refusesMerge(id, change.into) : undefined;
  if (wrong) return refused(wrong);
  if (state.status === 'not-applicable' && change.kind === 'close') return nothingToDo('already-closed', state.agreed.at);
  if (state.status === 'replaced' && change.kind === 'merge' && state.into === change.into.duty) return nothingToDo('already-merged', state.agreed.at);
  if (state.status !== 'open' && state.status !== 'missed') return refused({ code: 'duty-over', id, status: state.status, ...('into' in state && { into: state.into }) });
  return covers.length > 0 ? refused({ code: 'covers-others', id, covers }) : undefined;
};

/** What it would be merged into, where a merge waits for a second person. */
export const proposedInto = ({ proposal }: Pick<Kept, 'proposal'>): string | undefined =>
  proposal?.change.kind === 'merge' ? proposal.change.into.duty : undefined;

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
