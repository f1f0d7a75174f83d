import { z } from 'zod';
import { isZone } from '../core/calendar';
import type { Zone } from '../core/language/time';

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

export const defaultPacks = 'eo-13848,usc-50,deter-act';

const isAddress = (text: string, kinds: readonly string[]): boolean =>
  kinds.some((kind) => text.startsWith(`${kind}://`)) && URL.canParse(text);
/** Never printed as it was set: it may hold a password, in a place where nobody looks for one. */
const address = (kinds: readonly string[], example: string) =>
  z
    .string()
    .refine((text) => isAddress(text, kinds), `expected an address such as ${example}; what is set is no such address`);
const port = (fallback?: number) =>
  z
    .string()
    .default(fallback === undefined ? '' : String(fallback))
    .refine((text) => /^\d+$/.test(text) && Number(text) <= 65_535, {
      error: ({ input }) => `expected a port from 0 to 65535, got "${String(input)}"`,
    });
const whereTokens = 'see docs/slack-setup.md, "Copy the tokens"';
const token = (prefix: string, what: string) =>
  z.string().refine((text) => text.startsWith(prefix), {
    error: ({ input }) => `expected ${what}, which begins ${prefix}, got ${kindOf(String(input))}; ${whereTokens}`,
  });
/** Tokens are told apart by how they begin; no more of one is ever printed. */
const kindOf = (text: string): string => {
  const [begins] = /^(?:xox[a-z]|xapp)-/.exec(text) ?? [];
  return begins === undefined ? 'something else' : `one that begins ${begins}`;
};

const settings = z.object({
  PROCESS: z
    .enum(['all', 'bot', 'worker'], { error: ({ input }) => `expected all, bot or worker, got "${String(input)}"` })
    .default('all'),
  DATABASE_URL: address(['postgres', 'postgresql'], 'postgres://USER:PASSWORD@HOST:5432/NAME').optional(),
  REDIS_URL: address(['redis', 'rediss'], 'redis://HOST:6379').optional(),
  DATA_DIR: z.string().default('.watchfloor'),
  SLACK_BOT_TOKEN: token('xoxb-', 'the bot token').optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(
      /^[0-9a-f]{32}$/,
      `expected the signing secret, 32 digits and letters from a to f; ${whereTokens}`,
    )
    .optional(),
  SLACK_APP_TOKEN: token('xapp-', 'an app-level token').optional(),
  SLACK_API_URL: z
    .string()
    .refine((text) => isAddress(text, ['https', 'http']), {
      error: ({ input }) => `expected https://slack.com/api/ or https://slack-gov.com/api/, got "${String(input)}"`,
    })
    .default('https://slack.com/api/'),
  SLACK_TEAM_ID: z
    .string()
    .regex(/^[TE][A-Z0-9]+$/, 'expected the id of a workspace, such as T0123ABCD')
    .optional(),
  SLACK_COMMAND_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{0,16}$/, 'expected small letters, digits, - or _, at most 16 of them, such as wf-')
    .default(''),
  PORT: port(3000),
  MANAGEMENT_PORT: port().optional(),
  PACKS: z
    .string()
    .refine((text) => namesIn(text).length > 0, `expected the names of packs, such as ${defaultPacks}`)
    .default(defaultPacks),
  ROSTER_FILE: z.string().optional(),
  FLOOR_CHANNEL: z
    .string()
    .regex(/^#?[^\s#]+$/, 'expected the name or the id of one channel, such as election-floor')
    .optional(),
  FLOOR_ZONE: z
    .string()
    .default('America/New_York')
    .refine(isZone, { error: ({ input }) => `expected a time zone such as America/New_York, got "${String(input)}"` }),
  AUDIT_CHANNEL: z.string().optional(),
  SPILL_CONTACT: z.string().default('your security officer'),
  HTTPS_PROXY: address(['http', 'https'], 'http://proxy.example.gov:3128').optional(),
  NO_PROXY: z.string().optional(),
  ALARM_HORIZON: z
    .string()
    .default('48h')
    .refine((text) => /^\d+h$/.test(text) && Number.parseInt(text, 10) >= 1, {
      error: ({ input }) => `expected whole hours such as 48h, got "${String(input)}"`,
    }),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], {
      error: ({ input }) => `expected debug, info, warn or error, got "${String(input)}"`,
    })
    .default('info'),
});

type Settings = z.infer<typeof settings>;

/** Every variable that is read, in the order of the list above. */
export const variables: readonly string[] = Object.keys(settings.shape);

/** Reads the environment; says every mistake at once. A variable that is set to nothing is not set. */
export const readConfig = (
  env: Readonly<Record<string, string | undefined>>,
): Config | { readonly mistakes: readonly ConfigMistake[] } => {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const read = settings.safeParse(set);
  const wrong = read.success
    ? []
    : read.error.issues.map(({ path, message }) => ({ name: path.join('.'), says: message }));
  const mistakes = [...wrong, ...together(set)];
  return read.success && mistakes.length === 0 ? configOf(read.data) : { mistakes };
};

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

const namesIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

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
