import type { AgencyId } from '../../../src/core/language/agencies';
import { agency, day, moment } from '../spec';
import { openStory, someone } from './story';

const coordinator = someone('odni', 'UCOORD', 'coordinator');
const drafter = someone('odni', 'UDRAFT', 'action-officer');
const dni = someone('odni', 'UDNI', 'releaser');
const fbiOfficer = someone('fbi', 'UFBI', 'action-officer');
const fbiReleaser = someone('fbi', 'UFBIREL', 'releaser');
const stateReleaser = someone('state', 'USTATE', 'releaser');
const doj = someone('doj', 'UDOJ', 'releaser');
const dhs = someone('dhs', 'UDHS', 'releaser');
const recipients = ['president', 'state', 'treasury', 'defense', 'doj', 'dhs', 'congress'];
const of = { kind: 'request', id: 'RPT-1' } as const;

/** The assessment of 2020, as it went: wanted by 18 December, not coordinated in time, delivered on 7 January. */
const upToTheSuspense = async () => {
  const story = openStory('2020-11-02T14:00:00.000Z');
  await story.seat('odni', ['UCOORD', 'coordinator'], ['UDRAFT', 'action-officer'], ['ULEAD', 'lead'], ['UDNI', 'releaser']);
  await story.seat('fbi', ['UFBI', 'action-officer'], ['UFBIREL', 'releaser']);
  await story.seat('state', ['USTATE', 'releaser']);
  await story.seat('doj', ['UDOJ', 'releaser']);
  await story.does(coordinator, {
    to: 'election', id: '2020-general',
    order: { type: 'add-election', name: '2020-general', day: day('2020-11-03'), kind: 'general', zone: story.zone },
  });
  await story.until('2020-11-09T15:00:00.000Z');
  await story.does(coordinator, ({ words }) => ({
    to: 'request', id: 'RPT-1',
    order: {
      type: 'ask', id: 'RPT-1', title: words('Foreign threats to the 2020 elections'), agency: agency('odni'),
      duties: ['EO-1A/2020-general'], suspense: moment('2020-12-15T22:00:00.000Z'), zone: story.zone,
    },
  }));
  await story.does(drafter, { to: 'request', id: 'RPT-1', order: { type: 'take' } });
  return story;
};

const submitted = async () => {
  const story = await upToTheSuspense();
  await story.until('2020-12-16T15:00:00.000Z');
  await story.does(drafter, { to: 'request', id: 'RPT-1', order: { type: 'acknowledge', forecast: day('2021-01-06') } });
  await story.until('2021-01-04T15:00:00.000Z');
  const asked: readonly AgencyId[] = [agency('fbi'), agency('state')];
  await story.does(drafter, ({ words }) => ({
    to: 'report', id: 'RPT-1',
    order: { type: 'submit-version', hash: 'h1', text: words('the text'), asked, answersBy: moment('2021-01-06T22:00:00.000Z') },
  }));
  return story;
};

const delivered = async () => {
  const story = await submitted();
  await story.does(fbiOfficer, { to: 'round', id: 'RPT-1/v1', order: { type: 'answer', kind: 'concur' } });
  await story.does(fbiReleaser, { to: 'round', id: 'RPT-1/v1', order: { type: 'confirm' } });
  await story.does(stateReleaser, ({ words }) => ({
    to: 'round', id: 'RPT-1/v1', order: { type: 'answer', kind: 'nonconcur', comment: words('A minority view on China') },
  }));
  await story.until('2021-01-07T15:00:00.000Z');
  await story.does(dni, { to: 'report', id: 'RPT-1', order: { type: 'release' } });
  for (const recipient of recipients) {
    await story.does(drafter, { to: 'delivery', id: `RPT-1/${recipient}`, order: { type: 'record-sent', on: day('2021-01-07') } });
  }
  return story;
};

