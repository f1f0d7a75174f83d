import type { Backend, BackendName } from './backends';
import { backends } from './backends';
import type { TriedTheatre } from './theatre';
import { openTried } from './theatre';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.each(Object.keys(backends) as BackendName[])('a clock turned past the night, on %s', (name) => {
  let backend: Backend;
  let theatre: TriedTheatre;

  beforeAll(async () => {
    backend = await backends[name]();
    theatre = await openTried(backend.env, ['2026-11-02', '20:00']);
  });
  afterAll(async () => {
    await theatre.close();
    await backend.drop();
  });

  it('brings at nine what was asked at eight in the evening', async () => {
    const { stage, standIn } = theatre;
    const { house } = theatre.running();
    const opened = () => standIn.calls('conversations.open').length;
    await stage.player('Dana Whitfield').types('/report request doj "Materiality of the county incident" by 2026-12-01');
    expect([opened(), await house.store.outbox.waiting()]).toEqual([0, 1]);
    await stage.until('2026-11-03', '08:59');
    await house.deliver();
    expect([opened(), await house.store.outbox.waiting()]).toEqual([0, 1]);
    await stage.until('2026-11-03', '09:00');
    for (let tries = 0; tries < 100 && (await house.store.outbox.waiting()) > 0; tries += 1) await pause(50);
    expect([opened(), await house.store.outbox.waiting()]).toEqual([1, 0]);
  });
});
