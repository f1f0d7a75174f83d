import type { Typed } from './typed';
import { joined } from './typed';

/**
 * What was typed, cut at its keywords: `2026-12-21..2027-01-03 cover @x` at `cover`. What stands before the first is the
 * head; a keyword that is not there has no words.
 */
export const clausesIn = <Keyword extends string>(
  { parts }: Typed,
  keywords: readonly Keyword[],
): { readonly head: string; readonly of: (keyword: Keyword) => string | undefined } => {
  const starts = parts.flatMap(({ text, quoted }, at) => {
    const keyword = quoted ? undefined : keywords.find((each) => each === text.toLowerCase());
    return keyword === undefined ? [] : [{ keyword, at }];
  });
  return {
    head: joined(parts.slice(0, starts[0]?.at ?? parts.length)),
    of: (keyword) => {
      const nth = starts.findIndex((each) => each.keyword === keyword);
      const start = starts[nth];
      return start && joined(parts.slice(start.at + 1, starts[nth + 1]?.at ?? parts.length));
    },
  };
};

/** `2026-12-21..2027-01-03`, `21 Dec to 3 Jan`, or one day: phones make one character of two or three dots. */
export const daysTyped = (text: string): { readonly from: string; readonly until: string } => {
  const [from = '', until = from] = text.split(/\s*(?:\.{2,}|…|–|—)\s*|\s+(?:to|until|through)\s+/iu);
  return { from: from.trim(), until: until.trim() };
};
