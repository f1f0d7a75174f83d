import { spellRef } from '../core/language/refs';
import type { Kept, Reading } from '../ports/store';

/**
 * Reads each subject once, however often it is asked for: to find what was meant, to check it, to fill in its form. What
 * is decided is decided on what the commit reads for itself, and what is answered after it is read anew.
 */
export const readingOnce = (reading: Reading): Reading => {
  const read = new Map<string, Promise<Kept | undefined>>();
  return {
    ...reading,
    subject: (ref) => {
      const spelled = spellRef(ref);
      const found = read.get(spelled) ?? reading.subject(ref);
      read.set(spelled, found);
      return found;
    },
  };
};
