import { openLog } from '../../adapters/system/log';
import { readConfig } from '../config';
import type { Finding } from '../doctor';
import { examine, inWords } from '../doctor';
import type { Outcome, Verb } from './verb';
import { done, found, mistyped } from './verb';

const usage = 'doctor [--json]';

/** Looks at everything the floor rests on, says what is missing and what to do about it. */
export const doctor: Verb = {
  name: 'doctor',
  usage,
  says: 'Looks at Slack, the database, Redis, the packs and the roster, also while the house runs, and says what to mend. Exit code 1 if anything is wrong.',
  run: async (args) => {
    if (args.some((arg) => arg !== '--json')) return mistyped([`"doctor" takes only --json, got "${args.join(' ')}".`], usage);
    const config = readConfig(process.env);
    const findings: readonly Finding[] = 'mistakes' in config
      ? config.mistakes.map(({ name, says }) => ({ about: name, finding: 'wrong', says, remedy: 'Set it right; nothing else is looked at before.' }))
      : await examine(config, openLog('error'));
    return outcomeOf(findings, args.includes('--json'));
  },
};

const outcomeOf = (findings: readonly Finding[], json: boolean): Outcome => {
  const isWrong = findings.some(({ finding }) => finding === 'wrong');
  const words = json ? JSON.stringify({ wrong: isWrong, findings }, null, 2) : inWords(findings);
  return isWrong ? found(words) : done(words);
};
