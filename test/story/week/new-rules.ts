import type { Stage } from '../../../sandbox/terminal/stage';
import type { Law } from './law';
import type { Mishaps } from './mishaps';

/** In the night the house is started on files of which one is a new version; two people apply it, and a due moves. */
export const tellNewRules = async ({ chapter, player, until }: Stage, mishaps: Mishaps, law: Law): Promise<void> => {
  const dana = player('Dana Whitfield');
  const luis = player('Luis Ortega');
  await until('2026-12-09', '22:00');
  chapter('The night to Thursday: the rules change');
  mishaps.leftFromBefore('RPT-2', '#floor-2026');
  await mishaps.startsAnew('An operator stops the house, and at 06:30 starts a new version of it with a new text of Executive Order 13848', law.amended, ['2026-12-10', '06:30']);
  await until('2026-12-10', '09:10');
  await mishaps.operator('packs', 'check', law.future);
  await mishaps.operator('packs', 'diff', 'eo-13848@2026-11', law.amendment);
  await player('Priya Raman').presses('Estimate', 'RPT-2');
  await dana.types('/watch packs');
  await dana.presses('Apply', 'eo-13848');
  await dana.fills({ Why: 'The amendment was published this morning' });
  await luis.presses('Confirm', 'eo-13848');
  await luis.fills({});
  await mishaps.startsAnew('An operator starts the house on a file somebody changed and gave no new version', law.edited);
  await mishaps.startsAnew('An operator starts it once more on the same files', law.edited);
  await dana.types('/watch packs eo-13848');
  await dana.types('/watch packs');
};
