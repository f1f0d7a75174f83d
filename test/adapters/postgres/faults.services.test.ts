import { Client } from 'pg';
import { writing } from '../../../src/adapters/postgres/flush';
import { openPostgres } from '../../../src/adapters/postgres/open';
import { ask, at, card, carryOut, idsOf, notice, now, promise, put, request } from '../../contracts/floor';
import { cuttableLine } from '../../services/cuttable-line';
import { freshDatabase, openAnew, quiet } from './database';

const database = freshDatabase();
afterAll(async () => (await database).drop());

const lease = at('03T12:00:30');
const nothing = { changes: [], texts: [], gestures: [], promises: [] };

describe('the store in PostgreSQL', () => {
  it('does not deliver a card while a commit that relies on it has not ended, and holds up no other lane', async () => {
    const { url } = await database;
    const { store, close } = await openAnew(url, 2);
    const [board, other] = [card('floor', 'board'), notice('person T0HOME/U1')];
    await promise(store, board, notice('floor'), other);
    const unfinished = new Client({ connectionString: url });
    await unfinished.connect();
    await unfinished.query('begin');
    const { statement, values } = writing({ ...nothing, promises: [card('floor', 'board')] })!;
    await unfinished.query(statement.text, [...values]);
    expect(idsOf(await store.outbox.claim(now, lease, 10, now))).toEqual([other.id]);
    await unfinished.query('commit');
    await unfinished.end();
    expect(idsOf(await store.outbox.claim(now, lease, 10, now))).toEqual([board.id]);
    expect(await store.outbox.waiting()).toBe(3);
    await close();
  });

  it('keeps nothing when a statement failed and the work looked away', async () => {
    const { store, close } = await openAnew((await database).url, 1);
    const work = store.commit(async (transaction) => {
      await put(transaction, ask('RPT-1'));
      await transaction.load([request('no such \u0000 name')]).catch(() => undefined);
    });
    await expect(work).rejects.toThrow('current transaction is aborted');
    const quieter = store.commit((transaction) => transaction.load([request('\u0000')]).catch(() => 'fine'));
    await expect(quieter).rejects.toThrow('Expected the commit to be kept, the database answered ROLLBACK.');
    expect(await store.reading.subject(request('RPT-1'))).toBeUndefined();
    await close();
  });

  it('says so when the line is cut in a commit, and goes on when it is mended', async () => {
    const { url } = await database;
    await (await openAnew(url, 1)).close();
    const line = await cuttableLine(url);
    const { store, close } = await openPostgres({ url: line.url, poolSize: 1, log: quiet });
    const work = store.commit(async (transaction) => {
      await transaction.load([request('RPT-1')]);
      line.cut();
      await put(transaction, ask('RPT-1'));
    });
    await expect(work).rejects.toThrow();
    line.mend();
    expect((await carryOut(store, ask('RPT-1'))).outcome).toBe('done');
    expect((await store.reading.subject(request('RPT-1')))?.version).toBe(1);
    await close();
    await line.close();
  });

  it('opens thousands of subjects in one commit, and finds and locks them in another', async () => {
    const { store, close } = await openAnew((await database).url, 2);
    const ids = Array.from({ length: 2_000 }, (_, nth) => `RPT-${nth}`);
    await store.commit(async (transaction) => {
      for (const id of ids) await put(transaction, ask(id));
    });
    const kept = await store.commit((transaction) => transaction.load(ids.map(request)));
    expect(kept).toHaveLength(2_000);
    expect(await store.alarms.unarmed(at('30T00:00:00'), 'marker', 5_000)).toHaveLength(2_000);
    await close();
  });
});
