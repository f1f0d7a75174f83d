import { day, moment } from '../../core/spec';
import { cardOf, delivered } from '../corrections/said';
import { addElection, dana, formOf, nora, openFloor, pageOf, problemsOf, robin, textOf as said } from '../floor';
import type { TestFloor } from '../floor';
import { boot, counsel, floorWith, textOf, withSecond } from './texts';

const one = textOf({ rules: withSecond });
const told = async (floor: TestFloor): Promise<readonly string[]> => (await delivered(floor)).flatMap((each) => (each.kind === 'notice' ? [each.text] : []));
const lines = async (floor: TestFloor, typed = '/watch packs') => pageOf(await floor.say(dana, typed)).lines.map(({ text }) => text);
const labels = async (floor: TestFloor, typed = '/watch packs', who = dana) => pageOf(await floor.say(who, typed)).lines.map(({ buttons }) => buttons.map(({ label, command, about }) => `${label}: ${command} ${about.id}`));

describe('/watch packs', () => {
  it('says which packs are here and not used, and how they come into use', async () => {
    const unused = { ...textOf(), id: 'other', title: 'Other law' };
    const floor = await openFloor({ packs: [textOf()], shelf: { names: ['sample'], unused: [unused] } });
    const page = pageOf(await floor.say(dana, '/watch packs'));
    expect(page.title).toBe('1 pack, and 1 that is here and not used');
    expect(page.lines[0]?.text).toBe('Sample law, sample 1.0: 1 rule, 0 verified by counsel.');
    expect(page.lines.map(({ text, under }) => [under, text]).at(-1)).toEqual([
      'Here and not used. An operator names what is wanted and starts again: PACKS=sample,other. At that start their duties open for the elections of the floor, from the receipts on record, and what is past by then is missed at once; what recurs opens by itself.',
      'Other law, other 1.0: 1 rule.',
    ]);
    expect(said(await floor.say(dana, '/watch packs other'))).toBe(
      'Other law, other, is here and not used on this floor. An operator names what is wanted and starts again: PACKS=sample,other. At that start their duties open for the elections of the floor, from the receipts on record, and what is past by then is missed at once; what recurs opens by itself.',
    );
    expect(said(await floor.say(dana, '/watch packs othr'))).toBe('There is no pack “othr” on this floor. /watch packs lists those there are.');
  });

  it.each(['/deadline start s-2 --on 2026-11-01', '/watch verify S-2 --source x', '/watch unverify S-2'])('%s names the pack that has the rule, where it is here and not used', async (typed) => {
    const floor = await floorWith(textOf(), undefined, { names: ['sample'], unused: [{ ...one, id: 'other', title: 'Other law' }] });
    expect(said(await floor.say(typed.startsWith('/deadline') ? dana : counsel, typed))).toBe(
      'The second report, S-2, is of Other law, other, which is here and not used on this floor. An operator names what is wanted and starts again: PACKS=sample,other. At that start their duties open for the elections of the floor, from the receipts on record, and what is past by then is missed at once; what recurs opens by itself.',
    );
  });

  it('lists each pack with its version, and what can be done with it', async () => {
    const floor = await floorWith(one);
    expect(await lines(floor)).toEqual(['Sample law, sample 1.0, in use since Mon 2 November 2026: 2 rules, 0 verified by counsel.']);
    expect(await labels(floor)).toEqual([['Rules: watch/packs sample', 'Turn off: pack/off sample']]);
    await boot(floor, textOf({ version: '1.1' }));
    expect(await lines(floor)).toEqual(['Sample law, sample 1.0, in use since Mon 2 November 2026: 2 rules, 0 verified by counsel. Version 1.1 was found and is not applied.']);
    expect(await labels(floor)).toEqual([['Rules: watch/packs sample', 'Apply: pack/apply sample', 'Turn off: pack/off sample']]);
  });

  it('lists the rules of one with their status and who verified them', async () => {
    const floor = await floorWith(one);
    expect(await lines(floor, '/watch packs sample')).toEqual([
      'The first report, S-1: 45 calendar days after. 1 USC 1, not verified against the live source.',
      'The second report, S-2: 90 calendar days after. 1 USC 2, in force, verified by nobody.',
    ]);
    expect(await labels(floor, '/watch packs SAMPLE', counsel)).toEqual([['Verify: watch/verify S-1'], ['Verify: watch/verify S-2']]);
    expect(pageOf(await floor.press(dana, 'watch/packs', 'pack sample')).title).toBe('sample: 2 rules');
  });

  it('shows whoever asks no button that would refuse them', async () => {
    const floor = await floorWith(one);
    await boot(floor, textOf({ version: '1.1' }));
    expect(await labels(floor, '/watch packs', counsel)).toEqual([['Rules: watch/packs sample']]);
    expect(await labels(floor, '/watch packs sample', dana)).toEqual([[], []]);
    await floor.send(dana, 'pack/off', 'pack sample', { reason: 'Under review' });
    expect(await labels(floor, '/watch packs', counsel)).toEqual([['Rules: watch/packs sample']]);
    expect(await labels(floor, '/watch packs', dana)).toEqual([['Rules: watch/packs sample', 'Withdraw: pack/withdraw sample']]);
    expect(await labels(floor, '/watch packs', nora)).toEqual([['Rules: watch/packs sample', 'Confirm: pack/confirm sample', 'Withdraw: pack/withdraw sample']]);
  });

  it('says which there are when somebody asks for another', async () => {
    expect(said(await (await floorWith(one)).say(dana, '/watch packs sampel'))).toBe('There is no pack “sampel” on this floor. Did you mean sample? /watch packs lists those there are.');
  });
});

