import { forbids } from '../../authority';
import { dayOf } from '../../calendar';
import type { Decision } from '../../language/decider';
import { decided, nothingToDo, refused } from '../../language/decider';
import type { AgencyEvent, AgencyOrder, AgencyRefusal, AgencyState, Delegation } from '../agency';
import { isReleaser, memberOf, overlap, workersThrough } from '../presence';

type Answer = Decision<AgencyEvent, AgencyRefusal>;
type Seated = Extract<AgencyState, { status: 'seated' }>;
type Lend = Omit<Extract<AgencyOrder, { type: 'delegate' }>, 'type'>;

export const delegate = (order: Lend, state: Seated): Answer => {
  const { at, to, of, from, until, zone } = order;
  const same = (state.delegations ?? []).find((each) => each.to === to && each.of === of && each.from === from && each.until === until);
  const delegation = delegationFor(order, state);
  if (!('code' in delegation)) return decided({ type: 'authority-delegated', at, on: dayOf(at, zone), delegation });
  return same && delegation.code === 'delegated-already' ? nothingToDo('already-delegated', same.at) : refused(delegation);
};

export const endDelegation = ({ by, at, to, zone }: Extract<AgencyOrder, { type: 'end-delegation' }>, state: Seated): Answer => {
  const forbidden = forbids(by, 'end-delegation', state.id);
  if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-agency' });
  const member = memberOf(state, to);
  if (!member) return refused({ code: 'not-on-roster', agency: state.id, person: to });
  const on = dayOf(at, zone);
  const standing = (state.delegations ?? []).filter((each) => each.to === to && each.until >= on);
  if (standing.length === 0) return refused({ code: 'no-such-delegation', agency: state.id, member });
  return decided(...standing.map((delegation): AgencyEvent => ({ type: 'delegation-ended', at, on, by, delegation })));
};

/** A delegation that may be made; or why not. A releaser of the agency makes it, of their own authority or another's. */
export const delegationFor = ({ by, at, of, to, from, until, zone }: Lend, state: Seated): Delegation | AgencyRefusal => {
  if (by.kind === 'person' && by.agency === state.id && by.delegation) {
    const { of: owner, until: lentUntil } = by.delegation;
    return { code: 'delegation-passed-on', owner: memberOf(state, owner), until: lentUntil, back: to === owner };
  }
  const forbidden = forbids(by, 'delegate-authority', state.id);
  if (forbidden || by.kind !== 'person') return forbidden ?? { code: 'no-such-agency' };
  const [owner, member] = [memberOf(state, of), memberOf(state, to)];
  if (!owner) return { code: 'not-on-roster', agency: state.id, person: of };
  if (!isReleaser(owner)) return { code: 'no-authority-to-lend', agency: state.id, member: owner };
  const others = workersThrough(state, { from, until }).filter((each) => each.person !== of && each.person !== to && !isReleaser(each));
  if (!member) return { code: 'cover-elsewhere', agency: state.id, person: to, others };
  if (isReleaser(member)) return { code: 'releaser-already', agency: state.id, member };
  const today = dayOf(at, zone);
  if (until < today && from <= today) return { code: 'days-past', until, today };
  if (until < from) return { code: 'ends-before-it-begins', from, until };
  const absence = (state.absences ?? []).find(({ person, ...away }) => person === to && overlap(away, { from, until }));
  if (absence) return { code: 'cover-away', cover: member, absence, others };
  const other = (state.delegations ?? []).find(({ to: given, ...days }) => given === to && overlap(days, { from, until }));
  return other ? { code: 'delegated-already', member, delegation: other } : { of, to, from, until, zone, by, at };
};
