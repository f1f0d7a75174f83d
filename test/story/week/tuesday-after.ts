import type { Stage } from '../../../sandbox/terminal/stage';
import type { Mishaps } from './mishaps';

/** Somebody of another organisation works along, the house is looked over, and acts and packs are put right. */
export const tellTuesdayAfter = async ({ chapter, player, until }: Stage, mishaps: Mishaps): Promise<void> => {
  const dana = player('Dana Whitfield');
  const luis = player('Luis Ortega');
  const gus = player('Gus Ferrer');
  await until('2026-12-15', '09:30');
  chapter('Tuesday again: a guest works along, and the house is looked over');
  await mishaps.operatorOfSlack('doctor');
  await mishaps.groups('dhs-desk', ['Sam Okafor', 'Rosa Delgado']);
  await mishaps.operatorOfSlack('roster', 'import', '--usergroup', 'dhs-desk', '--agency', 'dhs');
  await dana.types('/report request state "What was said abroad" by 2026-12-17');
  await gus.presses('Take', 'RPT-8');
  await gus.presses('Hand over', 'RPT-8');
  await mishaps.moves('Henry Cole', 'fbi');
  await gus.fills({ 'To whom': 'Henry Cole' });
  await gus.presses('Submit', 'RPT-8');
  await gus.fills({ 'The report': 'Two embassies have heard of it.' });
  await gus.types('/report release RPT-8');
  await player('Ellen Marsh').presses('Later', 'RPT-6');
  await player('Ellen Marsh').fills({ When: 'Tomorrow, with my morning message' });
  await dana.types('/deadline record NEA-202D --act published --on 2026-09-08 --evidence "Federal Register of 8 September"');
  await dana.types('/deadline show NEA-202D');
  await dana.types('/watch packs');
  await dana.presses('Turn off', 'deter-act');
  await dana.fills({ Why: 'The bill was never enacted' });
  await luis.presses('Confirm', 'deter-act');
  await luis.fills({});
  await dana.types('/watch packs');
  await dana.presses('Turn on', 'deter-act');

  chapter('State has a desk in a channel, and then none any more');
  await mishaps.makesChannel('state-desk', ['Gus Ferrer']);
  await mishaps.hasDesk('state', '#state-desk');
  await dana.types('/report request state "Who was told abroad" by 2026-12-18');
  await gus.presses('Take', 'RPT-9');
  await mishaps.hasNoDesk('state');
  await gus.presses('Submit', 'RPT-9');
  await gus.fills({ 'The report': 'Nobody but the consul.' });
};
