import type { ChannelPerson, PeopleChange, RosterChange } from '../../core/incident';
import type { PersonId } from '../../core/language/actor';
import { listed } from './saying';

/** What somebody is called: `Dana Reyes of ODNI`. */
type Called = (person: PersonId) => string;

/** What cannot be made narrower or wider. */
export const forEverybody = (id: string): string =>
  `${id} is for the whole floor, and that stays so: everybody sees it, so nobody is added and nobody is left out. One for named people only is opened with --named: /watch help incident open.`;

/** `adds Frank Ono of FBI and removes Robin Cole of DOJ`. */
export const changeInWords = ({ added, removed }: PeopleChange, called: Called): string =>
  [
    ...(added.length > 0 ? [`adds ${listed(added.map(called))}`] : []),
    ...(removed.length > 0 ? [`removes ${listed(removed.map(called))}`] : []),
  ].join(' and ');

/** `Nora Quinn is asked in; Frank Ono and Lee Park are taken out`. */
export const rosterInWords = ({ came, left }: RosterChange): string =>
  [moved(came, 'asked in'), moved(left, 'taken out')].filter((each) => each !== '').join('; ');

const moved = (people: readonly ChannelPerson[], how: string): string =>
  people.length === 0 ? '' : `${listed(people.map(({ name }) => name))} ${people.length === 1 ? 'is' : 'are'} ${how}`;

/** Who sees it as a coordinator, and what is asked about it that those who were removed see with their agency. */
type Besides = { readonly coordinators: readonly PersonId[]; readonly stillSeen: readonly string[]; /** No channel of it could be made. */ readonly unmade: boolean };

/** What came of it, said to whoever did it. */
export const peopleChangedInWords = (id: string, { added, removed }: PeopleChange, called: Called, { coordinators, stillSeen, unmade }: Besides): string => {
  const still = removed.filter((person) => coordinators.includes(person));
  return [
    ...(added.length > 0 ? [`Added to ${id}: ${listed(added.map(called))}. They see all of it, and are asked into its channel ${unmade ? 'once it has one' : 'in a moment'}.`] : []),
    ...(removed.length > 0
      ? [`Removed from ${id}: ${listed(removed.map(called))}. They see nothing of it from now on${unmade ? '' : ', and are taken out of its channel in a moment'}. What they have read, and what was sent to them alone, cannot be taken back.`]
      : []),
    ...(still.length > 0 ? [`Coordinators see everything, and so ${listed(still.map(called))} ${still.length === 1 ? 'sees' : 'see'} it all the same.`] : []),
    ...(stillSeen.length > 0 ? [`${listed(stillSeen)} ${stillSeen.length === 1 ? 'concerns' : 'concern'} the agency of whoever was removed, who ${stillSeen.length === 1 ? 'sees that' : 'sees those'} with their agency.`] : []),
  ].join(' ');
};

/** The same as a line of a card. */
export const peopleOnCard = (change: PeopleChange, called: Called): string =>
  [...change.added.map((person) => `added ${called(person)}`), ...change.removed.map((person) => `removed ${called(person)}`)].join(', ');
