import {
  assertSchemaCompatibility,
  LATEST_SCHEMA_VERSION,
  PostgresConnection,
  PostgresQueueBackend,
  SchemaMigrationRequiredError,
} from 'bullmq';
import type { PgQueryable } from 'bullmq';
import type { Log } from '../../ports/log';
import type { Backend } from './backend';

/** `embedded`: PGlite behind a socket, across which no NOTIFY comes. */
export type PostgresParts = { readonly url: string; readonly embedded: boolean; readonly log: Log };

const SCHEMA = 'bullmq';

/** Alarms kept in PostgreSQL. Refuses, and says what to do, where the tables are missing or older than this version. */
export const onPostgres = async ({ url, embedded, log }: PostgresParts): Promise<Backend> => {
  const connection = connect(url, 4);
  connection.on('error', (mistake: Error) =>
    log.warn('The alarm clock lost a connection to PostgreSQL.', { mistake: mistake.message }),
  );
  const refusal = await refusalOf(connection);
  if (refusal !== undefined) {
    await connection.close();
    throw new Error(refusal);
  }
  const Consumer = embedded ? Polling : Listening;
  return {
    // It shares the worker's pool and leaves closing it to us.
    forArming: (name, opts) => new PostgresQueueBackend(connection, name, { ...opts, connection: { max: 4 } }, false),
    forRinging: (name, opts) => new Consumer(connection, name, { ...opts, connection: { max: 4 } }),
    idleSeconds: embedded ? POLL : 5,
    cut: () => void connection.disconnect(),
    close: () => connection.close(),
  };
};

/** Makes or updates the tables of the alarm clock; part of `watchfloor migrate`. */
export const migrateAlarms = async (url: string): Promise<void> => {
  const connection = connect(url, 1, true);
  try {
    await connection.waitUntilReady();
  } finally {
    await connection.close();
  }
};

const POLL = 0.25;
const CEILING = 5;

/** Without NOTIFY a worker that knows a far alarm would sleep an hour beside one that is due in a second. */
class Polling extends PostgresQueueBackend {
  override get maximumBlockTimeout(): number {
    return POLL;
  }
}

/** NOTIFY wakes it; if one is lost with its connection, an alarm is five seconds late and not an hour. */
class Listening extends PostgresQueueBackend {
  override get maximumBlockTimeout(): number {
    return CEILING;
  }
}

/**
 * BullMQ names its tables without a schema. A server takes the search path from the connection's options; PGlite has
 * one session for all of its clients and ignores them, so it is set there once more, for everybody.
 */
const connect = (url: string, max: number, migrate = false): PostgresConnection =>
  new PostgresConnection({
    connectionString: url,
    schema: SCHEMA,
    max,
    keepAlive: true,
    migrate,
    onConnect: (client: PgQueryable) => client.query(`SET search_path TO ${SCHEMA}`),
  });

/** What keeps the alarms from being kept there, looked at without starting anything. */
export const alarmsTrouble = async (url: string): Promise<string | undefined> => {
  const connection = connect(url, 1);
  connection.on('error', () => undefined);
  try {
    return await refusalOf(connection);
  } finally {
    await connection.close();
  }
};

const refusalOf = async (connection: PostgresConnection): Promise<string | undefined> => {
  try {
    const version = await assertSchemaCompatibility(connection.pool, SCHEMA);
    if (version >= LATEST_SCHEMA_VERSION) return undefined;
    return `The alarm clock's tables are of version ${version}, and ${LATEST_SCHEMA_VERSION} is needed. Run \`watchfloor migrate\` and start again.`;
  } catch (mistake) {
    if (mistake instanceof SchemaMigrationRequiredError) {
      return "The alarm clock's tables are not there yet. Run `watchfloor migrate` and start again.";
    }
    return `The alarm clock cannot use its database: ${String(mistake).replace(/^\w*Error: /, '')}`;
  }
};
