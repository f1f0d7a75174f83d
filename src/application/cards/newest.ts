const MOST = 5;

/** As many lines as a card has room for, the newest last; the history has them all. */
export const newest = (lines: readonly string[]): readonly string[] =>
  lines.length <= MOST ? lines : [`${String(lines.length - MOST)} earlier stand in the history.`, ...lines.slice(-MOST)];
