import type { NotPermitted } from '../authority';
import type { Actor, Person, PersonId } from '../language/actor';
import type { Brand } from '../language/brand';
import type { ChatChannel } from '../language/places';
import type { Promised } from '../language/promised';
import type { Day, Moment, Zone } from '../language/time';
import type { Words } from '../language/words';

/** Whose activity it may be, in a kebab word: `russia`, `china`, `iran`, `unknown`. A word of work, not a finding. */
export type ForeignActor = Brand<'ForeignActor'>;

const actorSpelling = /^[a-z]+(-[a-z]+)*$/;
export const isForeignActor = (text: string): text is ForeignActor => text.length <= 40 && actorSpelling.test(text);

/** What it is directed against. The first three follow the order's own words (EO 13848, sec. 1(b) and 8). */
export const targets = [
  'election-infrastructure', 'political-organization', 'campaign', 'candidate', 'voters', 'officials',
  'information-environment', 'other',
] as const;
export type Target = (typeof targets)[number];

/**
 * Cyber Incident Severity Schema of PPD-41, quoted. It was written for cyber incidents; an influence operation is given
 * a level by judgment, and the card says so. Level 3 and above is a significant cyber incident.
 */
export const severities = [
  { level: 0, name: 'Baseline', colour: 'white', says: 'Unsubstantiated or inconsequential event' },
  { level: 1, name: 'Low', colour: 'green', says: 'Unlikely to impact public health or safety, national security, economic security, foreign relations, civil liberties, or public confidence' },
  { level: 2, name: 'Medium', colour: 'yellow', says: 'May impact public health or safety, national security, economic security, foreign relations, civil liberties, or public confidence' },
  { level: 3, name: 'High', colour: 'orange', says: 'Likely to result in a demonstrable impact to public health or safety, national security, economic security, foreign relations, civil liberties, or public confidence' },
  { level: 4, name: 'Severe', colour: 'red', says: 'Likely to result in a significant impact to public health or safety, national security, economic security, foreign relations, or civil liberties' },
  { level: 5, name: 'Emergency', colour: 'black', says: 'Poses an imminent threat to the provision of wide-scale critical infrastructure services, national gov\'t stability, or to the lives of U.S. persons' },
] as const;
export type Severity = (typeof severities)[number]['level'];

/**
 * A foreign activity that may be interference. Anyone who works on the floor opens one and adds to it; a coordinator
 * closes it, and where that was a mistake, opens it again. What its opener saw may be corrected, with a reason, also when
 * it is closed. One that is for named people only is not there for anybody else.
 *
 *   absent -> open -> closed
 *               ^       |
 *               \-------/  (opened again, with a reason)
 */
export type IncidentState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'open' } & Held)
  | ({ readonly status: 'closed'; readonly reason: Words } & Closing & Held);

/** Who by, against what and how bad, as its opener saw it. */
export type Sighting = {
  readonly id: string;
  readonly title: Words;
  readonly actor: ForeignActor;
  readonly target: Target;
  readonly severity: Severity;
  /** The zone its hours are told in. */
  readonly zone: Zone;
  /** Whom it is for, where not the whole floor may see it: its opener among them. Coordinators see it all the same. Who they are may change; that it is for named people may not. */
  readonly named?: readonly PersonId[];
  /** The day it happened, where that is not the day it was opened. */
  readonly on?: Day;
};

/** Who closed it and when; `closedOn`: the day it was over, where that is not the day it was recorded. */
export type Closing = { readonly closer: Person; readonly closedAt: Moment; readonly closedOn?: Day };

type Held = Sighting & {
  readonly opener: Person;
  readonly openedAt: Moment;
  /** The newest five; the history has them all. */
  readonly notes: readonly Note[];
  readonly noted: number;
  readonly corrections?: readonly SightingCorrection[];
  readonly reopenings?: readonly IncidentReopening[];
  readonly peopleChanges?: readonly PeopleChange[];
  /** The channel somebody gave it, where that was not made for it. */
  readonly channel?: ChatChannel;
};

/** `on`: the day it happened, where that is not the day it was written. `corrects`: the number of the note it puts right. */
export type Note = { readonly by: Person; readonly at: Moment; readonly words: Words; readonly on?: Day; readonly corrects?: number };

/** What may turn out otherwise; of its days those that do. */
export type Seen = Pick<Sighting, 'actor' | 'target' | 'severity' | 'on'> & Pick<Closing, 'closedOn'>;

export type SightingCorrection = { readonly from: Seen; readonly to: Seen; readonly by: Person; readonly at: Moment; readonly reason: Words };

