import { Client } from 'pg';
import { placesAtAddresses } from '../../../src/adapters/postgres/addresses';
import { gestures, sameIntentions } from '../../../src/adapters/postgres/gestures';
import { DatabaseMistake, migrate, openPostgres } from '../../../src/adapters/postgres/open';
import { subjectsByRef } from '../../../src/adapters/postgres/reading';
import { loadMany, wordsById } from '../../../src/adapters/postgres/transaction';
import { ask, carryOut } from '../../contracts/floor';
import { freshDatabase, quiet, serverUrl, tell } from './database';

const database = freshDatabase();
afterAll(async () => (await database).drop());

const open = (url: string) => openPostgres({ url, poolSize: 1, log: quiet });
const changed = (url: string, change: (url: URL) => void): string => {
  const other = new URL(url);
  change(other);
  return other.href;
};
const place = () => `127.0.0.1:${new URL(serverUrl()).port}`;

describe('a database that cannot be used is refused with the next step', () => {
  it('when nobody answers', async () => {
    const url = changed(serverUrl(), (to) => {
      to.port = '1';
    });
    const said =
      'Nobody answers at 127.0.0.1:1/watchfloor (ECONNREFUSED). Start PostgreSQL there or correct DATABASE_URL; without DATABASE_URL an embedded database is used.';
    await expect(open(url)).rejects.toThrow(said);
    await expect(open(url)).rejects.toMatchObject({ trouble: 'unreachable' });
    await expect(open(url)).rejects.toBeInstanceOf(DatabaseMistake);
    await expect(migrate(url)).rejects.toThrow(said);
  });

  it('when the password is wrong, which is never said', async () => {
    const url = changed(serverUrl(), (to) => {
      to.password = 'hunter2';
    });
    const said = `${place()}/watchfloor answers, but refuses the user or the password of DATABASE_URL. Correct them and try again.`;
    await expect(open(url)).rejects.toThrow(said);
    await expect(open(url)).rejects.not.toThrow('hunter2');
  });

  it('when there is no such database', async () => {
    const url = changed(serverUrl(), (to) => {
      to.pathname = '/nowhere';
    });
    const said = `There is a PostgreSQL at ${place()}/nowhere, but no database of that name. Create it with createdb, then run: watchfloor migrate`;
    await expect(open(url)).rejects.toThrow(said);
  });

  it('when it is not migrated; once it is, it opens, and migrating again changes nothing', async () => {
    const { url, drop } = await freshDatabase();
    await tell(url, 'drop schema watchfloor cascade');
    const name = new URL(url).pathname;
    await expect(open(url)).rejects.toThrow(
      `The database at ${place()}${name} lacks 0001-the-first-tables, 0002-quiet-hours, 0003-lists-have-their-index, 0004-proposals-are-found. Make a backup, then run: watchfloor migrate`,
    );
    expect(await migrate(url)).toEqual(['0001-the-first-tables', '0002-quiet-hours', '0003-lists-have-their-index', '0004-proposals-are-found']);
    expect(await migrate(url)).toEqual([]);
    await (await open(url)).close();
    await drop();
  });

  it('when a newer version has written it', async () => {
    const { url, drop } = await freshDatabase();
    await tell(url, `insert into watchfloor.kysely_migration values ('0099-from-the-future', 'later')`);
    const said = `The database at ${place()}${new URL(url).pathname} was written by a newer version of Watchfloor (it has 0099-from-the-future). Start that version, or restore a backup made before it.`;
    await expect(open(url)).rejects.toThrow(said);
    await expect(migrate(url)).rejects.toThrow(said);
    await drop();
  });
});

describe('what is kept', () => {
  it('is a history nobody rewrites, not even by hand', async () => {
    const { url } = await database;
    const { store, close } = await open(url);
    await carryOut(store, ask('RPT-1'));
    await close();
    for (const statement of [
      'update watchfloor.events set number = 2',
      'delete from watchfloor.events',
      'truncate watchfloor.events',
    ]) {
      await expect(tell(url, statement)).rejects.toThrow('The ledger is only ever added to:');
    }
  });

  it('is not guessed at when it does not fit its shape, or has one this version does not know', async () => {
    const { url } = await database;
    const { store, close } = await open(url);
    await carryOut(store, ask('RPT-2'));
    await tell(
      url,
      `update watchfloor.subjects set state = jsonb_set(state, '{suspense}', '"soon"') where id = 'RPT-2'`,
    );
    const read = () => store.reading.subject({ kind: 'request', id: 'RPT-2' });
    await expect(read()).rejects.toThrow(
      'request RPT-2 as it is kept does not fit its shape, at suspense: expected an instant.',
    );
    await tell(url, `update watchfloor.subjects set shape = 2 where id = 'RPT-2'`);
    await expect(read()).rejects.toThrow(
      'request RPT-2 is kept in shape 2; this version knows shape 1. Start the version that wrote it.',
    );
    await close();
  });

  it('is found by its key, also by a plan that was made while there was nothing', async () => {
    const { url, drop } = await freshDatabase();
    await (await open(url)).close();
    const plan = async (query: string): Promise<string> => JSON.stringify(await tell(url, `explain ${query}`));
    expect(await plan(`select state from watchfloor.subjects where kind = 'duty' and id = 'EO-1A/2026-general'`)).toContain('subjects_pkey');
    expect(await plan(`select state from watchfloor.subjects where kind = 'duty' and status <> '' order by due, id limit 20`)).toContain('subjects_listed');
    await drop();
  });

  it.each([placesAtAddresses, loadMany, subjectsByRef, wordsById, gestures, sameIntentions])('is looked up with many others by the index, by one plan for any number of them: $name', async ({ text }) => {
    const { url } = await database;
    const client = new Client({ connectionString: url });
    await client.connect();
    const many = Math.max(...[...text.matchAll(/\$(\d)/g)].map(([, nth]) => Number(nth)));
    await client.query(`prepare many as ${text}`);
    const none = Array<string>(many).fill(`'{}'`).join(', ');
    for (let times = 0; times < 6; times += 1) await client.query(`execute many(${none})`);
    expect((await client.query('select generic_plans::int, custom_plans::int from pg_prepared_statements')).rows).toEqual([{ generic_plans: 1, custom_plans: 5 }]);
    const plan = JSON.stringify((await client.query(`explain execute many(${none})`)).rows);
    expect(plan).toContain('Index Scan');
    expect(plan).not.toContain('Seq Scan');
    await client.end();
  });

  it('is read by everybody else also while somebody asks for what cannot be read', async () => {
    const { url } = await database;
    const { store, close } = await open(url);
    await carryOut(store, ask('RPT-3'));
    await carryOut(store, ask('RPT-4'));
    await tell(url, `update watchfloor.subjects set shape = 2 where id = 'RPT-3'`);
    const reads = ['RPT-4', 'RPT-3', 'RPT-4', 'RPT-5', 'RPT-3'].map((id) => store.reading.subject({ kind: 'request', id }));
    const read = (await Promise.allSettled(reads)).map((each) => (each.status === 'fulfilled' ? each.value?.standing.id : 'cannot be read'));
    expect(read).toEqual(['RPT-4', 'cannot be read', 'RPT-4', undefined, 'cannot be read']);
    await close();
  });
});
