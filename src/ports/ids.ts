import type { TextId } from '../core/language/words';

/** Names nobody can guess. */
export type Ids = {
  readonly text: () => TextId;
  /** Sixteen random bytes in hex, so that a short text cannot be found from its digest. */
  readonly salt: () => string;
  /** Random and saying nothing: any member's app can read it in a message. */
  readonly delivery: () => string;
  readonly order: () => string;
};
