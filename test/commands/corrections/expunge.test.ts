import { firstBroken } from '../../../src/application/ledger';
import type { TestFloor } from '../floor';
import { buttonsOf, dana, formOf, frank, lee, nora, openFloor, ref, seatNora, textOf } from '../floor';
import { cardOf, confirm, delivered, said } from './said';

const noted = async () => {
  const floor = await openFloor();
  await seatNora(floor);
  await floor.say(frank, '/incident open Spear-phishing --actor russia --target election-infrastructure --severity 3');
  await floor.say(lee, '/incident note INC-1 The clerk is called Ann Miller');
  await delivered(floor);
  return floor;
};

const options = async ({ say }: TestFloor) => {
  const [which] = formOf(await say(dana, '/watch expunge INC-1')).fields;
  return which && 'options' in which ? which.options : [];
};

/** Proposes that the note goes, and says under which name the text goes. */
const proposed = async (floor: TestFloor) => {
  const [note] = await options(floor);
  const answer = await floor.send(dana, 'watch/expunge', 'incident INC-1', { written: note?.value ?? '', reason: 'names a private person' });
  return { answer, text: `text ${note?.value ?? ''}` };
};

describe('/watch expunge', () => {
  it('lists the words on an incident by who wrote them and when, the newest first', async () => {
    const floor = await noted();
    expect((await options(floor)).map(({ label }) => label)).toEqual([
      'Lee Park, Mon 2 November 2026, 09:00 ET: The clerk is called Ann Miller',
      'Frank Ono, Mon 2 November 2026, 09:00 ET: Spear-phishing',
    ]);
    expect(textOf(await floor.say(lee, '/watch expunge INC-1'))).toContain('Expunging words is for coordinators');
    expect(textOf(await floor.say(dana, '/watch expunge INC-9'))).toContain('There is no incident, report, election or duty “INC-9”.');
    expect(formOf(await floor.say(dana, '/watch expunge')).title).toBe('Expunge: INC-1');
  });

  it('proposes, in the channel they stand in, and changes nothing', async () => {
    const floor = await noted();
    const { answer, text } = await proposed(floor);
    expect(textOf(answer)).toContain('Proposed: to expunge the words that Lee Park of DOJ wrote on INC-1');
    expect(textOf(answer)).toContain('Nothing is changed yet. It needs a second person: another coordinator confirms it.');
    const [notice] = await said(floor);
    expect(notice).toMatchObject({ to: 'channel', mentions: [nora] });
    expect(notice?.text).not.toContain('Ann Miller');
    expect(notice?.text).toContain('”\nNothing is changed yet; confirmed, they are deleted for good.\nIt takes a second person: Confirm shows it once more before it is done.');
    expect(buttonsOf({ kind: 'words', words: notice ?? { text: '', mentions: [], buttons: [] } })).toEqual([`Confirm: text/confirm ${text}`, `Withdraw: text/withdraw ${text}`]);
    expect(await cardOf(floor, 'incident INC-1')).toContain('Ann Miller');
    expect(textOf(await floor.press(dana, 'text/confirm', text))).toMatch(/^It needs a second person/);
  });

  it('confirmed by another coordinator, deletes them, redraws the card, changes what quoted them, and the history verifies', async () => {
    const floor = await noted();
    const { text } = await proposed(floor);
    await delivered(floor);
    const before = await floor.store.reading.history(ref('incident INC-1'));
    const { shown, answer } = await confirm(floor, nora, text);
    expect(shown).toContain('which begin “The clerk is called Ann Miller”');
    expect(textOf(answer)).toBe('Expunged. The words are deleted; who wrote them, who expunged them and why stay in the history.');
    const after = await delivered(floor);
    expect(JSON.stringify(after)).not.toContain('Ann Miller');
    expect(after.find(({ kind }) => kind === 'rewrite')).toMatchObject({ at: { at: 'channel' }, text: 'DOJ notes on “Spear-phishing”, INC-1: (these words were expunged)' });
    expect(after.some(({ kind }) => kind === 'card')).toBe(true);
    expect(after.flatMap((each) => (each.kind === 'notice' ? [each.text] : []))[0]).toContain('Expunged by Dana Reyes of ODNI and Nora Quinn of NSC. In their words: “names a private person”');
    expect(await cardOf(floor, 'incident INC-1')).toContain('(these words were expunged)');
    const history = await floor.store.reading.history(ref('incident INC-1'));
    expect(history).toEqual(before);
    expect(firstBroken(history, floor.digest)).toBeUndefined();
    expect((await floor.store.reading.history(ref(text))).at(-1)).toMatchObject({ type: 'text-expunged', actor: { person: nora }, body: { proposer: { person: dana } } });
    expect((await options(floor)).map(({ label }) => label.split(': ')[1])).toEqual(['names a private person', 'Spear-phishing']);
    expect(textOf(await floor.press(nora, 'text/confirm', text))).toContain('any more');
  });

  it('withdrawn, leaves them', async () => {
    const floor = await noted();
    const { text } = await proposed(floor);
    expect(textOf(await floor.press(dana, 'text/withdraw', text))).toBe('Withdrawn. The words stay.');
    expect(await cardOf(floor, 'incident INC-1')).toContain('Ann Miller');
  });
});
