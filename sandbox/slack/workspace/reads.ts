/** How far everybody has read, by channel. */
export type Reads = {
  readonly of: (user: string, channel: string) => string;
  readonly mark: (user: string, channel: string, ts: string) => void;
  readonly kept: () => Readonly<Record<string, string>>;
};

export const openReads = (kept: Readonly<Record<string, string>> = {}): Reads => {
  const marks = new Map(Object.entries(kept));
  return {
    of: (user, channel) => marks.get(`${user} ${channel}`) ?? '',
    mark: (user, channel, ts) => void marks.set(`${user} ${channel}`, ts),
    kept: () => Object.fromEntries(marks),
  };
};
