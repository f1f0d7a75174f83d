import type { Envelope } from '../../src/core/house';
import type { OneLookup } from '../../src/core/policies';
import type { PersonId } from '../../src/core/language/actor';
import type { Moment } from '../../src/core/language/time';
import type { Change, Store, Transaction } from '../../src/ports/store';
import { agency } from '../core/law/rules';
import { day, zone } from '../core/spec';
import { addElection, answer, ask, at, carryOut, confirmElection, coordinator, duty, now, openIncident as openFor, put, request, take, words } from './floor';
import { delivery, openIncident, release, releaser, round, says, seat, seatOf, submit } from './coordination';
import type { Sentence } from './sentence';

export const coordinationContract = (sentence: Sentence): void => {
  const finding = (store: Store, lookup: OneLookup) => store.commit((transaction) => transaction.find(lookup));

  sentence('find the rounds of that report which are open or complete', async (store) => {
    const running = (report: string) => finding(store, { find: 'running-rounds-of-report', report });
    for (const id of ['RPT-1', 'RPT-2']) await carryOut(store, ask(id));
    await carryOut(store, submit('RPT-1', 'first'));
    await carryOut(store, submit('RPT-2', 'first'));
    expect(await running('RPT-1')).toEqual([round('RPT-1', 1)]);
    await store.commit(async (transaction) => {
      await put(transaction, submit('RPT-1', 'second'));
      const inside = await transaction.find({ find: 'running-rounds-of-report', report: 'RPT-1' });
      expect(inside).toEqual([round('RPT-1', 2)]);
    });
    await carryOut(store, says('nsa', round('RPT-1', 2), 'concur'));
    await carryOut(store, says('doj', round('RPT-1', 2), 'no-equity'));
    expect((await store.reading.subject(round('RPT-1', 2)))?.standing.state.status).toBe('complete');
    expect(await running('RPT-1')).toEqual([round('RPT-1', 2)]);
    await carryOut(store, release('RPT-1'));
    expect([await running('RPT-1'), await running('RPT-9')]).toEqual([[], []]);
    expect(await running('RPT-2')).toEqual([round('RPT-2', 1)]);
  });

  sentence('find the deliveries of that report, whatever has become of them', async (store) => {
    const owed = (report: string) => finding(store, { find: 'deliveries-of-report', report });
    for (const id of ['RPT-1', 'RPT-2']) {
      await carryOut(store, ask(id));
      await carryOut(store, submit(id, 'first'));
    }
    expect(await owed('RPT-1')).toEqual([]);
    await carryOut(store, release('RPT-1'));
    await store.commit(async (transaction) => {
      await put(transaction, release('RPT-2'));
      expect(await transaction.find({ find: 'deliveries-of-report', report: 'RPT-2' })).toEqual([delivery('RPT-2', 'odni')]);
      const { id } = delivery('RPT-2', 'fbi');
      const parcel = { id, report: 'RPT-2', title: words('title'), owners: [agency('fbi')], duties: [], recipient: agency('fbi') };
      const zone = 'America/New_York' as never;
      const by = { kind: 'policy', policy: 'a test' } as const;
      await put(transaction, {
        to: 'delivery', id, order: { type: 'owe-delivery', by, at: now, ...parcel, releasedOn: '2026-11-03' as never, zone },
      });
    });
    const sent = { type: 'record-sent', by: releaser('fbi'), at: now, on: '2026-11-03' as never, hour: now } as const;
    await carryOut(store, { to: 'delivery', id: delivery('RPT-2', 'odni').id, order: sent });
    expect((await store.reading.subject(delivery('RPT-2', 'odni')))?.standing.state).toMatchObject({ status: 'sent', sent: { on: '2026-11-03', hour: now } });
    expect(await owed('RPT-1')).toEqual([delivery('RPT-1', 'odni')]);
    expect(await owed('RPT-2')).toEqual([delivery('RPT-2', 'fbi'), delivery('RPT-2', 'odni')]);
  });

  sentence('find the deliveries of every report that serves one of these duties', async (store) => {
    const serving = (...duties: readonly string[]) => finding(store, { find: 'deliveries-serving', duties });
    const owe = (report: string, to: string, ...duties: readonly string[]): Envelope => {
      const { id } = delivery(report, to);
      const parcel = { id, report, title: words('title'), owners: [agency('odni')], duties, recipient: agency(to), releasedOn: '2026-11-03' as never, zone: 'America/New_York' as never };
      return { to: 'delivery', id, order: { type: 'owe-delivery', by: { kind: 'policy', policy: 'a test' }, at: now, ...parcel } };
    };
    await carryOut(store, owe('RPT-1', 'doj', 'EO-1A/2026-general', 'U3371C-45/2026-general'));
    await carryOut(store, owe('RPT-2', 'dhs', 'EO-1A/2026-general'));
    await carryOut(store, owe('RPT-3', 'doj'));
    expect(await serving('EO-1A/2026-general')).toEqual([delivery('RPT-1', 'doj'), delivery('RPT-2', 'dhs')]);
    expect(await serving('U3371C-45/2026-general', 'EO-1B/2026-general')).toEqual([delivery('RPT-1', 'doj')]);
    expect(await serving('EO-1B/2026-general')).toEqual([]);
  });

  sentence('find the deliveries of what serves any duty', async (store) => {
    const owe = (report: string, ...duties: readonly string[]): Envelope => {
      const { id } = delivery(report, 'doj');
      return { to: 'delivery', id, order: { type: 'owe-delivery', by: { kind: 'policy', policy: 'a test' }, at: now, id, report, title: words('title'), owners: [agency('odni')], duties, recipient: agency('doj'), releasedOn: '2026-11-03' as never, zone: 'America/New_York' as never } };
    };
    for (const each of [owe('RPT-1', 'EO-1A/2026-general'), owe('RPT-2'), owe('RPT-3', 'OFAC-603-INIT/INC-14', 'NEA-1/2027')]) await carryOut(store, each);
    expect(await finding(store, { find: 'deliveries-for-duties' })).toEqual([delivery('RPT-1', 'doj'), delivery('RPT-3', 'doj')]);
    expect(await finding(store, { find: 'delivered-duties' })).toEqual([]);
    await carryOut(store, addElection('2026-general'));
    await carryOut(store, owe('RPT-4', 'DATED/2026-general'));
    expect(await finding(store, { find: 'delivered-duties' })).toEqual([{ kind: 'duty', id: 'DATED/2026-general' }]);
  });

  sentence('find the reports that are released and serve any duty', async (store) => {
    await carryOut(store, addElection('2026-general'));
    for (const [id, duties] of [['RPT-1', ['DATED/2026-general']], ['RPT-2', ['DATED/2026-general', 'UNDATED/2026-general']], ['RPT-3', []]] as const) {
      await carryOut(store, ask(id, 'fbi', at('20T22:00:00'), duties));
      await carryOut(store, submit(id, 'first'));
    }
    for (const id of ['RPT-2', 'RPT-3']) await carryOut(store, release(id));
    expect(await finding(store, { find: 'reports-for-duties' })).toEqual([{ kind: 'report', id: 'RPT-2' }]);
  });

  sentence('find the requests and reports that serve one of these duties', async (store) => {
    const serving = (...duties: readonly string[]) => finding(store, { find: 'requests-serving', duties });
    await carryOut(store, ask('RPT-1', 'fbi', at('20T22:00:00'), ['EO-1A/2026-general', 'U3371C-45/2026-general']));
    await carryOut(store, ask('RPT-2', 'fbi', at('20T22:00:00'), ['EO-1B/2026-general']));
    await carryOut(store, ask('RPT-3'));
    expect(await serving('EO-1A/2026-general')).toEqual([request('RPT-1')]);
    expect(await serving('EO-1B/2026-general', 'U3371C-45/2026-general', 'EO-1A/2026-general')).toEqual([request('RPT-1'), request('RPT-2')]);
    expect(await serving('EO-3A/2026-general')).toEqual([]);
    const charge = { title: words('title'), owner: agency('fbi'), owners: [agency('fbi')], duties: ['EO-1A/2026-general', 'U3371C-90/2026-general'], recipients: [], zone: 'America/New_York' as never };
    await carryOut(store, { to: 'report', id: 'RPT-9', order: { type: 'open-report', by: { kind: 'policy', policy: 'a test' }, at: now, id: 'RPT-9', ...charge } });
    expect(await serving('U3371C-90/2026-general')).toEqual([{ kind: 'report', id: 'RPT-9' }]);
    expect(await serving('EO-1A/2026-general')).toEqual([{ kind: 'report', id: 'RPT-9' }, request('RPT-1')]);
  });

  sentence('find the deliveries of what is merged into one of these duties, and of what one is merged into', async (store) => {
    for (const name of ['2026-general', '2026-runoff']) await carryOut(store, addElection(name));
    const [merged, into] = [duty('DATED', '2026-runoff').id, duty('DATED', '2026-general').id];
    const owe = (report: string, of: string): Envelope => {
      const { id } = delivery(report, 'doj');
      const parcel = { id, report, title: words('title'), owners: [agency('odni')], duties: [of], recipient: agency('doj'), releasedOn: '2026-11-03' as never, zone: 'America/New_York' as never };
      return { to: 'delivery', id, order: { type: 'owe-delivery', by: { kind: 'policy', policy: 'a test' }, at: now, ...parcel } };
    };
    await carryOut(store, owe('RPT-1', into));
    await carryOut(store, owe('RPT-2', merged));
    const serving = (...duties: readonly string[]) => finding(store, { find: 'deliveries-serving', duties });
    expect(await serving(into)).toEqual([delivery('RPT-1', 'doj')]);
    expect(await finding(store, { find: 'merged-duties' })).toEqual([]);
    const reason = words('reason');
    await carryOut(store, { to: 'duty', id: merged, order: { type: 'propose-change', by: coordinator, at: now, change: { kind: 'merge', into: { duty: into, status: 'open' } }, moves: [], reason } });
    const second = { ...coordinator, person: 'T0HOME/U2' as PersonId };
    await carryOut(store, { to: 'duty', id: merged, order: { type: 'confirm-change', by: second, at: now, proposal: reason.text } });
    expect(await finding(store, { find: 'merged-duties' })).toEqual([duty('DATED', '2026-runoff')]);
    const both = ['RPT-1', 'RPT-2'].map((report) => delivery(report, 'doj'));
    expect([await serving(into), await serving(merged), await serving('UNDATED/2026-runoff')]).toEqual([both, both, []]);
  });

  sentence('find the requests of that agency which somebody of it has taken', async (store) => {
    const taken = (of: string) => finding(store, { find: 'requests-taken-at', agency: agency(of) });
    for (const id of ['RPT-1', 'RPT-2', 'RPT-3']) await carryOut(store, ask(id));
    await carryOut(store, ask('RPT-4', 'nsa'));
    await carryOut(store, take('RPT-2'));
    await carryOut(store, take('RPT-3'));
    await carryOut(store, answer('RPT-3'));
    expect([await taken('fbi'), await taken('nsa')]).toEqual([[request('RPT-2')], []]);
    await store.commit(async (transaction) => {
      await put(transaction, take('RPT-1'));
      expect(await transaction.find({ find: 'requests-taken-at', agency: agency('fbi') })).toEqual([request('RPT-1'), request('RPT-2')]);
    });
  });

  sentence('find the requests of that agency whose answer is not released, and those that are over and were wanted since an instant', async (store) => {
    const wantedSince = (of: string, since: string) => finding(store, { find: 'recent-requests-of-agency', agency: agency(of), since: since as Moment });
    const open = (of: string) => wantedSince(of, '2100-01-01T00:00:00.000Z');
    for (const id of ['RPT-1', 'RPT-2', 'RPT-3', 'RPT-5']) await carryOut(store, ask(id));
    await carryOut(store, ask('RPT-4', 'nsa'));
    await carryOut(store, take('RPT-2'));
    for (const id of ['RPT-3', 'RPT-5']) {
      await carryOut(store, take(id));
      await carryOut(store, answer(id));
    }
    expect(await open('fbi')).toEqual(['RPT-1', 'RPT-2', 'RPT-3', 'RPT-5'].map(request));
    await carryOut(store, { to: 'request', id: 'RPT-5', order: { type: 'settle', by: { kind: 'policy', policy: 'a test' }, at: now } });
    await carryOut(store, { to: 'request', id: 'RPT-1', order: { type: 'cancel-request', by: coordinator, at: now, reason: words('over') } });
    expect([await open('fbi'), await open('nsa')]).toEqual([['RPT-2', 'RPT-3'].map(request), [request('RPT-4')]]);
    expect(await wantedSince('fbi', '2000-01-01T00:00:00.000Z')).toEqual(['RPT-1', 'RPT-2', 'RPT-3', 'RPT-5'].map(request));
    await carryOut(store, { to: 'request', id: 'RPT-2', order: { type: 'return', by: releaser('fbi'), at: now, reason: words('not ours') } });
    await carryOut(store, { to: 'request', id: 'RPT-2', order: { type: 'ask-another', by: coordinator, at: now, agency: agency('nsa') } });
    expect([await open('fbi'), await open('nsa')]).toEqual([['RPT-2', 'RPT-3'].map(request), ['RPT-2', 'RPT-4'].map(request)]);
  });

  sentence('find every incident that is for named people, whatever its status', async (store) => {
    await carryOut(store, openFor('INC-1'));
    for (const id of ['INC-2', 'INC-3']) await carryOut(store, openFor(id, 'T0HOME/U7' as PersonId));
    await carryOut(store, { to: 'incident', id: 'INC-3', order: { type: 'close-incident', by: coordinator, at: now, reason: words('over') } });
    expect(await finding(store, { find: 'incidents-for-named-people' })).toEqual(['INC-2', 'INC-3'].map((id) => ({ kind: 'incident', id })));
  });

  sentence('find what is open at that agency and due by an instant, duties first', async (store) => {
    const open = (of: string, dueBy: string) => finding(store, { find: 'open-work-of-agency', agency: agency(of), dueBy: dueBy as Moment });
    await carryOut(store, addElection('2026-general'));
    await carryOut(store, confirmElection('2026-general'));
    for (const id of ['RPT-1', 'RPT-2']) await carryOut(store, ask(id, 'odni'));
    await carryOut(store, ask('RPT-3', 'odni', at('25T22:00:00')));
    await carryOut(store, ask('RPT-4', 'nsa'));
    const [duties, requests] = [[duty('DATED', '2026-general')], [request('RPT-1'), request('RPT-2')]];
    const owner = (await store.reading.subject(duties[0]!))?.standing.state;
    expect(owner).toMatchObject({ status: 'open', rule: { owners: ['odni'] } });
    expect(await open('odni', '2026-11-20T22:00:00.000Z')).toEqual(requests);
    expect(await open('odni', '2026-12-31T00:00:00.000Z')).toEqual([...duties, ...requests, request('RPT-3')]);
    expect(await open('odni', '2026-11-20T21:59:59.000Z')).toEqual([]);
    expect(await open('nsa', '2026-12-31T00:00:00.000Z')).toEqual([request('RPT-4')]);
  });

  sentence('find a round it is asked to answer in among that, and the request it is of, while it is open', async (store) => {
    const open = () => finding(store, { find: 'open-work-of-agency', agency: agency('nsa'), dueBy: '2027-01-31T00:00:00.000Z' as Moment });
    await carryOut(store, ask('RPT-1'));
    expect(await open()).toEqual([]);
    await carryOut(store, submit('RPT-1', 'first'));
    expect(await open()).toEqual([request('RPT-1'), round('RPT-1', 1)]);
    await carryOut(store, release('RPT-1'));
    expect(await open()).toEqual([]);
  });

  sentence('give the roster: every seated agency as it stands, also as this commit has left it', async (store) => {
    const ids = async () => (await store.commit((transaction) => transaction.roster())).map(({ id }) => id);
    expect(await ids()).toEqual([]);
    await carryOut(store, seat('odni', ['U1', 'coordinator']));
    await carryOut(store, seat('fbi', ['U2', 'releaser']));
    expect(await ids()).toEqual(['fbi', 'odni']);
    const inside = await store.commit(async (transaction) => {
      await put(transaction, seat('fbi', ['U2', 'releaser'], ['U3', 'lead']));
      return transaction.roster();
    });
    expect(inside[0]).toMatchObject({ kind: 'agency', id: 'fbi', state: { status: 'seated', members: [{}, { person: 'T0HOME/U3', roles: ['lead'] }] } });
    const after = await store.commit((transaction) => transaction.roster());
    expect(after).toEqual(inside);
  });

  sentence('give the days the floor is closed on, also as this commit has left them', async (store) => {
    const closed = (on: string): Envelope => ({ to: 'closure', id: 'federal', order: { type: 'record-closure', id: 'federal', by: coordinator, at: at('02T14:00:00'), zone: zone(), day: day(on), reason: words('Snow'), moves: { plans: [], others: 0 } } });
    const days = async (transaction: Transaction) => {
      const state = await transaction.closures();
      return state.status === 'kept' ? state.closures.map((each) => each.day) : [];
    };
    expect(await store.commit(days)).toEqual([]);
    await carryOut(store, closed('2026-11-27'));
    const inside = await store.commit(async (transaction) => {
      await put(transaction, closed('2026-12-24'));
      return days(transaction);
    });
    expect(inside).toEqual(['2026-11-27', '2026-12-24']);
    expect(await store.commit(days)).toEqual(inside);
  });

  sentence('list what belongs to something, and the agencies of a person', async (store) => {
    await carryOut(store, openIncident('INC-1'));
    await carryOut(store, seat('odni', ['U1', 'coordinator'], ['U9', 'observer']));
    await carryOut(store, seat('fbi', ['U2', 'releaser'], ['U9', 'lead']));
    const of = ask('RPT-1');
    if (of.to === 'request' && of.order.type === 'ask') {
      await carryOut(store, { ...of, order: { ...of.order, by: coordinator, incident: 'INC-1' } });
    }
    await carryOut(store, ask('RPT-2'));
    await carryOut(store, submit('RPT-1', 'first'));
    const list = async (filter: Omit<Parameters<typeof store.reading.list>[0], 'limit'>) =>
      (await store.reading.list({ ...filter, limit: 10 })).map(({ standing }) => standing.id);
    expect(await list({ kind: 'request', parent: 'INC-1' })).toEqual(['RPT-1']);
    expect(await list({ kind: 'report', parent: 'INC-1' })).toEqual(['RPT-1']);
    expect(await list({ kind: 'request', parent: 'INC-2' })).toEqual([]);
    expect(await list({ kind: 'round', parent: 'RPT-1', agency: 'doj' })).toEqual(['RPT-1/v1']);
    expect(await list({ kind: 'agency', people: ['T0HOME/U9'] })).toEqual(['fbi', 'odni']);
    expect(await list({ kind: 'agency', people: ['T0HOME/U2'] })).toEqual(['fbi']);
    expect(await list({ kind: 'agency', people: ['T0HOME/U2', 'T0HOME/U3'] })).toEqual(['fbi']);
    expect(await list({ kind: 'agency', people: ['T0HOME/U3'] })).toEqual([]);
    await carryOut(store, seat('fbi', ['U2', 'releaser']));
    expect(await list({ kind: 'agency', people: ['T0HOME/U9'] })).toEqual(['odni']);
  });

  sentence('refuse two current answers of one agency to one version, whole', async (store) => {
    await carryOut(store, ask('RPT-1'));
    await carryOut(store, submit('RPT-1', 'first'));
    const done = await store.commit((transaction) => put(transaction, says('nsa', round('RPT-1', 1), 'concur')));
    if (done.outcome !== 'done') throw new Error('Expected the answer to be taken.');
    const [change] = done.changes;
    const both = ['concur', 'nonconcur'].map((kind) => ({ agency: 'nsa', kind, standing: 'of-record' }));
    const twice: Change = {
      ...change!,
      from: 2,
      rows: change!.rows.map((row) => ({ ...row, number: 3 })),
      columns: { ...change!.columns, answers: both },
    };
    const work = store.commit(async (transaction) => {
      await put(transaction, seat('fbi', ['U2', 'releaser']));
      await transaction.keep([twice]);
    });
    await expect(work).rejects.toThrow();
    expect(await store.reading.history(round('RPT-1', 1))).toHaveLength(2);
    expect(await store.reading.subject(seatOf('fbi'))).toBeUndefined();
    expect(await store.reading.subject(request('RPT-1'))).toBeDefined();
  });
};
