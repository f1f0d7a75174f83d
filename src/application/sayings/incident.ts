import type { IncidentNotice, IncidentReopening, IncidentState, Note, SightingCorrection } from '../../core/incident';
import { severities } from '../../core/incident';
import { never } from '../../core/language/never';
import type { Saying } from '../../ports/outbox';
import type { Zone } from '../../core/language/time';
import { dayInWords, momentInWords } from '../words/dates';
import { nameInWords, recordedLate } from './proposal';
import type { Known, Quotes } from './saying';
import { changeInWords, rosterInWords } from './incident-people';
import { agencyInWords, calling, ended, quoted, said } from './saying';

type Kept = Exclude<IncidentState, { status: 'absent' }>;

/** `“Scans of county portals”, INC-14`. */
export const incidentName = (state: Kept, known: Quotes): string => `“${quoted(state.title, known)}”, ${state.id}`;

/** `3 High`. */
export const severityInWords = ({ severity }: Pick<Kept, 'severity'>): string =>
  `${String(severity)} ${severities.find(({ level }) => level === severity)?.name ?? ''}`;

/** `election infrastructure`, `Russia`: kebab words as people read them. */
export const spoken = (word: string): string => word.replaceAll('-', ' ');
export const spokenName = (word: string): string =>
  spoken(word).split(' ').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ');

/** `Fri 20 November 2026, recorded 3 days after`: the days of it that are not the day they were recorded. */
export const daysInWords = (state: Kept): { readonly happened?: string; readonly over?: string } => {
  const { on, openedAt, zone } = state;
  const over = state.status === 'closed' ? state.closedOn : undefined;
  return {
    ...(on !== undefined && { happened: `${dayInWords(on)}${recordedLate(on, openedAt, zone)}` }),
    ...(state.status === 'closed' && over !== undefined && { over: `${dayInWords(over)}${recordedLate(over, state.closedAt, zone)}` }),
  };
};

/** What was corrected, one after the other: `severity 4 Severe, and not 3 High`. */
export const seenInWords = ({ from, to }: Pick<SightingCorrection, 'from' | 'to'>): string =>
  [
    ...(from.actor === to.actor ? [] : [`actor ${spokenName(to.actor)}, and not ${spokenName(from.actor)}`]),
    ...(from.target === to.target ? [] : [`target ${spoken(to.target)}, and not ${spoken(from.target)}`]),
    ...(from.severity === to.severity ? [] : [`severity ${severityInWords(to)}, and not ${severityInWords(from)}`]),
    ...(to.on && from.on ? [`happened on ${dayInWords(to.on)}, and not on ${dayInWords(from.on)}`] : []),
    ...(to.closedOn && from.closedOn ? [`over on ${dayInWords(to.closedOn)}, and not on ${dayInWords(from.closedOn)}`] : []),
  ].join('; ');

/** ` of Fri 20 November 2026, in place of note 2`: what a note says besides its words. */
export const noteInWords = ({ on, corrects }: Pick<Note, 'on' | 'corrects'>): string =>
  [...(on === undefined ? [] : [`, of ${dayInWords(on)}`]), ...(corrects === undefined ? [] : [`, in place of note ${String(corrects)}`])].join('');

/** `closed by ODNI, Mon 2 November 2026, 09:00 ET: a test`: how it stood before somebody opened it again. */
export const formerClosing = ({ closer, closedAt, closedOn, closedFor }: IncidentReopening, zone: Zone, known: Quotes): string =>
  `closed by ${agencyInWords(closer.agency)}, ${momentInWords(closedAt, zone)}${closedOn === undefined ? '' : `, as over on ${dayInWords(closedOn)}`}: ${quoted(closedFor, known)}`;

export const sayIncident = (notice: IncidentNotice, state: Kept, known: Known): Saying => {
  const name = incidentName(state, known);
  const { happened, over } = daysInWords(state);
  switch (notice.say) {
    case 'incident-opened':
      return said(
        `${agencyInWords(state.opener.agency)} opens ${name}: activity against ${spoken(state.target)}, actor ${spokenName(state.actor)}, severity ${severityInWords(state)}.${happened === undefined ? '' : ` It happened on ${happened}.`} Add what you know as a note, or request a report on it.`,
      );
    case 'incident-noted': {
      const note = state.notes.at(-1);
      return note
        ? said(`${agencyInWords(note.by.agency)} notes on ${name}${noteInWords(note)}: ${quoted(note.words, known)}`)
        : said(`A note was added to ${name}.`);
    }
    case 'incident-closed':
      return said(`${ended(`${name} is closed${state.status === 'closed' ? `: ${quoted(state.reason, known)}` : ''}`)}${over === undefined ? '' : ` It was over on ${over}.`} Reports requested on it go on.`);
    case 'people-changed': {
      const { by, reason, added } = notice.change;
      return calling(said(`${name} is for other people now: ${nameInWords(by, known)} ${changeInWords(notice.change, known.called)}. In their words: “${quoted(reason, known)}”`), added);
    }
    case 'roster-followed': {
      return calling(said(`The roster changed, and with it who reads ${name}: ${rosterInWords(notice.change)}.`), notice.change.came.map(({ person }) => person));
    }
    case 'incident-reopened': {
      const { by, reason } = notice.reopening;
      return said(`${name} is open again, by ${nameInWords(by, known)}. It was ${ended(formerClosing(notice.reopening, state.zone, known))} In their words: “${quoted(reason, known)}”`);
    }
    case 'channel-attached':
      return said(`${name} has a channel of its own, attached by ${nameInWords(notice.by, known)}. Its card is there, and what is added to it is said there.`);
    case 'incident-corrected': {
      const { by, reason } = notice.correction;
      return said(`${name}: ${seenInWords(notice.correction)}. Corrected by ${nameInWords(by, known)}. In their words: “${quoted(reason, known)}”`);
    }
    default:
      return never(notice);
  }
};
