import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { Dispatch } from 'react';
import type { State } from '../../../slack/wire';
import { askMessages, askState, post } from './ask';
import type { Gestures } from './gestures';
import { keyOf } from './lists';
import { listen } from './live';
import { go } from './place';
import { change, seenFirst } from './seen';
import type { Change, Seen } from './seen';

/** A channel in which somebody speaks all the time is drawn all the same. */
const RE_READ = 3;

export type House = { readonly seen: Seen; readonly gestures: Gestures; readonly dispatch: Dispatch<Change> };

/** One person's view of the workspace: read once, then kept by what is heard. */
export const useHouse = (first: State): House => {
  const user = first.you;
  const [seen, dispatch] = useReducer(change, first, seenFirst);
  const known = useRef(seen);
  /** Goes up with everything that is heard, and where something may have been missed. */
  const told = useRef(0);
  useEffect(() => {
    known.current = seen;
  });

  const gestures = useMemo<Gestures>(() => {
    const trouble = (words: string, channel?: string): void =>
      dispatch({ type: 'heard', what: { type: 'trouble', words, ...(channel !== undefined && { channel }) } });
    const read = async (type: 'listed' | 'earlier', channel: string, thread?: string, before?: string): Promise<void> => {
      const where = { user, channel, ...(thread !== undefined && { thread }), ...(before !== undefined && { before }) };
      // What is heard while a list is on its way may be newer than the list, which must not take its place.
      let heard = told.current;
      let listed = await askMessages(where);
      for (let again = 0; again < RE_READ && heard !== told.current; again += 1) {
        heard = told.current;
        listed = await askMessages(where);
      }
      dispatch({ type, key: keyOf(channel, thread), listed });
    };
    return {
      user,
      trouble,
      send: async (name, body, channel) => {
        const answer = await post(name, body);
        if (!answer.ok && answer.words !== undefined) trouble(answer.words, channel);
        return answer;
      },
      load: (channel, thread) => read('listed', channel, thread).catch(() => undefined),
      earlier: (channel, before, thread) => read('earlier', channel, thread, before).catch(() => undefined),
      shorten: (channel) => dispatch({ type: 'shortened', key: keyOf(channel) }),
      show: (at, thread) => go({ user, at, ...(thread !== undefined && { thread }) }),
      become: (other) => go({ user: other }),
    };
  }, [user]);

  useEffect(() => {
    const refresh = async (): Promise<void> => {
      dispatch({ type: 'state', state: await askState(user) });
      for (const key of Object.keys(known.current.lists)) {
        const [channel = '', thread] = key.split('/');
        await gestures.load(channel, thread);
      }
      dispatch({ type: 'line', line: 'open' });
    };
    // Which of what happened then has passed is asked anew when the clock goes on: once, however fast it goes.
    let asking = false;
    const compare = async (): Promise<void> => {
      if (asking || known.current.state.happened.length === 0) return;
      asking = true;
      await new Promise((soon) => setTimeout(soon, 200));
      asking = false;
      dispatch({ type: 'happened', happened: (await askState(user)).happened });
    };
    return listen(user, {
      opened: () => {
        told.current += 1;
        void refresh().catch(() => dispatch({ type: 'line', line: 'lost' }));
      },
      lost: () => dispatch({ type: 'line', line: 'lost' }),
      heard: (what) => {
        told.current += 1;
        dispatch({ type: 'heard', what });
        if (what.type === 'clock') void compare().catch(() => undefined);
      },
    });
  }, [user, gestures]);

  return { seen, gestures, dispatch };
};
