import type { Member } from './slack/workspace/people';
import { PARTNER } from './slack/workspace/emulator';
import { charactersOf, handleOf, withIds } from './people';

/** Somebody of another organisation, as a Slack Connect channel brings them in: they press buttons and type no commands. */
const guest = { name: 'Marta Ruiz', agency: 'dhs', roles: ['action-officer'] } as const;

/** Everybody of the sample roster, and the guest. */
export const castOf = (roster: string): readonly Member[] => [
  ...charactersOf(roster).map(({ name, agency, roles }) => ({ handle: handleOf(name), name, agency, roles: roles.split(/,\s*/), guest: false })),
  { ...guest, handle: handleOf(guest.name), guest: true },
];

/** The roster with the ids this workspace gave its people; a guest is named by home and id. */
export const rosterOf = (roster: string, idOf: (name: string) => string | undefined): string =>
  `${withIds(roster, idOf).trimEnd()}\n  - { slack: ${PARTNER}/${idOf(guest.name) ?? ''}, name: ${guest.name}, agency: ${guest.agency}, roles: [${guest.roles.join(', ')}] }\n`;
