import type { Log } from '../ports/log';

/**
 * Whatever is opened says at once how it is closed; closing goes the other way round. One that cannot be closed is
 * logged and does not keep the others open.
 */
export type ReleaseStack = {
  readonly push: (name: string, release: () => Promise<void> | void) => void;
  readonly releaseAll: () => Promise<void>;
};

export const releaseStack = (log: Log): ReleaseStack => {
  const releases: { readonly name: string; readonly release: () => Promise<void> | void }[] = [];
  return {
    push: (name, release) => {
      releases.push({ name, release });
    },
    releaseAll: async () => {
      for (let last = releases.pop(); last; last = releases.pop()) {
        try {
          await last.release();
        } catch (mistake) {
          log.error(`Could not close ${last.name}.`, { mistake: String(mistake) });
        }
      }
    },
  };
};
