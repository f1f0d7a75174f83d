import type { Standing, StateOf } from '../../core/house';
import { never } from '../../core/language/never';
import type { Words } from '../../core/language/words';
import type { Explained, KeptHolds } from '../../core/law';
import type { WrittenThere } from '../../core/request';
import { perState } from '../per-state';

/** Somebody's words that a subject's card and notices may quote. */
export const wordsIn = perState(({ kind, state }: Standing): readonly Words[] => {
  if (state.status === 'absent') return [];
  switch (kind) {
    case 'agency':
      return [];
    case 'election': {
      const { proposal, agreed, corrections = [] } = state;
      return [proposal, agreed, ...corrections].flatMap((each) => (each ? [each.reason] : []));
    }
    case 'closure':
      return state.closures.map(({ reason }) => reason);
    case 'duty':
      return [...heldWords(state), ...dutyWords(state), ...[...(state.acts ?? []), ...(state.formerActs ?? []).map(({ was }) => was)].map(({ evidence }) => evidence)];
    case 'request':
      return requestWords(state);
    case 'incident':
      return [state.title, ...state.notes.map(({ words }) => words), ...(state.status === 'closed' ? [state.reason] : []), ...reasons(state.corrections), ...reopeningWords(state), ...reasons(state.peopleChanges)];
    case 'report':
      return [state.title, ...state.versions.slice(-1).map(({ text }) => text), ...reasons(state.corrections)];
    case 'text':
      return state.status === 'expunged' ? [state.agreed.reason] : state.proposal ? [state.proposal.reason] : [];
    case 'pack': {
      const { proposal, applied, marks, formerMarks = [], formerOffs = [] } = state;
      return [proposal?.reason, applied?.reason, state.status === 'off' ? state.off.reason : undefined, ...marks.map(({ source }) => source), ...formerMarks.flatMap(({ mark, reason }) => [mark.source, reason]), ...formerOffs.map(({ off }) => off.reason)].flatMap((each) => each ?? []);
    }
    case 'pack-text':
      return [];
    case 'delivery':
      return [state.title, ...evidenceIn(state), ...(state.proposal ? [state.proposal.reason] : []), ...reasons(state.corrections)];
    case 'round':
      return [state.title, ...state.answers.flatMap(({ comment }) => comment ?? []), ...heldWords(state)];
    default:
      return never(kind);
  }
});

const evidenceIn = (state: Exclude<StateOf<'delivery'>, { status: 'absent' }>): readonly Words[] =>
  [...('sent' in state ? [state.sent] : []), ...('received' in state ? [state.received] : [])].flatMap(({ evidence }) => evidence ?? []);

const dutyWords = (state: Exclude<StateOf<'duty'>, { status: 'absent' }>): readonly Words[] => [
  ...(state.proposal ? [state.proposal.reason] : []),
  ...('agreed' in state ? [state.agreed.reason] : []),
  ...(state.reopenings ?? []).flatMap(({ reason }) => reason ?? []),
  ...lateWords(state),
  ...reasons(state.startCorrections),
  ...reasons(state.formerActs),
];

const requestWords = (state: Exclude<StateOf<'request'>, { status: 'absent' }>): readonly Words[] => [
  state.title,
  ...(state.status === 'returned' || state.status === 'declined' ? [state.reason] : []),
  ...(state.extension ? [state.extension.reason] : []),
  ...(state.extended ?? []).flatMap(({ reason, afterAll, wish }) => [...(reason ? [reason] : []), ...(afterAll ? [afterAll.denied.reason, afterAll.reason] : []), ...(wish ? [wish.reason] : [])]),
  ...(state.status === 'cancelled' ? [state.reason, ...beforeWords(state)] : []),
  ...reinstatementWords(state),
  ...[state, ...(state.passed ?? [])].flatMap(wordsThere),
  ...(state.passed ?? []).flatMap(({ reason }) => reason ?? []),
  ...heldWords(state),
];

/** What was written of a request while one agency had it. */
const wordsThere = (there: WrittenThere): readonly Words[] => [
  ...[there.sentBack, there.judgedAfterAll?.sentBack, there.judgedAfterAll, there.takenBack, there.denied].flatMap((each) => (each ? [each.reason] : [])),
  ...(there.takenAfterAll ? [there.takenAfterAll.givenBackFor, there.takenAfterAll.reason] : []),
  ...(there.unanswered ? [there.unanswered.reason] : []),
  ...(there.withdrawn ? [there.withdrawn.wish.reason, there.withdrawn.reason] : []),
  ...(there.interim ? [there.interim.text, ...reasons(there.interim.corrections)] : []),
  ...(there.contribution ? [there.contribution] : []),
  ...lateWords(there),
];

/** What an agency wrote of a request that was cancelled then, and may come back to that: why it gave it back, or wants more time. */
const beforeWords = ({ before }: Extract<StateOf<'request'>, { status: 'cancelled' }>): readonly Words[] => {
  if (!before) return [];
  if (before.status === 'returned' || before.status === 'declined') return [before.reason];
  return 'extension' in before ? [before.extension.reason] : [];
};

export const reinstatementWords = ({ reinstatements = [] }: Exclude<StateOf<'request'>, { status: 'absent' }>): readonly Words[] =>
  reinstatements.flatMap(({ cancelledFor, reason }) => [cancelledFor, reason]);

/** Why it is late, and what is said to that. */
export const lateWords = ({ lateReason, formerReasons = [], statements = [] }: Explained): readonly Words[] => [
  ...[...formerReasons, ...(lateReason ? [lateReason] : [])].flatMap(({ words }) => words ?? []), ...statements.flatMap(({ words, former = [] }) => [...former.map((each) => each.words), words]),
];

const reopeningWords = ({ reopenings = [] }: Exclude<StateOf<'incident'>, { status: 'absent' }>): readonly Words[] =>
  reopenings.flatMap(({ closedFor, reason }) => [closedFor, reason]);

const reasons = (corrections: readonly { readonly reason: Words }[] = []): readonly Words[] => corrections.map(({ reason }) => reason);

export const heldWords = ({ hold, formerHolds = [] }: KeptHolds): readonly Words[] => [...formerHolds, ...(hold ? [hold] : [])].flatMap(({ reason, lifted }) => [reason, ...(lifted ? [lifted.reason] : [])]);
