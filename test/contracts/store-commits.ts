import { firstBroken } from '../../src/application/ledger';
import { digest } from '../../src/adapters/system/digest';
import type { TextId } from '../../src/core/language/words';
import type { Envelope } from '../../src/core/house';
import type { OneLookup } from '../../src/core/policies';
import {
  addElection,
  answer,
  ask,
  at,
  carryOut,
  confirmElection,
  coordinator,
  day,
  duty,
  election,
  gesture,
  notice,
  now,
  put,
  request,
  take,
  text,
  words,
} from './floor';
import type { Sentence } from './sentence';

export const commitsContract = (sentence: Sentence): void => {
  sentence('keeps the state, the history, the promises, the words and the gesture at once', async (store) => {
    await store.commit(async (transaction) => {
      await put(transaction, ask('RPT-1'));
      await transaction.promise([notice('floor')]);
      await transaction.keepTexts([text('t1', 'County clerks')]);
      await transaction.rememberGesture(gesture('click-1'));
    });
    expect((await store.reading.subject(request('RPT-1')))?.standing.state.status).toBe('asked');
    expect((await store.reading.history(request('RPT-1'))).map(({ type }) => type)).toEqual(['asked']);
    expect(await store.outbox.waiting()).toBe(1);
    expect(await store.reading.texts(['t1' as TextId])).toEqual(new Map([['t1', 'County clerks']]));
    expect(await store.commit((transaction) => transaction.gesture('click-1'))).toEqual(gesture('click-1'));
    expect(await store.alarms.of({ of: request('RPT-1') })).toBeDefined();
  });

  sentence('keeps nothing of work that throws, and throws on', async (store) => {
    const work = store.commit(async (transaction) => {
      await put(transaction, addElection('2026-general'));
      await transaction.find({ find: 'duties-of-election', election: '2026-general' });
      await transaction.promise([notice('floor')]);
      await transaction.keepTexts([text('t1', 'County clerks')]);
      await transaction.rememberGesture(gesture('click-1'));
      await transaction.nextNumber('RPT');
      throw new Error('on purpose');
    });
    await expect(work).rejects.toThrow('on purpose');
    expect(await store.reading.subject(election('2026-general'))).toBeUndefined();
    expect(await store.reading.history(election('2026-general'))).toEqual([]);
    expect(await store.outbox.waiting()).toBe(0);
    expect((await store.reading.texts(['t1' as TextId])).size).toBe(0);
    expect(await store.alarms.overdue(at('30T00:00:00'), 10)).toEqual([]);
    await store.commit(async (transaction) => {
      expect(await transaction.gesture('click-1')).toBeUndefined();
      expect(await transaction.nextNumber('RPT')).toBe(1);
    });
  });

  sentence('answers what its work came to', async (store) => {
    expect(await store.commit(async () => 'RPT-1')).toBe('RPT-1');
  });

  sentence('leaves out what is absent when it loads', async (store) => {
    await carryOut(store, ask('RPT-1'));
    const found = await store.commit((transaction) =>
      transaction.load([request('RPT-2'), request('RPT-1'), election('x')]),
    );
    expect(found.map(({ standing }) => standing.id)).toEqual(['RPT-1']);
    expect(await store.commit((transaction) => transaction.load([]))).toEqual([]);
    const twice = [request('RPT-1'), request('RPT-1'), request('RPT-2')];
    expect(await store.commit((transaction) => transaction.load(twice))).toHaveLength(1);
  });

  sentence('loads a subject with its version and the hash of its last event', async (store) => {
    await carryOut(store, ask('RPT-1'));
    const after = await carryOut(store, take('RPT-1'));
    const last = after.outcome === 'done' ? after.entries.at(-1)!.row : undefined;
    const [loaded] = await store.commit((transaction) => transaction.load([request('RPT-1')]));
    expect(loaded).toEqual({
      standing: after.outcome === 'done' && after.changes[0]!.standing,
      version: 2,
      head: last!.hash,
    });
  });

  sentence('finds what is not met of an election, also what is set aside, what is proposed to be merged into a duty, and everything beside what is merged into it', async (store) => {
    for (const name of ['2026-general', '2026-runoff', '2026-special']) await store.commit((transaction) => put(transaction, addElection(name)));
    const [merged, into] = [duty('DATED', '2026-runoff').id, duty('DATED', '2026-general').id];
    await store.commit((transaction) =>
      put(transaction, { to: 'duty', id: merged, order: { type: 'propose-change', by: coordinator, at: now, change: { kind: 'merge', into: { duty: into, status: 'open' } }, moves: [], reason: words('t9') } }),
    );
    const found = async (lookup: OneLookup) => (await store.commit((transaction) => transaction.find(lookup))).map(({ id }) => id);
    expect(await found({ find: 'duties-proposed-into', duties: [into, 'DATED/2026-special'] })).toEqual([merged]);
    expect(await found({ find: 'duties-proposed-into', duties: [merged, 'UNDATED/2026-general'] })).toEqual([]);
    const second = { ...coordinator, person: 'T0HOME/U2' as typeof coordinator.person };
    await store.commit((transaction) => put(transaction, { to: 'duty', id: merged, order: { type: 'confirm-change', by: second, at: now, proposal: words('t9').text } }));
    expect(await found({ find: 'duties-proposed-into', duties: [into] })).toEqual([]);
    expect(await found({ find: 'duties-of-election', election: '2026-runoff' })).toEqual([merged, 'UNDATED/2026-runoff']);
    expect(await found({ find: 'duties-beside-merged', duties: [into, 'DATED/2026-special'] })).toEqual([merged, 'UNDATED/2026-runoff']);
    expect(await found({ find: 'duties-beside-merged', duties: ['UNDATED/2026-general', merged] })).toEqual([]);
  });

  sentence('finds every clock that runs: duties that are not met, requests that are not accepted', async (store) => {
    await store.commit((transaction) => put(transaction, addElection('2026-general')));
    await store.commit((transaction) => put(transaction, ask('RPT-1')));
    const met: Envelope = { to: 'duty', id: 'UNDATED/2026-general', order: { type: 'meet-duty', by: coordinator, at: now, on: day('2026-11-03') } };
    const clocks = () => store.commit((transaction) => transaction.find({ find: 'running-clocks' }));
    expect(await clocks()).toEqual([duty('DATED', '2026-general'), duty('UNDATED', '2026-general'), request('RPT-1')]);
    await store.commit((transaction) => put(transaction, met));
    expect(await clocks()).toEqual([duty('DATED', '2026-general'), request('RPT-1')]);
  });

  sentence('sees in its own later reads what it has kept', async (store) => {
    await store.commit(async (transaction) => {
      await put(transaction, addElection('2026-general'));
      const refs = await transaction.find({ find: 'duties-of-election', election: '2026-general' });
      expect([...refs].map(({ id }) => id).sort()).toEqual(['DATED/2026-general', 'UNDATED/2026-general']);
      const [loaded] = await transaction.load([duty('DATED', '2026-general')]);
      expect(loaded).toMatchObject({ standing: { state: { status: 'open' } }, version: 1 });
      await transaction.keepTexts([text('t1', 'County clerks')]);
      expect(await transaction.texts(['t1' as TextId, 't2' as TextId])).toEqual(new Map([['t1', 'County clerks']]));
      await transaction.rememberGesture(gesture('click-1', { intention: 'the same' }));
      expect(await transaction.gesture('click-1')).toBeDefined();
      expect(await transaction.sameIntention('the same', now)).toBeDefined();
    });
  });

  sentence('may change one subject several times', async (store) => {
    await store.commit(async (transaction) => {
      await put(transaction, ask('RPT-1'));
      await put(transaction, take('RPT-1'));
      await transaction.load([request('RPT-1')]);
      await put(transaction, answer('RPT-1'));
    });
    const kept = await store.reading.subject(request('RPT-1'));
    const history = await store.reading.history(request('RPT-1'));
    expect(kept).toMatchObject({ standing: { state: { status: 'answered' } }, version: 3, head: history.at(-1)!.hash });
    expect(history.map(({ type }) => type)).toEqual(['asked', 'taken', 'answered']);
    expect(firstBroken(history, digest)).toBeUndefined();
  });

  sentence('finds the duties of that election and of no other, also what is met', async (store) => {
    await carryOut(store, addElection('2026-general'));
    await carryOut(store, addElection('2026-special'));
    await store.commit((transaction) =>
      put(transaction, {
        to: 'duty',
        id: 'UNDATED/2026-general',
        order: { type: 'meet-duty', by: { kind: 'clock' }, at: at('04T12:00:00'), on: '2026-11-04' as never },
      }),
    );
    const find = (name: string) =>
      store.commit((transaction) => transaction.find({ find: 'duties-of-election', election: name }));
    expect(await find('2026-general')).toEqual([duty('DATED', '2026-general'), duty('UNDATED', '2026-general')]);
    expect(await find('2026-special')).toHaveLength(2);
    expect(await find('2028-general')).toEqual([]);
    expect(await store.commit((transaction) => transaction.find({ find: 'nothing' }))).toEqual([]);
    const ref = election('2026-special');
    expect(await store.commit((transaction) => transaction.find({ find: 'subject', ref }))).toEqual([ref]);
    expect(await store.commit((transaction) => transaction.find({ find: 'subject', ref: election('none') }))).toEqual(
      [],
    );
  });

  sentence('carries a chain of causes over many subjects', async (store) => {
    await carryOut(store, addElection('2026-general'));
    await carryOut(store, confirmElection('2026-general'));
    const moved = await store.reading.subject(duty('DATED', '2026-general'));
    expect(moved).toMatchObject({ standing: { state: { dates: { status: 'dated', countsFrom: '2026-11-03' } } } });
    const history = await store.reading.history(duty('DATED', '2026-general'));
    expect(history.at(-1)!.cause).toBe((await store.reading.history(election('2026-general'))).at(-1)!.hash);
  });

  sentence('numbers each series from one without a gap', async (store) => {
    const next = (series: string) => store.commit((transaction) => transaction.nextNumber(series));
    expect([await next('RPT'), await next('RPT'), await next('INC')]).toEqual([1, 2, 1]);
    await store
      .commit(async (transaction) => {
        await transaction.nextNumber('RPT');
        throw new Error('on purpose');
      })
      .catch(() => undefined);
    expect(await next('RPT')).toBe(3);
    expect(
      await store.commit(async (transaction) => [
        await transaction.nextNumber('RPT'),
        await transaction.nextNumber('RPT'),
      ]),
    ).toEqual([4, 5]);
  });

  sentence('gives numbers that are asked for at one time in the order of the asking, each series its own', async (store) => {
    const asked = ['RPT', 'INC', 'RPT', 'RPT', 'INC'];
    const taken = () => store.commit((transaction) => Promise.all(asked.map((series) => transaction.nextNumber(series))));
    expect(await taken()).toEqual([1, 1, 2, 3, 2]);
    expect(await taken()).toEqual([4, 3, 5, 6, 4]);
  });

  sentence('finds the newest gesture of the same intention since an instant', async (store) => {
    const remember = (key: string, time: string) =>
      store.commit((transaction) => transaction.rememberGesture(gesture(key, { at: at(time), intention: 'ask fbi' })));
    await remember('early', '03T10:00:00');
    await remember('late', '03T10:09:59');
    await remember('middle', '03T10:05:00');
    const same = (intention: string, since: string) =>
      store.commit((transaction) => transaction.sameIntention(intention, at(since)));
    expect((await same('ask fbi', '03T10:00:00'))?.key).toBe('late');
    expect((await same('ask fbi', '03T10:09:59'))?.key).toBe('late');
    expect(await same('ask fbi', '03T10:10:00')).toBeUndefined();
    expect(await same('ask nsa', '03T10:00:00')).toBeUndefined();
  });

  sentence('finds gestures and intentions that are asked for at one time, each for itself', async (store) => {
    await store.commit((transaction) => transaction.rememberGesture(gesture('first', { at: at('03T10:00:00'), intention: 'ask fbi' })));
    await store.commit((transaction) => transaction.rememberGesture(gesture('second', { at: at('03T10:05:00'), intention: 'ask nsa' })));
    const found = await store.commit(async (transaction) => {
      await transaction.rememberGesture(gesture('third', { at: at('03T10:06:00'), intention: 'ask dhs' }));
      const byKey = ['second', 'nobody', 'third', 'first', 'second'].map((key) => transaction.gesture(key));
      const asked = [['ask nsa', '03T10:06:00'], ['ask fbi', '03T10:00:00'], ['ask nsa', '03T10:05:00'], ['ask dhs', '03T10:00:00'], ['ask doj', '03T10:00:00']] as const;
      const byIntention = asked.map(([intention, since]) => transaction.sameIntention(intention, at(since)));
      return (await Promise.all([...byKey, ...byIntention])).map((row) => row?.key);
    });
    expect(found).toEqual(['second', undefined, 'third', 'first', 'second', undefined, 'first', 'second', 'third', undefined]);
  });

  sentence('refuses a second text or promise under one id, whole', async (store) => {
    await store.commit((transaction) => transaction.keepTexts([text('t1', 'first')]));
    const again = store.commit(async (transaction) => {
      await put(transaction, ask('RPT-1'));
      await transaction.keepTexts([text('t1', 'second')]);
    });
    await expect(again).rejects.toThrow();
    expect(await store.reading.subject(request('RPT-1'))).toBeUndefined();
    expect((await store.reading.texts(['t1' as TextId])).get('t1' as TextId)).toBe('first');
    const row = notice('floor');
    await store.commit((transaction) => transaction.promise([row]));
    await expect(store.commit((transaction) => transaction.promise([row]))).rejects.toThrow();
  });

  sentence('shares nothing with what it was given or gave', async (store) => {
    const [said, pressed, row] = [text('t1', 'words'), gesture('click-1'), notice('floor')];
    const done = await store.commit(async (transaction) => {
      const handled = await put(transaction, ask('RPT-1'));
      await transaction.keepTexts([said]);
      await transaction.rememberGesture(pressed);
      await transaction.promise([row]);
      return handled;
    });
    const before = JSON.stringify(await store.reading.subject(request('RPT-1')));
    const scribble = (value: object) =>
      void Object.assign(value, { id: 'scribbled', words: 'scribbled', type: 'scribbled', status: 'x' });
    if (done.outcome === 'done') [done.changes[0]!.standing.state, done.entries[0]!.row].forEach(scribble);
    [said, row, pressed.touched[0]!].forEach(scribble);
    scribble((await store.reading.subject(request('RPT-1')))!.standing.state);
    scribble((await store.reading.history(request('RPT-1')))[0]!);
    expect(JSON.stringify(await store.reading.subject(request('RPT-1')))).toBe(before);
    expect((await store.reading.history(request('RPT-1')))[0]!.type).toBe('asked');
    expect((await store.reading.texts(['t1' as TextId])).get('t1' as TextId)).toBe('words');
    expect((await store.commit((transaction) => transaction.gesture('click-1')))!.touched).toEqual([request('RPT-1')]);
    expect((await store.outbox.claim(now, at('03T12:00:30'), 1, now))[0]!.id).not.toBe('scribbled');
  });
};
