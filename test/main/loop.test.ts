import { startLoop } from '../../src/main/loop';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const until = async (true_: () => boolean): Promise<void> => {
  for (let tries = 0; !true_() && tries < 400; tries += 1) await new Promise((resolve) => setTimeout(resolve, 5));
};
const middling = (): number => 0.5;

describe('a loop', () => {
  it('does its round at once, and again after its pause', async () => {
    let rounds = 0;
    const loop = startLoop('a round', 0.02, () => Promise.resolve(void (rounds += 1)), quiet, middling);
    expect(rounds).toBe(1);
    await until(() => rounds > 2);
    await loop.stop();
    expect(rounds).toBeGreaterThan(2);
  });

  it('woken while it is at work goes round once more, and never twice at a time', async () => {
    let rounds = 0;
    let atOnce = 0;
    let most = 0;
    const loop = startLoop('a round', 60, async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise((resolve) => setTimeout(resolve, 20));
      rounds += 1;
      atOnce -= 1;
    }, quiet, middling);
    loop.wake();
    loop.wake();
    await until(() => rounds === 2);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await loop.stop();
    expect([rounds, most]).toEqual([2, 1]);
  });

  it('goes on after a mistake, and says so', async () => {
    let rounds = 0;
    const said: string[] = [];
    const log = { ...quiet, error: (words: string) => void said.push(words) };
    const loop = startLoop('a round', 0.01, () => {
      rounds += 1;
      return rounds === 1 ? Promise.reject(new Error('the line was cut')) : Promise.resolve();
    }, log, middling);
    await until(() => rounds > 1);
    await loop.stop();
    expect(said).toEqual(['The loop a round met a mistake and goes on.']);
    expect(rounds).toBeGreaterThan(1);
  });

  it('stopped waits for the round that is going on, and starts no other', async () => {
    let ended = false;
    const loop = startLoop('a round', 0.01, async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      ended = true;
    }, quiet, middling);
    await loop.stop();
    expect(ended).toBe(true);
  });
});
