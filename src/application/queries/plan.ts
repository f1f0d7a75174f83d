import { written } from '../../core/calendar';
import type { PlannedDuty } from '../../core/law';
import { isDeed, isTarget } from '../../core/law';
import { dayInWords, momentInWords } from '../words/dates';
import { lawInWords } from '../words/rules';
import { triggerInWords } from '../words/triggers';

/** A planned duty for machines. Instants as `2026-12-18T23:59:59-05:00[America/New_York]`, days as `2026-12-18`. */
export type PlanLine = {
  readonly id: string;
  readonly duty: string;
  readonly title: string;
  readonly election: string | null;
  readonly pack: string;
  readonly authority: string;
  readonly label: string | null;
  readonly citation: string;
  readonly status: 'dated' | 'waiting' | 'undated';
  readonly trigger: string;
  readonly opens: string | null;
  readonly dueDate: string | null;
  readonly due: string | null;
  readonly planBy: string | null;
  readonly moments: readonly { readonly kind: string; readonly at: string }[];
};

export const planAsLines = (duties: readonly PlannedDuty[]): readonly PlanLine[] =>
  duties.map(({ id, rule, pack, election, facts, dates, moments }) => {
    const dated = dates.status === 'dated' ? dates : undefined;
    return {
      id,
      duty: rule.id,
      title: rule.title,
      election: election?.name ?? null,
      pack: pack.id,
      authority: rule.status,
      label: rule.label ?? null,
      citation: rule.citation,
      status: dates.status,
      trigger: triggerInWords(rule, dates, facts),
      opens: dated?.opens ?? null,
      dueDate: dated?.dueDate ?? null,
      due: dated ? written(dated.due, rule.zone) : null,
      planBy: dated?.planBy ?? null,
      moments: moments.map(({ kind, at }) => ({ kind, at: written(at, rule.zone) })),
    };
  });

/** The same for people: what is dated, what waits and for what, what the law leaves without a date. */
export const planAsText = (duties: readonly PlannedDuty[]): string => {
  const of = (status: PlannedDuty['dates']['status']): readonly PlannedDuty[] =>
    duties.filter((duty) => duty.dates.status === status);
  return [
    section('Dated', of('dated').map(datedInWords)),
    section('Waiting for a fact', of('waiting').map(otherInWords)),
    section('Undated: the law gives no number', of('undated').map(otherInWords)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

const section = (title: string, entries: readonly string[]): string =>
  entries.length === 0 ? '' : `${title}\n${entries.join('\n')}`;

const headline = ({ id, rule }: PlannedDuty): string => `  ${rule.title}, ${id}`;

const standing = ({ rule }: PlannedDuty): string =>
  `      ${rule.citation} · ${lawInWords(rule)}${rule.label ? ` · ${rule.label}` : ''}`;

const datedInWords = (duty: PlannedDuty): string => {
  const { rule, dates, facts, moments } = duty;
  if (dates.status !== 'dated') return headline(duty);
  const word = isTarget(rule.status) ? 'target' : 'due';
  const plan = dates.planBy ? ` · leaves the building by ${dayInWords(dates.planBy)}` : '';
  const opens = dates.opens ? ` · not before ${dayInWords(dates.opens)}` : '';
  return [
    headline(duty),
    `      ${word} ${momentInWords(dates.due, rule.zone)}${plan}${opens}`,
    `      ${triggerInWords(rule, dates, facts)}`,
    standing(duty),
    ...neededFor(duty),
    ...(rule.watch ? [`      watched only: ${rule.watch}`] : []),
    ...moments.map(({ kind, at }) => `        ${kind.padEnd(9)} ${momentInWords(at, rule.zone)}`),
  ].join('\n');
};

const otherInWords = (duty: PlannedDuty): string =>
  [headline(duty), `      ${triggerInWords(duty.rule, duty.dates, duty.facts)}`, standing(duty), ...neededFor(duty)].join('\n');

/** What meets it, where that is more or less than a report that goes out. */
const neededFor = ({ rule }: PlannedDuty): readonly string[] => {
  if (rule.acts) return [`      needs ${rule.acts.join(', and ')}`];
  return isDeed(rule) && rule.watch === undefined ? ['      names no recipient: met by a record that it was done, or by the release of a report for it'] : [];
};
