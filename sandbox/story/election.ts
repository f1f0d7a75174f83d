import type { Stage } from '../stage';

export const tellElection = async ({ chapter, player, until }: Stage): Promise<void> => {
  const dana = player('Dana Whitfield');
  chapter('1. An election, and an incident');
  await dana.types('/election add 2026-general 2026-11-03');

  await until('2026-11-03', '15:20');
  await player('Sam Okafor').types('/incident open Spear-phishing of county clerks --actor russia --target election-infrastructure --severity 3');
  await until('2026-11-03', '16:05');
  await player('Nora Quinn').types('/incident note INC-1 Two more counties report the same sender');

  await until('2026-11-04', '09:00');
  await dana.types('/election conclude 2026-general');
};
