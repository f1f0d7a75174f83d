import type { Standing } from '../../core/house';
import type { TextId, Words } from '../../core/language/words';
import { perState } from '../per-state';
import { heldWords, lateWords, reinstatementWords, wordsIn } from './words-in';

/**
 * What somebody wrote that belongs to the status of a thing, and so to everybody who may see that: what it is called, why
 * a day of it was corrected, why a rung is held, why it is late or cancelled, or is not after
 * all. The rest are words of those it concerns.
 */
const statusWords = (standing: Standing): readonly Words[] => {
  const { kind, state } = standing;
  if (state.status === 'absent') return [];
  if (kind === 'round') return [state.title, ...heldWords(state)];
  if (kind === 'request') {
    const there = [state, ...(state.passed ?? [])].flatMap((each) => [...lateWords(each), ...(each.interim?.corrections ?? []).map(({ reason }) => reason)]);
    return [state.title, ...heldWords(state), ...there, ...(state.extended ?? []).flatMap(({ reason }) => reason ?? []), ...(state.status === 'cancelled' ? [state.reason] : []), ...reinstatementWords(state)];
  }
  if (kind === 'report') return [state.title, ...(state.corrections ?? []).map(({ reason }) => reason)];
  return wordsIn(standing);
};

/** The words of a subject that only those read whom it concerns. */
export const concernedWords = perState((standing: Standing): ReadonlySet<TextId> => {
  const status = new Set(statusWords(standing).map(({ text }) => text));
  return new Set(wordsIn(standing).map(({ text }) => text).filter((text) => !status.has(text)));
});
