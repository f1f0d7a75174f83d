import { cardAt } from '../../../src/application/cards/at';
import { cardInWords } from '../../../src/application/shown';
import type { PersonId } from '../../../src/core/language/actor';
import { day, moment } from '../../core/spec';
import { dana, formOf, frank, lee, openFloor, pageOf, problemsOf, ref, refusedIn, robin, sam, textOf, withRequest } from '../floor';
import { delivered } from '../corrections/said';
import { alex, ringUntil, saidSince, seatAgain, withAlex } from './seat';

describe('/watch away', () => {
  it('records days and a cover, says so, and tells the cover alone', async () => {
    const floor = await withAlex(await openFloor());
    expect(textOf(await floor.say(lee, '/watch away 2026-12-21..2027-01-03 cover @UALEX'))).toBe(
      'You are recorded as away from Mon 21 December 2026 to Sun 3 January 2027. Alex Roe covers and has been told: reminders and new asks come to them, with buttons that work.',
    );
    expect(await saidSince(floor)).toEqual([
      { where: alex, to: [], text: 'Lee Park of DOJ is away from Mon 21 December 2026 to Sun 3 January 2027, and you cover. What calls them comes to you on those days, with buttons that work for you.', buttons: [] },
    ]);
  });

  it('of one day tells the cover of that day', async () => {
    const floor = await withAlex(await openFloor());
    await floor.say(lee, '/watch away 2026-12-21..2026-12-21 cover @UALEX');
    expect((await saidSince(floor)).map(({ text }) => text)).toEqual(['Lee Park of DOJ is away on Mon 21 December 2026, and you cover. What calls them comes to you that day, with buttons that work for you.']);
  });

  it.each([
    ['2026-12-21…2027-01-03 cover @UALEX'],
    ['21 Dec to 3 Jan cover "Alex Roe"'],
    ['2026-12-21 until 2027-01-03 --cover @UALEX'],
    ['2026-12-21–2027-01-03 cover alex roe'],
  ])('reads %s', async (typed) => {
    const floor = await withAlex(await openFloor());
    await floor.say(lee, `/watch away ${typed}`);
    const [line] = pageOf(await floor.say(dana, '/watch roster doj')).lines;
    expect(line?.text).toBe('Lee Park, DOJ: action officer. Away from Mon 21 December 2026 to Sun 3 January 2027; Alex Roe covers.');
  });

  it('takes one day, and nobody to cover', async () => {
    const floor = await withAlex(await openFloor());
    expect(textOf(await floor.say(lee, '/watch away Friday'))).toBe('You are recorded as away on Fri 6 November 2026. Nobody covers: what calls you goes to the others of DOJ.');
  });

  it('typed bare opens its form; the form takes what is right and says what is not in its place', async () => {
    const floor = await withAlex(await openFloor());
    const form = formOf(await floor.say(lee, '/watch away'));
    expect([form.command, form.title, form.fields.map(({ name }) => name)]).toEqual(['watch/away', 'Away', ['from', 'until', 'cover']]);
    expect(formOf(await floor.say(robin, '/watch away')).fields.map(({ name }) => name)).toEqual(['person', 'from', 'until', 'cover', 'authority']);
    const filled = { from: '2026-12-21', until: '2026-12-20', cover: alex };
    expect(problemsOf(await floor.send(lee, 'watch/away', undefined, filled))).toEqual({ until: 'Sun 20 December 2026 is before Mon 21 December 2026. Write the first day, then the last, like 2026-12-21..2027-01-03.' });
    expect(textOf(await floor.send(lee, 'watch/away', undefined, { ...filled, until: '2026-12-21' }))).toContain('You are recorded as away on Mon 21 December 2026. Alex Roe covers');
  });

  const [pat, kim] = ['T1/UPAT' as PersonId, 'T1/UKIM' as PersonId];

  it('offers whoever may record it for others every cover that could be one for somebody, and the others those who could for them', async () => {
    const floor = await openFloor();
    await seatAgain(floor, 'odni', 'ODNI', [[dana, 'Dana Reyes', 'coordinator'], [pat, 'Pat Moss', 'action-officer'], [alex, 'Alex Roe', 'releaser'], [kim, 'Kim Lane', 'observer']]);
    const covers = async (who: typeof dana) => {
      const field = formOf(await floor.say(who, '/watch away')).fields.find(({ name }) => name === 'cover');
      return field?.kind === 'choice' ? field.options.map(({ label }) => label) : undefined;
    };
    expect(await covers(dana)).toEqual(['Pat Moss', 'Alex Roe']);
    expect(await covers(pat)).toEqual(['Alex Roe']);
    const filled = { person: dana, from: '2026-12-21', until: '2026-12-22', cover: pat };
    expect(problemsOf(await floor.send(dana, 'watch/away', undefined, filled))).toEqual({
      cover: 'Pat Moss is no coordinator and could press nothing that calls one. Leave the cover out: the agency has no other coordinator there, and those of other agencies are called anyway.',
    });
    expect(textOf(await floor.send(dana, 'watch/away', undefined, { ...filled, person: alex }))).toContain('Alex Roe is recorded as away');
  });

  it('with a name nobody has opens the form with that said', async () => {
    const floor = await withAlex(await openFloor());
    const form = formOf(await floor.say(lee, '/watch away 2026-12-21..2027-01-03 cover @UNOBODY'));
    expect(form.fields.find(({ name }) => name === 'cover')).toMatchObject({ problem: 'No “@UNOBODY” is on the roster. /watch roster shows who is.' });
    expect(form.fields.find(({ name }) => name === 'from')).toMatchObject({ filled: '2026-12-21' });
    const mentioned = formOf(await floor.say(lee, '/watch away 2026-12-21..2027-01-03 cover @UA3EE443AC'));
    expect(mentioned.fields.find(({ name }) => name === 'cover')).toMatchObject({ problem: 'Whoever was named is not on the roster. /watch roster shows who is.' });
  });

  it.each([
    ['Friday', '2026-11-06', '2026-11-06'],
    ['on 6 Nov', '2026-11-06', '2026-11-06'],
    ['next week', '2026-11-09', '2026-11-15'],
    ['all next week', '2026-11-09', '2026-11-15'],
    ['this week', '2026-11-02', '2026-11-08'],
    ['the week of 2 Dec', '2026-11-30', '2026-12-06'],
    ['from Friday to Monday', '2026-11-06', '2026-11-09'],
  ])('of %s is for all of it', async (typed, from, until) => {
    const floor = await withAlex(await openFloor());
    await floor.say(lee, `/watch away ${typed} cover @UALEX`);
    expect((await floor.store.reading.subject(ref('agency doj')))?.standing.state).toMatchObject({ absences: [{ from, until }] });
  });

  it.each([
    ['Friday because of a funeral', 'because of a funeral', '2026-11-06', '2026-11-06'],
    ['next week, on leave', 'on leave', '2026-11-09', '2026-11-15'],
    ['2026-12-21..2027-01-03 "on leave" cover @UALEX', 'on leave', '2026-12-21', '2027-01-03'],
    ['Monday and Tuesday', 'and Tuesday', '2026-11-02', '2026-11-02'],
  ])('keeps what is no day of %s', async (typed, left, from, until) => {
    const floor = await withAlex(await openFloor());
    const form = formOf(await floor.say(lee, `/watch away ${typed}`));
    expect(form.intro).toBe(`“${left}” is not understood here: nothing is done until you send this, and then only what stands below.`);
    expect(form.fields).toMatchObject([{ name: 'from', filled: from }, { name: 'until', filled: until }, { name: 'cover' }]);
  });

  it.each([
    ['next month', 'is more than one day. Say which of them, like 2026-12-01, Friday or in 10 days.'],
    ['December', 'is more than one day. Say which of them, like 2026-12-01, Friday or in 10 days.'],
    ['because of a funeral', 'is no date of the calendar. Write it like 2026-12-01, Friday or in 10 days.'],
  ])('asks for the days of what is none: %s', async (typed, says) => {
    const floor = await withAlex(await openFloor());
    const [from, until] = formOf(await floor.say(lee, `/watch away ${typed}`)).fields;
    expect(from).toMatchObject({ filled: typed, problem: `“${typed}” ${says}` });
    expect(until).not.toHaveProperty('filled');
  });

  it('answers each bad cover with who could instead', async () => {
    const floor = await withAlex(await openFloor());
    await floor.say(alex, '/watch away 2026-12-24..2026-12-26');
    expect(refusedIn(await floor.say(lee, '/watch away 2026-12-21..2027-01-03 cover @UALEX'))).toBe('Alex Roe is away too, from Thu 24 December 2026 to Sat 26 December 2026. Robin Cole could.');
    expect(refusedIn(await floor.say(lee, '/watch away 2026-12-21..2027-01-03 cover @ULEE'))).toBe('Lee Park cannot cover for themselves. Name somebody else of the agency, or nobody.');
    await floor.say(lee, '/watch away 2026-12-01..2026-12-02 cover @UROBIN');
    expect(refusedIn(await floor.say(robin, '/watch away 2026-12-02'))).toBe('Robin Cole covers for Lee Park on some of those days. Name a cover with “cover @name”; it takes that over too.');
    expect(refusedIn(await floor.say(robin, '/watch away 2026-12-02 cover @ULEE'))).toBe('Lee Park is away too, from Tue 1 December 2026 to Wed 2 December 2026. Alex Roe could.');
  });

  it('for somebody else is for their leads, releasers and coordinators, and tells them', async () => {
    const floor = await withAlex(await openFloor());
    expect(textOf(await floor.say(alex, '/watch away 2026-12-21..2026-12-22 for @ULEE'))).toContain('Recording the absence of somebody else is for coordinators, or the leads and releasers of DOJ');
    expect(textOf(await floor.say(dana, '/watch away 2026-12-21..2026-12-22 cover @UALEX for @ULEE'))).toContain('Lee Park is recorded as away');
    expect((await saidSince(floor)).map(({ where, text }) => [where, text])).toContainEqual([
      lee, 'ODNI has recorded that you are away from Mon 21 December 2026 to Tue 22 December 2026. Alex Roe covers. If that is wrong, type /watch back.',
    ]);
    expect(textOf(await floor.say(lee, '/watch back from 2026-12-21'))).toBe('Taken back: you are not away from Mon 21 December 2026 to Tue 22 December 2026. Alex Roe no longer covers for you, and has been told.');
    expect(textOf(await floor.say(lee, '/watch back'))).toBe('Lee Park is not recorded as away. Nothing was changed.');
    expect((await saidSince(floor)).map(({ where, text }) => [where, text])).toEqual([
      [alex, 'You no longer cover for Lee Park of DOJ: the absence from Mon 21 December 2026 to Tue 22 December 2026 has ended.'],
    ]);
  });
});

