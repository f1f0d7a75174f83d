import { drawHome } from '../../src/adapters/slack/draw-home';
import type { Home } from '../../src/application/home';
import { cardAt } from '../../src/application/cards/at';
import { ring } from '../../src/application/ring';
import { refusalOfView } from '../../sandbox/slack/rules/view';
import type { PersonId, Role } from '../../src/core/language/actor';
import { day, moment } from '../core/spec';
import { addElection, dana, fiona, frank, lee, nobody, nora, openFloor, pageOf, ref, robin, seatNora, withRequest } from '../commands/floor';
import { alex, ringUntil, seatAgain } from '../commands/people/seat';
import { homeOf } from './home';

const pat = 'T1/UPAT' as PersonId;

const written = ({ groups }: Home) => groups.map(({ title, lines, empty }) => [title, ...(lines.length === 0 ? [empty] : lines.map(({ text }) => text))]);

describe("somebody's Home", () => {
  it('shows what they owe, what waits for them and what they asked, with the buttons of each', async () => {
    const floor = await withRequest();
    await floor.say(lee, '/report request fbi "What the bureau saw" by 2026-11-25');
    const home = await homeOf(floor, lee);
    expect(home.says).toEqual(['You are here as action officer of DOJ. As of Mon 2 November 2026, 09:00 ET.']);
    expect(written(home)).toEqual([
      ['You owe', '“Materiality of the county incident”, RPT-1: by Tue 1 December 2026, 17:00 ET, asked of DOJ.'],
      ['Waits for you', 'Nothing waits for you.'],
      ['You asked', '“What the bureau saw”, RPT-2: by Wed 25 November 2026, 17:00 ET, asked of FBI.'],
    ]);
    expect(home.groups[0]?.lines[0]?.buttons.map(({ label }) => label)).toEqual(['Take', 'Seen', 'Hand over', 'Not ours']);
    await floor.send(frank, 'report/submit', 'report RPT-2', { text: 'x' });
    expect(written(await homeOf(floor, lee))[1]).toEqual(['Waits for you', '“What the bureau saw”, RPT-2: by Wed 25 November 2026, 17:00 ET, handed in by FBI, with DOJ.']);
  });

  it('lets whoever may release a version do so, with the button of its card', async () => {
    const floor = await withRequest();
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The county was not entered.', asked: ['fbi'], day: '2026-11-20' });
    await floor.send(fiona, 'round/nonconcur', 'round RPT-1/v1', { comment: 'It was.' });
    const line = (await homeOf(floor, robin)).groups[1]?.lines[0];
    expect(line?.text).toBe('“Materiality of the county incident”, RPT-1: version 1 waits for your release by Tue 1 December 2026, 17:00 ET.');
    expect(line?.buttons.map(({ label }) => label)).toEqual(['Release', 'Show', 'Read']);
    const card = await cardAt(ref('request RPT-1'), { at: 'floor' }, floor.store.reading, { today: day('2026-11-02') });
    const release = card?.card.buttons.find(({ command }) => command === 'report/release');
    expect(release).toMatchObject({ about: ref('report RPT-1'), confirm: 'Releases version 1 to ODNI. The nonconcur of FBI travels with it.' });
    expect(line?.buttons[0]).toEqual(release);
    expect(pageOf(await floor.say(robin, '/watch me')).lines[0]?.buttons).toEqual([release, { command: 'report/status', label: 'Show', about: ref('report RPT-1') }]);
    await floor.press(robin, 'report/release', 'report RPT-1');
    expect(written(await homeOf(floor, robin))[1]).toEqual(['Waits for you', 'Nothing waits for you.']);
  });

  it('tells whoever covers for a releaser and is none that it waits, with no button they could not press', async () => {
    const floor = await withRequest();
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The county was not entered.' });
    await floor.say(robin, '/watch away 2026-11-02..2026-11-06 cover @ULEE');
    const [line] = (await homeOf(floor, lee)).groups[1]?.lines ?? [];
    expect(line?.text).toBe('“Materiality of the county incident”, RPT-1: version 1 waits for the release by DOJ, wanted by Tue 1 December 2026, 17:00 ET. You cover for its releaser, but only a releaser, or whoever binds DOJ by delegation, can release it.');
    expect(line?.buttons.map(({ label }) => label)).toEqual(['Show', 'Read']);
    await floor.say(robin, '/watch delegate @ULEE until 2026-11-06');
    expect((await homeOf(floor, lee)).groups[1]?.lines[0]).toMatchObject({
      text: '“Materiality of the county incident”, RPT-1: version 1 waits for your release by Tue 1 December 2026, 17:00 ET.', buttons: [{ label: 'Release' }, {}, {}],
    });
  });

  it('gives Confirm of a staff answer to releasers, and tells a cover who is none that it waits', async () => {
    const floor = await withRequest();
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The county was not entered.', asked: ['fbi'], day: '2026-11-20' });
    await floor.press(frank, 'round/concur', 'round RPT-1/v1');
    const line = async (who: PersonId) => (await homeOf(floor, who)).groups[0]?.lines.find(({ text }) => text.includes('the staff answer waits'));
    const waits = '“Materiality of the county incident”, RPT-1, version 1 by DOJ: answer by Fri 20 November 2026, 17:00 ET; the staff answer waits for the releaser.';
    expect(await line(fiona)).toMatchObject({ text: waits, buttons: [{ label: 'Confirm for FBI' }, { label: 'Show' }] });
    await floor.say(fiona, '/watch away 2026-11-02..2026-11-06 cover @UFRANK');
    expect(await line(frank)).toMatchObject({
      text: `${waits} You cover for its releaser, but only a releaser, or whoever binds FBI by delegation, can confirm it.`,
      buttons: [{ label: 'Show' }, { label: 'Read' }],
    });
    await floor.say(fiona, '/watch delegate @UFRANK until 2026-11-06');
    expect(await line(frank)).toMatchObject({ text: waits, buttons: [{ label: 'Confirm for FBI' }, { label: 'Show' }] });
  });

  it('shows a late request to whoever a rung has called', async () => {
    const floor = await withRequest();
    floor.clock.turnTo(moment('2026-12-02T22:00:00.000Z'));
    await ring({ of: ref('request RPT-1'), version: 1, at: floor.clock.now() }, floor.desk);
    expect((await homeOf(floor, dana)).groups[0]?.lines[0]?.buttons.map(({ label }) => label)).toEqual(['Acknowledge', 'Show']);
    expect(written(await homeOf(floor, robin))[0]?.[1]).toContain('Nobody has acknowledged it yet');
  });

  it('says whose it is to acknowledge what is late to whoever is called for the agency that asked', async () => {
    const floor = await withRequest();
    await seatAgain(floor, 'odni', 'Office of the DNI', [[dana, 'Dana Reyes', 'coordinator'], [alex, 'Alex Roe', 'releaser']]);
    await ringUntil(floor, '2026-12-03T22:00:00.000Z');
    const owed = async (who: PersonId) => (await homeOf(floor, who)).groups[0]?.lines.map(({ text, buttons }) => [text.split('asked of DOJ. ')[1], ...buttons.map(({ label }) => label)]);
    const press = 'Nobody has acknowledged it yet: press Acknowledge and say when it will be there.';
    expect(await owed(alex)).toEqual([['Nobody has acknowledged it yet: DOJ presses Acknowledge and says when it will be there.', 'Show']]);
    expect([await owed(dana), await owed(robin)]).toEqual([[[press, 'Acknowledge', 'Show']], [[press, 'Acknowledge', 'Show']]]);
    await floor.send(robin, 'request/acknowledge', 'request RPT-1', { forecast: '2026-12-04' });
    await ringUntil(floor, '2026-12-07T15:00:00.000Z');
    expect(await owed(alex)).toEqual([['It was expected on Fri 4 December 2026: DOJ presses Acknowledge and says when it will be there now.', 'Show']]);
  });

  it('shows a proposal without its buttons to a cover who may not decide on it, and not at all to a cover who made it', async () => {
    const floor = await openFloor();
    await addElection(floor, '/election add 2026-general 2026-11-03');
    const seat = (...danas: readonly Role[]) =>
      seatAgain(floor, 'odni', 'Office of the DNI', [[dana, 'Dana Reyes', 'coordinator', ...danas], [alex, 'Alex Roe', 'releaser'], [pat, 'Pat Kim', 'action-officer']]);
    await seat();
    await floor.say(dana, '/deadline close EO-1A/2026-general "It is not asked for here."');
    const proposals = async (who: PersonId) =>
      (await homeOf(floor, who)).groups.flatMap(({ lines }) => lines.flatMap(({ text, buttons }) => (text.startsWith('Proposed by') ? [[text, ...buttons.map(({ label }) => label)]] : [])));
    expect(await proposals(alex)).toEqual([[expect.stringContaining(' EO-1A/2026-general is closed as not applicable.'), 'Confirm', 'Withdraw']]);
    await floor.say(alex, '/watch away 2026-11-02..2026-11-06 cover @UPAT');
    expect(await proposals(pat)).toEqual([[expect.stringMatching(/ You cover for somebody who may decide on it, but only a coordinator, or a releaser of ODNI, can\.$/)]]);
    await floor.say(alex, '/watch back');
    await seat('releaser');
    await floor.say(alex, '/watch away 2026-11-02..2026-11-06 cover @UDANA');
    expect([await proposals(pat), await proposals(dana)]).toEqual([[], []]);
  });

  it('shows what waits for a second person to everybody who may be that, and what nobody has confirmed', async () => {
    const floor = await openFloor({ at: '2026-11-05T15:00:00.000Z' });
    await seatNora(floor);
    await addElection(floor, '/election add 2026-general 2026-11-03');
    const unconfirmed = '2026-general concluded on Tue 3 November 2026, presumed: confirm that, or record another basis. Its clocks run all the same.';
    expect(written(await homeOf(floor, nora))[1]).toEqual(['Waits for you', unconfirmed]);
    await floor.say(dana, '/election conclude 2026-general');
    await floor.say(dana, '/deadline close EO-1B/2026-general "one report for both"');
    await floor.say(nora, '/election correct 2026-general --day 2026-11-04 --reason "the notice says so"');
    const closing = 'Proposed by ODNI, Thu 5 November 2026, 10:00 ET, and waits for a second person: Attorney General and DHS report, EO-1B/2026-general is closed as not applicable. It has no date of its own.';
    const corrected = 'Proposed by NSC, Thu 5 November 2026, 10:00 ET, and waits for a second person: Election Day of 2026-general from Tue 3 November 2026 to Wed 4 November 2026, and its conclusion from concluded on Tue 3 November 2026 (election day) to concluded on Wed 4 November 2026 (election day).';
    expect(written(await homeOf(floor, nora))[1]).toEqual(['Waits for you', closing]);
    expect((await homeOf(floor, nora)).groups[1]?.lines[0]?.buttons.map(({ label }) => label)).toEqual(['Confirm', 'Withdraw']);
    // A releaser of DOJ, which owes it.
    expect(written(await homeOf(floor, robin))[1]).toEqual(['Waits for you', closing]);
    expect(written(await homeOf(floor, fiona))[1]).toEqual(['Waits for you', 'Nothing waits for you.']);
    expect(written(await homeOf(floor, dana))[1]).toEqual(['Waits for you', corrected]);
    expect(pageOf(await floor.say(robin, '/watch me')).lines.map(({ text }) => text)).toContain(closing);
    expect(pageOf(await floor.say(lee, '/watch me')).lines.map(({ text }) => text)).not.toContain(closing);
    await floor.press(robin, 'duty/withdraw', 'duty EO-1B/2026-general');
    expect(written(await homeOf(floor, nora))[1]).toEqual(['Waits for you', 'Nothing waits for you.']);
  });

  it('says how much comes due later than it lists', async () => {
    const floor = await openFloor({ at: '2026-11-05T15:00:00.000Z' });
    await addElection(floor, '/election add 2026-general 2026-11-03');
    expect((await homeOf(floor, dana)).says).toEqual(['You are here as coordinator and releaser of ODNI. As of Thu 5 November 2026, 10:00 ET.']);
    await addElection(floor, '/election add 2027-tx 2027-05-01 --kind special');
    expect((await homeOf(floor, dana)).says[1]).toBe('3 duties of ODNI come due on Mon 4 January 2027 or later: /deadline list odni.');
    expect((await homeOf(floor, frank)).says).toHaveLength(1);
  });

  it('tells somebody who is not on the roster whom to ask, and shows them nothing', async () => {
    const floor = await withRequest();
    expect(await homeOf(floor, nobody)).toEqual({
      title: 'Your watch', groups: [], offset: 0, of: 0,
      says: ["You are not on this floor's roster yet. Ask a coordinator to have you added: Dana Reyes of ODNI. An operator does it, with watchfloor roster apply. Your id is T9/UNOBODY."],
    });
  });

  it('gives Received to whoever may record it, and tells a cover who may not that it waits', async () => {
    const floor = await openFloor();
    await floor.say(frank, '/report request doj "What the county said" by 2026-12-01');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'x' });
    await floor.press(robin, 'report/release', 'report RPT-1');
    await floor.send(lee, 'delivery/sent', 'delivery RPT-1/fbi', { on: '2026-11-02' });
    const receiptOf = async (who: PersonId) => (await homeOf(floor, who)).groups[1]?.lines.map(({ text, buttons }) => [text, ...buttons.map(({ label }) => label)]);
    const waits = '“What the county said”, RPT-1: sent to FBI, receipt not recorded yet.';
    expect(await receiptOf(fiona)).toEqual([[waits, 'Received']]);
    await floor.say(fiona, '/watch away 2026-11-02..2026-11-06 cover @UFRANK');
    expect(await receiptOf(frank)).toEqual([[`${waits} You cover for its releaser, but only a releaser, or whoever binds FBI by delegation, can record it.`]]);
    await floor.say(fiona, '/watch delegate @UFRANK until 2026-11-06');
    expect(await receiptOf(frank)).toEqual([[waits, 'Received']]);
  });

  it('says to whoever is away who covers', async () => {
    const floor = await withRequest();
    await floor.say(lee, '/watch away 2026-11-02..2026-11-06 cover @UROBIN');
    expect((await homeOf(floor, lee)).says[1]).toBe('You are away until Fri 6 November 2026. Robin Cole covers: what calls you stands on their Home, as far as they may see it. /watch back ends it.');
    expect(written(await homeOf(floor, robin))[0]?.[1]).toContain('RPT-1');
  });

  it('goes over pages, each of which Slack takes', async () => {
    const floor = await openFloor();
    for (let nth = 1; nth <= 60; nth += 1) await floor.say(dana, `/report request doj "Wanted ${String(nth)}" by 2026-12-01`);
    for (let nth = 1; nth <= 30; nth += 1) await floor.press(lee, 'request/take', `request RPT-${String(nth)}`);
    const seen: string[] = [];
    for (const offset of [0, 25, 50]) {
      const home = await homeOf(floor, lee, offset);
      seen.push(...home.groups.flatMap(({ lines }) => lines.map(({ text }) => text)));
      const view = drawHome(home, { text: 'RPT-1 is yours. '.repeat(300), mentions: [], buttons: [] });
      expect(refusalOfView(view, 'home')).toBeUndefined();
      expect(view.blocks.length).toBeLessThanOrEqual(100);
      expect(JSON.stringify(view.blocks)).toContain(`Page ${String(offset / 25 + 1)} of 3.`);
    }
    expect(new Set(seen).size).toBe(60);
    expect((await homeOf(floor, lee, 75)).offset).toBe(0);
  });
});
