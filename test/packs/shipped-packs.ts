import { join } from 'node:path';
import { readPacks } from '../../src/adapters/files/packs';
import type { Pack, Rule } from '../../src/core/law/rule';

const folder = join(__dirname, '..', '..', 'packs');

const shipped = (): readonly Pack[] => {
  const read = readPacks(folder, ['eo-13848', 'usc-50', 'deter-act', 'ofac', 'nea', 'incident-reporting']);
  if ('packs' in read) return read.packs;
  throw new Error(read.mistakes.map(({ file, line, mistake }) => `${file}:${String(line)} ${mistake}`).join('\n'));
};

/** The packs of this repository, whole; a mistake in one of them fails the test that reads them. */
export const packs = shipped();
export const rules = packs.flatMap((pack) => pack.rules);
export const rulesOf = (id: string): readonly Rule[] => packs.find((pack) => pack.id === id)?.rules ?? [];
export const rule = (id: string): Rule => {
  const found = rules.find((one) => one.id === id);
  if (!found) throw new Error(`No rule ${id} is shipped.`);
  return found;
};
