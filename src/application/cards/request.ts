import type { RequestState } from '../../core/request';
import { nextOfRequest } from '../../core/request';
import type { Card } from '../../ports/chat';
import type { Known } from '../sayings';
import { agencyInWords, quoted } from '../sayings';
import { heldButtons } from '../sayings/request';
import { dayInWords, momentInWords } from '../words/dates';

type Kept = Exclude<RequestState, { status: 'absent' }>;

/** A request: who was asked, by whom, by when, where it lies and what comes next. */
export const requestCard = (state: Kept, known: Known): Card => ({
  title: `${quoted(state.title, known)}, ${state.id}`,
  standing: standingOf(state),
  facts: [
    { name: state.tasked ? 'Tasked by' : 'Asked by', value: agencyInWords(state.asker.agency) },
    { name: 'Owner', value: agencyInWords(state.agency) },
    { name: 'Suspense', value: momentInWords(state.suspense, state.zone) },
    ...(state.forecast ? [{ name: 'Expected', value: dayInWords(state.forecast.on) }] : []),
  ],
  sections: [],
  ...nextInWords(state),
  buttons: heldButtons(state),
});

const standingOf = (state: Kept): string => {
  const agency = agencyInWords(state.agency);
  const since = momentInWords(state.askedAt, state.zone);
  switch (state.status) {
    case 'asked':
      return `Asked since ${since}; nobody at ${agency} has taken it.`;
    case 'taken':
      return `With ${agency}${state.late ? ', late' : ''}.`;
    case 'answered':
      return `Handed in${state.late ? ' late' : ''}, ${momentInWords(state.answeredAt, state.zone)}; with ${agencyInWords(state.asker.agency)}.`;
    case 'accepted':
      return `Accepted${state.late ? ', handed in late' : ''}.`;
    case 'returned':
      return `Given back by ${agency}.`;
  }
};

const nextInWords = (state: Kept): { readonly next?: string } => {
  const next = nextOfRequest(state);
  if (!next) return {};
  const word = next.kind.startsWith('remind') ? 'reminder' : next.kind === 'late' ? 'suspense, then the ladder starts' : 'next rung';
  return { next: `Next: ${word}, ${momentInWords(next.at, state.zone)}.` };
};
