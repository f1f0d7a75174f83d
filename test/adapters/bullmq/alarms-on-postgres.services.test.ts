import { migrateAlarms, onPostgres } from '../../../src/adapters/bullmq/on-postgres';
import { alarmsContract } from '../../contracts/alarms';
import { emptyTables, execute } from './empty-tables';
import { inRealTime, silent } from './real-time';

const url = process.env['DATABASE_URL'] ?? '';

const open = () => onPostgres({ url, embedded: false, log: silent });

beforeAll(() => migrateAlarms(url));

alarmsContract('alarms on PostgreSQL', async () => inRealTime(open, () => emptyTables(url)));

describe('the tables of the alarm clock', () => {
  afterEach(() => migrateAlarms(url));

  it('have to be there before it starts', async () => {
    await execute(url, 'DROP SCHEMA bullmq CASCADE');
    await expect(open()).rejects.toThrow(
      "The alarm clock's tables are not there yet. Run `watchfloor migrate` and start again.",
    );
  });

  it('have to be of this version', async () => {
    await execute(url, 'DELETE FROM bullmq.migration WHERE version = (SELECT max(version) FROM bullmq.migration)');
    await expect(open()).rejects.toThrow(
      /^The alarm clock's tables are of version \d+, and \d+ is needed\. Run `watchfloor migrate` and start again\.$/,
    );
    await execute(url, 'DROP SCHEMA bullmq CASCADE');
  });

  it('are made twice without harm', async () => {
    await Promise.all([migrateAlarms(url), migrateAlarms(url)]);
    await (await open()).close();
  });
});
