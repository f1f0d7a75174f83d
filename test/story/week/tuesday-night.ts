import type { Stage } from '../../../sandbox/terminal/stage';
import type { Mishaps } from './mishaps';

/** A night in which Slack lets nobody in, and the runoff concludes all the same. */
export const tellTuesdayNight = async ({ chapter, player, until, whileItWaits }: Stage, mishaps: Mishaps): Promise<void> => {
  await until('2026-12-08', '17:30');
  chapter('Tuesday night: the token is revoked, and the clocks run on');
  await mishaps.renames('#floor', 'floor-2026');
  await mishaps.deletesCard('RPT-1', '#floor-2026');
  await mishaps.revokesToken();
  await whileItWaits(async () => {
    await player('Nora Quinn').types('/incident note INC-1 A fourth county was called');
    await mishaps.asksReadyz();
    await player('Dana Whitfield').types('/watch status');
    await until('2026-12-09', '07:00');
    await mishaps.renewsToken();
    await until('2026-12-09', '07:02');
  });
  await mishaps.asksReadyz();
};
