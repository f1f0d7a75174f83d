/** What an operator reads. Facts hold ids, never people's words. */
export type Log = {
  readonly info: (said: string, facts?: Readonly<Record<string, unknown>>) => void;
  readonly warn: (said: string, facts?: Readonly<Record<string, unknown>>) => void;
  readonly error: (said: string, facts?: Readonly<Record<string, unknown>>) => void;
};
