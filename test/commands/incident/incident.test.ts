import { buttonsOf, dana, formOf, lee, openFloor, pageOf, problemsOf, refusedIn, robin, textOf } from '../floor';

const OPENED =
  '“Spear-phishing of county clerks”, INC-1 is open: election infrastructure, Russia, severity 3 High. Ask an agency about it: /report request doj "What is wanted" by Friday --incident INC-1';
const open = '/incident open Spear-phishing of county clerks --actor russia --target election-infrastructure --severity 3';

describe('/incident open', () => {
  it('opens an incident under the next number', async () => {
    const { say, store } = await openFloor();
    const answer = await say(lee, open);
    expect(textOf(answer)).toBe(OPENED);
    expect(buttonsOf(answer)).toEqual(['Request a report: report/request incident INC-1']);
    expect((await store.reading.subject({ kind: 'incident', id: 'INC-1' }))?.standing.state).toMatchObject({
      status: 'open', actor: 'russia', target: 'election-infrastructure', severity: 3,
    });
  });

  it('asks back what the same person types again within ten minutes', async () => {
    const { say, clock } = await openFloor();
    await say(lee, open);
    clock.pass(300);
    const again = await say(lee, open);
    expect(textOf(again)).toBe('You asked this at 09:00: INC-1. Nothing more was done.');
    expect(buttonsOf(again)).toEqual(['Show: incident/show incident INC-1']);
    expect(textOf(await say(robin, open))).toContain('INC-2');
    clock.pass(301);
    expect(textOf(await say(lee, open))).toContain('INC-3');
  });

  it('opens its form with what was typed', async () => {
    const { say, send } = await openFloor();
    const answer = await say(lee, '/incident open Odd mail --actor R0ssia --target clerks --severity 9');
    expect(formOf(answer)).toMatchObject({ command: 'incident/open', title: 'Open an incident', submit: 'Open' });
    expect(problemsOf(answer)).toEqual({
      actor: 'Say who it may come from, in small letters: russia, china, iran or unknown.',
      target: 'Say what it is directed against: election-infrastructure, political-organization, campaign, candidate, voters, officials, information-environment, other.',
      severity: 'Severity is a number from 0 to 5.',
    });
    expect(textOf(await send(lee, 'incident/open', undefined, { title: 'Odd mail', actor: 'Unknown', target: 'officials', severity: '1' }))).toContain(
      '“Odd mail”, INC-1 is open: officials, Unknown, severity 1 Low.',
    );
  });
});

describe('an open incident', () => {
  const opened = async () => {
    const floor = await openFloor();
    await floor.say(lee, open);
    return floor;
  };

  it('is noted on by its name, or without it in its own channel', async () => {
    const { say } = await opened();
    expect(textOf(await say(robin, '/incident note inc-1 Two more counties'))).toBe('Noted on INC-1. It stands on its card and in its thread.');
    expect(textOf(await say(robin, '/incident note A third one', 'incident INC-1'))).toBe('Noted on INC-1. It stands on its card and in its thread.');
    expect(textOf(await say(lee, '/incident show', 'incident INC-1'))).toContain('DOJ, Mon 2 November 2026, 09:00 ET: A third one');
  });

  it('asks which, or what, when that was not said', async () => {
    const { say, press, send } = await opened();
    expect(formOf(await say(robin, '/incident note Two more counties')).fields).toMatchObject([{ name: 'which' }, { name: 'rest', filled: 'Two more counties' }]);
    await send(robin, 'incident/note', undefined, { which: 'INC-1', rest: 'Two more counties' });
    expect(textOf(await say(robin, '/incident show INC-1'))).toContain('Two more counties');
    expect(formOf(await press(robin, 'incident/note', 'incident INC-1'))).toMatchObject({ title: 'Note on INC-1', about: { kind: 'incident', id: 'INC-1' } });
    expect(textOf(await say(robin, '/incident note INC-7 Two more counties'))).toBe('There is no incident “INC-7”. /incident list shows those there are.');
    expect(textOf(await say(robin, '/incident show INC-7'))).toBe('There is no incident “INC-7”. /incident list shows those there are.');
  });

  it('is closed once, by a coordinator, with a reason', async () => {
    const { say, press, send, clock } = await opened();
    expect(textOf(await say(lee, '/incident close INC-1 Nothing to it'))).toBe(
      'Closing an incident is for coordinators; you are here as action officer of DOJ. Nothing was changed. Ask one of them.',
    );
    expect(formOf(await press(dana, 'incident/close', 'incident INC-1'))).toMatchObject({ title: 'Close INC-1', submit: 'Close it' });
    expect(textOf(await send(dana, 'incident/close', 'incident INC-1', { reason: 'A test of the county itself' }))).toBe(
      'INC-1 is closed. Reports requested on it go on.',
    );
    clock.pass(60);
    expect(textOf(await say(dana, '/incident close INC-1 Again'))).toBe('INC-1 was closed at 09:00.');
    expect(refusedIn(await say(lee, '/incident note INC-1 More'))).toBe(
      'INC-1 was closed by Dana Reyes at 09:00, and nothing is added to it. If it was closed by mistake, a coordinator opens it again: /incident reopen INC-1 "why". Open a new incident for what is another matter.',
    );
    expect(pageOf(await say(lee, '/incident list')).lines).toEqual([]);
    expect(pageOf(await say(lee, '/incident list closed')).lines.map(({ text }) => text)).toEqual([
      '“Spear-phishing of county clerks”, INC-1: severity 3 High, closed, by DOJ',
    ]);
    expect(problemsOf(await say(lee, '/incident list some'))).toEqual({ filter: 'Say open, closed or all, such as /incident list all.' });
  });
});
