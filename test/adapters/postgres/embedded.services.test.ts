import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { holderOf } from '../../../src/adapters/postgres/embedded';
import { openAt } from '../../../src/adapters/postgres/open';
import { ask, carryOut, request } from '../../contracts/floor';
import { startEmbedded } from '../../services/embedded';
import { quiet } from './database';

describe('the embedded database', () => {
  let folder: string;
  // One folder for all: only its first house has to make a database in it.
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'watchfloor-embedded-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('never runs a statement of one connection with what another one sent', async () => {
    const house = await startEmbedded(folder);
    const pool = new Pool({ connectionString: house.url!, max: 6 });
    const long = 'x'.repeat(300_000);
    const asked = Array.from({ length: 120 }, async (_, nth) => {
      if (nth % 3 === 0) {
        const text = 'select length($1::text), $2::integer as nth';
        const { rows } = await pool.query<{ length: number; nth: number }>(text, [long, nth]);
        return rows[0]?.length === long.length && rows[0].nth === nth;
      }
      const { rows } = await pool.query<{ a: number }>(`select $1::integer as a, $2::integer as b, ${nth}`, [nth, 1]);
      return rows[0]?.a === nth;
    });
    expect((await Promise.all(asked)).every(Boolean)).toBe(true);
    await pool.end();
    await house.stop();
  });

  it('is opened by one process; a second is told who has it, and may speak to it', async () => {
    const house = await startEmbedded(folder);
    const second = await startEmbedded(folder);
    await second.stop();
    expect(second.mistake).toBe(
      `Process ${house.pid} already runs a Watchfloor on ${folder}. Only one can: stop it first, or set DATA_DIR to another folder.`,
    );
    expect(await holderOf(folder, process.pid)).toMatchObject({ pid: house.pid, url: house.url });
    expect((await stat(join(folder, '.s.PGSQL.5432'))).mode & 0o077).toBe(0);
    await house.stop();
    expect(await holderOf(folder, process.pid)).toBeUndefined();
    await expect(readFile(join(folder, 'lock'))).rejects.toThrow('ENOENT');
  });

  it('has after a crash what was committed before it, and takes the lock over', async () => {
    const house = await startEmbedded(folder);
    const before = await openAt({ url: house.url!, poolSize: 1, log: quiet }, false);
    await carryOut(before.store, ask('RPT-1'));
    await house.kill();
    await before.close();
    const next = await startEmbedded(folder);
    const after = await openAt({ url: next.url!, poolSize: 1, log: quiet }, false);
    expect((await after.store.reading.subject(request('RPT-1')))?.version).toBe(1);
    await after.close();
    await next.stop();
  });

  it('takes over a lock whose process number now belongs to a stranger', async () => {
    const left = { pid: process.ppid, socket: join(folder, '.s.PGSQL.5432'), url: 'postgres://nobody' };
    await writeFile(join(folder, 'lock'), JSON.stringify(left));
    const house = await startEmbedded(folder);
    expect(house.mistake).toBeUndefined();
    await house.stop();
  });
});
