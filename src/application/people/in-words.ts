import { memberOf } from '../../core/agency';
import type { PersonId } from '../../core/language/actor';
import type { Reading } from '../../ports/store';
import { agencyInWords, listed } from '../sayings';
import type { Seated } from '../seats';
import { rolesOfOne } from '../seats';
import type { AgencyChange, Wanted } from './changes';
import { backInWords, backOnDesk, endingsIn } from './endings';
import type { Given, Seat } from './seating';
import { foreseen, seatsAfter } from './seating';

/**
 * What a roster file would change, one line for each person, with what goes back to a desk and which delegations and covers
 * end; or that it changes nothing. Where it would be refused, nothing follows from it, and nothing is said to.
 */
export const changesInWords = async (
  changes: readonly AgencyChange[],
  wanted: readonly Wanted[],
  seats: readonly Seated[],
  given: Given,
  reading: Reading,
): Promise<string> => {
  const untouched = seats.filter(({ id }) => !wanted.some((each) => each.id === id)).map(({ id }) => agencyInWords(id));
  const after = seatsAfter(wanted, seats);
  const blocks: string[] = [];
  for (const change of changes) blocks.push(blockOf(change, await followingOf(change, after, given, reading)));
  if (blocks.length === 0) blocks.push('The floor is as the file has it; nothing would change.');
  if (untouched.length > 0) blocks.push(`Not in the file, and left as ${untouched.length > 1 ? 'they are' : 'it is'}: ${listed(untouched)}.`);
  return blocks.join('\n\n');
};

/** What follows from laying an agency down: what goes back to its desk, of whom, and what ends. */
type Following = { readonly back: ReadonlyMap<PersonId, readonly string[]>; readonly endings: readonly string[] };

const followingOf = async (change: AgencyChange, after: readonly Seat[], given: Given, reading: Reading): Promise<Following | undefined> => {
  const then = foreseen(change, after, given);
  if (then.outcome !== 'decided') return undefined;
  return { back: await backOnDesk(change.wanted.id, then.happenings, reading), endings: change.seat ? endingsIn(change.seat, then.after, given.at) : [] };
};

const blockOf = ({ wanted, seat, joining, leaving, changing }: AgencyChange, following: Following | undefined): string => {
  const agency = agencyInWords(wanted.id);
  const { back = new Map<PersonId, readonly string[]>(), endings = [] } = following ?? {};
  const backOf = (person: PersonId): string => {
    const requests = back.get(person);
    return requests ? `. ${backInWords(requests)}` : '';
  };
  const named = [...leaving, ...changing.map(({ member }) => member)].map(({ person }) => person);
  const others = [...back].filter(([person]) => !named.includes(person)).map(([person, requests]) => `${seat ? (memberOf(seat, person)?.name ?? '') : ''} may take nothing at ${agency} any more. ${backInWords(requests)}`);
  const lines = [
    ...(seat && seat.name !== wanted.name ? [`is called ${wanted.name} from now on, and was ${seat.name}`] : []),
    ...(seat && seat.channel !== wanted.channel ? [wanted.channel === undefined ? 'has no channel of its own any more; what is open lies with each of its people who work on it' : `is spoken to in ${wanted.channel}, and what is open goes there`] : []),
    ...joining.map(({ name, roles }) => `+ ${name} joins: ${rolesOfOne(roles)}`),
    ...changing.map((change) => `~ ${change.member.name} ${changeInWords(change)}${backOf(change.member.person)}`),
    ...leaving.map(({ person, name, roles }) => `- ${name} leaves: ${rolesOfOne(roles)}${backOf(person) || (following ? '. They have taken nothing that is open.' : '')}`),
    ...[...endings, ...others].map((line) => `! ${line}`),
  ];
  return [`${agency}${seat ? '' : ` (new: ${wanted.name})`}`, ...lines.map((line) => `  ${line}`)].join('\n');
};

type Changing = AgencyChange['changing'][number];

const changeInWords = ({ gains, loses, renamedTo, movesTo }: Changing): string => [
  ...(gains.length > 0 ? [`becomes ${rolesOfOne(gains)}`] : []),
  ...(loses.length > 0 ? [`is ${rolesOfOne(loses)} no more`] : []),
  ...(renamedTo === undefined ? [] : [`is called ${renamedTo}`]),
  ...(movesTo === undefined ? [] : [`has mornings and nights as ${movesTo} has them`]),
].join(', ');
