import type { Standing } from '../../core/house';
import type { PersonId } from '../../core/language/actor';
import type { People } from './calls';
import { holdingOf, holdingOfRequest, releasersOf } from './calls';
import { coordinatorsThere } from './present';
import { holdingOfRound } from './round';

/** Who has what a reminder is about: it stands in their morning message. */
export const havingOf = ({ kind, state }: Standing, known: People): readonly PersonId[] => {
  if (state.status === 'absent') return [];
  if (kind === 'duty') return holdingOf(state.rule.owners, known).having;
  if (kind === 'request') return holdingOfRequest(state, known).having;
  return kind === 'round' ? holdingOfRound(state, known).having : [];
};

/** Who may be the second person for what is proposed of it: it stands in their morning message until somebody was. */
export const secondsOf = ({ kind, state }: Standing, known: People): readonly PersonId[] => {
  if (state.status === 'absent') return [];
  const owners = kind === 'duty' ? state.rule.owners : kind === 'delivery' ? state.owners : [];
  return [...coordinatorsThere(known), ...releasersOf(owners, known)];
};
