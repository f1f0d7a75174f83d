import { parseArgs } from 'node:util';
import { commands } from '../../../commands';
import { manifestOf } from '../../adapters/slack';
import type { Verb } from './verb';
import { done, mistyped } from './verb';

const usage = 'manifest [--http URL] [--prefix x] [--org]';

/** Prints the manifest of the Slack app, made from the lists in code. `manifest.json` is its Socket Mode output. */
export const manifest: Verb = {
  name: 'manifest',
  usage,
  says: 'Prints the manifest to make the Slack app from: for Socket Mode, or with --http for the address Slack posts to.',
  run: (args) => {
    const typed = typedOptions(args);
    if (typeof typed === 'string') return mistyped([typed], usage);
    const mistakes = mistakesIn(typed);
    if (mistakes.length > 0) return mistyped(mistakes, usage);
    const { http, prefix, org = false } = typed;
    const parts = { commands, org, ...(http !== undefined && { http }), ...(prefix !== undefined && { prefix }) };
    return done(JSON.stringify(manifestOf(parts), null, 2));
  },
};

type Typed = { readonly http?: string; readonly prefix?: string; readonly org?: boolean };

const mistakesIn = ({ http, prefix }: Typed): readonly string[] => [
  ...(http === undefined || isPublic(http)
    ? []
    : [`--http ${http}: expected the address Slack reaches this house by, such as https://floor.example.gov.`]),
  ...(prefix === undefined || /^[a-z0-9_-]{1,16}$/.test(prefix)
    ? []
    : [`--prefix ${prefix}: expected small letters, digits, - or _, at most 16 of them, such as wf-.`]),
];

/** Slack posts only to https, and the path is the house's own. */
const isPublic = (http: string): boolean =>
  http.startsWith('https://') && URL.canParse(http) && /^\/?$/.test(new URL(http).pathname) && new URL(http).search === '';

const typedOptions = (args: readonly string[]): Typed | string => {
  try {
    const options = { http: { type: 'string' }, prefix: { type: 'string' }, org: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (mistake) {
    return String(mistake).replace(/^\w+(?: \[\w+\])?: /, '');
  }
};
