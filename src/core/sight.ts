import type { Standing, StateOf } from './house';
import type { Person, PersonId } from './language/actor';
import type { AgencyId } from './language/agencies';
import { never } from './language/never';
import type { SubjectRef } from './language/refs';
import { askedOf } from './request';

/** Somebody who reads, or everybody who reads a place: the floor, an agency's desk, a subject's own channel. */
export type Reader =
  | Person
  | { readonly kind: 'everybody' }
  | { readonly kind: 'desk'; readonly agency: AgencyId }
  | { readonly kind: 'members'; readonly of: SubjectRef };

/**
 * The request and the report that go by one short name: together they say whom its words concern. `incident`: what is asked
 * about, where that is for named people.
 */
export type Concerned = {
  readonly request?: Exclude<StateOf<'request'>, { status: 'absent' }>;
  readonly report?: Exclude<StateOf<'report'>, { status: 'absent' }>;
  readonly incident?: Exclude<StateOf<'incident'>, { status: 'absent' }>;
};

/**
 * What is looked at. The `status` of a thing is that it is there, what it is called, who has it and by when; its `words`
 * are what people wrote on the way: drafts, contributions, comments, and the reasons they give each other. Whose request
 * or report it is must be said with what has one (`concerned`), or nobody knows whom it is for.
 */
export type Seen = { readonly standing: Standing; readonly part: 'status' | 'words'; readonly concerned?: Concerned };

type Audience =
  | { readonly to: 'floor' }
  | { readonly to: 'parties'; readonly agencies: readonly AgencyId[] }
  /** These people, whoever reads the channel of that subject, and these agencies. */
  | { readonly to: 'named'; readonly of: SubjectRef; readonly people: readonly PersonId[]; readonly agencies: readonly AgencyId[] };

/**
 * Whether somebody may see something. The one rule: cards, lists, answers, digests, Homes and what is said in a place all
 * ask it. Coordinators run the floor and see everything of it.
 */
export const maySee = (reader: Reader, seen: Seen): boolean => {
  const audience = audienceOf(seen);
  if (audience.to === 'floor') return true;
  if (reader.kind === 'person' && reader.roles.includes('coordinator')) return true;
  switch (audience.to) {
    case 'parties':
      return (reader.kind === 'person' || reader.kind === 'desk') && audience.agencies.includes(reader.agency);
    case 'named':
      if (reader.kind === 'person') return audience.people.includes(reader.person) || audience.agencies.includes(reader.agency);
      if (reader.kind === 'desk') return audience.agencies.includes(reader.agency);
      return reader.kind === 'members' && reader.of.kind === audience.of.kind && reader.of.id === audience.of.id;
    default:
      return never(audience);
  }
};

const floor: Audience = { to: 'floor' };

const audienceOf = ({ standing: { kind, state }, part, concerned = {} }: Seen): Audience => {
  if (state.status === 'absent') return floor;
  switch (kind) {
    case 'election':
    case 'duty':
    case 'agency':
    case 'closure':
    case 'pack':
    case 'pack-text':
      return floor;
    case 'incident':
      return state.named ? { to: 'named', of: { kind, id: state.id }, people: state.named, agencies: [] } : floor;
    // That words are to be expunged is said where they stand.
    case 'text':
      return state.of.kind === 'incident' ? { to: 'named', of: state.of, people: [], agencies: [] } : asked('status', concerned);
    case 'request':
      return asked(part, { ...concerned, request: concerned.request ?? state }, askedOf(state));
    case 'report':
      return asked(part, { ...concerned, report: state });
    case 'round':
      return asked(part, concerned, [state.owner, ...state.asked.map(({ agency }) => agency)]);
    case 'delivery':
      return asked(part, concerned, state.owners);
    default:
      return never(kind);
  }
};

/**
 * The status of what is asked is for the floor, and its words for whom it concerns. Where it is about an incident for
 * named people both are for them and for whom it concerns; what goes out is seen by whoever receives it, but for the words.
 */
const asked = (part: Seen['part'], concerned: Concerned, more: readonly AgencyId[] = []): Audience => {
  const { request, report, incident } = concerned;
  if (!request?.confined || request.incident === undefined) return part === 'status' ? floor : { to: 'parties', agencies: [...more, ...agenciesOf(concerned)] };
  const received = part === 'status' && report?.status === 'released' ? report.recipients : [];
  const of = { kind: 'incident', id: request.incident } as const;
  return { to: 'named', of, people: incident?.named ?? [], agencies: [...more, ...agenciesOf(concerned), ...received] };
};

/** Who owns it, who was asked for it or about it, and who asked. */
const agenciesOf = ({ request, report }: Concerned): readonly AgencyId[] => [
  ...(request ? partiesOfRequest(request) : []), ...(report ? partiesOfReport(report) : []),
];

/** Those who read its words. */
export const partiesOf = (concerned: Concerned): readonly AgencyId[] => [...new Set(agenciesOf(concerned))];

/** Whoever gave it back is none of them once another is asked. */
const partiesOfRequest = (request: NonNullable<Concerned['request']>): readonly AgencyId[] => [
  request.asker.agency, ...(request.lead ? [request.lead] : []), ...askedOf(request),
];

const partiesOfReport = ({ owner, owners, versions }: NonNullable<Concerned['report']>): readonly AgencyId[] => [
  owner, ...owners, ...versions.flatMap(({ asked }) => asked),
];
