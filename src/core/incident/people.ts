import { forbids } from '../authority';
import type { Person, PersonId } from '../language/actor';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import type { IncidentEvent, IncidentOrder, IncidentRefusal, IncidentState } from './incident';

type Kept = Exclude<IncidentState, { status: 'absent' }>;

/**
 * Its opener, or a coordinator, says for whom it is from now on, also when it is closed. Its opener stays, and what is for
 * the whole floor stays for it: whoever has read it has read it.
 */
export const changePeople = (
  { at, reason, ...order }: Extract<IncidentOrder, { type: 'change-people' }>,
  by: Person,
  { id, named, opener }: Kept,
): Decision<IncidentEvent, IncidentRefusal> => {
  if (!named) return refused({ code: 'for-everybody', id });
  const [add, removed] = [once(order.add), once(order.remove)];
  if (removed.includes(opener.person)) return refused({ code: 'opener-stays', id, opener: opener.person });
  const both = removed.filter((person) => add.includes(person));
  if (both.length > 0) return refused({ code: 'added-and-removed', id, people: both });
  const strangers = removed.filter((person) => !named.includes(person));
  if (strangers.length > 0) return refused({ code: 'not-named', id, people: strangers });
  const added = add.filter((person) => !named.includes(person));
  return added.length + removed.length > 0 ? decided({ type: 'people-changed', added, removed, by, at, reason }) : nothingToDo('already-named');
};

/** Whoever the roster gives or takes the right to read it comes into its channel or goes out. Whom it is for stays as it was said. */
export const followRoster = ({ by, at, came, left }: Extract<IncidentOrder, { type: 'follow-roster' }>, state: IncidentState): Decision<IncidentEvent, IncidentRefusal> => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  if (state.status === 'absent' || !state.named || came.length + left.length === 0) return nothingToDo('nobody-moved');
  return decided({ type: 'roster-followed', at, came, left });
};

const once = (people: readonly PersonId[]): readonly PersonId[] => [...new Set(people)];
