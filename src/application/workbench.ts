import type { Envelope, Happening, Notice, Refusal, Standing } from '../core/house';
import type { Promised } from '../core/language/promised';
import type { SubjectRef } from '../core/language/refs';
import { spellRef } from '../core/language/refs';
import type { Moment, Zone } from '../core/language/time';
import type { Lookup, OneLookup } from '../core/policies';
import type { Digest } from '../ports/digest';
import type { Change, EventRow, Transaction } from '../ports/store';
import type { Pack } from '../core/law';
import type { PackInForce } from '../core/pack';
import { columnsOf } from './columns';
import type { KeptPack } from './packs-in-force';
import { inForce } from './packs-in-force';
import type { Provenance } from './ledger';
import { GENESIS, rowOf } from './ledger';
import { step } from './step';

/** One event of the commit: what happened, its line of the ledger, and what it promises. */
export type Entry = {
  readonly happening: Happening;
  /** How it stood before the order of which this came. */
  readonly before?: Standing;
  readonly row: EventRow;
  readonly promises: readonly Promised<Notice>[];
};

export type Put =
  | { readonly outcome: 'decided'; readonly entries: readonly Entry[] }
  | { readonly outcome: 'nothing-to-do'; readonly because: string; readonly since?: Moment }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

type OnTheBench = { readonly standing?: Standing; readonly version: number; readonly head: string };

/**
 * The subjects of one commit as they stand while it goes on. What was decided is kept in the transaction before
 * anything is looked up in it, so that a policy sees what the order before it did.
 */
export const workbench = (transaction: Transaction, digest: Digest, zone: Zone) => {
  const bench = new Map<string, OnTheBench>();
  const unkept = new Map<string, Change>();
  const changed = new Map<string, Change>();
  const read: { packs?: Promise<readonly KeptPack[]> } = {};

  const fetch = async (refs: readonly SubjectRef[]): Promise<void> => {
    const missing = refs.filter((ref) => !bench.has(spellRef(ref)));
    if (missing.length === 0) return;
    for (const ref of missing) bench.set(spellRef(ref), { version: 0, head: GENESIS });
    for (const { standing, version, head } of await transaction.load(missing)) {
      bench.set(spellRef(standing), { standing, version, head });
    }
  };

  const put = (envelope: Envelope, provenance: Provenance): Put => {
    const spelled = spellRef({ kind: envelope.to, id: envelope.id });
    const on = bench.get(spelled) ?? { version: 0, head: GENESIS };
    const done = step(envelope, matching(envelope, on.standing));
    if (done.outcome !== 'decided') return done;
    let above = { number: on.version, hash: on.head };
    const fresh = done.taken.map(({ happening, promises }): Entry => {
      const row = rowOf(happening, above, provenance, digest, zone);
      above = row;
      return { happening, ...(on.standing && { before: on.standing }), row, promises };
    });
    bench.set(spelled, { standing: done.after, version: above.number, head: above.hash });
    const before = unkept.get(spelled);
    const change: Change = {
      standing: done.after,
      from: before?.from ?? on.version,
      rows: [...(before?.rows ?? []), ...fresh.map(({ row }) => row)],
      columns: columnsOf(done.after),
      ...(done.alarm && { alarm: done.alarm }),
    };
    unkept.set(spelled, change);
    changed.set(spelled, change);
    if (envelope.to === 'pack' || envelope.to === 'pack-text') delete read.packs;
    return { outcome: 'decided', entries: fresh };
  };

  const keep = async (): Promise<void> => {
    if (unkept.size === 0) return;
    const changes = [...unkept.values()];
    unkept.clear();
    await transaction.keep(changes);
  };

  /** The subjects a policy asked about, each once, locked and as they stand now. */
  const find = async (lookup: Lookup): Promise<readonly Standing[]> => {
    if (lookup.find === 'nothing') return [];
    await keep();
    const refs = new Map<string, SubjectRef>();
    for (const one of lookup.find === 'several' ? lookup.of : [lookup]) {
      for (const ref of await refsOf(one)) refs.set(spellRef(ref), ref);
    }
    await fetch([...refs.values()]);
    return [...refs.keys()].flatMap((spelled) => bench.get(spelled)?.standing ?? []);
  };

  const refsOf = async (lookup: OneLookup): Promise<readonly SubjectRef[]> => {
    if (lookup.find === 'nothing') return [];
    return lookup.find === 'subject' ? [lookup.ref] : transaction.find(lookup);
  };

  const keptPacks = async (): Promise<readonly KeptPack[]> => {
    await keep();
    return (await transaction.packs()).flatMap(([{ state }, { state: text }]): readonly KeptPack[] =>
      state.status === 'absent' || text.status === 'absent' ? [] : [{ state, text: text.pack }]);
  };

  /** The packs in force, as they stand in this commit: nobody else changes one before it ends. */
  const packs = async (files: readonly Pack[]): Promise<readonly PackInForce[]> => inForce(files, await (read.packs ??= keptPacks()));

  return { fetch, put, find, keep, packs, changes: () => [...changed.values()] };
};

export type Workbench = ReturnType<typeof workbench>;

/** The state under an order's own subject; the bench is keyed by kind and id, so the kinds agree. */
const matching = (envelope: Envelope, standing: Standing | undefined): Standing | undefined =>
  standing?.kind === envelope.to ? standing : undefined;
