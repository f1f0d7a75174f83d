import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Digest } from '../../ports/digest';

/** SHA-256 over RFC 8785 JSON. As in any JSON, a member that is undefined is not there. */
export const digest: Digest = (value) => {
  const spelled = canonicalize(value);
  if (spelled === undefined) throw new Error(`Expected something JSON can say, got ${typeof value}.`);
  return createHash('sha256').update(spelled).digest('hex');
};