describe('the assessment of 2020', () => {
  it('is one report for the order and the statute, owed to the recipients of both', async () => {
    const story = await upToTheSuspense();
    expect(await story.stateOf('report', 'RPT-1')).toMatchObject({
      status: 'drafting', owners: ['odni'], duties: ['EO-1A/2020-general', 'U3371C-45/2020-general'], recipients,
    });
  });

  it('is reminded of, missed, and climbs until somebody says when it will be there', async () => {
    const story = await upToTheSuspense();
    await story.said();
    await story.until('2020-12-18T15:00:00.000Z');
    const heard = (await story.said()).filter(({ text }) => text.includes('RPT-1'));
    expect(heard.filter(({ text }) => text.includes('is wanted')).map(({ mentions }) => mentions)).toEqual(Array.from({ length: 5 }, () => ['T1/UDRAFT']));
    const rungs = heard.filter(({ text }) => text.includes('was wanted')).map(({ mentions }) => mentions);
    expect(rungs).toEqual([['T1/UDRAFT', 'T1/ULEAD'], ['T1/UDNI'], ['T1/UCOORD'], ['T1/UDNI']]);
    expect((await story.card(of))?.buttons.map(({ command }) => command)).toContain('request/acknowledge');
  });

  it('is put to the agencies, whose staff answer and whose releasers bind', async () => {
    const story = await submitted();
    expect(await story.stateOf('round', 'RPT-1/v1')).toMatchObject({ status: 'open', asked: [{ agency: 'fbi', verb: 'consult' }, { agency: 'state', verb: 'consult' }] });
    expect(await story.stateOf('request', 'RPT-1')).toMatchObject({ status: 'answered', late: true });
    await story.does(fbiOfficer, { to: 'round', id: 'RPT-1/v1', order: { type: 'answer', kind: 'concur' } });
    const words = (await story.said()).at(-1);
    expect(words).toEqual({
      text: 'FBI, staff: concurs on version 1 of “Foreign threats to the 2020 elections”, RPT-1. A releaser of FBI confirms it or answers otherwise.',
      mentions: ['T1/UFBIREL'],
    });
    const card = await story.card(of);
    expect(card?.sections[0]?.lines).toEqual([
      'FBI (consult): concurs (staff, waits for the releaser, Mon 4 January 2021, 10:00 ET)',
      'State (consult): asked since Mon 4 January 2021, 10:00 ET',
    ]);
    expect(card?.buttons.map(({ command }) => command)).toEqual([
      'report/submit', 'request/accept', 'request/send-back', 'round/concur', 'round/concur-with-comment', 'round/nonconcur', 'round/no-equity', 'round/confirm', 'report/release', 'report/read',
    ]);
  });

  it('says before its release who was against it and what its receipt will start', async () => {
    const story = await submitted();
    await story.does(stateReleaser, ({ words }) => ({ to: 'round', id: 'RPT-1/v1', order: { type: 'answer', kind: 'nonconcur', comment: words('A minority view') } }));
    const release = (await story.card(of))?.buttons.find(({ command }) => command === 'report/release');
    expect(release?.confirm).toBe(
      'Releases version 1 to President, State, Treasury, Defense, DOJ, DHS and Congress. The nonconcur of State travels with it. No answer of record from FBI. Receipt by DOJ and DHS starts the 45 days of DOJ and DHS.',
    );
  });

  it('meets both duties, late, when the last copy has gone out', async () => {
    const story = await delivered();
    for (const id of ['EO-1A/2020-general', 'U3371C-45/2020-general']) {
      expect(await story.stateOf('duty', id)).toMatchObject({ status: 'met-late', metOn: '2021-01-07', dates: { dueDate: '2020-12-18' } });
    }
    expect(await story.stateOf('duty', 'EO-3A/2020-general')).toMatchObject({ facts: { sendings: [{ rule: 'EO-1A', on: '2021-01-07' }] } });
    expect(await story.stateOf('round', 'RPT-1/v1')).toMatchObject({ status: 'closed', because: 'released' });
    expect(await story.stateOf('request', 'RPT-1')).toMatchObject({ status: 'accepted' });
    expect(await story.stateOf('duty', 'EO-1B/2020-general')).toMatchObject({ dates: { status: 'waiting' } });
  });

  it('starts the 45 days of DOJ and DHS on the day it is received, and says so before', async () => {
    const story = await delivered();
    const received = (await story.card(of))?.buttons.find(({ command, about }) => command === 'delivery/received' && about.id === 'RPT-1/doj');
    expect(received?.confirm).toBe('Starts the 45 days of DOJ and DHS: due Sun 21 February 2021 if received Thu 7 January 2021.');
    await story.until('2021-01-20T15:00:00.000Z');
    for (const by of [doj, dhs]) {
      await story.does(by, { to: 'delivery', id: `RPT-1/${by.agency}`, order: { type: 'record-received', on: day('2021-01-07') } });
    }
    expect(await story.stateOf('duty', 'EO-1B/2020-general')).toMatchObject({
      status: 'open', dates: { status: 'dated', dueDate: '2021-02-21', planBy: '2021-02-19', stillToReceive: [] },
    });
  });

  it('is accepted by its release, so that nobody can send it back after', async () => {
    const story = await delivered();
    const answered = await story.hand(coordinator, ({ words }) => ({ to: 'request', id: 'RPT-1', order: { type: 'send-back', reason: words('no') } }));
    expect(answered).toMatchObject({ outcome: 'refused', refusal: { code: 'already-closed' } });
  });
});

