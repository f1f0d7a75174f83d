import type { Stage } from '../../../sandbox/terminal/stage';
import type { Mishaps } from './mishaps';

/** People change and are lent authority, an ask is declined and an extension denied, a day was wrong, and what cannot be is answered. */
export const tellMondayAfter = async ({ chapter, player, until }: Stage, mishaps: Mishaps, withoutOlga: string): Promise<void> => {
  const dana = player('Dana Whitfield');
  const luis = player('Luis Ortega');
  await until('2026-12-14', '10:00');
  chapter('Monday again: people change, and what cannot be is answered');
  await player('Grace Lindqvist').types('/watch delegate');
  await player('Grace Lindqvist').fills({ 'Who binds the agency': 'Tom Abara', 'In the place of': 'Grace Lindqvist', To: '2026-12-18' });
  await player('Kavita Shah').types('/incident people INC-2');
  await player('Kavita Shah').fills({ Add: ['Frank Moreau, CIA'], Why: 'He knows the vendor' });
  await player('Nora Quinn').types('/report request cia "What was seen" by 2026-12-18');
  await player('Frank Moreau').presses('Decline', 'RPT-5');
  await player('Frank Moreau').fills({ 'Why you decline': 'Nothing was seen' });
  await dana.types('/report request doj "Annex on the renter" by 2026-12-17');
  await player('Ellen Marsh').presses('Take', 'RPT-6');
  await player('Ellen Marsh').presses('Extend', 'RPT-6');
  await player('Ellen Marsh').fills({ Until: '2026-12-23', 'You expect to hand it in on': '2026-12-22', Why: 'The court answers late' });
  await dana.presses('Deny', 'RPT-6');
  await dana.fills({ 'Why it cannot be later': 'The committee meets on the 18th' });
  await dana.types('/election correct 2026-ga-runoff');
  await dana.fills({ 'Election Day': '2026-12-09', 'What was wrong': 'The governor moved it by a day' });
  await luis.presses('Confirm', 'Election 2026-ga-runoff');
  await luis.fills({});
  await dana.types('/watch open 2026-12-24');
  await dana.fills({ Why: 'The order was withdrawn' });
  await dana.types('/deadline reopen EO-1A/2026-ga-runoff "The runoff gets a report of its own"');
  await dana.types('/deadline merge EO-1A/2026-ga-runoff into EO-1A/2026-ga-runoff "again"');
  await dana.types('/report correct RPT-1 received odni 2026-12-20 --reason "a slip"');
  await player('Luis Ortega').types('/report request cia "Whom they paid" by 2026-12-18');
  await player('Olga Petrenko').presses('Take', 'RPT-7');
  await mishaps.operatorOfSlack('roster', 'diff', withoutOlga);
  await mishaps.leaves('Olga Petrenko');
  await player('Olga Petrenko').types('/watch me');
  await dana.types('/watch roster cia');
  await dana.types('/watch status');
};
