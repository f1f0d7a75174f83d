import { codeOf } from './mistakes';

/** Somebody was faster: the work decided on something that is not there any more. */
export class Collision extends Error {}

/** Serialization failure, deadlock, and a second row where the database allows one. */
const collisions: ReadonlySet<string | undefined> = new Set(['40001', '40P01', '23505']);
/** Where a second row means that two commits made the same thing, not that an id was given out twice. */
const contested = /^(subjects|events|gestures|outbox_cards)/;

export const isCollision = (mistake: unknown): boolean => {
  if (mistake instanceof Collision) return true;
  const state = codeOf(mistake);
  return collisions.has(state) && (state !== '23505' || contested.test(constraintOf(mistake)));
};

const constraintOf = (mistake: unknown): string =>
  typeof mistake === 'object' && mistake !== null && 'constraint' in mistake ? String(mistake.constraint) : '';

/** What collides this often collides for another reason. */
const MOST_RUNS = 8;

/** Does it, and again if it collided with another, a little later each time and not in step with the other. */
export const untilItHolds = async <Result>(
  attempt: () => Promise<Result>,
  again: (mistake: unknown) => void,
): Promise<Result> => {
  for (let runs = 1; ; runs += 1) {
    try {
      return await attempt();
    } catch (mistake) {
      if (!isCollision(mistake)) throw mistake;
      if (runs === MOST_RUNS) {
        throw new Error(`Overtaken ${MOST_RUNS} times and given up: ${String(mistake)}`, { cause: mistake });
      }
      again(mistake);
    }
    await pause(runs);
  }
};

let turns = 0;

const pause = async (runs: number): Promise<void> => {
  turns = (turns + 1) % 7;
  const milliseconds = 4 * runs * runs + 3 * turns;
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
};
