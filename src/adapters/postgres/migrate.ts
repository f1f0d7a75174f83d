import { Kysely, Migrator, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Query } from './connection';
import { migrations } from './migrations';
import { connectionMistake, newerDatabase, notMigrated } from './mistakes';

const schema = 'watchfloor';
const table = 'kysely_migration';

const there = { name: 'migrations there', text: `select to_regclass('${schema}.${table}') is not null as there` };
const done = { name: 'migrations done', text: `select name from ${schema}.${table} order by name` };

/** Which migrations a database has had. */
const doneIn = async (query: Query): Promise<readonly string[]> => {
  const [row] = await query(there);
  if (!z.object({ there: z.boolean() }).parse(row).there) return [];
  return (await query(done)).map((each) => z.object({ name: z.string() }).parse(each).name);
};

/** Throws what is wrong with a database that this version is to work on, with the next step. */
export const checkMigrated = async (query: Query, url: string): Promise<void> => {
  const had = await doneIn(query);
  refuseNewer(had, url);
  const missing = Object.keys(migrations).filter((name) => !had.includes(name));
  if (missing.length > 0) throw notMigrated(url, missing);
};

const refuseNewer = (had: readonly string[], url: string): void => {
  const unknown = had.filter((name) => !(name in migrations));
  if (unknown.length > 0) throw newerDatabase(url, unknown);
};

/** Brings a database up to this version and says which migrations that took. All of them are made, or none. */
export const migrate = async (url: string): Promise<readonly string[]> => {
  const pool = new Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while it is idle is found out by the next statement; unheard it would end the process.
  pool.on('error', () => undefined);
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const query: Query = async ({ text }) => (await pool.query<Record<string, unknown>>(text)).rows;
    refuseNewer(await doneIn(query), url);
    const migrator = new Migrator({
      db: database,
      provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
      migrationTableSchema: schema,
    });
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw new Error('A migration failed; the database is as it was.', { cause: error });
    return (results ?? []).map(({ migrationName }) => migrationName);
  } catch (mistake) {
    throw connectionMistake(mistake, url) ?? mistake;
  } finally {
    await database.destroy();
  }
};
