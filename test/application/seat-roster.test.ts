import { applyRoster } from '../../src/application/people/apply';
import { changesOf } from '../../src/application/people/changes';
import { seatedAgencies } from '../../src/application/seats';
import { seatRoster } from '../../src/application/seat-roster';
import type { Recognise } from '../../src/application/seat-roster';
import type { PersonId } from '../../src/core/language/actor';
import { agency, person } from '../core/spec';
import { openHouse } from './house';

const roster = [
  { id: agency('odni'), name: 'ODNI', people: [{ name: 'Ann', roles: ['coordinator'] as const, who: 'ann' }] },
  { id: agency('doj'), name: 'DOJ', people: [{ name: 'Joan', roles: ['action-officer'] as const, who: 'joan' }, { name: 'Jim', roles: ['releaser'] as const, who: 'jim' }] },
];
const knowing = (...known: readonly string[]): Recognise<string> => (who) =>
  Promise.resolve(known.includes(who) ? (`T1/U${who.toUpperCase()}` as PersonId) : { unknown: 'nobody has that address' });

const seats = async (house: ReturnType<typeof openHouse>) =>
  (await house.store.reading.list({ kind: 'agency', limit: 10 })).map(({ standing }) =>
    standing.kind === 'agency' && standing.state.status === 'seated' ? [standing.id, standing.state.members.map(({ name }) => name)] : [],
  );

describe('a floor seeded from a roster', () => {
  it('seats everybody the chat knows, and names whom it does not', async () => {
    const house = openHouse();
    expect(await seatRoster(roster, knowing('ann', 'joan'), house.desk, house.store.reading, 'pat')).toEqual({ agencies: 2, unknown: ['Jim of doj: nobody has that address'] });
    expect(await seats(house)).toEqual([['doj', ['Joan']], ['odni', ['Ann']]]);
  });

  it('takes names in as they can be kept and read', async () => {
    const house = openHouse();
    const typed = [{ id: agency('odni'), name: 'OD\u0007NI', people: [{ name: 'A\u0000nn \uD83D', roles: ['coordinator'] as const, who: 'ann' }, { name: 'Bo\u0008b', roles: ['lead'] as const, who: 'bob' }] }];
    expect(await seatRoster(typed, knowing('ann'), house.desk, house.store.reading, 'pat')).toEqual({ agencies: 1, unknown: ['Bob of odni: nobody has that address'] });
    expect((await house.store.reading.subject({ kind: 'agency', id: 'odni' }))?.standing.state).toMatchObject({ name: 'ODNI', members: [{ name: 'Ann \uFFFD' }] });
    expect(await seatRoster(typed, knowing('ann'), house.desk, house.store.reading, 'pat')).toMatchObject({ agencies: 0 });
  });

  it('looks up again at the next start whom it did not know, and changes nothing when nothing is new', async () => {
    const house = openHouse();
    expect(await seatRoster(roster, knowing(), house.desk, house.store.reading, 'pat')).toMatchObject({ agencies: 0 });
    expect(await seats(house)).toEqual([]);
    await seatRoster(roster, knowing('ann', 'joan'), house.desk, house.store.reading, 'pat');
    expect(await seatRoster(roster, knowing('ann', 'joan', 'jim'), house.desk, house.store.reading, 'pat')).toEqual({ agencies: 1, unknown: [] });
    expect(await seats(house)).toEqual([['doj', ['Joan', 'Jim']], ['odni', ['Ann']]]);
    expect(await seatRoster(roster, knowing('ann', 'joan', 'jim'), house.desk, house.store.reading, 'pat')).toEqual({ agencies: 0, unknown: [] });
  });

  it('leaves an agency alone once the floor has changed it', async () => {
    const house = openHouse();
    await seatRoster(roster, knowing('ann', 'joan'), house.desk, house.store.reading, 'pat');
    const by = person('odni', 'coordinator');
    await house.desk.handIn({
      by,
      order: ({ at }) => ({
        to: 'agency', id: 'doj',
        order: { type: 'seat-agency', by, at, id: agency('doj'), name: 'DOJ', people: [{ person: 'T1/UNEW' as PersonId, name: 'New', roles: ['lead'] }] },
      }),
    });
    await seatRoster(roster, knowing('ann', 'joan', 'jim'), house.desk, house.store.reading, 'pat');
    expect(await seats(house)).toEqual([['doj', ['New']], ['odni', ['Ann']]]);
  });

  it('leaves an agency alone once an operator has laid it down on purpose', async () => {
    const house = openHouse();
    await seatRoster(roster, knowing('ann', 'joan', 'jim'), house.desk, house.store.reading, 'pat');
    const by = { kind: 'operator', name: 'pat' } as const;
    const wanted = { id: agency('doj'), name: 'DOJ', people: [{ person: 'T1/UJIM' as PersonId, name: 'Jim', roles: ['releaser'] as const }] };
    await applyRoster(changesOf([wanted], await seatedAgencies(house.store.reading)), house.desk, by);
    await seatRoster(roster, knowing('ann', 'joan', 'jim'), house.desk, house.store.reading, 'pat');
    expect(await seats(house)).toEqual([['doj', ['Jim']], ['odni', ['Ann']]]);
  });

  it('seats nobody for two agencies, and says where they sit', async () => {
    const house = openHouse();
    const twice = [...roster, { id: agency('nsa'), name: 'NSA', people: [{ name: 'Jo', roles: ['lead'] as const, who: 'joan' }, { name: 'Gus', roles: ['releaser'] as const, who: 'gus' }] }];
    const everybody = knowing('ann', 'joan', 'jim', 'gus');
    const said = ['Jo of nsa: sits for DOJ, and nobody sits for two agencies'];
    expect(await seatRoster(twice, everybody, house.desk, house.store.reading, 'pat')).toEqual({ agencies: 3, unknown: said });
    expect(await seats(house)).toEqual([['doj', ['Joan', 'Jim']], ['nsa', ['Gus']], ['odni', ['Ann']]]);
    expect(await seatRoster(twice.slice(2), everybody, house.desk, house.store.reading, 'pat')).toEqual({ agencies: 0, unknown: said });
    const moved = roster.map((each) => ({ ...each, people: each.people.filter(({ who }) => who !== 'joan') }));
    expect(await seatRoster([...twice.slice(2), ...moved], everybody, house.desk, house.store.reading, 'pat')).toEqual({ agencies: 2, unknown: [] });
    expect(await seats(house)).toEqual([['doj', ['Jim']], ['nsa', ['Jo', 'Gus']], ['odni', ['Ann']]]);
  });

  it('lets nobody go whom the chat does not find for once', async () => {
    const house = openHouse();
    await seatRoster(roster, knowing('ann', 'joan', 'jim'), house.desk, house.store.reading, 'pat');
    expect(await seatRoster(roster, knowing('ann', 'jim'), house.desk, house.store.reading, 'pat')).toEqual({ agencies: 0, unknown: ['Joan of doj: nobody has that address'] });
    expect(await seats(house)).toEqual([['doj', ['Joan', 'Jim']], ['odni', ['Ann']]]);
  });
});
