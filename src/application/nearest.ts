import { closest, distance } from 'fastest-levenshtein';

/** What somebody most likely meant; nothing when no word is near enough to be a slip of the fingers. */
export const nearest = (typed: string, known: readonly string[]): string | undefined => {
  const [first] = known;
  if (first === undefined) return undefined;
  const wanted = typed.toLowerCase();
  const found = closest(wanted, known);
  const slips = Math.max(1, Math.floor(found.length / 3));
  return distance(wanted, found.toLowerCase()) <= slips || (wanted.length > 2 && found.toLowerCase().startsWith(wanted)) ? found : undefined;
};