describe('while somebody is away', () => {
  it('their cover is called in their place, with buttons that work', async () => {
    const floor = await withAlex(await withRequest());
    await floor.press(lee, 'request/take', 'request RPT-1');
    await floor.say(lee, '/watch away 2026-11-30..2026-12-04 cover @UALEX');
    await saidSince(floor);
    await ringUntil(floor, '2026-12-01T15:00:00.000Z');
    const said = (await saidSince(floor)).filter(({ text }) => text.includes('is wanted today'));
    const text = '“Materiality of the county incident”, RPT-1 is wanted today, by Tue 1 December 2026, 17:00 ET. It is with DOJ. Lee Park is away until Fri 4 December 2026; Alex Roe covers.';
    expect(said.map(({ where, to, text: words }) => [where, to, words])).toEqual([['thread of RPT-1', [alex], text]]);
    expect(textOf(await floor.send(alex, 'report/submit', 'report RPT-1', { text: 'The text.' }))).toContain('RPT-1');
    await floor.say(dana, '/report request doj "Another" by 2026-12-10');
    const [asked] = (await saidSince(floor)).filter(({ where, text: words }) => where === 'thread of RPT-2' && words.includes('tasks'));
    expect(asked?.to).toEqual([alex]);
  });

  it('the card of a new ask comes to their cover, and the one they had is kept up to date', async () => {
    const floor = await withAlex(await withRequest());
    await delivered(floor);
    await floor.say(lee, '/watch away 2026-11-02..2026-12-04 cover @UROBIN');
    await floor.say(dana, '/report request doj "Another" by 2026-12-10');
    const cardsOf = async (id: string) => (await delivered(floor)).flatMap((each) => (each.kind === 'card' && each.of.id === id && each.at.at === 'person' ? [`${each.at.person}${each.ifThere ? ', if there' : ''}`] : [])).toSorted();
    expect(await cardsOf('RPT-2')).toEqual([alex, `${lee}, if there`, robin]);
    await floor.say(alex, '/watch away 2026-11-02..2026-12-04 cover @UROBIN');
    await floor.say(dana, '/report request doj "A third" by 2026-12-10');
    expect(await cardsOf('RPT-3')).toEqual([`${alex}, if there`, `${lee}, if there`, robin]);
    await floor.press(robin, 'request/take', 'request RPT-1');
    expect(await cardsOf('RPT-1')).toEqual([`${alex}, if there`, `${lee}, if there`, robin]);
  });

  it('the card of a cover who took it says that it is still theirs, once whoever they covered for is back', async () => {
    const floor = await withAlex(await openFloor());
    await floor.say(lee, '/watch away 2026-11-02..2026-12-04 cover @UROBIN');
    await floor.say(dana, '/report request doj,fbi "Another" by 2026-12-20');
    await floor.say(dana, '/report request fbi,doj "One more" by 2026-12-20');
    await floor.press(robin, 'request/take', 'request RPT-1');
    await floor.press(robin, 'request/take', 'request RPT-2.2');
    await floor.say(lee, '/watch back');
    const robins = async (id: string) => {
      const drawn = await cardAt(ref(`request ${id}`), { at: 'person', person: robin }, floor.store.reading, { today: day('2026-11-02') });
      return drawn ? cardInWords(drawn.card) : 'nothing';
    };
    const still = (id: string): string =>
      `${id}\nYou are of this desk no more, and its card is not kept up here.\nYou took it: until you hand it over or hand it in, it is yours and stands on your Home. /report status ${id} shows where it stands.`;
    expect([await robins('RPT-1'), await robins('RPT-2')]).toEqual([still('RPT-1'), still('RPT-2')]);
    await floor.send(robin, 'request/hand-over', 'request RPT-1', { to: lee });
    expect(await robins('RPT-1')).toContain('It is not on your desk any more.');
  });

  it('the card of their cover says that it is on that desk no more, once they are back or their days are over', async () => {
    const floor = await withAlex(await openFloor());
    const cardsOf = async () => (await delivered(floor)).flatMap((each) => (each.kind === 'card' && each.at.at === 'person' ? [`${each.of.id} at ${each.at.person}${each.ifThere ? ', if there' : ''}`] : [])).toSorted();
    const robins = async (today: string) => {
      const drawn = await cardAt(ref('request RPT-1'), { at: 'person', person: robin }, floor.store.reading, { today: day(today) });
      return drawn ? cardInWords(drawn.card) : 'nothing';
    };
    await floor.say(lee, '/watch away 2026-11-02..2026-12-04 cover @UROBIN');
    await floor.say(dana, '/report request doj "Another" by 2026-12-20');
    expect(await cardsOf()).toContain(`RPT-1 at ${robin}`);
    expect(await robins('2026-11-02')).toContain('Asked');
    await floor.say(lee, '/watch back');
    expect(await cardsOf()).toEqual([`RPT-1 at ${robin}, if there`]);
    expect(await robins('2026-11-02')).toContain('It is not on your desk any more.');
    await floor.say(lee, '/watch away 2026-11-02..2026-11-03 cover @UROBIN');
    await delivered(floor);
    await ringUntil(floor, '2026-11-05T15:00:00.000Z');
    await floor.press(alex, 'request/take', 'request RPT-1');
    expect(await cardsOf()).toEqual(expect.arrayContaining([`RPT-1 at ${lee}`, `RPT-1 at ${robin}, if there`]));
    expect(await robins('2026-11-05')).toContain('It is not on your desk any more.');
  });

  it('the card of whoever stood in where nobody covered says so, too, once somebody is back or their days are over', async () => {
    const floor = await openFloor();
    const cardsOf = async () => (await delivered(floor)).flatMap((each) => (each.kind === 'card' && each.at.at === 'person' ? [`${each.of.id} at ${each.at.person}${each.ifThere ? ', if there' : ''}`] : [])).toSorted();
    await floor.say(lee, '/watch away 2026-11-02..2026-12-04');
    await floor.say(dana, '/report request doj "Another" by 2026-12-20');
    expect(await cardsOf()).toEqual([`RPT-1 at ${lee}, if there`, `RPT-1 at ${robin}`]);
    await floor.say(lee, '/watch back');
    expect(await cardsOf()).toEqual([`RPT-1 at ${robin}, if there`]);
    await floor.say(lee, '/watch away 2026-11-02..2026-11-03');
    await floor.press(robin, 'request/see', 'request RPT-1');
    expect(await cardsOf()).toEqual([`RPT-1 at ${lee}, if there`, `RPT-1 at ${robin}`]);
    await ringUntil(floor, '2026-11-05T15:00:00.000Z');
    expect(await cardsOf()).toContain(`RPT-1 at ${robin}, if there`);
    await floor.press(lee, 'request/take', 'request RPT-1');
    expect(await cardsOf()).toEqual([`RPT-1 at ${lee}`]);
  });

  it('an asker who is away is answered through their cover', async () => {
    const floor = await withAlex(await openFloor());
    await floor.say(lee, '/report request fbi "Which networks" by 2026-12-01');
    await floor.say(lee, '/watch away 2026-11-02..2026-12-04 cover @UROBIN');
    await saidSince(floor);
    await floor.send(frank, 'request/return', 'request RPT-1', { reason: 'Not our networks' });
    expect((await saidSince(floor)).map(({ to, text }) => [to, text])).toEqual([
      [[robin], 'FBI says “Which networks”, RPT-1 is not theirs: (for those it concerns: press Read). DOJ asks another agency or drops it; the suspense, Tue 1 December 2026, 17:00 ET, stands. Lee Park is away until Fri 4 December 2026; Robin Cole covers.'],
    ]);
  });

  it('without a cover the others of the agency are called', async () => {
    const floor = await withAlex(await withRequest());
    await floor.press(lee, 'request/take', 'request RPT-1');
    await floor.say(lee, '/watch away 2026-11-30..2026-12-04');
    await saidSince(floor);
    await ringUntil(floor, '2026-12-01T15:00:00.000Z');
    const [today] = (await saidSince(floor)).filter(({ where, text }) => where === 'thread of RPT-1' && text.includes('is wanted today'));
    expect(today?.to).toEqual([alex]);
  });
});

