import { addDays, addSeconds, dayOf } from '../../core/calendar';
import type { Envelope } from '../../core/house';
import type { Day, Moment, Zone } from '../../core/language/time';
import { refusal } from '../allowed';
import { alreadyInWords } from '../already';
import type { Answer } from '../answer';
import { words } from '../answer';
import type { Pen } from '../desk';
import type { Floor } from '../floor';
import type { Present } from '../present';
import { tried } from '../rehearse';

/**
 * What a subject would answer whatever is filled in, also that whoever asks may not: an old message keeps its buttons when its
 * subject has gone on. Said before anybody writes what would be lost. `sample` is right in every field.
 */
export const inVain = async (sample: (pen: Pen) => Envelope, floor: Floor): Promise<Answer | undefined> => {
  const came = await tried(sample, floor);
  if (came.outcome === 'decided') return undefined;
  return came.outcome === 'refused' ? refusal(came.refusal, floor) : words(await alreadyInWords(came, floor));
};

const A_MINUTE = 60;

/** A time that is later than its suspense, and still to come. */
export const laterThan = ({ suspense }: Pick<Present<'request'>, 'suspense'>, now: Moment): Moment => addSeconds(suspense > now ? suspense : now, A_MINUTE);

const TEN_YEARS = 3660;

/** A day so far off that nobody has named it already. */
export const farOff = (at: Moment, zone: Zone): Day => addDays(dayOf(at, zone), TEN_YEARS);
