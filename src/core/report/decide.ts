import { forbids } from '../authority';
import { dayOf } from '../calendar';
import type { Person } from '../language/actor';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import { never } from '../language/never';
import { lastRelease, wantingReleases } from './evolve';
import type { Release, ReportEvent, ReportOrder, ReportRefusal, ReportState } from './report';

type Answer = Decision<ReportEvent, ReportRefusal>;
type Order<Type extends ReportOrder['type']> = Extract<ReportOrder, { type: Type }>;
type Kept = Exclude<ReportState, { status: 'absent' }>;

export const decide = (order: ReportOrder, state: ReportState): Answer => {
  if (order.type === 'open-report') return open(order, state);
  if (state.status === 'absent') return refused({ code: 'no-such-report' });
  switch (order.type) {
    case 'submit-version':
      return submit(order, state);
    case 'send-back-report':
      return sendBack(order, state);
    case 'judge-report-after-all':
      return judgeAfterAll(order, state);
    case 'withdraw-report':
      return withdraw(order, state);
    case 'restore-report':
      return restore(order, state);
    case 'pass-report':
      return pass(order, state);
    case 'release':
      return release(order, state);
    case 'correct-release':
      return correctRelease(order, state);
    default:
      return never(order);
  }
};

const open = (order: Order<'open-report'>, state: ReportState): Answer => {
  const { by, type: _, ...charge } = order;
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  return state.status === 'absent' ? decided({ type: 'report-opened', ...charge }) : nothingToDo('already-open');
};

const submit = ({ by, at, hash, text, asked, answersBy }: Order<'submit-version'>, state: Kept): Answer => {
  const { id, owner, zone } = state;
  const forbidden = forbids(by, 'submit-version', owner);
  if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-report' });
  if (state.status === 'withdrawn') return refused({ code: 'report-withdrawn', id, owner });
  if (state.status === 'submitted' && state.current.hash === hash) return nothingToDo('already-submitted', state.current.at);
  if (state.status === 'released') {
    return state.current.hash === hash
      ? nothingToDo('already-submitted', state.current.at)
      : refused({ code: 'report-released', id, on: state.releasedOn });
  }
  if (asked.includes(owner)) return refused({ code: 'owner-among-asked', id, owner });
  if (asked.length > 0 && answersBy <= at) return refused({ code: 'answers-by-in-the-past', answersBy, now: at, zone });
  const version = state.versions.length + 1;
  const lapsed = state.status === 'submitted' ? state.releases.map(({ agency }) => agency) : [];
  return decided({ type: 'version-submitted', at, by, version, hash, text, asked: [...new Set(asked)], answersBy, lapsed });
};

/** Its asker judges the answer; what has been released is no longer theirs to send back. */
const sendBack = ({ by, at }: Order<'send-back-report'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  return state.status === 'submitted' ? decided({ type: 'report-sent-back', at }) : nothingToDo('nothing-submitted');
};

const judgeAfterAll = ({ by, at }: Order<'judge-report-after-all'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  return state.status === 'drafting' && state.sentBack ? decided({ type: 'report-judged-after-all', at }) : nothingToDo('not-sent-back');
};

const withdraw = ({ by, at }: Order<'withdraw-report'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  return state.status === 'drafting' || state.status === 'submitted' ? decided({ type: 'report-withdrawn', at }) : nothingToDo('not-drafting');
};

const restore = ({ by, at }: Order<'restore-report'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  return state.status === 'withdrawn' ? decided({ type: 'report-restored', at }) : nothingToDo('not-withdrawn');
};

/** Another agency writes it; whom the law makes an owner beside it stays one. */
const pass = ({ by, at, owner }: Order<'pass-report'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  const others = state.owners.filter((each) => each !== state.owner && each !== owner);
  return state.status === 'withdrawn' ? decided({ type: 'report-passed', at, owner, owners: [owner, ...others] }) : nothingToDo('not-withdrawn');
};

const release = (order: Order<'release'>, state: Kept): Answer => {
  const { by, at } = order;
  const { id, owner, owners, zone } = state;
  const agency = owners.find((each) => by.kind === 'person' && by.agency === each) ?? owner;
  const forbidden = forbids(by, 'release-report', agency);
  if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-report' });
  if (state.status === 'withdrawn') return refused({ code: 'report-withdrawn', id, owner });
  if (state.status === 'drafting') return refused({ code: 'nothing-to-release', id, owner, sentBack: state.versions.length > 0 });
  const before = state.releases.find((each) => each.agency === agency);
  if (before) {
    return order.on === undefined || order.on === before.on ? nothingToDo('already-released', before.at) : refused({ code: 'released-on-another-day', id, agency, on: before.on });
  }
  const today = dayOf(at, zone);
  const on = order.on ?? today;
  if (on > today) return refused({ code: 'released-in-the-future', on, today });
  return released({ agency, by, on, at }, by, state);
};

/** The last owner's release is the report's; it is out on the latest day any of them names. */
const released = (release: Release, by: Person, state: Extract<Kept, { status: 'submitted' | 'released' }>): Answer => {
  const { agency, on, at } = release;
  const { number, hash } = state.current;
  const owned: ReportEvent = { type: 'owner-released', at, by, agency, version: number, on };
  const releases = [...state.releases, release];
  if (wantingReleases({ ...state, releases }).length > 0) return decided(owned);
  return decided<ReportEvent>(owned, { type: 'report-released', at, version: number, hash, on: lastRelease(releases, on) });
};

const correctRelease = ({ by, at, agency, on, reason }: Order<'correct-release'>, state: Kept): Answer => {
  const { id, zone } = state;
  const before = 'releases' in state ? state.releases.find((each) => each.agency === agency) : undefined;
  const forbidden = forbids(by, 'correct-release', agency, before?.by);
  if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-report' });
  if (!before) return refused({ code: 'not-released-by', id, agency });
  const { on: from } = before;
  if (on === undefined) return decided({ type: 'release-corrected', at, by, agency, from, reason });
  if (from === on) return nothingToDo('already-so');
  const today = dayOf(at, zone);
  if (on > today) return refused({ code: 'released-in-the-future', on, today });
  return decided({ type: 'release-corrected', at, by, agency, from, on, reason });
};
