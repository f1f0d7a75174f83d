import type { Alarm } from '../../src/ports/alarms';
import { sceneOf } from './alarms-scene';
import type { AlarmsHarness, Scene } from './alarms-scene';
import { sharedAlarmsContract } from './alarms-shared';

/** What every alarm clock of the house keeps. A real one is given a second to be late in. */
export const alarmsContract = (name: string, start: () => Promise<AlarmsHarness>): void => {
  describe(name, () => {
    let scene: Scene;
    beforeEach(async () => {
      scene = sceneOf(await start());
    });
    afterEach(() => scene.leave());

    it('rings at its time and not before', async () => {
      const alarms = await scene.listening();
      const armed = scene.elapsed();
      await alarms.arm([scene.alarm('EO-1A', 1)]);
      await scene.until(() => scene.rung.length > 0, 3);
      expect(scene.rung).toHaveLength(1);
      expect(scene.rung[0]!.elapsed - armed).toBeGreaterThanOrEqual(1000);
      expect(scene.rung[0]!.elapsed - armed).toBeLessThan(2000);
    });

    it('rings the right subject, version and time', async () => {
      const alarms = await scene.listening();
      const armed: Alarm = { of: { kind: 'request', id: 'RPT-31' }, version: 7, at: scene.alarm('RPT-31', 0.2).at };
      await alarms.arm([armed]);
      await scene.until(() => scene.rung.length > 0, 3);
      expect(scene.rung.map((each) => each.alarm)).toEqual([armed]);
    });

    it('rings at once what is already past', async () => {
      const alarms = await scene.listening();
      const armed = scene.elapsed();
      await alarms.arm([scene.alarm('EO-1A', -7200)]);
      await scene.until(() => scene.rung.length > 0, 3);
      expect(scene.rung).toHaveLength(1);
      expect(scene.rung[0]!.elapsed - armed).toBeLessThan(1000);
    });

    it('rings once for the same subject and version armed twice', async () => {
      const alarms = await scene.listening();
      const twice = scene.alarm('EO-1A', 0.5);
      await alarms.arm([twice, twice]);
      await alarms.arm([twice]);
      await scene.pass(2);
      expect(scene.rung).toHaveLength(1);
    });

    it('leaves the same subject and version at the time it was first armed for', async () => {
      const alarms = await scene.listening();
      await alarms.arm([scene.alarm('EO-1A', 0.5)]);
      await alarms.arm([scene.alarm('EO-1A', 3600)]);
      await scene.pass(1.5);
      expect(scene.rung).toHaveLength(1);
    });

    it('takes another version for another alarm', async () => {
      const alarms = await scene.listening();
      await alarms.arm([scene.alarm('EO-1A', 0.3, 1), scene.alarm('EO-1A', 0.6, 2)]);
      await scene.until(() => scene.rung.length === 2, 3);
      expect(scene.rung.map((each) => each.alarm.version)).toEqual([1, 2]);
    });

    it('tells subjects apart whose names hold slashes, dashes and digits', async () => {
      const names = ['EO-1A/2026-general', 'EO-1A/2026', 'EO-1A', 'EO-1A-1', '14', 'OFAC-603-INIT/INC-14'];
      const alarms = await scene.listening();
      await alarms.arm(names.flatMap((each) => [scene.alarm(each, 0.3, 1), scene.alarm(each, 0.3, 11)]));
      await scene.until(() => scene.rung.length === 12, 3);
      await scene.pass(0.3);
      expect(scene.ids()).toEqual([...names, ...names].sort());
    });

    it('rings again when a ring throws', async () => {
      let tries = 0;
      const alarms = await scene.listening(async (each) => {
        tries += 1;
        if (tries === 1) throw new Error('The store was away.');
        await scene.hear(each);
      });
      await alarms.arm([scene.alarm('EO-1A', 0.1)]);
      await scene.until(() => scene.rung.length > 0, 5);
      expect(tries).toBe(2);
      expect(scene.ids()).toEqual(['EO-1A']);
    });

    it('takes many at once', async () => {
      const alarms = await scene.listening();
      const many = Array.from({ length: 500 }, (_, each) => scene.alarm(`DUTY-${each}`, 1));
      await alarms.arm(many);
      await alarms.arm([]);
      await scene.until(() => scene.rung.length >= 500, 8);
      expect(new Set(scene.ids()).size).toBe(500);
      expect(scene.rung).toHaveLength(500);
    });
  });
  sharedAlarmsContract(name, start);
};
