import type { Kysely, Migration } from 'kysely';
import { sql } from 'kysely';

/**
 * The index of lists is for lists alone: while a table is nearly empty, one on kind, due and id looks as good as the key
 * to find a subject by its kind and id, and what was planned then reads every subject of the kind from then on.
 */
export const listsHaveTheirIndex: Migration = {
  up: async (database: Kysely<unknown>) => {
    await sql.raw(`create index subjects_listed on watchfloor.subjects (kind, due, id) where status <> ''`).execute(database);
    await sql.raw('drop index watchfloor.subjects_by_due').execute(database);
  },
};
