import type { DutyState } from '../../core/duty';
import { missingActs, nextOfDuty } from '../../core/duty';
import { triggerInWords } from '../../core/law';
import type { Card } from '../../ports/chat';
import { agencyInWords, listed, quoted } from '../sayings';
import type { Quotes } from '../sayings';
import { dueWord, dutyName } from '../sayings/duty';
import { heldFact } from '../sayings/hold';
import { dayInWords, momentInWords } from '../words/dates';
import { lawInWords } from '../words/rules';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** A duty: who owes what to whom, by when, under which law, and what comes next. */
export const dutyCard = (state: Kept, known: Quotes): Card => {
  const { rule, dates, forecast, hold } = state;
  return {
    title: dutyName(state),
    standing: `${standingWords[state.status]}${rule.label ? ` · ${rule.label}` : ''}`,
    facts: [
      { name: 'Owner', value: listed(rule.owners.map(agencyInWords)) },
      ...(rule.recipients.length > 0 ? [{ name: 'Recipients', value: listed(rule.recipients.map(agencyInWords)) }] : []),
      ...(state.facts.incident === undefined ? [] : [{ name: 'Incident', value: state.facts.incident }]),
      ...dateFacts(state),
      { name: 'Counts from', value: triggerInWords(rule, dates, state.facts) },
      ...(forecast ? [{ name: 'Expected', value: `${dayInWords(forecast.on)}, says ${agencyInWords(forecast.by.agency)}` }] : []),
      ...(hold && nextOfDuty(state) ? [{ name: 'Held', value: heldFact(hold, rule.zone, known) }] : []),
      { name: 'Law', value: `${rule.citation} (${lawInWords(rule)})` },
    ],
    sections: rule.acts ? [{ title: 'What the law asks for', lines: rule.acts.map((act) => actLine(state, act, known)) }] : [],
    ...nextInWords(state),
    buttons:
      [
        ...(state.status === 'missed' ? [{ command: 'duty/acknowledge', label: 'Acknowledge', about: { kind: 'duty', id: state.id }, weight: 'primary' } as const] : []),
        ...(missingActs(state).length > 0 ? [{ command: 'deadline/record', label: 'Record an act', about: { kind: 'duty', id: state.id } } as const] : []),
      ],
  };
};

const actLine = ({ acts = [] }: Kept, act: string, known: Quotes): string => {
  const done = acts.find((each) => each.act === act);
  return done ? `:white_check_mark: ${act}: ${dayInWords(done.on)}, says ${agencyInWords(done.by.agency)}: ${quoted(done.evidence, known)}` : `:white_large_square: ${act}: not recorded yet`;
};

const standingWords: Readonly<Record<Kept['status'], string>> = {
  open: 'Open',
  missed: 'Missed, still open',
  met: 'Met',
  'met-late': 'Met late',
};

const dateFacts = (state: Kept): Card['facts'] => {
  const { dates, rule, formerDues } = state;
  if (dates.status !== 'dated') return [];
  const word = dueWord(state);
  const former = formerDues.map((day) => `~${dayInWords(day)}~ `).join('');
  return [
    { name: `${word.charAt(0).toUpperCase()}${word.slice(1)}`, value: `${former}${momentInWords(dates.due, rule.zone)}` },
    ...(dates.opens ? [{ name: 'Not before', value: `${dayInWords(dates.opens)}; too early is as void as too late` }] : []),
    ...(dates.planBy ? [{ name: 'Leaves the building by', value: dayInWords(dates.planBy) }] : []),
  ];
};

const nextInWords = (state: Kept): { readonly next?: string } => {
  const next = nextOfDuty(state);
  if (!next) return {};
  const word = next.kind.startsWith('remind') ? 'reminder' : next.kind === 'late' ? dueWord(state) : next.kind === 'still-late' ? 'asked about again' : 'next rung of the ladder';
  return { next: `Next: ${word}, ${momentInWords(next.at, state.rule.zone)}.` };
};
