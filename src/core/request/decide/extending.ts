import { forbids } from '../../authority';
import { dayOf } from '../../calendar';
import type { Person } from '../../language/actor';
import { decided, nothingToDo, refused } from '../../language/decider';
import type { Moment } from '../../language/time';
import type { Words } from '../../language/words';
import { mayNotAnswer, nothingAsked, standingDenial, standingWithdrawal } from '../answering';
import { coordinatorsAsked } from '../clock';
import type { Latest } from '../extension';
import { isPastPlan, pastThePlan } from '../plan';
import type { RequestRefusal } from '../request';
import type { Answer, Kept, Order, Running } from './answer';
import { isRunning, over } from './answer';

export const askExtension = (order: Order<'ask-extension'>, by: Person, state: Kept): Answer => {
  const { at, until, reason, forecast, latest } = order;
  const forbidden = forbids(by, 'ask-extension', state.agency);
  if (forbidden) return refused(forbidden);
  if (!isRunning(state)) return over(state);
  const { id, zone, extension } = state;
  if (extension) return refused({ code: 'extension-open', id, extension, zone });
  const wrong = wrongHour(until, at, latest, state);
  if (wrong) return refused(wrong);
  const today = dayOf(at, zone);
  if (forecast < today) return refused({ code: 'forecast-in-the-past', forecast, today });
  if (forecast > dayOf(until, zone)) return refused({ code: 'forecast-past-extension', id, forecast, until, zone });
  return decided({ type: 'extension-asked', at, by, until, reason, forecast });
};

export const grantExtension = (order: Order<'grant-extension'>, by: Person, state: Kept): Answer => {
  const { at, until, latest, reason } = order;
  if (reason) return grantAfterAll(order, reason, by, state);
  const asked = answerable(by, state);
  if ('outcome' in asked) return asked;
  const granted = until ?? asked.extension.until;
  const wrong = wrongHour(granted, at, latest, asked);
  return wrong ? refused(wrong) : decided({ type: 'extension-granted', at, by, from: asked.suspense, until: granted, askedBy: asked.extension.by, ...coordinatorsAsked(asked) });
};

/** What was denied by mistake, for whoever may answer now. */
const grantAfterAll = ({ at, until, latest }: Order<'grant-extension'>, reason: Words, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'answer-extension', state.asker.agency);
  if (forbidden) return refused(forbidden);
  if (!isRunning(state)) return over(state);
  const { id, zone, extension, suspense } = state;
  const denied = standingDenial(state);
  if (!denied) return refused({ code: 'no-extension-denied', id, zone, ...(extension && { asked: extension.until }) });
  const granted = until ?? denied.until;
  const wrong = mayNotAnswer(by, denied.askedBy, state) ?? wrongHour(granted, at, latest, state);
  if (wrong) return refused(wrong);
  const told = { ...(denied.askedBy && { askedBy: denied.askedBy }), ...(denied.coordinatorsAsked && { coordinatorsAsked: denied.coordinatorsAsked }) };
  return decided({ type: 'extension-granted', at, by, from: suspense, until: granted, ...told, afterAll: { denied, reason } });
};

export const denyExtension = ({ at, reason }: Order<'deny-extension'>, by: Person, state: Kept): Answer => {
  const asked = answerable(by, state);
  return 'outcome' in asked ? asked : decided({ type: 'extension-denied', at, by, reason, until: asked.extension.until, askedBy: asked.extension.by, ...coordinatorsAsked(asked) });
};

/** By whoever could have asked for it, while nobody has answered; nothing had stopped meanwhile. A colleague is told who withdrew it before. */
export const withdrawExtension = ({ at, reason }: Order<'withdraw-extension'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'ask-extension', state.agency);
  if (forbidden) return refused(forbidden);
  if (!isRunning(state)) return over(state);
  const { extension: wish } = state;
  if (wish) return decided({ type: 'extension-withdrawn', at, by, reason, wish, ...coordinatorsAsked(state) });
  const before = standingWithdrawal(state);
  return before?.by.person === by.person ? nothingToDo('extension-already-withdrawn', before.at) : refused(nothingAsked(state));
};

type Asked = Running & { readonly extension: NonNullable<Kept['extension']> };

/** What is to be answered, by somebody who may: whoever asked for the work or a coordinator, and not whoever wants it. */
const answerable = (by: Person, state: Kept): Asked | Answer => {
  const forbidden = forbids(by, 'answer-extension', state.asker.agency);
  if (forbidden) return refused(forbidden);
  if (!isRunning(state)) return over(state);
  const { extension } = state;
  if (!extension) return refused(nothingAsked(state));
  const mayNot = mayNotAnswer(by, extension.by, state);
  return mayNot ? refused(mayNot) : { ...state, extension };
};

/** Later than the suspense, still to come, and not past the day it must leave the building. */
const wrongHour = (until: Moment, at: Moment, latest: Latest | undefined, { id, suspense, zone }: Running): RequestRefusal | undefined => {
  if (latest && isPastPlan(suspense, latest, zone)) return pastThePlan(at, { id, until, latest, zone, stands: suspense });
  if (until <= suspense) return { code: 'extension-not-later', id, until, suspense, zone };
  if (until <= at) return { code: 'extension-in-the-past', id, until, zone };
  return latest && isPastPlan(until, latest, zone) ? pastThePlan(at, { id, until, latest, zone }) : undefined;
};
