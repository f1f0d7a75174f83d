import { isDay } from '../core/calendar';
import type { Shift } from '../core/language/proposal';
import type { Moment, Zone } from '../core/language/time';
import type { Floor } from './floor';
import { hourThatWas } from './forms/hours';
import type { Present } from './present';
import { listOf, stateOf } from './present';
import { movesOfReceipt, movesOfRelease, movesOfSending } from './queries/moves';
import type { Recorded } from './queries/recorded';
import { recordedDays, spellRecorded } from './queries/recorded';

/** What was recorded, its right day, and what that moves; of a release, whether it was the last, and the copies that are out. */
export type ReportPlan = { readonly recorded: Recorded; readonly moves: readonly Shift[]; readonly wasLast: boolean; readonly out: readonly Handed[]; readonly hour?: Moment; readonly zone?: Zone };
type Handed = Extract<Present<'delivery'>, { sent: unknown }>;

/** What is not said of a day stays as it was recorded where its hour is said. */
export const planOfReport = async (id: string, picked: string, { on: day, at }: { readonly on: string | undefined; readonly at: string | undefined }, floor: Floor): Promise<ReportPlan | undefined> => {
  const recorded = (await recordedDays(id, floor.reading)).find((each) => spellRecorded(each) === picked);
  if (!recorded) return undefined;
  const on = day ?? (at === undefined ? undefined : recorded.on);
  if (recorded.what === 'released') {
    const copies = await listOf('delivery', { parent: id, limit: MOST_COPIES }, floor.reading);
    const report = await stateOf('report', id, floor.reading);
    const wasLast = report?.status === 'released';
    const moves = wasLast && (on === undefined || isDay(on)) ? await movesOfRelease(report, recorded.agency, on, floor) : [];
    return { recorded, moves, wasLast, out: copies.filter((each): each is Handed => 'sent' in each) };
  }
  const delivery = await stateOf('delivery', recorded.id, floor.reading);
  if (!delivery || (on !== undefined && !isDay(on))) return { recorded, moves: [], wasLast: false, out: [] };
  const { zone } = delivery;
  const hour = recorded.what === 'sent' ? hourThatWas({ on, at }, zone, floor.clock.now()) : undefined;
  const moves = recorded.what === 'received'
    ? await movesOfReceipt(delivery, { from: recorded.on, ...(on && { to: on }) }, floor)
    : await movesOfSending(delivery, on, hour, floor);
  return { recorded, moves, wasLast: false, out: [], zone, ...(hour && { hour }) };
};
const MOST_COPIES = 50;
