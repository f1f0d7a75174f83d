/** Where a story is told: lines of a terminal, in colour where somebody looks at it. */
export type Page = {
  readonly day: (day: string) => void;
  readonly chapter: (title: string) => void;
  /** Somebody does something. */
  readonly deed: (time: string, words: string) => void;
  /** What was done, word for word: a command, a button, a form. */
  readonly verbatim: (words: string) => void;
  /** Where something is said, and what. */
  readonly said: (where: string, lines: readonly string[]) => void;
  readonly table: (title: string, lines: readonly string[]) => void;
};

export type Out = { readonly isTTY?: boolean; readonly columns?: number; readonly write: (text: string) => unknown };

const codes = { bold: '1', dim: '2', red: '31', green: '32', yellow: '33', blue: '34', cyan: '36' } as const;
type Code = keyof typeof codes;

const INDENT = '         ';
const [NARROWEST, WIDEST] = [60, 110] as const;

export const openPage = (out: Out): Page => {
  const coloured = out.isTTY === true;
  const width = Math.max(NARROWEST, Math.min(WIDEST, out.columns ?? WIDEST));
  const in_ = (code: Code, text: string): string => (coloured ? `\u001b[${codes[code]}m${text}\u001b[0m` : text);
  const line = (text = ''): void => void out.write(`${text}\n`);
  const wrapped = (indent: string, text: string, code?: Code): void => {
    for (const [index, each] of wrap(text, width - indent.length - 2).entries()) {
      const said = index === 0 ? each : `  ${each}`;
      line(`${indent}${code ? in_(code, said) : emphasised(said, (bold) => in_('bold', bold))}`);
    }
  };
  return {
    day: (day) => {
      line();
      line(in_('blue', `── ${day} ${'─'.repeat(Math.max(3, width - day.length - 4))}`));
    },
    chapter: (title) => {
      line();
      line(in_('bold', `━━━ ${title} ${'━'.repeat(Math.max(3, width - title.length - 5))}`));
    },
    deed: (time, words) => {
      line();
      line(`${in_('cyan', time.padEnd(INDENT.length))}${in_('bold', words)}`);
    },
    verbatim: (words) => wrapped(`${INDENT}  `, words, 'green'),
    said: (where, lines) => {
      wrapped(INDENT, where, 'yellow');
      for (const each of lines) wrapped(`${INDENT}│ `, each);
    },
    table: (title, lines) => {
      line();
      line(in_('bold', title));
      for (const each of lines) wrapped('  ', each);
    },
  };
};

const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const end = space > width / 3 ? space : width;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...lines, rest];
};

/** Slack's `*bold*`; in a plain terminal the stars only get in the way. */
const emphasised = (line: string, bold: (text: string) => string): string =>
  line.replace(/(^|\s)\*([^*]+)\*(?=$|\s)/g, (_, before: string, text: string) => `${before}${bold(text)}`);
