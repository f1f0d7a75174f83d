import { sceneOf } from './alarms-scene';
import type { AlarmsHarness, Scene } from './alarms-scene';

/** The part of the contract about several processes, idle times, losses and a clock that is turned. */
export const sharedAlarmsContract = (name: string, start: () => Promise<AlarmsHarness>): void => {
  describe(`${name}, shared by processes and through the times`, () => {
    let scene: Scene;
    beforeEach(async () => {
      scene = sceneOf(await start());
    });
    afterEach(() => scene.leave());

    it('keeps for a later listener what was armed while nobody listened', async () => {
      const alarms = await scene.open();
      await alarms.arm([scene.alarm('EO-1A', 0.2)]);
      await scene.pass(0.6);
      expect(scene.rung).toEqual([]);
      await scene.listening();
      await scene.until(() => scene.rung.length > 0, 3);
      expect(scene.ids()).toEqual(['EO-1A']);
    });

    it('shares the rings between two processes, each alarm to one of them', async () => {
      const [first, second] = [await scene.listening(), await scene.listening()];
      await first.arm(Array.from({ length: 20 }, (_, each) => scene.alarm(`A-${each}`, 0.4)));
      await second.arm(Array.from({ length: 20 }, (_, each) => scene.alarm(`B-${each}`, 0.4)));
      await scene.until(() => scene.rung.length >= 40, 5);
      await scene.pass(0.3);
      expect(new Set(scene.ids()).size).toBe(40);
      expect(scene.rung).toHaveLength(40);
    });

    it('rings an alarm in a second on time beside one 40 hours away, after ten idle seconds', async () => {
      const alarms = await scene.listening();
      await alarms.arm([scene.alarm('FAR', 40 * 3600)]);
      await scene.pass(10);
      const armed = scene.elapsed();
      await alarms.arm([scene.alarm('NEAR', 1)]);
      await scene.until(() => scene.rung.length > 0, 4);
      expect(scene.ids()).toEqual(['NEAR']);
      expect(scene.rung[0]!.elapsed - armed).toBeLessThan(2000);
    });

    it('waits on closing for the ring being handled, and rings nothing after', async () => {
      let letGo = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const said: string[] = [];
      const alarms = await scene.listening(async () => {
        said.push('begun');
        await held;
        said.push('done');
      });
      await alarms.arm([scene.alarm('EO-1A', 0.1)]);
      const passing = scene.until(() => said.length > 0, 3);
      await eventually(() => said.length > 0);
      await alarms.arm([scene.alarm('EO-1B', 0.1)]);
      const closing = alarms.close().then(() => said.push('closed'));
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(said).toEqual(['begun']);
      letGo();
      await Promise.all([closing, passing]);
      await scene.pass(0.5);
      expect(said).toEqual(['begun', 'done', 'closed']);
    });

    it('leaves the rest to the other process when one closes', async () => {
      const leaving = await scene.listening(async () => undefined);
      await scene.listening();
      await leaving.arm([scene.alarm('FAR', 40 * 3600), scene.alarm('EO-1A', 0.8)]);
      await scene.pass(0.3);
      await leaving.close();
      await scene.until(() => scene.rung.length > 0, 4);
      expect(scene.ids()).toEqual(['EO-1A']);
    });

    it('keeps its marker where every process finds it, and loses it with the alarms', async () => {
      const [alarms, other] = [await scene.open(), await scene.open()];
      expect(await alarms.marker()).toBeUndefined();
      await alarms.setMarker('first');
      await alarms.setMarker('second');
      expect(await other.marker()).toBe('second');
      await scene.empty();
      expect(await alarms.marker()).toBeUndefined();
      expect(await other.marker()).toBeUndefined();
    });

    it('goes on after it has lost everything: what was armed is silent, what is armed now rings', async () => {
      const alarms = await scene.listening();
      await alarms.arm([scene.alarm('LOST', 1)]);
      await scene.pass(0.3);
      await scene.empty();
      await alarms.arm([scene.alarm('NEW', 1)]);
      await alarms.setMarker('anew');
      await scene.pass(2);
      expect(scene.ids()).toEqual(['NEW']);
      expect(await alarms.marker()).toBe('anew');
    });

    it('rings by the new time what is armed again after the house clock was turned', async () => {
      const alarms = await scene.listening();
      const far = scene.alarm('EO-1A', 3600);
      await alarms.arm([far]);
      scene.turnBy(3599);
      const armed = scene.elapsed();
      await alarms.arm([far]);
      await scene.until(() => scene.rung.length > 0, 4);
      expect(scene.rung.map((each) => each.alarm)).toEqual([far]);
      expect(scene.rung[0]!.elapsed - armed).toBeGreaterThan(800);
      expect(scene.rung[0]!.elapsed - armed).toBeLessThan(2000);
    });

    it('rings by the turned clock what is armed after the house clock was turned back', async () => {
      const alarms = await scene.listening();
      scene.turnBy(-3600);
      await alarms.arm([scene.alarm('EO-1A', 0.5), scene.alarm('EO-1B', 3600)]);
      await scene.pass(1.5);
      expect(scene.ids()).toEqual(['EO-1A']);
    });

    it('holds no marker for a clock that was turned since, so that the horizon is armed anew', async () => {
      const alarms = await scene.open();
      await alarms.setMarker('before');
      scene.turnBy(86_400);
      expect(await alarms.marker()).toBeUndefined();
      await alarms.setMarker('after');
      expect(await alarms.marker()).toBe('after');
    });
  });
};

/** Waits for what does not depend on time passing, only on others getting their turn. */
const eventually = async (come: () => boolean): Promise<void> => {
  for (let tries = 0; !come() && tries < 400; tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
};
