import { readInline, withoutBrackets } from './inline';
import type { Reading } from './inline';
import type { Part } from './tree';
import { unescaped } from './tree';

/** Slack's text markup as it reads it: lines, quotes and preformatted text, and in them what a line can hold. */
export const readMrkdwn = (text: string, reading: Reading = { verbatim: false }): readonly Part[] =>
  // Split at a pattern with a group, what the group caught stands at every odd place.
  text.split(/```([\s\S]+?)```/).flatMap((piece, index, all) =>
    index % 2 === 1 ? [preformatted(piece)] : readLines(trimmed(piece, { before: index > 0, after: index < all.length - 1 }), reading),
  );

const preformatted = (text: string): Part => ({ type: 'preformatted', text: unescaped(withoutBrackets(text.replace(/^\n/, '').replace(/\n$/, ''))) });

/** The break before and after preformatted text is its own. */
const trimmed = (text: string, { before, after }: { readonly before: boolean; readonly after: boolean }): string => {
  const from = before ? text.replace(/^\n/, '') : text;
  return after ? from.replace(/\n$/, '') : from;
};

const quote = /^(?:&gt;|>) ?/;

const readLines = (text: string, reading: Reading): readonly Part[] => {
  if (text === '') return [];
  const parts: { type: 'lines' | 'quote'; lines: ReturnType<typeof readInline>[] }[] = [];
  for (const line of text.split('\n')) {
    const type = quote.test(line) ? 'quote' : 'lines';
    const read = readInline(type === 'quote' ? line.replace(quote, '') : line, reading);
    const last = parts.at(-1);
    if (last?.type === type) last.lines.push(read);
    else parts.push({ type, lines: [read] });
  }
  return parts;
};
