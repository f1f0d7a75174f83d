import { never } from '../language/never';
import { proposalIn } from '../language/proposal';
import type { PackEvent, PackState } from './pack';

type Kept = Exclude<PackState, { status: 'absent' }>;

export const evolve = (state: PackState, event: PackEvent): PackState => {
  if (event.type === 'pack-taken-up') {
    const { id, title, zone, edition, at } = event;
    return { status: 'in-use', id, title, zone, edition, since: at, former: [], marks: [] };
  }
  return state.status === 'absent' ? state : changed(state, event);
};

const changed = (state: Kept, event: Exclude<PackEvent, { type: 'pack-taken-up' }>): PackState => {
  switch (event.type) {
    case 'version-offered': {
      const { type: _, ...offered } = event;
      const { edited: __, ...rest } = state;
      return { ...rest, offered };
    }
    case 'offer-lapsed': {
      const { offered: _, edited: __, ...rest } = state;
      return rest;
    }
    case 'text-edited': {
      const { type: _, ...edited } = event;
      return { ...state, edited };
    }
    case 'change-proposed':
      return { ...state, proposal: proposalIn(event) };
    case 'change-withdrawn':
      return withoutProposal(state);
    case 'version-applied': {
      const { type: _, change, ...applied } = event;
      const { offered: __, ...rest } = withoutProposal(state);
      const marks = state.marks.filter(({ rule }) => change.same.includes(rule));
      return withAdded({ ...rest, edition: change.to, since: event.at, former: [...state.former, change.from], marks, applied }, event);
    }
    case 'pack-turned-off': {
      const { type: _, ...off } = event;
      return { ...withoutProposal(state), status: 'off', off };
    }
    case 'pack-turned-on': {
      if (state.status !== 'off') return state;
      const { off, formerOffs = [], ...rest } = state;
      return { ...rest, status: 'in-use', formerOffs: [...formerOffs, { off, by: event.by, at: event.at }] };
    }
    case 'pack-unnamed': {
      const { namedAgain: _, ...rest } = state;
      return { ...rest, unnamed: { at: event.at, times: event.times } };
    }
    case 'pack-named-again': {
      const { unnamed: _, ...rest } = state;
      return { ...rest, namedAgain: { at: event.at, times: event.times } };
    }
    case 'rule-verified': {
      const { type: _, ...mark } = event;
      return { ...state, marks: [...state.marks.filter(({ rule }) => rule !== mark.rule), mark] };
    }
    case 'rule-unverified': {
      const { type: _, ...former } = event;
      const marks = state.marks.filter(({ rule }) => rule !== former.mark.rule);
      return { ...state, marks, formerMarks: [...(state.formerMarks ?? []), former] };
    }
    default:
      return never(event);
  }
};

/** What a version brings is there since then. */
const withAdded = (state: Kept, { at, change: { added = [] } }: Extract<PackEvent, { type: 'version-applied' }>): Kept =>
  added.length > 0
    ? { ...state, added: [...(state.added ?? []).filter(({ rule }) => !added.includes(rule)), ...added.map((rule) => ({ rule, at }))] }
    : state;

const withoutProposal = (state: Kept): Kept => {
  const { proposal: _, ...rest } = state;
  return rest;
};
