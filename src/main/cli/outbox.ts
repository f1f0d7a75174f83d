import { openLog } from '../../adapters/system/log';
import { inTheWay, peopleOf, shortId, whatInWords } from '../../application/unkept';
import { momentInWords } from '../../application/words/dates';
import type { Zone } from '../../core/language/time';
import type { Unkept } from '../../ports/outbox';
import type { Store } from '../../ports/store';
import { readConfig } from '../config';
import { openToWork } from '../open-to-work';
import type { Outcome, Verb } from './verb';
import { done, found, mistyped } from './verb';

const usage = 'outbox [retry ID... | retry all]';
const MOST = 1000;

/** What could not be posted to the chat, and handing it in again once what was wrong is mended. */
export const outbox: Verb = {
  name: 'outbox',
  usage,
  says: 'Lists what could not be posted and why; hands it in again once that is mended. The house posts it within seconds.',
  run: async ([verb, ...ids]) => {
    if (verb !== undefined && (verb !== 'retry' || ids.length === 0)) return mistyped([`Expected "outbox", or "outbox retry" with ids or all, got "outbox ${[verb, ...ids].join(' ')}".`], usage);
    const config = readConfig(process.env);
    if ('mistakes' in config) return found(config.mistakes.map(({ name, says }) => `${name}: ${says}`).join('\n'));
    try {
      const { store, close } = await openToWork(config, openLog('error'));
      try {
        return verb === undefined ? done(await outboxInWords(store, config.zone)) : await retried(ids, store);
      } finally {
        await close();
      }
    } catch (mistake) {
      return found(mistake instanceof Error ? mistake.message : String(mistake));
    }
  },
};

/** What waits and what is in its way, and what was refused. */
export const outboxInWords = async (store: Pick<Store, 'outbox' | 'reading'>, zone: Zone): Promise<string> => {
  const [waiting, unkept, { names }] = [await store.outbox.waiting(), await store.outbox.unkept(MOST), await peopleOf(store.reading)];
  const waits = waiting === 0 ? 'Nothing waits to be posted.' : `Waiting to be posted: ${String(waiting)}.${inTheWay(await store.outbox.heldUp(MOST))}`;
  if (unkept.length === 0) return `${waits} Nothing was refused.`;
  const lines = unkept.map(({ id, promise, why, madeAt }) =>
    [`${shortId(id)}  ${whatInWords(promise, names)}, of ${momentInWords(madeAt, zone)}`, `          ${why}`, ...wordsOf(promise).map((words) => `          “${words}”`)].join('\n'),
  );
  return [waits, 'Could not be posted, the newest first:', ...lines, 'When what was wrong is mended: watchfloor outbox retry ID'].join('\n');
};

/** The operator may have to tell somebody another way. */
const wordsOf = (promise: Unkept['promise']): readonly string[] => ('text' in promise ? [promise.text.replaceAll('\n', ' ').slice(0, 300)] : []);

const retried = async (ids: readonly string[], store: Store): Promise<Outcome> => {
  const unkept = await store.outbox.unkept(MOST);
  const all = ids.length === 1 && ids[0] === 'all';
  const meant = ids.map((id) => ({ id, of: unkept.filter((each) => all || each.id.startsWith(id)) }));
  const wrong = meant.flatMap(({ id, of }) => (all || of.length === 1 ? [] : [of.length === 0 ? `Nothing that was refused has the id ${id}.` : `${id} fits ${String(of.length)}: ${of.map((each) => shortId(each.id)).join(', ')}. Give more of it.`]));
  if (wrong.length > 0) return found([...wrong, 'Nothing was handed in again.'].join('\n'));
  let handedIn = 0;
  // The oldest first, so that they go out in the order they were promised in.
  for (const { id } of meant.flatMap(({ of }) => of).toReversed()) if (await store.outbox.handInAgain(id)) handedIn += 1;
  return done(`Handed in again: ${String(handedIn)}. What cannot be posted this time either is told on the floor again.`);
};
