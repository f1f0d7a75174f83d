import { Client } from 'pg';
import { openPostgres } from '../../../src/adapters/postgres/open';
import { round, says, seat, submit } from '../../contracts/coordination';
import { ask, carryOut, now } from '../../contracts/floor';
import { person } from '../../core/spec';
import { freshDatabase, openAnew, quiet, tell } from './database';

const database = freshDatabase();
afterAll(async () => (await database).drop());

const v1 = round('RPT-1', 1);
const answers = async () =>
  tell((await database).url, 'select round, agency, kind, standing from watchfloor.answers order by agency');

describe('the current answers of a round', () => {
  it('lie beside its state, one of each agency, as it stands', async () => {
    const { store, close } = await openAnew((await database).url, 1);
    await carryOut(store, ask('RPT-1'));
    await carryOut(store, submit('RPT-1', 'first'));
    expect(await answers()).toEqual([]);
    const officer = { ...person('nsa', 'action-officer'), person: 'T0HOME/U7' as never };
    await carryOut(store, { to: 'round', id: v1.id, order: { type: 'answer', by: officer, at: now, kind: 'concur' } });
    await carryOut(store, says('doj', v1, 'no-equity'));
    expect(await answers()).toEqual([
      { round: 'RPT-1/v1', agency: 'doj', kind: 'no-equity', standing: 'of-record' },
      { round: 'RPT-1/v1', agency: 'nsa', kind: 'concur', standing: 'staff' },
    ]);
    await carryOut(store, says('nsa', v1, 'nonconcur'));
    expect(await answers()).toMatchObject([{ agency: 'doj' }, { agency: 'nsa', kind: 'nonconcur', standing: 'of-record' }]);
    await carryOut(store, submit('RPT-1', 'second'));
    await carryOut(store, says('nsa', round('RPT-1', 2), 'concur'));
    expect(await answers()).toHaveLength(3);
    await close();
  });

  it('cannot be two of one agency, not even by hand', async () => {
    const { url } = await database;
    const { store, close } = await openAnew(url, 1);
    await carryOut(store, ask('RPT-1'));
    await carryOut(store, submit('RPT-1', 'first'));
    await carryOut(store, says('nsa', v1, 'concur'));
    const second = `insert into watchfloor.answers (round, agency, kind, standing) values ('RPT-1/v1', 'nsa', 'nonconcur', 'of-record')`;
    await expect(tell(url, second)).rejects.toThrow('duplicate key value violates unique constraint "answers_pkey"');
    await close();
  });
});

describe('the roster', () => {
  it('is read without waiting for a commit that changes it', async () => {
    const { url } = await database;
    const { store, close } = await openAnew(url, 1);
    await carryOut(store, seat('fbi', ['U2', 'releaser']));
    const changing = new Client({ connectionString: url });
    await changing.connect();
    await changing.query('begin');
    await changing.query(`update watchfloor.subjects set version = 9 where kind = 'agency'`);
    expect(await store.commit((transaction) => transaction.roster())).toHaveLength(1);
    await changing.query('rollback');
    await changing.end();
    await close();
  });
});

describe('a budget', () => {
  it('is shared by processes, which never take one call twice', async () => {
    const { url } = await database;
    await (await openAnew(url, 1)).close();
    const processes = await Promise.all([1, 2, 3].map(() => openPostgres({ url, poolSize: 4, log: quiet })));
    const taken = await Promise.all(
      Array.from({ length: 60 }, (_, nth) => processes[nth % 3]!.store.budgets.take('chat.update', 20, now)),
    );
    expect(taken.filter((answer) => answer === 'taken')).toHaveLength(20);
    await Promise.all(processes.map(({ close }) => close()));
  });
});
