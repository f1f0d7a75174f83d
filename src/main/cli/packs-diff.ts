import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readPacks } from '../../adapters/files/packs';
import { openLog } from '../../adapters/system/log';
import { listOf } from '../../application/present';
import { diffAsLines, diffAsText } from '../../application/queries/pack-diff';
import { hashInWords } from '../../application/sayings/pack';
import type { Pack } from '../../core/law';
import { readConfig } from '../config';
import { openToWork } from '../open-to-work';
import { projectFolder } from '../project-folder';
import type { Outcome } from './verb';
import { done, found, mistyped } from './verb';

/** Prints rule by rule what two texts say otherwise. Each is a file, a pack as it is shipped, a version, or a hash. */
export const diffOfPacks = async (args: readonly string[], usage: string): Promise<Outcome> => {
  const names = args.filter((arg) => !arg.startsWith('--'));
  const flags = args.filter((arg) => arg.startsWith('--') && arg !== '--json');
  const [a, b] = names;
  if (a === undefined || b === undefined || names.length > 2) return mistyped([`"packs diff" takes two texts, got ${names.length === 0 ? 'none' : `"${names.join(' ')}"`}.`], usage);
  if (flags.length > 0) return mistyped([`"packs diff" knows --json only, got ${flags.join(' ')}.`], usage);
  const isKept = names.some((name) => kindOf(name) !== 'file');
  const kept = isKept ? await keptTexts() : [];
  if (typeof kept === 'string') return found(kept);
  const [before, after] = [textNamed(a, kept), textNamed(b, kept)];
  const mistakes = [before, after].filter((each) => typeof each === 'string');
  if (typeof before === 'string' || typeof after === 'string') return found([...new Set(mistakes)].join('\n'));
  return done(args.includes('--json') ? JSON.stringify(diffAsLines(before, after), null, 2) : diffAsText(before, after));
};

const kindOf = (name: string): 'version' | 'hash' | 'file' => {
  if (/^[a-z0-9-]+@.+$/.test(name)) return 'version';
  return /^[0-9a-f]{8,64}$/.test(name) && !existsSync(name) ? 'hash' : 'file';
};

/** One text by what it was called, or why there is not exactly one. */
const textNamed = (name: string, kept: readonly Pack[]): Pack | string => {
  if (kindOf(name) === 'file') return fileNamed(name);
  const all = kindOf(name) === 'hash' ? kept.filter(({ hash }) => hash.startsWith(name)) : ofVersion(name, kept);
  const [only, ...more] = all;
  if (!only) return `${name}: no such text is kept by this floor.${known(name, kept)} A file is named by its path.`;
  if (more.length === 0) return only;
  return `${name}: ${String(all.length)} texts go by it. Name one by its hash: ${all.map(({ hash }) => hashInWords(hash)).sort().join(', ')}.`;
};

/** `eo-13848@1.1`. What is kept comes before the file that is shipped: its text under that version is what duties point at. */
const ofVersion = (name: string, kept: readonly Pack[]): readonly Pack[] => {
  const at = name.indexOf('@');
  const [id, version] = [name.slice(0, at), name.slice(at + 1)];
  const found = kept.filter((pack) => pack.id === id && pack.version === version);
  if (found.length > 0) return found;
  const file = fileNamed(id);
  return typeof file !== 'string' && file.version === version ? [file] : [];
};

const known = (name: string, kept: readonly Pack[]): string => {
  const id = name.split('@')[0];
  const versions = kept.filter((pack) => pack.id === id).map(({ version, hash }) => `${version} (${hashInWords(hash)})`).sort();
  return versions.length === 0 ? '' : ` Of ${id ?? ''} it keeps ${versions.join(', ')}.`;
};

const fileNamed = (name: string): Pack | string => {
  const read = readPacks(join(projectFolder(), 'packs'), [name]);
  if ('mistakes' in read) return read.mistakes.map(({ file, line, mistake }) => `${file}:${String(line)}: ${mistake}`).join('\n');
  return read.packs[0] ?? `${name}: no pack.`;
};

/** The texts this floor keeps; none where there is no floor yet, which asking must not make. */
const keptTexts = async (): Promise<readonly Pack[] | string> => {
  const config = readConfig(process.env);
  if ('mistakes' in config) return config.mistakes.map(({ name, says }) => `${name}: ${says}`).join('\n');
  if (config.databaseUrl === undefined && !existsSync(config.dataDir)) return [];
  try {
    const { store, close } = await openToWork(config, openLog('error'));
    try {
      return (await listOf('pack-text', { limit: MOST }, store.reading)).map(({ pack }) => pack);
    } finally {
      await close();
    }
  } catch (mistake) {
    return mistake instanceof Error ? mistake.message : String(mistake);
  }
};

const MOST = 1_000;
