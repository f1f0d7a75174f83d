import type { PersonId } from '../language/actor';
import type { Place } from '../language/places';
import type { IncidentEvent, IncidentNotice, IncidentPromise, IncidentState } from './incident';

/**
 * An incident has a channel of its own, with its card on top; what is added to it is said there. The floor hears that
 * it was opened, closed and opened again. One that is for named people has a closed channel with them in it, and is said nowhere else.
 */
export const react = (event: IncidentEvent, state: IncidentState): readonly IncidentPromise[] => {
  if (state.status === 'absent') return [];
  const of = { kind: 'incident', id: state.id } as const;
  const own: Place = { at: 'channel', of, ...(state.named && { closed: true }) };
  const floor: readonly Place[] = state.named ? [] : [{ at: 'floor' }];
  const card: IncidentPromise = { kind: 'card', of, at: own };
  if (event.type === 'incident-corrected') {
    const { type: say, ...correction } = event;
    return [card, { kind: 'notice', at: own, notice: { say, incident: state.id, correction } }];
  }
  if (event.type === 'channel-attached') {
    const notice = (at: Place): IncidentPromise => ({ kind: 'notice', at, notice: { say: event.type, incident: state.id, by: event.by } });
    return [{ kind: 'channel', of, title: state.title, opener: state.opener.person, attached: event.channel, ...(state.named && { closed: state.named }) }, card, { kind: 'pin', of }, notice(own), ...floor.map(notice)];
  }
  // Whoever is not to read it any more is out of the channel before anything more is said in it.
  const followed = (without: readonly PersonId[], notice: IncidentNotice): readonly IncidentPromise[] => [
    { kind: 'channel', of, title: state.title, opener: state.opener.person, closed: state.named ?? [], without },
    card,
    { kind: 'notice', at: own, notice },
  ];
  if (event.type === 'people-changed') {
    const { type: say, ...change } = event;
    return followed(change.removed, { say, incident: state.id, change });
  }
  if (event.type === 'roster-followed') {
    const { type: say, at: _, ...change } = event;
    return followed(change.left.map(({ person }) => person), { say, incident: state.id, change });
  }
  if (event.type === 'incident-reopened') {
    const { type: say, ...reopening } = event;
    return [card, ...[own, ...floor].map((at): IncidentPromise => ({ kind: 'notice', at, notice: { say, incident: state.id, reopening } }))];
  }
  const said = (at: Place): IncidentPromise => ({ kind: 'notice', at, notice: { say: event.type, incident: state.id } });
  if (event.type === 'incident-noted') return [card, said(own)];
  if (event.type === 'incident-closed') return [card, said(own), ...floor.map(said)];
  const { title, opener, named } = state;
  const channel: IncidentPromise = { kind: 'channel', of, title, opener: opener.person, ...(named && { closed: named }) };
  return [channel, card, { kind: 'pin', of }, ...(named ? [said(own)] : floor.map(said))];
};
