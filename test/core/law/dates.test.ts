import { federal, isDay, isMoment } from '../../../src/core/calendar';
import type { Facts } from '../../../src/core/law';
import { datesOf, nothingHappened, roundsIn } from '../../../src/core/law';
import { triggerInWords } from '../../../src/application/words/triggers';
import { aRule, agency, ruleId } from './rules';

const day = (text: string) => {
  if (!isDay(text)) throw new Error(`not a day: ${text}`);
  return text;
};
const instant = (text: string) => {
  if (!isMoment(text)) throw new Error(`not a moment: ${text}`);
  return text;
};

const fortyFive = { unit: 'calendar-days', count: 45, direction: 'after', roll: 'none' } as const;
const doj = agency('doj');
const dhs = agency('dhs');
const ofReceipt = aRule({
  id: ruleId('EO-1B'),
  trigger: { kind: 'received', rule: ruleId('EO-1A'), by: [doj, dhs] },
  limit: fortyFive,
});
const receipt = (by: typeof doj, on: string) => ({ rule: ruleId('EO-1A'), by, on: day(on) });
const received = (...receipts: Facts['receipts']): Facts => ({ ...nothingHappened, receipts });

describe('a duty that counts from receipt', () => {
  it('waits until a named recipient has it, and says whose receipt and who can record it', () => {
    const dates = datesOf(ofReceipt, nothingHappened);
    expect(dates).toEqual({ status: 'waiting', waitsFor: { kind: 'receipt', rule: 'EO-1A', by: ['doj', 'dhs'] } });
    expect(triggerInWords(ofReceipt, dates, nothingHappened)).toBe(
      'waits for receipt of EO-1A by DOJ and DHS; their releasers, or a coordinator with evidence, can record it',
    );
  });

  it('never counts from the election', () => {
    const election = { name: '2020-general', day: day('2020-11-03'), kind: 'general' as const };
    const dates = datesOf(ofReceipt, { ...nothingHappened, election: { ...election, conclusion: { on: day('2020-11-03'), basis: 'presumed' } } });
    expect(dates.status).toBe('waiting');
  });

  it('counts the due from the last receipt and the plan date from the first, and shows both', () => {
    const facts = received(receipt(doj, '2021-01-07'), receipt(dhs, '2021-01-12'));
    const dates = datesOf(ofReceipt, facts);
    expect(dates).toMatchObject({ status: 'dated', dueDate: '2021-02-26', planBy: '2021-02-19', firstReceipt: '2021-01-07', stillToReceive: [] });
    expect(triggerInWords(ofReceipt, dates, facts)).toBe('EO-1A received Tue 12 January 2021; first received Thu 7 January 2021, which sets the plan date');
  });

  it('starts with the first receipt and says who is still to receive', () => {
    const facts = received(receipt(doj, '2021-01-07'));
    const dates = datesOf(ofReceipt, facts);
    expect(dates).toMatchObject({ status: 'dated', dueDate: '2021-02-21', planBy: '2021-02-19', stillToReceive: ['dhs'] });
    expect(triggerInWords(ofReceipt, dates, facts)).toBe('EO-1A received Thu 7 January 2021; not yet received by DHS');
  });

  it('does not start by the receipt of somebody the rule does not name, or of something else', () => {
    expect(datesOf(ofReceipt, received(receipt(agency('state'), '2021-01-07'))).status).toBe('waiting');
    expect(datesOf(ofReceipt, received({ rule: ruleId('EO-9'), by: doj, on: day('2021-01-07') })).status).toBe('waiting');
  });
});

describe('a duty without a number', () => {
  const review = aRule({
    trigger: { kind: 'completed', rules: [ruleId('EO-1A'), ruleId('EO-1B')] },
    limit: { unit: 'none', words: 'following the transmission of both' },
  });

  it('is undated for ever, whatever has happened', () => {
    const sendings = [
      { rule: ruleId('EO-1A'), on: day('2021-01-07') },
      { rule: ruleId('EO-1B'), on: day('2021-02-19') },
    ];
    expect(datesOf(review, nothingHappened)).toEqual({ status: 'undated', words: 'following the transmission of both' });
    expect(datesOf(review, { ...nothingHappened, sendings })).toEqual({ status: 'undated', words: 'following the transmission of both' });
  });
});