/** Whom it was not for before, and whom it is not for any more. */
export type PeopleChange = {
  readonly added: readonly PersonId[];
  readonly removed: readonly PersonId[];
  readonly by: Person;
  readonly at: Moment;
  readonly reason: Words;
};

/** Whom the roster lets in or takes out of the channel of an incident for named people, with what they are called there. */
export type ChannelPerson = { readonly person: PersonId; readonly name: string };
export type RosterChange = { readonly came: readonly ChannelPerson[]; readonly left: readonly ChannelPerson[] };

/** It was closed, by whom and why, and was opened again. */
export type IncidentReopening = Closing & {
  readonly closedFor: Words;
  readonly by: Person;
  readonly at: Moment;
  readonly reason: Words;
};

type Given = { readonly by: Actor; readonly at: Moment };

export type IncidentOrder =
  | (Given & { readonly type: 'open-incident' } & Sighting)
  | (Given & { readonly type: 'note-incident' } & Pick<Note, 'words' | 'on' | 'corrects'>)
  | (Given & { readonly type: 'correct-incident'; readonly reason: Words } & Partial<Seen>)
  | (Given & { readonly type: 'attach-channel'; readonly channel: ChatChannel | undefined })
  | (Given & { readonly type: 'change-people'; readonly add: readonly PersonId[]; readonly remove: readonly PersonId[]; readonly reason: Words })
  | (Given & { readonly type: 'follow-roster' } & RosterChange)
  | (Given & { readonly type: 'close-incident'; readonly reason: Words; readonly on?: Day })
  | (Given & { readonly type: 'reopen-incident'; readonly reason: Words });

export type IncidentEvent =
  | ({ readonly type: 'incident-opened'; readonly at: Moment; readonly by: Person } & Sighting)
  | ({ readonly type: 'incident-noted' } & Note)
  | ({ readonly type: 'incident-corrected' } & SightingCorrection)
  | { readonly type: 'channel-attached'; readonly at: Moment; readonly by: Person; readonly channel: ChatChannel }
  | ({ readonly type: 'people-changed' } & PeopleChange)
  | ({ readonly type: 'roster-followed'; readonly at: Moment } & RosterChange)
  | { readonly type: 'incident-closed'; readonly at: Moment; readonly by: Person; readonly reason: Words; readonly on?: Day }
  | ({ readonly type: 'incident-reopened' } & IncidentReopening);

/** A day that cannot be, of those it happened and was closed on. */
export type DayRefusal =
  | { readonly code: 'happened-in-the-future'; readonly on: Day; readonly today: Day }
  | { readonly code: 'closed-in-the-future'; readonly on: Day; readonly today: Day }
  | { readonly code: 'closed-before-it-happened'; readonly id: string; readonly happened: Day; readonly closed: Day }
  | { readonly code: 'happened-after-it-was-over'; readonly id: string; readonly happened: Day; readonly closed: Day }
  | { readonly code: 'incident-open'; readonly id: string };

export type IncidentRefusal =
  | NotPermitted
  | { readonly code: 'no-such-incident' }
  | { readonly code: 'incident-id-taken'; readonly id: string }
  | { readonly code: 'incident-closed'; readonly id: string; readonly closer: Person; readonly closedAt: Moment }
  | { readonly code: 'for-everybody'; readonly id: string }
  | { readonly code: 'opener-stays'; readonly id: string; readonly opener: PersonId }
  | { readonly code: 'not-named'; readonly id: string; readonly people: readonly PersonId[] }
  | { readonly code: 'added-and-removed'; readonly id: string; readonly people: readonly PersonId[] }
  | { readonly code: 'no-channel'; readonly id: string }
  | { readonly code: 'noted-in-the-future'; readonly on: Day; readonly today: Day }
  | DayRefusal
  | { readonly code: 'no-such-note'; readonly id: string; readonly corrects: number; readonly noted: number };

/** What is said about an incident, in facts; its words are the application's. */
export type IncidentNotice =
  | { readonly say: 'incident-opened' | 'incident-noted' | 'incident-closed'; readonly incident: string }
  | { readonly say: 'channel-attached'; readonly incident: string; readonly by: Person }
  | { readonly say: 'people-changed'; readonly incident: string; readonly change: PeopleChange }
  | { readonly say: 'roster-followed'; readonly incident: string; readonly change: RosterChange }
  | { readonly say: 'incident-reopened'; readonly incident: string; readonly reopening: IncidentReopening }
  | { readonly say: 'incident-corrected'; readonly incident: string; readonly correction: SightingCorrection };

export type IncidentPromise = Promised<IncidentNotice>;
