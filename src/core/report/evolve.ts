import type { AgencyId } from '../language/agencies';
import { never } from '../language/never';
import type { Day } from '../language/time';
import type { Release, ReportEvent, ReportState, Version } from './report';

type Kept = Exclude<ReportState, { status: 'absent' }>;

export const evolve = (state: ReportState, event: ReportEvent): ReportState => {
  if (event.type === 'report-opened') {
    const { type: _, at, ...charge } = event;
    return { status: 'drafting', ...charge, openedAt: at, versions: [] };
  }
  return state.status === 'absent' ? state : evolved(state, event);
};

const evolved = (state: Kept, event: Exclude<ReportEvent, { type: 'report-opened' }>): ReportState => {
  switch (event.type) {
    case 'version-submitted': {
      const { type: _, lapsed: __, version: number, ...rest } = event;
      const current: Version = { number, ...rest };
      const held = heldOf(state);
      // Who released the former version released that one only.
      return { ...held, status: 'submitted', versions: [...held.versions, current], current, releases: [] };
    }
    case 'report-sent-back':
      return { ...heldOf(state), status: 'drafting', ...(state.status === 'submitted' && { sentBack: state.releases }) };
    case 'report-judged-after-all':
      return state.status === 'drafting' ? standing(state, state.sentBack) : state;
    case 'report-withdrawn':
      return { ...heldOf(state), status: 'withdrawn', ...(state.status === 'submitted' && { handedIn: state.releases }), ...sentBackIn(state) };
    case 'report-restored':
      return state.status === 'withdrawn' ? standing(state, state.handedIn) : state;
    case 'report-passed':
      return { ...heldOf(state), status: 'drafting', owner: event.owner, owners: event.owners };
    case 'owner-released': {
      const { agency, by, on, at } = event;
      return state.status === 'submitted' ? { ...state, releases: [...state.releases, { agency, by, on, at }] } : state;
    }
    case 'report-released':
      return state.status === 'submitted' ? { ...state, status: 'released', releasedOn: event.on } : state;
    case 'release-corrected': {
      const { agency, by, at, from, on, reason } = event;
      if (!('releases' in state)) return state;
      const corrections = [...(state.corrections ?? []), { agency, from, ...(on && { to: on }), by, at, reason }];
      if (!on) return { ...heldOf(state), status: 'submitted', current: state.current, releases: state.releases.filter((each) => each.agency !== agency), corrections };
      const releases = state.releases.map((each) => (each.agency === agency ? { ...each, on } : each));
      const corrected = { ...state, releases, corrections };
      return corrected.status === 'released' ? { ...corrected, releasedOn: lastRelease(releases, on) } : corrected;
    }
    default:
      return never(event);
  }
};

/** As it was before: with the version that was handed in, and what was released of it, where there was one. */
const standing = (state: Kept, releases: readonly Release[] | undefined): ReportState => {
  const current = state.versions.at(-1);
  return releases && current ? { ...heldOf(state), status: 'submitted', current, releases } : { ...heldOf(state), status: 'drafting', ...sentBackIn(state) };
};

const sentBackIn = (state: Kept) => ('sentBack' in state ? { sentBack: state.sentBack } : {});

/** What a report keeps whatever its status. */
const heldOf = (state: Kept) => {
  const { id, title, owner, owners, duties, incident, recipients, zone, openedAt, versions, corrections } = state;
  return {
    id, title, owner, owners, duties, recipients, zone, openedAt, versions,
    ...(incident !== undefined && { incident }),
    ...(corrections && { corrections }),
  };
};

/** It is out on the latest day any owner names. */
export const lastRelease = (releases: readonly Release[], first: Day): Day =>
  releases.reduce<Day>((latest, { on }) => (on > latest ? on : latest), first);

/** The owners whose releaser has not released the current version. */
export const wantingReleases = ({ owners, releases }: { readonly owners: readonly AgencyId[]; readonly releases: readonly Release[] }) =>
  owners.filter((owner) => !releases.some(({ agency }) => agency === owner));
