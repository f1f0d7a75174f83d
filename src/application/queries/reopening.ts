import type { Shift } from '../../core/language/proposal';
import type { SetAside } from '../../core/policies';
import { movedByReopening, reopenedState } from '../../core/policies';
import type { Floor } from '../floor';
import type { Present } from '../present';
import { listOf, stateOf } from '../present';
import { dutiesBeside } from './moves';
import { recordOf } from './on-record';
import { opensWith } from './opens';
import { withOvertaken } from './overtaken';

const MOST_COPIES = 1_000;

/** What putting a duty back comes to: how it stands then, and what moves or opens that counts from it; nothing is stored. */
export const planReopening = async (aside: SetAside, floor: Floor): Promise<{ readonly then: Present<'duty'>; readonly moves: readonly Shift[] }> => {
  const { reading, clock } = floor;
  const at = clock.now();
  const copies = await listOf('delivery', { limit: MOST_COPIES }, reading);
  const then = reopenedState(aside, copies, at);
  const survivor = 'into' in aside ? await stateOf('duty', aside.into, reading) : undefined;
  const others = (await dutiesBeside([aside.id], floor)).filter(({ id }) => id !== survivor?.id);
  const beside = [...others, ...(survivor ? [survivor] : [])];
  const duties = (await recordOf(reading)).duties.filter(({ id }) => id !== aside.id);
  const opens = await opensWith([aside.id], beside, { duties: [...duties, then] }, floor);
  return { then, moves: await withOvertaken([...movedByReopening(aside, then, beside, copies, at), ...opens], reading) };
};
