import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Pack } from '../../core/law/rule';
import { didYouMean, gotInWords, oneOfInWords } from './in-words';
import type { Flaw } from './issues-in-words';
import { flawsOf } from './issues-in-words';
import type { PackGlimpse } from './pack-glimpse';
import { glimpseOf } from './pack-glimpse';
import { packFormat, packSchema } from './pack-schema';
import { hashOf } from './pack-hash';
import { linkMistakes } from './rule-links';
import { senseOf } from './rule-sense';
import type { Mistake } from './yaml-source';
import { readYaml } from './yaml-source';

/** Something in a pack file that a person has to put right. */
export type PackMistake = Mistake;

/** Either every pack that was asked for, or every mistake in them: never some packs and some mistakes. */
export type PacksRead = { readonly packs: readonly Pack[] } | { readonly mistakes: readonly PackMistake[] };

/** Reads packs by the name of their file in `folder` (`eo-13848`), or by a path that ends in `.yaml`. */
export const readPacks = (folder: string, names: readonly string[]): PacksRead =>
  judge([...new Set(names.map((name) => fileOf(folder, name)))].map((file) => open(folder, file)));

const namesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.yaml')).map((file) => parse(file).name).sort() : [];

/** Packs that lie in `folder` and are not among those in use. Where one of them has a mistake, none is offered. */
export const packsBeside = (folder: string, used: readonly Pick<Pack, 'id'>[]): readonly Pack[] => {
  const read = readPacks(folder, namesIn(folder));
  return 'packs' in read ? read.packs.filter(({ id }) => !used.some((each) => each.id === id)) : [];
};

/** Reads one pack that is already in hand. `file` is what its mistakes call it. */
export const readPackText = (file: string, text: string): PacksRead => judge([{ file, text }]);

type Opened = { readonly file: string; readonly text: string } | Mistake;

const fileOf = (folder: string, name: string): string => (/\.ya?ml$/.test(name) ? name : join(folder, `${name}.yaml`));

const open = (folder: string, file: string): Opened => {
  try {
    return { file, text: readFileSync(file, 'utf8') };
  } catch (cause) {
    const reason = String(cause).replace('Error: ', '');
    return {
      file,
      line: 1,
      mistake: existsSync(file) ? `Expected a file that can be read. ${reason}.` : absent(folder, file),
    };
  }
};

const absent = (folder: string, file: string): string => {
  const { dir, name } = parse(file);
  const there = namesIn(folder);
  const near = didYouMean(name, there);
  // A path is of a file somewhere else.
  const all = near === '' && dir === parse(join(folder, name)).dir && there.length > 0 ? ` Expected ${oneOfInWords(there)}.` : '';
  return `There is no such file.${near}${all}`;
};

const judge = (opened: readonly Opened[]): PacksRead => {
  const read = opened.map((each) => ('text' in each ? readYaml(each.file, each.text) : { mistakes: [each] }));
  const glimpses = read.flatMap(({ source }) => (source ? [glimpseOf(source)] : []));
  const readable = glimpses.filter(({ format }) => format === packFormat);
  const results = glimpses.map(packOf);
  const mistakes = [...read, ...results].flatMap((each) => each.mistakes);
  const all = [...mistakes, ...linkMistakes(readable, readable.length === opened.length)];
  if (all.length > 0) return { mistakes: inOrder(all, opened) };
  return { packs: results.flatMap(({ pack }) => (pack ? [pack] : [])) };
};

type PackResult = { readonly pack?: Pack; readonly mistakes: readonly Mistake[] };

const packOf = (glimpse: PackGlimpse): PackResult => {
  const { source, format } = glimpse;
  const isBlock = typeof source.data === 'object' && source.data !== null && !Array.isArray(source.data);
  // What another format means by its keys is not ours to judge.
  const isOurs = !isBlock || format === packFormat;
  if (!isOurs) return { mistakes: [at(glimpse, { path: ['format'], flaw: formatInWords(format) })] };

  const parsed = packSchema.safeParse(source.data, { reportInput: true, error: inGeneral });
  const flaws = [
    ...(parsed.error ? flawsOf(parsed.error.issues) : []),
    ...glimpse.rules.flatMap((rule, index) =>
      senseOf(rule).map(({ path, flaw }) => ({ path: ['rules', index, ...path], flaw })),
    ),
  ];
  return { ...(parsed.data && { pack: { ...parsed.data, hash: hashOf(parsed.data) } }), mistakes: flaws.map((flaw) => at(glimpse, flaw)) };
};

/** What another format means nobody here can guess: the file is not read any further. */
const formatInWords = (got: unknown): string => {
  const reads = `this version of Watchfloor reads format ${String(packFormat)}.`;
  if (got === undefined || got === null || got === '') return `This file says no format; ${reads} Begin it with \`format: ${String(packFormat)}\`.`;
  return `This file says format ${gotInWords(got)}; ${reads} Start a version of Watchfloor that reads it, or write the file in format ${String(packFormat)}.`;
};

/** For what the schema has no phrase of its own. */
const inGeneral = (issue: { readonly code?: string; readonly expected?: unknown }): string =>
  issue.code === 'invalid_type' ? `a ${String(issue.expected)}` : 'something else';

/** A mistake inside a rule or permission begins with its id, so that it can be found without the file at hand. */
const at = ({ source, rules, permissions }: PackGlimpse, { path, flaw }: Flaw): Mistake => {
  const [list, index] = path;
  const entries = list === 'rules' ? rules : list === 'permissions' ? permissions : [];
  const entry = typeof index === 'number' ? entries[index] : undefined;
  const subject = entry?.id ? entry.id : `${list === 'rules' ? 'Rule' : 'Permission'} ${String(Number(index) + 1)}`;
  const mistake = entry ? `${subject}: ${flaw}` : flaw.charAt(0).toUpperCase() + flaw.slice(1);
  return { file: source.file, line: source.lineOf(path), mistake };
};

/** By file as they were asked for, then by line; said once each. */
const inOrder = (mistakes: readonly Mistake[], opened: readonly Opened[]): readonly Mistake[] => {
  const place = (mistake: Mistake): number => opened.findIndex(({ file }) => file === mistake.file);
  return mistakes
    .filter((one, index) => mistakes.findIndex((other) => same(one, other)) === index)
    .sort((a, b) => place(a) - place(b) || a.line - b.line);
};

const same = (a: Mistake, b: Mistake): boolean => a.file === b.file && a.line === b.line && a.mistake === b.mistake;
