import type { HouseToTry } from '../src/main/compose-to-try';

type Moment = ReturnType<HouseToTry['clock']['now']>;

/**
 * Lets time pass, from one thing the house does by itself to the next, so that each is said at its own hour and what was
 * said before has been posted by then.
 */
export const turnThrough = async ({ house, clock, morning }: Pick<HouseToTry, 'house' | 'clock' | 'morning'>, target: Moment, passed: () => Promise<void>): Promise<void> => {
  /** The messages of a day's morning come at nine, also where the first thing that rings that day rings later. */
  const byWayOfNine = async (to: Moment): Promise<void> => {
    const nine = morning(to);
    if (clock.now() >= nine || nine >= to) return;
    clock.turnTo(nine);
    await house.clockTurned();
    await passed();
  };
  for (;;) {
    const [next] = await house.store.alarms.overdue(target, 1);
    if (!next) break;
    await byWayOfNine(next.at);
    clock.turnTo(next.at);
    await house.clockTurned();
    const [same] = await house.store.alarms.overdue(clock.now(), 1);
    if (same && same.at <= next.at) throw new Error(`An alarm of ${same.of.kind} ${same.of.id} does not ring.`);
    await passed();
  }
  await byWayOfNine(target);
  clock.turnTo(target);
  await house.clockTurned();
};

const [ROUNDS, STILL] = [500, 5] as const;

/** Until everything that can be said now has been posted; what waits for a morning goes on waiting. */
export const settled = async ({ house, clock }: Pick<HouseToTry, 'house' | 'clock'>): Promise<void> => {
  let before = -1;
  for (let round = 0, still = 0; round < ROUNDS && still < STILL; round += 1) {
    await house.deliver();
    const waiting = (await house.store.outbox.waiting()) - (await house.store.outbox.quiet(clock.now()));
    if (waiting === 0) return;
    still = waiting === before ? still + 1 : 0;
    before = waiting;
    await pause(20);
  }
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
