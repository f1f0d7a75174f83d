import { dayOf, startOfDay } from '../calendar';
import type { PersonId } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import { never } from '../language/never';
import type { Day } from '../language/time';
import type { Absence, AgencyEvent, AgencyNotice, AgencyPromise, AgencyState, Member, Unattended } from './agency';
import { deskOn, isReleaser, memberOf, overAt, overlap } from './presence';

type Seated = Extract<AgencyState, { status: 'seated' }>;

/**
 * A roster is not news for the floor, and whoever changed it is answered by the desk. Whoever covers is told so alone, as is who lent authority to somebody who is away,
 * and who binds it no more since a day;
 * who may bind an agency, and an agency with nobody there, is told to the floor; what a leaver left, to the desk.
 */
export const react = (event: AgencyEvent, state: AgencyState): readonly AgencyPromise[] => {
  if (state.status === 'absent') return [];
  const seat = state.id;
  switch (event.type) {
    case 'agency-seated':
      return leavesBehind(event, state);
    case 'person-left':
      return [];
    case 'absence-recorded': {
      const { absence } = event;
      const { cover, person, by } = absence;
      return [
        ...(cover && cover !== by.person ? [alone(cover, { say: 'cover-named', seat, absence })] : []),
        ...(by.person === person ? [] : [alone(person, { say: 'absence-recorded-for', seat, absence })]),
        ...delegateAway(absence, state),
      ];
    }
    case 'absence-ended': {
      const { absence, by } = event;
      const { cover } = absence;
      return cover && cover !== by.person ? [alone(cover, { say: 'cover-released', seat, absence })] : [];
    }
    case 'authority-delegated':
      return [onFloor({ say: event.type, seat, delegation: event.delegation })];
    case 'delegation-ended':
      return [onFloor({ say: event.type, seat, delegation: event.delegation, ...(event.delegation.from > event.on && ahead) })];
    // One of a morning stands in that morning's message.
    case 'reminder-put-off':
      return event.alone ? [{ kind: 'reminder', at: { at: 'person', person: event.person }, of: event.about, until: event.until }] : [];
    // The floor, and whoever covers, were told with which day it ends.
    case 'absence-ran-out':
      return [];
    case 'delegation-ran-out':
      return bindsStill(event, state) ? [] : [alone(event.delegation.to, { say: 'delegation-over', seat, delegation: event.delegation })];
    case 'work-inherited': {
      const { name, stays, lent, requests, on } = event;
      return toDesk(state, on, { say: 'work-inherited', seat, name, ...(stays && { stays }), ...(lent && { lent }), requests });
    }
    case 'left-unattended':
      return unattended(seat, event.work);
    default:
      return never(event);
  }
};

/** Whether somebody binds the agency after it all the same; or is told of another that ran out after it and was not looked at yet. */
const bindsStill = ({ at, on, delegation: { to, zone } }: Extract<AgencyEvent, { type: 'delegation-ran-out' }>, state: Seated): boolean => {
  const today = zone === undefined ? on : dayOf(at, zone);
  const begun = (state.delegations ?? []).filter((each) => each.to === to && each.from <= today);
  const member = memberOf(state, to);
  return member === undefined || isReleaser(member) || begun.some((each) => each.until >= today || overAt(each) !== undefined);
};

/** Whoever lost a cover is told, those who can name another, and whoever covered for a leaver; who binds an agency no longer is told to the floor. */
const leavesBehind = ({ at, uncovered = [], covered = [], unlent = [], moved = [] }: Extract<AgencyEvent, { type: 'agency-seated' }>, state: Seated): readonly AgencyPromise[] => {
  const seat = state.id;
  const leaver = (person: PersonId | undefined) => moved.find((each) => each.person === person && !memberOf(state, person));
  const uncoveredNow = uncovered.flatMap((absence) => {
    const stays = absence.cover === undefined ? undefined : memberOf(state, absence.cover);
    const lost = { seat, absence, name: stays?.name ?? leaver(absence.cover)?.name ?? '', ...(stays && { stays: true as const }) };
    const others = leadersOf(state).filter(({ person }) => person !== absence.person);
    return [alone(absence.person, { say: 'cover-left', ...lost }), ...others.map(({ person }) => alone(person, { say: 'cover-left-for', ...lost }))];
  });
  const coveredNow = covered.flatMap((absence) => (absence.cover === undefined ? [] : [alone(absence.cover, { say: 'covered-left', seat, absence, name: leaver(absence.person)?.name ?? '' })]));
  const unlentNow = unlent.map((delegation) => {
    const left = leaver(delegation.to) ?? leaver(delegation.of);
    return onFloor({ say: 'delegation-lost', seat, delegation, ...(delegation.zone !== undefined && startOfDay(delegation.from, delegation.zone) > at && ahead), ...(left && { left: { person: left.person, name: left.name } }) });
  });
  return [...uncoveredNow, ...coveredNow, ...unlentNow];
};

/** Whoever delegated, and the other releasers, are told that whoever binds the agency in somebody's place is away themselves. */
const delegateAway = (absence: Absence, state: Seated): readonly AgencyPromise[] =>
  (state.delegations ?? [])
    .filter((each) => each.to === absence.person && overlap(each, absence))
    .flatMap((delegation) => {
      const told = new Set([delegation.of, ...state.members.filter(isReleaser).map(({ person }) => person)]);
      told.delete(absence.person);
      return [...told].map((person) => alone(person, { say: 'delegate-away', seat: state.id, delegation, absence }));
    });

/** Who may say of others of an agency that they are away, and who covers. */
const leadersOf = ({ members }: Seated): readonly Member[] => members.filter(({ roles }) => roles.includes('lead') || roles.includes('releaser'));

/** To the floor; what is asked about an incident for named people, in that incident's channel, where the coordinators are. */
const unattended = (seat: AgencyId, work: readonly Unattended[]): readonly AgencyPromise[] => {
  const placeOf = (each: Unattended): string | undefined => (each.kind === 'duty' ? undefined : each.confinedTo);
  return [...new Set(work.map(placeOf))].map((incident) => {
    const notice: AgencyNotice = { say: 'left-unattended', seat, work: work.filter((each) => placeOf(each) === incident) };
    return incident === undefined ? onFloor(notice) : { kind: 'notice', at: { at: 'channel', of: { kind: 'incident', id: incident }, closed: true }, notice };
  });
};

const ahead = { ahead: true } as const;
const onFloor = (notice: AgencyNotice): AgencyPromise => ({ kind: 'notice', at: { at: 'floor' }, notice });
/** In the agency's channel, where whoever works there is called; where it has none, to each of them. */
const toDesk = (state: Seated, on: Day, notice: Extract<AgencyNotice, { say: 'work-inherited' }>): readonly AgencyPromise[] => {
  const desk = deskOn(state, on).map(({ person }) => person);
  if (state.channel === undefined) return desk.map((person) => alone(person, notice));
  return [{ kind: 'notice', at: { at: 'agency', agency: state.id }, notice: { ...notice, desk } }];
};
const alone = (person: PersonId, notice: AgencyNotice): AgencyPromise => ({
  kind: 'notice',
  at: { at: 'person', person },
  notice,
});
