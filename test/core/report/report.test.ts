import type { Actor, Person } from '../../../src/core/language/actor';
import type { ReportEvent, ReportOrder } from '../../../src/core/report';
import { reactToReport, report, wantingReleases } from '../../../src/core/report';
import { agency, day, moment, person, specOf, words, zone } from '../spec';

const { given } = specOf(report);
const at = moment('2021-01-07T15:00:00.000Z');
const answersBy = moment('2021-01-08T22:00:00.000Z');
const policy: Actor = { kind: 'policy', policy: 'a test' };
const officer = person('doj', 'action-officer');
const releaser = person('doj', 'releaser');
const partner = person('dhs', 'releaser');
const charge = {
  id: 'RPT-31', title: words('t1'), owner: agency('doj'), owners: [agency('doj')], duties: [], recipients: [agency('president')], zone: zone(),
} as const;
const joint = { ...charge, owners: [agency('doj'), agency('dhs')] };
const opened: ReportEvent = { type: 'report-opened', at, ...charge };
const openedJointly: ReportEvent = { type: 'report-opened', at, ...joint };
const asked = [agency('fbi')];
const version = (number: number, lapsed: readonly ReturnType<typeof agency>[] = []): ReportEvent => ({
  type: 'version-submitted', at, by: officer, version: number, hash: `h${String(number)}`, text: words('x'), asked, answersBy, lapsed,
});
const submit = (hash: string, by: Actor = officer): ReportOrder => ({ type: 'submit-version', by, at, hash, text: words('x'), asked, answersBy });
const release = (by: Person = releaser): ReportOrder => ({ type: 'release', by, at });
const owned = (by: Person, number = 1): ReportEvent => ({ type: 'owner-released', at, by, agency: by.agency, version: number, on: day('2021-01-07') });
const released: ReportEvent = { type: 'report-released', at, version: 1, hash: 'h1', on: day('2021-01-07') };
const sentBack: ReportEvent = { type: 'report-sent-back', at };
const withdrawn: ReportEvent = { type: 'report-withdrawn', at };

