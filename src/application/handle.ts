import type { Envelope, Refusal } from '../core/house';
import type { Actor } from '../core/language/actor';
import { broken } from '../core/language/never';
import type { SubjectRef } from '../core/language/refs';
import { spellRef } from '../core/language/refs';
import type { Moment } from '../core/language/time';
import type { House, Policy } from '../core/policies';
import { policies, policyActor } from '../core/policies';
import type { Entry, Workbench } from './workbench';

/** What one order came to. Only `done` changed anything. */
export type Handled =
  | { readonly outcome: 'done'; readonly entries: readonly Entry[] }
  | { readonly outcome: 'nothing-to-do'; readonly because: string; readonly since?: Moment }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** Chains of causes end. One that does not is our mistake, and commits nothing. */
const MOST_ROUNDS = 12;
const MOST_ORDERS = 5_000;

/** An event that still has to be put to the policies, and how it came about. */
type Waiting = Entry & { readonly chain: string; readonly depth: number };

/**
 * Hands one order to its subject and follows what it means to the others. Every event is put to every policy; what the
 * policies order is done at once, and its events wait their turn, so that nearer consequences come before farther ones.
 * What came of it lies on the bench until it is kept.
 */
export const handle = async (
  root: Envelope,
  by: { readonly actor: Actor; readonly orderId: string },
  bench: Workbench,
  house: House,
): Promise<Handled> => {
  await bench.fetch([refOf(root)]);
  const first = bench.put(root, { actor: by.actor, order: { id: by.orderId, type: root.order.type } });
  if (first.outcome !== 'decided') return first;
  const waiting: Waiting[] = first.entries.map((entry) => ({ ...entry, chain: chainOf(entry), depth: 1 }));
  const entries: Entry[] = [...first.entries];
  let orders = 1;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const policy of policies) {
      const lookup = policy.concerns(next.happening);
      if (!lookup) continue;
      const envelopes = policy.then(next.happening, await bench.find(lookup), policy.readsLaw ? { packs: await bench.packs(house.packs) } : house);
      orders += envelopes.length;
      if (next.depth > MOST_ROUNDS || orders > MOST_ORDERS) return broken(`A chain of causes did not end: ${next.chain}`);
      await bench.fetch(envelopes.map(refOf));
      const followed = envelopes.flatMap((envelope) => follow(policy, envelope, next, bench, by.orderId));
      waiting.push(...followed);
      entries.push(...followed);
    }
  }
  return { outcome: 'done', entries };
};

/** Nothing to do is a fine end of a policy's order; a refusal means the policy is wrong. */
const follow = (
  policy: Policy,
  envelope: Envelope,
  cause: Waiting,
  bench: Workbench,
  orderId: string,
): readonly Waiting[] => {
  const { type } = envelope.order;
  const chain = `${cause.chain} > when ${policy.when}: ${type} to ${spellRef(refOf(envelope))}`;
  const actor = policyActor(policy.when);
  const done = bench.put(envelope, { actor, order: { id: orderId, type }, cause: cause.row.hash });
  if (done.outcome === 'refused') return broken(`A policy's order was refused (${done.refusal.code}): ${chain}`);
  if (done.outcome === 'nothing-to-do') return [];
  return done.entries.map((entry) => ({ ...entry, chain: `${chain} > ${chainOf(entry)}`, depth: cause.depth + 1 }));
};

const chainOf = ({ row }: Entry): string => `${row.type} of ${spellRef(row.subject)}`;

export const refOf = ({ to, id }: Envelope): SubjectRef => ({ kind: to, id });
