import { forbids } from '../../authority';
import type { Person } from '../../language/actor';
import { decided, nothingToDo, refused } from '../../language/decider';
import { notJudgedAfterAll, waitsToBeJudged } from '../answering';
import { wasGivenBack } from '../lines';
import type { Answer, Kept, Order } from './answer';
import { endingWish, isRunning, over } from './answer';

export const accept = ({ at }: Order<'accept'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'judge-answer', state.asker.agency);
  if (forbidden) return refused(forbidden);
  if (state.status === 'accepted') return nothingToDo('already-accepted');
  if (state.status === 'answered') return decided({ type: 'accepted', at, by });
  return isRunning(state) ? refused({ code: 'not-answered', id: state.id }) : over(state);
};

export const sendBack = ({ at, reason }: Order<'send-back'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'judge-answer', state.asker.agency);
  if (forbidden) return refused(forbidden);
  if (state.status === 'answered') return decided({ type: 'sent-back', at, by, reason });
  if (state.status === 'taken' && state.sentBack) return nothingToDo('already-sent-back');
  return isRunning(state) ? refused({ code: 'not-answered', id: state.id }) : over(state);
};

/** It was sent back by mistake: what was handed in stands, until something newer is. */
export const judgeAfterAll = ({ at, reason }: Order<'judge-after-all'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'judge-answer', state.asker.agency);
  if (forbidden) return refused(forbidden);
  if (waitsToBeJudged(state)) return nothingToDo('waits-to-be-judged');
  const why = notJudgedAfterAll(state);
  if (why) return refused(why);
  return decided({ type: 'judged-after-all', at, by, reason, ...(state.status === 'taken' && { holder: state.taker }), ...endingWish(state) });
};

/** Whoever judges the answer may think better of it, until it is released. */
export const takeBack = ({ at, reason }: Order<'take-back-acceptance'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'judge-answer', state.asker.agency);
  if (forbidden) return refused(forbidden);
  if (state.status !== 'accepted') return refused({ code: 'not-accepted', id: state.id });
  return state.settled ? refused({ code: 'answer-released', id: state.id }) : decided({ type: 'acceptance-taken-back', at, by, reason });
};

/** The house's own: another version of what was accepted is handed in, and the acceptance stands. */
export const followVersion = ({ by, at, followed }: Order<'follow-version'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  return state.status === 'accepted' && !state.settled ? decided({ type: 'version-followed', at, ...followed }) : nothingToDo('no-acceptance');
};

/** The house's own: a released report is its answer's end, and the end of every part that was not handed in. */
export const settle = ({ by, at }: Order<'settle'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  if (state.status === 'answered' || (state.status === 'accepted' && !state.settled)) return decided({ type: 'accepted', at });
  const open = isRunning(state) || state.status === 'returned' || state.status === 'declined';
  return state.partOf !== undefined && open ? decided({ type: 'lapsed', at, ...endingWish(state) }) : nothingToDo('nothing-to-settle');
};

/** The house's own: what a release ended goes on, where the release never was. What was given back before stays over. */
export const unsettle = ({ by, at }: Order<'unsettle'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  const goesOn = state.status === 'accepted' ? state.settled : state.status === 'lapsed' && !wasGivenBack(state);
  return goesOn ? decided({ type: 'unsettled', at }) : nothingToDo('nothing-to-unsettle');
};
