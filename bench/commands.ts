import type { HouseProcess } from './house-process';
import type { Load } from './load';

/** A slash command as a bench sends it, each time with other words. */
export type Command = Pick<Load, 'command' | 'text' | 'subjects' | 'expects'>;

/** Goes round so many incidents. */
export const note = (subjects: number): Command => ({
  command: '/incident',
  text: 'note INC-{of} County {n} reports the same sender and the same attachment',
  subjects,
  expects: 'Noted on',
});

export const request: Command = { command: '/report', text: 'request doj "Materiality of finding {n}" by 2031-12-01', subjects: 1, expects: 'RPT-' };

/** Those that are noted on. */
export const openIncidents = async (house: HouseProcess, incidents: number): Promise<void> => {
  for (let nth = 1; nth <= incidents; nth += 1) {
    await house.say(`/incident open Spear-phishing ${nth} --actor russia --target election-infrastructure --severity 3`);
  }
};
