import { never } from '../language/never';
import type { IncidentEvent, IncidentState } from './incident';

const NOTES_KEPT = 5;

export const evolve = (state: IncidentState, event: IncidentEvent): IncidentState => {
  if (event.type === 'incident-opened') {
    const { type: _, at, by, ...sighting } = event;
    return { status: 'open', ...sighting, opener: by, openedAt: at, notes: [], noted: 0 };
  }
  if (state.status === 'absent') return state;
  if (event.type === 'incident-corrected') {
    const { type: _, ...correction } = event;
    const { closedOn, ...seen } = correction.to;
    const corrected = { ...state, ...seen, corrections: [...(state.corrections ?? []), correction] };
    return corrected.status === 'closed' && closedOn !== undefined ? { ...corrected, closedOn } : corrected;
  }
  if (event.type === 'people-changed') {
    const { type: _, ...change } = event;
    const named = [...(state.named ?? []).filter((person) => !change.removed.includes(person)), ...change.added];
    return { ...state, named, peopleChanges: [...(state.peopleChanges ?? []), change] };
  }
  if (event.type === 'roster-followed') return state;
  if (state.status === 'closed') return event.type === 'incident-reopened' ? reopened(state, event) : state;
  switch (event.type) {
    case 'incident-noted': {
      const { type: _, ...note } = event;
      return { ...state, notes: [...state.notes, note].slice(-NOTES_KEPT), noted: state.noted + 1 };
    }
    case 'channel-attached':
      return { ...state, channel: event.channel };
    case 'incident-reopened':
      return state;
    case 'incident-closed':
      return { ...state, status: 'closed', closer: event.by, closedAt: event.at, reason: event.reason, ...(event.on !== undefined && { closedOn: event.on }) };
    default:
      return never(event);
  }
};

const reopened = (
  { closer: _, closedAt: __, closedOn: ___, reason: ____, ...held }: Extract<IncidentState, { status: 'closed' }>,
  { type: _____, ...reopening }: Extract<IncidentEvent, { type: 'incident-reopened' }>,
): IncidentState => ({ ...held, status: 'open', reopenings: [...(held.reopenings ?? []), reopening] });
