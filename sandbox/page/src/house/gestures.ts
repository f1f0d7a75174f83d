import { createContext, useContext } from 'react';
import type { Answer, Posts } from '../../../slack/wire';

/** What somebody can do from anywhere on the page. It does not change while one is the same person. */
export type Gestures = {
  readonly user: string;
  /** Sends it; if it could not be done, the words stand beside the message entry of that channel. */
  readonly send: <Name extends keyof Posts>(name: Name, body: Posts[Name], channel?: string) => Promise<Answer>;
  readonly trouble: (words: string, channel?: string) => void;
  readonly load: (channel: string, thread?: string) => Promise<void>;
  readonly earlier: (channel: string, before: string, thread?: string) => Promise<void>;
  readonly shorten: (channel: string) => void;
  readonly show: (at: string, thread?: string) => void;
  readonly become: (user: string) => void;
};

const nobody: Gestures = {
  user: '',
  send: async () => ({ ok: false }),
  trouble: () => undefined,
  load: async () => undefined,
  earlier: async () => undefined,
  shorten: () => undefined,
  show: () => undefined,
  become: () => undefined,
};

export const GesturesContext = createContext<Gestures>(nobody);
export const useGestures = (): Gestures => useContext(GesturesContext);