describe('a report', () => {
  it('is opened by the house alone, once', () => {
    given().when({ type: 'open-report', by: policy, at, ...charge }).then(opened);
    given().when({ type: 'open-report', by: releaser, at, ...charge }).thenRefusedAs('not-permitted');
    given(opened).when({ type: 'open-report', by: policy, at, ...charge }).thenNothing('already-open');
  });

  it('takes versions from its owner, one for each content', () => {
    given(opened).when(submit('h1')).then(version(1));
    given(opened, version(1)).when(submit('h1')).thenNothing('already-submitted', at);
    given(opened, version(1)).when(submit('h2')).then(version(2));
    given(opened, version(1), version(2)).when(submit('h1')).then({ ...version(3), hash: 'h1' });
    given(opened).when(submit('h1', person('fbi', 'action-officer'))).thenRefusedAs('not-permitted');
    given(opened).when(submit('h1', person('odni', 'coordinator'))).thenRefusedAs('not-permitted');
    given(opened).when({ ...submit('h1'), asked: [agency('fbi'), agency('fbi')] } as ReportOrder).then(version(1));
  });

  it('is put to other agencies than its owner, by a time that is still to come', () => {
    given(opened).when({ ...submit('h1'), asked: [agency('doj')] } as ReportOrder).thenRefused({ code: 'owner-among-asked', id: 'RPT-31', owner: 'doj' });
    given(opened).when({ ...submit('h1'), answersBy: at } as ReportOrder).thenRefused({ code: 'answers-by-in-the-past', answersBy: at, now: at, zone: 'America/New_York' });
    given(opened).when({ ...submit('h1'), asked: [], answersBy: at } as ReportOrder).then({ ...version(1), asked: [], answersBy: at });
  });

  it('is released by the releaser of its owner and nobody else', () => {
    given(opened, version(1)).when(release()).then(owned(releaser), released);
    given(opened, version(1)).when(release(officer)).thenRefusedAs('not-permitted');
    given(opened, version(1)).when(release(partner)).thenRefusedAs('not-permitted');
    given(opened, version(1)).when(release(person('doj', 'coordinator'))).thenRefusedAs('not-permitted');
    given(opened, version(1), owned(releaser), released).when(release()).thenNothing('already-released', at);
    given(opened, version(1), owned(releaser), released).when(submit('h2')).thenRefused({ code: 'report-released', id: 'RPT-31', on: '2021-01-07' });
    given(opened, version(1), owned(releaser), released).when(submit('h1')).thenNothing('already-submitted', at);
  });

  it('cannot be released before there is a version, nor for a day to come', () => {
    given(opened).when(release()).thenRefused({ code: 'nothing-to-release', id: 'RPT-31', owner: 'doj', sentBack: false });
    given(opened, version(1), sentBack).when(release()).thenRefused({ code: 'nothing-to-release', id: 'RPT-31', owner: 'doj', sentBack: true });
    given(opened, version(1)).when({ type: 'release', by: releaser, at, on: day('2021-01-08') }).thenRefused({ code: 'released-in-the-future', on: '2021-01-08', today: '2021-01-07' });
    given(opened, version(1)).when({ type: 'release', by: releaser, at, on: day('2021-01-06') }).then({ ...owned(releaser), on: '2021-01-06' }, { ...released, on: '2021-01-06' });
  });

  it('keeps the day it was released on: another is not passed over, and not overwritten', () => {
    const on = (text: string): ReportOrder => ({ type: 'release', by: releaser, at, on: day(text) });
    given(opened, version(1), owned(releaser), released).when(on('2021-01-07')).thenNothing('already-released', at);
    given(opened, version(1), owned(releaser), released).when(on('2021-01-06')).thenRefused({ code: 'released-on-another-day', id: 'RPT-31', agency: 'doj', on: '2021-01-07' });
    given(openedJointly, version(1), owned(releaser)).when(on('2021-01-06')).thenRefused({ code: 'released-on-another-day', id: 'RPT-31', agency: 'doj', on: '2021-01-07' });
  });

  it('with joint owners goes out when all of them have released the same version', () => {
    given(openedJointly, version(1)).when(release(partner)).then(owned(partner));
    given(openedJointly, version(1), owned(partner)).when(release(partner)).thenNothing('already-released', at);
    given(openedJointly, version(1), owned(partner)).when(release()).then(owned(releaser), released);
    given(openedJointly, version(1), owned(partner)).when(submit('h2')).then(version(2, [agency('dhs')]));
    given(openedJointly, version(1), owned(partner), version(2, [agency('dhs')])).when(release()).then(owned(releaser, 2));
    expect(reactToReport(version(2, [agency('dhs')]), given(openedJointly, version(1)).state)).toContainEqual(
      expect.objectContaining({ notice: { say: 'releases-lapsed', report: 'RPT-31', lapsed: ['dhs'] } }),
    );
    expect(wantingReleases({ owners: joint.owners, releases: [] })).toEqual(['doj', 'dhs']);
  });

  it('is sent back and submitted anew, the same text too', () => {
    given(opened, version(1)).when({ type: 'send-back-report', by: policy, at }).then(sentBack);
    given(opened, version(1)).when({ type: 'send-back-report', by: officer, at }).thenRefusedAs('not-permitted');
    given(opened, version(1), sentBack).when({ type: 'send-back-report', by: policy, at }).thenNothing('nothing-submitted');
    given(opened, version(1), owned(releaser), released).when({ type: 'send-back-report', by: policy, at }).thenNothing('nothing-submitted');
    given(opened, version(1), sentBack).when(submit('h1')).then({ ...version(2), hash: 'h1' });
  });

  it('is withdrawn when the agency gives the request back, and takes nothing more', () => {
    given(opened).when({ type: 'withdraw-report', by: policy, at }).then(withdrawn);
    given(opened, withdrawn).when({ type: 'withdraw-report', by: policy, at }).thenNothing('not-drafting');
    given(opened).when({ type: 'withdraw-report', by: releaser, at }).thenRefusedAs('not-permitted');
    given(opened, withdrawn).when(submit('h1')).thenRefused({ code: 'report-withdrawn', id: 'RPT-31', owner: 'doj' });
    given(opened, withdrawn).when(release()).thenRefused({ code: 'report-withdrawn', id: 'RPT-31', owner: 'doj' });
  });

  it('that was sent back by mistake stands as it did, with what was released of it, also once it was given back and taken after all', () => {
    const judged: ReportEvent = { type: 'report-judged-after-all', at };
    const judge: ReportOrder = { type: 'judge-report-after-all', by: policy, at };
    const handedIn = given(openedJointly, version(1), owned(releaser)).state;
    given(openedJointly, version(1), owned(releaser), sentBack).when(judge).then(judged);
    expect(given(openedJointly, version(1), owned(releaser), sentBack, judged).state).toEqual(handedIn);
    expect(given(openedJointly, version(1), owned(releaser), sentBack, withdrawn, { type: 'report-restored', at }, judged).state).toEqual(handedIn);
    given(opened, version(1), sentBack).when({ ...judge, by: releaser }).thenRefusedAs('not-permitted');
    given(opened, version(1), sentBack, judged).when(judge).thenNothing('not-sent-back');
    given(opened, version(1), sentBack, version(2)).when(judge).thenNothing('not-sent-back');
    expect(given(opened, version(1), sentBack, version(2)).state).not.toHaveProperty('sentBack');
    given(opened).when(judge).thenNothing('not-sent-back');
  });

  it('is as it was when its request is wanted after all, with what had been released of it', () => {
    const restored: ReportEvent = { type: 'report-restored', at };
    const restore: ReportOrder = { type: 'restore-report', by: policy, at };
    given(opened, withdrawn).when(restore).then(restored);
    given(opened, withdrawn, restored).when(submit('h1')).then(version(1));
    given(openedJointly, version(1), owned(releaser), withdrawn, restored).when(release(partner)).then(owned(partner), { type: 'report-released', at, version: 1, hash: 'h1', on: day('2021-01-07') });
    given(opened).when(restore).thenNothing('not-withdrawn');
    given(opened, withdrawn).when({ ...restore, by: releaser }).thenRefusedAs('not-permitted');
  });

  it('that is not there is said not to be', () => {
    given().when(submit('h1')).thenRefused({ code: 'no-such-report' });
    given().when(release()).thenRefused({ code: 'no-such-report' });
  });

  it('is drawn on the card of its request', () => {
    const of = { kind: 'request', id: 'RPT-31' };
    expect(reactToReport(opened, given(opened).state)).toEqual([{ kind: 'card', of, at: { at: 'floor' } }]);
    expect(reactToReport(released, given(opened, version(1), owned(releaser), released).state)).toEqual([
      { kind: 'card', of, at: { at: 'floor' } },
      { kind: 'notice', at: { at: 'thread', of }, notice: { say: 'report-released', report: 'RPT-31' } },
    ]);
  });
});

