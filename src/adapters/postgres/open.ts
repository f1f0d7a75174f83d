import type { Log } from '../../ports/log';
import type { Store } from '../../ports/store';
import { connect } from './connection';
import { checkMigrated } from './migrate';
import { connectionMistake } from './mistakes';
import { postgresStore } from './store';

export { migrate } from './migrate';
export { DatabaseMistake } from './mistakes';
export type { DatabaseTrouble } from './mistakes';

/** A store that is open, and where its database is, for whoever keeps something of his own in it (alarms). */
export type OpenedStore = { readonly store: Store; readonly url: string; readonly close: () => Promise<void> };

export type OpenOptions = { readonly url: string; readonly poolSize: number; readonly log: Log };

/** Opens a database that is there and migrated; anything else is a `DatabaseMistake` that says the next step. */
export const openPostgres = (options: OpenOptions): Promise<OpenedStore> => openAt(options, true);

/** `ownSessions` is off for the embedded database: see connection.ts. */
export const openAt = async ({ url, poolSize, log }: OpenOptions, ownSessions: boolean): Promise<OpenedStore> => {
  const connections = connect({ url, poolSize, log, ownSessions });
  try {
    await checkMigrated(connections.query, url);
  } catch (mistake) {
    await connections.close();
    throw connectionMistake(mistake, url) ?? mistake;
  }
  const store = postgresStore(connections, log);
  return { store, url, close: store.close };
};
