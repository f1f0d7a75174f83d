import { moment } from '../../core/spec';
import { dana, fiona, formOf, frank, lee, openFloor, pageOf, ref, refusedIn, robin, textOf, withRequest } from '../floor';
import { alex, saidSince, withAlex } from './seat';

describe('authority', () => {
  it('moves with the absence of a releaser who says so, is told to the floor, binds, is kept in the ledger, and ends by itself', async () => {
    const floor = await withAlex(await withRequest());
    expect(textOf(await floor.say(robin, '/watch away 2026-11-02..2026-11-10 cover @ULEE with authority'))).toContain('They also bind DOJ on those days.');
    const said = await saidSince(floor);
    expect(said.filter(({ where }) => where === 'floor')).toEqual([
      { where: 'floor', to: [lee], text: 'Lee Park binds DOJ in the place of Robin Cole, from Mon 2 November 2026 to Tue 10 November 2026: releases, answers of record and receipts. It ends by itself and is not passed on.', buttons: [] },
    ]);
    expect(pageOf(await floor.say(lee, '/watch me')).title).toBe('You are here as action officer of DOJ, and its releaser by delegation until Tue 10 November 2026 (T1/ULEE).');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The text.' });
    expect(textOf(await floor.press(alex, 'report/release', 'report RPT-1'))).toContain('Releasing a report is for the releasers of DOJ');
    await floor.press(lee, 'report/release', 'report RPT-1');
    const row = (await floor.store.reading.history(ref('report RPT-1'))).find(({ type }) => type === 'report-released');
    expect(row?.actor).toEqual({
      kind: 'person', person: lee, agency: 'doj', roles: ['action-officer', 'releaser'],
      delegation: { roles: ['releaser'], of: robin, until: '2026-11-10' },
    });
    floor.clock.turnTo(moment('2026-11-11T14:00:00.000Z'));
    expect(pageOf(await floor.say(lee, '/watch me')).title).toBe('You are here as action officer of DOJ (T1/ULEE).');
  });

  it('shows on the card of what was bound under it', async () => {
    const floor = await withAlex(await withRequest());
    await floor.say(fiona, '/watch delegate @UFRANK until 2026-12-01');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The text.', asked: ['fbi'], day: '2026-11-20' });
    await floor.press(frank, 'round/concur', 'round RPT-1/v1');
    expect(textOf(await floor.say(dana, '/report status RPT-1'))).toContain('FBI (coordinate): concurs (of record, by delegation, Mon 2 November 2026, 09:00 ET)');
  });

  it('comes back when the releaser does', async () => {
    const floor = await openFloor();
    await floor.say(robin, '/watch away 2026-11-02..2026-11-10 cover @ULEE with authority');
    await floor.say(robin, '/watch back');
    expect((await saidSince(floor)).at(-1)?.text).toBe('Lee Park no longer binds DOJ: the delegation of Robin Cole has ended.');
    expect(pageOf(await floor.say(lee, '/watch me')).title).toBe('You are here as action officer of DOJ (T1/ULEE).');
  });

  it('is lent until a day without an absence, and revoked before it', async () => {
    const floor = await openFloor();
    expect(textOf(await floor.say(robin, '/watch delegate @ULEE until 2027-01-03'))).toBe(
      'Lee Park binds DOJ from Mon 2 November 2026 to Sun 3 January 2027. The floor has been told. /watch revoke @name ends it sooner.',
    );
    expect(pageOf(await floor.say(dana, '/watch roster doj')).lines[0]?.text).toBe('Lee Park, DOJ: action officer. Binds DOJ for Robin Cole until Sun 3 January 2027.');
    expect(textOf(await floor.say(lee, '/watch delegate @UROBIN until 2026-12-01'))).toBe('You bind the agency by delegation of Robin Cole until Sun 3 January 2027, and cannot delegate it back to them: they have it of their own.');
    expect(textOf(await floor.say(robin, '/watch delegate @ULEE until 2027-01-03'))).toBe('This was delegated at 09:00. Nothing was changed.');
    expect(textOf(await floor.say(robin, '/watch revoke @ULEE'))).toBe('The delegation of Lee Park has ended. The floor has been told.');
    expect(textOf(await floor.say(robin, '/watch revoke @ULEE'))).toBe('Lee Park has no delegation to bind DOJ. /watch roster doj shows who has.');
  });

  it('is not lent until a day that is past, nor until one before its first', async () => {
    const floor = await openFloor();
    expect(refusedIn(await floor.say(robin, '/watch delegate @ULEE until 2026-10-30'))).toEqual('Fri 30 October 2026 is past; today is Mon 2 November 2026. Say a last day from today on.');
    expect(refusedIn(await floor.say(robin, '/watch delegate @ULEE until 2026-12-01 from 2026-12-10'))).toEqual('Tue 1 December 2026 is before Thu 10 December 2026. Write the first day, then the last, like 2026-12-21..2027-01-03.');
  });

  it('is delegated with a form by a releaser, and by nobody else', async () => {
    const floor = await openFloor();
    const form = formOf(await floor.say(fiona, '/watch delegate'));
    expect(form.fields.map(({ name, filled }) => [name, filled])).toEqual([['to', undefined], ['of', fiona], ['from', '2026-11-02'], ['until', undefined]]);
    expect(textOf(await floor.send(fiona, 'watch/delegate', undefined, { to: frank, of: fiona, from: '', until: '2026-12-01' }))).toContain('Frank Ono binds FBI from Mon 2 November 2026 to Tue 1 December 2026.');
    expect(textOf(await floor.say(frank, '/watch delegate'))).toContain('Delegating the authority to bind the agency is for the releasers of FBI');
    expect(textOf(await floor.say(frank, '/watch delegate'))).toContain('It is not done by delegation.');
  });
});
