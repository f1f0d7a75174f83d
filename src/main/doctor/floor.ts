import { agencyInWords, listed } from '../../application/sayings';
import type { Seated } from '../../application/seats';
import type { Member } from '../../core/agency';
import { isUnattended } from '../../core/agency';
import type { Day } from '../../core/language/time';
import type { Finding } from './finding';
import { note, well, wrong } from './finding';

/** Who runs the floor, and which agency has nobody to answer. */
export const rosterFound = (seats: readonly Seated[], today: Day): readonly Finding[] => {
  if (seats.length === 0) return [wrong('Roster', 'nobody is seated.', 'Name a file in ROSTER_FILE before the first start, or run: watchfloor roster apply FILE')];
  const coordinators = seats.flatMap(({ members }) => members.filter(({ roles }) => roles.includes('coordinator')));
  const [only] = coordinators;
  const empty = seats.filter(({ members }) => members.length === 0).map(({ id }) => agencyInWords(id));
  const away = seats.filter((seat) => seat.members.length > 0 && isUnattended(seat, today)).map(({ id }) => agencyInWords(id));
  return [
    only === undefined
      ? wrong('Roster', 'there is no coordinator, and nobody can run the floor.', 'Give somebody the role in a roster file and run: watchfloor roster apply FILE')
      : well('Roster', `${counted(seats.length, 'agency', 'agencies')}, ${counted(different(seats.flatMap(({ members }) => members)), 'person', 'people')}, ${counted(different(coordinators), 'coordinator', 'coordinators')}.`),
    ...(only !== undefined && different(coordinators) === 1 ? [note('Roster', `${only.name} is the only coordinator. What takes two waits for a releaser, and expunging words for a second coordinator.`)] : []),
    ...twiceSeated(seats),
    ...(empty.length > 0 ? [note('Roster', `nobody is seated for ${listed(empty)}.`)] : []),
    ...(away.length > 0 ? [note('Roster', `nobody of ${listed(away)} is there today who could take, answer or release anything.`)] : []),
  ];
};

const different = (members: readonly Pick<Member, 'person'>[]): number => new Set(members.map(({ person }) => person)).size;

/** An older floor may have seated somebody for two agencies; whoever gives an order is found in one of the seats. */
const twiceSeated = (seats: readonly Seated[]): readonly Finding[] => {
  const everybody = seats.flatMap(({ members }) => members);
  const twice = everybody.filter(({ person }, nth) => everybody.findIndex((each) => each.person === person) !== nth);
  return [...new Map(twice.map((member) => [member.person, member])).values()].map(({ person, name }) => {
    const agencies = seats.filter(({ members }) => members.some((each) => each.person === person)).map(({ id }) => agencyInWords(id));
    return wrong(
      'Roster',
      `${name} (${person}) sits for ${listed(agencies)}, and only one of these seats is theirs.`,
      `Nobody sits for two agencies: list these agencies in a file with everybody of theirs, ${name} at one of them, and run: watchfloor roster apply FILE`,
    );
  });
};

const counted = (count: number, one: string, several: string): string => `${String(count)} ${count === 1 ? one : several}`;
