import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { SIGNING_SECRET, sendSlash } from '../test/slack/signed';
import { slash } from '../test/slack/payloads';
import { pause } from './measured';
import { processorOf } from './processor';

const root = join(__dirname, '..');

/** Who gives the commands of the benches: the coordinator of the sample roster. */
export const coordinator = { user_id: 'U0FLOOR' };

/** A house in its own process, started from what was built, as an operator starts it. */
export type HouseProcess = {
  readonly url: string;
  /** `/incident note INC-1 …`: what the ack said. */
  readonly say: (line: string) => Promise<string>;
  /** Megabytes of resident memory. */
  readonly resident: () => number;
  /** Milliseconds of processor it has had. */
  readonly processor: () => number;
  readonly stop: () => Promise<void>;
};

/**
 * Slack is a stand-in on loopback, so that the roster can be seated; what is measured never calls it. The log goes
 * nowhere, but it is written. `folder` is another checkout whose house is meant, built there.
 */
export const startHouse = async (apiUrl: string, env: Readonly<Record<string, string>>, folder = root): Promise<HouseProcess> => {
  const port = await freePort();
  const child = spawn(process.execPath, [...profiling(), join(folder, 'dist/src/main/cli/index.js'), 'start'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      SLACK_API_URL: apiUrl,
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_TEAM_ID: 'T0HOME',
      FLOOR_CHANNEL: '#floor',
      ROSTER_FILE: join(folder, 'sandbox/roster.yaml'),
      ...env,
    },
  });
  // Nobody else would stop it if the bench were broken off.
  process.once('exit', () => child.kill('SIGKILL'));
  const url = `http://127.0.0.1:${port}/slack/events`;
  const say = async (line: string): Promise<string> => {
    const [command = '', ...words] = line.split(' ');
    const { status, body } = await sendSlash(url, slash(command, words.join(' '), { ...coordinator, trigger_id: trigger() }));
    if (status !== 200) throw new Error(`Expected an answer to ${line}, got ${status}.`);
    return body;
  };
  await untilSeated(child, say);
  return { url, say, resident: () => residentOf(child), processor: () => processorOf(child.pid ?? 0), stop: () => stop(child) };
};

/** `BENCH_PROFILE=FOLDER` keeps what every house spent its time on, for a browser's developer tools. */
const profiling = (): readonly string[] => {
  const folder = process.env['BENCH_PROFILE'];
  return folder === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', folder];
};

process.once('SIGTERM', () => process.exit(143));

/** Never the same twice in any process, or it would be taken for a gesture that came again. */
const trigger = (): string => crypto.randomUUID();

/** The door opens before the roster is seated; until then everybody is a stranger. */
const untilSeated = async (child: ChildProcess, say: (line: string) => Promise<string>): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const said = await say('/watch me').catch(() => '');
    if (said !== '' && !said.includes('not on this floor')) return;
    if (child.exitCode !== null) throw new Error('Expected a house, it ended. Is it built? Run: npm run build');
    await pause(100);
  }
  child.kill('SIGKILL');
  throw new Error('Expected a house within 20 seconds.');
};

const residentOf = ({ pid }: ChildProcess): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await gone;
  clearTimeout(timer);
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
