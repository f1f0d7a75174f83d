import { isMoment } from '../../core/calendar';
import { broken } from '../../core/language/never';
import type { Clock } from '../../ports/clock';

/** The machine's clock, in the spelling of the house. */
export const machineClock: Clock = {
  now: () => {
    const now = new Date().toISOString();
    return isMoment(now) ? now : broken(`Expected an instant with a year of four digits, got ${now}.`);
  },
};
