import { forbids } from '../authority';
import { dayOf } from '../calendar';
import type { Person } from '../language/actor';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import { never } from '../language/never';
import { correct } from './correct';
import { happenedOn, impossible } from './days';
import { changePeople, followRoster } from './people';
import type { IncidentEvent, IncidentOrder, IncidentRefusal, IncidentState } from './incident';

type Answer = Decision<IncidentEvent, IncidentRefusal>;
type Order<Type extends IncidentOrder['type']> = Extract<IncidentOrder, { type: Type }>;
type Kept = Exclude<IncidentState, { status: 'absent' }>;

export const decide = (order: IncidentOrder, state: IncidentState): Answer => {
  const { by } = order;
  if (order.type === 'follow-roster') return followRoster(order, state);
  if (state.status !== 'absent' && by.kind === 'person' && !isFor(by, state)) return refused({ code: 'no-such-incident' });
  const forbidden = forbids(by, order.type, undefined, state.status === 'absent' ? undefined : state.opener);
  if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-incident' });
  if (order.type === 'open-incident') return open(order, by, state);
  if (state.status === 'absent') return refused({ code: 'no-such-incident' });
  switch (order.type) {
    case 'note-incident':
      return note(order, by, state);
    case 'correct-incident':
      return correct(order, by, state);
    case 'attach-channel':
      return attach(order, by, state);
    case 'change-people':
      return changePeople(order, by, state);
    case 'close-incident':
      return close(order, by, state);
    case 'reopen-incident':
      return reopen(order, by, state);
    default:
      return never(order);
  }
};

/** What is for named people is not there for anybody else. */
const isFor = ({ person, roles }: Person, { named }: Kept): boolean =>
  named === undefined || named.includes(person) || roles.includes('coordinator');

const open = ({ at, id, title, actor, target, severity, zone, named, on }: Order<'open-incident'>, by: Person, state: IncidentState): Answer => {
  if (state.status !== 'absent') return refused({ code: 'incident-id-taken', id });
  const today = dayOf(at, zone);
  const wrong = impossible(id, { happened: on ?? today, closed: undefined }, today);
  if (wrong) return refused(wrong);
  return decided({
    type: 'incident-opened', at, by, id, title, actor, target, severity, zone,
    ...(named && named.length > 0 && { named: [...new Set([by.person, ...named])] }),
    ...(on !== undefined && on !== today && { on }),
  });
};

const note = ({ at, words, on, corrects }: Order<'note-incident'>, by: Person, state: Kept): Answer => {
  const { id, noted, zone } = state;
  if (state.status === 'closed') return refused({ code: 'incident-closed', id, closer: state.closer, closedAt: state.closedAt });
  const today = dayOf(at, zone);
  if (on !== undefined && on > today) return refused({ code: 'noted-in-the-future', on, today });
  if (corrects !== undefined && (corrects < 1 || corrects > noted)) return refused({ code: 'no-such-note', id, corrects, noted });
  return decided({
    type: 'incident-noted', at, by, words,
    ...(on !== undefined && { on }),
    ...(corrects !== undefined && { corrects }),
  });
};

/** Its opener, or a coordinator, gives it a channel that is there. Whether one may speak there was seen at the door. */
const attach = ({ at, channel }: Order<'attach-channel'>, by: Person, state: Kept): Answer => {
  const { id } = state;
  if (state.status === 'closed') return refused({ code: 'incident-closed', id, closer: state.closer, closedAt: state.closedAt });
  if (channel === undefined) return refused({ code: 'no-channel', id });
  return state.channel === channel ? nothingToDo('already-attached') : decided({ type: 'channel-attached', at, by, channel });
};

const close = ({ at, reason, on }: Order<'close-incident'>, by: Person, state: Kept): Answer => {
  if (state.status === 'closed') return nothingToDo('already-closed', state.closedAt);
  const today = dayOf(at, state.zone);
  const wrong = impossible(state.id, { happened: happenedOn(state), closed: on ?? today }, today);
  if (wrong) return refused(wrong);
  return decided({ type: 'incident-closed', at, by, reason, ...(on !== undefined && on !== today && { on }) });
};

const reopen = ({ at, reason }: Order<'reopen-incident'>, by: Person, state: Kept): Answer => {
  if (state.status === 'open') return nothingToDo('open-already', state.reopenings?.at(-1)?.at);
  const { closer, closedAt, closedOn, reason: closedFor } = state;
  return decided({ type: 'incident-reopened', closer, closedAt, ...(closedOn !== undefined && { closedOn }), closedFor, by, at, reason });
};
