import type { IncidentState } from '../../core/incident';
import type { PersonId } from '../../core/language/actor';
import { severities } from '../../core/incident';
import type { RequestState } from '../../core/request';
import type { Card } from '../../ports/chat';
import type { Button } from '../../ports/outbox';
import type { Quotes } from '../sayings';
import { agencyInWords, ended, listed, quoted } from '../sayings';
import { daysInWords, formerClosing, incidentName, noteInWords, seenInWords, severityInWords, spoken, spokenName } from '../sayings/incident';
import { peopleOnCard } from '../sayings/incident-people';
import { requestName } from '../sayings/request-name';
import { momentInWords } from '../words/dates';
import { newest } from './newest';

type Kept = Exclude<IncidentState, { status: 'absent' }>;
type Request = Exclude<RequestState, { status: 'absent' }>;

/** An incident: what, who by, against what, how bad, what has been noted and what was asked about it. */
export const incidentCard = (state: Kept, requests: readonly Request[], known: Quotes, called: (person: PersonId) => string): Card => {
  const { zone } = state;
  const { happened, over } = daysInWords(state);
  const left = state.noted - state.notes.length;
  const notes = state.notes.map((note, nth) => {
    const number = left + nth + 1;
    const replaced = state.notes.some(({ corrects }) => corrects === number);
    const { by, at, words } = note;
    return `${String(number)}. ${agencyInWords(by.agency)}, ${momentInWords(at, zone)}${noteInWords(note)}: ${replaced ? `~${quoted(words, known)}~` : quoted(words, known)}`;
  });
  const sections = [
    { title: left > 0 ? `Notes (the newest; ${String(left)} earlier)` : 'Notes', lines: notes },
    { title: 'Corrected', lines: newest((state.corrections ?? []).map((each) => `${seenInWords(each)}; by ${agencyInWords(each.by.agency)}, ${momentInWords(each.at, zone)}: ${quoted(each.reason, known)}`)) },
    { title: 'Opened again', lines: newest((state.reopenings ?? []).map((each) => `Was ${ended(formerClosing(each, zone, known))} Opened again by ${agencyInWords(each.by.agency)}, ${momentInWords(each.at, zone)}: ${quoted(each.reason, known)}`)) },
    { title: 'Whom it is for', lines: newest((state.peopleChanges ?? []).map((each) => `${peopleOnCard(each, called)}; by ${agencyInWords(each.by.agency)}, ${momentInWords(each.at, zone)}: ${quoted(each.reason, known)}`)) },
    { title: 'Reports', lines: requests.map((request) => `${requestName(request, known)}: ${agencyInWords(request.agency)}, ${request.status}`) },
  ];
  return {
    title: incidentName(state, known),
    standing: standingOf(state, known),
    facts: [
      { name: 'Actor', value: spokenName(state.actor) },
      { name: 'Target', value: spoken(state.target) },
      { name: 'Severity', value: `${severityInWords(state)}: ${severities.find(({ level }) => level === state.severity)?.says ?? ''}` },
      ...(happened === undefined ? [] : [{ name: 'Happened', value: happened }]),
      ...(over === undefined ? [] : [{ name: 'Over', value: over }]),
      ...(state.named ? [{ name: 'Only for', value: listed([...state.named.map(called), 'the coordinators']) }] : []),
    ],
    sections: sections.filter(({ lines }) => lines.length > 0),
    buttons: buttonsOf(state),
  };
};

const standingOf = (state: Kept, known: Quotes): string =>
  state.status === 'open'
    ? `Open since ${momentInWords(state.openedAt, state.zone)}, by ${agencyInWords(state.opener.agency)}.`
    : `Closed ${momentInWords(state.closedAt, state.zone)}: ${quoted(state.reason, known)}`;

const buttonsOf = ({ id, status }: Kept): readonly Button[] => {
  const about = { kind: 'incident', id } as const;
  if (status === 'closed') return [{ command: 'incident/reopen', label: 'Reopen', about }];
  return [
    { command: 'incident/note', label: 'Note', about },
    { command: 'report/request', label: 'Request a report', about, weight: 'primary' },
    { command: 'incident/close', label: 'Close', about },
  ];
};