describe('counsel verifies a rule', () => {
  const verify = '/watch verify S-1 --source https://example.gov/first --on 2026-11-01';

  it('with source and date, and the mark stands on cards and lines instead of “not verified”', async () => {
    const floor = await floorWith(one);
    await addElection(floor, '/election add 2026-general 2026-11-03');
    expect(await cardOf(floor, 'duty S-1/2026-general')).toContain('Law: 1 USC 1 (not verified against the live source)');
    expect(said(await floor.say(counsel, verify))).toBe('Verified: The first report, S-1, on Sun 1 November 2026. The mark stands on its cards and lines until another text of the rule is applied.');
    expect(await cardOf(floor, 'duty S-1/2026-general')).toContain('Law: 1 USC 1 (verified by counsel of Treasury on Sun 1 November 2026)');
    expect((await lines(floor, '/watch packs sample'))[0]).toBe('The first report, S-1: 45 calendar days after. 1 USC 1, verified by counsel of Treasury on Sun 1 November 2026.');
    expect((await lines(floor, '/deadline list'))[0]).toBe('The first report, S-1/2026-general: due Fri 18 December 2026, 23:59 ET, owed by ODNI, verified Sun 1 November 2026');
    expect(await told(floor)).toContain('Verified: S-1 of Sample law, sample, on Sun 1 November 2026, by Cora Hill of Treasury as counsel, against: https://example.gov/first');
    await addElection(floor, '/election add 2028-general 2028-11-07');
    expect(await cardOf(floor, 'duty S-1/2028-general')).toContain('(verified by counsel of Treasury on Sun 1 November 2026)');
    expect(said(await floor.say(counsel, verify))).toMatch(/^Verified|^You verified that rule of sample for that day/);
  });

  it('and nobody else does, nor opens the form', async () => {
    const floor = await floorWith(one);
    for (const who of [dana, robin]) {
      expect(said(await floor.say(who, verify))).toMatch(/^Marking a rule as verified is for counsel; you are here as/);
      expect(said(await floor.say(who, '/watch verify S-1'))).toMatch(/^Marking a rule as verified is for counsel; you are here as/);
    }
  });

  it('from a form that shows what is verified, or with a picker where no rule was said', async () => {
    const floor = await floorWith(one);
    const form = formOf(await floor.press(counsel, 'watch/verify', 'pack S-2'));
    expect(form.intro).toBe(
      [
        'The second report, S-2, of sample 1.0: 90 calendar days after. 1 USC 2, in force. Source named in it: https://example.gov/second',
        '“A second report is due 90 days after the election.”',
        'Your mark says that you have read the rule in its live source, and that it says this.',
      ].join('\n'),
    );
    expect(form.fields.map(({ name, filled }) => [name, filled])).toEqual([['source', undefined], ['on', '2026-11-02']]);
    expect(said(await floor.send(counsel, 'watch/verify', 'pack S-2', { source: 'the live page', on: '2026-11-02' }, form.given))).toMatch(/^Verified: The second report, S-2/);
    const picker = formOf(await floor.say(counsel, '/watch verify'));
    expect(picker.intro).toMatch(/^Your mark says/);
    expect(picker.fields[0]).toMatchObject({ name: 'name', kind: 'choice', options: [{ value: 'S-1', label: 'S-1: The first report' }, { value: 'S-2', label: 'S-2: The second report' }] });
    expect(said(await floor.send(counsel, 'watch/verify', undefined, { name: 'S-1', source: 'the live page', on: '2026-11-02' }))).toMatch(/^Verified: The first report, S-1/);
  });

  it('not in the future, not without a source, not a rule that is not there, and nothing typed is lost', async () => {
    const floor = await floorWith(one);
    const form = formOf(await floor.press(counsel, 'watch/verify', 'pack S-1'));
    expect(problemsOf(await floor.send(counsel, 'watch/verify', 'pack S-1', { source: 'x', on: '2026-11-09' }, form.given))).toEqual({ on: 'Mon 9 November 2026 has not come yet; today is Mon 2 November 2026. Say the day you read the source.' });
    expect(formOf(await floor.say(counsel, '/watch verify S-1 --on 2026-11-01')).fields.map(({ name, filled }) => [name, filled])).toEqual([['source', undefined], ['on', '2026-11-01']]);
    const quoted = formOf(await floor.say(counsel, '/watch verify S-1 "the live page, page 3"'));
    expect(quoted.intro).not.toContain('not understood');
    expect(quoted.fields.map(({ name, filled }) => [name, filled])).toEqual([['source', 'the live page, page 3'], ['on', '2026-11-02']]);
    const first = formOf(await floor.say(counsel, '/watch verify "the live page, page 3"'));
    expect(first.fields.map(({ name, filled }) => [name, filled])).toEqual([['name', undefined], ['source', 'the live page, page 3'], ['on', '2026-11-02']]);
    expect(said(await floor.say(counsel, '/watch verify S-7 --source x'))).toBe('There is no rule “S-7” in the packs of this floor. Did you mean S-1? /watch packs lists them.');
  });

  it('of the text that was on the screen: another one that came into use meanwhile has to be read first', async () => {
    const floor = await floorWith(one);
    const form = formOf(await floor.press(counsel, 'watch/verify', 'pack S-1'));
    const two = textOf({ version: '1.1', days: 60, rules: withSecond });
    await boot(floor, two);
    await applied(floor);
    expect(said(await floor.send(counsel, 'watch/verify', 'pack S-1', { source: 'x', on: '2026-11-01' }, form.given))).toBe(
      `Another text of sample came into use while you were reading: 1.1 (text ${two.hash.slice(0, 12)}). Nothing was marked. Read the rule again: /watch packs sample.`,
    );
  });

  it('and what says the same in the next version stays verified, what does not is unverified again', async () => {
    const floor = await floorWith(one);
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.say(counsel, verify);
    await floor.say(counsel, '/watch verify S-2 --source y --on 2026-11-01');
    await boot(floor, textOf({ version: '1.1', days: 60, rules: withSecond }));
    await applied(floor);
    expect(await cardOf(floor, 'duty S-1/2026-general')).toContain('(not verified against the live source)');
    expect(await cardOf(floor, 'duty S-2/2026-general')).toContain('(in force, verified by counsel of Treasury on Sun 1 November 2026)');
  });
});

