import type { Member } from '../../core/agency';
import type { Actor, PersonId } from '../../core/language/actor';
import type { Moment } from '../../core/language/time';
import type { Desk } from '../desk';
import { sayAgencyRefusal } from '../refusals/agency';
import { agencyInWords } from '../sayings';
import type { Seated } from '../seats';
import type { AgencyChange, Wanted } from './changes';
import type { Seat } from './seating';
import { coordinatorsElsewhere, foreseen, seatingOf, seatsAfter } from './seating';

/** Why a roster cannot be laid down, agency by agency; nothing of it is, while there is one reason. */
export const reasonsAgainst = (changes: readonly AgencyChange[], wanted: readonly Wanted[], seats: readonly Seated[], by: Actor, at: Moment): readonly string[] => {
  const after = seatsAfter(wanted, seats);
  const listed = [...wanted.flatMap(({ people }) => people), ...seats.flatMap(({ members }) => members)];
  const nameOf = (wantedPerson: PersonId): string => listed.find(({ person }) => person === wantedPerson)?.name ?? wantedPerson;
  const refusals = changes.flatMap((change) => {
    const then = foreseen(change, after, { by, at });
    return then.outcome === 'refused' ? [then.refusal] : [];
  });
  const words = refusals.map((refusal) => (refusal.code === 'not-permitted' ? 'An operator may not do this.' : sayAgencyRefusal(refusal, nameOf)));
  return [...new Set([...words, ...doublesIn(after, wanted)])];
};

/** Whoever would sit for two agencies, of which the file names one at least: only one of the two seats would be theirs. */
const doublesIn = (after: readonly Seat[], wanted: readonly Wanted[]): readonly string[] => {
  const listed = wanted.flatMap(({ people }) => people);
  const once = listed.filter(({ person }, index) => listed.findIndex((each) => each.person === person) === index);
  return once.flatMap(({ person, name }) => {
    const [one, two] = after.filter(({ people }) => people.some((each) => each.person === person)).map(({ id }) => id);
    if (one === undefined || two === undefined) return [];
    const who = `The file lists ${name} (${person}) for ${agencyInWords(one)}`;
    const other = agencyInWords(two);
    return wanted.some(({ id }) => id === two)
      ? `${who} and for ${other}. Nobody sits for two agencies: keep them at one.`
      : `${who}, and they sit for ${other}, which it does not name. Nobody sits for two agencies: leave them out of ${agencyInWords(one)}, or add ${other} to the file without them.`;
  });
};

/**
 * Lays the agencies down, each in a commit of its own. Those that gain a coordinator come first, so that one may hand the
 * floor to another; beside that, those somebody moves out of come before those they move to. What was refused after all,
 * because somebody else changed the roster meanwhile, is said.
 */
export const applyRoster = async (changes: readonly AgencyChange[], desk: Desk, by: Actor): Promise<{ readonly seated: number; readonly refused: readonly string[] }> => {
  const refused: string[] = [];
  let seated = 0;
  for (const change of changes.toSorted((a, b) => gained(b) - gained(a) || movedIn(a, changes) - movedIn(b, changes))) {
    const { id } = change.wanted;
    const answered = await desk.handIn({
      by,
      order: async ({ at, roster }) => ({ to: 'agency', id, order: seatingOf(change, { by, at }, coordinatorsElsewhere(id, await roster())) }),
    });
    if (answered.outcome === 'done') seated += 1;
    if (answered.outcome !== 'refused') continue;
    const { refusal } = answered;
    refused.push(`${agencyInWords(id)} was changed by somebody else meanwhile (${refusal.code}). Run it again.`);
  }
  return { seated, refused };
};

const gained = ({ joining, changing }: AgencyChange): number =>
  joining.filter(({ roles }) => roles.includes('coordinator')).length + changing.filter(({ gains }) => gains.includes('coordinator')).length;

/** How many more move into an agency than out of it, from and to the others. */
const movedIn = ({ joining, leaving }: AgencyChange, changes: readonly AgencyChange[]): number => {
  const among = (some: readonly Member[], others: readonly Member[]): number => some.filter(({ person }) => others.some((each) => each.person === person)).length;
  return among(joining, changes.flatMap((each) => each.leaving)) - among(leaving, changes.flatMap((each) => each.joining));
};
