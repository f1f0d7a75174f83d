import type { Place } from '../language/places';
import type { IncidentEvent, IncidentPromise, IncidentState } from './incident';

/**
 * An incident has a channel of its own, with its card on top; what is added to it is said there. The floor hears that
 * it was opened and closed.
 */
export const react = (event: IncidentEvent, state: IncidentState): readonly IncidentPromise[] => {
  if (state.status === 'absent') return [];
  const of = { kind: 'incident', id: state.id } as const;
  const own: Place = { at: 'channel', of };
  const card: IncidentPromise = { kind: 'card', of, at: own };
  if (event.type === 'incident-corrected') {
    const { type: say, ...correction } = event;
    return [card, { kind: 'notice', at: own, notice: { say, incident: state.id, correction } }];
  }
  if (event.type === 'channel-attached') {
    const notice = (at: Place): IncidentPromise => ({ kind: 'notice', at, notice: { say: event.type, incident: state.id, by: event.by } });
    return [{ kind: 'channel', of, title: state.title, opener: state.opener.person, attached: event.channel }, card, { kind: 'pin', of }, notice(own), notice({ at: 'floor' })];
  }
  const said = (at: Place): IncidentPromise => ({ kind: 'notice', at, notice: { say: event.type, incident: state.id } });
  if (event.type === 'incident-noted') return [card, said(own)];
  if (event.type === 'incident-closed') return [card, said(own), said({ at: 'floor' })];
  const { title, opener } = state;
  return [{ kind: 'channel', of, title, opener: opener.person }, card, { kind: 'pin', of }, said({ at: 'floor' })];
};
