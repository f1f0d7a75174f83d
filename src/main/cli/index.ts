#!/usr/bin/env node
import { authority } from './authority';
import { doctor } from './doctor';
import { manifest } from './manifest';
import { migrate } from './migrate';
import { outbox } from './outbox';
import { packs } from './packs';
import { plan } from './plan';
import { roster } from './roster';
import { start } from './start';
import type { Outcome, Verb } from './verb';
import { done, mistyped } from './verb';

/** Everything an operator can ask on the command line. */
const verbs: readonly Verb[] = [start, doctor, migrate, roster, outbox, plan, packs, manifest, authority];

const help = (): string =>
  ['watchfloor: the clocks of the law, and who owes what to whom.', '', ...verbs.map(helpLine)].join('\n');

const helpLine = (verb: Verb): string => `  watchfloor ${verb.usage}\n      ${verb.says}`;

const run = async ([name, ...args]: readonly string[]): Promise<Outcome> => {
  if (!name || name === 'help' || name === '--help') return done(help());
  const verb = verbs.find((each) => each.name === name);
  if (verb) return verb.run(args);
  return mistyped([`There is no verb "${name}". There are: ${verbs.map((each) => each.name).join(', ')}.`], 'VERB');
};

void run(process.argv.slice(2)).then(({ out, err, code }) => {
  if (out) process.stdout.write(`${out}\n`);
  if (err) process.stderr.write(`${err}\n`);
  process.exitCode = code;
});
