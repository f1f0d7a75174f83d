import type { Moment } from '../language/time';
import type { CameBack } from '../law';
import { momentsOf, overtakenHold } from '../law';
import { ladderOf } from './clock';
import type { heldOf } from './held';

type Held = ReturnType<typeof heldOf>;

/**
 * What a request keeps when its clock runs again at `at`: what would have come meanwhile is not said.
 *
 * After its suspense it is late at once, and whoever has it then is told so. Its ladder climbs from that hour. With the
 * agency that had it before, what is left of it does: the rungs that were said are not said again. A day that agency named
 * for it stands, and nothing climbs until it has gone by. A hold stays only where it puts rung 4 off further than that does; another one stays as one that ended.
 */
export const runsAgain = (held: Held, at: Moment, how: CameBack): Held => {
  const saidUpTo = at > held.saidUpTo ? at : held.saidUpTo;
  if (at < held.suspense) return { ...held, saidUpTo };
  const { hold, lateFrom: _, climbedBefore: __, climbed, ...rest } = held;
  const again = { ...rest, saidUpTo, late: true, lateFrom: at, ...(climbed && { climbed, climbedBefore: climbed }) };
  return hold && hold.until > rung4Of(again) ? { ...again, hold } : { ...again, ...overtakenHold(held, at, how) };
};

/** The same for another agency, or for one that had given it back: nothing had come for it, and nothing was held. */
export const runsAnew = ({ climbed: _, ...held }: Held, at: Moment, how: CameBack): Held => {
  if (at < held.suspense) return runsAgain(held, at, how);
  const { hold: __, ...rest } = held;
  return runsAgain({ ...rest, ...overtakenHold(held, at, how) }, at, how);
};

const rung4Of = (held: Held): Moment => momentsOf(ladderOf(held)).find(({ kind }) => kind === 'rung-4')?.at ?? held.saidUpTo;
