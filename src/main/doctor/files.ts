import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { packsBeside, readPacks } from '../../adapters/files/packs';
import { readRoster } from '../../adapters/files/roster';
import { howToUse } from '../../application/sayings/pack';
import type { Pack } from '../../core/law';
import { statusInWords } from '../../core/law';
import type { Config } from '../config';
import { projectFolder } from '../project-folder';
import type { Finding } from './finding';
import { note, unchecked, well, wrong } from './finding';

/** The law this floor counts by: whether it can be read, and how much of it nobody has verified. */
export const packsFound = (names: readonly string[]): readonly Finding[] => {
  const read = readPacks(join(projectFolder(), 'packs'), names);
  if ('mistakes' in read) return read.mistakes.map(({ file, line, mistake }) => wrong('Packs', `${file}:${String(line)}: ${mistake}`, 'Mend the file; watchfloor packs check shows every mistake.'));
  const rules = read.packs.flatMap((pack) => pack.rules);
  const unverified = rules.filter(({ status }) => status === 'verify').length;
  return [
    well('Packs', `${read.packs.map(({ id, version }) => `${id} ${version}`).join(', ')}: ${String(rules.length)} ${rules.length === 1 ? 'rule' : 'rules'}.`),
    ...unusedFound(names, read.packs),
    ...(unverified === 0 ? [] : [note('Packs', `${String(unverified)} of ${String(rules.length)} ${unverified === 1 ? 'rules is' : 'rules are'} ${statusInWords.verify}. Counsel signs them before anyone relies on them.`)]),
  ];
};

/** What is here besides: nothing is wrong with a floor that goes without it. */
const unusedFound = (names: readonly string[], used: readonly Pack[]): readonly Finding[] => {
  const unused = packsBeside(join(projectFolder(), 'packs'), used);
  return unused.length === 0 ? [] : [note('Packs', `not used: ${unused.map(({ title, id }) => `${id} (${title})`).join(', ')}. ${howToUse({ names }, unused.map(({ id }) => id))}`)];
};

export const rosterFileFound = (file: string | undefined): readonly Finding[] => {
  if (file === undefined) return [];
  const read = readRoster(file);
  return 'mistakes' in read
    ? read.mistakes.map(({ file: where, line, mistake }) => wrong('Roster file', `${where}:${String(line)}: ${mistake}`, 'Mend the file named in ROSTER_FILE; it is read when an empty floor is started.'))
    : [well('Roster file', `${file} can be read.`)];
};

const LEAST = 500_000_000;

/** The folder of the embedded database: whether it can be written, and what is free there. */
export const folderFound = ({ dataDir }: Pick<Config, 'dataDir'>, held: string | undefined): readonly Finding[] => {
  const folder = resolve(dataDir);
  const there = existsSync(folder) ? folder : dirname(folder);
  try {
    accessSync(there, constants.W_OK);
    const { bavail, bsize } = statfsSync(there);
    const free = `${String(Math.floor((bavail * bsize) / 1_000_000))} MB are free in ${folder}`;
    return [
      bavail * bsize >= LEAST ? well('Data folder', `${free}.`) : wrong('Data folder', `only ${free}.`, 'Make room; a database that cannot write stops the house.'),
      well('Data folder', held ?? 'nobody has it open.'),
    ];
  } catch (mistake) {
    return existsSync(there)
      ? [wrong('Data folder', `${folder} cannot be written by this user (${String(mistake).replace(/^Error: /, '')}).`, 'Give this user the folder, or set DATA_DIR to another.')]
      : [unchecked('Data folder', `${folder} is not there yet; the first start makes it.`)];
  }
};
