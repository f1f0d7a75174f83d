import { readFileSync } from 'node:fs';
import { Client } from 'pg';

/** Hundredths of a second, as Linux counts them. */
const TICK = 10;

/** Milliseconds of processor a process has had. It says what something costs also where others load the machine. */
export const processorOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  const [user = 0, system = 0] = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 13).map(Number);
  return (user + system) * TICK;
};

/** The same of every session a house has in PostgreSQL, which must run on this machine. */
export const processorOfSessions = async (database: string): Promise<number> => {
  const client = new Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query<{ readonly pid: number }>("select pid from pg_stat_activity where application_name = 'watchfloor' and datname = current_database()");
  await client.end();
  return rows.reduce((sum, { pid }) => sum + processorOf(pid), 0);
};
