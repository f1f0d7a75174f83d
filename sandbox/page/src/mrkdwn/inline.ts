import { emoji } from './emoji';
import { readEntity } from './entity';
import type { Inline } from './tree';
import { unescaped } from './tree';

export type Reading = {
  /** Addresses are not made links by themselves, and `:names:` stay as they are only where the sender says so. */
  readonly verbatim: boolean;
};

const marks = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const isMark = (sign: string): sign is keyof typeof marks => sign in marks;
const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** One line of markup. */
export const readInline = (line: string, reading: Reading): readonly Inline[] => {
  const found: Inline[] = [];
  let plain = '';
  const add = (node: Inline): void => {
    if (plain !== '') found.push({ type: 'text', text: unescaped(plain) });
    plain = '';
    found.push(node);
  };
  let at = 0;
  while (at < line.length) {
    const next = tokenAt(line, at, reading);
    if (next) {
      add(next.node);
      at += next.length;
    } else {
      plain += line[at] ?? '';
      at += 1;
    }
  }
  if (plain !== '') found.push({ type: 'text', text: unescaped(plain) });
  return found;
};

type Token = { readonly node: Inline; readonly length: number };

const tokenAt = (line: string, at: number, reading: Reading): Token | undefined => {
  const sign = line[at] ?? '';
  const rest = line.slice(at);
  if (sign === '<') return entityAt(rest, reading);
  if (sign === '`') return codeAt(rest);
  if (sign === ':') return emojiAt(rest);
  if (isMark(sign)) return markedAt(line, at, sign, reading);
  if (sign === 'h' && !reading.verbatim && !isWord(line[at - 1])) return addressAt(rest);
  return undefined;
};

const entityAt = (rest: string, reading: Reading): Token | undefined => {
  const inside = /^<([^<>]+)>/.exec(rest)?.[1];
  const node = inside === undefined ? undefined : readEntity(inside, (label) => readInline(label, { ...reading, verbatim: true }));
  return node && { node, length: (inside?.length ?? 0) + 2 };
};

const codeAt = (rest: string): Token | undefined => {
  const text = /^`([^`]+)`/.exec(rest)?.[1];
  return text === undefined ? undefined : { node: { type: 'code', text: unescaped(withoutBrackets(text)) }, length: text.length + 2 };
};

/** In code an address loses its brackets, and nothing else is read. */
export const withoutBrackets = (text: string): string => text.replace(/<((?:https?:\/\/|mailto:)[^|>]+)(?:\|([^>]*))?>/g, (_, url: string, label?: string) => label ?? url);

const emojiAt = (rest: string): Token | undefined => {
  const [whole = '', name = ''] = /^:([a-z0-9_+'-]+):(?::skin-tone-[2-6]:)?/.exec(rest) ?? [];
  const sign = emoji[name];
  return sign === undefined ? undefined : { node: { type: 'emoji', name, sign }, length: whole.length };
};

const addressAt = (rest: string): Token | undefined => {
  const url = /^https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)'"]/.exec(rest)?.[0];
  return url === undefined ? undefined : { node: { type: 'link', url: unescaped(url), inner: [{ type: 'text', text: unescaped(url) }] }, length: url.length };
};

/** A mark opens before a word and closes after one: `2*3*4` and `snake_case_name` are what they are. */
const markedAt = (line: string, at: number, sign: keyof typeof marks, reading: Reading): Token | undefined => {
  const after = line[at + 1];
  if (isWord(line[at - 1]) || line[at - 1] === sign || after === undefined || /\s/.test(after) || after === sign) return undefined;
  for (let end = at + 2; end < line.length; end += 1) {
    const here = line[end];
    if (here === '<' || here === '`') end += skipped(line.slice(end));
    else if (here === sign && !/\s/.test(line[end - 1] ?? ' ') && !isWord(line[end + 1]) && line[end + 1] !== sign) {
      return { node: { type: marks[sign], inner: readInline(line.slice(at + 1, end), reading) }, length: end - at + 1 };
    }
  }
  return undefined;
};

/** How far an entity or a piece of code reaches: a mark inside it does not close one outside. */
const skipped = (rest: string): number => Math.max(0, (/^(<[^<>]+>|`[^`]+`)/.exec(rest)?.[0].length ?? 1) - 1);
