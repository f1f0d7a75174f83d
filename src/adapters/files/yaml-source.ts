import type { Document, YAMLError } from 'yaml';
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** Something in a file that a person has to put right. A file that is not there counts as its own line 1. */
export type Mistake = { readonly file: string; readonly line: number; readonly mistake: string };

/** The way from the top of a file to a part of it: `['rules', 3, 'limit', 'count']`. */
export type Path = readonly (string | number)[];

/** A YAML file that could be read, and where in it everything stands. */
export type YamlSource = { readonly file: string; readonly data: unknown; readonly lineOf: (path: Path) => number };

/** `source` is absent where the text is no YAML: nothing more can be said of such a file. */
export type YamlRead = { readonly source?: YamlSource; readonly mistakes: readonly Mistake[] };

/** Reads one YAML text and keeps the positions, so that every later mistake can name its line. */
export const readYaml = (file: string, text: string): YamlRead => {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'silent',
  });
  const at = (offset: number, mistake: string): Mistake => ({ file, line: lines.linePos(offset).line, mistake });

  const found = [...document.errors, ...document.warnings];
  const mistakes = [
    ...found.map((error) => at(error.pos[0], syntaxInWords(error, text))),
    ...aliasesOf(document).map(([offset, name]) => at(offset, aliasInWords(name))),
  ];
  // A key written twice spoils nothing else; any other mistake of syntax makes the rest guesswork.
  const unsound = mistakes.length > found.filter((error) => error.code === 'DUPLICATE_KEY').length;
  if (unsound) return { mistakes };
  const data: unknown = document.toJS();
  return { source: { file, data, lineOf: (path) => lineIn(document, lines, path) }, mistakes };
};

const syntaxInWords = (error: YAMLError, text: string): string => {
  if (error.code === 'DUPLICATE_KEY')
    return `\`${wordAt(text, error.pos[0])}\` is written twice in one place. Keep one.`;
  return `Expected YAML: ${error.message.replace(/\.$/, '')}.${hints[error.code] ?? ''}`;
};

const hints: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BLOCK_AS_IMPLICIT_KEY: ' Text that contains a colon and a space needs quotes.',
  TAB_AS_INDENT: ' Indent with spaces.',
};

const wordAt = (text: string, offset: number): string => /^[^\s:]*/.exec(text.slice(offset, offset + 60))?.[0] ?? '';

/** Each place that only points to another. A reviewer reads one rule at a time, so each must stand written out. */
const aliasesOf = (document: Document): readonly (readonly [number, string])[] => {
  const aliases: (readonly [number, string])[] = [];
  visit(document, { Alias: (_key, alias) => void aliases.push([alias.range?.[0] ?? 0, alias.source]) });
  return aliases;
};

const aliasInWords = (name: string): string =>
  `Expected everything written out where it belongs, got the alias \`*${name}\`.`;

/** The line of a key, of an entry of a list, or of the nearest thing around it that is there. */
const lineIn = (document: Document, lines: LineCounter, path: Path): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const around = document.getIn(path.slice(0, length - 1), true);
    const name = path[length - 1];
    const pair = isMap(around) ? around.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
    const node = pair ? pair.key : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  const { contents } = document;
  return contents?.range ? lines.linePos(contents.range[0]).line : 1;
};
