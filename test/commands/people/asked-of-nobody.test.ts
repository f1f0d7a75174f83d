import { tellMornings } from '../../../src/application/mornings';
import { homeOf } from '../../home/home';
import { corrects } from '../corrections/said';
import type { TestFloor } from '../floor';
import { dana, lee, nora, openFloor, pageOf, sam, seatNora } from '../floor';
import { alex, ringUntil, saidSince, seatAgain } from './seat';

const NOBODY = 'The roster has no action officer, lead or releaser of DHS. A coordinator has an operator add one, with watchfloor roster apply.';

/** DHS, of which the roster has an observer only, is asked. */
const askedOfNobody = async (): Promise<TestFloor> => {
  const floor = await openFloor();
  await seatNora(floor);
  await floor.say(dana, '/report request dhs "Which networks" by 2026-12-01');
  await saidSince(floor);
  return floor;
};

const threadAt = async (floor: TestFloor, at: string) => {
  await ringUntil(floor, at);
  return (await saidSince(floor)).filter(({ where }) => where === 'thread of RPT-1').at(-1);
};

describe('a request of an agency without anybody who could work on it', () => {
  it('calls the coordinators at once where it comes back as the last of them leaves, with their agency or their role', async () => {
    for (const stays of [false, true]) {
      const floor = await openFloor();
      await seatNora(floor);
      await seatAgain(floor, 'dhs', 'Department of Homeland Security', [[alex, 'Alex Roe', 'action-officer'], [sam, 'Sam Ortiz', 'observer']]);
      await floor.say(dana, '/report request dhs "Which networks" by 2026-12-01');
      await floor.press(alex, 'request/take', 'request RPT-1');
      await saidSince(floor);
      await seatAgain(floor, 'dhs', 'Department of Homeland Security', [...(stays ? [[alex, 'Alex Roe', 'observer'] as const] : []), [sam, 'Sam Ortiz', 'observer']]);
      expect((await saidSince(floor)).filter(({ where }) => where === 'thread of RPT-1').map(({ to, text }) => [to, text])).toEqual([[
        [nora, dana],
        `Alex Roe ${stays ? 'does other work at DHS now' : 'has left DHS'}, and nobody there has “Which networks”, RPT-1${stays ? '' : ' now'}. It is still wanted by Tue 1 December 2026, 17:00 ET. ${NOBODY}`,
      ]]);
    }
  });

  it.each([
    ['2026-11-17T14:00:00.000Z', 'in 14 days'],
    ['2026-11-24T14:00:00.000Z', 'in 7 days'],
    ['2026-11-27T14:00:00.000Z', 'in 4 days'],
    ['2026-11-30T14:00:00.000Z', 'tomorrow'],
    ['2026-12-01T14:00:00.000Z', 'today'],
  ])('calls the coordinators at its reminder of %s', async (at, left) => {
    expect(await threadAt(await askedOfNobody(), at)).toMatchObject({
      to: [nora, dana],
      text: `“Which networks”, RPT-1 is wanted ${left}, by Tue 1 December 2026, 17:00 ET. DHS was asked and nobody has taken it. ${NOBODY}`,
    });
  });

  it('calls them when it is missed and with each rung, and says it each time', async () => {
    const floor = await askedOfNobody();
    for (const at of ['2026-12-01T22:00:00.000Z', '2026-12-02T18:00:00.000Z', '2026-12-02T22:00:00.000Z']) {
      const said = await threadAt(floor, at);
      expect(said).toMatchObject({ to: [nora, dana], text: expect.stringContaining(`DHS was asked and nobody has taken it. ${NOBODY}`) as string });
      expect(said?.text.split(NOBODY)).toHaveLength(2);
    }
  });

  it('stands on the Home of the coordinators and in their morning message, with what they can press', async () => {
    const floor = await askedOfNobody();
    await ringUntil(floor, '2026-11-24T14:00:00.000Z');
    const line = `“Which networks”, RPT-1: by Tue 1 December 2026, 17:00 ET, asked of DHS. ${NOBODY}`;
    for (const who of [dana, nora]) {
      const owed = (await homeOf(floor, who)).groups[0]?.lines.find(({ text }) => text.startsWith('“Which networks”'));
      expect(owed).toMatchObject({ text: line, buttons: [{ command: 'report/status', label: 'Show' }] });
      const mine = pageOf(await floor.say(who, '/watch me')).lines.filter(({ text }) => text.startsWith('“Which networks”'));
      expect(mine).toMatchObject([{ text: line, buttons: [{ command: 'report/status', label: 'Show' }] }]);
    }
    await saidSince(floor);
    await tellMornings({ ...floor, told: new Set() });
    const messages = (await saidSince(floor)).filter(({ text }) => text.startsWith('Due from you'));
    expect(messages.filter(({ text }) => text.includes(line)).map(({ where }) => where)).toEqual([nora, dana]);
    expect(messages.some(({ where }) => where === lee || where === sam)).toBe(false);
  });

  it('says it with another suspense, too', async () => {
    const floor = await askedOfNobody();
    await corrects(floor, dana, '/report suspense RPT-1 2026-12-04 --reason "The day was wrong"');
    expect((await saidSince(floor)).find(({ where }) => where === 'thread of RPT-1')).toMatchObject({
      to: [nora, dana],
      text: `“Which networks”, RPT-1 is wanted by Fri 4 December 2026, 17:00 ET, and not by Tue 1 December 2026, 17:00 ET. Corrected by Dana Reyes of ODNI. In their words: “The day was wrong” ${NOBODY}`,
    });
  });

  it('calls nobody for them any more once the roster has somebody', async () => {
    const floor = await askedOfNobody();
    await seatAgain(floor, 'dhs', 'DHS', [[sam, 'Sam Ortiz', 'action-officer']]);
    expect(await threadAt(floor, '2026-11-24T14:00:00.000Z')).toMatchObject({
      to: [sam], text: '“Which networks”, RPT-1 is wanted in 7 days, by Tue 1 December 2026, 17:00 ET. DHS was asked and nobody has taken it.',
    });
  });
});
