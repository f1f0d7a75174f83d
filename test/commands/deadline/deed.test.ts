import { cardOf, corrects, delivered, said, until } from '../corrections/said';
import { homeOf } from '../../home/home';
import { meetByFormerReleases } from '../../../src/application/meet-by-former-releases';
import { policyActor } from '../../../src/core/policies';
import type { TestFloor } from '../floor';
import { addElection, buttonsOf, dana, fiona, formOf, lee, nora, openFloor, ref, refusedIn, robin, seatNora, textOf as textIn, pageOf } from '../floor';
import { boot, floorWith, textOf } from '../packs/texts';

const MEETS = 'Its rule names no recipient: a record that it was done meets it, and so does the release of a report for it.';
const FORWARD = 'S-5/2026-general';

/** A rule that names neither a recipient nor an act, or one of them. */
const deed = (days: number, rest = ''): string => `
  - id: S-5
    title: The review
    status: in-force
    trigger: { kind: election-day, elections: any-federal }
    limit: { count: ${String(days)}, unit: calendar-days }
    owners: [doj]
${rest === '' ? '' : `    ${rest}\n`}    contents: [a review]
    citation: 1 USC 5
    quote: A review is made.
    evidence: quoted
    source: https://example.gov/fifth`;

const opened = async (rules = deed(20)): Promise<TestFloor> => {
  const floor = await floorWith(textOf({ rules }), '2026-11-10T14:00:00.000Z');
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await delivered(floor);
  return floor;
};

const duty = async ({ store }: TestFloor, id = FORWARD) => (await store.reading.subject({ kind: 'duty', id }))?.standing.state;
const RECORD = '/deadline record S-5 --on 2026-11-10 --evidence "memo of 10 November"';

/** A report for it, released by DOJ. */
const released = async (floor: TestFloor, day = '2026-11-10', report = 'RPT-1'): Promise<string> => {
  await floor.send(dana, 'report/request', undefined, { agencies: ['doj'], title: `Review ${report}`, day: '2026-11-20', duties: [FORWARD] });
  await floor.send(robin, 'report/submit', `report ${report}`, { text: 'The review.' });
  return textIn(await floor.say(robin, `/report release ${report} --on ${day}`));
};

const missed = async (floor: TestFloor) => {
  await until(floor, '2026-11-24T15:00:00.000Z');
  const late = (await said(floor)).filter(({ text }) => text.includes(FORWARD) && text.includes('still open'));
  const [alone, inThread] = [lee, 'thread'].map((where) => late.find(({ to }) => to === where));
  if (!alone || !inThread) throw new Error('Nothing was said.');
  return { alone, inThread };
};

