import type { Envelope } from '../core/house';
import { broken } from '../core/language/never';
import { isTextId } from '../core/language/words';
import type { Pen } from './desk';
import type { Floor, OutsideTheStore } from './floor';
import { refOf } from './handle';
import type { Step } from './step';
import { step } from './step';

type Order<Given> = (given: Given, floor: OutsideTheStore, pen: Pen) => Envelope | Promise<Envelope>;

/** Whether an order would change nothing, as its subject stands now: then that is answered, and there is nothing to show before. */
export const wouldChangeNothing = async <Given>(order: Order<Given>, given: Given, floor: Floor): Promise<boolean> => {
  const envelope = await order(given, floor, pencil(floor));
  return (await rehearsed(envelope, floor)).outcome !== 'decided';
};

/** What an order would come to that somebody has not written yet, and for whom. */
export const tried = async (order: (pen: Pen) => Envelope, floor: Floor) => {
  const envelope = order(pencil(floor));
  return { ...(await rehearsed(envelope, floor)), about: refOf(envelope) };
};

/** What an order would come to as its subject stands now. Nothing is kept. */
export const rehearsed = async (envelope: Envelope, { reading }: Pick<Floor, 'reading'>): Promise<Step> =>
  step(envelope, (await reading.subject(refOf(envelope)))?.standing);

/** Writes what is thrown away; it draws no number and calls no roll, which only a commit may. */
const pencil = ({ clock, digest }: Floor): Pen => ({
  at: clock.now(),
  words: (typed) => (isTextId(NOWHERE) ? { text: NOWHERE, digest: digest(typed) } : broken('Words need an id.')),
  nextNumber: () => broken('What is tried first draws no number.'),
  roster: () => broken('What is tried first calls no roll.'),
});
const NOWHERE = 'nowhere';
