import type { PersonId } from '../../language/actor';
import type { Moment } from '../../language/time';
import type { AgencyState, LeftBehind, Member } from '../agency';
import { canWork, covers, isReleaser, memberOf } from '../presence';

/** As long as a day in a moment. A roster has no zone; what ended some hours ago may still be told, which does no harm. */
const DAY = 10;

/** What others of an agency are left with once its people are these: no cover, nobody to cover for, no authority that was lent, one worker fewer. */
export const leftBehind = (state: AgencyState, people: readonly Member[], at: Moment): LeftBehind => {
  if (state.status === 'absent') return {};
  const today = at.slice(0, DAY);
  const after = { members: people };
  const stays = (person: PersonId): boolean => memberOf(after, person) !== undefined;
  const can = (person: PersonId, able: (member: Member) => boolean): boolean => people.some((each) => each.person === person && able(each));
  const uncovered = (state.absences ?? []).filter(({ person, cover, until }) => cover !== undefined && until >= today && stays(person) && !covers(after, cover, person));
  const covered = (state.absences ?? []).filter(({ person, cover, until }) => cover !== undefined && until >= today && !stays(person) && stays(cover));
  const unlent = (state.delegations ?? []).filter(({ of, to, until, zone }) => (zone !== undefined || until >= today) && (!stays(to) || !can(of, isReleaser)));
  const idle = state.members.filter((member) => canWork(member) && !can(member.person, canWork));
  return { ...(uncovered.length > 0 && { uncovered }), ...(covered.length > 0 && { covered }), ...(unlent.length > 0 && { unlent }), ...(idle.length > 0 && { idle }) };
};
