import type { Delivery } from '../ports/outbox';
import type { Reading } from '../ports/store';
import { maySee } from '../core/sight';
import { presentIn } from './present';
import { readerAt } from './sight';

type Channel = Extract<Delivery, { kind: 'channel' }>;

/**
 * Whom a closed channel lets in is told when it is done, and not when it was promised: while that waited somebody may have
 * been removed, or added again. So may a channel have been attached, and then that is the one.
 */
export const lettingIn = async (promised: Channel, reading: Reading): Promise<Channel> => {
  const kept = await reading.subject(promised.of);
  const attached = kept && presentIn(kept.standing, 'incident')?.channel;
  const promise = attached === undefined ? promised : { ...promised, attached };
  if (!kept || promise.at.at !== 'channel' || !promise.at.closed) return promise;
  const { people, without = [], ...channel } = promise;
  const may = new Set<string>();
  for (const person of new Set([...people, ...without])) {
    const reader = await readerAt({ at: 'person', person }, reading);
    if (maySee(reader, { standing: kept.standing, part: 'status' })) may.add(person);
  }
  const out = [...new Set(without)].filter((person) => !may.has(person));
  return { ...channel, people: people.filter((person) => may.has(person)), ...(out.length > 0 && { without: out }) };
};
