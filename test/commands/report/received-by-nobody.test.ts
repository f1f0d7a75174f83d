import { homeOf } from '../../home/home';
import { said, until } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, dana, nora, openFloor, pageOf, robin, seatNora, textOf } from '../floor';

/** ODNI's assessment is out: DOJ has a releaser, DHS an observer only, and nobody sits for the others. */
const out = async (): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-11-25T15:00:00.000Z' });
  await seatNora(floor);
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Assessment', day: '2026-12-10', duties: ['EO-1A/2026-general'] });
  await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'What was seen.' });
  await floor.say(dana, '/report release RPT-1');
  await said(floor);
  return floor;
};

const deliver = async (floor: TestFloor, recipient: string) => {
  await floor.send(dana, 'delivery/sent', `delivery RPT-1/${recipient}`, { on: '2026-11-25' });
  return (await said(floor)).find(({ to, text }) => to === 'thread' && text.includes('delivered to'));
};

describe('a receipt that nobody of the recipient can record', () => {
  it.each([['president', 'the President', 'the President'], ['state', 'State', 'State'], ['dhs', 'DHS', 'DHS']])('calls the coordinators, with its button: %s', async (recipient, to, who) => {
    expect(await deliver(await out(), recipient)).toMatchObject({
      text: `“Assessment”, RPT-1: delivered to ${to} on Wed 25 November 2026. Nobody of ${who} at the table can record the receipt: a coordinator does, with evidence.`,
      mentions: [nora, dana],
      buttons: [{ command: 'delivery/received', label: 'Received', about: { kind: 'delivery', id: `RPT-1/${recipient}` } }],
    });
  });

  it('calls the releaser where there is one', async () => {
    expect(await deliver(await out(), 'doj')).toMatchObject({
      text: '“Assessment”, RPT-1: delivered to DOJ on Wed 25 November 2026. DOJ records the receipt, or a coordinator does with evidence.',
      mentions: [robin],
    });
  });

  it('waits on the Home of the coordinators and in their /watch me until one records it', async () => {
    const floor = await out();
    await deliver(floor, 'dhs');
    await deliver(floor, 'doj');
    await until(floor, '2026-12-04T15:00:00.000Z');
    const waits = async () => (await homeOf(floor, nora)).groups[1]?.lines.filter(({ text }) => text.includes('sent to'));
    const line = '“Assessment”, RPT-1: sent to DHS, receipt not recorded yet. Nobody of DHS at the table can record it: a coordinator does, with evidence.';
    expect(await waits()).toEqual([{ text: line, buttons: [{ command: 'delivery/received', label: 'Received', about: { kind: 'delivery', id: 'RPT-1/dhs' } }] }]);
    expect(pageOf(await floor.say(nora, '/watch me')).lines.map(({ text }) => text)).toContain('RPT-1: sent to DHS, receipt not recorded yet. Nobody of DHS at the table can record it: a coordinator does, with evidence.');
    expect(textOf(await floor.send(nora, 'delivery/received', 'delivery RPT-1/dhs', { on: '2026-11-27', evidence: 'receipt 4' }))).toContain('Recorded: DHS received RPT-1');
    expect(await waits()).toEqual([]);
  });
});
