import { cycleEnd, ofTwo, wallTime } from '../../core/calendar';
import { never } from '../../core/language/never';
import type { Dates, Facts, RuleId, Terms, Trigger, WaitsFor } from '../../core/law';
import { basisInWords, called } from '../../core/law';
import { dayInWords, dayOfYearInWords, zoneInWords } from './dates';

/** What a duty waits for and who can say that it happened, as one sentence. */
export const waitsInWords = (waits: WaitsFor): string => {
  switch (waits.kind) {
    case 'conclusion':
      return `waits for ${waits.election} to conclude; it does so by itself on the day after, or a coordinator records another basis`;
    case 'receipt':
      return `waits for receipt of ${waits.rule} by ${list(waits.by.map(called))}; their releasers, or a coordinator with evidence, can record it`;
    case 'determination':
      return `waits for a determination by ${list(waits.by.map(called))}: ${waits.what}; their releasers can record it`;
    case 'fact':
      return `waits for: ${waits.what}; a coordinator can record it`;
    case 'instant':
      return `waits for the hour it started; the day alone does not start a clock of hours (${waits.what})`;
    case 'completion':
      return `waits for ${list(waits.rules)} to be met: delivered, or done where the law asks for that; their releasers can record it`;
    default:
      return never(waits);
  }
};

/** The fact a duty counts from, as one phrase. */
export const triggerInWords = (rule: Terms, dates: Dates, facts: Facts): string => {
  if (dates.status === 'waiting') return waitsInWords(dates.waitsFor);
  if (dates.status === 'undated') return `no date in the law: ${dates.words}`;
  // A clock of hours counts from an hour, and so does a day that somebody gave one.
  const hour = facts.start?.at === undefined ? '' : `, ${wallTime(facts.start.at, rule.zone)} ${zoneInWords(rule.zone)}${ofTwo(facts.start.at, rule.zone)}`;
  const phrase = happenedInWords(rule.trigger, facts, `${dayInWords(dates.countsFrom)}${hour}`);
  const awaited = dates.stillToReceive.length > 0 ? `; not yet received by ${list(dates.stillToReceive.map(called))}` : '';
  const first = dates.firstReceipt ? `; first received ${dayInWords(dates.firstReceipt)}, which sets the plan date` : '';
  return `${phrase}${first}${awaited}`;
};

const happenedInWords = (trigger: Trigger, facts: Facts, day: string): string => {
  switch (trigger.kind) {
    case 'fixed-date':
      return `fixed by the law: ${day}`;
    case 'recurring':
      return trigger.every === 'year' ? `every year on ${dayOfYearInWords(trigger.on)}` : `every half-year, this time on ${day}`;
    case 'election-day':
      return `Election Day ${day}`;
    case 'election-cycle-end':
      return facts.election && cycleEnd(facts.election.day) !== facts.election.day
        ? `end of the Federal election cycle this election falls in, ${day}`
        : `end of the Federal election cycle, Election Day ${day}`;
    case 'election-concluded':
      return `concluded ${day}, ${basisInWords[facts.election?.conclusion?.basis ?? 'presumed']}`;
    case 'received':
      return `${trigger.rule} received ${day}`;
    case 'determination':
      return `determination of ${day}: ${trigger.what}`;
    case 'fact':
      return `${trigger.what}, ${day}`;
    case 'completed':
      return `${completedInWords(trigger.rules, facts)}${trigger.rules.length > 1 ? ', the last' : ''} on ${day}`;
    default:
      return never(trigger);
  }
};

const completedInWords = (rules: readonly RuleId[], { dones = [] }: Facts): string => {
  const done = rules.filter((rule) => dones.some((each) => each.rule === rule));
  const delivered = rules.filter((rule) => !done.includes(rule));
  return [...(delivered.length > 0 ? [`${list(delivered)} delivered`] : []), ...(done.length > 0 ? [`${list(done)} done`] : [])].join(' and ');
};

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
