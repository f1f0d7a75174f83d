import { dayOf, daysBetween } from '../../core/calendar';
import type { AgencyId } from '../../core/language/agencies';
import type { Person, PersonId } from '../../core/language/actor';
import type { Agreed, Proposal, Shift, WantedAfter } from '../../core/language/proposal';
import type { SubjectRef } from '../../core/language/refs';
import type { Day, Moment, Zone } from '../../core/language/time';
import type { Button, Saying } from '../../ports/outbox';
import { dayInWords, momentInWords } from '../words/dates';
import { broughtLines } from './opening';
import type { Known, Quotes } from './saying';
import { agencyInWords, calling, listed, quoted, said } from './saying';

/** A line each, as many as can be read at once. */
const MOST_MOVES = 12;

/** Every date that a change moves, one to a line: from, to, and what becomes missed or is not any more; then what it opens. */
export const movesInWords = (moves: readonly Shift[]): string => {
  const moved = moves.filter(({ opens }) => opens === undefined);
  const brought = moves.filter((each) => each.brought !== undefined);
  const opened = moves.filter((each) => each.opens !== undefined && each.brought === undefined);
  if (brought.length > 0) return [movedInWords(moved), ...broughtLines(brought)].join('\n');
  if (opened.length === 0) return movedInWords(moved);
  const head = opened.length === 1 ? '1 duty opens, which was past when its rule was added:' : `${String(opened.length)} duties open, which were past when their rules were added:`;
  return [...(moved.length > 0 ? [movedInWords(moved)] : []), head, ...opened.map((move) => `• ${moveInWords(move)}`)].join('\n');
};

const movedInWords = (moves: readonly Shift[]): string => {
  if (moves.length === 0) return 'No date of a duty moves.';
  const more = moves.length - MOST_MOVES;
  // What nobody owes comes last.
  const inOrder = [...moves.filter((move) => !move.closed && !staysMet(move)), ...moves.filter(staysMet), ...moves.filter(({ closed }) => closed)];
  return [
    headOf(moves),
    ...inOrder.slice(0, MOST_MOVES).map((move) => `• ${moveInWords(move)}`),
    ...(more > 0 ? [`• and ${String(more)} more; /deadline list shows them all.`] : []),
  ].join('\n');
};

/** Only dates move; who owes what to whom changes. */
const headOf = (moves: readonly Shift[]): string => {
  const verb = moves.some(({ owners, recipients, off }) => owners ?? recipients ?? off) ? 'change' : 'move';
  return `${moves.length === 1 ? `1 duty ${verb}s` : `${String(moves.length)} duties ${verb}`}${owedNoMore(moves)}:`;
};

/** How many of them nobody owes: their dates move on their cards alone. */
const owedNoMore = (moves: readonly Shift[]): string => {
  const among = [[moves.filter(staysMet).length, 'met'], [moves.filter((move) => move.closed).length, 'closed as not applicable']] as const;
  const said = among.filter(([count]) => count > 0);
  if (said.length === 0) return '';
  if (moves.length === 1) return `, which is ${said.map(([, what]) => what).join()}`;
  return `, ${said.map(([count, what], nth) => `${count === moves.length ? 'all' : String(count)} ${nth === 0 ? 'of them ' : ''}${what}`).join(' and ')}`;
};

const staysMet = ({ met, becomes }: Shift): boolean => met !== undefined && becomes !== 'unmet' && becomes !== 'unmet-late';

/** What another text of the law changes of a duty besides its date. */
const besidesDate = ({ owners, recipients, off }: Shift): string =>
  [
    ...(owners ? [`, owed by ${agenciesOf(owners.to)}, not ${agenciesOf(owners.from)}`] : []),
    ...(recipients ? [`, goes to ${agenciesOf(recipients.to)}, not ${agenciesOf(recipients.from)}`] : []),
    ...(off === undefined ? [] : [', its rule is switched off, and it runs on']),
  ].join('');

const agenciesOf = (agencies: readonly AgencyId[]): string => (agencies.length === 0 ? 'nobody' : listed(agencies.map(agencyInWords)));

