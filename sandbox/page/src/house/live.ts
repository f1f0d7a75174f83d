import { happening } from '../../../slack/wire';
import type { Happening } from '../../../slack/wire';
import { liveAt } from './ask';

export type Listener = {
  /** The line is open, for the first time or again: what was said meanwhile was missed. */
  readonly opened: () => void;
  readonly lost: () => void;
  readonly heard: (what: Happening) => void;
};

/** Listens for one person; the browser itself calls again when the line is lost. Returns how to stop. */
export const listen = (user: string, { opened, lost, heard }: Listener): (() => void) => {
  const line = new EventSource(liveAt(user));
  line.onopen = opened;
  line.onerror = lost;
  line.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') heard(happening.parse(JSON.parse(data)));
  };
  return () => line.close();
};
