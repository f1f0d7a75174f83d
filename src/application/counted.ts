import type { Counted } from '../core/delivery';
import type { Notice } from '../core/house';
import type { Promised } from '../core/language/promised';
import { countedFrom, dutiesBeside, dutiesIn, isUnmet } from '../core/policies';
import type { Present } from './present';
import { presentIn } from './present';
import type { Entry, Workbench } from './workbench';

/**
 * The first receipt starts a clock, and a later one of the same starts none. A delivery knows nothing of that; so what is
 * said of its receipt learns here what the clocks count from after this commit.
 */
export const withCounted = async (entries: readonly Entry[], bench: Workbench): Promise<readonly Entry[]> => {
  const all: Entry[] = [];
  for (const entry of entries) {
    const of = receivedIn(entry);
    if (!of) {
      all.push(entry);
      continue;
    }
    const duties = dutiesIn(await bench.find({ find: 'several', of: dutiesBeside(of.duties) }));
    const running = entry.happening.event.type === 'delivery-received' ? duties.filter(isUnmet) : duties;
    const counted = countedFrom(of, running, duties);
    all.push({ ...entry, promises: entry.promises.map((promise) => knowing(promise, counted)) });
  }
  return all;
};

const receivedIn = ({ happening: { event, standing } }: Entry): Present<'delivery'> | undefined =>
  event.type === 'delivery-received' || event.type === 'receipt-corrected' ? presentIn(standing, 'delivery') : undefined;

const knowing = (promise: Promised<Notice>, counted: Counted): Promised<Notice> =>
  promise.kind === 'notice' && (promise.notice.say === 'delivery-received' || promise.notice.say === 'day-corrected')
    ? { ...promise, notice: { ...promise.notice, counted } }
    : promise;
