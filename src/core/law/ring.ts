import type { Decision } from '../language/decider';
import { decided, nothingToDo } from '../language/decider';
import type { Moment } from '../language/time';
import type { MomentCame } from './moments';
import { momentThatCame } from './moments';
import type { Ladder } from './hold';

export type MomentHasCome = { readonly type: 'moment-came'; readonly at: Moment } & MomentCame;

/** How a ring is answered, whatever the subject: it is a hint, and what has come since the last one is said. */
export const decideRing = (at: Moment, { face, saidUpTo }: Pick<Ladder, 'face' | 'saidUpTo'>): Decision<MomentHasCome, never> => {
  const came = face && momentThatCame(face, saidUpTo, at);
  return came ? decided({ type: 'moment-came', at, ...came }) : nothingToDo('no-moment-has-come');
};
