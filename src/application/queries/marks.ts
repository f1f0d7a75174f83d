import type { Mark } from '../../core/pack';
import type { Reading } from '../../ports/store';
import { EXPUNGED } from '../../ports/store';
import { listOf } from '../present';
import { agencyInWords } from '../sayings';
import { namesOf } from '../seats';
import { dayInWords } from '../words/dates';

const MOST_PACKS = 200;
/** As much of a source as shows which it is. */
const BEGINNING = 1000;

/** What counsel has verified of every pack of the floor, and not taken back. */
export const marksOf = async (reading: Reading): Promise<readonly Mark[]> => (await listOf('pack', { limit: MOST_PACKS }, reading)).flatMap(({ marks }) => marks);

/** Who gave it, when, and against which source. */
export const markInWords = async ({ on, by, source }: Mark, reading: Reading): Promise<string> => {
  const against = (await reading.texts([source.text])).get(source.text) ?? EXPUNGED;
  return `verified on ${dayInWords(on)} by ${(await namesOf(reading))(by.person)} of ${agencyInWords(by.agency)}, against: ${against.slice(0, BEGINNING)}`;
};
