import type { Moment } from '../../core/language/time';
import type { PlannedDuty } from '../../core/law';
import { expectedDates, isTarget } from '../../core/law';
import { dayInWords } from '../words/dates';
import { listed } from './saying';

/** `• The answer, S-4/2026-general: due Mon 30 November 2026`: one that opens, as if its election concludes on its day. */
export const openingInWords = ({ rule, id, facts }: PlannedDuty, now: Moment): string => {
  const dates = expectedDates(rule, facts);
  if (dates.status !== 'dated') return `• ${rule.title}, ${id}: no date yet`;
  const past = dates.due <= now ? ', which is past: missed at once' : '';
  return `• ${rule.title}, ${id}: ${isTarget(rule.status) ? 'target' : 'due'} ${dayInWords(dates.dueDate)}${fromRecordInWords(rule, dayInWords(dates.countsFrom))}${past}`;
};

/** What was there before the law counted from it is said to be counted from. */
const fromRecordInWords = ({ trigger }: PlannedDuty['rule'], day: string): string => {
  if (trigger.kind === 'received') return `, counted from the receipt of ${trigger.rule} on ${day}`;
  return trigger.kind === 'completed' ? `, counted from the delivery of ${listed(trigger.rules)} on ${day}` : '';
};
