import type { Parts } from '../parts';
import type { Method } from './method';
import { no, ok } from './method';
import { textOf } from './arguments';
import { TEAM } from '../workspace/emulator';

/* Each agency is a group that can be called by its name, `@doj`. */

const groups = ({ people }: Parts) =>
  [...new Set(people.all.map(({ agency }) => agency))].filter((agency) => agency !== '').map((agency) => ({
    id: `S0${agency.toUpperCase()}`,
    team_id: TEAM,
    is_usergroup: true,
    name: agency.toUpperCase(),
    handle: agency,
    users: people.all.filter((each) => each.agency === agency).map(({ id }) => id),
  }));

export const groupMethods: Readonly<Record<string, Method>> = {
  'usergroups.list': (args, parts) =>
    ok({ usergroups: groups(parts).map(({ users, ...group }) => ({ ...group, user_count: users.length, ...(args['include_users'] === true && { users }) })) }),
  'usergroups.users.list': (args, parts) => {
    const group = groups(parts).find(({ id }) => id === textOf(args, 'usergroup'));
    return group ? ok({ users: group.users }) : no('no_such_subteam');
  },
};
