import type { Parts } from '../parts';
import type { Answer } from '../wire';

/** Slack's own words, on the screen of whoever it did not work for and in the answer. */
export const troubled = (user: string, words: string, { streams }: Pick<Parts, 'streams'>, channel?: string): Answer => {
  streams.send(user, { type: 'trouble', words, ...(channel !== undefined && { channel }) });
  return { ok: false, words };
};
