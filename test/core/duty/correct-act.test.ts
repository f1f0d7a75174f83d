import type { Act, DutyEvent, DutyOrder } from '../../../src/core/duty';
import { duty } from '../../../src/core/duty';
import { datesOf, nothingHappened, termsOf } from '../../../src/core/law';
import { aRule, ruleId } from '../law/rules';
import { agency, day, moment, person, specOf, words } from '../spec';

const { given } = specOf(duty);
const rule = {
  ...termsOf(aRule({
    id: ruleId('NEA-202D'),
    owners: [agency('president')],
    trigger: { kind: 'recurring', every: 'year', on: '09-12' },
    limit: { unit: 'window', daysBefore: 90 },
  })),
  acts: ['published', 'sent'],
};
const at = moment('2026-09-10T15:00:00.000Z');
const late = moment('2026-09-20T15:00:00.000Z');
const facts = { ...nothingHappened, year: 2026 };
const opened: DutyEvent = { type: 'duty-opened', at, id: 'NEA-202D/2026', rule, pack: { id: 'nea', version: '1' }, facts, dates: datesOf(rule, facts) };

const recorder = person('president', 'releaser');
const coordinator = { ...person('odni', 'coordinator'), person: 'T1/UCOO' as typeof recorder.person };
const evidence = words('a page');
const reason = words('it was another day');
const done = (act: string, on: string): Act => ({ act, on: day(on), evidence, by: recorder, at });
const published: DutyEvent = { type: 'act-recorded', ...done('published', '2026-09-08') };
const sent: DutyEvent = { type: 'act-recorded', ...done('sent', '2026-09-09') };
const met: DutyEvent = { type: 'duty-met', at, on: day('2026-09-09'), late: false };
const correct = (act: string, on?: string, by = recorder, when = at): DutyOrder => ({ type: 'correct-act', by, at: when, act, ...(on !== undefined && { to: { on: day(on) } }), reason });
const corrected = (from: Act, on: string): DutyEvent => ({
  type: 'act-corrected', at, on: day(on), former: { was: from, to: day(on), by: recorder, at, reason }, now: { ...from, on: day(on), by: recorder, at },
});

describe('an act that was recorded wrongly', () => {
  it('is corrected with a reason while the duty is open, and the former stays', () => {
    given(opened, published).when(correct('published', '2026-09-07')).then(corrected(done('published', '2026-09-08'), '2026-09-07'));
    const { state } = given(opened, published, corrected(done('published', '2026-09-08'), '2026-09-07'));
    expect(state).toMatchObject({ acts: [{ on: '2026-09-07' }], formerActs: [{ was: { on: '2026-09-08' }, to: '2026-09-07' }] });
  });

  it('moves the day that the duty was met on, and only where it was the last', () => {
    given(opened, published, sent, met).when(correct('sent', '2026-09-10')).then(
      corrected(done('sent', '2026-09-09'), '2026-09-10'),
      { type: 'meeting-corrected', at, on: day('2026-09-10'), former: day('2026-09-09'), late: false },
    );
    given(opened, published, sent, met).when(correct('published', '2026-09-07')).then(corrected(done('published', '2026-09-08'), '2026-09-07'));
  });

  it('was not done at all: what it met is open again, or missed, and is met by it anew', () => {
    const undone = (when: typeof at): DutyEvent => ({ type: 'act-corrected', at: when, on: day('2026-09-09'), former: { was: done('sent', '2026-09-09'), by: recorder, at: when, reason } });
    const unmet = (when: typeof at): DutyEvent => ({ type: 'meeting-withdrawn', at: when, former: day('2026-09-09') });
    given(opened, published, sent, met).when(correct('sent')).then(undone(at), unmet(at));
    expect(given(opened, published, sent, met, undone(at), unmet(at)).state).toMatchObject({ status: 'open', saidUpTo: at, acts: [{ act: 'published' }] });
    expect(given(opened, published, sent, met, undone(late), unmet(late)).state).toMatchObject({ status: 'missed' });
    expect(given(opened, published, sent, met, undone(at), unmet(at)).state).not.toHaveProperty('metOn');
    given(opened, published, sent, met, undone(at), unmet(at)).when({ type: 'record-act', by: recorder, at, act: 'sent', on: day('2026-09-10'), evidence }).then(
      { type: 'act-recorded', ...done('sent', '2026-09-10') },
      { type: 'duty-met', at, on: day('2026-09-10'), late: false },
    );
  });

  it('is for whoever recorded it, a releaser of its owner and coordinators', () => {
    given(opened, published).when(correct('published', '2026-09-07', coordinator)).then({
      ...corrected(done('published', '2026-09-08'), '2026-09-07'),
      former: { was: done('published', '2026-09-08'), to: day('2026-09-07'), by: coordinator, at, reason },
      now: { ...done('published', '2026-09-07'), by: coordinator },
    });
    given(opened, published).when(correct('published', '2026-09-07', { ...person('doj', 'releaser'), person: 'T1/UDOJ' as typeof recorder.person })).thenRefusedAs('not-permitted');
  });

  it('is neither of a day to come, nor outside its window, nor one that nobody recorded', () => {
    given(opened, published).when(correct('published', '2026-09-11')).thenRefusedAs('met-in-the-future');
    given(opened, published).when(correct('published', '2026-06-01')).thenRefused({
      code: 'outside-window', id: 'NEA-202D/2026', title: 'A rule', on: '2026-06-01', opens: '2026-06-14', closes: '2026-09-12', recorded: 'published',
    });
    given(opened, published).when(correct('sent', '2026-09-08')).thenRefusedAs('act-not-recorded');
    given(opened, published).when(correct('published', '2026-09-08')).thenNothing('act-already-so', at);
    given(opened, published).when({ type: 'record-act', by: recorder, at, act: 'published', on: day('2026-09-07'), evidence }).thenRefusedAs('act-on-another-day');
    given(opened, published, sent, met).when({ type: 'record-act', by: recorder, at, act: 'sent', on: day('2026-09-10'), evidence }).thenRefusedAs('act-on-another-day');
    given(opened, published, sent, met).when({ type: 'record-act', by: recorder, at, act: 'sent', on: day('2026-09-09'), evidence }).thenNothing('act-already-recorded', at);
  });

  it('is what met the duty, whenever a report of it went out', () => {
    given(opened, published, sent, met).when({ type: 'correct-meeting', by: { kind: 'policy', policy: 'a sending is corrected' }, at, on: day('2026-09-02') }).thenNothing('met-by-acts');
  });
});
