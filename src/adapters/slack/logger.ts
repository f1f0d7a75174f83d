import type { Logger } from '@slack/web-api';
import { LogLevel } from '@slack/web-api';
import type { Log } from '../../ports/log';

/** What Slack's packages say, in our log. Their debug lines quote whole payloads, so those are never written. */
export const slackLogger = (log: Log): Logger => ({
  debug: () => undefined,
  info: (...said: unknown[]) => log.info(inShort(said)),
  warn: (...said: unknown[]) => log.warn(inShort(said)),
  error: (...said: unknown[]) => log.error(inShort(said)),
  setLevel: () => undefined,
  getLevel: () => LogLevel.INFO,
  setName: () => undefined,
});

/** An error goes by its name and code, since its message may quote somebody. */
const inShort = (said: readonly unknown[]): string =>
  `Slack's package: ${said.map((each) => (typeof each === 'string' ? withoutQuotes(each) : nameOf(each))).join(' ')}`;

const withoutQuotes = (text: string): string =>
  text.replace(/(Malformed request body|Error details):.*/s, '$1').slice(0, 300);

/** Bolt wraps what it does not know; the name inside says more. */
export const nameOf = (mistake: unknown): string => {
  if (!(mistake instanceof Error)) return typeof mistake;
  const within: unknown = 'original' in mistake ? mistake.original : undefined;
  if (within instanceof Error) return nameOf(within);
  const code: unknown = 'code' in mistake ? mistake.code : undefined;
  return typeof code === 'string' ? `${mistake.name} (${code})` : mistake.name;
};

/** Where it happened, without what it says. */
export const whereOf = (mistake: unknown): readonly string[] =>
  mistake instanceof Error
    ? (mistake.stack ?? '')
        .split('\n')
        .flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : []))
        .slice(0, 6)
    : [];
