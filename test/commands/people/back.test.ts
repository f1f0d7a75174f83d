import { moment } from '../../core/spec';
import { dana, formOf, lee, openFloor, pageOf, problemsOf, robin, textOf } from '../floor';
import { alex, saidSince, withAlex } from './seat';

const DECEMBER = 'from Mon 21 December 2026 to Sun 3 January 2027';

/** Robin, away in November with nobody to cover and in December with Alex and the authority to bind DOJ. */
const withRobinAway = async () => {
  const floor = await withAlex(await openFloor());
  await floor.say(robin, '/watch away 2026-11-05..2026-11-10');
  await floor.say(robin, '/watch away 2026-12-21..2027-01-03 cover @UALEX with authority');
  floor.clock.turnTo(moment('2026-11-06T15:00:00.000Z'));
  await saidSince(floor);
  return floor;
};

const awayLine = async (floor: Awaited<ReturnType<typeof openFloor>>) => pageOf(await floor.say(dana, '/watch roster doj')).lines.find(({ text }) => text.startsWith('Robin Cole'))?.text;

describe('/watch back', () => {
  it('ends the absence that runs and names its days; typed again it asks before it takes back one that has not begun', async () => {
    const floor = await withRobinAway();
    expect(textOf(await floor.say(robin, '/watch back'))).toBe(
      `You are here again: your absence from Thu 5 November 2026 to Tue 10 November 2026 has ended. What calls you comes to you. You are still recorded as away ${DECEMBER}.`,
    );
    const form = formOf(await floor.say(robin, '/watch back'));
    expect(form).toMatchObject({
      command: 'watch/back', title: 'Take back an absence', submit: 'Take it back', given: robin,
      intro: 'You are not away today, so nothing has ended yet. Taken back, an absence never begins.',
    });
    expect(form.fields).toEqual([
      { name: 'from', label: 'Which absence', kind: 'choice', options: [{ value: '2026-12-21', label: `${DECEMBER}; Alex Roe covers` }], filled: '2026-12-21' },
    ]);
    expect(await saidSince(floor)).toEqual([]);
    expect(await awayLine(floor)).toContain(`Away ${DECEMBER}; Alex Roe covers.`);
    expect(textOf(await floor.send(robin, 'watch/back', undefined, { from: '2026-12-21' }, form.given))).toBe(
      `Taken back: you are not away ${DECEMBER}. Alex Roe no longer covers for you, and has been told. The authority to bind DOJ that was lent with it has ended.`,
    );
    expect((await saidSince(floor)).map(({ where }) => where)).toEqual([alex, 'floor']);
    expect(textOf(await floor.say(robin, '/watch back'))).toBe('Robin Cole is not recorded as away. Nothing was changed.');
  });

  it('speaks of a cover only where there was one, and of authority only where some was lent', async () => {
    const floor = await withAlex(await openFloor());
    await floor.say(lee, '/watch away 2026-11-02..2026-11-04 cover @UALEX');
    expect(textOf(await floor.say(lee, '/watch back'))).toBe(
      'You are here again: your absence from Mon 2 November 2026 to Wed 4 November 2026 has ended. Alex Roe no longer covers for you, and has been told. What calls you comes to you.',
    );
    await floor.say(robin, '/watch away 2026-11-02 cover @UALEX for @ULEE');
    expect(textOf(await floor.say(alex, '/watch back for @ULEE'))).toContain('Recording the absence of somebody else is for');
    expect(textOf(await floor.say(robin, '/watch back @ULEE'))).toBe(
      'Lee Park is here again: the absence on Mon 2 November 2026 has ended. Alex Roe no longer covers for them, and has been told. What calls them comes to them.',
    );
  });

  it('asks which, where several are to come, and takes the day of one', async () => {
    const floor = await withAlex(await openFloor());
    await floor.say(lee, '/watch away 2026-12-21..2027-01-03');
    await floor.say(lee, '/watch away 2026-11-09 cover @UALEX');
    const form = formOf(await floor.press(lee, 'watch/back', 'agency doj'));
    expect(form.fields).toEqual([
      { name: 'from', label: 'Which absence', kind: 'choice', options: [{ value: '2026-11-09', label: 'on Mon 9 November 2026; Alex Roe covers' }, { value: '2026-12-21', label: `${DECEMBER}; nobody covers` }] },
    ]);
    expect(problemsOf(await floor.send(lee, 'watch/back', 'agency doj', {}, form.given))).toEqual({ from: 'Say which absence is taken back.' });
    expect(textOf(await floor.say(lee, '/watch back from 2026-12-24'))).toBe(`Taken back: you are not away ${DECEMBER}. You are still recorded as away on Mon 9 November 2026.`);
    expect(textOf(await floor.send(lee, 'watch/back', 'agency doj', { from: '2026-12-21' }, form.given))).toBe('Lee Park is not recorded as away from Mon 21 December 2026 on. Nothing was changed.');
    expect(textOf(await floor.say(alex, '/watch back @ULEE'))).toContain('Recording the absence of somebody else is for');
    expect(formOf(await floor.say(robin, '/watch back for @Lee Park'))).toMatchObject({ given: lee, intro: 'Lee Park is not away today, so nothing has ended yet. Taken back, an absence never begins.' });
  });
});
