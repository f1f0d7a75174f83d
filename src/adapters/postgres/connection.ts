import { Pool } from 'pg';
import type { PoolClient } from 'pg';
import type { Log } from '../../ports/log';
import { gatheringSocket } from './gathering-socket';

/** A statement that is asked often carries a name: the database then plans it once for each connection. */
export type Statement = { readonly name: string; readonly text: string };

/** Asks one statement. Rows are unknown until a door has read them. */
export type Query = (statement: Statement, values?: readonly unknown[]) => Promise<readonly unknown[]>;

export type ConnectionOptions = {
  readonly url: string;
  readonly poolSize: number;
  readonly log: Log;
  /**
   * Whether each connection has a session to itself, as with PostgreSQL. With PGlite all share one: there statements
   * have no names, which the others would find taken, and are sent one by one.
   */
  readonly ownSessions: boolean;
};

/** A pool, and the one way our statements are asked through it. */
export type Connections = {
  readonly query: Query;
  /** Lends one connection. Whoever borrows it gives it back, broken or not. */
  readonly borrow: () => Promise<Borrowed>;
  readonly close: () => Promise<void>;
};

export type Borrowed = {
  /** Several may be asked before the first has answered: they are carried out in this order. */
  readonly query: Query;
  /** Asks something without rows and answers what the database says it has done: `COMMIT`. */
  readonly tell: (statement: Statement) => Promise<string>;
  readonly giveBack: (broken?: Error) => void;
};

/** How long a borrowed connection may be idle inside a commit before the database takes its locks away. */
const FORGOTTEN_COMMIT = 60_000;

type Asked = { readonly rows: readonly unknown[]; readonly command: string };
type Ask = (statement: Statement, values: readonly unknown[]) => Promise<Asked>;

export const connect = ({ url, poolSize, log, ownSessions }: ConnectionOptions): Connections => {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'watchfloor',
    ...(ownSessions && { pipeline: true, stream: gatheringSocket, idle_in_transaction_session_timeout: FORGOTTEN_COMMIT }),
  });
  // A connection that breaks while nobody has it is replaced by the next borrower; unheard it would end the process.
  pool.on('error', ({ message }) =>
    log.warn('A connection to the database broke; another takes its place.', { mistake: message }),
  );

  const asking =
    (asked: Pick<PoolClient, 'query'> | Pool): Ask =>
    ({ name, text }, values) =>
      asked.query({ text, values: [...values], ...(ownSessions && { name }) });
  const ask = asking(pool);

  return {
    query: async (statement, values = []) => (await ask(statement, values)).rows,
    borrow: async () => {
      const client = await pool.connect();
      // Cut while nothing is being asked, it fails the next statement; unheard it would end the process.
      const unheard = (): void => undefined;
      client.on('error', unheard);
      const send = ownSessions ? asking(client) : inTurn(asking(client));
      return {
        query: async (statement, values = []) => (await send(statement, values)).rows,
        tell: async (statement) => (await send(statement, [])).command,
        giveBack: (broken) => {
          client.release(broken);
          client.off('error', unheard);
        },
      };
    },
    close: () => pool.end(),
  };
};

/** Sends each when the one before has been answered, well or badly. */
const inTurn = (ask: Ask): Ask => {
  let last: Promise<unknown> = Promise.resolve();
  return (statement, values) => {
    const mine = last.then(() => ask(statement, values));
    last = mine.catch(() => undefined);
    return mine;
  };
};

/** A moment as the house spells it, whatever zone and style the session has. */
export const spelledMoment = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
