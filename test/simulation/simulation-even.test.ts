import { liveThrough, seedsOf } from './histories';

describe('the house, over random histories with crashes, retries, late and doubled rings and steps of the clock', () => {
  it('keeps its promises in the even ones of a thousand', async () => {
    expect((await liveThrough(seedsOf(0, 2, 1_000))).events).toBeGreaterThan(0);
  }, 600_000);
});
