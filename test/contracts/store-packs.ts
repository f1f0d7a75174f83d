import type { Envelope } from '../../src/core/house';
import type { Pack, Rule } from '../../src/core/law';
import { nothingHappened, termsOf } from '../../src/core/law';
import type { OneLookup } from '../../src/core/policies';
import type { Store } from '../../src/ports/store';
import { aRule, agency, ruleId } from '../core/law/rules';
import { addElection, carryOut, confirmElection, coordinator, duty, election, house, now, put, words, zone } from './floor';
import type { Sentence } from './sentence';

const operator = { kind: 'operator', name: 'test' } as const;
const [first] = house.packs;
if (!first) throw new Error('The floor of the contracts has no pack.');
const second: Pack = { ...first, version: '2', hash: 'another-hash' };

const keep = (pack: Pack): Envelope => ({ to: 'pack-text', id: pack.hash, order: { type: 'keep-text', by: operator, at: now, pack } });
const found = ({ id, title, version, hash }: Pack): Envelope => ({
  to: 'pack', id, order: { type: 'read-pack', by: operator, at: now, id, title, zone, edition: { version, hash }, moves: [] },
});
const inUse = async (store: Store) =>
  (await store.commit((transaction) => transaction.packs())).map(([pack, text]) => [pack.id, text.id, text.state.status === 'kept' ? text.state.pack.version : 'absent']);

export const packsContract = (sentence: Sentence): void => {
  sentence('gives each pack with the text it uses, also what its own commit took up, and not what is only offered', async (store) => {
    expect(await inUse(store)).toEqual([]);
    await store.commit(async (transaction) => {
      await put(transaction, keep(first));
      await put(transaction, found(first));
      expect((await transaction.packs()).map(([pack, text]) => [pack.id, text.id])).toEqual([['a-pack', 'a-hash']]);
    });
    await carryOut(store, keep(second));
    await carryOut(store, found(second));
    expect(await inUse(store)).toEqual([['a-pack', 'a-hash', '1']]);
    expect((await store.reading.subject({ kind: 'pack', id: 'a-pack' }))?.standing.state).toMatchObject({ offered: { version: '2', hash: 'another-hash' } });
    const kept = await store.reading.subjects([{ kind: 'pack-text', id: 'a-hash' }, { kind: 'pack-text', id: 'another-hash' }]);
    expect(kept.map(({ standing }) => standing.id).sort()).toEqual(['a-hash', 'another-hash']);
    expect((await store.reading.subject({ kind: 'pack-text', id: 'a-hash' }))?.standing.state).toEqual({ status: 'kept', pack: first, at: now });
  });

  sentence('leaves no duty behind that is opened while another version is applied', async (store) => {
    for (const each of [keep(first), found(first), keep(second), found(second), addElection('2026-general')]) await carryOut(store, each);
    const [from, to] = [first, second].map(({ version, hash }) => ({ version, hash }));
    if (!from || !to) throw new Error('There are two texts.');
    const reason = words('reason');
    await carryOut(store, { to: 'pack', id: first.id, order: { type: 'propose-change', by: coordinator, at: now, change: { kind: 'apply', from, to, same: [] }, moves: [], reason } });
    const other = { ...coordinator, person: 'T0HOME/U2' as typeof coordinator.person };
    const apply: Envelope = { to: 'pack', id: first.id, order: { type: 'confirm-change', by: other, at: now, proposal: reason.text } };
    const outcomes = await Promise.all([...['a-special', 'b-special', 'c-special'].map((name) => carryOut(store, addElection(name))), carryOut(store, apply), carryOut(store, addElection('d-special'))]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done', 'done', 'done']);
    const duties = await store.reading.list({ kind: 'duty', limit: 20 });
    expect(duties.map(({ standing: { state } }) => ('pack' in state ? state.pack : undefined))).toEqual(duties.map(() => ({ id: 'a-pack', version: '2', hash: 'another-hash' })));
    expect(duties).toHaveLength(10);
  });

  sentence('finds the duties of a pack that are not met, those of a rule whatever became of them, and every election', async (store) => {
    const find = (lookup: OneLookup) => store.commit((transaction) => transaction.find(lookup));
    for (const name of ['2026-general', '2026-special']) await carryOut(store, addElection(name));
    await carryOut(store, confirmElection('2026-general'));
    const all = (['DATED', 'UNDATED'] as const).flatMap((rule) => ['2026-general', '2026-special'].map((name) => duty(rule, name)));
    expect(await find({ find: 'unmet-duties-of-pack', pack: 'a-pack' })).toEqual(all);
    const by = { kind: 'policy', policy: 'a test' } as const;
    await carryOut(store, { to: 'duty', id: 'DATED/2026-general', order: { type: 'meet-duty', by, at: now, on: '2026-11-03' as never } });
    expect(await find({ find: 'unmet-duties-of-pack', pack: 'a-pack' })).toEqual(all.slice(1));
    expect(await find({ find: 'unmet-duties-of-pack', pack: 'another' })).toEqual([]);
    expect(await find({ find: 'duties-of-pack', pack: 'a-pack' })).toEqual(all);
    expect(await find({ find: 'duties-of-pack', pack: 'another' })).toEqual([]);
    expect(await find({ find: 'duties-of-rule', rule: 'DATED' as never })).toEqual(all.slice(0, 2));
    expect(await find({ find: 'elections' })).toEqual([election('2026-general'), election('2026-special')]);
    expect(await find({ find: 'duties-met-by-acts' })).toEqual([]);
    expect((await store.reading.list({ kind: 'duty', parent: 'DATED', limit: 5 })).map(({ standing }) => standing.id).sort()).toEqual(['DATED/2026-general', 'DATED/2026-special']);
  });

  sentence('finds the duties that name acts, or no recipient, whatever became of them', async (store) => {
    const by = { kind: 'policy', policy: 'a test' } as const;
    const open = (id: string, about: Pick<Rule, 'recipients'> & Pick<Partial<Rule>, 'acts'>): Envelope => {
      const rule = termsOf(aRule({ id: ruleId(id), trigger: { kind: 'fact', what: 'it happens' }, limit: { unit: 'none', words: 'soon' }, ...about }));
      return { to: 'duty', id: `${id}/INC-1`, order: { type: 'open-duty', by, at: now, id: `${id}/INC-1`, rule, pack: { id: 'a-pack', version: '1' }, facts: nothingHappened } };
    };
    for (const each of [open('A', { recipients: [] }), open('B', { recipients: [], acts: [] }), open('C', { recipients: [], acts: ['published'] }), open('D', { recipients: [agency('congress')] }), open('E', { recipients: [agency('congress')], acts: ['published'] }), open('F', { recipients: [agency('congress')], acts: [] })]) await carryOut(store, each);
    await carryOut(store, { to: 'duty', id: 'A/INC-1', order: { type: 'learn-release', by, at: now, released: { on: '2026-11-03' as never } } });
    expect((await store.reading.subject({ kind: 'duty', id: 'A/INC-1' }))?.standing.state.status).toBe('met');
    expect((await store.commit((transaction) => transaction.find({ find: 'duties-met-by-acts' }))).map(({ id }) => id)).toEqual(['A/INC-1', 'B/INC-1', 'C/INC-1', 'E/INC-1']);
  });
};
