import { drawCard } from '../../../src/application/cards';
import type { PersonId } from '../../../src/core/language/actor';
import { homeOf } from '../../home/home';
import { addElection, dana, formOf, lee, nora, pageOf, robin, textOf as said } from '../floor';
import type { TestFloor } from '../floor';
import { moment } from '../../core/spec';
import { cardOf, corrects, delivered } from '../corrections/said';
import { boot, counsel, floorWith, textOf, withActs, withSecond } from './texts';

const one = textOf();
const longer = textOf({ version: '1.1', days: 60 });

/** Everything the floor was told, oldest first. */
const told = async (floor: TestFloor): Promise<readonly string[]> => (await delivered(floor)).flatMap((each) => (each.kind === 'notice' ? [each.text] : []));

const packState = async ({ store }: TestFloor) => (await store.reading.subject({ kind: 'pack', id: 'sample' }))?.standing.state;
const dutyState = async ({ store }: TestFloor, id = 'S-1/2026-general') => (await store.reading.subject({ kind: 'duty', id }))?.standing.state;

const withElection = async (floor: TestFloor): Promise<TestFloor> => {
  await addElection(floor, '/election add 2026-general 2026-11-03');
  return floor;
};

/** What of packs stands on somebody's Home, each with its buttons. */
const linesOf = async (floor: TestFloor, who: PersonId): Promise<readonly (readonly string[])[]> =>
  (await homeOf(floor, who)).groups.flatMap(({ lines }) => lines.filter(({ text }) => text.includes('Sample law')).filter(({ buttons }) => buttons.some(({ about }) => about.kind === 'pack')).map(({ text, buttons }) => [text, ...buttons.map(({ label }) => label)]));

const applied = async (floor: TestFloor): Promise<string> => {
  const form = formOf(await floor.press(dana, 'pack/apply', 'pack sample'));
  await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published on 1 November.' }, form.given);
  const confirm = formOf(await floor.press(nora, 'pack/confirm', 'pack sample'));
  return said(await floor.send(nora, 'pack/confirm', 'pack sample', {}, confirm.given));
};

describe('a rule that leaves a pack and comes back with the same text', () => {
  it('is verified by nobody from then on, on the pack and on what it opened', async () => {
    const both = textOf({ rules: withSecond });
    const floor = await withElection(await floorWith(both));
    await floor.say(counsel, '/watch verify S-2 --source https://example.gov/second --on 2026-11-01');
    expect(await cardOf(floor, 'duty S-2/2026-general')).toContain('Law: 1 USC 2 (in force, verified by counsel of Treasury on Sun 1 November 2026)');
    for (const text of [longer, both]) {
      await boot(floor, text);
      await applied(floor);
    }
    expect(await packState(floor)).toMatchObject({ marks: [], edition: { hash: both.hash } });
    expect(await cardOf(floor, 'duty S-2/2026-general')).toContain('Law: 1 USC 2 (in force)');
  });
});

describe('the text of a pack', () => {
  it('is kept under its hash at first use, and a duty points at it', async () => {
    const floor = await withElection(await floorWith(one));
    expect(await dutyState(floor)).toMatchObject({ pack: { id: 'sample', version: '1.0', hash: one.hash } });
    expect((await floor.store.reading.subject({ kind: 'pack-text', id: one.hash }))?.standing.state).toMatchObject({ status: 'kept', pack: one });
  });

  it('does not change with comments and layout, and does with every word', () => {
    expect(textOf().hash).toBe(one.hash);
    expect(new Set([one, longer, textOf({ days: 46 }), textOf({ version: '1.1' })].map(({ hash }) => hash)).size).toBe(4);
  });

  it('is kept once, however often the house starts, and nothing is said', async () => {
    const floor = await floorWith(one);
    await boot(floor, one);
    expect(await floor.store.reading.history({ kind: 'pack-text', id: one.hash })).toHaveLength(1);
    expect(await floor.store.reading.history({ kind: 'pack', id: 'sample' })).toHaveLength(1);
    expect((await told(floor)).filter((text) => text.includes('Sample law'))).toEqual([]);
  });

  it('that was changed without a new version is said once with both hashes, and not used', async () => {
    const floor = await floorWith(one);
    const edited = textOf({ days: 46 });
    await boot(floor, edited);
    await boot(floor, edited);
    await withElection(floor);
    expect(await dutyState(floor)).toMatchObject({ dates: { dueDate: '2026-12-18' }, pack: { hash: one.hash } });
    expect(floor.said.filter((line) => line.startsWith('The file'))).toEqual([
      'The file of pack sample says version 1.0 and is not the text kept under it. What is kept is used.',
      'The file of pack sample says version 1.0 and is not the text kept under it. What is kept is used.',
    ]);
    expect((await told(floor)).filter((text) => text.startsWith('The file'))).toEqual([
      `The file of Sample law, sample says version 1.0 and is not the text that is kept under 1.0: kept is ${one.hash.slice(0, 12)}, the file is ${edited.hash.slice(0, 12)}. Nothing of it is used; the floor goes by what is kept. Give the file a new version and start again, or put the former text back.`,
    ]);
  });
});