describe('counsel takes a mark back', () => {
  const verify = '/watch verify S-1 --source https://example.gov/first --on 2026-11-01';
  const unverify = '/watch unverify S-1 --reason "the wrong source"';
  const verified = async (): Promise<TestFloor> => {
    const floor = await floorWith(one);
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.say(counsel, verify);
    await told(floor);
    return floor;
  };

  it('with a reason, from cards and lines, and the history keeps both', async () => {
    const floor = await verified();
    expect(said(await floor.say(counsel, unverify))).toBe('Taken back: The first report, S-1, is not verified any more. The mark is gone from its cards and lines, and both stay in the history.');
    expect(await cardOf(floor, 'duty S-1/2026-general')).toContain('Law: 1 USC 1 (not verified against the live source)');
    expect((await lines(floor, '/watch packs sample'))[0]).toBe('The first report, S-1: 45 calendar days after. 1 USC 1, not verified against the live source.');
    expect((await lines(floor, '/deadline list'))[0]).toBe('The first report, S-1/2026-general: due Fri 18 December 2026, 23:59 ET, owed by ODNI');
    expect((await lines(floor))[0]).toContain('0 verified by counsel');
    expect(await told(floor)).toEqual([
      'Not verified any more: S-1 of Sample law, sample, says Cora Hill of Treasury as counsel. It was verified on Sun 1 November 2026 by Cora Hill of Treasury, against: https://example.gov/first. In their words: “the wrong source”',
    ]);
    expect(await cardOf(floor, 'pack sample')).toContain('~S-1: Treasury, Sun 1 November 2026~, taken back by Treasury, Mon 2 November 2026: the wrong source');
    expect((await floor.store.reading.history({ kind: 'pack', id: 'sample' })).map(({ type }) => type).slice(-2)).toEqual(['rule-verified', 'rule-unverified']);
    expect((await floor.store.reading.history({ kind: 'duty', id: 'S-1/2026-general' })).map(({ type }) => type).slice(-2)).toEqual(['rule-noted-verified', 'rule-noted-unverified']);
    expect(said(await floor.say(counsel, unverify.replace('wrong', 'very wrong')))).toBe('The first report, S-1: it bears no mark of counsel now, so there is no mark to take back.');
    expect(said(await floor.say(counsel, verify))).toMatch(/^Verified: The first report, S-1/);
    expect(await cardOf(floor, 'duty S-1/2026-general')).toContain('(verified by counsel of Treasury on Sun 1 November 2026)');
  });

  it('also from what was met or is counted by a former text, and from nothing else', async () => {
    const floor = await verified();
    await floor.say(counsel, '/watch verify S-2 --source y --on 2026-11-01');
    await floor.desk.handIn({ by: { kind: 'clock' }, order: ({ at }) => ({ to: 'duty', id: 'S-1/2026-general', order: { type: 'meet-duty', by: { kind: 'policy', policy: 'a report is released' }, at, on: day('2026-11-02') } }) });
    await boot(floor, textOf({ version: '1.1', rules: withSecond }));
    await applied(floor);
    expect(await cardOf(floor, 'duty S-1/2026-general')).toContain('(verified by counsel of Treasury on Sun 1 November 2026)');
    await floor.say(counsel, unverify);
    expect(await cardOf(floor, 'duty S-1/2026-general')).toContain('(not verified against the live source)');
    expect(await cardOf(floor, 'duty S-2/2026-general')).toContain('(in force, verified by counsel of Treasury on Sun 1 November 2026)');
  });

  it('from a button beside what is verified, a form that shows the mark, or one with a picker', async () => {
    const floor = await verified();
    expect(await labels(floor, '/watch packs sample', counsel)).toEqual([['Verify: watch/verify S-1', 'Take mark back: watch/unverify S-1'], ['Verify: watch/verify S-2']]);
    const form = formOf(await floor.press(counsel, 'watch/unverify', 'pack S-1'));
    expect(form).toMatchObject({
      title: 'Unverify S-1',
      intro: 'The first report, S-1: verified on Sun 1 November 2026 by Cora Hill of Treasury, against: https://example.gov/first. The mark goes from its cards and lines; that it was given, and why it was taken back, stays in the history and on the card of the pack.',
    });
    const picker = formOf(await floor.say(counsel, '/watch unverify'));
    expect(picker.fields[0]).toMatchObject({ name: 'name', kind: 'choice', options: [{ value: 'S-1', label: 'S-1, Sun 1 November 2026, Treasury' }] });
    expect(said(await floor.send(counsel, 'watch/unverify', undefined, { name: 'S-1', reason: 'the wrong source' }))).toMatch(/^Taken back: The first report, S-1/);
    expect(said(await floor.send(counsel, 'watch/unverify', 'pack S-1', { reason: 'the wrong source' }, form.given))).toBe('That mark of sample was taken back at 09:00.');
    expect(said(await floor.say(counsel, '/watch unverify'))).toBe('No rule is marked as verified here, so there is no mark to take back. /watch packs lists them all.');
    expect(said(await floor.say(counsel, '/watch unverify S-7'))).toBe('There is no rule “S-7” in the packs of this floor. Did you mean S-1? /watch packs lists them.');
  });

  it('by words in quotes behind the rule, and by nothing that is not understood', async () => {
    const floor = await verified();
    const form = formOf(await floor.say(counsel, '/watch unverify S-1 unless Dana objects --reason "the wrong source"'));
    expect(form.intro?.split('\n')[0]).toBe('“unless Dana objects” is not understood here: nothing is done until you send this, and then only what stands below.');
    expect(form.fields.map(({ filled }) => filled)).toEqual(['the wrong source']);
    expect(said(await floor.say(counsel, '/watch unverify S-1 "the wrong source"'))).toMatch(/^Taken back: The first report, S-1/);
  });

  it('and not one that was given while the former was on the screen', async () => {
    const floor = await verified();
    const form = formOf(await floor.press(counsel, 'watch/unverify', 'pack S-1'));
    await floor.say(counsel, '/watch verify S-1 --source https://example.gov/other --on 2026-11-02');
    expect(said(await floor.send(counsel, 'watch/unverify', 'pack S-1', { reason: 'the wrong source' }, form.given))).toBe(
      'S-1 was verified anew while you were reading, on Mon 2 November 2026 by counsel of Treasury. Nothing was taken back. If that mark is wrong as well: /watch unverify S-1.',
    );
  });

  it('and nobody else does', async () => {
    const floor = await verified();
    for (const typed of [unverify, '/watch unverify S-1', '/watch unverify']) {
      expect(said(await floor.say(dana, typed))).toMatch(/^Taking back that a rule is verified is for counsel.* you are here as coordinator and releaser of ODNI/);
    }
  });
});

