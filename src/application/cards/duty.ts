import type { DutyState } from '../../core/duty';
import { nextOfDuty, whenMet } from '../../core/duty';
import { isClimbing } from '../../core/law';
import type { Card } from '../../ports/chat';
import { agencyInWords, listed } from '../sayings';
import type { Quotes } from '../sayings';
import { formerHours } from '../sayings/correction';
import { recordButtons } from '../sayings/deed';
import { dueWord, dutyName } from '../sayings/duty';
import { acknowledgeButton, acknowledgedInWords, isVoidLate } from '../sayings/duty-missed';
import { formerHoldFacts, heldFacts, liftButtons } from '../sayings/hold';
import { explainButtons, reasonFact } from '../sayings/late';
import { rungComing } from '../sayings/rungs';
import { agreedFact } from '../sayings/proposal';
import { coveredInWords, dueDayOf, laterInWords, metFor, metInWords, ownDueInWords, settingAsideButtons, survivorOf } from '../sayings/setting-aside';
import { askingButtons } from './asked-for';
import type { Beside } from './duty-sections';
import { isLate, sectionsOf } from './duty-sections';
import { expectedOn } from './struck';
import { dayInWords, momentInWords } from '../words/dates';
import { lawInWords } from '../words/rules';
import { recordedWhen, whenInWords } from '../words/when';
import { triggerInWords } from '../words/triggers';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** A duty: who owes what to whom, by when, under which law, and what comes next. */
export const dutyCard = (state: Kept, known: Quotes, beside: Beside = { covers: [], asked: [] }): Card => {
  const { rule, dates, forecast } = state;
  return {
    title: dutyName(state),
    standing: `${standingOf(state, beside)}${rule.label ? ` · ${rule.label}` : ''}`,
    facts: [
      { name: 'Owner', value: listed(rule.owners.map(agencyInWords)) },
      ...(rule.recipients.length > 0 ? [{ name: 'Recipients', value: listed(rule.recipients.map(agencyInWords)) }] : []),
      ...(state.facts.incident === undefined ? [] : [{ name: 'Incident', value: state.facts.incident }]),
      ...dateFacts(state),
      ...beside.covers.map((covered) => ({ name: 'Covers', value: coveredInWords(covered, state) })),
      ...setAsideFacts(state, beside, known),
      // What is met or closed waits for nothing any more.
      ...(dates.status === 'waiting' && (state.status === 'not-applicable' || 'metOn' in state) ? [] : [{ name: 'Counts from', value: triggerInWords(rule, dates, state.facts) }]),
      ...(forecast ? [{ name: acknowledgedInWords(state, forecast).fact, value: `${expectedOn(forecast, ({ on, hour }) => recordedWhen(on, hour, rule.zone))}, says ${agencyInWords(forecast.by.agency)}` }] : []),
      ...lateFacts(state, known),
      ...formerHoldFacts(state, dueWord(state), rule.zone, known),
      ...(nextOfDuty(state) ? heldFacts(state, '', rule.zone, known) : []),
      ...(rule.off === undefined ? [] : [{ name: 'Rule switched off', value: `${rule.off.replace(/\.$/, '')}. It runs on until it is met or closed.` }]),
      { name: 'Law', value: `${rule.citation} (${lawInWords(rule)})` },
    ],
    sections: sectionsOf(state, beside, known),
    ...nextInWords(state),
    buttons: [
      ...(state.status === 'missed' ? [acknowledgeButton(state, isVoidLate(state) ? undefined : 'primary')] : []),
      ...explainButtons(state),
      ...recordButtons(state),
      ...askingButtons(state, beside.asked),
      ...(nextOfDuty(state) ? liftButtons(state, { kind: 'duty', id: state.id }) : []),
      ...((state.facts.start || (state.acts ?? []).length > 0) && !('agreed' in state) ? [{ command: 'deadline/correct', label: 'Correct', about: { kind: 'duty', id: state.id } } as const] : []),
      ...('agreed' in state ? [{ command: 'deadline/reopen', label: 'Reopen', about: { kind: 'duty', id: state.id } } as const] : []),
      ...settingAsideButtons(state, beside.proposedInto),
    ],
  };
};

const standingOf = (state: Kept, { into }: Beside): string => {
  if (state.status !== 'replaced') return `${standingWords[state.status]}${metWhenInWords(state)}`;
  const own = dueDayOf(state);
  const met = into && 'metOn' in into ? `: ${own ? metFor(own, into.metOn, into) : metInWords(into.metOn, into)}` : '; nothing reminds of it by itself';
  return `Merged into ${state.into}${met}`;
};

/** When it was met. Of a limit in hours the hour decides whether that is late; of the day it was due on, that nobody knows the hour is said too. */
const metWhenInWords = (state: Kept): string => {
  const { dates, rule } = state;
  if (!('metOn' in state)) return '';
  const unknown = dates.status === 'dated' && dates.from && !state.metHour && state.metOn === dates.dueDate ? ', at an hour that is not recorded' : '';
  return `, ${whenInWords(whenMet(state), rule.zone)}${unknown}`;
};

/** Who set it aside, and whether one product comes later than its own due. */
const setAsideFacts = (state: Kept, { into }: Beside, known: Quotes): Card['facts'] => {
  if (!('agreed' in state)) return [];
  const later = into && !('metOn' in into) ? laterInWords(state, survivorOf(into)) : '';
  const by = { name: state.status === 'replaced' ? 'Merged by' : 'Closed by', value: agreedFact(state.agreed, state.rule.zone, known) };
  return later === '' ? [by] : [{ name: 'Later than its own date', value: later }, by];
};

/** Why it is late, or that nobody has said so; what is not late any more needs no reason. */
const lateFacts = ({ rule, lateReason, ...state }: Kept, known: Quotes): Card['facts'] =>
  isLate(state) ? [{ name: 'Late because', value: lateReason ? reasonFact(lateReason, rule.zone, known) : 'nobody has said yet' }] : [];

const standingWords: Readonly<Record<Exclude<Kept['status'], 'replaced'>, string>> = {
  open: 'Open',
  missed: 'Missed, still open',
  met: 'Met',
  'met-late': 'Met late',
  'not-applicable': 'Not applicable',
};

const dateFacts = (state: Kept): Card['facts'] => {
  const { dates, rule, formerDues } = state;
  const word = state.status === 'replaced' ? `own ${dueWord(state)}` : dueWord(state);
  const name = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  const former = [...formerDues.map(dayInWords), ...formerHours(state)].map((each) => `~${each}~ `).join('');
  if (dates.status !== 'dated') {
    // What is merged before its election concludes says when it would have been due.
    const expected = state.status === 'replaced' ? ownDueInWords(state) : undefined;
    return expected === undefined && former === '' ? [] : [{ name, value: `${former}${expected ?? 'no date'}` }];
  }
  return [
    { name, value: `${former}${momentInWords(dates.due, rule.zone)}` },
    ...(dates.opens ? [{ name: 'Not before', value: `${dayInWords(dates.opens)}; too early is as void as too late` }] : []),
    ...(dates.planBy && !('agreed' in state) ? [{ name: 'Leaves the building by', value: dayInWords(dates.planBy) }] : []),
  ];
};

const nextInWords = (state: Kept): { readonly next?: string } => {
  const next = nextOfDuty(state);
  if (!next) return {};
  const word = next.kind.startsWith('remind') ? 'reminder' : next.kind === 'late' ? dueWord(state) : isClimbing(next.kind) ? rungComing(next.kind) : 'asked about again';
  return { next: `Next: ${word}, ${momentInWords(next.at, state.rule.zone)}.` };
};
