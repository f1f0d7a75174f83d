import type { Deed } from '../core/authority';
import { forbids } from '../core/authority';
import type { Refusal } from '../core/house';
import type { Person } from '../core/language/actor';
import type { AgencyId } from '../core/language/agencies';
import type { Answer } from './answer';
import { words } from './answer';
import type { Floor } from './floor';
import { endedLately } from './lent-before';
import { refusedInWords } from './refusals';
import { namesOf } from './seats';

/**
 * Why this person need not fill in a form: nothing would come of it. The subject asks the same table again when the form
 * is sent. Several agencies: one of them is enough. `did` is whoever did what is corrected.
 */
export const unlessAllowed = async (deed: Deed, agencies: readonly AgencyId[], floor: Floor, did?: Person): Promise<Answer | undefined> => {
  const refusals = agencies.map((agency) => forbids(floor.who, deed, agency, did));
  const [first] = refusals;
  if (!first || refusals.some((refusal) => !refusal)) return undefined;
  return refusal(first, floor);
};

/** What a subject would answer, where that is known before a form is filled in. */
export const refusal = async (why: Refusal, floor: Floor): Promise<Answer> => words(await refusalInWords(why, floor));

/** In words that know what people are called, and what whoever is refused could do until lately. */
export const refusalInWords = async (why: Refusal, floor: Floor): Promise<string> => {
  const { who, zone, clock, reading } = floor;
  const says = refusedInWords(why, { who, zone, now: clock.now(), nameOf: await namesOf(reading) });
  return why.code === 'not-permitted' ? `${says}${await endedLately(why, floor)}` : says;
};
