import { Client } from 'pg';
import { migrate, openPostgres } from '../../../src/adapters/postgres/open';
import type { OpenedStore } from '../../../src/adapters/postgres/open';
import type { Log } from '../../../src/ports/log';

export const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export const serverUrl = (): string => {
  const url = process.env['DATABASE_URL'];
  if (url === undefined) throw new Error('Expected DATABASE_URL. Run: .ci/services.sh npm run test:services');
  return url;
};

/** One statement on a connection of its own. */
export const tell = async (url: string, statement: string, values: unknown[] = []): Promise<readonly unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<object>(statement, values)).rows;
  } finally {
    await client.end();
  }
};

let made = 0;

/** A database of its own for one suite, migrated. */
export const freshDatabase = async (): Promise<{ readonly url: string; readonly drop: () => Promise<unknown> }> => {
  const server = serverUrl();
  made += 1;
  const name = `try_${process.pid}_${made}`;
  await tell(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrate(url.href);
  return { url: url.href, drop: () => tell(server, `drop database ${name} with (force)`) };
};

const tables = [
  'subjects', 'answers', 'events', 'texts', 'outbox', 'lanes', 'faces', 'budgets', 'alarms', 'gestures', 'pending_gestures', 'counters',
  'addresses',
];

/** Empties a database of ours. The trigger that guards the ledger is asleep meanwhile, which only a superuser can do. */
export const startOver = async (url: string): Promise<void> => {
  const deletes = tables.map((table) => `delete from watchfloor.${table};`).join(' ');
  await tell(url, `set session_replication_role = replica; ${deletes} set session_replication_role = default`);
};

/** A store on an empty database that is migrated already. */
export const openAnew = async (url: string, poolSize: number): Promise<OpenedStore> => {
  await startOver(url);
  return openPostgres({ url, poolSize, log: quiet });
};
