import type { Pack } from '../../src/core/law';
import { packs } from '../packs/shipped-packs';
import { live } from './history';

/** `npm run simulate` asks for ten thousand; every day a tenth of that is enough to notice. */
const histories = Number(process.env['WATCHFLOOR_HISTORIES'] ?? 1_000);
const FROM = Number(process.env['WATCHFLOOR_SEED'] ?? 1);

const keep = new Set(['EO-1A', 'EO-1B', 'EO-3A', 'U3371C-60']);
/** Most histories need only a few rules to have every kind of date; one in twenty runs on all of them. */
const few: readonly Pack[] = packs.map((pack) => ({ ...pack, rules: pack.rules.filter(({ id }) => keep.has(id)) }));

describe('the house, over random histories with crashes, retries, late and doubled rings and steps of the clock', () => {
  it(`keeps its promises in ${String(histories)} of them`, async () => {
    const started = performance.now();
    let events = 0;
    for (let seed = FROM; seed < FROM + histories; seed += 1) {
      const history = await live(seed, seed % 20 === 0 ? packs : few);
      events += history.events;
      if (history.broken.length > 0) {
        throw new Error([`Seed ${String(seed)}:`, ...history.told, '', ...history.broken].join('\n'));
      }
    }
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(`${String(histories)} histories, ${String(events)} events, ${seconds.toFixed(1)} s\n`);
    expect(events).toBeGreaterThan(histories);
  }, 300_000);

  it('tells the same history for the same seed, and another for another', async () => {
    const [first, again, other] = [await live(7, few), await live(7, few), await live(8, few)];
    expect(again.digest).toBe(first.digest);
    expect(again.told).toEqual(first.told);
    expect(other.digest).not.toBe(first.digest);
  });
});