describe('a duty whose rule names neither recipient nor act', () => {
  it('says on its card how it is met, with a button that opens the form', async () => {
    const floor = await opened();
    const answer = await floor.say(robin, '/deadline show S-5');
    expect(textIn(answer)).toContain(`What meets it\n• ${MEETS}`);
    expect(buttonsOf(answer)).toContain(`Record as done: deadline/record duty ${FORWARD}`);
    const form = formOf(await floor.press(robin, 'deadline/record', `duty ${FORWARD}`));
    expect(form).toMatchObject({ title: 'Record as done', intro: `The review, ${FORWARD}. ${MEETS}` });
    expect(form.fields.map(({ name, filled }) => [name, filled])).toEqual([['on', '2026-11-10'], ['evidence', undefined]]);
    const sent = await floor.send(robin, 'deadline/record', `duty ${FORWARD}`, { on: '2026-11-09', evidence: 'memo of 9 November' });
    expect(textIn(sent)).toBe(`Recorded: The review, ${FORWARD}, done on Mon 9 November 2026. It is met.`);
    expect(await duty(floor)).toMatchObject({ status: 'met', metOn: '2026-11-09' });
    expect((await said(floor)).map(({ text }) => text)).toEqual([
      `The review, ${FORWARD}: done on Mon 9 November 2026, says DOJ: memo of 9 November.`,
      `The review, ${FORWARD}: met on Mon 9 November 2026.`,
    ]);
    const card = await cardOf(floor, `duty ${FORWARD}`);
    expect(card).toContain('What meets it\n• :white_check_mark: done: Mon 9 November 2026, says DOJ: memo of 9 November');
    expect(card).not.toContain(MEETS);
  });

  it('is met by what is typed, and asks for it where it is not', async () => {
    const floor = await opened();
    expect(formOf(await floor.say(robin, '/deadline record'))).toMatchObject({ title: 'Record as done', about: { id: FORWARD } });
    expect(formOf(await floor.say(robin, '/deadline record S-5')).title).toBe('Record as done');
    expect(refusedIn(await floor.say(robin, '/deadline record S-5 --act published --on 2026-11-10 --evidence "page 2"'))).toBe(
      `The review, ${FORWARD}, names no act. Leave --act out: it is recorded as done, /deadline record ${FORWARD} --on DAY --evidence WORDS`,
    );
    expect(textIn(await floor.say(robin, RECORD))).toBe(`Recorded: The review, ${FORWARD}, done on Tue 10 November 2026. It is met.`);
    expect(textIn(await floor.say(robin, '/deadline record S-5'))).toBe(
      `The review, ${FORWARD}, is recorded as done on Tue 10 November 2026. What is wrong of that is corrected with a reason: /deadline correct ${FORWARD}`,
    );
  });

  it('is met by the release of a report for it, of which nobody is owed a copy', async () => {
    const floor = await opened();
    expect(await released(floor)).toBe(`RPT-1 is released. The law names no recipient of it, so nobody is owed a copy. That meets The review, ${FORWARD}.`);
    expect(await duty(floor)).toMatchObject({ status: 'met', metOn: '2026-11-10', released: { on: '2026-11-10' } });
    const texts = (await said(floor)).map(({ text }) => text);
    expect(texts).toContain('“Review RPT-1”, RPT-1 is released on Tue 10 November 2026. The law names no recipient of it, so nobody is owed a copy.');
    expect(texts).toContain(`The review, ${FORWARD}: met on Tue 10 November 2026, by the release of a report for it.`);
    expect(await cardOf(floor, `duty ${FORWARD}`)).toContain('What meets it\n• :white_check_mark: a report for it was released on Tue 10 November 2026');
  });

  it('is met at the next start by the release of a report from before that met anything, once', async () => {
    const floor = await opened();
    await released(floor);
    const by = policyActor('a test puts back what an older house kept');
    await floor.desk.handIn({ by, order: ({ at }) => ({ to: 'duty', id: FORWARD, order: { type: 'learn-release', by, at } }) });
    expect(await duty(floor)).toMatchObject({ status: 'open' });
    await said(floor);
    const start = () => meetByFormerReleases({ desk: floor.desk, reading: floor.store.reading, log: floor.log });
    await Promise.all([start(), start()]);
    await start();
    expect(await duty(floor)).toMatchObject({ status: 'met', metOn: '2026-11-10', released: { on: '2026-11-10' } });
    expect((await said(floor)).map(({ text }) => text)).toEqual([`The review, ${FORWARD}: met on Tue 10 November 2026, by the release of a report for it.`]);
  });

  it('waits for nothing any more once it is met', async () => {
    const floor = await opened(deed(20).replace('{ kind: election-day, elections: any-federal }', '{ kind: completed, rules: [S-1] }'));
    expect(await cardOf(floor, `duty ${FORWARD}`)).toContain('waits for S-1 to be met: delivered, or done where the law asks for that; their releasers can record it');
    await floor.say(robin, RECORD);
    expect(await cardOf(floor, `duty ${FORWARD}`)).not.toContain('waits for');
  });

  it('may have been done before a report of it was released', async () => {
    const floor = await opened();
    await released(floor);
    expect(formOf(await floor.say(robin, '/deadline record S-5')).intro).toBe(`The review, ${FORWARD}. The release of a report met it on Tue 10 November 2026. If it was done before that, say when.`);
    expect(textIn(await floor.say(robin, '/deadline record S-5 --on 2026-11-06 --evidence "memo of 6 November"'))).toBe(`Recorded: The review, ${FORWARD}, done on Fri 6 November 2026. It is met.`);
    expect(await duty(floor)).toMatchObject({ status: 'met', metOn: '2026-11-06' });
  });

  it('says with every reminder, and when it is late, what to do, with the button', async () => {
    const floor = await opened();
    await until(floor, '2026-11-20T15:00:00.000Z');
    const reminder = (await said(floor)).find(({ text }) => text.includes(FORWARD));
    expect(reminder?.text).toContain(`DOJ owes it. ${MEETS}`);
    expect(reminder?.buttons).toEqual([{ command: 'deadline/record', label: 'Record as done', about: { kind: 'duty', id: FORWARD } }]);
    // A releaser records it, or a coordinator: the action officer has no button that would be refused.
    const tells = ' Once it is done, tell a releaser of DOJ, or a coordinator, who records it.';
    const onHome = async (who = lee) => {
      const line = (await homeOf(floor, who)).groups[0]?.lines.find(({ text }) => text.includes(FORWARD));
      return [line?.text.endsWith(tells), line?.buttons.map(({ label }) => label)];
    };
    expect(await onHome()).toEqual([true, ['Show']]);
    const { alone, inThread } = await missed(floor);
    expect(await onHome()).toEqual([true, ['Acknowledge', 'Show']]);
    await until(floor, '2026-12-04T15:00:00.000Z');
    expect(await onHome(robin)).toEqual([false, ['Acknowledge', 'Record as done', 'Show']]);
    expect(pageOf(await floor.say(robin, '/watch me')).lines.find(({ text }) => text.includes(FORWARD))?.buttons.map(({ label }) => label)).toEqual(['Acknowledge', 'Record as done', 'Show']);
    for (const { text } of [alone, inThread]) expect(text).toContain(MEETS);
    expect(inThread.buttons.map(({ label }) => label)).toEqual(['Acknowledge', 'Record as done']);
    expect([alone.to, alone.buttons.map(({ label }) => label)]).toEqual([lee, ['Acknowledge']]);
  });
});

