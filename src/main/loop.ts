import type { Log } from '../ports/log';

/** Something done again and again by a plain timer, which needs no queue and lives in no database. */
export type Loop = {
  /** Does it now, or once more at once if it is being done. */
  readonly wake: () => void;
  /** Stops and waits for the round that is going on. */
  readonly stop: () => Promise<void>;
};

/**
 * Rounds never overlap. The pause is varied by a fifth either way, so that the loops of many processes do not march in
 * step.
 */
export const startLoop = (
  name: string,
  seconds: number,
  round: () => Promise<void>,
  log: Log,
  chance: () => number,
): Loop => {
  let stopped = false;
  let wakes = 0;
  let timer: NodeJS.Timeout | undefined;
  let going: Promise<void> | undefined;

  const go = async (): Promise<void> => {
    try {
      for (let seen = -1; seen !== wakes && !stopped; ) {
        seen = wakes;
        await round();
      }
    } catch (mistake) {
      log.error(`The loop ${name} met a mistake and goes on.`, { mistake: String(mistake) });
    }
    going = undefined;
    if (!stopped) timer = setTimeout(start, seconds * 1000 * (0.8 + 0.4 * chance()));
  };
  const start = (): void => {
    clearTimeout(timer);
    going ??= go();
  };
  start();
  return {
    wake: () => {
      wakes += 1;
      if (!going && !stopped) start();
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await going;
    },
  };
};
