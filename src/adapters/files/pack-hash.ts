import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Pack } from '../../core/law/rule';

/**
 * SHA-256 over RFC 8785 JSON of what a pack says. Its version is part of it; comments, the order of
 * keys and layout are not, for they change no law. A key that is added to the format must be one that may be absent,
 * or every hash that was ever kept would be another.
 */
export const hashOf = (pack: Omit<Pack, 'hash'>): string => createHash('sha256').update(canonicalize(pack) ?? '').digest('hex');
