import type { Happening, Message, State } from '../../../slack/wire';
import type { Listed } from './ask';
import { keyOf, renewed, shortened, withEarlier, withMessage, without } from './lists';
import type { Lists } from './lists';

/** Slack's own words, beside the message entry, until they are put away. */
export type Trouble = { readonly id: number; readonly words: string; readonly channel?: string };

/** Everything one person has before their eyes. */
export type Seen = {
  readonly state: State;
  readonly lists: Lists;
  readonly troubles: readonly Trouble[];
  readonly line: 'opening' | 'open' | 'lost';
};

export type Change =
  | { readonly type: 'state'; readonly state: State }
  | { readonly type: 'happened'; readonly happened: State['happened'] }
  | { readonly type: 'line'; readonly line: Seen['line'] }
  | { readonly type: 'listed'; readonly key: string; readonly listed: Listed }
  | { readonly type: 'earlier'; readonly key: string; readonly listed: Listed }
  | { readonly type: 'shortened'; readonly key: string }
  | { readonly type: 'put-away'; readonly id: number }
  | { readonly type: 'heard'; readonly what: Happening };

export const seenFirst = (state: State): Seen => ({ state, lists: {}, troubles: [], line: 'opening' });

export const change = (seen: Seen, what: Change): Seen => {
  switch (what.type) {
    case 'state':
      return { ...seen, state: what.state };
    case 'happened':
      return { ...seen, state: { ...seen.state, happened: what.happened } };
    case 'line':
      return { ...seen, line: what.line };
    case 'listed':
      return withList(seen, what.key, (known) => renewed(known, what.listed));
    case 'earlier':
      return withList(seen, what.key, (known) => (known ? withEarlier(known, what.listed) : what.listed));
    case 'shortened':
      return withList(seen, what.key, (known) => known && shortened(known));
    case 'put-away':
      return { ...seen, troubles: seen.troubles.filter(({ id }) => id !== what.id) };
    case 'heard':
      return heard(seen, what.what);
  }
};

const withList = (seen: Seen, key: string, make: (known: Listed | undefined) => Listed | undefined): Seen => {
  const known = seen.lists[key];
  const made = make(known);
  return made === undefined || made === known ? seen : { ...seen, lists: { ...seen.lists, [key]: made } };
};

const heard = (seen: Seen, what: Happening): Seen => {
  const { state } = seen;
  switch (what.type) {
    case 'message':
      return listsOf(what.message).reduce((so, key) => withList(so, key, (known) => known && withMessage(known, what.message)), seen);
    case 'gone':
      return Object.keys(seen.lists)
        .filter((key) => key === what.channel || key.startsWith(`${what.channel}/`))
        .reduce((so, key) => withList(so, key, (known) => known && without(known, what.ts)), seen);
    case 'channel': {
      const at = state.channels.findIndex(({ id }) => id === what.channel.id);
      const channels = at === -1 ? [...state.channels, what.channel] : state.channels.with(at, what.channel);
      return { ...seen, state: { ...state, channels } };
    }
    case 'left':
      return { ...seen, state: { ...state, channels: state.channels.filter(({ id }) => id !== what.channel) } };
    case 'views':
      return { ...seen, state: { ...state, views: what.views } };
    case 'home':
      return { ...seen, state: { ...state, home: what.view } };
    case 'clock':
      return { ...seen, state: { ...state, clock: what.clock } };
    case 'trouble': {
      // What concerns an open form stands in the form; what is said again is said once.
      if (what.channel === undefined && state.views.length > 0) return seen;
      const others = seen.troubles.filter(({ words, channel }) => words !== what.words || channel !== what.channel);
      return { ...seen, troubles: [...others, troubleOf(seen, what.words, what.channel)] };
    }
  }
};

const troubleOf = ({ troubles }: Seen, words: string, channel: string | undefined): Trouble => ({
  id: (troubles.at(-1)?.id ?? 0) + 1,
  words,
  ...(channel !== undefined && { channel }),
});

/** A reply stands in its thread; what a thread hangs on stands in the channel and at the thread's head. */
const listsOf = ({ channel, ts, thread }: Message): readonly string[] =>
  thread === undefined || thread === ts ? [keyOf(channel), keyOf(channel, ts)] : [keyOf(channel, thread)];