describe('a duty that counts hours', () => {
  const hours = aRule({ trigger: { kind: 'fact', what: 'a report came in' }, limit: { unit: 'hours', count: 72 } });

  it('ends at an instant, on the wall of its zone, over the night the clocks go back', () => {
    const dates = datesOf(hours, { ...nothingHappened, start: { on: day('2026-10-31'), at: instant('2026-11-01T00:00:00.000Z') } });
    expect(dates).toMatchObject({ status: 'dated', dueDate: '2026-11-03', due: '2026-11-04T00:00:00.000Z' });
    expect(dates).not.toHaveProperty('planBy');
  });

  it('asks for the hour when only the day is known', () => {
    expect(datesOf(hours, { ...nothingHappened, start: { on: day('2026-10-31') } })).toEqual({
      status: 'waiting',
      waitsFor: { kind: 'instant', what: 'A rule' },
    });
  });
});

describe('other triggers', () => {
  it('counts from the last of several completions, and names those outstanding', () => {
    const rule = aRule({ trigger: { kind: 'completed', rules: [ruleId('A'), ruleId('B')] }, limit: { ...fortyFive, count: 10 } });
    const a = { rule: ruleId('A'), on: day('2026-01-05') };
    const b = { rule: ruleId('B'), on: day('2026-01-02') };
    expect(datesOf(rule, { ...nothingHappened, sendings: [a] })).toEqual({ status: 'waiting', waitsFor: { kind: 'completion', rules: ['B'] } });
    expect(datesOf(rule, { ...nothingHappened, sendings: [a, b] })).toMatchObject({ status: 'dated', dueDate: '2026-01-15' });
  });

  it('puts a December runoff into the cycle that ends two years later', () => {
    const rule = aRule({ trigger: { kind: 'election-cycle-end', elections: 'any-federal' }, limit: fortyFive });
    const election = { name: '2026-ga-runoff', day: day('2026-12-08'), kind: 'runoff' as const };
    expect(datesOf(rule, { ...nothingHappened, election })).toMatchObject({ countsFrom: '2028-11-07', dueDate: '2028-12-22' });
  });

  it('opens a window before the day it closes', () => {
    const rule = aRule({ trigger: { kind: 'recurring', every: 'year', on: '09-12' }, limit: { unit: 'window', daysBefore: 90 } });
    expect(datesOf(rule, { ...nothingHappened, year: 2026 }, federal)).toMatchObject({ opens: '2026-06-14', dueDate: '2026-09-12', planBy: '2026-09-11' });
  });

  it('moves the plan date and never the due when a closure is recorded', () => {
    const rule = aRule({ trigger: { kind: 'fixed-date', on: day('2026-11-03') }, limit: fortyFive });
    const closed = { ...federal, closures: [day('2026-12-18'), day('2026-12-17')] };
    expect(datesOf(rule, nothingHappened, closed)).toMatchObject({ dueDate: '2026-12-18', planBy: '2026-12-16' });
  });
});

describe('a rule that recurs every half-year', () => {
  const rule = aRule({ trigger: { kind: 'recurring', every: 'half-year', on: '09-12' }, limit: { unit: 'calendar-days', count: 90, direction: 'after', roll: 'none' } });

  it('comes round twice a year, whichever of the two days it names', () => {
    if (rule.trigger.kind !== 'recurring') throw new Error('unreachable');
    expect(roundsIn(rule.trigger, 2026).map(({ name, on }) => `${name} ${on}`)).toEqual(['2026-03 2026-03-12', '2026-09 2026-09-12']);
  });

  it('counts from the round it is, and waits where nobody says which', () => {
    expect(datesOf(rule, { ...nothingHappened, occurs: day('2026-09-12') })).toMatchObject({ dueDate: '2026-12-11' });
    expect(datesOf(rule, nothingHappened)).toEqual({ status: 'waiting', waitsFor: { kind: 'fact', what: 'a half-year' } });
  });
});
