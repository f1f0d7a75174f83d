import type { Member } from '../../core/agency';
import type { Role } from '../../core/language/actor';
import type { AgencyId } from '../../core/language/agencies';
import type { Zone } from '../../core/language/time';
import { plainText } from '../../core/language/plain-text';
import type { Recognise, Seating } from '../seat-roster';
import type { Seated } from '../seats';

/** An agency as a roster file wants it, with everybody known to the chat. */
export type Wanted = { readonly id: AgencyId; readonly name: string; readonly channel?: string; readonly people: readonly Member[] };

/** What a roster file would change in one agency. */
export type AgencyChange = {
  readonly wanted: Wanted;
  /** As it sits now; absent for one that is new at the table. */
  readonly seat?: Seated;
  readonly joining: readonly Member[];
  readonly leaving: readonly Member[];
  readonly changing: readonly { readonly member: Member; readonly gains: readonly Role[]; readonly loses: readonly Role[]; readonly renamedTo?: string; readonly movesTo?: Zone | 'the floor' }[];
};

/** The people of a file as the chat knows them, and who could not be recognised and why. */
export const recogniseAll = async <Who>(
  roster: readonly Seating<Who>[],
  recognise: Recognise<Who>,
): Promise<{ readonly wanted: readonly Wanted[]; readonly unknown: readonly string[] }> => {
  const unknown: string[] = [];
  const wanted: Wanted[] = [];
  for (const { id, name, channel, people } of roster) {
    const members: Member[] = [];
    for (const { name: typed, roles, who, zone } of people) {
      const known = await recognise(who);
      if (typeof known === 'string') members.push({ person: known, name: plainText(typed), roles, ...(zone && { zone }) });
      else unknown.push(`${plainText(typed)} of ${id}: ${known.unknown}`);
    }
    wanted.push({ id, name: plainText(name), people: members, ...(channel !== undefined && { channel }) });
  }
  return { wanted, unknown };
};

/** Agency by agency, those that stay as they are left out. An agency the file does not name is left alone. */
export const changesOf = (wanted: readonly Wanted[], seats: readonly Seated[]): readonly AgencyChange[] =>
  wanted.flatMap((each) => {
    const seat = seats.find(({ id }) => id === each.id);
    const change = changeOf(each, seat);
    const { joining, leaving, changing } = change;
    const moved = seat?.name !== each.name || seat.channel !== each.channel;
    return moved || joining.length + leaving.length + changing.length > 0 ? [change] : [];
  });

const changeOf = (wanted: Wanted, seat: Seated | undefined): AgencyChange => {
  const before = seat?.members ?? [];
  const was = ({ person }: Member): Member | undefined => before.find((each) => each.person === person);
  return {
    wanted,
    ...(seat && { seat }),
    joining: wanted.people.filter((member) => !was(member)),
    leaving: before.filter(({ person }) => !wanted.people.some((each) => each.person === person)),
    changing: wanted.people.flatMap((after) => {
      const member = was(after);
      if (!member) return [];
      const gains = after.roles.filter((role) => !member.roles.includes(role));
      const loses = member.roles.filter((role) => !after.roles.includes(role));
      const renamed = after.name !== member.name;
      const moves = after.zone !== member.zone;
      const other = { ...(renamed && { renamedTo: after.name }), ...(moves && { movesTo: after.zone ?? ('the floor' as const) }) };
      return gains.length + loses.length > 0 || renamed || moves ? [{ member, gains, loses, ...other }] : [];
    }),
  };
};
