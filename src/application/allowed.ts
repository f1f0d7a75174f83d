import type { Deed } from '../core/authority';
import { forbids } from '../core/authority';
import type { AgencyId } from '../core/language/agencies';
import type { Answer } from './answer';
import { words } from './answer';
import type { Floor } from './floor';
import { refusedInWords } from './refusals';
import { namesOf } from './seats';

/**
 * Why this person need not fill in a form: nothing would come of it. The subject asks the same table again when the form
 * is sent. Several agencies: one of them is enough.
 */
export const unlessAllowed = async (deed: Deed, agencies: readonly AgencyId[], floor: Floor): Promise<Answer | undefined> => {
  const { who, zone, clock, reading } = floor;
  const refusals = agencies.map((agency) => forbids(who, deed, agency));
  const [first] = refusals;
  if (!first || refusals.some((refusal) => !refusal)) return undefined;
  return words(refusedInWords(first, { who, zone, now: clock.now(), nameOf: await namesOf(reading) }));
};