describe('what met it that turns out otherwise', () => {
  it('is a release of another day', async () => {
    const floor = await opened(deed(4));
    await released(floor, '2026-11-06');
    expect(await duty(floor)).toMatchObject({ status: 'met' });
    const { shown, answer } = await corrects(floor, robin, '/report correct RPT-1 released doj 2026-11-10 --reason "stamped on the 10th"');
    expect(shown).toContain(`• The review, ${FORWARD}: stays Sat 7 November 2026, met late`);
    expect(textIn(answer)).toContain(`• The review, ${FORWARD}: stays Sat 7 November 2026, met late`);
    expect(await duty(floor)).toMatchObject({ status: 'met-late', metOn: '2026-11-10' });
  });

  it('is a release that never was', async () => {
    const floor = await opened();
    await released(floor);
    await said(floor);
    const { shown } = await corrects(floor, robin, '/report correct RPT-1 released doj never --reason "a slip"');
    expect(shown).toContain(`its round goes on.\n1 duty moves:\n• The review, ${FORWARD}: stays Mon 23 November 2026, not met any more`);
    expect(await duty(floor)).toMatchObject({ status: 'open' });
    expect(await duty(floor)).not.toHaveProperty('released');
    expect((await said(floor)).map(({ text }) => text)).toContain(
      `The review, ${FORWARD} is not met any more, for nothing on record says now that it was done. Its clock runs again. Due Mon 23 November 2026, 23:59 ET. DOJ owes it. ${MEETS}`,
    );
  });

  it('is a release that never was, and another report is released for it', async () => {
    const floor = await opened();
    await released(floor, '2026-11-06');
    await released(floor, '2026-11-09', 'RPT-2');
    expect(await duty(floor)).toMatchObject({ metOn: '2026-11-06' });
    await corrects(floor, robin, '/report correct RPT-1 released doj never --reason "a slip"');
    expect(await duty(floor)).toMatchObject({ status: 'met', metOn: '2026-11-09', released: { on: '2026-11-09' } });
  });

  it('is what somebody recorded', async () => {
    const floor = await opened(deed(4));
    await floor.say(robin, '/deadline record S-5 --on 2026-11-06 --evidence "memo"');
    await said(floor);
    const moved = await corrects(floor, robin, '/deadline correct S-5 --on 2026-11-09 --reason "dated the 9th"');
    expect(moved.shown).toContain('It would have been met on Mon 9 November 2026, late, and not on Fri 6 November 2026.');
    expect(textIn(moved.answer)).toBe(`Corrected: The review, ${FORWARD}, done on Mon 9 November 2026. It was met on Mon 9 November 2026, late.`);
    expect((await said(floor)).map(({ text }) => text)[0]).toBe(`The review, ${FORWARD}: done on Mon 9 November 2026, and not on Fri 6 November 2026, says Robin Cole of DOJ. In their words: “dated the 9th”`);
    const undone = await corrects(floor, robin, '/deadline correct S-5 --act done --withdraw --reason "it was a draft"');
    expect(undone.shown).toContain('It would not be met any more, for nothing on record says then that it was done. Its clock would run again.');
    expect(textIn(undone.answer)).toBe(`Corrected: The review, ${FORWARD}, “done” is taken back, and stays on its card, struck through. It is not met. ${MEETS}`);
    expect(await duty(floor)).toMatchObject({ status: 'missed' });
    expect((await said(floor)).map(({ text }) => text)[0]).toBe(`The review, ${FORWARD} was not done on Mon 9 November 2026, as was recorded, says Robin Cole of DOJ. In their words: “it was a draft”`);
    expect(await cardOf(floor, `duty ${FORWARD}`)).toContain('• :white_large_square: done: ~Fri 6 November 2026~ ~Mon 9 November 2026~ not recorded any more');
  });

  it('is what somebody recorded, and a report of it is released', async () => {
    const floor = await opened();
    await floor.say(robin, '/deadline record S-5 --on 2026-11-06 --evidence "memo"');
    await released(floor);
    const { shown, answer } = await corrects(floor, robin, '/deadline correct S-5 --withdraw --reason "it was a draft"');
    expect(shown).toContain('It would have been met on Tue 10 November 2026, by the release of a report for it, and not on Fri 6 November 2026.');
    expect(textIn(answer)).toContain('It was met on Tue 10 November 2026, by the release of a report for it.');
    expect(refusedIn(await floor.say(robin, '/deadline correct S-5 --on 2026-11-06 --reason "again"'))).toBe(
      `Nobody has recorded that The review, ${FORWARD}, was done, so there is nothing of that to correct. A report for it was released on Tue 10 November 2026: that day is corrected with the report, /report correct RPT-31 released odni DAY.`,
    );
  });
});

