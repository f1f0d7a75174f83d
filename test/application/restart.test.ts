import { rearmAlarms } from '../../src/application/rearm';
import { ring } from '../../src/application/ring';
import { agency, moment, person, zone } from '../core/spec';
import { openHouse } from './house';

const coordinator = person('odni', 'coordinator');

/** A request wanted on Election Day at five, asked the week before. */
const withRequest = async () => {
  const house = openHouse({ at: '2026-10-27T14:00:00.000Z' });
  await house.desk.handIn({
    by: coordinator,
    order: ({ at, words }) => ({
      to: 'request', id: 'RPT-1',
      order: {
        type: 'ask', by: coordinator, at, id: 'RPT-1', title: words('State of the poll books'), agency: agency('dhs'),
        suspense: moment('2026-11-03T22:00:00.000Z'), zone: zone(), duties: [],
      },
    }),
  });
  return house;
};
type House = Awaited<ReturnType<typeof withRequest>>;

/** What a worker does when it starts: the alarm clock it finds is empty, and it looks at the store. */
const start = async (house: House): Promise<void> => {
  house.backend.forget();
  const ringing = (alarm: Parameters<typeof ring>[0]): Promise<void> => ring(alarm, house.desk);
  await house.alarms.listen(ringing);
  await rearmAlarms({ ...house, ring: ringing });
};
const saidOf = async (house: House): Promise<readonly unknown[]> =>
  (await house.store.reading.history({ kind: 'request', id: 'RPT-1' })).filter(({ type }) => type === 'moment-came').map(({ at, body }) => ({ at, ...(body as object) }));

describe('a house that is started again on Election Day', () => {
  it("at eight says today's reminder today at nine", async () => {
    const house = await withRequest();
    house.clock.turnTo(moment('2026-11-03T13:00:00.000Z'));
    await start(house);
    expect(await saidOf(house)).toMatchObject([{ kind: 'remind-1', earlier: 2 }]);
    house.clock.pass(3600);
    await house.backend.ringDue();
    expect((await saidOf(house)).at(-1)).toMatchObject({ kind: 'remind-0', at: '2026-11-03T14:00:00.000Z', earlier: 0 });
  });

  it('at ten, after a night and a morning down, says it at once, and that two before it were missed', async () => {
    const house = await withRequest();
    house.clock.turnTo(moment('2026-11-03T15:00:00.000Z'));
    await start(house);
    expect(await saidOf(house)).toMatchObject([{ kind: 'remind-0', at: '2026-11-03T15:00:00.000Z', earlier: 3 }]);
    await start(house);
    expect(await saidOf(house)).toHaveLength(1);
  });
});
