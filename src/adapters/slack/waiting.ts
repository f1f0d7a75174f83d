import type { Heard } from '../../application/front';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import type { Pending } from '../../ports/pending';
import { nameOf } from './logger';

/** Whose gesture it is, and the name it has however often it comes. */
export type Made = Pick<Heard, 'who' | 'key'>;

/** One gesture whose person is told that it takes longer. */
export type Waiting = { readonly begins: () => Promise<void>; readonly ends: () => Promise<void> };

export type WaitingParts = {
  readonly pending: Pick<Pending, 'note' | 'settle'>;
  readonly clock: Clock;
  readonly log: Log;
  /** How long the note may take: Slack waits three seconds for the ack that comes after it. */
  readonly seconds: { readonly noting: number };
};

/**
 * Notes a gesture before its person is told to wait, so that they are told if nobody ever answers, and lets go of it
 * when they were answered. What cannot be noted is answered all the same.
 */
export const waitingOf = (made: () => Made | undefined, { pending, clock, log, seconds }: WaitingParts): Waiting => {
  let noted: Promise<void> | undefined;
  const safely = async (work: Promise<void>, said: string): Promise<void> => {
    try {
      await work;
    } catch (mistake) {
      log.warn(said, { mistake: nameOf(mistake) });
    }
  };
  return {
    begins: async () => {
      const gesture = made();
      if (!gesture) return;
      noted = safely(pending.note({ ...gesture, at: clock.now() }), 'A gesture that takes longer could not be noted.');
      await Promise.race([noted, pause(seconds.noting)]);
    },
    ends: async () => {
      const gesture = made();
      if (!gesture || !noted) return;
      // A note that is still on its way would otherwise stay behind.
      await noted;
      await safely(pending.settle(gesture.key), 'A gesture that was answered is still noted as pending.');
    },
  };
};

const pause = (seconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
  });
