import { dana, formOf, frank, lee, openFloor, problemsOf, ref, robin, textOf, withRequest } from '../floor';
import type { TestFloor } from '../floor';
import { cardOf, said } from '../corrections/said';

const LINE = '/report interim RPT-1 2026-12-07 --reason "the county closes on Friday"';

/** DOJ has filed what there is, with the rest for 4 December, three days past the suspense. */
const filed = async (): Promise<TestFloor> => {
  const floor = await withRequest();
  await floor.send(lee, 'request/interim', 'request RPT-1', { text: 'Two of three counties.', restOn: '2026-12-04' });
  await said(floor);
  return floor;
};

const state = async ({ store }: TestFloor, subject = 'request RPT-1') => (await store.reading.subject(ref(subject)))?.standing.state;

describe('/report interim', () => {
  it('corrects the day for the rest with a reason, and tells whoever asked; the former one stays on the card, struck through', async () => {
    const floor = await filed();
    expect(textOf(await floor.say(lee, LINE))).toBe('Corrected. The rest of RPT-1 is expected on Mon 7 December 2026. The suspense stands, and whoever asked is told.');
    expect(await state(floor)).toMatchObject({ interim: { restOn: '2026-12-07', by: { person: lee } }, forecast: { on: '2026-12-07' } });
    const card = await cardOf(floor, 'request RPT-1');
    expect(card).toContain('the rest on ~Fri 4 December 2026~ Mon 7 December 2026');
    expect(card).toContain('Interim corrected: by DOJ: the county closes on Friday');
    expect(card).toContain('Expected: ~Fri 4 December 2026~ Mon 7 December 2026');
    expect((await said(floor)).filter(({ to }) => to === 'thread').map(({ text, mentions }) => [text, mentions])).toEqual([
      [
        '“Materiality of the county incident”, RPT-1: DOJ expects the rest on Mon 7 December 2026, and not on Fri 4 December 2026. Corrected by Lee Park of DOJ. In their words: “the county closes on Friday” The suspense, Tue 1 December 2026, 17:00 ET, stands.',
        [dana],
      ],
    ]);
    expect(textOf(await floor.say(lee, LINE))).toMatch(/is expected on that day already\. Nothing was changed\.$/);
  });

  it('takes back the forecast it had made where the rest comes before the suspense, and leaves another', async () => {
    const floor = await filed();
    await floor.say(lee, '/report interim RPT-1 2026-11-20 --reason "they answered"');
    expect(await state(floor)).not.toHaveProperty('forecast');
    expect(await state(floor)).toMatchObject({ interim: { restOn: '2026-11-20', corrections: [{ from: '2026-12-04' }] } });
  });

  it('opens its form, and answers specifically', async () => {
    const floor = await filed();
    expect(formOf(await floor.say(lee, '/report interim RPT-1'))).toMatchObject({
      intro: 'The rest is expected on Fri 4 December 2026. That stays on the card, struck through; the suspense, Tue 1 December 2026, 17:00 ET, stands.',
      fields: [{ name: 'restOn', kind: 'day' }, { name: 'reason' }],
    });
    expect(problemsOf(await floor.send(lee, 'report/interim', 'request RPT-1', { restOn: '2026-10-30', reason: 'x' }))).toEqual({ restOn: 'Fri 30 October 2026 is past. Say a day for the rest from today, Mon 2 November 2026, on.' });
    expect(textOf(await floor.say(robin, LINE))).toMatch(/^Corrected\./);
    expect(textOf(await floor.say(dana, LINE))).toBe(
      'Correcting an interim answer is for the leads and releasers of DOJ, or whoever filed it; you are here as coordinator and releaser of ODNI. Nothing was changed. Ask one of them.',
    );
  });

  it('is only of one that is filed, by each agency of its own', async () => {
    const floor = await openFloor();
    await floor.send(dana, 'report/request', undefined, { agencies: ['doj', 'fbi'], lead: 'doj', title: 'Question', day: '2026-12-01', duties: [] });
    expect(textOf(await floor.say(robin, '/report interim'))).toBe('No interim answer is filed for what is still open, so no day for the rest can be wrong. /report status shows what is open.');
    expect(textOf(await floor.say(robin, LINE))).toBe('No interim answer to RPT-1 is filed, so there is no day for the rest to correct. Press Interim on its card to file what there is.');
    await floor.send(frank, 'request/interim', 'request RPT-1.2', { text: 'Logs.', restOn: '2026-11-20' });
    expect(textOf(await floor.say(frank, LINE))).toContain('Corrected. The rest of RPT-1.2 is expected on Mon 7 December 2026.');
    await floor.press(frank, 'request/contribute', 'request RPT-1.2');
    await floor.send(frank, 'request/contribute', 'request RPT-1.2', { text: 'All of it.' });
    expect(textOf(await floor.say(frank, '/report interim RPT-1 2026-12-08 --reason x'))).toMatch(/RPT-1\.2/);
  });
});
