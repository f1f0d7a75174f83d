import { forbids } from '../../authority';
import type { Person } from '../../language/actor';
import { decided, nothingToDo, refused } from '../../language/decider';
import { never } from '../../language/never';
import { decideHold, decideLift, decideRing } from '../../law';
import { faceOf } from '../clock';
import type { RequestOrder, RequestState } from '../request';
import { putBack } from '../put-back';
import type { Answer, Kept, Order } from './answer';
import { acknowledge, answer, contribute, correctInterim, fileInterim } from './answering';
import { ask, askAnother, share } from './asking';
import { cancel, correctSuspense, followCancelling, followSuspense } from './asked-wrongly';
import { explain } from './explaining';
import { askExtension, denyExtension, grantExtension, withdrawExtension } from './extending';
import { decline, giveBack } from './giving-back';
import { accept, followVersion, judgeAfterAll, sendBack, settle, takeBack, unsettle } from './judging';
import { followReinstating, reinstate } from './reinstating';
import { beginDraft, handOver, see, take } from './taking';

export const decide = (order: RequestOrder, state: RequestState): Answer => {
  if (order.type === 'ask') return ask(order, state);
  if (state.status === 'absent') return order.type === 'ring' ? nothingToDo('no-such-request') : refused({ code: 'no-such-request' });
  if (isOfAnybody(order)) return decideForAnybody(order, state);
  return order.by.kind === 'person' ? decideFor(order, order.by, state) : refused({ code: 'no-such-request' });
};

/** What the house or the clock orders too. */
type OfAnybody = Extract<RequestOrder, { type: (typeof ofAnybody)[number] }>;
const ofAnybody = ['ring', 'hold-ladder', 'lift-hold', 'settle', 'unsettle', 'follow-version', 'share', 'put-back', 'learn-closures', 'follow-suspense', 'follow-cancelling', 'follow-reinstating'] as const;
const isOfAnybody = (order: RequestOrder): order is OfAnybody => ofAnybody.some((type) => type === order.type);

const decideForAnybody = (order: OfAnybody, state: Kept): Answer => {
  switch (order.type) {
    case 'ring':
      return decideRing(order.at, { ...state, face: faceOf(state) });
    case 'hold-ladder':
      return hold(order, state);
    case 'lift-hold':
      return lift(order, state);
    case 'follow-suspense':
      return followSuspense(order, state);
    case 'follow-cancelling':
      return followCancelling(order, state);
    case 'follow-reinstating':
      return followReinstating(order, state);
    case 'settle':
      return settle(order, state);
    case 'unsettle':
      return unsettle(order, state);
    case 'follow-version':
      return followVersion(order, state);
    case 'share':
      return share(order, state);
    case 'put-back':
      return putBack(order, state);
    case 'learn-closures':
      return learnClosures(order, state);
    default:
      return never(order);
  }
};

/** What only a person orders. */
const decideFor = (order: Exclude<RequestOrder, OfAnybody | { type: 'ask' }>, by: Person, state: Kept): Answer => {
  switch (order.type) {
    case 'see':
      return see(order, by, state);
    case 'take':
      return take(order, by, state);
    case 'begin-draft':
      return beginDraft(order, by, state);
    case 'hand-over':
      return handOver(order, by, state);
    case 'return':
      return giveBack(order, by, state);
    case 'decline':
      return decline(order, by, state);
    case 'ask-another':
      return askAnother(order, by, state);
    case 'ask-extension':
      return askExtension(order, by, state);
    case 'grant-extension':
      return grantExtension(order, by, state);
    case 'deny-extension':
      return denyExtension(order, by, state);
    case 'withdraw-extension':
      return withdrawExtension(order, by, state);
    case 'acknowledge':
      return acknowledge(order, by, state);
    case 'file-interim':
      return fileInterim(order, by, state);
    case 'correct-interim':
      return correctInterim(order, by, state);
    case 'contribute':
      return contribute(order, by, state);
    case 'answer':
      return answer(order, by, state);
    case 'accept':
      return accept(order, by, state);
    case 'send-back':
      return sendBack(order, by, state);
    case 'judge-after-all':
      return judgeAfterAll(order, by, state);
    case 'take-back-acceptance':
      return takeBack(order, by, state);
    case 'correct-suspense':
      return correctSuspense(order, by, state);
    case 'cancel-request':
      return cancel(order, by, state);
    case 'reinstate-request':
      return reinstate(order, by, state);
    case 'give-late-reason':
    case 'add-late-statement':
      return explain(order, by, state);
    default:
      return never(order);
  }
};

const hold = (order: Order<'hold-ladder'>, state: Kept): Answer => {
  const forbidden = forbids(order.by, 'hold-ladder');
  return forbidden ? refused(forbidden) : decideHold(order, { ...state, face: faceOf(state) });
};

const lift = (order: Order<'lift-hold'>, state: Kept): Answer => {
  const forbidden = forbids(order.by, 'hold-ladder');
  return forbidden ? refused(forbidden) : decideLift(order, { ...state, face: faceOf(state) });
};

const learnClosures = ({ by, at, closures }: Order<'learn-closures'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  return (state.closures ?? []).join() === closures.join() ? nothingToDo('closures-known') : decided({ type: 'closures-learnt', at, closures });
};
