import { dana, lee, nora, openFloor, robin, seatNora, textOf, withRequest } from '../floor';
import { cardOf, confirm } from './said';

describe('what can be put right another way', () => {
  it('is judged after all where it was an answer sent back by mistake, or handed in again, in the same words', async () => {
    const floor = await withRequest();
    await floor.press(lee, 'request/take', 'request RPT-1');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The answer.' });
    await floor.send(dana, 'request/send-back', 'request RPT-1', { reason: 'The wrong card.' });
    await floor.send(dana, 'request/judge-after-all', 'request RPT-1', { reason: 'I meant RPT-2.' });
    expect(await cardOf(floor, 'request RPT-1')).toContain('Handed in, Mon 2 November 2026');
    await floor.send(dana, 'request/send-back', 'request RPT-1', { reason: 'The wrong card again.' });
    expect(textOf(await floor.press(dana, 'request/accept', 'request RPT-1'))).toBe('Nothing is handed in for RPT-1, so there is nothing to accept or send back. Its agency submits first.');
    expect(textOf(await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The answer.' }))).toBe('Version 2 of RPT-1 is submitted. The releaser of DOJ releases it.');
    expect(textOf(await floor.press(dana, 'request/accept', 'request RPT-1'))).toBe('RPT-1 is accepted. The releaser of DOJ releases it.');
  });

  it('is put right for a clock that was started though nothing happened by closing it; what did happen is started beside it', async () => {
    const floor = await openFloor({ at: '2026-11-05T15:00:00.000Z' });
    await seatNora(floor);
    await floor.say(lee, '/incident open "Blocked account" --actor iran --target voters --severity 2');
    await floor.say(dana, '/deadline start OFAC-603-INIT INC-1 --on 2026-11-01 --for doj');
    await floor.say(dana, '/deadline close OFAC-603-INIT/INC-1 "Nothing was blocked."');
    await confirm(floor, nora, 'duty OFAC-603-INIT/INC-1');
    expect(await cardOf(floor, 'duty OFAC-603-INIT/INC-1')).toContain('Nothing was blocked.');
    expect(textOf(await floor.say(dana, '/deadline start OFAC-603-INIT INC-1 --on 2026-11-02 --for doj --another'))).toMatch(/^Started: Initial report of blocked property, OFAC-603-INIT\/INC-1-2\. Due Tue 17 November 2026/);
  });

  it('is put right for an absence by ending it, and recording it anew', async () => {
    const floor = await withRequest();
    await floor.say(lee, '/watch away 2026-11-03..2026-11-06');
    await floor.say(lee, '/watch back from 2026-11-03');
    expect(textOf(await floor.say(lee, '/watch away 2026-11-04..2026-11-06'))).toContain('You are recorded as away from Wed 4 November 2026 to Fri 6 November 2026.');
  });

  it('is put right for a delegation by ending it, and delegating anew', async () => {
    const floor = await withRequest();
    await floor.say(robin, '/watch delegate "Lee Park" until 2026-11-20');
    expect(textOf(await floor.say(robin, '/watch revoke Lee Park'))).toBe('The delegation of Lee Park has ended. The floor has been told.');
    expect(textOf(await floor.say(robin, '/watch delegate "Lee Park" until 2026-11-10'))).toContain('Lee Park binds DOJ from Mon 2 November 2026 to Tue 10 November 2026.');
  });
});