export const moveInWords = (move: Shift): string => {
  const { title, duty: id, from, to, plan, after = [], becomes, mergedInto, closed, hours, opens, met } = move;
  if (opens) return `${title}, ${id}: ${to === undefined ? 'no date yet' : `${opens} ${dayInWords(to)}`}${becomes === undefined ? '' : `, ${becomesInWords[becomes]}`}`;
  const duty = mergedInto !== undefined ? `${id}, merged into ${mergedInto}, its own date` : closed ? `${id}, closed as not applicable` : staysMet(move) ? `${id}, ${met === 'met-late' && becomes === undefined ? 'met late' : 'met'}` : id;
  const leaves = plan && (after.length > 0 || from === to) ? `, leaves the building by ${dayOrNone(plan.to)}, not ${dayOrNone(plan.from)}` : '';
  const then = `${leaves}${becomes === undefined ? '' : `, ${staysMet(move) ? lateByIt(becomes) : becomesInWords[becomes]}`}${besidesDate(move)}${afterInWords(after)}`;
  if (hours) {
    const [was, is] = [hours.from, hours.to].map((each) => momentInWords(each, hours.zone));
    return `${title}, ${duty}: ${was === is ? `stays ${is ?? ''}` : `${was ?? ''} -> ${is ?? ''}`}${then}`;
  }
  const days = from === to ? `stays ${dayOrNone(to)}` : `${dayOrNone(from)} -> ${dayOrNone(to)}`;
  return `${title}, ${duty}: ${days}${then}`;
};

/** What is met stays so, and is late by another date, or is not. */
const lateByIt = (becomes: NonNullable<Shift['becomes']>): string => (becomes === 'met-late' ? 'late by it' : 'not late by it any more');

/** Nothing but people can want it earlier. */
export const afterInWords = (after: readonly WantedAfter[]): string =>
  after.length === 0 ? '' : `; ${listed(after.map(({ request, on }) => `${request} is wanted on ${dayInWords(on)}`))}, after that: agree on an earlier day`;

const dayOrNone = (day: Day | undefined): string => (day === undefined ? 'no date' : dayInWords(day));

export const becomesInWords: Readonly<Record<NonNullable<Shift['becomes']>, string>> = {
  open: 'not missed any more',
  missed: 'missed at once',
  met: 'met on time',
  'met-late': 'met late',
  unmet: 'not met any more',
  'unmet-late': 'not met any more, and missed',
};

/** `Dana Reyes of ODNI`. */
export const nameInWords = ({ person, agency }: Person, known: Known): string => {
  const name = known.members(agency).find((member) => member.person === person)?.name;
  return name === undefined ? `somebody of ${agencyInWords(agency)}` : `${name} of ${agencyInWords(agency)}`;
};

/** What waits for a second person: what it is, why, what it would move, and the two buttons. */
export const proposedInWords = (
  what: string,
  { by, reason, moves }: Pick<Proposal<unknown>, 'by' | 'reason' | 'moves'>,
  about: SubjectRef,
  seconds: readonly PersonId[],
  known: Known,
  effect = movesInWords(moves),
): Saying => {
  const called = seconds.filter((person) => person !== by.person);
  const nobody = called.length === 0 ? ' Nobody else who may confirm it is there today.' : '';
  return calling(
    said(
      `${nameInWords(by, known)} proposes: ${what} In their words: “${quoted(reason, known)}”\n${effect}\nIt takes a second person: Confirm shows it once more before it is done.${nobody}`,
      ...proposalButtons(about),
    ),
    called,
  );
};

export const proposalButtons = (about: SubjectRef): readonly Button[] => [
  { command: `${about.kind}/confirm`, label: 'Confirm', about, weight: 'primary' },
  withdrawButton(about),
];

export const withdrawButton = (about: SubjectRef): Button => ({
  command: `${about.kind}/withdraw`, label: 'Withdraw', about, confirm: 'Nothing is changed, and what was proposed is kept in the history.',
});

export const withdrawnInWords = (what: string, by: Person, proposer: Person, known: Known): Saying =>
  said(
    by.person === proposer.person
      ? `${nameInWords(by, known)} withdraws what they proposed for ${what}. Nothing was changed.`
      : `${nameInWords(by, known)} turns down what ${nameInWords(proposer, known)} proposed for ${what}. Nothing was changed.`,
  );

/** `by Dana Reyes of ODNI and Nora Quinn of NSC. In their words: “…”` */
export const agreedInWords = ({ proposer, second, reason }: Agreed, known: Known): string =>
  `by ${nameInWords(proposer, known)} and ${nameInWords(second, known)}. In their words: “${quoted(reason, known)}”`;

/** The same as a line of a card, which knows agencies and no names. */
export const agreedFact = ({ proposer, second, reason, at }: Agreed, zone: Zone, known: Quotes): string =>
  `${agencyInWords(proposer.agency)} and ${agencyInWords(second.agency)}, ${dayInWords(dayOf(at, zone))}: ${quoted(reason, known)}`;

/** `, recorded 13 days after`, where that is so. */
export const recordedLate = (on: Day, at: Moment, zone: Zone): string => {
  const after = daysBetween(on, dayOf(at, zone));
  return after <= 0 ? '' : `, recorded ${String(after)} ${after === 1 ? 'day' : 'days'} after`;
};
