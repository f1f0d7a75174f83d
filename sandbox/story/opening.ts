/** Whoever can be somebody of the sample roster and let time pass: the terminal's stage, or a scenario. */
type Floor = {
  readonly player: (name: string) => {
    readonly types: (command: string, where?: string) => Promise<unknown>;
    readonly fills: (values: Readonly<Record<string, string | readonly string[]>>) => Promise<unknown>;
  };
  readonly until: (day: string, time: string) => Promise<void>;
};

/** How the general election of 2026 begins: it is added, an incident is opened on its day, and it is confirmed. */
export const openElection = async ({ player, until }: Floor): Promise<void> => {
  const dana = player('Dana Whitfield');
  await dana.types('/election add 2026-general 2026-11-03');
  await dana.fills({});
  await until('2026-11-03', '15:20');
  await player('Sam Okafor').types('/incident open Spear-phishing of county clerks --actor russia --target election-infrastructure --severity 3');
  await until('2026-11-03', '16:05');
  await player('Nora Quinn').types('/incident note INC-1 Two more counties report the same sender');
  await until('2026-11-04', '09:00');
  await dana.types('/election conclude 2026-general');
};
