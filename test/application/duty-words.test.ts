import { dutyCard } from '../../src/application/cards/duty';
import { sayDuty } from '../../src/application/sayings/duty';
import type { Known } from '../../src/application/sayings';
import type { DutyNotice, DutyState } from '../../src/core/duty';
import type { Moment } from '../../src/core/language/time';
import { moment } from '../core/spec';

type Kept = Exclude<DutyState, { status: 'absent' }>;

const due = moment('2026-12-04T04:59:59.000Z');
const known: Known = { words: new Map(), members: () => [], coordinators: () => [], deskOf: () => [], awayFrom: () => [], stoodIn: () => [], away: () => undefined, called: String, unattended: () => false, holderOf: () => undefined };
const duty = (rule: Record<string, unknown>, saidUpTo = due): Kept =>
  ({
    status: 'missed', id: 'A/b', saidUpTo, formerDues: [], facts: { sendings: [], receipts: [], starts: [] },
    dates: { status: 'dated', dueDate: '2026-12-03', due, planBy: '2026-12-03', countsFrom: '2026-11-03', stillToReceive: [] },
    rule: {
      title: 'Findings', status: 'in-force', zone: 'America/New_York', owners: ['odni'], recipients: ['public'],
      citation: 'The law', trigger: { kind: 'election-day' }, ...rule,
    },
  }) as unknown as Kept;
const late = (kind: string): DutyNotice => ({ say: 'duty-moment', duty: 'A/b', came: { kind, of: 'due', scheduled: due, at: due, earlier: 0 } }) as unknown as DutyNotice;

describe('the words of a duty', () => {
  it('owe it to the public and to the President, as one says', () => {
    expect(sayDuty(late('late'), duty({}), known).text).toContain('Findings, A/b was due Thu 3 December 2026, 23:59 ET and is still open.');
    expect(sayDuty(late('late'), duty({}), known).text).toContain('ODNI owes it to the public.');
    expect(sayDuty(late('late'), duty({ recipients: ['president', 'congress'] }), known).text).toContain('ODNI owes it to the President and Congress.');
  });

  it('of a rule that is not law never say that it was due', () => {
    expect(sayDuty(late('late'), duty({ status: 'proposed' }), known).text).toContain('had its target on Thu 3 December 2026, 23:59 ET and is still open.');
  });

  it('call those who owe it when it gets its date, and when it is late as soon as it is opened', () => {
    const members: Known['members'] = (agency) => (String(agency) === 'odni' ? [{ person: 'T1/UDANA', name: 'Dana Reyes', roles: ['lead'] }] as never : []);
    const open = { ...duty({}, moment('2026-11-04T15:00:00.000Z')), status: 'open' } as Kept;
    expect(sayDuty({ say: 'duty-dated', duty: 'A/b' }, open, { ...known, members }).mentions).toEqual(['T1/UDANA']);
    expect(sayDuty({ say: 'duty-opened-late', duty: 'A/b' }, duty({}), { ...known, members }).mentions).toEqual(['T1/UDANA']);
  });

  it('say each week how long it has been open, so that no two weeks are told in the same words', () => {
    const weekly = (day: string, rule = {}): string => {
      const scheduled = moment(`${day}T14:00:00.000Z`);
      const came = { kind: 'still-late', of: 'due', scheduled, at: scheduled, earlier: 0 };
      return sayDuty({ say: 'duty-moment', duty: 'A/b', came } as unknown as DutyNotice, duty(rule, scheduled), known).text;
    };
    expect(weekly('2026-12-24')).toMatch(/^Still open: Findings, A\/b was due Thu 3 December 2026, 23:59 ET and is open 3 weeks past its due\. /);
    expect(weekly('2026-12-15')).toContain('and is open 1 week and 5 days past its due.');
    expect(weekly('2026-12-04')).toContain('and is open 1 day past its due.');
    expect(weekly('2026-12-21', { status: 'proposed' })).toContain('had its target on Thu 3 December 2026, 23:59 ET and is open 2 weeks and 4 days past its target.');
  });

  it('name no recipients on the card where the law names none', () => {
    expect(dutyCard(duty({}), known).facts.map(({ name }) => name)).toContain('Recipients');
    expect(dutyCard(duty({ recipients: [] }), known).facts.map(({ name }) => name)).not.toContain('Recipients');
  });

  it('say what comes next: a rung, and once the ladder is climbed, that it is asked again', () => {
    expect(dutyCard(duty({}), known).next).toBe('Next: the releaser is called, or the coordinators where there is none (rung 2), Fri 4 December 2026, 13:00 ET.');
    expect(dutyCard(duty({}, moment('2026-12-08T14:00:00.000Z')), known).next).toBe('Next: asked about again, Tue 15 December 2026, 09:00 ET.');
  });

  it('tell of a hold that ended with the date that ended it, and not with the next, of the same instant', () => {
    const at = moment('2026-12-08T14:00:00.000Z');
    const by = { kind: 'person', person: 'T1/UDANA', agency: 'odni', roles: ['coordinator'] };
    const held = { of: 'due', until: moment('2026-12-09T22:00:00.000Z'), by, at, reason: { text: 't', digest: 'd' }, ended: at };
    const moved = (movedTo: Moment): Kept => ({ ...duty({}, at), formerHolds: [{ ...held, movedTo }] }) as unknown as Kept;
    const notice = { say: 'duty-dated', duty: 'A/b' } as const;
    expect(sayDuty(notice, moved(due), known).text).toContain('has ended with that: nobody holds the ladder of the new due.');
    expect(sayDuty(notice, moved(moment('2026-12-05T04:59:59.000Z')), known).text).not.toContain('has ended with that');
  });
});
