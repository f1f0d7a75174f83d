import { inTheWay } from '../../application/unkept';
import { momentInWords } from '../../application/words/dates';
import { counted } from '../../application/words/numbers';
import { addSeconds } from '../../core/calendar';
import type { Moment, Zone } from '../../core/language/time';
import type { Store } from '../../ports/store';
import type { Finding } from './finding';
import { note, well, wrong } from './finding';

const MOST = 1000;
/** In seconds: longer than the pace of the chat holds a message up, and an ambiguous one is left alone. */
const LONG = 600;

/** What the chat has not been told, since when, and what is in the way. */
export const outboxFound = async ({ outbox }: Pick<Store, 'outbox'>, now: Moment, zone: Zone): Promise<readonly Finding[]> => {
  const [waiting, unkept, since] = [await outbox.waiting(), (await outbox.unkept(MOST)).length, await outbox.since(now)];
  const why = inTheWay(await outbox.heldUp(MOST));
  const refused = unkept === 0 ? [] : [wrong('Outbox', `${counted(unkept, 'message')} could not be posted.`, 'watchfloor outbox lists them and why; when that is mended: watchfloor outbox retry all')];
  if (waiting === 0) return refused.length > 0 ? refused : [well('Outbox', 'nothing waits to be posted.')];
  const waits = `${counted(waiting, 'message')} ${waiting === 1 ? 'waits' : 'wait'} to be posted`;
  if (since === undefined || since > addSeconds(now, -LONG)) return [...refused, (why === '' ? well : note)('Outbox', `${waits}.${why}`)];
  const remedy = why !== ''
    ? 'Mend that; what waits goes out by itself within minutes.'
    : 'Nobody has tried to: see that a process with PROCESS=all or PROCESS=worker runs, and that its /readyz is well.';
  return [...refused, wrong('Outbox', `${waits}, the oldest since ${momentInWords(since, zone)}.${why}`, remedy)];
};
