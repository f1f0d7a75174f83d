import type { PersonId, Role } from '../../../src/core/language/actor';
import type { Zone } from '../../../src/core/language/time';
import { agency, moment, zone } from '../../core/spec';
import { delivered } from '../corrections/said';
import type { TestFloor } from '../floor';
import { lee, openFloor, robin } from '../floor';
import { alex } from './seat';

type Seat = { readonly person: PersonId; readonly name: string; readonly roles: readonly Role[]; readonly zone?: Zone };
const [officer, releaser]: readonly [Seat, Seat] = [{ person: lee, name: 'Lee Park', roles: ['action-officer'] }, { person: robin, name: 'Robin Cole', roles: ['releaser'] }];
const cover: Seat = { person: alex, name: 'Alex Roe', roles: ['action-officer'] };

const seat = (floor: TestFloor, people: readonly Seat[]) => {
  const by = { kind: 'operator', name: 'test' } as const;
  return floor.desk.handIn({ by, order: ({ at }) => ({ to: 'agency', id: 'doj', order: { type: 'seat-agency', by, at, id: agency('doj'), name: 'Department of Justice', people } }) });
};

const at = async (then: string, people: readonly Seat[] = [officer, cover, releaser]): Promise<TestFloor> => {
  const floor = await openFloor();
  await seat(floor, people);
  await delivered(floor);
  floor.clock.turnTo(moment(then));
  return floor;
};

/** Who is told something alone by an hour, and how it begins. */
const toldBy = async (floor: TestFloor, then?: string): Promise<readonly string[]> => {
  if (then) floor.clock.turnTo(moment(then));
  return (await delivered(floor)).flatMap((each) => (each.kind === 'notice' && each.at.at === 'person' ? [`${each.at.person}: ${each.text.slice(0, 12)}`] : []));
};

describe('what is said to one person alone', () => {
  it('waits for their working morning, in the order it was said', async () => {
    const floor = await at('2026-11-07T02:00:00.000Z');
    await floor.say(lee, '/watch away 2026-11-16..2026-11-20 cover @UALEX');
    await floor.say(lee, '/watch back from 2026-11-16');
    expect(await toldBy(floor)).toEqual([]);
    expect(await toldBy(floor, '2026-11-09T13:59:00.000Z')).toEqual([]);
    expect(await toldBy(floor, '2026-11-09T14:00:00.000Z')).toEqual([`${alex}: Lee Park of `, `${alex}: You no longe`]);
  });

  it('goes by the clock where they are', async () => {
    const tokyo = await at('2026-11-09T15:00:00.000Z', [officer, { ...cover, zone: zone('Asia/Tokyo') }, releaser]);
    await tokyo.say(lee, '/watch away 2026-11-16..2026-11-20 cover @UALEX');
    expect(await toldBy(tokyo)).toEqual([]);
    expect(await toldBy(tokyo, '2026-11-10T00:00:00.000Z')).toEqual([`${alex}: Lee Park of `]);
    const day = await at('2026-11-09T15:00:00.000Z');
    await day.say(lee, '/watch away 2026-11-16..2026-11-20 cover @UALEX');
    expect(await toldBy(day)).toEqual([`${alex}: Lee Park of `]);
  });

  it('is said at once where it answers their own gesture', async () => {
    const floor = await at('2026-11-10T02:00:00.000Z');
    await floor.say(robin, '/watch delegate @ULEE until 2026-11-20');
    await floor.say(robin, '/watch away 2026-11-16..2026-11-20 cover @UALEX for @ULEE');
    expect(await toldBy(floor)).toEqual([`${robin}: Lee Park, wh`]);
    expect(await toldBy(floor, '2026-11-10T14:00:00.000Z')).toEqual(expect.arrayContaining([`${alex}: Lee Park of `, `${lee}: DOJ has reco`]));
  });
});
