import { digest } from '../../src/adapters/system/digest';
import { firstBroken } from '../../src/application/ledger';
import type { PersonId } from '../../src/core/language/actor';
import type { TextId } from '../../src/core/language/words';
import {
  addElection,
  ask,
  at,
  carryOut,
  coordinator,
  confirmElection,
  duty,
  election,
  gesture,
  now,
  openIncident,
  put,
  request,
  take,
  text,
  words,
} from './floor';
import type { Sentence } from './sentence';

export const readingContract = (sentence: Sentence): void => {
  sentence('gives a subject as it stands, and nothing for one that is absent', async (store) => {
    const done = await carryOut(store, addElection('2026-general'));
    const kept = await store.reading.subject(election('2026-general'));
    expect(kept?.standing).toEqual(done.outcome === 'done' && done.changes[0]!.standing);
    expect(await store.reading.subject(election('2028-general'))).toBeUndefined();
    expect(await store.reading.subject(request('2026-general'))).toBeUndefined();
  });

  sentence('gives several subjects at once, each once, and leaves out those that are absent', async (store) => {
    await carryOut(store, addElection('2026-general'));
    await carryOut(store, ask('RPT-1'));
    const refs = [request('RPT-1'), election('2026-general'), request('RPT-9'), request('RPT-1')];
    const kept = await store.reading.subjects(refs);
    expect(kept.map(({ standing }) => standing.id).sort()).toEqual(['2026-general', 'RPT-1']);
    expect(kept).toContainEqual(await store.reading.subject(request('RPT-1')));
    expect(await store.reading.subjects([])).toEqual([]);
  });

  sentence('gives everybody who asks for the same list at one time their own, and it as it stands to whoever asks later', async (store) => {
    await carryOut(store, ask('RPT-1'));
    const listed = async () => (await store.reading.list({ kind: 'request', limit: 10 })).map(({ standing }) => standing);
    const [mine, theirs] = await Promise.all([listed(), listed()]);
    expect(mine).toEqual(theirs);
    Object.assign(mine[0]!.state, { status: 'scribbled' });
    expect(theirs).toMatchObject([{ id: 'RPT-1', state: { status: 'asked' } }]);
    const before = listed();
    await carryOut(store, ask('RPT-2'));
    expect((await listed()).map(({ id }) => id)).toEqual(['RPT-1', 'RPT-2']);
    expect((await before)[0]!.id).toBe('RPT-1');
  });

  sentence(
    'gives the history in order, each line exactly as it was written, so that every hash verifies',
    async (store) => {
      const done = await carryOut(store, addElection('2026-general'));
      const later = await carryOut(store, confirmElection('2026-general'));
      const written = [done, later].flatMap((each) =>
        each.outcome === 'done' ? each.entries.map(({ row }) => row) : [],
      );
      for (const ref of [election('2026-general'), duty('DATED', '2026-general'), duty('UNDATED', '2026-general')]) {
        const history = await store.reading.history(ref);
        expect(history).toEqual(JSON.parse(JSON.stringify(written.filter(({ subject }) => subject.id === ref.id))));
        expect(history.length).toBeGreaterThan(0);
        expect(firstBroken(history, digest)).toBeUndefined();
      }
      expect(await store.reading.history(request('RPT-9'))).toEqual([]);
    },
  );

  sentence('does not see a commit before it has ended', async (store) => {
    let seen: unknown = 'nothing yet';
    let finish: () => void = () => undefined;
    const looked = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const commit = store.commit(async (transaction) => {
      await put(transaction, ask('RPT-1'));
      await transaction.load([request('RPT-1')]);
      // With one session the reading waits for the commit, so the commit waits only a moment for the reading.
      await Promise.race([looked, new Promise((resolve) => setTimeout(resolve, 50))]);
      return 'committed';
    });
    const look = store.reading.subject(request('RPT-9')).then(async () => {
      seen = await store.reading.subject(request('RPT-1'));
      finish();
    });
    await Promise.all([commit, look]);
    expect([undefined, 'asked']).toContain(statusOf(seen));
    expect((await store.reading.subject(request('RPT-1')))?.version).toBe(1);
  });

  sentence('lists one kind, by due, then by id, those without a due last', async (store) => {
    await carryOut(store, ask('RPT-3', 'fbi', at('10T12:00:00')));
    await carryOut(store, ask('RPT-2', 'nsa', at('20T12:00:00')));
    await carryOut(store, ask('RPT-1', 'fbi', at('20T12:00:00')));
    await carryOut(store, addElection('2026-general', '2026-10-01'));
    const ids = async (kind: 'request' | 'duty') =>
      (await store.reading.list({ kind, limit: 10 })).map(({ standing }) => standing.id);
    expect(await ids('request')).toEqual(['RPT-3', 'RPT-1', 'RPT-2']);
    expect(await ids('duty')).toEqual(['DATED/2026-general', 'UNDATED/2026-general']);
  });

  sentence('lists and counts what is for named people for each of them, and what is for everybody for anybody', async (store) => {
    await carryOut(store, openIncident('INC-1'));
    await carryOut(store, openIncident('INC-2', 'T0HOME/U7' as PersonId));
    const shown = async (shownTo?: string) => {
      const filter = { kind: 'incident', ...(shownTo !== undefined && { shownTo }) } as const;
      const listed = (await store.reading.list({ ...filter, limit: 10 })).map(({ standing }) => standing.id);
      expect(await store.reading.count(filter)).toBe(listed.length);
      return listed;
    };
    expect(await shown()).toEqual(['INC-1', 'INC-2']);
    expect(await shown('T0HOME/U7')).toEqual(['INC-1', 'INC-2']);
    expect(await shown(coordinator.person)).toEqual(['INC-1', 'INC-2']);
    expect(await shown('T0HOME/U8')).toEqual(['INC-1']);
  });

  sentence('lists and counts that of which a change waits for a second person', async (store) => {
    for (const name of ['2026-general', '2026-special']) await carryOut(store, addElection(name));
    const reason = words('reason');
    const id = 'UNDATED/2026-special';
    await carryOut(store, { to: 'duty', id, order: { type: 'propose-change', by: coordinator, at: now, change: { kind: 'close' }, moves: [], reason } });
    const proposed = async (kind: 'duty' | 'election') => (await store.reading.list({ kind, proposed: true, limit: 10 })).map(({ standing }) => standing.id);
    expect([await proposed('duty'), await proposed('election'), await store.reading.count({ kind: 'duty', proposed: true })]).toEqual([[id], [], 1]);
    await carryOut(store, { to: 'duty', id, order: { type: 'withdraw-change', by: coordinator, at: now, proposal: reason.text } });
    expect(await proposed('duty')).toEqual([]);
  });

  sentence('lists and counts the requests and reports that serve a duty', async (store) => {
    await carryOut(store, ask('RPT-1', 'fbi', at('20T22:00:00'), ['EO-1A/2026-general', 'EO-1B/2026-general']));
    await carryOut(store, ask('RPT-2', 'fbi', at('19T22:00:00'), ['EO-1A/2026-general']));
    await carryOut(store, ask('RPT-3'));
    const serving = async (kind: 'request' | 'duty', serves: string) => (await store.reading.list({ kind, serves, limit: 10 })).map(({ standing }) => standing.id);
    expect(await serving('request', 'EO-1A/2026-general')).toEqual(['RPT-2', 'RPT-1']);
    expect(await serving('request', 'EO-1B/2026-general')).toEqual(['RPT-1']);
    expect([await serving('request', 'EO-1'), await serving('duty', 'EO-1A/2026-general')]).toEqual([[], []]);
    expect(await store.reading.count({ kind: 'request', serves: 'EO-1A/2026-general', statuses: ['asked'] })).toBe(2);
  });

  sentence('lists what has the status, the election, the agency and the due that are asked for', async (store) => {
    await carryOut(store, ask('RPT-1', 'fbi', at('10T12:00:00')));
    await carryOut(store, ask('RPT-2', 'nsa', at('20T12:00:00')));
    await carryOut(store, take('RPT-1'));
    await carryOut(store, addElection('2026-general'));
    await carryOut(store, addElection('2028-general'));
    const list = async (filter: Omit<Parameters<typeof store.reading.list>[0], 'limit'>) =>
      (await store.reading.list({ ...filter, limit: 10 })).map(({ standing }) => standing.id);
    expect(await list({ kind: 'request', statuses: ['taken'] })).toEqual(['RPT-1']);
    expect(await list({ kind: 'request', statuses: ['taken', 'asked'] })).toEqual(['RPT-1', 'RPT-2']);
    expect(await list({ kind: 'request', statuses: [] })).toEqual([]);
    expect(await store.reading.count({ kind: 'request', statuses: ['taken', 'asked'] })).toBe(2);
    expect(await store.reading.count({ kind: 'request', statuses: [] })).toBe(0);
    expect(await store.reading.count({ kind: 'duty', agency: 'dhs', election: '2028-general' })).toBe(1);
    expect(await list({ kind: 'request', agency: 'nsa' })).toEqual(['RPT-2']);
    expect(await list({ kind: 'duty', agency: 'dhs', election: '2028-general' })).toEqual(['UNDATED/2028-general']);
    expect(await list({ kind: 'request', dueBefore: at('20T12:00:00') })).toEqual(['RPT-1']);
    expect(await list({ kind: 'duty', dueBefore: at('30T12:00:00') })).toEqual([]);
    expect(await list({ kind: 'request', dated: true })).toEqual(['RPT-1', 'RPT-2']);
    expect(await list({ kind: 'duty', election: '2028-general', dated: false })).toEqual(['DATED/2028-general', 'UNDATED/2028-general']);
    expect(await list({ kind: 'request', dated: false })).toEqual([]);
    expect(await list({ kind: 'election', election: '2026-general', statuses: ['ahead'] })).toEqual(['2026-general']);
  });

  sentence('lists in pages', async (store) => {
    for (const id of ['RPT-1', 'RPT-2', 'RPT-3', 'RPT-4', 'RPT-5']) await carryOut(store, ask(id));
    const page = async (offset: number) =>
      (await store.reading.list({ kind: 'request', limit: 2, offset })).map(({ standing }) => standing.id);
    expect([await page(0), await page(2), await page(4), await page(6)]).toEqual([
      ['RPT-1', 'RPT-2'],
      ['RPT-3', 'RPT-4'],
      ['RPT-5'],
      [],
    ]);
  });

  sentence('gives texts by id and leaves out unknown ones', async (store) => {
    const odd = 'It\'s "quoted", 50 % <b>bold</b>, 🗳️ and\nanother line \\';
    await store.commit((transaction) => transaction.keepTexts([text('t1', odd), text('t2', 'second')]));
    const ids = ['t2', 't1', 't3', 't1'] as unknown as readonly TextId[];
    expect(await store.reading.texts(ids)).toEqual(
      new Map([
        ['t1', odd],
        ['t2', 'second'],
      ]),
    );
    expect((await store.reading.texts([])).size).toBe(0);
  });

  sentence('is not changed by forgetting, which lets go of old gestures', async (store) => {
    await store.commit(async (transaction) => {
      await put(transaction, ask('RPT-1'));
      await transaction.keepTexts([text('t1', 'words')]);
      await transaction.rememberGesture(gesture('old', { at: at('03T12:00:00') }));
      await transaction.rememberGesture(gesture('new', { at: at('10T12:00:00') }));
    });
    await store.forget(at('10T12:00:00'));
    await store.commit(async (transaction) => {
      expect(await transaction.gesture('old')).toBeUndefined();
      expect(await transaction.gesture('new')).toBeDefined();
    });
    expect(await store.reading.history(request('RPT-1'))).toHaveLength(1);
    expect((await store.reading.texts(['t1' as TextId])).size).toBe(1);
  });
};

const statusOf = (seen: unknown): unknown => {
  if (seen === undefined) return undefined;
  return (seen as { standing: { state: { status: string } } }).standing.state.status;
};
