import type { Store } from './store';

/** `emulate` answers a token five thousand times an hour, whichever service it plays. */
const USES = 4_000;

/**
 * A workspace in use asks more than `emulate` allows, and Slack's own limits are ours to keep. So a token that has been
 * used often gets a successor that may do the same.
 */
export const spareTokens = (store: Store): ((token: string) => string) => {
  const tokens = store.collection('slack.tokens');
  const uses = new Map<string, number>();
  return (token) => {
    const count = uses.get(token) ?? 0;
    uses.set(token, count + 1);
    const generation = Math.floor(count / USES);
    if (generation === 0) return token;
    const spare = `${token}-${String(generation)}`;
    const [row] = tokens.findBy('token', token);
    if (row && tokens.findBy('token', spare).length === 0) {
      const { id: _id, ...rest } = row;
      tokens.insert({ ...rest, token: spare });
    }
    return spare;
  };
};
