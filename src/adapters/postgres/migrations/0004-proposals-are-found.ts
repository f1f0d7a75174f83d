import type { Kysely, Migration } from 'kysely';
import { sql } from 'kysely';

/** What waits for a second person is on everybody's page who may be that: a handful among a hundred thousand duties. */
export const proposalsAreFound: Migration = {
  up: async (database: Kysely<unknown>) => {
    await sql.raw(`create index subjects_proposed on watchfloor.subjects (kind, id) where state ? 'proposal'`).execute(database);
  },
};
