import { forbids } from '../authority';
import type { Person } from '../language/actor';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import { never } from '../language/never';
import type { IncidentEvent, IncidentOrder, IncidentRefusal, IncidentState } from './incident';

type Answer = Decision<IncidentEvent, IncidentRefusal>;
type Order<Type extends IncidentOrder['type']> = Extract<IncidentOrder, { type: Type }>;
type Kept = Exclude<IncidentState, { status: 'absent' }>;

export const decide = (order: IncidentOrder, state: IncidentState): Answer => {
  const { by } = order;
  const forbidden = forbids(by, order.type);
  if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-incident' });
  if (order.type === 'open-incident') return open(order, by, state);
  if (state.status === 'absent') return refused({ code: 'no-such-incident' });
  switch (order.type) {
    case 'note-incident':
      return note(order, by, state);
    case 'close-incident':
      return close(order, by, state);
    default:
      return never(order);
  }
};

const open = ({ at, id, title, actor, target, severity, zone }: Order<'open-incident'>, by: Person, state: IncidentState): Answer =>
  state.status === 'absent'
    ? decided({ type: 'incident-opened', at, by, id, title, actor, target, severity, zone })
    : refused({ code: 'incident-id-taken', id });

const note = ({ at, words }: Order<'note-incident'>, by: Person, state: Kept): Answer => {
  if (state.status === 'open') return decided({ type: 'incident-noted', at, by, words });
  const { id, closer, closedAt } = state;
  return refused({ code: 'incident-closed', id, closer, closedAt });
};

const close = ({ at, reason }: Order<'close-incident'>, by: Person, state: Kept): Answer =>
  state.status === 'open' ? decided({ type: 'incident-closed', at, by, reason }) : nothingToDo('already-closed', state.closedAt);
