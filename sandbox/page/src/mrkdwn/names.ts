import { createContext, useContext } from 'react';

/** What ids are called. It changes seldom, so that what was drawn with it need not be drawn again. */
export type Names = {
  readonly you: string;
  readonly people: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
  readonly open: (channel: string) => void;
};

export const NamesContext = createContext<Names>({ you: '', people: {}, channels: {}, open: () => undefined });

export const useNames = (): Names => useContext(NamesContext);
