import { few, itKeepsItsPromises } from './histories';
import { live } from './history';

describe('the house, over random histories with crashes, retries, late and doubled rings and steps of the clock', () => {
  itKeepsItsPromises('odd');

  it('tells the same history for the same seed, and another for another', async () => {
    const [first, again, other] = [await live(7, few), await live(7, few), await live(8, few)];
    expect(again.digest).toBe(first.digest);
    expect(again.told).toEqual(first.told);
    expect(other.digest).not.toBe(first.digest);
  });
});
