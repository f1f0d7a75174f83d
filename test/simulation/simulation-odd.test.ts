import { few, liveThrough, seedsOf } from './histories';
import { live } from './history';

describe('the house, over random histories with crashes, retries, late and doubled rings and steps of the clock', () => {
  it('keeps its promises in the odd ones of a thousand', async () => {
    expect((await liveThrough(seedsOf(1, 2, 1_000))).events).toBeGreaterThan(0);
  }, 600_000);

  it('tells the same history for the same seed, and another for another', async () => {
    const [first, again, other] = [await live(7, few), await live(7, few), await live(8, few)];
    expect(again.digest).toBe(first.digest);
    expect(again.told).toEqual(first.told);
    expect(other.digest).not.toBe(first.digest);
  });
});
