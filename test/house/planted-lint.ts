import type { Plants } from './plant';

const statements = (count: number): string =>
  Array.from({ length: count }, (_, index) => `export const line${index} = ${index};`).join('\n');

/** A violation of every lint rule of the house, one per way of committing it, and beside it what stays allowed. */
export const lintPlants: Plants = {
  // Everywhere, tests included.
  'test/everywhere.test.ts': `
import { Day } from '../src/core/language/time'; // bites: @typescript-eslint/consistent-type-imports
const state: 'open' | 'met' | undefined = process.argv.length > 3 ? 'open' : 'met';
export const day = (given: Day): Day => given;
export const loose = (given: any): string => String(given); // bites: @typescript-eslint/no-explicit-any
const later = (): Promise<void> => Promise.resolve();
later(); // bites: @typescript-eslint/no-floating-promises
['a'].forEach(later); // bites: @typescript-eslint/no-misused-promises
export const word = (life: 'open' | 'met'): string => {
  switch (life) { // bites: @typescript-eslint/switch-exhaustiveness-check
    case 'open': return 'open';
    default: return 'something else';
  }
};
const nothing = console.log('said'); // bites: @typescript-eslint/no-confusing-void-expression
const always = { is: true } as const;
if (always.is) later().catch(() => undefined); // bites: @typescript-eslint/no-unnecessary-condition
const unused = 1; // bites: @typescript-eslint/no-unused-vars
export const told = \`\${{ a: 1 }}\`; // bites: @typescript-eslint/restrict-template-expressions, @typescript-eslint/no-base-to-string
/* TODO: say more */ // bites: house/no-promissory-notes
/* Later, FIXME. */ // bites: house/no-promissory-notes
/* Nothing to do here. */
/* eslint-disable-next-line no-debugger */ // bites: unused disable directive
export const all = [nothing, state];
export const innocent = [\`\${all.length} words\`, JSON.parse('1') as unknown, Date.now(), new Date(), Math.random(), process.env];
`,
  'test/defaults.ts': `
const one = 1;
export default one; // bites: house/exports-have-names
`,
  'bench/defaults.ts': `
const one = 1;
export { one as default }; // bites: house/exports-have-names
`,
  'some.config.mjs': `
export default { port: process.env.PORT };
`,
  'src/core/language/time.ts': `
export type Day = string & { readonly brand: 'Day' };
`,
  'src/core/language/assigned.ts': `
const one = 1;
export = one; // bites: house/exports-have-names
`,

  // Time, chance and the environment.
  'src/application/clock.ts': `
import { performance } from 'node:perf_hooks';
declare const Temporal: { readonly Now: { readonly instant: () => string } };
export const all = [
  Date.now(), // bites: house/the-clock-is-an-argument
  Date['now'](), // bites: house/the-clock-is-an-argument
  globalThis.Date.now(), // bites: house/the-clock-is-an-argument
  new Date(), // bites: house/the-clock-is-an-argument
  new globalThis.Date(), // bites: house/the-clock-is-an-argument
  Date(), // bites: house/the-clock-is-an-argument
  Temporal.Now.instant(), // bites: house/the-clock-is-an-argument
  ['a'].map(Date.now), // bites: house/the-clock-is-an-argument
  new Date('2026-12-18T00:00:00Z').toISOString(),
  Date.parse('2026-12-18T00:00:00Z'),
  performance.now(),
];
`,
  'commands/report/chance.ts': `
import { createHash, randomUUID, webcrypto } from 'node:crypto'; // bites: house/chance-is-an-argument
import * as crypto from 'node:crypto';
const { randomBytes } = crypto; // bites: house/chance-is-an-argument
export const all = [
  Math.random(), // bites: house/chance-is-an-argument
  crypto.randomUUID(), // bites: house/chance-is-an-argument
  crypto.randomBytes(8), // bites: house/chance-is-an-argument
  webcrypto.getRandomValues(new Uint8Array(1)), // bites: house/chance-is-an-argument
  Math.max(1, 2), randomUUID, randomBytes, createHash,
];
`,
  'src/adapters/web/environment.ts': `
import process, { env } from 'node:process'; // bites: house/main-reads-the-environment
import { exit } from 'process'; // bites: house/main-reads-the-environment
const { env: unpacked } = process; // bites: house/main-reads-the-environment
export const all = [
  process.env['PORT'], // bites: house/main-reads-the-environment
  globalThis.process.env, // bites: house/main-reads-the-environment
  process.pid, env, exit, unpacked,
];
export const stop = (): never => process.exit(1); // bites: house/main-reads-the-environment
`,
  'src/adapters/system/clock.ts': `
import { randomUUID } from 'node:crypto';
export const all = [Date.now(), new Date(), Math.random(), randomUUID()];
export const port = process.env['PORT']; // bites: house/main-reads-the-environment
`,
  'src/main/config.ts': `
export const port = process.env['PORT'];
export const stop = (): never => process.exit(1);
export const started = Date.now(); // bites: house/the-clock-is-an-argument
`,
  'src/core/duty/temporal.ts': `
import { Temporal } from 'temporal-polyfill'; // bites: house/temporal-stays-in-the-calendar
export const later = () => import('temporal-polyfill/global'); // bites: house/temporal-stays-in-the-calendar
export type Instant = import('temporal-polyfill').Temporal.Instant; // bites: house/temporal-stays-in-the-calendar, @typescript-eslint/consistent-type-imports
export const of = (text: string): string => Temporal.Instant.from(text).toString();
`,
  'src/core/calendar/temporal.ts': `
import { Temporal } from 'temporal-polyfill';
export const of = (text: string): string => Temporal.Instant.from(text).toString();
export const now = (): string => Temporal.Now.instant().toString(); // bites: house/the-clock-is-an-argument
`,

  // What production may not write.
  'jobs/assertions.ts': `
export const all = [
  JSON.parse('1') as unknown, // bites: house/no-assertions
  <unknown>JSON.parse('1'), // bites: house/no-assertions
  { open: true } as const,
  { open: true } satisfies object,
];
`,
  'src/core/duty/long.ts': `${statements(200)}

// A comment and a blank line do not count.
export const oneTooMany = 1; // bites: house/short-files
`,
  'src/core/duty/long-enough.ts': `${statements(200)}
// A comment and a blank line do not count.

`,
  'test/long.ts': statements(300),

  // Waiting.
  'jobs/waiting.ts': `
import { setTimeout as sleep } from 'node:timers/promises'; // bites: house/alarms-do-the-waiting
export const all = [
  setTimeout(() => undefined, 1), // bites: house/alarms-do-the-waiting
  setInterval(() => undefined, 1), // bites: house/alarms-do-the-waiting
  globalThis.setTimeout(() => undefined, 1), // bites: house/alarms-do-the-waiting
  sleep,
];
`,
  'commands/report/waiting.ts': `
export const one = setTimeout(() => undefined, 1); // bites: house/alarms-do-the-waiting
`,
  'src/application/waiting.ts': `
export const one = setTimeout(() => undefined, 1); // bites: house/alarms-do-the-waiting
`,
  'src/adapters/web/waiting.ts': `
export const one = setTimeout(() => undefined, 1);
`,

  // The core.
  'src/core/duty/at-once.ts': `
export const one = async () => { // bites: house/the-core-answers-at-once
  await one(); // bites: house/the-core-answers-at-once
};
export const two = (given: Promise<void>): Promise<void> => given; // bites: house/the-core-answers-at-once
export const three = Promise.resolve(); // bites: house/the-core-answers-at-once
export const four = setTimeout(() => undefined, 1); // bites: house/alarms-do-the-waiting
export async function* five(given: AsyncIterable<number>) { // bites: house/the-core-answers-at-once
  for await (const each of given) yield each; // bites: house/the-core-answers-at-once
}
`,
  'src/core/duty/refusal.ts': `
export const one = (): never => {
  throw new Error('no'); // bites: house/a-refusal-is-an-answer
};
`,
  'src/core/language/never.ts': `
export const never = (impossible: never): never => {
  throw new Error(JSON.stringify(impossible));
};
`,
  'src/application/at-once.ts': `
export const one = async (): Promise<void> => { await Promise.reject(new Error('no')); };
`,

  // Slack.
  'src/adapters/slack/listen.ts': `
type Listener = { readonly client: string; readonly say: string; readonly respond: string; readonly ack: string };
export const one = ({ client, ack }: Listener): string => client + ack; // bites: house/one-voice-in-slack
export const two = ({ say, respond: tell }: Listener): string => say + tell; // bites: house/one-voice-in-slack
export const three = (given: Listener): string => {
  const { respond } = given; // bites: house/one-voice-in-slack
  return respond;
};
export const four = ({ ack }: Listener): string => ack;
`,
  'src/adapters/web/listen.ts': `
export const one = ({ client }: { readonly client: string }): string => client;
`,
};
