import type { Kysely, Migration } from 'kysely';
import { sql } from 'kysely';

/** Until when somebody is left in peace, told by the house's clock; `not_before` paces by the machine's. */
export const quietHours: Migration = {
  up: async (database: Kysely<unknown>) => {
    await sql.raw('alter table watchfloor.outbox add column quiet_until timestamptz').execute(database);
  },
};
