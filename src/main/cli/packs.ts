import { join } from 'node:path';
import type { PackMistake } from '../../adapters/files/packs';
import { readPacks } from '../../adapters/files/packs';
import { isDeed, statusInWords } from '../../core/law';
import { projectFolder } from '../project-folder';
import { diffOfPacks } from './packs-diff';
import type { Verb } from './verb';
import { done, found, mistyped } from './verb';

const usage = 'packs check [NAME|FILE]... | diff A B [--json]';
const shipped = ['eo-13848', 'usc-50', 'deter-act', 'ofac', 'nea', 'incident-reporting'] as const;

/** Reads packs and says every mistake in them, with file and line; or rule by rule what two texts say otherwise. */
export const packs: Verb = {
  name: 'packs',
  usage,
  says: 'Checks packs of the law: every mistake with its file and line. Without names, those that are shipped. Or prints rule by rule what two texts say otherwise: files, versions such as eo-13848@2026-11, or hashes.',
  run: ([verb, ...names]) => {
    if (verb === 'diff') return diffOfPacks(names, usage);
    if (verb !== 'check') return mistyped([`Expected "packs check" or "packs diff", got "packs ${verb ?? ''}".`.replace(' "."', '".')], usage);
    const read = readPacks(join(projectFolder(), 'packs'), names.length > 0 ? names : shipped);
    if ('mistakes' in read) return found(mistakesInWords(read.mistakes));
    return done(
      read.packs
        .map((pack) => {
          const off = pack.rules.filter((rule) => rule.off).length;
          const counts = Object.entries(statusInWords)
            .map(([status, words]) => ({ words, count: pack.rules.filter((rule) => rule.status === status).length }))
            .filter(({ count }) => count > 0)
            .map(({ words, count }) => `${String(count)} ${words}`);
          return [
            `${pack.id} ${pack.version}: ${String(pack.rules.length)} rules (${counts.join(', ')}${off > 0 ? `; ${String(off)} switched off` : ''})`,
            ...deedsInWords(pack.rules.filter((rule) => isDeed(rule) && rule.watch === undefined).map(({ id }) => id)),
          ].join('\n');
        })
        .join('\n'),
    );
  },
};

/** Nothing is wrong with such a rule; whoever wrote it may have left a recipient out. */
const deedsInWords = (rules: readonly string[]): readonly string[] =>
  rules.length === 0 ? [] : [`  ${rules.join(', ')}: no recipient and no act, so met by a record that it was done, or by the release of a report for it`];

/** `packs/x.yaml:12: …`, one mistake a line. */
export const mistakesInWords = (mistakes: readonly PackMistake[]): string =>
  mistakes.map(({ file, line, mistake }) => `${file}:${String(line)}: ${mistake}`).join('\n');
