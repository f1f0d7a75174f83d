import { spawn } from 'node:child_process';
import { join } from 'node:path';

/*
 * Every bench there is, written down and not discovered. Each runs in a process of its own, so that none is measured
 * with the garbage, the warm code or the open connections of the one before. They print JSON lines, one for each thing
 * that was measured. A missed aim is a finding and not a failure: benches are read, never waited for by a test.
 *
 *   .ci/services.sh npm run bench              all of them, with a PostgreSQL and a Redis of their own
 *   .ci/services.sh npm run bench -- planning  one of them
 *   BESIDE=FOLDER .ci/services.sh npm run bench -- beside    whether this version costs more than the one that is built there
 */
const benches = ['slash-command', 'planning', 'alarms', 'memory'] as const;

/** Needs another checkout to be measured beside, so it is run only when it is asked for. */
const onlyAsked = ['beside'] as const;

/** None takes a minute where it was written. One that takes five has met something else than slowness. */
const LONGEST = 5 * 60_000;

const run = (bench: string): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, `${bench}.ts`)], {
      stdio: 'inherit',
      timeout: LONGEST,
    });
    child.once('exit', (code, signal) => {
      if (code !== 0) console.error(`The bench ${bench} broke off with ${signal ?? String(code)}.`);
      resolve(code === 0);
    });
  });

const runAll = async (asked: readonly string[]): Promise<number> => {
  const missing = ['DATABASE_URL', 'REDIS_URL'].filter((name) => process.env[name] === undefined);
  if (missing.length > 0) {
    console.error(`Expected ${missing.join(' and ')}. Run: .ci/services.sh npm run bench`);
    return 64;
  }
  const all = [...benches, ...onlyAsked];
  const unknown = asked.filter((name) => !all.some((bench) => bench === name));
  if (unknown.length > 0) {
    console.error(`There is no bench "${unknown.join(', ')}". There are: ${all.join(', ')}.`);
    return 64;
  }
  let broken = 0;
  for (const bench of asked.length > 0 ? all.filter((each) => asked.includes(each)) : benches) {
    if (!(await run(bench))) broken += 1;
  }
  return broken === 0 ? 0 : 1;
};

void runAll(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
