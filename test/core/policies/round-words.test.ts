import { agency, moment } from '../spec';
import { openStory, someone } from './story';

const officer = someone('doj', 'UAO', 'action-officer');
const dhs = someone('dhs', 'UDHS', 'releaser');
const put = 'version 1 of “Materiality”, RPT-31';

const opened = async () => {
  const story = openStory('2026-11-02T14:00:00.000Z');
  await story.seat('doj', ['UDOJ', 'releaser'], ['UAO', 'action-officer']);
  await story.seat('dhs', ['UDHS', 'releaser']);
  await story.does(dhs, ({ words }) => ({
    to: 'request', id: 'RPT-31',
    order: { type: 'ask', id: 'RPT-31', title: words('Materiality'), agency: agency('doj'), duties: [], suspense: moment('2026-12-01T22:00:00.000Z'), zone: story.zone },
  }));
  await story.does(officer, ({ words }) => ({
    to: 'report', id: 'RPT-31',
    order: { type: 'submit-version', hash: 'h1', text: words('the text'), asked: [agency('dhs'), agency('fbi')], answersBy: moment('2026-11-06T22:00:00.000Z') },
  }));
  return story;
};

describe('what is said of a round', () => {
  it('calls whoever works on it at the agencies asked', async () => {
    const story = await opened();
    expect((await story.said()).slice(-2)).toEqual([
      { text: 'DOJ has handed in “Materiality”, RPT-31. DHS accepts it or sends it back.', mentions: ['T1/UDHS'] },
      { text: `DOJ puts ${put} to DHS and FBI. Answer by Fri 6 November 2026, 17:00 ET; a releaser's answer is of record.`, mentions: ['T1/UDHS'] },
    ]);
  });

  it('says on the floor that an answer has a comment, and what it was before', async () => {
    const story = await opened();
    await story.said();
    await story.does(dhs, ({ words }) => ({ to: 'round', id: 'RPT-31/v1', order: { type: 'answer', kind: 'nonconcur', comment: words('Not our finding') } }));
    await story.does(dhs, { to: 'round', id: 'RPT-31/v1', order: { type: 'answer', kind: 'concur' } });
    expect((await story.said()).map(({ text }) => text)).toEqual([
      `DHS nonconcurs on ${put}. This is of record. In its words: “(for those it concerns: press Read)”`,
      `DHS concurs on ${put}. This is of record. Before, it was: nonconcurs.`,
    ]);
  });

  it('says every week how long its answers have been open', async () => {
    const story = await opened();
    await story.until('2026-11-30T15:00:00.000Z');
    const weekly = (await story.said()).map(({ text }) => text).filter((text) => text.startsWith('Still open: '));
    expect(weekly.map((text) => text.slice(0, text.indexOf(' No answer')))).toEqual(
      ['1 week and 5 days', '2 weeks and 5 days'].map(
        (time) => `Still open: Answers on ${put} were wanted by Fri 6 November 2026, 17:00 ET and are open ${time} past the suspense.`,
      ),
    );
  });

  it('names those without an answer past the suspense, and that they block nobody', async () => {
    const story = await opened();
    await story.does(dhs, { to: 'round', id: 'RPT-31/v1', order: { type: 'answer', kind: 'no-equity' } });
    await story.said();
    await story.until('2026-11-06T22:00:00.000Z');
    expect((await story.said()).at(-1)?.text).toBe(
      `Answers on ${put} were wanted by Fri 6 November 2026, 17:00 ET. No answer of record from FBI. Nobody of FBI is at the table. A coordinator finds who answers for it. This blocks nobody: DOJ may release without it.`,
    );
    expect((await story.card({ kind: 'round', id: 'RPT-31/v1' }))?.sections[0]?.lines[1]).toBe('FBI (coordinate): no response; asked since Mon 2 November 2026, 09:00 ET');
  });
});
