import { never } from '../language/never';
import type { Place } from '../language/places';
import { proposalIn } from '../language/proposal';
import type { TextEvent, TextNotice, TextPromise, TextState } from './text';

/** It is spoken of where the words stand. Once they are gone, every card that may have quoted them is drawn anew. */
export const react = (event: TextEvent, state: TextState): readonly TextPromise[] => {
  if (state.status === 'absent') return [];
  const { id, of } = state;
  const at: Place = of.kind === 'election' || of.kind === 'closure' ? { at: 'floor' } : of.kind === 'incident' ? { at: 'channel', of } : { at: 'thread', of };
  const cards = event.type === 'text-expunged' ? state.cards.map(cardOf) : [];
  return [...cards, { kind: 'notice', at, notice: noticeOf(event, id) }];
};

const cardOf = (of: TextCard): TextPromise => ({ kind: 'card', of, at: of.kind === 'incident' ? { at: 'channel', of } : { at: 'floor' }, ifThere: true });

type TextCard = Extract<TextState, { status: 'standing' }>['of'];

const noticeOf = (event: TextEvent, text: string): TextNotice => {
  switch (event.type) {
    case 'change-proposed':
      return { say: 'expunge-proposed', text, proposal: proposalIn(event) };
    case 'change-withdrawn':
      return { say: 'expunge-withdrawn', text, by: event.by, proposer: event.proposer };
    case 'text-expunged': {
      const { type: say, text: _, ...agreed } = event;
      return { say, text, agreed };
    }
    default:
      return never(event);
  }
};
