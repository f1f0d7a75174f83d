import type { Member } from '../core/agency';
import type { AgencyId } from '../core/language/agencies';
import type { PersonId, Role } from '../core/language/actor';
import { plainText } from '../core/language/plain-text';
import type { Reading } from '../ports/store';
import type { Answered, Desk } from './desk';

/** An agency as a roster file has it; `who` is how the chat is asked for the person. */
export type Seating<Who> = {
  readonly id: AgencyId;
  readonly name: string;
  readonly channel?: string;
  readonly people: readonly { readonly name: string; readonly roles: readonly Role[]; readonly who: Who }[];
};

/** Who a person of the roster is in the chat; or why that cannot be said, in words. */
export type Recognise<Who> = (who: Who) => Promise<PersonId | { readonly unknown: string }>;

/** What seating came to: how many agencies, and who could not be recognised. */
export type Seated = { readonly agencies: number; readonly unknown: readonly string[] };

/**
 * Seeds a floor from a roster. An agency that nobody but an operator has seated is still being seeded: whoever could not
 * be recognised at the last start is looked up again at this one. From the first change somebody of the floor makes, the
 * agency is the floor's own. An agency of which nobody could be recognised is not seated, so that it is tried again. Names
 * are taken in as plain text, like everything that somebody typed.
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
  for (const seating of roster) {
    const history = await reading.history({ kind: 'agency', id: seating.id });
    if (history.some(({ actor }) => actor.kind !== 'operator')) continue;
    const members: Member[] = [];
    for (const { name: typed, roles, who } of seating.people) {
      const name = plainText(typed);
      const known = await recognise(who);
      if (typeof known === 'string') members.push({ person: known, name, roles });
      else unknown.push(`${name} of ${seating.id}: ${known.unknown}`);
    }
    if (members.length === 0) continue;
    const answered = await seat(seating, members, desk, operator);
    if (answered.outcome === 'done') agencies += 1;
    if (answered.outcome === 'refused') unknown.push(`${plainText(seating.name)} was not seated: ${answered.refusal.code}.`);
  }
  return { agencies, unknown };
};

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
