import type { Standing } from '../../core/house';
import type { PersonId } from '../../core/language/actor';
import type { People } from './calls';
import { holdingOf, holdingOfRequest } from './calls';
import { holdingOfRound } from './round';

/** Who has what a reminder is about: it stands in their morning message. */
export const havingOf = ({ kind, state }: Standing, known: People): readonly PersonId[] => {
  if (state.status === 'absent') return [];
  if (kind === 'duty') return holdingOf(state.rule.owners, known).having;
  if (kind === 'request') return holdingOfRequest(state, known).having;
  return kind === 'round' ? holdingOfRound(state, known).having : [];
};
