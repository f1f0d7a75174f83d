import { migrateAlarms, onPostgres } from '../../../src/adapters/bullmq/on-postgres';
import { alarmsContract } from '../../contracts/alarms';
import { servePglite } from '../../services/pglite';
import type { ServedPglite } from '../../services/pglite';
import { emptyTables } from './empty-tables';
import { inRealTime, silent } from './real-time';

let pglite: ServedPglite;
beforeAll(async () => {
  pglite = await servePglite();
  await migrateAlarms(pglite.url);
});
afterAll(() => pglite.stop());

alarmsContract('alarms on PGlite', async () =>
  inRealTime(
    () => onPostgres({ url: pglite.url, embedded: true, log: silent }),
    () => emptyTables(pglite.url),
  ),
);
