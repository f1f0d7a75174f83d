import type { DutyState } from '../../core/duty';
import { proposedInto } from '../../core/duty';
import type { ElectionState } from '../../core/election';
import { basisInWords } from '../../core/law';
import type { Card } from '../../ports/chat';
import type { Quotes } from '../sayings';
import { agencyInWords, quoted } from '../sayings';
import { dueWord, dutyName } from '../sayings/duty';
import { changeButtons, changeInWords, kindInWords, waitingOfElection } from '../sayings/election';
import { agreedFact } from '../sayings/proposal';
import { coveredInWords, stoppedBriefly } from '../sayings/setting-aside';
import { dayInWords, momentInWords, shortDay } from '../words/dates';
import { triggerInWords } from '../words/triggers';
import { newest } from './newest';
import { struckBefore } from './struck';

type Kept = Exclude<ElectionState, { status: 'absent' }>;
type Duty = Exclude<DutyState, { status: 'absent' }>;

/** The board of an election: every duty it started, one line each, grouped by whether its date is known. `beside`: what those cover, and what they are proposed to be merged into. */
export const electionCard = (state: Kept, duties: readonly Duty[], known: Quotes, beside: readonly Duty[] = []): Card => {
  const of = (test: (duty: Duty) => boolean, line: (duty: Duty) => string): readonly string[] => duties.filter(test).map(line);
  const dated = (duty: Duty): string => datedLine(duty, beside);
  const other = (duty: Duty): string => otherLine(duty, beside);
  const unmet = (duty: Duty): boolean => duty.status === 'open' || duty.status === 'missed';
  const sections = [
    { title: 'Missed, still open', lines: of((duty) => duty.status === 'missed', dated) },
    { title: 'Open, with a date', lines: of((duty) => duty.status === 'open' && duty.dates.status === 'dated', dated) },
    { title: 'Waiting for a fact', lines: of((duty) => unmet(duty) && duty.dates.status === 'waiting', other) },
    { title: 'Without a date in the law', lines: of((duty) => unmet(duty) && duty.dates.status === 'undated', other) },
    { title: 'Met', lines: of((duty) => 'metOn' in duty, dated) },
    { title: 'Merged into another duty', lines: of((duty) => duty.status === 'replaced', dated) },
    { title: 'Not applicable', lines: of((duty) => duty.status === 'not-applicable', dated) },
    { title: 'Waits for a second person', lines: state.proposal ? [waitingLine(state, state.proposal, known)] : [] },
    { title: 'Corrected', lines: newest(correctionsOf(state, known)) },
  ];
  return {
    title: `Election ${state.name}`,
    standing: standingOf(state),
    facts: [
      ...(state.kind === 'general' && formerKinds(state) === '' ? [] : [{ name: 'Kind', value: `${formerKinds(state)}${kindInWords(state)}` }]),
      { name: 'Election Day', value: `${formerDays(state)}${dayInWords(state.day)}` },
      ...(state.agreed ? [{ name: 'Conclusion recorded by', value: agreedFact(state.agreed, state.zone, known) }] : []),
    ],
    sections: sections.filter(({ lines }) => lines.length > 0),
    buttons: [
      ...(state.status === 'concluded' && !state.confirmed
        ? [{ command: 'election/conclude', label: 'Confirm conclusion', about: { kind: 'election', id: state.name }, weight: 'primary' } as const]
        : []),
      ...changeButtons(state),
    ],
  };
};

/** Days it was thought to be on, struck through; one that came back is not. */
const formerDays = ({ day, corrections = [] }: Kept): string =>
  struckBefore(dayInWords(day), corrections.map(({ from }) => dayInWords(from.day)));

/** The same of kinds. */
const formerKinds = ({ kind, corrections = [] }: Kept): string =>
  struckBefore(kind, corrections.flatMap(({ from }) => from.kind ?? []));

const correctionsOf = ({ name, zone, corrections = [] }: Kept, known: Quotes): readonly string[] =>
  corrections.map((each) => `${changeInWords(name, { kind: 'correct', ...each })}; ${agreedFact(each, zone, known)}`);

const waitingLine = (state: Kept, { change, by, at, reason }: NonNullable<Kept['proposal']>, known: Quotes): string =>
  `${waitingOfElection(state, change)}; proposed by ${agencyInWords(by.agency)}, ${momentInWords(at, state.zone)}: ${quoted(reason, known)}`;

const standingOf = (state: Kept): string => {
  if (state.status === 'ahead') return `Ahead; concludes by itself at 00:00 on the day after.`;
  const { on, basis } = state.conclusion;
  return `Concluded ${dayInWords(on)}, ${basisInWords[basis]}${state.confirmed ? ', confirmed' : '; not confirmed yet, the clocks run all the same'}.`;
};

const datedLine = (duty: Duty, beside: readonly Duty[]): string => {
  const { dates, rule } = duty;
  if (dates.status !== 'dated') return `${dutyName(duty)}${'metOn' in duty ? `: met ${shortDay(duty.metOn)}` : ''}${besides(duty, beside)}`;
  const plan = dates.planBy && dates.planBy !== dates.dueDate && !('agreed' in duty) ? `, out by ${shortDay(dates.planBy)}` : '';
  const met = duty.status === 'met' || duty.status === 'met-late' ? `, met ${shortDay(duty.metOn)}${duty.status === 'met-late' ? ' (late)' : ''}` : '';
  return `${dutyName(duty)}: ${duty.status === 'replaced' ? 'own ' : ''}${dueWord(duty)} ${formerDues(duty)}${dayInWords(dates.dueDate)}${plan}${met}${besides(duty, beside)}${rule.label ? ` · ${rule.label}` : ''}`;
};

const otherLine = (duty: Duty, beside: readonly Duty[]): string =>
  `${dutyName(duty)}: ${formerDues(duty, `${dueWord(duty)} `)}${triggerInWords(duty.rule, duty.dates, duty.facts)}${besides(duty, beside)}`;

/** Days it was due on before, struck through; also where it has no date any more. */
const formerDues = (duty: Duty, word = ''): string => duty.formerDues.map((day) => `~${word}${shortDay(day)}~ `).join('');

/** What it covers, what it is merged into, and what waits for a second person. */
const besides = (duty: Duty, beside: readonly Duty[]): string => {
  const covers = (duty.covers ?? []).map((id) => {
    const one = beside.find((each) => each.id === id);
    return `; covers ${one ? coveredInWords(one, duty) : id}`;
  });
  const into = duty.status === 'replaced' ? [`; merged into ${duty.into}`] : [];
  const change = duty.proposal?.change;
  const what = change?.kind === 'close' ? 'closed as not applicable' : change?.kind === 'merge' ? `merged into ${change.into.duty}` : undefined;
  const waits = what === undefined ? [] : [`; proposed to be ${what}${stoppedBriefly(duty, beside.find(({ id }) => id === proposedInto(duty)))}`];
  return [...covers, ...into, ...waits].join('');
};
