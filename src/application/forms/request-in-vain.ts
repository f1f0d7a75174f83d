import type { Envelope } from '../../core/house';
import { addSeconds } from '../../core/calendar';
import type { Moment } from '../../core/language/time';
import { refusal } from '../allowed';
import { alreadyInWords } from '../already';
import type { Answer } from '../answer';
import { words } from '../answer';
import type { Pen } from '../desk';
import type { Floor } from '../floor';
import type { Present } from '../present';
import { tried } from '../rehearse';

type Request = Present<'request'>;
type Order = Envelope<'request'>['order'];

/**
 * What a request would answer whatever is filled in: an old message keeps its buttons when the request has gone on. Said
 * before anybody writes an answer that would be lost. `sample` is right in every field.
 */
export const requestInVain = async ({ id }: Pick<Request, 'id'>, sample: (pen: Pen) => Order, floor: Floor): Promise<Answer | undefined> => {
  const came = await tried((pen) => ({ to: 'request', id, order: sample(pen) }), floor);
  if (came.outcome === 'refused') return refusal(came.refusal, floor);
  if (came.outcome === 'decided') return undefined;
  return words(await alreadyInWords({ ...came, about: { kind: 'request', id } }, floor));
};

const A_MINUTE = 60;

/** A time that is later than its suspense, and still to come. */
export const laterThan = ({ suspense }: Pick<Request, 'suspense'>, now: Moment): Moment => addSeconds(suspense > now ? suspense : now, A_MINUTE);
