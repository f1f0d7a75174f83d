import type { PGlite } from '@electric-sql/pglite';

/** The messages that leave a statement unfinished: Parse, Bind, Describe, Execute, Close, Flush. */
const unfinished: ReadonlySet<string> = new Set(['P', 'B', 'D', 'E', 'C', 'H']);

/**
 * All connections to PGlite share one session, and the socket server hands it message after message, from whichever
 * connection comes next, unless a transaction is open. Between one connection's Parse and its Bind another's Parse
 * would so take its place, and a statement would run with another's parameters; a statement of more than 64 kB arrives
 * in pieces, and then it does. So an unfinished statement counts as a transaction: the others wait for its Sync.
 */
export const oneAtATime = (database: PGlite): PGlite => {
  let open = false;
  const isInTransaction = database.isInTransaction.bind(database);
  const execute = database.execProtocolRawStream.bind(database);
  database.isInTransaction = () => open || isInTransaction();
  database.execProtocolRawStream = (message, options) => {
    open = unfinished.has(String.fromCharCode(message[0] ?? 0));
    return execute(message, options);
  };
  return database;
};
