import { tellMornings } from '../../../src/application/mornings';
import { homeOf } from '../../home/home';
import type { TestFloor } from '../floor';
import { dana, lee, nora, openFloor, pageOf, sam, seatNora } from '../floor';
import { ringUntil, saidSince, seatAgain } from './seat';

const NOBODY = 'The roster has no action officer, lead or releaser of DHS. A coordinator has an operator add one, with watchfloor roster apply.';
const UNBOUND = 'The roster has no releaser of DHS. A coordinator has an operator add one, with watchfloor roster apply.';
const VERSION = 'version 1 of “Which networks”, RPT-1';

/** A version is put to an agency by DOJ, until 1 December. */
const putTo = async (agency: string): Promise<TestFloor> => {
  const floor = await openFloor();
  await seatNora(floor);
  await floor.say(dana, '/report request doj "Which networks" by 2026-12-04');
  await floor.press(lee, 'request/take', 'request RPT-1');
  await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The county was not entered.', asked: [agency], day: '2026-12-01' });
  await saidSince(floor);
  return floor;
};

const threadAt = async (floor: TestFloor, at: string) => {
  await ringUntil(floor, at);
  return (await saidSince(floor)).filter(({ where, text }) => where === 'thread of RPT-1' && text.includes(VERSION)).at(-1);
};

describe('a version put to an agency without anybody who could answer', () => {
  it.each([
    ['2026-11-17T14:00:00.000Z', 'in 14 days'],
    ['2026-11-24T14:00:00.000Z', 'in 7 days'],
    ['2026-11-30T14:00:00.000Z', 'tomorrow'],
    ['2026-12-01T14:00:00.000Z', 'today'],
  ])('calls the coordinators at its reminder of %s', async (at, left) => {
    expect(await threadAt(await putTo('dhs'), at)).toMatchObject({
      to: [nora, dana],
      text: `Answers on ${VERSION} are wanted ${left}, by Tue 1 December 2026, 17:00 ET. Still asked: DHS. ${NOBODY}`,
    });
  });

  it('calls them when it is late and with each rung, and says it once each time', async () => {
    const floor = await putTo('dhs');
    for (const at of ['2026-12-01T22:00:00.000Z', '2026-12-02T18:00:00.000Z', '2026-12-02T22:00:00.000Z', '2026-12-10T22:00:00.000Z']) {
      const said = await threadAt(floor, at);
      expect(said?.to).toEqual(expect.arrayContaining([nora, dana]));
      expect(said?.text).toContain(`No answer of record from DHS. ${NOBODY} This blocks nobody: DOJ may release without it.`);
      expect(said?.text.split(NOBODY)).toHaveLength(2);
    }
  });

  it('stands on their Home, in their /watch me and in their morning message, with what they can press', async () => {
    const floor = await putTo('dhs');
    await ringUntil(floor, '2026-11-24T14:00:00.000Z');
    const line = `“Which networks”, RPT-1, version 1 by DOJ: answer by Tue 1 December 2026, 17:00 ET. ${NOBODY}`;
    for (const who of [dana, nora]) {
      const owed = (await homeOf(floor, who)).groups[0]?.lines.find(({ text }) => text.startsWith('“Which networks”'));
      expect(owed).toMatchObject({ text: line, buttons: [{ command: 'report/status', label: 'Show' }, { command: 'report/read', label: 'Read' }] });
      expect(pageOf(await floor.say(who, '/watch me')).lines).toContainEqual({
        text: `“Which networks”, version 1 of RPT-1 by DOJ: answer by Tue 1 December 2026, 17:00 ET. ${NOBODY}`,
        buttons: [{ command: 'report/status', label: 'Show', about: { kind: 'request', id: 'RPT-1' } }],
      });
    }
    await saidSince(floor);
    await tellMornings({ ...floor, told: new Set() });
    const messages = (await saidSince(floor)).filter(({ text }) => text.startsWith('Due from you'));
    expect(messages.filter(({ text }) => text.includes(line)).map(({ where }) => where)).toEqual([nora, dana]);
    expect(messages.some(({ where }) => where === sam)).toBe(false);
  });

  it('calls no coordinator any more once the roster has somebody', async () => {
    const floor = await putTo('dhs');
    await seatAgain(floor, 'dhs', 'DHS', [[sam, 'Sam Ortiz', 'action-officer']]);
    expect(await threadAt(floor, '2026-11-24T14:00:00.000Z')).toMatchObject({
      to: [sam], text: `Answers on ${VERSION} are wanted in 7 days, by Tue 1 December 2026, 17:00 ET. Still asked: DHS.`,
    });
  });
});

describe('a staff answer of an agency of which the roster has no releaser', () => {
  const answered = async (): Promise<TestFloor> => {
    const floor = await putTo('dhs');
    await seatAgain(floor, 'dhs', 'DHS', [[sam, 'Sam Ortiz', 'action-officer']]);
    await saidSince(floor);
    await floor.press(sam, 'round/concur', 'round RPT-1/v1');
    return floor;
  };

  it('calls the coordinators, who have a releaser added', async () => {
    expect((await saidSince(await answered())).find(({ where }) => where === 'thread of RPT-1')).toMatchObject({
      to: [nora, dana],
      text: `DHS, staff: concurs on ${VERSION}. A releaser of DHS confirms it or answers otherwise. ${UNBOUND}`,
    });
  });

  it('calls them at its reminders, and waits on their Home and in their /watch me', async () => {
    const floor = await answered();
    expect(await threadAt(floor, '2026-11-24T14:00:00.000Z')).toMatchObject({
      to: [nora, dana], text: `Answers on ${VERSION} are wanted in 7 days, by Tue 1 December 2026, 17:00 ET. Still asked: DHS. ${UNBOUND}`,
    });
    expect((await homeOf(floor, nora)).groups[0]?.lines.map(({ text }) => text)).toContain(
      `“Which networks”, RPT-1, version 1 by DOJ: answer by Tue 1 December 2026, 17:00 ET; the staff answer waits for the releaser. ${UNBOUND}`,
    );
    expect(pageOf(await floor.say(nora, '/watch me')).lines.map(({ text }) => text)).toContain(
      `“Which networks”, version 1 of RPT-1 by DOJ: answer by Tue 1 December 2026, 17:00 ET; the staff answer waits for the releaser. ${UNBOUND}`,
    );
  });
});

describe('a round that goes on', () => {
  it('calls the coordinators for an agency that has nobody who could answer', async () => {
    const floor = await putTo('dhs');
    await floor.send(dana, 'report/cancel', 'request RPT-1', { reason: 'Not wanted' });
    await saidSince(floor);
    await floor.send(dana, 'report/reinstate', 'request RPT-1', { reason: 'Wanted' });
    expect((await saidSince(floor)).find(({ where, text }) => where === 'thread of RPT-1' && text.startsWith('The round goes on'))).toMatchObject({
      to: [nora, dana],
      text: `The round goes on, for the report is wanted after all: ${VERSION}. Still asked: DHS, by Tue 1 December 2026, 17:00 ET. ${NOBODY}`,
    });
  });
});
