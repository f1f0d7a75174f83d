import type { Change } from './reading';

export type Told = { readonly where: string; readonly lines: readonly string[] };

/**
 * What changed, as one tells it: a message whole, a card by the lines that are new. Cards on which only the next date
 * moved are counted, and what is said every week is told by its name and how long it has been open.
 */
export const inShort = (changes: readonly Change[]): readonly Told[] => {
  const moved = changes.filter((change) => change.before && !isAnother(change) && newLines(change).every((line) => line.startsWith('Next: ')));
  const told = new Map<string, { readonly where: string[]; readonly lines: readonly string[] }>();
  for (const change of changes.filter((each) => !moved.includes(each))) {
    const { message, before } = change;
    const lines = before && !isAnother(change) ? newLines(change) : message.lines;
    const where = before ? `${placeOf(change)}: ${titleOf(isAnother(change) ? before : message.lines)} changes` : placeOf(change);
    // Said to several people and in the thread in the same words, it is told once.
    const same = before ? where : withoutMentions(lines).join('\n');
    const known = told.get(same);
    if (known) known.where.push(where);
    else told.set(same, { where: [where], lines: isWeekly(lines) ? [weekly(lines[0] ?? '')] : lines });
  }
  const all = [...told.values()].map(({ where, lines }): Told => ({ where: where.join('; '), lines }));
  const count = moved.length === 1 ? titleOf(moved[0]?.message.lines ?? []) : `${String(moved.length)} cards`;
  return moved.length === 0 ? all : [...all, { where: `${count}: only what comes next changes`, lines: nextsOf(moved) }];
};

/** Not the same card with other lines: something else stands in its place. */
const isAnother = ({ message, before }: Change): boolean => before !== undefined && before[0] !== message.lines[0];

const placeOf = ({ message: { where, under } }: Change): string => (under === undefined ? where : `${where}, thread of ${titleOf([under])}`);

const withoutMentions = ([first = '', ...lines]: readonly string[]): readonly string[] => [first.replace(/^(@\S+ \S+ )+/, ''), ...lines];

const weekly = (line: string): string => {
  const [name = ''] = line.split(/ (?:was|were|had) /, 1);
  return `${name}: ${/\bopen [^.]*? past \w+ \w+/.exec(line)?.[0] ?? 'still open'}.`;
};

const titleOf = (lines: readonly string[]): string => (lines[0] ?? '').replaceAll('*', '');
const isWeekly = (lines: readonly string[]): boolean => /^(@[\w ]+ )*Still open: /.test(lines[0] ?? '');

const nextsOf = (changes: readonly Change[]): readonly string[] =>
  [...new Set(changes.flatMap((change) => newLines(change)))].slice(0, 3);

/** Lines that were not there, or stood under another heading; the buttons only where one is new. */
const newLines = ({ message, before = [] }: Change): readonly string[] => {
  const known = new Set(placed(before));
  const buttons = new Set(before.flatMap(buttonsOf));
  const lines = placed(message.lines);
  return message.lines.filter((line, index) => {
    if (index === 0) return false;
    if (isButtons(line)) return buttonsOf(line).some((each) => !buttons.has(each));
    return !known.has(lines[index] ?? '');
  });
};

const isButtons = (line: string): boolean => line.startsWith('[');
const buttonsOf = (line: string): readonly string[] => (isButtons(line) ? line.split(/(?<=\]) (?=\[)/) : []);

/** Each line of a list with its heading in front. */
const placed = (lines: readonly string[]): readonly string[] => {
  let heading = '';
  return lines.map((line) => {
    if (!line.startsWith('• ')) heading = line;
    return line.startsWith('• ') ? `${heading} ${line}` : line;
  });
};
