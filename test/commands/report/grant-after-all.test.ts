import { drawCard } from '../../../src/application/cards';
import { cardOf } from '../corrections/said';
import { saidSince } from '../people/seat';
import type { TestFloor } from '../floor';
import { addElection, buttonsOf, dana, fiona, formOf, lee, openFloor, problemsOf, robin, textOf, withRequest } from '../floor';

const path = 'request/grant-after-all';
const about = 'request RPT-1';

const denied = async (floor: TestFloor): Promise<TestFloor> => {
  await floor.press(lee, 'request/take', about);
  await floor.say(lee, '/report extend RPT-1 "The county answers on Monday" until 2026-12-08 --forecast 2026-12-07');
  return floor;
};

const wrongly = async (): Promise<TestFloor> => {
  const floor = await denied(await withRequest());
  await floor.send(dana, 'request/deny', about, { reason: 'The President waits' });
  await saidSince(floor);
  return floor;
};

const onCard = async ({ store }: TestFloor): Promise<readonly string[]> =>
  (await drawCard({ kind: 'request', id: 'RPT-1' }, store.reading))?.buttons.map(({ label }) => label) ?? [];

describe('an extension denied by mistake', () => {
  it('is offered to whoever denied it, at once and on its card, with what was asked for', async () => {
    const floor = await denied(await withRequest());
    expect(buttonsOf(await floor.send(dana, 'request/deny', about, { reason: 'The President waits' }))).toEqual([`Grant after all: ${path} ${about}`]);
    expect(await onCard(floor)).toContain('Grant after all');
    expect(formOf(await floor.press(dana, path, about))).toMatchObject({
      title: 'Grant: RPT-1', submit: 'Grant',
      intro: 'Asked for until Tue 8 December 2026, 17:00 ET, and denied. Say until when you grant it after all, and why.',
      fields: [{ name: 'day', label: 'Until', filled: '2026-12-08' }, { name: 'time', filled: '17:00' }, { name: 'reason', label: 'Why it can be later after all', hint: 'The agency reads this.' }],
    });
  });

  it('is granted with a reason, said to whoever wanted it, and the card keeps that it was denied', async () => {
    const floor = await wrongly();
    expect(problemsOf(await floor.send(dana, path, about, { day: '2026-12-08', time: '17:00' }))).toEqual({ reason: 'Say why: the agency reads this.' });
    expect(textOf(await floor.send(dana, path, about, { day: '2026-12-08', time: '17:00', reason: 'I took it for RPT-2' }))).toBe(
      'RPT-1 is now wanted by Tue 8 December 2026, 17:00 ET: 1st extension, first suspense Tue 1 December 2026, 17:00 ET, granted after all. Whoever asked for it is told why.',
    );
    expect((await saidSince(floor)).find(({ where }) => where === 'thread of RPT-1')).toMatchObject({
      to: [lee],
      text: '“Materiality of the county incident”, RPT-1: ODNI grants DOJ until Tue 8 December 2026, 17:00 ET after all; it had denied that by mistake. In the words of Dana Reyes of ODNI: “(for those it concerns: press Read)” 1st extension, first suspense Tue 1 December 2026, 17:00 ET.',
    });
    const card = await cardOf(floor, about);
    expect(card).toContain('Extension denied: ~until Tue 8 December 2026, 17:00 ET~: The President waits');
    expect(card).toContain('Granted after all: by ODNI: I took it for RPT-2');
    expect(await onCard(floor)).not.toContain('Grant after all');
    const read = JSON.stringify(await floor.press(lee, 'report/read', 'report RPT-1'));
    expect(read).toContain('A later suspense was denied to DOJ by mistake:\\nThe President waits');
    expect(read).toContain('Why it was granted after all:\\nI took it for RPT-2');
    expect(textOf(await floor.press(dana, path, about))).toBe('No later suspense of RPT-1 stands denied: none was, or it has been granted, or its suspense has been moved since, or another was asked for and withdrawn. Nothing was changed.');
  });

  it('may be granted until another day, which the notice tells apart from what was denied', async () => {
    const floor = await wrongly();
    expect(problemsOf(await floor.send(dana, path, about, { day: '2026-12-01', reason: 'x' }))).toEqual({
      day: 'RPT-1 is wanted by Tue 1 December 2026, 17:00 ET, and Tue 1 December 2026, 17:00 ET is not later. Name a later day or hour.',
    });
    await floor.send(dana, path, about, { day: '2026-12-03', time: '12:00', reason: 'Half of it can wait' });
    expect((await saidSince(floor)).find(({ where }) => where === 'thread of RPT-1')?.text).toContain(
      'ODNI grants DOJ until Thu 3 December 2026, 12:00 ET after all; it had denied until Tue 8 December 2026, 17:00 ET by mistake.',
    );
  });

  it('is for whoever may answer, and not once it is asked for anew', async () => {
    const floor = await wrongly();
    for (const who of [lee, robin, fiona]) expect(textOf(await floor.press(who, path, about))).toMatch(/^Granting or denying a later suspense is for coordinators, or the /);
    await floor.say(lee, '/report extend RPT-1 "Once more" until 2026-12-04 --forecast 2026-12-04');
    expect(textOf(await floor.press(dana, path, about))).toBe(
      'RPT-1 is asked for anew, until Fri 4 December 2026, 17:00 ET. Grant that, or deny it: what was denied before is not granted after all. Nothing was changed.',
    );
    expect((await onCard(floor)).filter((label) => label.startsWith('Grant'))).toEqual(['Grant', 'Grant until…']);
  });

  it.each<[string, (floor: TestFloor) => Promise<unknown>, string]>([
    ['given back', (floor) => floor.send(lee, 'request/return', about, { reason: 'Not ours' }), 'RPT-1 was given back. If that was a mistake, whoever works there presses Take it after all, on its card. If not, whoever asked presses Ask another agency, or asks anew with /report request.'],
    ['cancelled', (floor) => floor.say(dana, '/report cancel RPT-1 "Asked elsewhere"'), 'RPT-1 is cancelled: whoever asked does not want it any more. If it is wanted after all, whoever cancelled it or a coordinator says so: /report reinstate RPT-1.'],
    ['handed in', (floor) => floor.send(lee, 'report/submit', 'report RPT-1', { text: 'Done.' }), 'RPT-1 has been handed in already.'],
  ])('says so where the request is %s, before any form', async (_, happens, says) => {
    const floor = await wrongly();
    await happens(floor);
    expect(textOf(await floor.press(dana, path, about))).toBe(says);
  });

  it('never goes past the plan date of a duty behind it', async () => {
    const floor = await openFloor();
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.say(dana, '/report request doj "DNI assessment" by 2026-12-01 --duty EO-1A');
    await denied(floor);
    await floor.send(dana, 'request/deny', about, { reason: 'The President waits' });
    expect(problemsOf(await floor.send(dana, path, about, { day: '2026-12-21', reason: 'x' }))).toEqual({
      day: 'RPT-1 must leave the building by Fri 18 December 2026, the plan date of a duty behind it, and no suspense goes past that. Name that day or an earlier one.',
    });
  });
});
