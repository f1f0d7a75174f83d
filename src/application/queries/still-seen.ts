import type { PersonId } from '../../core/language/actor';
import type { Reading } from '../../ports/store';
import { canSee, readerAt } from '../sight';

const MOST = 100;

/** What is asked about an incident that one of these people sees all the same, since it concerns their agency. */
export const stillSeenBy = async (people: readonly PersonId[], incident: string, reading: Reading): Promise<readonly string[]> => {
  const readers = await Promise.all(people.map((person) => readerAt({ at: 'person', person }, reading)));
  const seen: string[] = [];
  for (const kept of await reading.list({ kind: 'request', parent: incident, limit: MOST })) {
    const sees = await Promise.all(readers.map((reader) => canSee(reader, kept, reading)));
    if (sees.some(Boolean)) seen.push(kept.standing.id);
  }
  return seen;
};
