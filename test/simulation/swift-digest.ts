import { digest } from '../../src/adapters/system/digest';
import type { Digest } from '../../src/ports/digest';

/**
 * The real digest, which remembers what it came to within one history: every state and every line is asked for when it
 * is written and again when it is verified. What was changed in between spells otherwise and is counted anew.
 */
export const swiftDigest = (): Digest => {
  const known = new Map<string, string>();
  return (value) => {
    const spelled = JSON.stringify(value);
    const found = known.get(spelled);
    if (found !== undefined) return found;
    const counted = digest(value);
    known.set(spelled, counted);
    return counted;
  };
};
