import type { Person } from '../wire';
import type { Account } from './emulator';
import { ADMIN, PARTNER, bot } from './emulator';
import { userRow } from './rows';
import type { User } from './rows';
import type { Store } from './store';

/** Somebody of the cast: who they are to Slack, and who they are on the floor. */
export type Member = Account & { readonly agency: string; readonly roles: readonly string[] };

export type People = {
  readonly all: readonly Person[];
  readonly find: (id: string) => Person | undefined;
  /** By id, by name or by handle, with or without `@`. */
  readonly called: (said: string) => Person | undefined;
  readonly handle: (id: string) => string;
  /** The organisation somebody belongs to. */
  readonly team: (id: string) => string;
};

export const openPeople = (store: Store, members: readonly Member[]): People => {
  const users = store.collection('slack.users').all().map((row) => userRow.parse(row)).filter(({ user_id: id }) => id !== ADMIN);
  const byId = new Map(users.map((user) => [user.user_id, user]));
  const personOf = ({ user_id: id, name, real_name: called, team_id: team }: User): Person => {
    const member = members.find(({ handle }) => handle === name);
    return { id, name: called, agency: member?.agency ?? '', roles: [...(member?.roles ?? [])], guest: team === PARTNER, bot: id === bot.user };
  };
  const all = users.map(personOf);
  return {
    all,
    find: (id) => all.find((person) => person.id === id),
    called: (said) => {
      const wanted = said.replace(/^@/, '').toLowerCase();
      return all.find(({ id, name }) => id === said || name.toLowerCase() === wanted || byId.get(id)?.name === wanted);
    },
    handle: (id) => byId.get(id)?.name ?? id,
    team: (id) => byId.get(id)?.team_id ?? '',
  };
};
