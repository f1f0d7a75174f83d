import type { Standing } from '../core/house';

/**
 * A pure function of a subject as it stands that keeps what it found for as long as anybody has that state: one card asks
 * for the same words of the same state some five times, for what may be seen of it and for what it quotes.
 */
export const perState = <Found extends object>(find: (standing: Standing) => Found): ((standing: Standing) => Found) => {
  const known = new WeakMap<Standing['state'], Found>();
  return (standing) => {
    const found = known.get(standing.state) ?? find(standing);
    known.set(standing.state, found);
    return found;
  };
};
