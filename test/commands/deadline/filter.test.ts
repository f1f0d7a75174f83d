import type { PageLine } from '../../../src/application/answer';
import type { TestFloor } from '../floor';
import { addElection, formOf, lee, openFloor, pageOf, textOf } from '../floor';

/** Two elections: one is over, the runoff is ahead. */
const two = async (at = '2026-11-10T15:00:00.000Z'): Promise<TestFloor> => {
  const floor = await openFloor({ at });
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await addElection(floor, '/election add 2026-ga-runoff 2026-12-08 --kind runoff');
  return floor;
};

const ids = (lines: readonly PageLine[]): readonly string[] => lines.flatMap(({ buttons }) => buttons.map(({ about }) => about.id));
const everyPage = async ({ say, press }: TestFloor, line: string): Promise<readonly PageLine[]> => {
  let page = pageOf(await say(lee, line));
  const lines = [...page.lines];
  while (page.more) {
    page = pageOf(await press(lee, page.more.command, undefined, page.more.value));
    lines.push(...page.lines);
  }
  return lines;
};

describe('/deadline list', () => {
  it('shows what waits for a fact, and what has no date in the law, apart from each other', async () => {
    const floor = await two();
    const waiting = await everyPage(floor, '/deadline list waiting');
    const undated = await everyPage(floor, '/deadline list undated');
    expect(ids(waiting)).toContain('EO-1B/2026-general');
    expect(ids(undated)).toContain('EO-3A/2026-general');
    expect(ids(waiting).filter((id) => ids(undated).includes(id))).toEqual([]);
    expect(undated.every(({ text }) => text.includes('no date in the law'))).toBe(true);
  });

  it('shows what has to leave the building this week, also where its due lies in the next', async () => {
    const floor = await two('2026-12-16T15:00:00.000Z');
    const page = pageOf(await floor.say(lee, '/deadline list this week'));
    expect(page.title).toBe('Due this week, until Sun 20 December 2026');
    expect(ids(page.lines)).toEqual(['EO-1A/2026-general', 'U3371C-45/2026-general']);
    // The due of the publication is Saturday 2 January; its plan date Thursday 31 December.
    floor.clock.pass(13 * 86400);
    expect(ids(pageOf(await floor.say(lee, '/deadline list this week')).lines)).toContain('U3371C-60/2026-general');
  });

  it('shows what one’s own agency owes', async () => {
    const floor = await two();
    expect(pageOf(await floor.say(lee, '/deadline list mine')).title).toBe('What DOJ owes');
    expect(ids(await everyPage(floor, '/deadline list mine'))).toEqual(ids(await everyPage(floor, '/deadline list doj')));
    expect(ids(await everyPage(floor, '/deadline list mine waiting 2026-general'))).toEqual(['EO-1B/2026-general']);
  });

  it('groups by agency, a joint duty under each of its owners', async () => {
    const floor = await two();
    const lines = await everyPage(floor, '/deadline list by agency');
    const headings = lines.map(({ under }) => under);
    expect(headings).toEqual(headings.toSorted());
    expect(lines.filter(({ buttons }) => buttons[0]?.about.id === 'EO-1B/2026-general').map(({ under }) => under)).toEqual(['DHS', 'DOJ']);
    expect(ids(await everyPage(floor, '/deadline list by election')).toSorted()).toEqual(ids(await everyPage(floor, '/deadline list')).toSorted());
  });

  it('says when, in headings, where nothing else was asked', async () => {
    const floor = await two('2026-12-16T15:00:00.000Z');
    const lines = await everyPage(floor, '/deadline list');
    expect([...new Set(lines.map(({ under }) => under))]).toEqual(['Missed and still open', 'This week, until Sun 20 December 2026', 'Later', 'No date yet']);
  });

  it('says what cannot be grouped by', async () => {
    const floor = await two();
    expect(textOf(await floor.say(lee, '/deadline list by colour'))).toMatch(/^“by colour” is no agency and no election of this floor\./);
  });

  it('takes any of several of one kind, and all of different kinds', async () => {
    const floor = await two('2026-12-20T15:00:00.000Z');
    const [overdue, waiting, doj, fbi] = await Promise.all(['overdue', 'waiting', 'doj', 'fbi'].map(async (each) => ids(await everyPage(floor, `/deadline list ${each}`))));
    const either = await everyPage(floor, '/deadline list overdue waiting');
    expect(ids(either)).toEqual([...(overdue ?? []), ...(waiting ?? [])]);
    expect(new Set(ids(await everyPage(floor, '/deadline list doj or fbi')))).toEqual(new Set([...(doj ?? []), ...(fbi ?? [])]));
    const both = ids(await everyPage(floor, '/deadline list waiting doj, dhs 2026-general'));
    expect(both).toContain('EO-1B/2026-general');
    expect(both.every((id) => (waiting ?? []).includes(id) && id.endsWith('2026-general'))).toBe(true);
    // Part of a name is every election that has it, beside other words.
    expect(ids(await everyPage(floor, '/deadline list waiting 2026'))).toEqual(ids(await everyPage(floor, '/deadline list waiting 2026-general 2026-ga-runoff')));
  });

  it.each([
    ['/deadline list overdue waiting', 'Overdue or waiting for a fact'],
    ['/deadline list doj fbi', 'What DOJ and FBI owe'],
    ['/deadline list waiting doj, fbi', 'Waiting for a fact, owed by DOJ or FBI'],
    ['/deadline list 2026-general and 2026-ga-runoff', 'What 2026-general and 2026-ga-runoff started'],
    ['/deadline list by agency by law', 'What is owed, by agency and law'],
    ['/deadline list agency ODNI', 'What ODNI owes'],
    ['/deadline list for agency odni by law', 'What ODNI owes, by law'],
    ['/deadline list election 2026-general', 'What 2026-general started'],
    ['/deadline list group by agency', 'What is owed, by agency'],
    ['/deadline list grouped by law and agency', 'What is owed, by law and agency'],
    ['/deadline list by agency odni', 'What ODNI owes, by agency'],
    ['/deadline list by law and election overdue', 'Overdue, by law and election'],
    ['/deadline list owed by date', 'What is owed'],
  ])('says all that was asked, and its buttons carry it: %s', async (line, title) => {
    const floor = await two();
    const page = pageOf(await floor.say(lee, line));
    expect(page.title).toBe(title);
    expect(pageOf(await floor.press(lee, 'deadline/list', undefined, page.narrow?.value)).title).toBe(title);
  });

  it('nests headings in the order they were said', async () => {
    const floor = await two();
    const headings = (await everyPage(floor, '/deadline list by election and agency')).map(({ under }) => under ?? '');
    expect(headings).toEqual(headings.toSorted());
    expect(headings).toContain('2026-general, DHS');
  });

  it('says every word it cannot use', async () => {
    const floor = await two();
    expect(textOf(await floor.say(lee, '/deadline list overdue doj soon by colour'))).toMatch(/^“soon” and “by colour” are no agencies and no elections of this floor\. Say overdue/);
    expect(textOf(await floor.say(lee, '/deadline list election'))).toMatch(/^“election” is no agency and no election of this floor\./);
    expect(textOf(await floor.say(lee, '/deadline list group odni'))).toMatch(/^“group” is no agency and no election of this floor\. .* and by agency, by election or by law to group them\.$/);
    expect(textOf(await floor.say(lee, '/deadline list overdue by'))).toMatch(/^“by” is no agency and no election of this floor\./);
  });

  it.each([
    ['/deadline list overdue fbi', 'Nothing is overdue, owed by FBI.'],
    ['/deadline list this week', 'Nothing is due this week, until Sun 15 November 2026.'],
    ['/deadline list waiting fbi', 'Nothing waits for a fact, owed by FBI.'],
    ['/deadline list undated nsa 2026-general', 'Nothing is without a date in the law, owed by NSA, started by 2026-general.'],
    ['/deadline list nsa', 'NSA owes nothing.'],
  ])('%s: %s', async (line, says) => {
    const floor = await two();
    const page = pageOf(await floor.say(lee, line));
    expect([page.lines, page.empty]).toEqual([[], says]);
  });
});

describe('the Filter button of a list', () => {
  it('opens a form with what the list shows, and shows what is picked', async () => {
    const floor = await two();
    const { narrow } = pageOf(await floor.say(lee, '/deadline list overdue doj'));
    expect(narrow).toEqual({ command: 'deadline/filter', label: 'Filter', value: '0 overdue doj' });
    const form = formOf(await floor.press(lee, 'deadline/filter', undefined, narrow?.value));
    expect(form.fields.map(({ name, filled }) => [name, filled])).toEqual([['standings', 'overdue'], ['agencies', 'doj'], ['elections', undefined], ['by', 'date']]);
    const page = pageOf(await floor.send(lee, 'deadline/filter', undefined, { standings: ['waiting'], agencies: ['doj'], elections: ['2026-general'], by: ['law'] }));
    expect([page.title, ids(page.lines), page.narrow?.value]).toEqual(['Waiting for a fact, owed by DOJ, started by 2026-general, by law', ['EO-1B/2026-general'], '0 waiting doj 2026-general by law']);
  });
});