const applied = async (floor: TestFloor): Promise<void> => {
  const form = formOf(await floor.press(dana, 'pack/apply', 'pack sample'));
  await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, form.given);
  const confirm = formOf(await floor.press(nora, 'pack/confirm', 'pack sample'));
  await floor.send(nora, 'pack/confirm', 'pack sample', {}, confirm.given);
};

describe('a pack is turned off', () => {
  const off = async (floor: TestFloor): Promise<void> => {
    await floor.send(dana, 'pack/off', 'pack sample', { reason: 'The statute was repealed.' });
    const form = formOf(await floor.press(nora, 'pack/confirm', 'pack sample'));
    await floor.send(nora, 'pack/confirm', 'pack sample', {}, form.given);
  };

  it('by two people with a reason: it opens nothing new, and what runs stays', async () => {
    const floor = await floorWith(one);
    await addElection(floor, '/election add 2026-general 2026-11-03');
    expect(formOf(await floor.press(dana, 'pack/off', 'pack sample')).intro).toBe(
      'Sample law, sample is turned off once a second coordinator confirms it. 2 duties of it run and stay, with dates and reminders. No new one is opened, also not for an election that is added.',
    );
    await off(floor);
    await addElection(floor, '/election add 2028-general 2028-11-07');
    expect(await cardOf(floor, 'duty S-1/2028-general')).toBe('');
    expect(await cardOf(floor, 'duty S-1/2026-general')).toContain('Open');
    expect(await lines(floor)).toEqual(['Sample law, sample 1.0, in use since Mon 2 November 2026: 2 rules, 0 verified by counsel. It is turned off and opens nothing new.']);
    expect(await cardOf(floor, 'pack sample')).toContain('Off since Mon 2 November 2026, by ODNI and NSC: The statute was repealed.');
    expect(await told(floor)).toContain('Turned off: Sample law, sample. It opens no new duty. Those that run stay, with their dates and reminders. Turned off by Dana Reyes of ODNI and Nora Quinn of NSC. In their words: “The statute was repealed.”');
    expect(said(await floor.send(dana, 'pack/off', 'pack sample', { reason: 'Again.' }))).toBe('sample is off already.');
  });

  it('and on again by one, which opens what it would have opened meanwhile', async () => {
    const floor = await floorWith(one);
    await off(floor);
    await addElection(floor, '/election add 2026-general 2026-11-03');
    expect(said(await floor.press(dana, 'pack/on', 'pack sample'))).toBe('sample is on. What it would have opened meanwhile is open now, and what came due meanwhile is missed; the floor reads which.');
    expect(await cardOf(floor, 'duty S-1/2026-general')).toContain('Due: Fri 18 December 2026');
    expect(await cardOf(floor, 'pack sample')).toContain('Off no more\n• ~off since Mon 2 November 2026, by ODNI and NSC~, turned on by ODNI, Mon 2 November 2026: The statute was repealed.');
    expect(await told(floor)).toContain(
      [
        'Turned on: Sample law, sample, by Dana Reyes of ODNI. What it would have opened meanwhile is opened now, 2 duties:',
        '• The first report, S-1/2026-general: due Fri 18 December 2026, owed by ODNI',
        '• The second report, S-2/2026-general: due Mon 1 February 2027, owed by DOJ',
      ].join('\n'),
    );
    expect(said(await floor.press(dana, 'pack/on', 'pack sample'))).toBe('sample is on already.');
  });

  it('not by one alone, not without a reason, not by others', async () => {
    const floor = await floorWith(one);
    await floor.send(dana, 'pack/off', 'pack sample', { reason: 'A test.' });
    expect(said(await floor.press(dana, 'pack/confirm', 'pack sample'))).toMatch(/^It needs a second person/);
    expect(problemsOf(await floor.send(dana, 'pack/off', 'pack sample', {}))).toEqual({ reason: 'Say why: it stays on the card while the pack is off.' });
    expect(said(await floor.press(robin, 'pack/off', 'pack sample'))).toMatch(/^Changing which text of a pack is in use, or turning it off or on, is for coordinators/);
    floor.clock.turnTo(moment('2026-11-03T14:00:00.000Z'));
    expect(said(await floor.press(dana, 'pack/withdraw', 'pack sample'))).toBe('Withdrawn. Nothing of sample was changed.');
    expect(await told(floor)).toContain('Dana Reyes of ODNI withdraws what they proposed for Sample law, sample. Nothing was changed.');
  });
});
