import { titled } from '../../src/application/forms/title';
import { addElection, dana, formOf, lee, openFloor, seatNora, withRequest } from './floor';

describe('the title of a form', () => {
  it('names what it is about whole, or not at all where that does not fit', () => {
    expect(titled('No extension: RPT-123.12', 'No extension')).toBe('No extension: RPT-123.12');
    expect(titled('No extension: RPT-1234.12', 'No extension')).toBe('No extension');
  });

  it('is not half the name of a duty, which the form itself then says', async () => {
    const floor = await openFloor({ at: '2026-11-10T14:00:00.000Z' });
    await seatNora(floor);
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.say(dana, '/deadline close EO-1A/2026-general "It was called off."');
    const expunge = formOf(await floor.say(dana, '/watch expunge EO-1A/2026-general'));
    expect(expunge.title).toBe('Expunge words');
    expect(expunge.intro).toMatch(/^These are the words on EO-1A\/2026-general\. Nothing goes before a second coordinator confirms it\./);
    await floor.say(dana, '/incident open "Portal of a county" --actor unknown --target election-infrastructure --severity 3');
    await floor.say(dana, '/deadline start U3371c-OWNER INC-1 --on 2026-11-09');
    const correct = formOf(await floor.say(dana, '/deadline correct U3371c-OWNER'));
    expect(correct.title).toBe('Correct a duty');
    expect(correct.intro).toMatch(/^Briefing to the affected owner or operator, U3371c-OWNER\/INC-1/);
    expect(formOf(await floor.say(dana, '/watch expunge INC-1')).title).toBe('Expunge: INC-1');
  });

  it('says of an acceptance that is taken back that the report is not accepted, and not that the report is', async () => {
    const floor = await withRequest();
    await floor.press(lee, 'request/take', 'request RPT-1');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'Two of three counties.' });
    await floor.press(dana, 'request/accept', 'request RPT-1');
    expect(formOf(await floor.press(dana, 'request/take-back', 'request RPT-1'))).toMatchObject({ title: 'Not accepted: RPT-1', submit: 'Take acceptance back' });
  });
});
