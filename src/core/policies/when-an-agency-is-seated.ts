import type { Moved } from '../agency';
import type { Envelope } from '../house';
import type { PersonId, Role } from '../language/actor';
import type { Policy } from './policy';
import { policyActor } from './policy';

/**
 * Who may read an incident for named people goes by the roster: those it is for while they are on it, and the coordinators.
 * Its channel follows: who comes is let in, and who leaves or is no coordinator any more is out before anything more is said.
 */
export const whenAnAgencyIsSeated: Policy = {
  when: 'an agency changes its people',
  concerns: ({ of, event }) => (of === 'agency' && event.type === 'agency-seated' && event.moved ? { find: 'incidents-for-named-people' } : undefined),
  then: ({ of, event }, found) => {
    if (of !== 'agency' || event.type !== 'agency-seated') return [];
    const { at, moved = [], members } = event;
    const by = policyActor(whenAnAgencyIsSeated.when);
    const roles = (wanted: PersonId): readonly Role[] => members.find(({ person }) => person === wanted)?.roles ?? [];
    return found.flatMap(({ kind, id, state }): readonly Envelope[] => {
      if (kind !== 'incident' || state.status === 'absent' || !state.named) return [];
      const { named } = state;
      const turned = (from: boolean) => moved.filter((each) => reads(each, each.was, named) === from && reads(each, roles(each.person), named) !== from).map(({ person, name }) => ({ person, name }));
      const [came, left] = [turned(false), turned(true)];
      return came.length + left.length > 0 ? [{ to: 'incident', id, order: { type: 'follow-roster', by, at, came, left } }] : [];
    });
  },
};

/** With no role somebody is not on the roster. */
const reads = ({ person }: Moved, roles: readonly Role[], named: readonly PersonId[]): boolean =>
  roles.includes('coordinator') || (roles.length > 0 && named.includes(person));
