import type { Deed } from '../core/authority';
import type { AgencyId } from '../core/language/agencies';
import type { Person } from '../core/language/actor';
import { unlessAllowed } from './allowed';
import type { Answer } from './answer';
import type { Filled, Floor } from './floor';
import { stateOf } from './present';

/** What somebody would do: of which agencies, one of which is enough, their own where it is not said; and who did what is put right. */
export type Doing = { readonly deed: Deed; readonly agencies?: readonly AgencyId[]; readonly did?: Person | undefined };

/**
 * What a command comes to, as far as it is known before its form is filled in: one deed, whatever it is about; or what it may
 * yet be, one of which must be allowed; or nothing while who may depends on what is still to be said.
 */
export type May = Deed | ((filled: Filled, floor: Floor) => readonly Doing[] | Promise<readonly Doing[]>);

/** Why nothing can come of it for whoever asks, in the words in which its subject would refuse it. */
export const unlessMay = async (may: May | undefined, filled: Filled, floor: Floor): Promise<Answer | undefined> => {
  if (may === undefined) return undefined;
  const doings: readonly Doing[] = typeof may === 'string' ? [{ deed: may }] : await may(filled, floor);
  const refused = await Promise.all(doings.map(({ deed, agencies = [floor.who.agency], did }) => unlessAllowed(deed, agencies, floor, did)));
  return refused.every((each) => each !== undefined) ? refused[0] : undefined;
};

/** A deed of an agency is one's own agency's, or nobody's, until something says of what it is. */
export const untilNamed =
  (deed: Deed, field: string) =>
  (filled: Filled): readonly Doing[] => (filled[field] === undefined ? [{ deed }] : []);

/** Whoever opened an incident may, too. */
export const ofIncident =
  (deed: 'correct-incident' | 'attach-channel' | 'change-people') =>
  async ({ name }: Filled, { reading }: Floor): Promise<readonly Doing[]> => {
    const incident = typeof name === 'string' ? await stateOf('incident', name, reading) : undefined;
    return incident ? [{ deed, did: incident.opener }] : [];
  };
