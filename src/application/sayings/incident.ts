import type { IncidentNotice, IncidentState } from '../../core/incident';
import { severities } from '../../core/incident';
import { never } from '../../core/language/never';
import type { Saying } from '../../ports/outbox';
import type { Quotes } from './saying';
import { agencyInWords, quoted, said } from './saying';

type Kept = Exclude<IncidentState, { status: 'absent' }>;

/** `“Scans of county portals”, INC-14`. */
export const incidentName = (state: Kept, known: Quotes): string => `“${quoted(state.title, known)}”, ${state.id}`;

/** `3 High`. */
export const severityInWords = ({ severity }: Kept): string =>
  `${String(severity)} ${severities.find(({ level }) => level === severity)?.name ?? ''}`;

/** `election infrastructure`, `Russia`: kebab words as people read them. */
export const spoken = (word: string): string => word.replaceAll('-', ' ');
export const spokenName = (word: string): string =>
  spoken(word).split(' ').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ');

export const sayIncident = (notice: IncidentNotice, state: Kept, known: Quotes): Saying => {
  const name = incidentName(state, known);
  switch (notice.say) {
    case 'incident-opened':
      return said(
        `${agencyInWords(state.opener.agency)} opens ${name}: activity against ${spoken(state.target)}, actor ${spokenName(state.actor)}, severity ${severityInWords(state)}. Add what you know as a note, or request a report on it.`,
      );
    case 'incident-noted': {
      const note = state.notes.at(-1);
      return note
        ? said(`${agencyInWords(note.by.agency)} notes on ${name}: ${quoted(note.words, known)}`)
        : said(`A note was added to ${name}.`);
    }
    case 'incident-closed':
      return said(`${name} is closed${state.status === 'closed' ? `: ${quoted(state.reason, known)}` : ''}. Reports requested on it go on.`);
    default:
      return never(notice.say);
  }
};
