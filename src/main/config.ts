import type { Zone } from '../core/language/time';
import type { Settings } from './settings';
import { defaultPacks, namesIn, settings, whereTokens } from './settings';

/** Everything an operator can set, read and checked. */
export type Config = {
  readonly process: 'all' | 'bot' | 'worker';
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  readonly dataDir: string;
  readonly slack?: SlackConfig;
  readonly commandPrefix: string;
  readonly port: number;
  readonly managementPort?: number;
  readonly packs: readonly string[];
  readonly rosterFile?: string;
  readonly floorChannel?: string;
  readonly zone: Zone;
  readonly auditChannel?: string;
  readonly spillContact: string;
  /** Seconds ahead of now within which alarms are handed to the alarm clock. */
  readonly alarmHorizon: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
};

export type SlackConfig = {
  readonly botToken: string;
  readonly apiUrl: string;
  readonly teamId?: string;
  /** Everything that is said to Slack and heard from it goes this way, except to the hosts that are excepted. */
  readonly proxy?: { readonly url: string; readonly except?: string };
} & ({ readonly by: 'http'; readonly signingSecret: string } | { readonly by: 'socket'; readonly appToken: string });

/** One setting that cannot be used, and what to write instead. */
export type ConfigMistake = { readonly name: string; readonly says: string };

/** The files that settings name, whatever is wrong with the others. */
export type FilesNamed = Pick<Config, 'packs' | 'rosterFile'>;

/** Reads the environment; says every mistake at once. A variable that is set to nothing is not set. */
export const readConfig = (
  env: Readonly<Record<string, string | undefined>>,
): Config | { readonly mistakes: readonly ConfigMistake[]; readonly files: FilesNamed } => {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const read = settings.safeParse(set);
  const wrong = read.success
    ? []
    : read.error.issues.map(({ path, message }) => ({ name: path.join('.'), says: message }));
  const mistakes = [...wrong, ...together(set)];
  return read.success && mistakes.length === 0 ? configOf(read.data) : { mistakes, files: filesNamed(set) };
};

const filesNamed = ({ PACKS = defaultPacks, ROSTER_FILE: rosterFile }: Readonly<Record<string, string | undefined>>): FilesNamed => ({
  packs: namesIn(PACKS),
  ...(rosterFile !== undefined && { rosterFile }),
});

/** What only shows when settings are seen side by side. */
const together = (set: Readonly<Record<string, string | undefined>>): readonly ConfigMistake[] => {
  const has = (name: string): boolean => set[name] !== undefined;
  const mistakes: ConfigMistake[] = [];
  if ((set['PROCESS'] === 'bot' || set['PROCESS'] === 'worker') && !has('DATABASE_URL')) {
    mistakes.push({
      name: 'PROCESS',
      says: `a ${set['PROCESS']} shares a PostgreSQL with the others: set DATABASE_URL, or PROCESS=all to run everything in one process on the embedded database`,
    });
  }
  if ((has('SLACK_SIGNING_SECRET') || has('SLACK_APP_TOKEN')) && !has('SLACK_BOT_TOKEN')) {
    mistakes.push({ name: 'SLACK_BOT_TOKEN', says: `is missing; ${whereTokens}` });
  }
  if (has('SLACK_BOT_TOKEN') && !has('SLACK_SIGNING_SECRET') && !has('SLACK_APP_TOKEN')) {
    mistakes.push({
      name: 'SLACK_APP_TOKEN',
      says: `is missing: set it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP; ${whereTokens}`,
    });
  }
  if (has('SLACK_BOT_TOKEN') && !has('FLOOR_CHANNEL')) {
    mistakes.push({
      name: 'FLOOR_CHANNEL',
      says: 'is missing: the name or id of the channel all agencies share, such as election-floor',
    });
  }
  const [port = '3000', managementPort] = [set['PORT'], set['MANAGEMENT_PORT']];
  if (managementPort === port && port !== '0') {
    mistakes.push({ name: 'MANAGEMENT_PORT', says: `is ${port}, like PORT: leave it out to use one port for both` });
  }
  return mistakes;
};

const configOf = (read: Settings): Config => ({
  process: read.PROCESS,
  dataDir: read.DATA_DIR,
  commandPrefix: read.SLACK_COMMAND_PREFIX,
  port: Number(read.PORT),
  packs: namesIn(read.PACKS),
  zone: read.FLOOR_ZONE,
  spillContact: read.SPILL_CONTACT,
  alarmHorizon: Number.parseInt(read.ALARM_HORIZON, 10) * 3600,
  logLevel: read.LOG_LEVEL,
  ...(read.DATABASE_URL !== undefined && { databaseUrl: read.DATABASE_URL }),
  ...(read.REDIS_URL !== undefined && { redisUrl: read.REDIS_URL }),
  ...(read.MANAGEMENT_PORT !== undefined && { managementPort: Number(read.MANAGEMENT_PORT) }),
  ...(read.ROSTER_FILE !== undefined && { rosterFile: read.ROSTER_FILE }),
  ...(read.FLOOR_CHANNEL !== undefined && { floorChannel: read.FLOOR_CHANNEL }),
  ...(read.AUDIT_CHANNEL !== undefined && { auditChannel: read.AUDIT_CHANNEL }),
  ...slackOf(read),
});

const slackOf = (read: Settings): { readonly slack?: SlackConfig } => {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = read;
  if (botToken === undefined) return {};
  const common = {
    botToken,
    apiUrl: read.SLACK_API_URL,
    ...(read.SLACK_TEAM_ID !== undefined && { teamId: read.SLACK_TEAM_ID }),
    ...(read.HTTPS_PROXY !== undefined && {
      proxy: { url: read.HTTPS_PROXY, ...(read.NO_PROXY !== undefined && { except: read.NO_PROXY }) },
    }),
  };
  if (appToken !== undefined) return { slack: { ...common, by: 'socket', appToken } };
  return signingSecret === undefined ? {} : { slack: { ...common, by: 'http', signingSecret } };
};
