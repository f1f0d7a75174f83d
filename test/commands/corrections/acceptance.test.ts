import { dana, lee, openFloor, problemsOf, robin, textOf, withRequest } from '../floor';
import { cardOf, said } from './said';

describe('an acceptance', () => {
  const accepted = async () => {
    const floor = await withRequest();
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The answer.' });
    await floor.press(dana, 'request/accept', 'request RPT-1');
    await said(floor);
    return floor;
  };

  it('is taken back with a reason by whoever judges it, and judged again', async () => {
    const floor = await accepted();
    expect(problemsOf(await floor.send(dana, 'request/take-back', 'request RPT-1', {}))).toEqual({ reason: 'Say why it is not accepted after all.' });
    expect(textOf(await floor.send(dana, 'request/take-back', 'request RPT-1', { reason: 'one county is missing' }))).toBe('RPT-1 waits to be judged again: accept it, or send it back.');
    const [notice] = await said(floor);
    expect(notice?.text).toBe('Dana Reyes of ODNI takes the acceptance of “Materiality of the county incident”, RPT-1 back, and it is judged again: (for those it concerns: press Read)');
    expect(notice?.buttons.map(({ label }) => label)).toEqual(['Accept', 'Send back', 'Read']);
    expect(textOf(await floor.say(lee, '/report read RPT-1'))).toContain('The acceptance of what DOJ handed in was taken back:\none county is missing');
    expect(await cardOf(floor, 'request RPT-1')).toContain('with ODNI.');
  });

  it('stands when another version is handed in, which calls whoever asked, who can take it back', async () => {
    const floor = await accepted();
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'Another answer.' });
    const told = async () => (await said(floor)).filter(({ text }) => text.includes('was accepted as')).map(({ to, text, mentions, buttons }) => ({ to, text, mentions, buttons: buttons.map(({ label }) => label) }));
    const text = (version: number) => `“Materiality of the county incident”, RPT-1 was accepted as version 1, and DOJ has handed in version ${String(version)} since. The acceptance stands, and version ${String(version)} is what goes out: if it should not, ODNI presses Take acceptance back before it is released.`;
    expect(await told()).toEqual([{ to: 'thread', text: text(2), mentions: [dana], buttons: ['Take acceptance back'] }]);
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'A third answer.' });
    expect(await told()).toEqual([{ to: 'thread', text: text(3), mentions: [dana], buttons: ['Take acceptance back'] }]);
    expect(textOf(await floor.send(dana, 'request/take-back', 'request RPT-1', { reason: 'one county is missing' }))).toBe('RPT-1 waits to be judged again: accept it, or send it back.');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'A fourth answer.' });
    expect(await told()).toEqual([]);
  });

  it('of what an agency asked itself calls nobody who hands in another version', async () => {
    const floor = await openFloor();
    await floor.say(robin, '/report request doj "Materiality of the county incident" by 2026-12-01');
    await floor.send(robin, 'report/submit', 'report RPT-1', { text: 'The answer.' });
    await floor.press(robin, 'request/accept', 'request RPT-1');
    await said(floor);
    await floor.send(robin, 'report/submit', 'report RPT-1', { text: 'Another answer.' });
    expect((await said(floor)).filter(({ text }) => text.includes('was accepted as')).map(({ mentions }) => mentions)).toEqual([[]]);
  });

  it('of what is released stands', async () => {
    const floor = await accepted();
    await floor.press(robin, 'report/release', 'report RPT-1');
    expect(textOf(await floor.send(dana, 'request/take-back', 'request RPT-1', { reason: 'x' }))).toBe(
      'RPT-1 is released, and its acceptance is not taken back any more. If more is wanted, ask anew with /report request.',
    );
  });
});
