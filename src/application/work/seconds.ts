import { forASecond } from '../queries/proposals';
import { releasersOf } from '../sayings/calls';
import { coordinatorsThere } from '../sayings/present';
import type { Item, WorkParts } from './item';

/** What takes two and waits for the second: for everybody who may be that, and not for whoever proposed it. */
export const secondsDue = async ({ reading, people, zone }: WorkParts): Promise<readonly Item[]> => {
  const coordinators = coordinatorsThere(people);
  return (await forASecond(reading, zone)).map(({ about, text, buttons, agencies, proposer }): Item => ({
    about, as: 'waiting', late: false, text, buttons, quotes: [],
    people: [...new Set([...coordinators, ...releasersOf(agencies, people)])].filter((person) => person !== proposer?.person),
  }));
};
