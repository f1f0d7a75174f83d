import type { Moment } from '../../core/language/time';
import type { PlannedDuty } from '../../core/law';
import { expectedDates, isTarget } from '../../core/law';
import type { Opened } from '../../core/pack';
import { dayInWords } from '../words/dates';
import { listed, ownersInWords } from './saying';

/** `• The answer, S-4/2026-general: due Mon 30 November 2026`: one that opens, as if its election concludes on its day. `of`: the pack that is spoken of. */
export const openingInWords = ({ rule, id, facts, pack }: PlannedDuty, now: Moment, of = pack.id): string => {
  const dates = expectedDates(rule, facts);
  const name = `${rule.title}, ${id}${of === pack.id ? '' : `, of pack ${pack.id}`}`;
  if (dates.status !== 'dated') return `• ${name}: no date yet`;
  const past = dates.due <= now ? ', which is past: missed at once' : '';
  return `• ${name}: ${isTarget(rule.status) ? 'target' : 'due'} ${dayInWords(dates.dueDate)}${fromRecordInWords(rule, facts, dayInWords(dates.countsFrom))}${past}`;
};

/** What was there before the law counted from it is said to be counted from. */
const fromRecordInWords = ({ trigger }: PlannedDuty['rule'], { dones = [] }: PlannedDuty['facts'], day: string): string => {
  if (trigger.kind === 'received') return `, counted from the receipt of ${trigger.rule} on ${day}`;
  if (trigger.kind !== 'completed') return '';
  const [done, delivered] = [true, false].map((wanted) => trigger.rules.filter((rule) => dones.some((each) => each.rule === rule) === wanted));
  if (!done || done.length === 0) return `, counted from the delivery of ${listed(trigger.rules)} on ${day}`;
  return delivered && delivered.length > 0 ? `, counted from ${listed(delivered)} delivered and ${listed(done)} done, the last on ${day}` : `, counted from ${listed(done)}, ${done.length > 1 ? 'the last ' : ''}done on ${day}`;
};

const MOST = 12;

/** `2 duties, 1 of them missed at once:` and a line for each, what is missed first, with what to do about it. */
export const openedInWords = (opened: readonly Opened[], of = ''): string => {
  const missed = opened.filter((each) => each.missed);
  const [first] = missed;
  const all = [...missed, ...opened.filter((each) => !each.missed)];
  const late = missed.length === 0 ? '' : opened.length === 1 ? ', missed at once' : `, ${String(missed.length)} of them missed at once`;
  return [
    `${opened.length === 1 ? '1 duty' : `${String(opened.length)} duties`}${of}${late}:`,
    ...all.slice(0, MOST).map(lineOf),
    ...(all.length > MOST ? [`• and ${String(all.length - MOST)} more; /deadline list shows them all.`] : []),
    ...(first ? [`Whoever owes what is missed is called on its card, with Acknowledge. What is not owed after all, two people close with the reason: /deadline close ${first.duty}`] : []),
  ].join('\n');
};

const lineOf = ({ duty, title, owners, due, target, missed }: Opened): string => {
  const date = due === undefined ? 'no date yet' : `${target ? 'target' : 'due'} ${dayInWords(due)}`;
  return `• ${title}, ${duty}: ${date}${missed ? ', missed at once' : ''}, owed by ${ownersInWords(owners)}`;
};
