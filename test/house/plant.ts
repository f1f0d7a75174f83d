import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Files by path. A line that a rule must bite ends in `// bites: rule, other-rule`; every other line is innocent. */
export type Plants = Readonly<Record<string, string>>;

const house = resolve(__dirname, '../..');
const configs = ['package.json', 'tsconfig.json', 'eslint.config.mjs', '.dependency-cruiser.cjs'];

/**
 * A house of planted files, outside the real one so that no real check sees them, under the real configuration and
 * the real packages.
 */
export const plant = (plants: Plants): { readonly root: string; readonly uproot: () => void } => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'watchfloor-planted-')));
  for (const name of configs) cpSync(join(house, name), join(root, name));
  symlinkSync(join(house, 'node_modules'), join(root, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(plants)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text.trimStart());
  }
  return {
    root,
    uproot: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
};

/** What the plants announce: `path:line rule`, sorted. */
export const announced = (plants: Plants): readonly string[] =>
  Object.entries(plants)
    .flatMap(([path, text]) =>
      text
        .trimStart()
        .split('\n')
        .flatMap((line, index) => {
          const [, rules] = /\/\/ bites: (.+)$/.exec(line) ?? [];
          return (rules ?? '')
            .split(', ')
            .filter(Boolean)
            .map((rule) => `${path}:${index + 1} ${rule}`);
        }),
    )
    .sort();

/** Runs a tool in the planted house and returns what it prints. Finding something is not a failure of the tool. */
export const ask = (root: string, ...words: readonly string[]): Promise<string> =>
  new Promise((answer, fail) => {
    execFile(process.execPath, words, { cwd: root, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      if (stdout === '')
        fail(new Error(`Expected JSON of ${words.join(' ')}, got nothing. ${stderr}`, { cause: error }));
      else answer(stdout);
    });
  });

export const unique = (words: readonly string[]): readonly string[] => [...new Set(words)].sort();
