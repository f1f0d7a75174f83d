import type { ElectionChange, ElectionNotice, ElectionState, Outcome } from '../../core/election';
import { hasChangedSince } from '../../core/election';
import { never } from '../../core/language/never';
import type { Conclusion } from '../../core/law';
import { basisInWords, stateNames } from '../../core/law';
import type { Button, Saying } from '../../ports/outbox';
import { dayInWords } from '../words/dates';
import { releasersOf } from './calls';
import { agreedInWords, movesInWords, nameInWords, proposalButtons, proposedInWords, recordedLate, withdrawButton, withdrawnInWords } from './proposal';
import { coordinatorsThere } from './present';
import type { Known } from './saying';
import { calling, quoted, said } from './saying';

type Kept = Exclude<ElectionState, { status: 'absent' }>;

export const sayElection = (notice: ElectionNotice, { zone }: Kept, known: Known): Saying => {
  switch (notice.say) {
    case 'election-concluded':
      return said(
        `${notice.name} is over: concluded on ${dayInWords(notice.day)}, presumed. The clocks of the law are running. A coordinator confirms this or records another basis.`,
        {
          command: 'election/conclude',
          label: 'Confirm',
          about: { kind: 'election', id: notice.name },
          weight: 'primary',
        },
      );
    case 'conclusion-confirmed': {
      const { name, on, basis, agreed } = notice;
      if (!agreed) return said(`${name}: conclusion confirmed, ${dayInWords(on)} (${basisInWords[basis]}). The clocks count from that day.`);
      return said(
        `${name} is concluded on another basis: ${conclusionInWords({ on, basis })}${recordedLate(on, agreed.at, zone)}. What counts from its conclusion counts from that day. Recorded ${agreedInWords(agreed, known)}`,
      );
    }
    case 'election-change-proposed': {
      const coordinators = coordinatorsThere(known);
      const opens = notice.proposal.change.to.kind ? ' Confirm shows which duties that opens, and which stay open all the same.' : '';
      return proposedInWords(`${changeInWords(notice.name, notice.proposal.change)}.${opens}`, notice.proposal, { kind: 'election', id: notice.name }, coordinators, known);
    }
    case 'duties-left-out':
      return leftOutInWords(notice, known);
    case 'election-change-withdrawn':
      return withdrawnInWords(notice.name, notice.by, notice.proposer, known);
    case 'election-corrected': {
      const { name, correction } = notice;
      const opened = correction.to.kind ? ` What a ${correction.to.kind} election opens is open now; what only a ${correction.from.kind ?? 'former'} one opens stays open until two people close it: /deadline close.` : '';
      return said(`Corrected: ${changeInWords(name, { kind: 'correct', ...correction })}. Every duty it started is counted anew.${opened} Corrected ${agreedInWords(correction, known)}`);
    }
    default:
      return never(notice);
  }
};

/** All that whoever added it wants left out or merged, to those who may be the second person. */
const leftOutInWords = ({ name, by, reason, of }: Extract<ElectionNotice, { say: 'duties-left-out' }>, known: Known): Saying => {
  const lines = of.map(({ title, duty, change, due }) => {
    const own = due === undefined ? '' : `; its own date, ${dayInWords(due)}, stays`;
    return `• ${title}, ${duty}: ${change.kind === 'merge' ? `merged into ${change.into.duty}` : 'closed as not applicable'}${own}`;
  });
  const moves = of.flatMap((each) => each.moves ?? []);
  const text = `${nameInWords(by, known)} added ${name}, and proposes for ${String(of.length)} of its duties, in their words: “${quoted(reason, known)}”\n${lines.join('\n')}\n${moves.length === 0 ? '' : `${movesInWords(moves)}\n`}Their clocks run until a second person confirms. Confirm all shows them once more before it is done; each has Confirm and Withdraw on its own card, too.`;
  const seconds = [...coordinatorsThere(known), ...releasersOf([...new Set(of.flatMap(({ owners }) => owners))], known)];
  return calling(said(text, { command: 'duty/confirm-all', label: 'Confirm all', about: { kind: 'election', id: name }, weight: 'primary' }), seconds.filter((person) => person !== by.person));
};

/** `general`, `runoff, Georgia`. */
export const kindInWords = ({ kind, state }: Pick<Kept, 'kind' | 'state'>): string => (state ? `${kind}, ${stateNames[state]}` : kind);

/** `Election Day of 2026-general from Mon 2 November 2026 to Tue 3 November 2026`, and what that does to its conclusion. */
export const changeInWords = (name: string, { kind, from, to }: ElectionChange): string => {
  if (kind === 'conclude' && to.conclusion) return `${name} concluded ${conclusionInWords(to.conclusion)}`;
  const day = from.day === to.day ? [] : [`Election Day of ${name} from ${dayInWords(from.day)} to ${dayInWords(to.day)}`];
  const [before, after] = [endInWords(from), endInWords(to)];
  const other = from.kind && to.kind && from.kind !== to.kind ? [`${name} is a ${to.kind} election, and not a ${from.kind} one`] : [];
  const end = before === after ? [] : [`${day.length > 0 ? 'its' : `the`} conclusion${day.length > 0 ? '' : ` of ${name}`} from ${before} to ${after}`];
  return [...other, ...day, ...end].join(', and ');
};

/** What is proposed of it, and that nobody can confirm it any more, where that is so. */
export const waitingOfElection = (state: Kept, change: ElectionChange): string =>
  `${changeInWords(state.name, change)}${hasChangedSince(state) ? `, and cannot be confirmed any more: ${state.name} has changed since` : ''}`;

/** What is pressed about that: what cannot be confirmed can only be withdrawn. */
export const changeButtons = (state: Kept): readonly Button[] => {
  const about = { kind: 'election', id: state.name } as const;
  if (!state.proposal) return [];
  return hasChangedSince(state) ? [withdrawButton(about)] : proposalButtons(about);
};

export const outcomeInWords = (outcome: Outcome): string => `${outcome.kind ? `a ${outcome.kind} election, ` : ''}Election Day ${dayInWords(outcome.day)}, ${endInWords(outcome)}`;

const endInWords = ({ conclusion }: Outcome): string => (conclusion ? `concluded ${conclusionInWords(conclusion)}` : 'not over yet');

const conclusionInWords = ({ on, basis }: Conclusion): string => `on ${dayInWords(on)} (${basis === 'presumed' ? 'election day, presumed' : basisInWords[basis]})`;
