import { migrateAlarms } from '../../adapters/bullmq/on-postgres';
import { migrate as migrateStore } from '../../adapters/postgres/open';
import { readConfig } from '../config';
import type { Verb } from './verb';
import { done, found } from './verb';

/** Brings a PostgreSQL database up to date. The embedded database does this by itself. */
export const migrate: Verb = {
  name: 'migrate',
  usage: 'migrate',
  says: 'Makes or updates the tables in the database of DATABASE_URL. Run it before a newer version is started.',
  run: async () => {
    const config = readConfig(process.env);
    if ('mistakes' in config) return found(config.mistakes.map(({ name, says }) => `${name}: ${says}`).join('\n'));
    if (config.databaseUrl === undefined) {
      return found('DATABASE_URL is not set. The embedded database is brought up to date whenever it is started.');
    }
    try {
      await migrateStore(config.databaseUrl);
      await migrateAlarms(config.databaseUrl);
      return done('The database is up to date.');
    } catch (mistake) {
      return found(mistake instanceof Error ? mistake.message : String(mistake));
    }
  },
};
