import { Client } from 'pg';
import { z } from 'zod';

/** A PostgreSQL as an operator must know it. */
export type DatabaseFacts = {
  readonly version: string;
  /** Its number: 150004 for 15.4. */
  readonly number: number;
  readonly fsync: boolean;
  readonly synchronousCommit: string;
  readonly mostConnections: number;
  readonly openConnections: number;
  /** The hour of its clock, in milliseconds. */
  readonly hour: number;
  /** Whether somebody stands between who gives each statement, or each transaction, to another session. */
  readonly pooled: boolean;
};

const asked = `select current_setting('server_version') as version, current_setting('server_version_num')::integer as number,
  current_setting('fsync') = 'on' as fsync, current_setting('synchronous_commit') as "synchronousCommit",
  current_setting('max_connections')::integer as "mostConnections",
  (select count(*)::integer from pg_stat_activity where backend_type = 'client backend') as "openConnections",
  (extract(epoch from clock_timestamp()) * 1000)::float8 as hour`;

const facts = z.object({
  version: z.string(),
  number: z.int(),
  fsync: z.boolean(),
  synchronousCommit: z.string(),
  mostConnections: z.int(),
  openConnections: z.int(),
  hour: z.number(),
});

export const inspectDatabase = async (url: string): Promise<DatabaseFacts> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(asked);
    return { ...facts.parse(rows[0]), pooled: await isPooled(client, url) };
  } finally {
    await client.end();
  }
};

const session = z.object({ pid: z.int() });
const whichSession = 'select pg_backend_pid() as pid';

/**
 * A pooler by transaction gives a session away when a transaction ends. So while another client holds in a transaction
 * the session this one had a moment ago, this one is found in another.
 */
const isPooled = async (client: Client, url: string): Promise<boolean> => {
  const mine = async (): Promise<number> => session.parse((await client.query<Record<string, unknown>>(whichSession)).rows[0]).pid;
  const other = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  other.on('error', () => undefined);
  const before = await mine();
  try {
    await other.connect();
    await other.query('begin');
    await other.query(whichSession);
    return (await mine()) !== before;
  } finally {
    await other.end().catch(() => undefined);
  }
};