describe('another version of its pack', () => {
  const apply = async (floor: TestFloor, rules: string): Promise<string> => {
    await boot(floor, textOf({ version: '1.1', rules }));
    const form = formOf(await floor.press(dana, 'pack/apply', 'pack sample'));
    await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, form.given);
    const confirm = formOf(await floor.press(nora, 'pack/confirm', 'pack sample'));
    expect(textIn(await floor.send(nora, 'pack/confirm', 'pack sample', {}, confirm.given))).toMatch(/^Done: version/);
    return form.intro ?? '';
  };

  it('that names no recipient any more is met by the report that is released, which both people see', async () => {
    const floor = await opened(deed(20, 'recipients: [congress]'));
    await released(floor);
    expect(await duty(floor)).toMatchObject({ status: 'open' });
    expect(await apply(floor, deed(20))).toContain(`• The review, ${FORWARD}: stays Mon 23 November 2026, met on time, goes to nobody, not Congress`);
    expect(await duty(floor)).toMatchObject({ status: 'met', metOn: '2026-11-10', released: { on: '2026-11-10' } });
  });

  it('that asks for no act any more is met by the report that is released, of which nobody was owed a copy', async () => {
    const floor = await opened(deed(20, 'acts: [published]'));
    await released(floor);
    expect(await duty(floor)).toMatchObject({ status: 'open' });
    expect(await apply(floor, deed(20))).toContain(`• The review, ${FORWARD}: stays Mon 23 November 2026, met on time`);
    expect(await duty(floor)).toMatchObject({ status: 'met', metOn: '2026-11-10' });
  });

  it('that was applied while it was met counts once that is taken back', async () => {
    const floor = await opened(deed(20, 'acts: [published]'));
    await floor.say(robin, '/deadline record S-5 --act published --on 2026-11-06 --evidence "page 1"');
    await released(floor);
    await apply(floor, deed(20));
    const { shown } = await corrects(floor, robin, '/deadline correct S-5 --withdraw --reason "it was a draft"');
    expect(shown).toContain('By that it was met on Tue 10 November 2026.');
    expect(await duty(floor)).toMatchObject({ status: 'met', metOn: '2026-11-10', pack: { version: '1.1' } });
  });

  it('that names a recipient waits for a report that goes there', async () => {
    const floor = await opened();
    await apply(floor, deed(20, 'recipients: [congress]'));
    expect(await cardOf(floor, `duty ${FORWARD}`)).not.toContain('What meets it');
    expect(textIn(await floor.say(robin, '/deadline record S-5'))).toContain('asks for no act of its own.');
  });
});

