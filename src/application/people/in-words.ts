import { canWork } from '../../core/agency';
import type { PersonId } from '../../core/language/actor';
import type { Reading } from '../../ports/store';
import { listOf } from '../present';
import { agencyInWords, listed } from '../sayings';
import type { Seated } from '../seats';
import { rolesOfOne } from '../seats';
import type { AgencyChange, Wanted } from './changes';

/** As many requests as one agency has open and anybody reads. */
const MOST = 1_000;

/** What a roster file would change, one line for each person, with what goes back to a desk; or that it changes nothing. */
export const changesInWords = async (
  changes: readonly AgencyChange[],
  wanted: readonly Wanted[],
  seats: readonly Seated[],
  reading: Reading,
): Promise<string> => {
  const untouched = seats.filter(({ id }) => !wanted.some((each) => each.id === id)).map(({ id }) => agencyInWords(id));
  const blocks: string[] = [];
  for (const change of changes) blocks.push(await blockOf(change, reading));
  if (blocks.length === 0) blocks.push('The floor is as the file has it; nothing would change.');
  if (untouched.length > 0) blocks.push(`Not in the file, and left as ${untouched.length > 1 ? 'they are' : 'it is'}: ${listed(untouched)}.`);
  return blocks.join('\n\n');
};

const blockOf = async ({ wanted, seat, joining, leaving, changing }: AgencyChange, reading: Reading): Promise<string> => {
  const lines = [
    ...(seat && seat.name !== wanted.name ? [`is called ${wanted.name} from now on, and was ${seat.name}`] : []),
    ...(seat && seat.channel !== wanted.channel ? [wanted.channel === undefined ? 'has no channel of its own any more' : `is spoken to in ${wanted.channel}`] : []),
    ...joining.map(({ name, roles }) => `+ ${name} joins: ${rolesOfOne(roles)}`),
  ];
  for (const change of changing) {
    const taken = worksNoMore(change) ? `. ${await takenInWords(change.member.person, wanted.id, reading)}` : '';
    lines.push(`~ ${change.member.name} ${changeInWords(change)}${taken}`);
  }
  for (const { person, name, roles } of leaving) lines.push(`- ${name} leaves: ${rolesOfOne(roles)}. ${await takenInWords(person, wanted.id, reading)}`);
  return [`${agencyInWords(wanted.id)}${seat ? '' : ` (new: ${wanted.name})`}`, ...lines.map((line) => `  ${line}`)].join('\n');
};

type Changing = AgencyChange['changing'][number];

const changeInWords = ({ gains, loses, renamedTo, movesTo }: Changing): string => [
  ...(gains.length > 0 ? [`becomes ${rolesOfOne(gains)}`] : []),
  ...(loses.length > 0 ? [`is ${rolesOfOne(loses)} no more`] : []),
  ...(renamedTo === undefined ? [] : [`is called ${renamedTo}`]),
  ...(movesTo === undefined ? [] : [`has mornings and nights as ${movesTo} has them`]),
].join(', ');

const worksNoMore = ({ member, gains, loses }: Changing): boolean =>
  canWork(member) && !canWork({ roles: [...member.roles.filter((role) => !loses.includes(role)), ...gains] });

/** What goes back to the desk of the agency when somebody leaves it, or may take nothing there any more. */
const takenInWords = async (person: PersonId, agency: string, reading: Reading): Promise<string> => {
  const taken = await listOf('request', { agency, statuses: ['taken'], limit: MOST }, reading);
  const theirs = taken.flatMap((request) => (request.status === 'taken' && request.taker.person === person ? [request.id] : []));
  if (theirs.length === 0) return 'They have taken nothing that is open.';
  return theirs.length === 1 ? `What they had taken goes back to the desk: ${listed(theirs)}.` : `The ${String(theirs.length)} requests they had taken go back to the desk: ${listed(theirs)}.`;
};
