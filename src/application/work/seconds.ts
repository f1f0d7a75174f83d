import type { PersonId } from '../../core/language/actor';
import type { AgencyId } from '../../core/language/agencies';
import type { ForASecond } from '../queries/proposals';
import { forASecond } from '../queries/proposals';
import { agencyInWords, listed } from '../sayings';
import { releasersOf, withRole } from '../sayings/calls';
import { coordinatorsThere } from '../sayings/present';
import type { Item, WorkParts } from './item';

/** What takes two and waits for the second: for everybody who may be that, and not for whoever proposed it. */
export const secondsDue = async ({ reading, people, zone }: WorkParts): Promise<readonly Item[]> => {
  const coordinators = people.coordinators().map(({ person }) => person);
  const there = (person: PersonId): PersonId => people.away(person)?.standIn?.person ?? person;
  const ofOne = ({ about, text, buttons, agencies, proposer }: ForASecond): readonly Item[] => {
    const able = new Set([...coordinators, ...agencies.flatMap((agency) => withRole(agency, 'releaser', people))]);
    const called = [...new Set([...coordinatorsThere(people), ...releasersOf(agencies, people)])];
    const asked = called.filter((person) => person !== proposer?.person && there(person) !== proposer?.person);
    const shared = { about, as: 'waiting', late: false, quotes: [] } as const;
    return [
      { ...shared, text, buttons, people: asked.filter((person) => able.has(there(person))) },
      { ...shared, text: `${text} ${coversInWords(agencies)}`, buttons: [], people: asked.filter((person) => !able.has(there(person))) },
    ];
  };
  return (await forASecond(reading, zone)).flatMap(ofOne);
};

const coversInWords = (agencies: readonly AgencyId[]): string =>
  `You cover for somebody who may decide on it, but only ${agencies.length === 0 ? 'a coordinator' : `a coordinator, or a releaser of ${listed(agencies.map(agencyInWords))},`} can.`;