describe('what is set aside', () => {
  it('keeps the release of a report, and is met by it once it is back', async () => {
    const floor = await opened();
    await floor.send(dana, 'report/request', undefined, { agencies: ['doj'], title: 'Review', day: '2026-11-20', duties: [FORWARD] });
    await floor.say(dana, '/deadline close S-5 "Nothing is asked."');
    await floor.send(nora, 'duty/confirm', `duty ${FORWARD}`, {}, formOf(await floor.press(nora, 'duty/confirm', `duty ${FORWARD}`)).given);
    await floor.send(robin, 'report/submit', 'report RPT-1', { text: 'The review.' });
    await floor.say(robin, '/report release RPT-1');
    expect(await duty(floor)).toMatchObject({ status: 'not-applicable', released: { on: '2026-11-10' } });
    expect(await cardOf(floor, `duty ${FORWARD}`)).not.toContain(MEETS);
    await corrects(floor, dana, '/deadline reopen S-5 "It is asked after all."');
    expect(await duty(floor)).toMatchObject({ status: 'met', metOn: '2026-11-10' });
  });
});

describe('what is merged into another', () => {
  it('is met by the record of the other, and both cards say when', async () => {
    const floor = await opened();
    await addElection(floor, '/election add 2026-runoff 2026-11-10 --kind runoff --state GA');
    const merged = 'S-5/2026-runoff';
    await floor.say(dana, `/deadline merge ${merged} into ${FORWARD} "One review covers both."`);
    await floor.send(nora, 'duty/confirm', `duty ${merged}`, {}, formOf(await floor.press(nora, 'duty/confirm', `duty ${merged}`)).given);
    expect(await cardOf(floor, `duty ${merged}`)).not.toContain(MEETS);
    await floor.say(robin, `/deadline record ${FORWARD} --on 2026-11-10 --evidence "memo"`);
    expect(await cardOf(floor, `duty ${merged}`)).toContain(`Merged into ${FORWARD}: that was met on Tue 10 November 2026, in time for it`);
    expect(await cardOf(floor, `duty ${FORWARD}`)).toContain('that was met on Tue 10 November 2026, in time for it');
    await floor.say(dana, `/deadline reopen ${merged} "It is owed by itself."`);
    expect(await duty(floor, merged)).toMatchObject({ status: 'open' });
    expect(await cardOf(floor, `duty ${merged}`)).toContain(MEETS);
  });
});

describe('the duties of the shipped packs that name neither', () => {
  it('have the day they were met on on the board, where the law gives them no date', async () => {
    const floor = await openFloor({ at: '2026-11-10T14:00:00.000Z' });
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.say(dana, '/deadline record EO-3A --on 2026-11-09 --evidence "designations of 9 November"');
    expect(await cardOf(floor, 'election 2026-general')).toContain('Met\n• Treasury review and sanctions, EO-3A/2026-general: met 9 Nov');
  });

  it('are met by a record: a determination of Treasury', async () => {
    const floor = await openFloor({ at: '2026-11-10T14:00:00.000Z' });
    await seatNora(floor);
    await floor.say(dana, '/incident open "Portal of a county" --actor unknown --target election-infrastructure --severity 3');
    await floor.say(dana, '/deadline start U3371c-OWNER INC-1 --on 2026-11-09');
    expect((await floor.store.reading.subject(ref('duty U3371c-OWNER/INC-1')))?.standing.state).toMatchObject({ status: 'open' });
    expect(textIn(await floor.say(dana, '/deadline record U3371c-OWNER --on 2026-11-10 --evidence "letter of 10 November"'))).toBe(
      'Recorded: Briefing to the affected owner or operator, U3371c-OWNER/INC-1, done on Tue 10 November 2026. It is met.',
    );
    expect(refusedIn(await floor.say(fiona, '/deadline record U3371c-OWNER --on 2026-11-10 --evidence "letter"'))).toContain('releaser');
  });
});