describe('a new version', () => {
  it('is announced once, with the duties whose dates would move, and changes nothing by itself', async () => {
    const floor = await withElection(await floorWith(one));
    await boot(floor, longer);
    await boot(floor, longer);
    expect((await told(floor)).filter((text) => text.startsWith('Version'))).toEqual([
      [
        'Version 1.1 of Sample law, sample was found. In use is 1.0, and stays so until two people apply the new one.',
        '1 duty moves:',
        '• The first report, S-1/2026-general: Fri 18 December 2026 -> Sat 2 January 2027',
        'Apply shows what changes and proposes it; a second coordinator confirms.',
      ].join('\n'),
    ]);
    expect((await cardOf(floor, 'pack sample')).split('\n').slice(3)).toEqual([
      'Found and not applied',
      `• Version 1.1, text ${longer.hash.slice(0, 12)}, found Mon 2 November 2026. 1 duty moves:`,
      '• The first report, S-1/2026-general: Fri 18 December 2026 -> Sat 2 January 2027',
    ]);
    expect(await dutyState(floor)).toMatchObject({ dates: { dueDate: '2026-12-18' } });
    await addElection(floor, '/election add 2028-general 2028-11-07');
    expect(await dutyState(floor, 'S-1/2028-general')).toMatchObject({ dates: { dueDate: '2028-12-22' }, pack: { version: '1.0' } });
  });

  it('draws the card of a report anew whose duty it moves', async () => {
    const floor = await withElection(await floorWith(one));
    await floor.say(dana, '/report request odni "The first report" by 2026-11-20 --duty S-1');
    await floor.say(dana, '/report request odni "Another" by 2026-11-20');
    await boot(floor, longer);
    await delivered(floor);
    await applied(floor);
    const drawn = (await delivered(floor)).flatMap((each) => (each.kind === 'card' && each.of.kind === 'request' ? [each] : []));
    const anew = { kind: 'card', of: { kind: 'request', id: 'RPT-1' }, ifThere: true };
    expect(drawn).toEqual([{ ...anew, at: { at: 'person', person: dana } }, { ...anew, at: { at: 'floor' } }]);
    expect(await cardOf(floor, 'request RPT-1')).toContain('Serves: The first report, S-1/2026-general: due Sat 2 January 2027, 23:59 ET');
  });

  it('is announced and applied with the own date of what is merged, on both cards', async () => {
    const floor = await withElection(await floorWith(one));
    await addElection(floor, '/election add 2026-ga-runoff 2026-12-08 --kind runoff', { 'duty-S-1': 'into S-1/2026-general', reason: 'One report covers both.' });
    await floor.send(nora, 'duty/confirm', 'duty S-1/2026-ga-runoff', {}, formOf(await floor.press(nora, 'duty/confirm', 'duty S-1/2026-ga-runoff')).given);
    expect(await cardOf(floor, 'duty S-1/2026-general')).toContain('Covers: S-1/2026-ga-runoff, whose own due would be Fri 22 January 2027');
    await delivered(floor);
    await boot(floor, longer);
    const own = 'The first report, S-1/2026-ga-runoff, merged into S-1/2026-general, its own date: Fri 22 January 2027 -> Sat 6 February 2027';
    expect((await told(floor)).find((text) => text.startsWith('Version'))).toContain(`2 duties move:\n• The first report, S-1/2026-general: Fri 18 December 2026 -> Sat 2 January 2027\n• ${own}\n`);
    expect(formOf(await floor.press(dana, 'pack/apply', 'pack sample')).intro).toContain(own);
    await applied(floor);
    expect(await cardOf(floor, 'duty S-1/2026-general')).toContain('Covers: S-1/2026-ga-runoff, whose own due would be Sat 6 February 2027');
    expect(await cardOf(floor, 'duty S-1/2026-ga-runoff')).toContain('Own due: ~Fri 22 January 2027~ Sat 6 February 2027');
    expect(await told(floor)).toContain(
      'The first report, S-1/2026-ga-runoff is counted by version 1.1 of sample now, and not by 1.0. It is merged into S-1/2026-general, and its own due is Sat 6 February 2027 now. It was due Fri 22 January 2027 before. Applied by Dana Reyes of ODNI and Nora Quinn of NSC. In their words: “Published on 1 November.”',
    );
  });

  it('is taken up by what was met when it was applied and is not any more', async () => {
    const floor = await withElection(await floorWith(textOf({ rules: withActs(45) }), '2026-11-10T14:00:00.000Z'));
    for (const act of ['published', 'sent']) await floor.say(dana, `/deadline record S-3 --act ${act} --on 2026-11-09 --evidence "a page"`);
    const next = textOf({ version: '1.1', rules: withActs(60) });
    await boot(floor, next);
    await applied(floor);
    expect(await dutyState(floor, 'S-3/2026-general')).toMatchObject({ status: 'met', pack: { version: '1.0' }, dates: { dueDate: '2026-12-18' } });
    expect(formOf(await floor.say(dana, '/deadline correct S-3 --act sent --withdraw')).intro).toContain(
      'It would not be met any more, for an act is missing then: sent to Congress. Its clock would run again. It would be counted by version 1.1 of sample then, which was applied meanwhile: due Sat 2 January 2027.\n',
    );
    await told(floor);
    await corrects(floor, dana, '/deadline correct S-3 --act sent --withdraw --reason "it never left"');
    expect(await dutyState(floor, 'S-3/2026-general')).toMatchObject({ status: 'open', pack: { version: '1.1', hash: next.hash }, dates: { dueDate: '2027-01-02' }, formerDues: ['2026-12-18'] });
    const notices = await told(floor);
    expect(notices).toContain('The notice, S-3/2026-general is counted by version 1.1 of sample now, and not by 1.0. Due Sat 2 January 2027, 23:59 ET. It must leave the building by Thu 31 December 2026. It was due Fri 18 December 2026 before. ODNI owes it to Congress. Applied by Dana Reyes of ODNI and Nora Quinn of NSC. In their words: “Published on 1 November.”');
    expect(notices.filter((text) => text.includes('is not met any more'))).toHaveLength(1);
  });

  it('that asks for no more than was done meets what it is done for', async () => {
    const floor = await withElection(await floorWith(textOf({ rules: withActs(45) }), '2026-11-10T14:00:00.000Z'));
    await floor.say(dana, '/deadline record S-3 --act published --on 2026-11-09 --evidence "a page"');
    await boot(floor, textOf({ version: '1.1', rules: withActs(60, 'published') }));
    expect(formOf(await floor.press(dana, 'pack/apply', 'pack sample')).intro).toContain('• The notice, S-3/2026-general: Fri 18 December 2026 -> Sat 2 January 2027, met on time');
    await told(floor);
    await applied(floor);
    expect(await dutyState(floor, 'S-3/2026-general')).toMatchObject({ status: 'met', metOn: '2026-11-09', pack: { version: '1.1' }, dates: { dueDate: '2027-01-02' } });
    const notices = await told(floor);
    expect(notices.filter((text) => text.startsWith('The notice, S-3'))).toEqual([
      'The notice, S-3/2026-general is counted by version 1.1 of sample now, and not by 1.0. Due Sat 2 January 2027, 23:59 ET. It must leave the building by Thu 31 December 2026. It was due Fri 18 December 2026 before. Applied by Dana Reyes of ODNI and Nora Quinn of NSC. In their words: “Published on 1 November.”',
      'The notice, S-3/2026-general: met on Mon 9 November 2026.',
    ]);
    expect(said((await corrects(floor, dana, '/deadline correct S-3 --act published --on 2026-11-08 --reason "the page says so"')).answer)).toMatch(/It was met on Sun 8 November 2026\.$/);
  });

  /** ODNI's notice is out to Congress since 10 November; one of the acts of S-3, or both, are still to be done. */
  const noticeOut = async (): Promise<TestFloor> => {
    const floor = await withElection(await floorWith(textOf({ rules: withActs(45) }), '2026-11-10T14:00:00.000Z'));
    await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Notice', day: '2026-11-20', duties: ['S-3/2026-general'] });
    await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'The notice.' });
    await floor.say(dana, '/report release RPT-1');
    await floor.send(dana, 'delivery/sent', 'delivery RPT-1/congress', { on: '2026-11-10' });
    return floor;
  };

  it('that asks for no acts any more meets what a report is out for', async () => {
    const floor = await noticeOut();
    expect(await dutyState(floor, 'S-3/2026-general')).toMatchObject({ status: 'open' });
    await boot(floor, textOf({ version: '1.1', rules: withActs(60, '') }));
    expect((await told(floor)).at(-1)).toContain('• The notice, S-3/2026-general: Fri 18 December 2026 -> Sat 2 January 2027, met on time');
    expect(formOf(await floor.press(dana, 'pack/apply', 'pack sample')).intro).toContain('• The notice, S-3/2026-general: Fri 18 December 2026 -> Sat 2 January 2027, met on time');
    await applied(floor);
    expect(await dutyState(floor, 'S-3/2026-general')).toMatchObject({ status: 'met', metOn: '2026-11-10', pack: { version: '1.1' }, dates: { dueDate: '2027-01-02' } });
    expect(await told(floor)).toContain('The notice, S-3/2026-general: met on Tue 10 November 2026.');
  });

  it('is shown to meet late, and not to be missed, what it asks no acts of and what went out after its due', async () => {
    const floor = await noticeOut();
    await boot(floor, textOf({ version: '1.1', rules: withActs(3, '') }));
    const form = formOf(await floor.press(dana, 'pack/apply', 'pack sample'));
    expect(form.intro).toContain('• The notice, S-3/2026-general: Fri 18 December 2026 -> Fri 6 November 2026, met late');
    expect(form.intro).not.toContain('late the moment this is applied');
    await applied(floor);
    expect(await dutyState(floor, 'S-3/2026-general')).toMatchObject({ status: 'met-late', metOn: '2026-11-10', dates: { dueDate: '2026-11-06' } });
  });

  it('that asks for no acts any more leaves open what nothing is out for, whatever was done', async () => {
    const floor = await withElection(await floorWith(textOf({ rules: withActs(45) }), '2026-11-10T14:00:00.000Z'));
    await floor.say(dana, '/deadline record S-3 --act published --on 2026-11-09 --evidence "a page"');
    await boot(floor, textOf({ version: '1.1', rules: withActs(60, '') }));
    await applied(floor);
    expect(await dutyState(floor, 'S-3/2026-general')).toMatchObject({ status: 'open', pack: { version: '1.1' } });
  });

  it('that asks for no acts any more meets by what is out what its acts had met and do not any more', async () => {
    const floor = await noticeOut();
    for (const act of ['published', 'sent']) await floor.say(dana, `/deadline record S-3 --act ${act} --on 2026-11-09 --evidence "a page"`);
    expect(await dutyState(floor, 'S-3/2026-general')).toMatchObject({ status: 'met', metOn: '2026-11-09' });
    await boot(floor, textOf({ version: '1.1', rules: withActs(60, '') }));
    await applied(floor);
    expect(formOf(await floor.say(dana, '/deadline correct S-3 --act sent --withdraw')).intro).toContain(
      'An act is missing then: sent to Congress. It would be counted by version 1.1 of sample then, which was applied meanwhile and does not ask for that: due Sat 2 January 2027. By that it was met on Tue 10 November 2026.\n',
    );
    await corrects(floor, dana, '/deadline correct S-3 --act sent --withdraw --reason "it never left"');
    expect(await dutyState(floor, 'S-3/2026-general')).toMatchObject({ status: 'met', metOn: '2026-11-10', pack: { version: '1.1' } });
  });

  it('is what the answer counts by where a sending never was, as the duty then does', async () => {
    const floor = await withElection(await floorWith(one, '2026-11-10T14:00:00.000Z'));
    await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'First', day: '2026-11-20', duties: ['S-1/2026-general'] });
    await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'The report.' });
    await floor.say(dana, '/report release RPT-1');
    await floor.send(dana, 'delivery/sent', 'delivery RPT-1/congress', { on: '2026-11-10' });
    await boot(floor, longer);
    await applied(floor);
    expect(said((await corrects(floor, dana, '/report correct RPT-1 sent congress never --reason "it lay on the desk"')).answer)).toBe(
      ['Corrected. Not gone out to Congress at all.', '1 duty moves:', '• The first report, S-1/2026-general: Fri 18 December 2026 -> Sat 2 January 2027, not met any more'].join('\n'),
    );
    expect(await dutyState(floor)).toMatchObject({ status: 'open', dates: { dueDate: '2027-01-02' } });
  });

  it('is in use also where its pack is off, and opens nothing there', async () => {
    const floor = await floorWith(one);
    await floor.send(dana, 'pack/off', 'pack sample', { reason: 'It is looked at.' });
    expect(said(await floor.send(nora, 'pack/confirm', 'pack sample', {}, formOf(await floor.press(nora, 'pack/confirm', 'pack sample')).given))).toContain('Sample law, sample is turned off.');
    await floor.say(dana, '/election add 2027-tx 2027-05-01 --kind special');
    await boot(floor, textOf({ version: '1.1', rules: withSecond }));
    expect(formOf(await floor.press(dana, 'pack/apply', 'pack sample')).intro).toContain('The pack stays off: it opens nothing before it is turned on.');
    expect(await applied(floor)).toBe('Done: version 1.1 of Sample law, sample is in use, and what is not met is counted by it; the pack stays off. Both of your names stand in its history.');
    expect(await floor.store.reading.count({ kind: 'duty' })).toBe(0);
  });

  it('is not taken up by what was met by a rule that is not in it any more', async () => {
    const floor = await withElection(await floorWith(textOf({ rules: withActs(45) }), '2026-11-10T14:00:00.000Z'));
    for (const act of ['published', 'sent']) await floor.say(dana, `/deadline record S-3 --act ${act} --on 2026-11-09 --evidence "a page"`);
    await boot(floor, longer);
    await applied(floor);
    await corrects(floor, dana, '/deadline correct S-3 --act sent --withdraw --reason "it never left"');
    expect(await dutyState(floor, 'S-3/2026-general')).toMatchObject({ status: 'open', pack: { version: '1.0' }, dates: { dueDate: '2026-12-18' } });
  });

  it('is followed by what is closed, so that it is counted by it once it is reopened', async () => {
    const floor = await withElection(await floorWith(one));
    await floor.say(dana, '/deadline close S-1 "Nothing is asked."');
    await floor.send(nora, 'duty/confirm', 'duty S-1/2026-general', {}, formOf(await floor.press(nora, 'duty/confirm', 'duty S-1/2026-general')).given);
    await boot(floor, longer);
    await applied(floor);
    await floor.say(dana, '/deadline reopen S-1 "It is asked after all."');
    expect(await dutyState(floor)).toMatchObject({ status: 'open', pack: { version: '1.1' }, dates: { dueDate: '2027-01-02' } });
  });

  it('moves the duties when two people apply it; the former due stays on the card, struck through', async () => {
    const floor = await withElection(await floorWith(one));
    await boot(floor, longer);
    expect(await applied(floor)).toBe('Done: version 1.1 of Sample law, sample is in use, and what is not met is counted by it. Both of your names stand in its history.');
    expect(await dutyState(floor)).toMatchObject({ dates: { dueDate: '2027-01-02' }, formerDues: ['2026-12-18'], pack: { version: '1.1', hash: longer.hash } });
    expect(said(await floor.say(dana, '/deadline show S-1'))).toContain('Due: ~Fri 18 December 2026~ Sat 2 January 2027, 23:59 ET');
    const notices = await told(floor);
    expect(notices).toContain('The first report, S-1/2026-general is counted by version 1.1 of sample now, and not by 1.0. Due Sat 2 January 2027, 23:59 ET. It must leave the building by Thu 31 December 2026. It was due Fri 18 December 2026 before. ODNI owes it to Congress. Applied by Dana Reyes of ODNI and Nora Quinn of NSC. In their words: “Published on 1 November.”');
    expect(notices.filter((text) => text.startsWith('Applied:'))).toEqual([
      'Applied: version 1.1 of Sample law, sample, and not 1.0 any more. Every duty of it that is not met is counted by the new text; the former dues stay on the cards, struck through. Applied by Dana Reyes of ODNI and Nora Quinn of NSC. In their words: “Published on 1 November.”',
    ]);
    expect(await cardOf(floor, 'pack sample')).toBe(
      [
        'Sample law, sample',
        'In use.',
        `Version: ~1.0~ 1.1, text ${longer.hash.slice(0, 12)}, since Mon 2 November 2026`,
        'Applied by: ODNI and NSC, Mon 2 November 2026: Published on 1 November.',
      ].join('\n'),
    );
    expect(await packState(floor)).toMatchObject({ edition: { version: '1.1', hash: longer.hash }, former: [{ version: '1.0', hash: one.hash }] });
    await addElection(floor, '/election add 2028-general 2028-11-07');
    expect(await dutyState(floor, 'S-1/2028-general')).toMatchObject({ dates: { dueDate: '2029-01-06' }, pack: { version: '1.1' } });
  });

  it('that lays a duty on another agency says so before and after, and calls the former owner and the new one', async () => {
    const floor = await withElection(await floorWith(one));
    await boot(floor, textOf({ version: '1.1', owner: 'doj' }));
    const line = '• The first report, S-1/2026-general: stays Fri 18 December 2026, owed by DOJ, not ODNI';
    expect((await told(floor)).find((text) => text.startsWith('Version'))).toContain(`1 duty changes:\n${line}\n`);
    const form = formOf(await floor.press(dana, 'pack/apply', 'pack sample'));
    expect(form.intro).toContain(`1 duty changes:\n${line}\nRules: 1 changed, 0 added, 0 removed.\nChanged: The first report, S-1 (owners).`);
    await applied(floor);
    const notice = (await delivered(floor)).find((each) => each.kind === 'notice' && each.text.startsWith('The first report'));
    expect(notice).toMatchObject({
      text: 'The first report, S-1/2026-general is counted by version 1.1 of sample now, and not by 1.0. Due Fri 18 December 2026, 23:59 ET. It is owed by DOJ now, and not by ODNI. A report that was asked for it stays with whoever was asked. DOJ owes it to Congress. Applied by Dana Reyes of ODNI and Nora Quinn of NSC. In their words: “Published on 1 November.”',
      mentions: [lee, dana],
    });
    expect(await dutyState(floor)).toMatchObject({ rule: { owners: ['doj'] } });
  });

  it('that switches a rule off says what becomes of the duty that runs, and how it is closed', async () => {
    const floor = await withElection(await floorWith(textOf({ rules: withSecond })));
    await boot(floor, textOf({ version: '1.1', rules: `${withSecond}\n    off: It was repealed.` }));
    const line = '• The second report, S-2/2026-general: stays Mon 1 February 2027, its rule is switched off, and it runs on';
    expect(formOf(await floor.press(dana, 'pack/apply', 'pack sample')).intro).toContain(
      `1 duty changes:\n${line}\nA duty whose rule is switched off runs on, with its dates and reminders, until it is met or two people close it: /deadline close S-2/2026-general "basis". No new one is opened.\nRules: 1 changed, 0 added, 0 removed.\nChanged: The second report, S-2 (off).`,
    );
    await applied(floor);
    expect((await told(floor)).find((text) => text.startsWith('The second report'))).toContain(
      'Its rule is switched off in this version: It was repealed. The duty runs on, with its dates and reminders, until it is met or two people close it: /deadline close S-2/2026-general "basis".',
    );
    expect(await dutyState(floor, 'S-2/2026-general')).toMatchObject({ status: 'open', rule: { off: 'It was repealed.' } });
    expect(await cardOf(floor, 'duty S-2/2026-general')).toContain('Rule switched off: It was repealed. It runs on until it is met or closed.');
    await boot(floor, textOf({ version: '1.2', rules: `${withSecond}\n    off: It was repealed.` }));
    expect((await told(floor)).find((text) => text.startsWith('Version'))).toContain('No date of a duty moves.');
  });

  it('that sends a duty to others says to whom', async () => {
    const floor = await withElection(await floorWith(textOf({ rules: withSecond })));
    await boot(floor, textOf({ version: '1.1', rules: withSecond.replace('recipients: [congress]', 'recipients: [congress, president]') }));
    expect((await told(floor)).find((text) => text.startsWith('Version'))).toContain('• The second report, S-2/2026-general: stays Mon 1 February 2027, goes to Congress and President, not Congress');
    await applied(floor);
    expect((await told(floor)).find((text) => text.startsWith('The second report'))).toContain('It goes to Congress and the President now, and not to Congress. A report that was asked for it goes to whom it went before.');
  });

  it('opens what it adds for the elections of the floor, and leaves what is no longer in it', async () => {
    const floor = await withElection(await floorWith(textOf({ rules: withSecond.replace('S-2', 'S-9') })));
    await boot(floor, textOf({ version: '1.1', rules: withSecond }));
    const form = formOf(await floor.press(dana, 'pack/apply', 'pack sample'));
    expect(form.intro).toBe(
      [
        'Version 1.1 of Sample law, sample takes the place of 1.0, once a second coordinator confirms it.',
        'No date of a duty moves.',
        'It opens 1 duty:',
        '• The second report, S-2/2026-general: due Mon 1 February 2027',
        'No longer in it, left as it is under the text in use: The second report, S-9/2026-general.',
        'Rules: 0 changed, 1 added, 1 removed.',
      ].join('\n'),
    );
    await applied(floor);
    expect(await dutyState(floor, 'S-2/2026-general')).toMatchObject({ status: 'open', dates: { dueDate: '2027-02-01' } });
    expect(await dutyState(floor, 'S-9/2026-general')).toMatchObject({ status: 'open', pack: { version: '1.0' } });
    expect(await dutyState(floor)).toMatchObject({ pack: { version: '1.1' }, formerDues: [] });
  });

  it('opens nothing whose due is past: nobody is late for a rule that was not there', async () => {
    const floor = await withElection(await floorWith(one, '2026-11-04T14:00:00.000Z'));
    floor.clock.turnTo(moment('2027-03-01T14:00:00.000Z'));
    await boot(floor, textOf({ version: '1.1', rules: withSecond }));
    expect(formOf(await floor.press(dana, 'pack/apply', 'pack sample')).intro).toContain('\nPast by now and not opened, for nobody is late for a rule that was not there: The second report, S-2/2026-general.\n');
    await applied(floor);
    expect(await dutyState(floor, 'S-2/2026-general')).toBeUndefined();
  });

  it('that shortens a limit already missed is shown with how late before it is proposed and before it is confirmed, and is applied with eyes open', async () => {
    const floor = await withElection(await floorWith(one, '2026-11-04T14:00:00.000Z'));
    floor.clock.turnTo(moment('2026-11-23T14:00:00.000Z'));
    await boot(floor, textOf({ version: '1.1', days: 15 }));
    const effect = [
      '1 duty moves:',
      '• The first report, S-1/2026-general: Fri 18 December 2026 -> Wed 18 November 2026, missed at once',
      ':warning: 1 duty is late the moment this is applied:',
      '• The first report, S-1/2026-general: 5 days past its new due',
      'Their ladders climb from that moment on. Before you confirm, tell ODNI, and have what is ready handed in; after it, they press Acknowledge on the card and say when it will be there.',
      'Rules: 1 changed, 0 added, 0 removed.',
      'Changed: The first report, S-1 (limit, quote).',
    ].join('\n');
    const form = formOf(await floor.press(dana, 'pack/apply', 'pack sample'));
    expect(form.intro).toBe(`Version 1.1 of Sample law, sample takes the place of 1.0, once a second coordinator confirms it.\n${effect}`);
    const proposed = await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'The statute was amended.' }, form.given);
    expect(said(proposed)).toBe(`Proposed: version 1.1 of Sample law, sample takes the place of 1.0.\n${effect}\nNothing is changed yet. It needs a second person: another coordinator confirms it.`);
    const confirm = formOf(await floor.press(nora, 'pack/confirm', 'pack sample'));
    expect(confirm.intro).toBe(`Dana Reyes of ODNI proposed at 09:00: version 1.1 of Sample law, sample takes the place of 1.0. In their words: “The statute was amended.”\n${effect}`);
    await floor.send(nora, 'pack/confirm', 'pack sample', {}, confirm.given);
    expect(await dutyState(floor)).toMatchObject({ status: 'missed', dates: { dueDate: '2026-11-18' }, formerDues: ['2026-12-18'] });
  });

  it('is proposed by one at a time, confirmed by another, and applied once', async () => {
    const floor = await withElection(await floorWith(one));
    await boot(floor, longer);
    const form = formOf(await floor.press(dana, 'pack/apply', 'pack sample'));
    await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, form.given);
    expect(said(await floor.send(nora, 'pack/apply', 'pack sample', { reason: 'Mine.' }, form.given))).toBe(
      'Dana Reyes proposed a change of sample at 09:00, and it waits for a second person. Confirm or withdraw that one first; yours was not kept.',
    );
    expect(said(await floor.press(dana, 'pack/confirm', 'pack sample'))).toMatch(/^It needs a second person: you proposed this/);
    const confirm = formOf(await floor.press(nora, 'pack/confirm', 'pack sample'));
    await Promise.all([floor.send(nora, 'pack/confirm', 'pack sample', {}, confirm.given), floor.send(nora, 'pack/confirm', 'pack sample', {}, confirm.given)]);
    expect((await floor.store.reading.history({ kind: 'pack', id: 'sample' })).filter(({ type }) => type === 'version-applied')).toHaveLength(1);
    expect(said(await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Again.' }, form.given))).toBe('That version of sample was applied at 09:00. Nothing more was done.');
    expect(said(await floor.press(dana, 'pack/apply', 'pack sample'))).toBe('Nothing new was found for Sample law, sample. In use is 1.1.');
  });

  it('that is no longer the newest is not applied, whether it is proposed or waits for the second person', async () => {
    const floor = await withElection(await floorWith(one));
    await boot(floor, longer);
    const form = formOf(await floor.press(dana, 'pack/apply', 'pack sample'));
    await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, form.given);
    const confirm = formOf(await floor.press(nora, 'pack/confirm', 'pack sample'));
    const newest = textOf({ version: '1.2', days: 50 });
    await boot(floor, newest);
    const gone = `Version 1.1 (text ${longer.hash.slice(0, 12)}) of sample is not what can be applied any more. In use is 1.0 (text ${one.hash.slice(0, 12)}). The newest is 1.2 (text ${newest.hash.slice(0, 12)}): /watch packs sample shows it, with Apply.`;
    expect(said(await floor.send(nora, 'pack/confirm', 'pack sample', {}, confirm.given))).toBe(gone);
    expect(said(await floor.press(nora, 'pack/withdraw', 'pack sample'))).toBe('Withdrawn. Nothing of sample was changed.');
    expect(said(await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, form.given))).toContain('is not what can be applied any more.');
    expect(await dutyState(floor)).toMatchObject({ dates: { dueDate: '2026-12-18' } });
  });

  it('leaves a former proposal without Confirm, and is applied and proposed in its place', async () => {
    const floor = await withElection(await floorWith(one));
    await boot(floor, longer);
    const form = formOf(await floor.press(dana, 'pack/apply', 'pack sample'));
    await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, form.given);
    const buttons = async () => (await drawCard({ kind: 'pack', id: 'sample' }, floor.store.reading))?.buttons.map(({ label }) => label);
    expect(await buttons()).toEqual(['Confirm', 'Withdraw', 'Rules']);
    const newest = textOf({ version: '1.2', days: 50 });
    await boot(floor, newest);
    expect(await buttons()).toEqual(['Withdraw', 'Apply', 'Rules']);
    expect(await cardOf(floor, 'pack sample')).toContain('version 1.1 of Sample law, sample takes the place of 1.0, and cannot be confirmed any more: another version was found since');
    expect(await linesOf(floor, nora)).toEqual([
      ['Proposed by ODNI, Mon 2 November 2026, 09:00 ET: version 1.1 of Sample law, sample takes the place of 1.0, and cannot be confirmed any more: another version was found since. Apply proposes that one in its place.', 'Withdraw', 'Apply'],
    ]);
    expect(await applied(floor)).toContain('version 1.2 of Sample law, sample is in use');
    expect(await dutyState(floor)).toMatchObject({ dates: { dueDate: '2026-12-23' } });
    expect(await linesOf(floor, nora)).toEqual([]);
  });

  it('leaves a former proposal without Confirm where it lapses, too', async () => {
    const floor = await floorWith(one);
    await boot(floor, longer);
    const form = formOf(await floor.press(dana, 'pack/apply', 'pack sample'));
    await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, form.given);
    await boot(floor, one);
    expect(await linesOf(floor, nora)).toEqual([
      ['Proposed by ODNI, Mon 2 November 2026, 09:00 ET: version 1.1 of Sample law, sample takes the place of 1.0, and cannot be confirmed any more: its file is not found any more.', 'Withdraw'],
    ]);
  });

  it('waits on the Home of every coordinator until it is proposed, and then for the second', async () => {
    const floor = await withElection(await floorWith(one));
    expect(await linesOf(floor, nora)).toEqual([]);
    await boot(floor, longer);
    const found = 'Version 1.1 of Sample law, sample was found on Mon 2 November 2026 and is not applied. Apply shows what it moves, 1 date of a duty, and proposes it.';
    for (const who of [dana, nora]) expect(await linesOf(floor, who)).toEqual([[found, 'Apply']]);
    expect(await linesOf(floor, robin)).toEqual([]);
    expect(pageOf(await floor.say(dana, '/watch me')).lines.map(({ text }) => text)).toContain(found);
    const form = formOf(await floor.press(dana, 'pack/apply', 'pack sample'));
    await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, form.given);
    expect(await linesOf(floor, dana)).toEqual([]);
    expect((await linesOf(floor, nora)).map(([, ...buttons]) => buttons)).toEqual([['Confirm', 'Withdraw']]);
  });

  it('is for coordinators', async () => {
    const floor = await floorWith(one);
    await boot(floor, longer);
    expect(said(await floor.press(robin, 'pack/apply', 'pack sample'))).toMatch(/^Changing which text of a pack is in use, or turning it off or on, is for coordinators;/);
  });

  it('lapses when the file is again what is in use', async () => {
    const floor = await floorWith(one);
    await boot(floor, longer);
    expect(await packState(floor)).toHaveProperty('offered');
    await delivered(floor);
    await boot(floor, one);
    expect(await delivered(floor)).toMatchObject([{ kind: 'card', of: { kind: 'pack', id: 'sample' } }]);
    expect(await packState(floor)).not.toHaveProperty('offered');
  });
});
