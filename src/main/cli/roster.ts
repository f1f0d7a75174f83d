import { userInfo } from 'node:os';
import { openDirectory } from '../../adapters/slack';
import type { Directory } from '../../adapters/slack';
import type { RosterAgency, RosterPerson } from '../../adapters/files/roster';
import { readRoster } from '../../adapters/files/roster';
import { machineClock } from '../../adapters/system/clock';
import { openLog } from '../../adapters/system/log';
import { applyRoster, reasonsAgainst } from '../../application/people/apply';
import { changesOf, recogniseAll } from '../../application/people/changes';
import { changesInWords } from '../../application/people/in-words';
import { listed } from '../../application/sayings';
import type { Recognise } from '../../application/seat-roster';
import { seatedAgencies } from '../../application/seats';
import type { PersonId } from '../../core/language/actor';
import { isPersonId } from '../../core/language/actor';
import type { Config } from '../config';
import { readConfig } from '../config';
import { openToWork } from '../open-to-work';
import { mistakesInWords } from './packs';
import { importGroup } from './roster-import';
import type { Outcome, Verb } from './verb';
import { done, found, mistyped } from './verb';

const usage = 'roster diff FILE | apply FILE | import --usergroup HANDLE --agency ID [--role ROLE]... [--into FILE]';

/** The people of the floor, from a file: what it would change, and the changing. */
export const roster: Verb = {
  name: 'roster',
  usage,
  says: 'Shows what a roster file would change on the floor, and changes it; reads a Slack user group into such a file.',
  run: async ([verb = '', ...args]) => {
    if (verb !== 'diff' && verb !== 'apply' && verb !== 'import') return mistyped([`Expected "roster diff", "roster apply" or "roster import", got "roster ${verb}".`.replace(' "."', '".')], usage);
    const config = readConfig(process.env);
    if ('mistakes' in config) return found(config.mistakes.map(({ name, says }) => `${name}: ${says}`).join('\n'));
    const log = openLog('error');
    const directory = config.slack && openDirectory({ ...config.slack, log });
    try {
      if (verb === 'import') return await importGroup(args, directory, usage);
      const [file, ...more] = args;
      if (file === undefined || more.length > 0) return mistyped([`"roster ${verb}" takes one file, got "${args.join(' ')}".`], usage);
      const read = readRoster(file, { whole: false });
      if ('mistakes' in read) return found(mistakesInWords(read.mistakes));
      return await compare(verb, read.agencies, directory, config);
    } catch (mistake) {
      return found(mistake instanceof Error ? mistake.message : String(mistake));
    } finally {
      await directory?.close();
    }
  },
};

const compare = async (verb: 'diff' | 'apply', agencies: readonly RosterAgency[], directory: Directory | undefined, config: Config): Promise<Outcome> => {
  const inSlack = directory ? [] : agencies.flatMap(({ people }) => people.filter(({ who }) => homeIdOf(who) === undefined));
  if (inSlack.length > 0) return found(noSlack(inSlack.map(({ name }) => name)));
  const { wanted, unknown } = await recogniseAll(agencies, directory?.recognise ?? withoutSlack);
  if (unknown.length > 0) return found([...unknown, 'Somebody who is not recognised would count as gone, so nothing is compared. Nothing was changed.'].join('\n'));
  const { store, desk, close } = await openToWork(config, openLog('error'));
  try {
    const by = { kind: 'operator', name: userInfo().username } as const;
    const seats = await seatedAgencies(store.reading);
    const changes = changesOf(wanted, seats);
    const at = machineClock.now();
    const words = await changesInWords(changes, wanted, seats, { by, at }, store.reading);
    const against = reasonsAgainst(changes, wanted, seats, by, at);
    if (against.length > 0) return found([words, '', ...against, verb === 'apply' ? 'Nothing was changed.' : 'It would be refused.'].join('\n'));
    if (verb === 'diff' || changes.length === 0) return done(words);
    const { seated, refused } = await applyRoster(changes, desk, by);
    const outcome = [words, '', `${String(seated)} ${seated === 1 ? 'agency was' : 'agencies were'} changed, by operator:${by.name}.`, ...refused].join('\n');
    return refused.length > 0 ? found(outcome) : done(outcome);
  } finally {
    await close();
  }
};

type Who = RosterPerson['who'];

const homeIdOf = (who: Who): PersonId | undefined => ('slack' in who && isPersonId(who.slack) ? who.slack : undefined);

/** Whoever is named by home and id needs no looking up. */
const withoutSlack: Recognise<Who> = async (who) => homeIdOf(who) ?? { unknown: noSlack(['slack' in who ? who.slack : who.email]) };

/** Said once, however many are looked up. */
const noSlack = (names: readonly string[]): string =>
  `SLACK_BOT_TOKEN is not set, so Slack cannot be asked who ${listed(names)} ${names.length === 1 ? 'is' : 'are'}. Set it, or name them in the file by home and id, like T0123ABCD/U0123ABCD. Nothing was changed.`;