describe('a report on its way', () => {
  it('sent back is drafted again, and its round ends', async () => {
    const story = await submitted();
    await story.does(coordinator, ({ words }) => ({ to: 'request', id: 'RPT-1', order: { type: 'send-back', reason: words('Say more on Iran') } }));
    expect(await story.stateOf('report', 'RPT-1')).toMatchObject({ status: 'drafting', versions: [{ number: 1 }] });
    expect(await story.stateOf('round', 'RPT-1/v1')).toMatchObject({ status: 'closed', because: 'sent-back' });
  });

  it('in a newer version ends the round on the former and asks anew', async () => {
    const story = await submitted();
    await story.does(drafter, ({ words }) => ({
      to: 'report', id: 'RPT-1',
      order: { type: 'submit-version', hash: 'h2', text: words('more'), asked: [agency('fbi')], answersBy: moment('2021-01-06T22:00:00.000Z') },
    }));
    expect(await story.stateOf('round', 'RPT-1/v1')).toMatchObject({ status: 'closed', because: 'newer-version' });
    expect(await story.stateOf('round', 'RPT-1/v2')).toMatchObject({ status: 'open', asked: [{ agency: 'fbi' }] });
  });

  it('that serves no duty goes to whoever asked, and is withdrawn when the agency gives it back', async () => {
    const story = await upToTheSuspense();
    await story.does(fbiOfficer, ({ words }) => ({
      to: 'request', id: 'RPT-2',
      order: { type: 'ask', id: 'RPT-2', title: words('Portal scans'), agency: agency('dhs'), duties: [], suspense: moment('2020-12-15T22:00:00.000Z'), zone: story.zone },
    }));
    expect(await story.stateOf('report', 'RPT-2')).toMatchObject({ duties: [], recipients: ['fbi'] });
    await story.does(dhs, ({ words }) => ({ to: 'request', id: 'RPT-2', order: { type: 'return', reason: words('CISA has this') } }));
    expect(await story.stateOf('report', 'RPT-2')).toMatchObject({ status: 'withdrawn' });
  });

  it('for a joint duty is owned by all its owners', async () => {
    const story = await upToTheSuspense();
    await story.does(coordinator, ({ words }) => ({
      to: 'request', id: 'RPT-3',
      order: { type: 'ask', id: 'RPT-3', title: words('Effect'), agency: agency('doj'), duties: ['EO-1B/2020-general'], suspense: moment('2020-12-15T22:00:00.000Z'), zone: story.zone },
    }));
    expect(await story.stateOf('report', 'RPT-3')).toMatchObject({ owner: 'doj', owners: ['doj', 'dhs'] });
    const asked = { hash: 'h1', asked: [agency('dhs'), agency('state')], answersBy: moment('2020-12-15T22:00:00.000Z') };
    await story.does(doj, ({ words }) => ({ to: 'report', id: 'RPT-3', order: { type: 'submit-version', text: words('t'), ...asked } }));
    expect(await story.stateOf('round', 'RPT-3/v1')).toMatchObject({ asked: [{ agency: 'dhs', verb: 'joint' }, { agency: 'state', verb: 'consult' }] });
  });
});
