import type { ForeignActor } from '../../../src/core/incident';
import { agency, moment } from '../spec';
import { openStory, someone } from './story';

const officer = someone('cisa', 'UCISA', 'action-officer');
const coordinator = someone('odni', 'UCOORD', 'coordinator');

const opened = async () => {
  const story = openStory('2026-10-20T14:00:00.000Z');
  await story.does(officer, ({ words }) => ({
    to: 'incident', id: 'INC-14',
    order: {
      type: 'open-incident', id: 'INC-14', title: words('Scans of county portals'), actor: 'russia' as ForeignActor,
      target: 'election-infrastructure', severity: 3, zone: story.zone,
    },
  }));
  return story;
};

describe('an incident on the floor', () => {
  it('says what was seen and what to do with it', async () => {
    const story = await opened();
    expect(await story.said()).toEqual([
      {
        text: 'CISA opens “Scans of county portals”, INC-14: activity against election infrastructure, actor Russia, severity 3 High. Add what you know as a note, or request a report on it.',
        mentions: [],
      },
    ]);
  });

  it('is one card, with its notes and what was asked about it', async () => {
    const story = await opened();
    await story.does(officer, ({ words }) => ({ to: 'incident', id: 'INC-14', order: { type: 'note-incident', words: words('Three counties so far') } }));
    await story.does(officer, ({ words }) => ({
      to: 'request', id: 'RPT-31',
      order: {
        type: 'ask', id: 'RPT-31', title: words('Materiality'), agency: agency('doj'), duties: [], incident: 'INC-14',
        suspense: moment('2026-12-01T22:00:00.000Z'), zone: story.zone,
      },
    }));
    expect(await story.card({ kind: 'incident', id: 'INC-14' })).toMatchObject({
      title: '“Scans of county portals”, INC-14',
      standing: 'Open since Tue 20 October 2026, 10:00 ET, by CISA.',
      facts: [{ value: 'Russia' }, { value: 'election infrastructure' }, { name: 'Severity' }],
      sections: [
        { title: 'Notes', lines: ['1. CISA, Tue 20 October 2026, 10:00 ET: Three counties so far'] },
        { title: 'Reports', lines: ['“Materiality”, RPT-31: DOJ, asked'] },
      ],
      buttons: [{ command: 'incident/note' }, { command: 'report/request' }, { command: 'incident/close' }],
    });
  });

  it('closed takes no button any more but to open it again, and what was asked on it goes on', async () => {
    const story = await opened();
    await story.said();
    await story.does(coordinator, ({ words }) => ({ to: 'incident', id: 'INC-14', order: { type: 'close-incident', reason: words('A test by the vendor') } }));
    const closing = '“Scans of county portals”, INC-14 is closed: A test by the vendor. Reports requested on it go on.';
    // Once in its own channel and once on the floor.
    expect((await story.said()).map(({ text }) => text)).toEqual([closing, closing]);
    expect(await story.card({ kind: 'incident', id: 'INC-14' })).toMatchObject({ standing: 'Closed Tue 20 October 2026, 10:00 ET: A test by the vendor', buttons: [{ command: 'incident/reopen' }] });
  });
});
