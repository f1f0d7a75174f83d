import { randomBytes, randomUUID } from 'node:crypto';
import { broken } from '../../core/language/never';
import type { TextId } from '../../core/language/words';
import type { Ids } from '../../ports/ids';

const spelling = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isTextId = (text: string): text is TextId => spelling.test(text);

const text = (): TextId => {
  const id = randomUUID();
  return isTextId(id) ? id : broken(`Expected a random id, got ${id}.`);
};

const SALT = 16;

/** Bytes for many salts are drawn at once: to draw is dear, however little. */
const salts = (): (() => string) => {
  let drawn = randomBytes(0);
  return () => {
    if (drawn.length < SALT) drawn = randomBytes(256 * SALT);
    const salt = drawn.subarray(0, SALT).toString('hex');
    drawn = drawn.subarray(SALT);
    return salt;
  };
};

/** The machine's own chance. */
export const randomIds: Ids = {
  text,
  salt: salts(),
  delivery: () => randomUUID(),
  order: () => randomUUID(),
};
