import { never } from '../../core/language/never';
import type { ElectionScope, Limit, Partner, Rule, RulePart, Terms, Trigger } from '../../core/law';
import { called, statusInWords } from '../../core/law';
import { dayInWords, dayOfYearInWords } from './dates';
import { counted } from './numbers';

/** `45 calendar days after`, `72 hours`, `immediately (no number)`. */
export const limitInWords = (limit: Limit): string => {
  switch (limit.unit) {
    case 'calendar-days':
      return `${counted(limit.count, 'calendar day')} ${limit.direction}${rolled(limit)}`;
    case 'business-days':
      return `${counted(limit.count, 'business day')} ${limit.direction}`;
    case 'years':
      return `${counted(limit.count, 'year')} ${limit.direction}${rolled(limit)}`;
    case 'window':
      return `within the ${counted(limit.daysBefore, 'day')} before`;
    case 'hours':
      return counted(limit.count, 'hour');
    case 'none':
      return `${limit.words} (no number)`;
    default:
      return never(limit);
  }
};

const rolled = ({ roll }: { readonly roll: string }): string => (roll === 'none' ? '' : `, rolled by ${roll}`);


const scopes: Readonly<Record<ElectionScope, string>> = { 'any-federal': 'any Federal election', 'regular-general': 'a regular general election' };

/** What starts the count, as one phrase. */
export const startInWords = (trigger: Trigger): string => {
  switch (trigger.kind) {
    case 'fixed-date':
      return dayInWords(trigger.on);
    case 'election-day':
      return `Election Day of ${scopes[trigger.elections]}`;
    case 'election-cycle-end':
      return `the end of the election cycle of ${scopes[trigger.elections]}`;
    case 'election-concluded':
      return `the conclusion of ${scopes[trigger.elections]}`;
    case 'received':
      return `receipt of ${trigger.rule} by ${named(trigger.by)}`;
    case 'determination':
      return `determination by ${named(trigger.by)}: ${trigger.what}`;
    case 'fact':
      return trigger.what;
    case 'completed':
      return `${trigger.rules.join(', ')} delivered`;
    case 'recurring':
      return `every ${trigger.every}, ${dayOfYearInWords(trigger.on)}`;
    default:
      return never(trigger);
  }
};

const named = (agencies: readonly (Terms['owners'][number])[]): string => agencies.map(called).join(', ') || 'nobody';

const partnerInWords = ({ verb, agencies, others }: Partner): string =>
  `${verb} ${[...(agencies.length > 0 ? [named(agencies)] : []), ...(others === undefined ? [] : [others])].join('; ')}`;

/** One part of a rule, as a value to set beside another. What is absent is `none`. */
export const partInWords = (rule: Rule, part: RulePart): string => {
  switch (part) {
    case 'limit':
      return limitInWords(rule.limit);
    case 'trigger':
      return startInWords(rule.trigger);
    case 'status':
      return statusInWords[rule.status];
    case 'owners':
    case 'recipients':
      return named(rule[part]);
    case 'partners':
      return rule.partners.map(partnerInWords).join('; ') || 'none';
    case 'contents':
      return rule.contents.join('; ') || 'none';
    case 'acts':
      return rule.acts?.join('; ') ?? 'none';
    case 'verified':
      return rule.verified ? `${rule.verified.by}, ${dayInWords(rule.verified.on)}` : 'nobody';
    case 'title':
    case 'label':
    case 'zone':
    case 'ownership':
    case 'product':
    case 'citation':
    case 'quote':
    case 'evidence':
    case 'source':
    case 'doubt':
    case 'off':
    case 'watch':
      return rule[part] ?? 'none';
    default:
      return never(part);
  }
};

/** What a reader must know before relying on it: what the law is today, and who has checked that. */
export const lawInWords = ({ status, verified }: Pick<Terms, 'status' | 'verified'>): string => {
  if (!verified) return statusInWords[status];
  const by = `verified by ${verified.by} on ${dayInWords(verified.on)}`;
  return status === 'verify' ? by : `${statusInWords[status]}, ${by}`;
};
