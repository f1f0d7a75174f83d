import type { Member } from '../core/agency';
import type { AgencyId } from '../core/language/agencies';
import type { PersonId, Role } from '../core/language/actor';
import type { Zone } from '../core/language/time';
import { plainText } from '../core/language/plain-text';
import type { EventRow, Reading } from '../ports/store';
import type { Answered, Desk } from './desk';
import { stateOf } from './present';
import { agencyInWords } from './sayings';
import { seatedAgencies } from './seats';

/** An agency as a roster file has it; `who` is how the chat is asked for the person. */
export type Seating<Who> = {
  readonly id: AgencyId;
  readonly name: string;
  readonly channel?: string;
  readonly people: readonly { readonly name: string; readonly roles: readonly Role[]; readonly zone?: Zone; readonly who: Who }[];
};

/** Who a person of the roster is in the chat; or why that cannot be said, in words. */
export type Recognise<Who> = (who: Who) => Promise<PersonId | { readonly unknown: string }>;

/** What seating came to: how many agencies, and who could not be recognised. */
export type Seated = { readonly agencies: number; readonly unknown: readonly string[] };

/**
 * Seeds a floor from a roster. An agency that nobody but an operator has seated is still being seeded: whoever could not
 * be recognised at the last start is looked up again at this one. From the first change somebody of the floor makes, or an
 * operator on purpose (`watchfloor roster apply`), the agency is the floor's own. An agency of which nobody could be
 * recognised is not seated, so that it is tried again. Whoever sits for an agency already is seated for no other. Names are
 * taken in as plain text, like everything that somebody typed.
 */
export const seatRoster = async <Who>(
  roster: readonly Seating<Who>[],
  recognise: Recognise<Who>,
  desk: Desk,
  reading: Reading,
  operator: string,
): Promise<Seated> => {
  const unknown: string[] = [];
  let agencies = 0;
  const seeded: Recognised[] = [];
  for (const seating of roster) {
    const history = await reading.history({ kind: 'agency', id: seating.id });
    if (!history.some(isTheFloorsOwn)) seeded.push(await recognised(seating, recognise, reading));
  }
  const others: Others[] = (await seatedAgencies(reading)).filter(({ id }) => !seeded.some(({ seating }) => seating.id === id));
  for (const { seating, people, strangers } of seeded) {
    const { id } = seating;
    const elsewhere = (member: Member): AgencyId | undefined => others.find(({ members }) => members.some(({ person }) => person === member.person))?.id;
    const members = people.filter((member) => elsewhere(member) === undefined);
    const doubles = people.flatMap((member) => {
      const other = elsewhere(member);
      return other === undefined ? [] : [`${member.name} of ${id}: sits for ${agencyInWords(other)}, and nobody sits for two agencies`];
    });
    unknown.push(...strangers, ...doubles);
    if (members.length === 0) continue;
    others.push({ id, members });
    const answered = await seat(seating, members, desk, operator);
    if (answered.outcome === 'done') agencies += 1;
    if (answered.outcome === 'refused') unknown.push(`${plainText(seating.name)} was not seated: ${answered.refusal.code}.`);
  }
  return { agencies, unknown };
};

type Others = { readonly id: AgencyId; readonly members: readonly Member[] };

/** An agency of the file with those whom the chat knows, and who they are whom it does not. */
type Recognised = { readonly seating: Seating<unknown>; readonly people: readonly Member[]; readonly strangers: readonly string[] };

const recognised = async <Who>(seating: Seating<Who>, recognise: Recognise<Who>, reading: Reading): Promise<Recognised> => {
  const members: Member[] = [];
  const strangers: string[] = [];
  for (const { name: typed, roles, who, zone } of seating.people) {
    const name = plainText(typed);
    const known = await recognise(who);
    if (typeof known === 'string') members.push({ person: known, name, roles, ...(zone && { zone }) });
    else strangers.push(`${name} of ${seating.id}: ${known.unknown}`);
  }
  // Whom the chat does not know today has not left: it may only be out of reach.
  const kept = members.length > 0 && strangers.length > 0 ? await seatedBeside(members, seating.id, reading) : [];
  return { seating, people: [...members, ...kept], strangers };
};

const seatedBeside = async (members: readonly Member[], id: AgencyId, reading: Reading): Promise<readonly Member[]> => {
  const before = (await stateOf('agency', id, reading))?.members ?? [];
  return before.filter(({ person }) => !members.some((each) => each.person === person));
};

const isTheFloorsOwn = ({ actor, body }: EventRow): boolean =>
  actor.kind !== 'operator' || (typeof body === 'object' && body !== null && 'applied' in body);

const seat = ({ id, name: typed, channel }: Seating<unknown>, people: readonly Member[], desk: Desk, operator: string): Promise<Answered> => {
  const name = plainText(typed);
  const by = { kind: 'operator', name: operator } as const;
  return desk.handIn({
    by,
    order: ({ at }) => ({
      to: 'agency',
      id,
      order: { type: 'seat-agency', by, at, id, name, people, ...(channel !== undefined && { channel }) },
    }),
  });
};
