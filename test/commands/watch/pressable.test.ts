import type { PersonId } from '../../../src/core/language/actor';
import { alex, ringUntil, seatAgain } from '../people/seat';
import type { TestFloor } from '../floor';
import { addElection, dana, lee, openFloor, pageOf, robin, sam } from '../floor';

const pat = 'T1/UPAT' as PersonId;

/** DHS was asked and is late, asked DOJ for five things that each wait for it, and answers on two versions. */
const busy = async (): Promise<TestFloor> => {
  const floor = await openFloor();
  await seatAgain(floor, 'dhs', 'Department of Homeland Security', [[sam, 'Sam Ortiz', 'observer'], [alex, 'Alex Roe', 'action-officer'], [pat, 'Pat Kim', 'releaser']]);
  await floor.say(dana, '/report request dhs "What the ports saw" by 2026-11-05');
  for (const title of ['Sent', 'Wanted later', 'Handed in', 'Given back']) await floor.say(alex, `/report request doj "${title}" by 2026-12-01`);
  await floor.send(lee, 'report/submit', 'report RPT-2', { text: 'x' });
  await floor.press(robin, 'report/release', 'report RPT-2');
  await floor.send(lee, 'delivery/sent', 'delivery RPT-2/dhs', { on: '2026-11-02' });
  await floor.press(lee, 'request/take', 'request RPT-3');
  await floor.say(lee, '/report extend RPT-3 "More time" until 2026-12-08 --forecast 2026-12-07');
  await floor.send(lee, 'report/submit', 'report RPT-4', { text: 'y', asked: ['dhs'], day: '2026-11-20' });
  await floor.send(lee, 'request/return', 'request RPT-5', { reason: 'Not ours', suggests: 'fbi' });
  await floor.say(dana, '/report request doj "Answered by staff" by 2026-12-01');
  await floor.send(lee, 'report/submit', 'report RPT-6', { text: 'z', asked: ['dhs'], day: '2026-11-20' });
  await floor.press(alex, 'round/concur', 'round RPT-6/v1');
  await ringUntil(floor, '2026-11-06T15:00:00.000Z');
  return floor;
};

const labels = async (floor: TestFloor, who: PersonId) =>
  pageOf(await floor.say(who, '/watch me')).lines.map(({ buttons }) => buttons.map(({ label }) => label).join(', '));

describe('what /watch me has buttons for', () => {
  it('is what whoever looks may press: an observer reads the same lines', async () => {
    const floor = await busy();
    const judged = ['Accept, Send back', 'Grant, Grant until…, Deny', 'Ask FBI, Ask another agency'];
    const answered = 'Concur, Concur with comment, Nonconcur, No equity';
    const held = 'Acknowledge, Take, Seen, Hand over, Not ours';
    expect((await labels(floor, sam)).toSorted()).toEqual(['', '', '', '', '', '', '']);
    expect((await labels(floor, alex)).toSorted()).toEqual(['', '', ...judged, answered, held].toSorted());
    expect((await labels(floor, pat)).toSorted()).toEqual(['Confirm for DHS', 'Received', ...judged, answered, held].toSorted());
  });

  it('is a receipt for a coordinator of the recipient, too, who records it with evidence', async () => {
    const floor = await busy();
    await seatAgain(floor, 'dhs', 'Department of Homeland Security', [[sam, 'Sam Ortiz', 'observer'], [alex, 'Alex Roe', 'coordinator'], [pat, 'Pat Kim', 'releaser']]);
    expect(await labels(floor, alex)).toContain('Received');
  });

  it('is a missed duty only for those who may acknowledge it', async () => {
    const floor = await openFloor();
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await seatAgain(floor, 'odni', 'Office of the DNI', [[dana, 'Dana Reyes', 'coordinator', 'releaser'], [alex, 'Alex Roe', 'observer']]);
    await ringUntil(floor, '2026-12-21T15:00:00.000Z');
    expect((await labels(floor, dana))[0]).toBe('Acknowledge, Show');
    expect(new Set(await labels(floor, alex))).toEqual(new Set(['Show']));
  });
});