describe('a release that never was', () => {
  const never = (by: Person, agencyOf = by.agency): ReportOrder => ({ type: 'correct-release', by, at, agency: agencyOf, reason: words('r1') });
  const taken = (by: Person): ReportEvent => ({ type: 'release-corrected', at, by, agency: by.agency, from: day('2021-01-07'), reason: words('r1') });

  it('leaves the version as it was before, and the release of the other owner with it', () => {
    given(opened, version(1), owned(releaser), released).when(never(releaser)).then(taken(releaser));
    const { state } = given(opened, version(1), owned(releaser), released, taken(releaser));
    expect(state).toMatchObject({ status: 'submitted', current: { number: 1 }, releases: [], corrections: [{ agency: 'doj', from: '2021-01-07' }] });
    expect(state).not.toHaveProperty('releasedOn');
    const both = given(openedJointly, version(1), owned(releaser), owned(partner), released, taken(releaser));
    expect(both.state).toMatchObject({ status: 'submitted', releases: [{ agency: 'dhs' }] });
    both.when(release()).then(owned(releaser), released);
  });

  it('is said of what was released, by whoever may', () => {
    given(opened, version(1)).when(never(releaser)).thenRefused({ code: 'not-released-by', id: 'RPT-31', agency: 'doj' });
    given(opened, version(1), owned(releaser), released).when(never(officer)).thenRefusedAs('not-permitted');
  });
});
