import { useMemo } from 'react';
import type { State } from '../../../slack/wire';
import type { Gestures } from '../house/gestures';
import type { Names } from './names';

/** The names of everybody and everything; the same object for as long as nobody and nothing is called otherwise. */
export const useNamed = ({ you, people, channels }: State, { show }: Gestures): Names => {
  const called = JSON.stringify([people.map(({ id, name }) => [id, name]), channels.filter(({ kind }) => kind !== 'direct').map(({ id, name }) => [id, name])]);
  return useMemo(
    () => ({
      you,
      people: Object.fromEntries(people.map(({ id, name }) => [id, name])),
      channels: Object.fromEntries(channels.filter(({ kind }) => kind !== 'direct').map(({ id, name }) => [id, name])),
      open: show,
    }),
    // What it is made of is spelled out in `called`; the lists themselves are new with every unread message.
    [you, called, show],
  );
};
