import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { PackMistake } from '../../adapters/files/packs';
import { readPacks } from '../../adapters/files/packs';
import type { RosterAgency } from '../../adapters/files/roster';
import { readRoster } from '../../adapters/files/roster';
import { openLog } from '../../adapters/system/log';
import { seatRoster } from '../../application/seat-roster';
import type { Pack } from '../../core/law';
import type { Log } from '../../ports/log';
import { compose } from '../compose';
import type { Config, FilesNamed } from '../config';
import { readConfig } from '../config';
import { projectFolder } from '../project-folder';
import { mistakesInWords } from './packs';
import type { Outcome, Verb } from './verb';
import { done, found, mistyped } from './verb';

/** Runs a house until it is told to stop. */
export const start: Verb = {
  name: 'start',
  usage: 'start',
  says: 'Runs Watchfloor until it is stopped. What it needs stands in the environment; see .env.example.',
  run: async (args) => {
    if (args.length > 0) return mistyped([`"start" takes nothing, got "${args.join(' ')}". Settings stand in the environment.`], 'start');
    const config = readConfig(process.env);
    if (!('mistakes' in config) && !config.slack) return found(noSlack);
    const files = readFiles('mistakes' in config ? config.files : config);
    if (!('mistakes' in config) && !('mistakes' in files)) return run(config, files);
    const settings = 'mistakes' in config ? config.mistakes.map(({ name, says }) => `${name}: ${says}`) : [];
    return found([...settings, ...('mistakes' in files ? [mistakesInWords(files.mistakes)] : [])].join('\n'));
  },
};

type Files = { readonly packs: readonly Pack[]; readonly agencies: readonly RosterAgency[] };

const readFiles = ({ packs, rosterFile }: FilesNamed): Files | { readonly mistakes: readonly PackMistake[] } => {
  const read = readPacks(join(projectFolder(), 'packs'), packs);
  const roster = rosterFile === undefined ? { agencies: [] } : readRoster(rosterFile);
  if ('mistakes' in read || 'mistakes' in roster) return { mistakes: [...('mistakes' in read ? read.mistakes : []), ...('mistakes' in roster ? roster.mistakes : [])] };
  return { packs: read.packs, agencies: roster.agencies };
};

const noSlack = [
  'Watchfloor is not connected to Slack: SLACK_BOT_TOKEN is not set.',
  'To try it without Slack: npm run demo',
  'To connect it: docs/slack-setup.md',
].join('\n');

const run = async (config: Config, { packs, agencies: listed }: Files): Promise<Outcome> => {
  const log = openLog(config.logLevel);
  try {
    const house = await compose({ config, packs, log });
    const recognise = house.slack?.recognise;
    if (recognise && listed.length > 0) {
      const { agencies, unknown } = await seatRoster(listed, recognise, house.desk, house.store.reading, userInfo().username);
      if (agencies > 0) log.info('The roster was seated.', { agencies });
      for (const who of unknown) log.warn(`Not on the roster yet: ${who}`);
    }
    await stopped(log);
    await house.close();
    return done('Watchfloor has stopped.');
  } catch (mistake) {
    return found(mistake instanceof Error ? mistake.message : String(mistake));
  }
};

const stopped = (log: Log): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        log.info('Stopping: what is being done is finished first.', { signal });
        resolve();
      });
    }
  });
