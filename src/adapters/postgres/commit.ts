import type { Log } from '../../ports/log';
import type { Store, Transaction } from '../../ports/store';
import { untilItHolds } from './collision';
import type { Borrowed, Connections, Statement } from './connection';
import { transactionOn } from './transaction';

const begin: Statement = { name: 'begin', text: 'begin isolation level read committed' };
const commit: Statement = { name: 'commit', text: 'commit' };
const rollback: Statement = { name: 'rollback', text: 'rollback' };

/** Runs work in one database transaction, and again if it collided, from the start and on what is there by then. */
export const committing =
  ({ borrow }: Connections, log: Log): Store['commit'] =>
  (work) =>
    untilItHolds(
      async () => attempt(await borrow(), work),
      (mistake) => log.info('Two commits collided; one is run again.', { mistake: String(mistake) }),
    );

/**
 * The beginning is sent with the first thing the work asks, and the end with the last thing it writes: what cannot be
 * written as it was decided fails in the database (flush.ts), and the commit behind it keeps nothing.
 */
const attempt = async <Result>(
  { query, tell, giveBack }: Borrowed,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> => {
  let broken: Error | undefined;
  const begun = tell(begin);
  begun.catch(() => undefined);
  try {
    const { transaction, flush } = transactionOn(query);
    const result = await work(transaction);
    const [, , end] = await allOf([begun, flush(), tell(commit)]);
    // A statement that failed and whose failure the work swallowed has undone the others.
    if (end !== 'COMMIT') throw new Error(`Expected the commit to be kept, the database answered ${end}.`);
    return result;
  } catch (mistake) {
    // A connection that cannot even roll back is not given to anybody again.
    await tell(rollback).catch((cause: unknown) => {
      broken = new Error('A connection could not roll back.', { cause });
    });
    throw mistake;
  } finally {
    giveBack(broken);
  }
};

/** Waits for every one, also when one fails, so that nothing is still on its way when the connection is given back. */
const allOf = async <const Promises extends readonly Promise<unknown>[]>(promises: Promises) => {
  await Promise.allSettled(promises);
  return Promise.all(promises);
};
