import { forbids } from '../authority';
import type { Person } from '../language/actor';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import { never } from '../language/never';
import { decideHold, decideLift, decideRing } from '../law';
import { answerOf, isAsked, missingIn } from './answers';
import { faceOf } from './clock';
import { evolve } from './evolve';
import type { RoundAnswer, RoundEvent, RoundOrder, RoundRefusal, RoundState } from './round';

type Answer = Decision<RoundEvent, RoundRefusal>;
type Order<Type extends RoundOrder['type']> = Extract<RoundOrder, { type: Type }>;
type Kept = Exclude<RoundState, { status: 'absent' }>;

export const decide = (order: RoundOrder, state: RoundState): Answer => {
  if (order.type === 'open-round') return open(order, state);
  if (state.status === 'absent') return order.type === 'ring' ? nothingToDo('no-such-round') : refused({ code: 'no-such-round' });
  switch (order.type) {
    case 'answer':
      return answer(order, state);
    case 'confirm':
      return confirm(order, state);
    case 'hold-ladder':
      return hold(order, state);
    case 'lift-hold':
      return lift(order, state);
    case 'learn-closures':
      return learnClosures(order, state);
    case 'close-round':
      return close(order, state);
    case 'reopen-round':
      return reopen(order, state);
    case 'ring':
      return ring(order, state);
    default:
      return never(order);
  }
};

const learnClosures = ({ by, at, closures }: Order<'learn-closures'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  const known = state.status !== 'open' || (state.closures ?? []).join() === closures.join();
  return known ? nothingToDo('closures-known') : decided({ type: 'closures-learnt', at, closures });
};

const open = (order: Order<'open-round'>, state: RoundState): Answer => {
  const { by, type: _, ...call } = order;
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  return state.status === 'absent' ? decided({ type: 'round-opened', ...call }) : nothingToDo('already-open');
};

const answer = (order: Order<'answer'>, state: Kept): Answer => {
  const { by, kind, comment } = order;
  const refusal = refusalFor(order, state);
  if (refusal || by.kind !== 'person') return refused(refusal ?? { code: 'no-such-round' });
  const { id } = state;
  const before = answerOf(state, by.agency);
  const standing = forbids(by, 'answer-of-record', by.agency) ? 'staff' : 'of-record';
  if (before && sameAnswer(before, order) && (before.standing === standing || before.standing === 'of-record')) {
    return nothingToDo('already-answered', before.standing === 'of-record' ? before.boundAt : before.at);
  }
  if (before?.standing === 'of-record' && standing === 'staff') return refused({ code: 'answered-of-record', id, answer: before });
  if (before && sameAnswer(before, order)) return bind(order, by, state);
  const event: RoundEvent = {
    type: 'agency-answered', at: order.at, by, agency: by.agency, kind, standing,
    ...(comment && { comment }),
    ...(before && { former: before.kind }),
  };
  return withCompletion(event, state);
};

/** Why this person cannot answer so, or at all. */
const refusalFor = ({ by, kind, comment }: Order<'answer'>, state: Kept): RoundRefusal | undefined => {
  const { id } = state;
  const forbidden = forbids(by, 'answer-round', by.kind === 'person' ? by.agency : undefined);
  const stranger = strangerTo(by, state);
  if (stranger ?? forbidden) return stranger ?? forbidden;
  if (state.status === 'closed') return closedRefusal(state);
  if (kind === 'nonconcur' && !comment) return { code: 'rationale-missing', id };
  return kind === 'concur-with-comment' && !comment ? { code: 'comment-missing', id } : undefined;
};

/** A releaser takes the staff's answer for the agency's own, with one click. */
const confirm = (order: Order<'confirm'>, state: Kept): Answer => {
  const { by, kind } = order;
  const { id } = state;
  const stranger = strangerTo(by, state);
  const refusal = stranger ?? forbids(by, 'answer-of-record', by.kind === 'person' ? by.agency : undefined);
  if (refusal || by.kind !== 'person') return refused(refusal ?? { code: 'no-such-round' });
  const staff = answerOf(state, by.agency);
  if (staff?.standing === 'of-record') return nothingToDo('already-of-record', staff.boundAt);
  if (state.status === 'closed') return refused(closedRefusal(state));
  if (!staff) return refused({ code: 'nothing-to-confirm', id, agency: by.agency });
  if (kind && kind !== staff.kind) return refused({ code: 'staff-answer-changed', id, answer: staff });
  return bind(order, by, state);
};

const bind = ({ at }: { readonly at: RoundEvent['at'] }, by: Person, state: Kept): Answer =>
  withCompletion({ type: 'answer-confirmed', at, by, agency: by.agency }, state);

const withCompletion = (event: RoundEvent, state: Kept): Answer => {
  const after = evolve(state, event);
  return after.status === 'open' && missingIn(after).length === 0
    ? decided(event, { type: 'round-completed', at: event.at })
    : decided(event);
};

const close = ({ by, at, because }: Order<'close-round'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  return state.status === 'closed' ? nothingToDo('already-closed', state.closedAt) : decided({ type: 'round-closed', at, because });
};

const reopen = ({ by, at }: Order<'reopen-round'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  if (state.status !== 'closed') return nothingToDo('not-closed-by-a-release');
  const { because } = state;
  if (because === 'newer-version') return nothingToDo('not-closed-by-a-release');
  return decided({ type: 'round-reopened', at, ...(because !== 'released' && { because }) });
};

const hold = (order: Order<'hold-ladder'>, state: Kept): Answer => {
  const forbidden = forbids(order.by, 'hold-ladder');
  return forbidden ? refused(forbidden) : decideHold(order, { ...state, face: faceOf(state) });
};

const lift = (order: Order<'lift-hold'>, state: Kept): Answer => {
  const forbidden = forbids(order.by, 'hold-ladder');
  return forbidden ? refused(forbidden) : decideLift(order, { ...state, face: faceOf(state) });
};

const ring = ({ at }: Order<'ring'>, state: Kept): Answer => decideRing(at, { ...state, face: faceOf(state) });

/** Words that were typed anew are another text, so an answer with a comment is the same only with the very same one. */
const sameAnswer = (before: RoundAnswer, { kind, comment }: Order<'answer'>): boolean =>
  before.kind === kind && before.comment?.text === comment?.text;

const strangerTo = (by: Order<'answer' | 'confirm'>['by'], state: Kept): RoundRefusal | undefined =>
  by.kind === 'person' && !isAsked(state, by.agency)
    ? { code: 'agency-not-asked', id: state.id, agency: by.agency, asked: state.asked.map(({ agency }) => agency) }
    : undefined;

const closedRefusal = ({ id, because, closedAt }: Extract<Kept, { status: 'closed' }>): RoundRefusal => ({
  code: 'round-closed', id, because, closedAt,
});
