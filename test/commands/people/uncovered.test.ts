import { dana, fiona, frank, lee, nora, openFloor, robin, sam, seatNora, textOf } from '../floor';
import { saidSince, seatAgain } from './seat';

describe('somebody away without a cover', () => {
  it('is told where nobody else of the agency is there, on all of those days or on some, and who is told', async () => {
    const floor = await openFloor();
    await floor.say(robin, '/watch away 2026-11-09..2026-11-12');
    expect(textOf(await floor.say(lee, '/watch away 2026-11-10'))).toBe(
      'You are recorded as away on Tue 10 November 2026. Nobody covers: what calls you waits until you are back, for nobody else of DOJ is there on that day. The coordinators are told of what is due then.',
    );
    expect(textOf(await floor.say(lee, '/watch away 2026-11-12..2026-11-20'))).toBe(
      'You are recorded as away from Thu 12 November 2026 to Fri 20 November 2026. Nobody covers: what calls you goes to the others of DOJ, but nobody of DOJ is there on Thu 12 November 2026. The coordinators are told of what is due then.',
    );
    for (const [who, from] of [[robin, '2026-11-09'], [lee, '2026-11-10'], [lee, '2026-11-12']] as const) await floor.say(who, `/watch back from ${from}`);
    for (const days of ['2026-11-13', '2026-11-16..2026-11-17', '2026-11-19', '2026-11-24', '2026-11-30']) await floor.say(robin, `/watch away ${days}`);
    expect(textOf(await floor.say(dana, '/watch away 2026-11-13..2026-12-04 for @ULEE'))).toBe(
      'Lee Park is recorded as away from Fri 13 November 2026 to Fri 4 December 2026. Nobody covers: what calls them goes to the others of DOJ, but nobody of DOJ is there on Fri 13 November 2026, from Mon 16 November 2026 to Tue 17 November 2026, on Thu 19 November 2026 and on 2 more days. The coordinators are told of what is due then.',
    );
    await floor.say(frank, '/watch away 2026-11-02..2026-11-20');
    expect(textOf(await floor.say(fiona, '/watch away 2026-10-28..2026-11-20'))).toBe(
      'You are recorded as away from Wed 28 October 2026 to Fri 20 November 2026. Nobody covers: what calls you waits until you are back, for nobody else of FBI is there on those days. The coordinators are told of what is due then. Nobody who binds FBI is there on those days: no release, answer of record or receipt of FBI is possible, unless a releaser of FBI lends the authority with /watch delegate.',
    );
  });

  it('is told where it goes also as a coordinator who does no other work, or as somebody who only looks on', async () => {
    const floor = await openFloor();
    await seatNora(floor);
    expect(textOf(await floor.say(nora, '/watch away Friday'))).toBe('You are recorded as away on Fri 6 November 2026. Nobody covers: what calls you goes to the other coordinators who are there, and waits for you where none is.');
    expect(textOf(await floor.say(sam, '/watch away Friday'))).toBe('You are recorded as away on Fri 6 November 2026. Nobody covers: what calls you waits until you are back.');
  });

  it('is told the same where their cover has left', async () => {
    const floor = await openFloor();
    await floor.say(lee, '/watch away 2026-12-21..2026-12-22 cover @UROBIN');
    await saidSince(floor);
    await seatAgain(floor, 'doj', 'Department of Justice', [[lee, 'Lee Park', 'action-officer', 'releaser']]);
    expect((await saidSince(floor)).map(({ where, text }) => [where, text])).toEqual([
      [lee, 'Robin Cole, who was to cover for you from Mon 21 December 2026 to Tue 22 December 2026, has left DOJ, and nobody covers now: what calls you waits until you are back, for nobody else of DOJ is there on those days. The coordinators are told of what is due then. To name another, type /watch back, then /watch away with a cover.'],
    ]);
  });
});
