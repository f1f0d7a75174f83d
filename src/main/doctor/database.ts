import type { DatabaseFacts } from '../../adapters/postgres/inspect';
import type { Finding } from './finding';
import { note, well, wrong } from './finding';

const OLDEST = 140_000;
/** Of the pool of the house and of the alarm clock, where that is in the database too. */
const [OURS, ALARMS] = [8, 4];
const FAR = 10;

/** What a PostgreSQL must be for the promises of the house to hold. */
export const databaseFound = (facts: DatabaseFacts, { now, alarmsHere }: { readonly now: number; readonly alarmsHere: boolean }): readonly Finding[] => {
  const { version, number, fsync, synchronousCommit, mostConnections, openConnections, hour, pooled } = facts;
  const each = OURS + (alarmsHere ? ALARMS : 0);
  const left = mostConnections - openConnections;
  const off = Math.round((now - hour) / 1000);
  return [
    number >= OLDEST ? well('PostgreSQL', `${version}.`) : wrong('PostgreSQL', `${version} is older than 14.`, 'Upgrade it before anything is kept in it.'),
    fsync
      ? well('PostgreSQL, fsync', 'on.')
      : wrong('PostgreSQL, fsync', 'off: a power cut can lose what people were told is recorded.', 'Set fsync = on in postgresql.conf and restart it.'),
    synchronousCommit === 'off'
      ? wrong('PostgreSQL, synchronous_commit', `${synchronousCommit}: a crash can lose what people were told is recorded.`, `Run: alter database NAME set synchronous_commit = on`)
      : well('PostgreSQL, synchronous_commit', `${synchronousCommit}.`),
    pooled
      ? wrong('PostgreSQL, sessions', 'somebody between gives each transaction another session (a pgbouncer by transaction).', 'Let DATABASE_URL lead to PostgreSQL itself, or to a pgbouncer with pool_mode = session.')
      : well('PostgreSQL, sessions', 'each connection keeps its own.'),
    left >= each
      ? well('PostgreSQL, connections', `${String(openConnections)} of ${String(mostConnections)} are open; each process of ours takes up to ${String(each)}.`)
      : wrong('PostgreSQL, connections', `${String(openConnections)} of ${String(mostConnections)} are open, and each process of ours takes up to ${String(each)}.`, 'Raise max_connections, or run fewer processes on it.'),
    Math.abs(off) <= FAR
      ? well('PostgreSQL, clock', `within ${String(FAR)} seconds of this machine's.`)
      : note('PostgreSQL, clock', `it is ${String(Math.abs(off))} seconds ${off > 0 ? 'behind' : 'ahead of'} this machine. Nothing of ours is counted by it, but one of the two is wrong; the processes of one floor must agree.`),
  ];
};
