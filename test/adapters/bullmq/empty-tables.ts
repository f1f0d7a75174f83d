import { Client } from 'pg';

export const execute = async (url: string, sql: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
};

/** Empties every table of the alarm clock and leaves which migrations ran, as a lost volume that was migrated anew. */
export const emptyTables = (url: string): Promise<void> =>
  execute(
    url,
    `DO $$
     DECLARE tables text;
     BEGIN
       SELECT string_agg(format('bullmq.%I', tablename), ', ') INTO tables
         FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration';
       EXECUTE 'TRUNCATE ' || tables;
     END $$`,
  );
