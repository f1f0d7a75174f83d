import type { DutyState } from '../../core/duty';
import { withFact } from '../../core/duty';
import type { AgencyId } from '../../core/language/agencies';
import type { Day } from '../../core/language/time';
import type { RuleId, Terms } from '../../core/law';
import { completedOn, datesOf } from '../../core/law';
import { agencyInWords, listed, ownersInWords } from '../sayings';
import { dueWord, dutyName } from '../sayings/duty';
import { dayInWords } from '../words/dates';
import { counted } from '../words/numbers';

type Duty = Exclude<DutyState, { status: 'absent' }>;

/** Two elections whose clocks start alike are one sentence. */
const each = (sentences: readonly string[]): readonly string[] => [...new Set(sentences)];

/**
 * What receipt by an agency starts, counted on a copy of the facts. A card knows no today, so the date is that of a
 * receipt on the day it names, and the words say so.
 */
export const startedByReceipt = (rules: readonly RuleId[], by: AgencyId, on: Day, duties: readonly Duty[]): readonly string[] =>
  each(duties.flatMap((duty): readonly string[] => {
    const { trigger } = duty.rule;
    if (trigger.kind !== 'received' || !rules.includes(trigger.rule) || !trigger.by.includes(by)) return [];
    // Received before, with another report: that counts.
    if (duty.facts.receipts.some((receipt) => receipt.rule === trigger.rule && receipt.by === by && receipt.on <= on)) return [];
    const dates = datesOf(duty.rule, withFact(duty.facts, { kind: 'receipt', rule: trigger.rule, by, on }));
    const word = duty.dates.status === 'dated' ? 'Counts for' : 'Starts';
    const due = dates.status === 'dated' ? `: ${dueWord(duty)} ${dayInWords(dates.dueDate)} if received ${dayInWords(on)}` : '';
    return [`${word} the ${limitInWords(duty.rule)} of ${ownersInWords(duty.rule.owners)}${due}.`];
  }));

/** Which clocks will wait for receipt once it is out. */
export const startableByReceipt = (rules: readonly RuleId[], duties: readonly Duty[]): readonly string[] =>
  each(duties.flatMap(({ rule }): readonly string[] =>
    rule.trigger.kind === 'received' && rules.includes(rule.trigger.rule)
      ? [`Receipt by ${listed(rule.trigger.by.map(agencyInWords))} starts the ${limitInWords(rule)} of ${ownersInWords(rule.owners)}.`]
      : [],
  ));

/** What begins when these rules have been delivered, as far as everything else it waits for has been. */
export const startedBySending = (rules: readonly RuleId[], duties: readonly Duty[]): readonly string[] =>
  duties
    .filter(({ rule: { trigger }, facts }) => {
      if (trigger.kind !== 'completed' || !trigger.rules.some((rule) => rules.includes(rule))) return false;
      return trigger.rules.every((rule) => rules.includes(rule) || completedOn(rule, facts) !== undefined);
    })
    .map((duty) => `Begins ${dutyName(duty)}.`);

/** `the 45 days`, `the year`. */
const ofMany = (count: number, unit: string): string => (count === 1 ? unit : counted(count, unit));

const limitInWords = ({ limit }: Terms): string => {
  switch (limit.unit) {
    case 'calendar-days':
      return ofMany(limit.count, 'day');
    case 'business-days':
      return ofMany(limit.count, 'business day');
    case 'hours':
      return ofMany(limit.count, 'hour');
    case 'years':
      return ofMany(limit.count, 'year');
    case 'window':
      return ofMany(limit.daysBefore, 'day');
    case 'none':
      return 'duty, which has no date in the law,';
  }
};
