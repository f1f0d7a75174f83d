import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { packsBeside, readPacks } from '../../adapters/files/packs';
import { readRoster } from '../../adapters/files/roster';
import type { Present } from '../../application/present';
import { hashInWords, howToUse } from '../../application/sayings/pack';
import { counted } from '../../application/words/numbers';
import type { Pack } from '../../core/law';
import { statusInWords } from '../../core/law';
import { knownAs } from '../../core/pack';
import type { Config } from '../config';
import { projectFolder } from '../project-folder';
import type { Finding } from './finding';
import { note, unchecked, well, wrong } from './finding';

/** The law this floor counts by: whether it can be read, whether it is what is in use, and how much of it nobody has verified. */
export const packsFound = (names: readonly string[], kept: readonly Present<'pack'>[] = []): readonly Finding[] => {
  const read = readPacks(join(projectFolder(), 'packs'), names);
  if ('mistakes' in read) return read.mistakes.map(({ file, line, mistake }) => wrong('Packs', `${file}:${String(line)}: ${mistake}`, existsSync(file) ? 'Mend the file; watchfloor packs check shows every mistake.' : 'Correct PACKS, which names it.'));
  const rules = read.packs.flatMap((pack) => pack.rules);
  const unverified = rules.filter(({ status }) => status === 'verify').length;
  const differing = read.packs.flatMap((pack) => differingFound(pack, kept) ?? []);
  const used = read.packs.filter((pack) => !differingFound(pack, kept));
  const usedRules = used.flatMap((pack) => pack.rules).length;
  return [
    ...(used.length === 0 ? [] : [well('Packs', `${used.map(({ id, version }) => `${id} ${version}`).join(', ')}: ${counted(usedRules, 'rule', 'rules')}.`)]),
    ...differing,
    ...unnamedFound(names, kept),
    ...unusedFound(names, read.packs),
    ...(unverified === 0 ? [] : [note('Packs', `${String(unverified)} of ${String(rules.length)} ${unverified === 1 ? 'rules is' : 'rules are'} ${statusInWords.verify}. Counsel signs them before anyone relies on them.`)]),
  ];
};

/** What a file says that is not what the floor goes by; nothing where it is, or where nothing is kept yet. */
const differingFound = ({ id, version, hash }: Pack, kept: readonly Present<'pack'>[]): Finding | undefined => {
  if (kept.length === 0) return undefined;
  const state = kept.find((each) => each.id === id);
  if (!state) return note('Packs', `${id} ${version} is not in use yet: the next start takes it up.`);
  const { edition, offered } = state;
  if (edition.hash === hash) return undefined;
  const under = knownAs(version, state);
  if (under && under.hash !== hash) {
    return wrong(
      'Packs',
      `the file of ${id} says version ${version} and is not the text that is kept under it: kept is ${hashInWords(under.hash)}, the file is ${hashInWords(hash)}. Nothing of it is used.`,
      'Put the kept text back, or give the file a version of its own: the next start announces it, and two people apply it.',
    );
  }
  const announced = offered?.hash === hash ? 'It is announced on the floor' : 'The next start announces it on the floor';
  return note('Packs', `the file of ${id} says version ${version}, ${hashInWords(hash)}; in use is ${edition.version}, ${hashInWords(edition.hash)}. ${announced}, and two people apply it; or put the text of ${edition.version} back.`);
};

/** What is or was in use and is named no more. */
const unnamedFound = (names: readonly string[], kept: readonly Present<'pack'>[]): readonly Finding[] =>
  kept.filter(({ id }) => !names.includes(id)).map(({ id, unnamed }) => {
    const since = unnamed ? 'is out of use, for PACKS does not name it' : 'is in use and PACKS does not name it: the next start takes it out of use';
    return note('Packs', `${id} ${since}. It opens nothing then, and its duties run. If it is wanted: PACKS=${[...names, id].join(',')}; what it would have opened meanwhile opens at that start.`);
  });

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
