import { forbids } from '../../authority';
import { dayOf } from '../../calendar';
import type { Person } from '../../language/actor';
import type { Decision } from '../../language/decider';
import { decided, nothingToDo, refused } from '../../language/decider';
import type { Absence, AgencyEvent, AgencyOrder, AgencyRefusal, AgencyState, Delegation, Member } from '../agency';
import { absencesFrom, canCover, coverNeeds, coversThrough, isReleaser, lentWithAbsence, memberOf, overlap, sameDays } from '../presence';
import { delegationFor } from './delegation';

type Answer = Decision<AgencyEvent, AgencyRefusal>;
type Seated = Extract<AgencyState, { status: 'seated' }>;
type Record = Extract<AgencyOrder, { type: 'record-absence' }>;
type End = Extract<AgencyOrder, { type: 'end-absence' }>;

export const recordAbsence = (order: Record, state: Seated): Answer => {
  const { by, at, person, from, until, cover, zone } = order;
  const forbidden = forbidsAbsence(order, state);
  if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-agency' });
  const member = memberOf(state, person);
  if (!member) return refused({ code: 'not-on-roster', agency: state.id, person });
  const today = dayOf(at, zone);
  if (until < from) return refused({ code: 'ends-before-it-begins', from, until });
  if (until < today) return refused({ code: 'days-past', until, today });
  const other = (state.absences ?? []).find((each) => each.person === person && overlap(each, order));
  if (other) return sameAbsence(other, order) && !order.authority ? nothingToDo('already-recorded', other.at) : refused({ code: 'already-away', member, absence: other });
  const wrong = wrongCover(order, member, state) ?? leavesUncovered(order, member, state);
  if (wrong) return refused(wrong);
  const absence: Absence = { person, from, until, ...(cover && { cover }), zone, by, at };
  const recorded: AgencyEvent = { type: 'absence-recorded', at, on: today, absence };
  if (!order.authority) return decided(recorded);
  const lent = lentWith(order, by, member, state);
  if (lent === 'bound') return decided(recorded);
  return 'code' in lent ? refused(lent) : decided<AgencyEvent>(recorded, { type: 'authority-delegated', at, on: today, delegation: lent });
};

/** It ends now, begun or not; authority that was lent with it comes back. */
export const endAbsence = (order: End, state: Seated): Answer => {
  const { by, at, person, from, zone } = order;
  const forbidden = forbidsAbsence(order, state);
  if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-agency' });
  const member = memberOf(state, person);
  if (!member) return refused({ code: 'not-on-roster', agency: state.id, person });
  const on = dayOf(at, zone);
  const absence = absencesFrom(state, person, on).find((each) => from === undefined || each.from === from);
  if (!absence) return refused({ code: 'not-away', member, ...(from && { from }) });
  const lent = lentWithAbsence(state, absence);
  return decided(
    { type: 'absence-ended', at, on, by, absence },
    ...lent.map((delegation): AgencyEvent => ({ type: 'delegation-ended', at, on, by, delegation })),
  );
};

/** Everybody says of themselves that they are away; of others, whoever leads them or runs the floor does. */
const forbidsAbsence = ({ by, person }: Record | End, { id }: Seated): AgencyRefusal | undefined =>
  forbids(by, by.kind === 'person' && by.person === person ? 'declare-own-absence' : 'record-absence', id);

const sameAbsence = (recorded: Absence, order: Record): boolean => sameDays(recorded, order) && recorded.cover === order.cover;

/** Reminders and buttons move to the cover, so the cover must be there and able to press them. */
const wrongCover = ({ cover: id, ...days }: Record, member: Member, state: Seated): AgencyRefusal | undefined => {
  if (!id) return undefined;
  if (id === member.person) return { code: 'cover-is-oneself', member };
  const others = coversThrough(state, member, days).filter(({ person }) => person !== id);
  const cover = memberOf(state, id);
  if (!cover) return { code: 'cover-elsewhere', agency: state.id, person: id, others };
  if (!canCover(cover, member)) return { code: 'cover-cannot-act', agency: state.id, cover, others, ...(coverNeeds(member) === 'coordinator' && { as: 'coordinator' }) };
  const absence = (state.absences ?? []).find(({ person, ...away }) => person === id && overlap(away, days));
  return absence && { code: 'cover-away', cover, absence, others };
};

/** Whoever others rely on for those days names somebody in turn, where anybody is there who could. */
const leavesUncovered = ({ cover, ...days }: Record, member: Member, state: Seated): AgencyRefusal | undefined => {
  if (cover || coversThrough(state, member, days).length === 0) return undefined;
  const covered = (state.absences ?? []).filter((each) => each.cover === member.person && overlap(each, days)).flatMap(({ person }) => memberOf(state, person) ?? []);
  return covered.length > 0 ? { code: 'covers-somebody', member, covered } : undefined;
};

/** What the cover is lent with the absence; nothing more where they bind the agency on all of its days already. */
const lentWith = ({ at, from, until, cover, zone }: Record, by: Person, member: Member, state: Seated): Delegation | AgencyRefusal | 'bound' => {
  if (!cover) return { code: 'authority-without-cover', member };
  const covering = memberOf(state, cover);
  // A releaser who covers binds the agency anyway.
  if (covering && isReleaser(covering)) return { code: 'releaser-already', agency: state.id, member: covering };
  const lent = delegationFor({ by, at, of: member.person, to: cover, from, until, zone }, state);
  if (!('code' in lent) || lent.code !== 'delegated-already') return lent;
  const today = dayOf(at, zone);
  const first = from < today ? today : from;
  const throughout = (state.delegations ?? []).some((each) => each.to === cover && each.from <= first && until <= each.until);
  return throughout ? 'bound' : { code: 'cover-binds-already', agency: state.id, cover: lent.member, delegation: lent.delegation };
};
