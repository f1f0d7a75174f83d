import { digest } from '../../src/adapters/system/digest';
import { handle } from '../../src/application/handle';
import type { Handled } from '../../src/application/handle';
import { workbench } from '../../src/application/workbench';
import type { Envelope } from '../../src/core/house';
import type { ForeignActor } from '../../src/core/incident';
import type { Person } from '../../src/core/language/actor';
import type { SubjectRef } from '../../src/core/language/refs';
import type { Day, Moment, Zone } from '../../src/core/language/time';
import type { TextId, Words } from '../../src/core/language/words';
import type { PersonId } from '../../src/core/language/actor';
import type { House } from '../../src/core/policies';
import type { Claimed, PromiseRow } from '../../src/ports/outbox';
import type { Change, GestureRow, Store, Text, Transaction } from '../../src/ports/store';
import { aRule, agency, ruleId } from '../core/law/rules';

/** What the store is tried with: a small floor with two rules, and orders that are really decided. */
export const at = (time: string): Moment => `2026-11-${time}.000Z` as Moment;
export const day = (text: string): Day => text as Day;
export const zone = 'America/New_York' as Zone;
export const now = at('03T12:00:00');

export const coordinator: Person = {
  kind: 'person',
  person: 'T0HOME/U1' as PersonId,
  agency: agency('odni'),
  roles: ['coordinator'],
};

export const house: House = {
  packs: [
    {
      id: 'a-pack',
      title: 'A pack',
      version: '1',
      hash: 'a-hash',
      authority: 'a statute',
      rules: [
        aRule({
          recipients: [agency('congress')],
          id: ruleId('DATED'),
          trigger: { kind: 'election-concluded', elections: 'any-federal' },
          limit: { unit: 'calendar-days', count: 45, direction: 'after', roll: 'none' },
        }),
        aRule({
          recipients: [agency('congress')],
          id: ruleId('UNDATED'),
          owners: [agency('doj'), agency('dhs')],
          trigger: { kind: 'election-day', elections: 'any-federal' },
          limit: { unit: 'none', words: 'promptly' },
        }),
      ],
    },
  ],
};

export const election = (name: string): SubjectRef => ({ kind: 'election', id: name });
export const duty = (rule: 'DATED' | 'UNDATED', name: string): SubjectRef => ({ kind: 'duty', id: `${rule}/${name}` });
export const request = (id: string): SubjectRef => ({ kind: 'request', id });

export const addElection = (name: string, on = '2026-11-03'): Envelope => ({
  to: 'election',
  id: name,
  order: { type: 'add-election', by: coordinator, at: now, name, day: day(on), kind: 'general', zone },
});

export const confirmElection = (name: string): Envelope => ({
  to: 'election',
  id: name,
  order: { type: 'conclude-election', by: coordinator, at: at('20T12:00:00'), basis: 'election-day' },
});

export const words = (id: string): Words => ({ text: id as TextId, digest: '0'.repeat(64) });

export const ask = (id: string, of = 'fbi', suspense = at('20T22:00:00'), duties: readonly string[] = []): Envelope => ({
  to: 'request',
  id,
  order: { type: 'ask', duties, by: coordinator, at: now, id, title: words('title'), agency: agency(of), suspense, zone },
});

export const openIncident = (id: string, ...named: readonly PersonId[]): Envelope => ({
  to: 'incident',
  id,
  order: {
    type: 'open-incident', by: coordinator, at: now, id, title: words('title'), actor: 'unknown' as ForeignActor, target: 'other', severity: 1, zone, named,
  },
});

export const take = (id: string, who = 'U2'): Envelope => {
  const by: Person = { kind: 'person', person: `T0HOME/${who}` as PersonId, agency: agency('fbi'), roles: ['lead'] };
  return { to: 'request', id, order: { type: 'take', by, at: now } };
};

export const answer = (id: string): Envelope => {
  const by: Person = { kind: 'person', person: 'T0HOME/U2' as PersonId, agency: agency('fbi'), roles: ['lead'] };
  return { to: 'request', id, order: { type: 'answer', by, at: now } };
};

/** Hands one order in inside a commit, with everything it means to others. */
export const put = async (transaction: Transaction, envelope: Envelope): Promise<Carried> => {
  const bench = workbench(transaction, digest, zone);
  const handled = await handle(envelope, { actor: coordinator, orderId: `order of ${envelope.id}` }, bench, house);
  await bench.keep();
  return { ...handled, changes: bench.changes() };
};

/** What an order came to, and what it changed. */
export type Carried = Handled & { readonly changes: readonly Change[] };

/** One order, one commit. */
export const carryOut = (store: Store, envelope: Envelope): Promise<Carried> =>
  store.commit((transaction) => put(transaction, envelope));

let made = 0;
export const notice = (lane: string, more: Partial<PromiseRow> = {}): PromiseRow => {
  made += 1;
  return {
    id: `delivery-${made}`,
    lane,
    promise: { kind: 'notice', at: { at: 'floor' }, text: 'Taken by FBI.', mentions: [], buttons: [] },
    madeAt: now,
    ...more,
  };
};

export const card = (lane: string, coalesce: string): PromiseRow =>
  notice(lane, { coalesce, promise: { kind: 'card', at: { at: 'floor' }, of: request('RPT-1') } });

export const promise = (store: Store, ...rows: readonly PromiseRow[]): Promise<void> =>
  store.commit((transaction) => transaction.promise(rows));

export const idsOf = (rows: readonly Pick<Claimed, 'id'>[]): readonly string[] => rows.map(({ id }) => id);

export const text = (id: string, said: string): Text => ({
  id: id as TextId,
  salt: '00112233445566778899aabbccddeeff',
  digest: digest(said),
  words: said,
});

export const gesture = (key: string, more: Partial<GestureRow> = {}): GestureRow => ({
  key,
  at: now,
  touched: [request('RPT-1')],
  ...more,
});
