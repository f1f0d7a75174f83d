/** At most so many characters, ending in `…` if any were left out. Never half of a pair or of an entity of ours. */
export const cut = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const kept = text
    .slice(0, limit - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/&[a-z]{0,3}$/, '');
  return `${kept.trimEnd()}…`;
};

/** Slack refuses empty texts. */
export const orDash = (text: string): string => (text.trim() === '' ? '-' : text);

/** As many of these as fit, and how many did not: `… and 12 more`. */
export const cutList = <Item>(
  items: readonly Item[],
  limit: number,
): { readonly shown: readonly Item[]; readonly left?: string } => {
  if (items.length <= limit) return { shown: items };
  return { shown: items.slice(0, limit - 1), left: andMore(items.length - limit + 1) };
};

export const andMore = (count: number): string => `… and ${String(count)} more`;

/**
 * Lines under each other within so many characters; those that do not fit are counted. `spell` makes no line shorter, and is
 * asked for no more of them than it takes.
 */
export const cutLines = (lines: readonly string[], limit: number, spell = (line: string): string => line): string => {
  const together = lines.reduce((sum, line) => sum + line.length + 1, -1);
  if (together <= limit) {
    const whole = lines.map(spell).join('\n');
    if (whole.length <= limit) return whole;
  }
  const room = limit - andMore(lines.length).length - 1;
  const shown: string[] = [];
  let used = 0;
  for (const line of lines) {
    const spelled = spell(line);
    used += spelled.length + 1;
    if (used > room) break;
    shown.push(spelled);
  }
  if (shown.length === 0) return cut(lines.map(spell).join('\n'), limit);
  return [...shown, andMore(lines.length - shown.length)].join('\n');
};

/** A long text in pieces, broken at the end of a line or else of a word. */
export const split = (text: string, limit: number, most: number): readonly string[] => {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit && pieces.length < most - 1) {
    const at = breakOf(rest.slice(0, limit));
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...pieces, cut(rest, limit)];
};

const breakOf = (text: string): number => {
  const line = text.lastIndexOf('\n');
  const word = text.lastIndexOf(' ');
  return line > text.length / 2
    ? line
    : word > text.length / 2
      ? word
      : text.replace(/[\ud800-\udbff]$/, '').replace(/&[a-z]{0,3}$/, '').length;
};
