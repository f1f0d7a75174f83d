/** What was typed after a verb: plain words and quoted ones in order, and flags. */
export type Typed = {
  readonly parts: readonly { readonly text: string; readonly quoted: boolean }[];
  readonly flags: Readonly<Record<string, string>>;
};

/** Straight or curly, single quotes only where they open a word: an apostrophe is not a quote. */
const token = /(?<flag>--[a-z][a-z-]*)(?:=|\s+|$)|["“”„«](?<double>[^"“”„»]*)["“”»]|(?<!\S)['‘](?<single>[^'’]*)['’](?!\S)|(?<word>[^\s"“”„«]+)/giu;

/** `/noun verb words "quoted words" --flag value`. A flag without a value is `true`; one that stands twice has both, `fbi, dhs`. */
export const readTyped = (text: string): Typed => {
  const parts: { readonly text: string; readonly quoted: boolean }[] = [];
  const flags: Record<string, string> = {};
  let flag: string | undefined;
  for (const { groups } of normal(text).matchAll(token)) {
    if (groups?.['flag'] !== undefined) {
      flag = groups['flag'].slice(2).toLowerCase();
      flags[flag] ??= 'true';
      continue;
    }
    const quotedText = groups?.['double'] ?? groups?.['single'];
    const part = { text: quotedText ?? groups?.['word'] ?? '', quoted: quotedText !== undefined };
    if (flag === undefined) parts.push(part);
    else flags[flag] = flags[flag] === 'true' ? part.text : `${flags[flag] ?? ''}, ${part.text}`;
    flag = undefined;
  }
  return { parts, flags };
};

/** Phones join two dashes into one long one and put in spaces that do not break. */
const normal = (text: string): string =>
  dashed(text).replace(/[\s\u00a0\u2007\u202f]+/gu, ' ').trim();

const dashed = (text: string): string => text.replace(/(^|\s)[—–](?=[a-z])/giu, '$1--');

/**
 * The words up to a keyword, and those after it: `doj "Title" by Friday 17:00` at `by`. A quoted keyword is a word. What is
 * quoted behind plain words after it is of the former: `doj by Friday 17:00 "Title"`.
 */
export const splitAt = (
  { parts }: Typed,
  keyword: string,
): { readonly before: Typed['parts']; readonly after?: string } => {
  const at = parts.findLastIndex(({ text, quoted }) => !quoted && text.toLowerCase() === keyword);
  if (at < 0) return { before: parts };
  const behind = parts.slice(at + 1);
  const plain = behind.filter(({ quoted }) => !quoted);
  if (plain.length === 0) return { before: parts.slice(0, at), after: joined(behind) };
  return { before: [...parts.slice(0, at), ...behind.filter(({ quoted }) => quoted)], after: joined(plain) };
};

/** The short name in front; what is quoted is somebody's words, never a name. */
export const nameFirst = ([first]: Typed['parts']): string | undefined => (first?.quoted === true ? undefined : first?.text);

export const joined = (parts: Typed['parts']): string => parts.map(({ text }) => text).join(' ');

/** Words as they were typed; those somebody put in quotes as a whole, without them. */
export const unquoted = (text: string): string => {
  const { parts: [only, ...more], flags } = readTyped(text);
  return only?.quoted && more.length === 0 && Object.keys(flags).length === 0 ? only.text : text;
};

/** The word after a flag, wherever it stands outside quotes, and the line without them: `It was a test --on 2026-11-20`. */
export const flagWord = (text: string, flag: string): { readonly word?: string; readonly rest: string } => {
  const line = dashed(text);
  const found = [...line.matchAll(token)];
  const at = found.findIndex(({ groups }) => groups?.['flag']?.toLowerCase() === `--${flag}`);
  const [said, next] = [found[at], found[at + 1]];
  if (!said) return { rest: text };
  const value = next?.groups?.['double'] ?? next?.groups?.['single'] ?? next?.groups?.['word'];
  const last = value === undefined || !next ? said : next;
  return { word: value ?? 'true', rest: `${line.slice(0, said.index).trimEnd()} ${line.slice(last.index + last[0].length).trimStart()}`.trim() };
};

/** What follows a flag up to the next one or the end, quoted or not, and the line without it: `--reason they know the sender`. */
export const flagText = (text: string, flag: string): { readonly text?: string; readonly rest: string } => {
  const found = new RegExp(String.raw`(?:^|\s)(?:--|[—–])${flag}(?:=|\s+)(.*?)(?=\s+(?:--|[—–])[a-z]|$)`, 'isu').exec(text);
  if (!found) return { rest: text };
  const [whole, said = ''] = found;
  return { text: unquoted(said.trim()), rest: text.replace(whole, ' ').trim() };
};

/** The words of a flag up to the next one or the end stand for themselves, in its place: `--reason not ours` is `"not ours"`. */
export const withoutFlag = (text: string, flags: readonly string[]): string => {
  const line = dashed(text);
  const found = [...line.matchAll(token)];
  const at = found.findIndex(({ groups }) => flags.includes(groups?.['flag']?.slice(2).toLowerCase() ?? ''));
  const said = found[at];
  if (!said) return text;
  const from = said.index + said[0].length;
  const until = found.slice(at + 1).find(({ groups }) => groups?.['flag'] !== undefined)?.index ?? line.length;
  const words = line.slice(from, until).trim();
  if (words === '') return text;
  return [line.slice(0, said.index).trimEnd(), /["“”„«»]/u.test(words) ? words : `"${words}"`, line.slice(until)].filter((each) => each !== '').join(' ');
};
