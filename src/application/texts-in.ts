import type { TextId } from '../core/language/words';
import { isTextId } from '../core/language/words';

/** The ids of all words of people that something holds by reference, however deep. */
export const textsIn = (value: unknown): readonly TextId[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && 'digest' in value && isTextId(value.text)) return [value.text];
  return Object.values(value).flatMap(textsIn);
};
