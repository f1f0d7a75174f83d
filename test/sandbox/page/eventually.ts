import { setTimeout as wait } from 'node:timers/promises';

/** What a press sends off is heard a little after it: the assertion is tried again until it holds, and fails as itself. */
export const eventually = async (assertion: () => void): Promise<void> => {
  for (let left = 100; left > 0; left -= 1) {
    try {
      assertion();
      return;
    } catch {
      await wait(50);
    }
  }
  assertion();
};
