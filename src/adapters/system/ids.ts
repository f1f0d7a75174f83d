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

/** The machine's own chance. */
export const randomIds: Ids = {
  text,
  salt: () => randomBytes(16).toString('hex'),
  delivery: () => randomUUID(),
  order: () => randomUUID(),
};
