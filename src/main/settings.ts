import { z } from 'zod';
import { isZone } from '../core/calendar';

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
export const whereTokens = 'see docs/slack-setup.md, "Copy the tokens"';
const token = (prefix: string, what: string) =>
  z.string().refine((text) => text.startsWith(prefix), {
    error: ({ input }) => `expected ${what}, which begins ${prefix}, got ${kindOf(String(input))}; ${whereTokens}`,
  });
/** Tokens are told apart by how they begin; no more of one is ever printed. */
const kindOf = (text: string): string => {
  const [begins] = /^(?:xox[a-z]|xapp)-/.exec(text) ?? [];
  return begins === undefined ? 'something else' : `one that begins ${begins}`;
};

/** The environment, variable by variable: what each may be, and what is said of one that may not. */
export const settings = z.object({
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

export type Settings = z.infer<typeof settings>;

/** Every variable that is read, in the order of the list above. */
export const variables: readonly string[] = Object.keys(settings.shape);

/** Names in a list with commas. */
export const namesIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
