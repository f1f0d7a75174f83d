import type { Asked } from '../../src/application/desk';
import { openDesk } from '../../src/application/desk';
import { firstBroken } from '../../src/application/ledger';
import { digest } from '../../src/adapters/system/digest';
import { addSeconds } from '../../src/core/calendar';
import type { Moment } from '../../src/core/language/time';
import { agency, day, moment, person, zone } from '../core/spec';
import { openHouse } from './house';

const coordinator = person('odni', 'coordinator');
const officer = person('doj', 'action-officer');

const adding = (by = coordinator): Asked => ({
  by,
  order: ({ at }) => ({
    to: 'election', id: '2026-general',
    order: { type: 'add-election', by, at, name: '2026-general', day: day('2026-11-03'), kind: 'general', zone: zone() },
  }),
});
const asking = (suspense: Moment = moment('2026-12-01T22:00:00.000Z')): Asked => ({
  by: coordinator,
  order: async ({ at, nextNumber, words }) => {
    const id = `RPT-${String(await nextNumber('RPT'))}`;
    return {
      to: 'request', id,
      order: { type: 'ask', by: coordinator, at, id, title: words('Materiality of the county incident'), agency: agency('doj'), duties: [], suspense, zone: zone() },
    };
  },
});

describe('an order handed in at the desk', () => {
  it('keeps the state, the history and the promises in one commit, and sets the alarms that are near', async () => {
    const house = openHouse();
    expect((await house.desk.handIn(adding())).outcome).toBe('done');
    expect((await house.store.reading.subject({ kind: 'election', id: '2026-general' }))?.standing.state).toMatchObject({ status: 'ahead' });
    const duties = await house.store.reading.list({ kind: 'duty', election: '2026-general', limit: 100 });
    expect(duties.map(({ standing }) => standing.id)).toEqual(expect.arrayContaining(['EO-1A/2026-general', 'U3371C-60/2026-general', 'EO-3A/2026-general']));
    const history = await house.store.reading.history({ kind: 'duty', id: 'EO-1A/2026-general' });
    expect(history).toMatchObject([{ type: 'duty-opened', number: 1, actor: { kind: 'policy', policy: 'an election is added' } }]);
    expect(firstBroken(history, digest)).toBeUndefined();
    expect(await house.store.outbox.waiting()).toBeGreaterThan(0);
    expect(house.backend.armed()).toBe(1);
  });

  it('names the event that made a policy give an order as its cause', async () => {
    const house = openHouse();
    await house.desk.handIn(adding());
    const [added] = await house.store.reading.history({ kind: 'election', id: '2026-general' });
    const [opened] = await house.store.reading.history({ kind: 'duty', id: 'EO-1A/2026-general' });
    expect(opened?.cause).toBe(added?.hash);
    expect(opened?.order.id).toBe(added?.order.id);
  });

  it('dates the duties in the same commit when the election is already over', async () => {
    const house = openHouse({ at: '2026-11-10T15:00:00.000Z' });
    await house.desk.handIn(adding());
    const kept = await house.store.reading.subject({ kind: 'duty', id: 'EO-1A/2026-general' });
    expect(kept?.standing.state).toMatchObject({ status: 'open', dates: { status: 'dated', dueDate: '2026-12-18' } });
    expect(kept?.version).toBe(2);
  });

  it('that is refused leaves nothing behind, not even its words', async () => {
    const house = openHouse();
    const refused = await house.desk.handIn({ ...adding(officer), gesture: { key: 'g1' } });
    expect(refused).toMatchObject({ outcome: 'refused', refusal: { code: 'not-permitted', deed: 'add-election' } });
    expect(await house.store.reading.subject({ kind: 'election', id: '2026-general' })).toBeUndefined();
    expect(await house.store.outbox.waiting()).toBe(0);
    const again = await house.desk.handIn({ ...adding(coordinator), gesture: { key: 'g1' } });
    expect(again.outcome).toBe('done');
  });

  it('delivered again under the same key is done once and answered from what was kept', async () => {
    const house = openHouse();
    const asked = { ...asking(), gesture: { key: 'trigger-1' } };
    await house.desk.handIn(asked);
    expect(await house.desk.handIn(asked)).toMatchObject({ outcome: 'repeated', row: { touched: [{ kind: 'request', id: 'RPT-1' }, { kind: 'report', id: 'RPT-1' }] } });
    expect(await house.store.reading.history({ kind: 'request', id: 'RPT-1' })).toHaveLength(1);
    expect(await house.store.reading.subject({ kind: 'request', id: 'RPT-2' })).toBeUndefined();
  });

  it('typed again within ten minutes is asked back, and done when it is wanted again or later', async () => {
    const house = openHouse();
    const typed = (key: string) => ({ ...asking(), gesture: { key, intention: 'U1 report/request doj Materiality' } });
    await house.desk.handIn(typed('a'));
    house.clock.pass(599);
    expect(await house.desk.handIn(typed('b'))).toMatchObject({ outcome: 'asked-before', row: { touched: [{ id: 'RPT-1' }, { kind: 'report' }] } });
    expect(await house.desk.handIn({ ...asking(), gesture: { key: 'c' } })).toMatchObject({ outcome: 'done', about: { id: 'RPT-2' } });
    house.clock.pass(2);
    expect(await house.desk.handIn(typed('d'))).toMatchObject({ outcome: 'done', about: { id: 'RPT-3' } });
  });

  it('keeps what people wrote apart from the history', async () => {
    const house = openHouse();
    await house.desk.handIn(asking());
    const history = await house.store.reading.history({ kind: 'request', id: 'RPT-1' });
    expect(JSON.stringify(history)).not.toContain('Materiality');
    const [{ body }] = history as unknown as [{ body: { title: { text: never; digest: string } } }];
    expect((await house.store.reading.texts([body.title.text])).get(body.title.text)).toBe('Materiality of the county incident');
    expect(body.title.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps of what people wrote only what can be kept and shown', async () => {
    const house = openHouse();
    const asked = asking();
    const odd: Asked = { ...asked, order: (pen) => asked.order({ ...pen, words: () => pen.words('County\u0000 clerks \uD83D') }) };
    await house.desk.handIn(odd);
    const [{ body }] = (await house.store.reading.history({ kind: 'request', id: 'RPT-1' })) as unknown as [{ body: { title: { text: never } } }];
    expect((await house.store.reading.texts([body.title.text])).get(body.title.text)).toBe('County clerks \uFFFD');
  });

  it('says the notice with the words as they were committed', async () => {
    const house = openHouse();
    await house.desk.handIn(asking());
    const claimed = await house.store.outbox.claim(house.machine.now(), addSeconds(house.machine.now(), 30), 10, house.clock.now());
    expect(claimed.map(({ promise }) => promise.kind)).toEqual(['card']);
    await house.store.outbox.kept(claimed[0]?.id ?? '', house.machine.now(), house.machine.now(), []);
    const [notice] = await house.store.outbox.claim(house.machine.now(), addSeconds(house.machine.now(), 30), 10, house.clock.now());
    expect(notice?.promise).toMatchObject({
      kind: 'notice',
      text: 'ODNI tasks DOJ: “Materiality of the county incident”, RPT-1, by Tue 1 December 2026, 17:00 ET. Press Take to make it yours, or Not ours to give it back with a reason.',
    });
  });

  it('is committed even when the alarm clock cannot be reached', async () => {
    const house = openHouse();
    const deaf = { ...house, alarms: { arm: () => Promise.reject(new Error('ECONNREFUSED')) } };
    expect((await openDesk(deaf).handIn(adding())).outcome).toBe('done');
    expect(house.said).toEqual(['Alarms could not be set; they will be found in the store within 15 seconds.']);
  });
});