describe('/watch roster', () => {
  it('lists everybody, ten at a time, and offers to end one’s own absence', async () => {
    const floor = await openFloor();
    await floor.say(sam, '/watch away 2026-12-21..2026-12-22');
    const page = pageOf(await floor.say(sam, '/watch roster'));
    expect([page.title, page.lines.length, page.more]).toEqual(['The roster: 6 people', 6, undefined]);
    const own = page.lines.find(({ text }) => text.startsWith('Sam Ortiz'));
    expect(own).toEqual({
      text: 'Sam Ortiz, DHS: observer. Away from Mon 21 December 2026 to Tue 22 December 2026; nobody covers.',
      buttons: [{ command: 'watch/back', label: 'Take the absence back', about: { kind: 'agency', id: 'dhs' } }],
    });
    expect(formOf(await floor.press(sam, 'watch/back', 'agency dhs')).intro).toContain('You are not away today');
    floor.clock.turnTo(moment('2026-12-21T15:00:00.000Z'));
    expect(pageOf(await floor.say(sam, '/watch roster dhs')).lines[0]?.buttons[0]?.label).toBe('I am back');
    expect(textOf(await floor.press(sam, 'watch/back', 'agency dhs'))).toBe('You are here again: your absence from Mon 21 December 2026 to Tue 22 December 2026 has ended. What calls you comes to you.');
    expect(textOf(await floor.say(sam, '/watch roster dojj'))).toBe('No agency “dojj” sits at this floor. Did you mean doj?');
  });
});
