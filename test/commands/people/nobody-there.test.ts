import { dana, fiona, frank, lee, openFloor, robin, textOf } from '../floor';
import { saidSince } from './seat';

describe('an agency with nobody there when it is wanted', () => {
  it('that is asked within the fourteen days is said to be told to the coordinators now, and they are', async () => {
    const floor = await openFloor();
    for (const who of [frank, fiona]) await floor.say(who, '/watch away 2026-11-10..2026-11-13');
    await saidSince(floor);
    expect(textOf(await floor.say(dana, '/report request fbi "Which networks" by 2026-11-12'))).toContain('Nobody of FBI is there on Thu 12 November 2026; the coordinators are told now.');
    expect((await saidSince(floor)).find(({ where }) => where === 'thread of RPT-1')).toMatchObject({
      to: [frank, dana], text: expect.stringContaining('Nobody of FBI is there on Thu 12 November 2026. A coordinator finds who answers for it.') as string,
    });
  });

  it('is said of each of several that are asked', async () => {
    const floor = await openFloor();
    for (const who of [lee, robin, frank, fiona]) await floor.say(who, '/watch away 2026-12-01..2026-12-04');
    expect(textOf(await floor.say(dana, '/report request doj,fbi,dhs "Which networks" by 2026-12-02'))).toContain(
      'Nobody of DOJ and FBI is there on Wed 2 December 2026; the coordinators are told fourteen days before. The roster has no action officer, lead or releaser of DHS. A coordinator has an operator add one, with watchfloor roster apply.',
    );
  });
});
