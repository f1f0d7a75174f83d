import { forbids } from '../authority';
import { secondsBetween } from '../calendar';
import type { Person } from '../language/actor';
import type { Moment } from '../language/time';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import { never } from '../language/never';
import { decidePropose, decideWithdraw, toConfirm } from '../language/proposal';
import { isOvertaken } from './overtaken';
import type { Edition, Naming, PackChange, PackEvent, PackOrder, PackRefusal, PackState } from './pack';

type Answer = Decision<PackEvent, PackRefusal>;
type Order<Type extends PackOrder['type']> = Extract<PackOrder, { type: Type }>;
type Kept = Exclude<PackState, { status: 'absent' }>;

export const decide = (order: PackOrder, state: PackState): Answer => {
  if (order.type === 'read-pack') return read(order, state);
  if (order.type === 'leave-unnamed') return leave(order, state);
  const { by } = order;
  const forbidden = order.type === 'unverify-rule' ? forbids(by, 'unverify-rule', undefined, giverOf(order, state)) : forbids(by, deedOf[order.type]);
  // Whoever proposed something may take it back without being one of those who confirm.
  if (forbidden && order.type !== 'withdraw-change') return refused(forbidden);
  if (state.status === 'absent' || by.kind !== 'person') return refused({ code: 'no-such-pack' });
  if (state.unnamed && changesWhatOpens.has(order.type)) return refused({ code: 'pack-not-named', id: state.id });
  switch (order.type) {
    case 'propose-change':
      return unlessUnfit(order.change, state) ?? decidePropose(order, by, isOvertaken(state) ? { id: state.id } : state);
    case 'confirm-change':
      return confirm(order, by, state);
    case 'withdraw-change':
      return decideWithdraw(order, by, state, forbidden);
    case 'turn-on':
      return state.status === 'off' ? decided({ type: 'pack-turned-on', at: order.at, by, since: state.off.at, ...(state.added && { added: state.added }) }) : nothingToDo('already-on');
    case 'verify-rule':
      return verify(order, by, state);
    case 'unverify-rule':
      return unverify(order, by, state);
    default:
      return never(order);
  }
};

const giverOf = ({ rule }: Order<'unverify-rule'>, state: PackState): Person | undefined =>
  state.status === 'absent' ? undefined : state.marks.find((mark) => mark.rule === rule)?.by;

const deedOf = {
  'propose-change': 'change-pack',
  'confirm-change': 'second-pack',
  'withdraw-change': 'second-pack',
  'turn-on': 'change-pack',
  'verify-rule': 'verify-rule',
} as const;

/** What is for a pack that is named: of another one nothing would come of it. */
const changesWhatOpens: ReadonlySet<PackOrder['type']> = new Set<PackOrder['type']>(['propose-change', 'confirm-change', 'turn-on']);

/** What a file says is used at once only where nothing was used before it. That a start names it again comes first. */
const read = (order: Order<'read-pack'>, state: PackState): Answer => {
  const { by, at, id, title, zone, edition } = order;
  const forbidden = forbids(by, 'take-up-pack');
  if (forbidden) return refused(forbidden);
  if (state.status === 'absent') return decided({ type: 'pack-taken-up', at, id, title, zone, edition });
  const found = foundIn(order, state);
  if (!state.unnamed || found.outcome === 'refused') return found;
  const again: PackEvent = { type: 'pack-named-again', at, since: state.unnamed.at, times: state.unnamed.times };
  return decided(again, ...(found.outcome === 'decided' ? found.events : []));
};

const A_DAY = 24 * 3600;

const leave = ({ by, at, running }: Order<'leave-unnamed'>, state: PackState): Answer => {
  const forbidden = forbids(by, 'take-up-pack');
  if (forbidden) return refused(forbidden);
  if (state.status === 'absent') return refused({ code: 'no-such-pack' });
  return state.unnamed ? nothingToDo('already-unnamed', state.unnamed.at) : decided({ type: 'pack-unnamed', at, running, times: timesBy(state.namedAgain, at) });
};

const timesBy = (before: Naming | undefined, at: Moment): number =>
  before && secondsBetween(before.at, at) < A_DAY ? before.times + 1 : 1;

/** Each finding is said once. */
const foundIn = ({ at, edition, moves }: Order<'read-pack'>, state: Kept): Answer => {
  const { edition: inUse, offered, edited } = state;
  if (edition.hash === inUse.hash) {
    return offered || edited ? decided({ type: 'offer-lapsed', at, edition: offered ?? inUse }) : nothingToDo('already-in-use');
  }
  if (edition.hash === offered?.hash) return nothingToDo('already-offered');
  const known = knownAs(edition.version, state);
  if (!known || known.hash === edition.hash) return decided({ type: 'version-offered', ...edition, at, moves });
  if (edited?.found === edition.hash) return nothingToDo('already-said');
  return decided({ type: 'text-edited', version: edition.version, kept: known.hash, found: edition.hash, at });
};

/** The text that goes by this version already. */
export const knownAs = (version: string, { edition, offered, former }: Kept): Edition | undefined =>
  [edition, ...(offered ? [offered] : []), ...former].find((each) => each.version === version);

const confirm = (order: Order<'confirm-change'>, by: Person, state: Kept): Answer => {
  const open = toConfirm(order, by, state);
  if ('code' in open) return refused(open);
  const { change, by: proposer, reason } = open;
  const unfit = unlessUnfit(change, state);
  if (unfit) return unfit;
  const agreed = { at: order.at, proposer, second: by, reason };
  return decided(change.kind === 'apply' ? { type: 'version-applied', change, ...agreed } : { type: 'pack-turned-off', ...agreed });
};

/** Only the text that was found last is applied, and only onto the one it was compared with. */
const unlessUnfit = (change: PackChange, { id, status, edition, since, offered }: Kept): Answer | undefined => {
  if (change.kind === 'off') return status === 'off' ? nothingToDo('already-off') : undefined;
  const { from, to } = change;
  if (to.hash === edition.hash) return nothingToDo('already-applied', since);
  if (to.hash === offered?.hash && from.hash === edition.hash) return undefined;
  const newest = offered && { version: offered.version, hash: offered.hash };
  return refused({ code: 'version-not-newest', id, wanted: to, ...(newest && { newest }), inUse: edition });
};

const verify = ({ at, rule, hash, source, on, today }: Order<'verify-rule'>, by: Person, { id, edition, marks }: Kept): Answer => {
  if (hash !== edition.hash) return refused({ code: 'another-text-in-use', id, inUse: edition });
  if (on > today) return refused({ code: 'verified-in-the-future', on, today });
  const before = marks.find((mark) => mark.rule === rule);
  if (before?.on === on && before.by.person === by.person && before.source.digest === source.digest) return nothingToDo('already-verified', before.at);
  return decided({ type: 'rule-verified', rule, source, on, by, at });
};

/** A mark goes as it came, by one counsel, with a reason; only the one that was on the screen. */
const unverify = ({ at, rule, source, reason }: Order<'unverify-rule'>, by: Person, { marks, formerMarks = [] }: Kept): Answer => {
  const mark = marks.find((each) => each.rule === rule);
  if (mark?.source.text === source) return decided({ type: 'rule-unverified', mark, by, at, reason });
  const before = formerMarks.find((each) => each.mark.source.text === source);
  if (before && !mark) return nothingToDo('already-unverified', before.at);
  return refused(mark ? { code: 'verified-anew', rule, on: mark.on, by: mark.by } : { code: 'verified-by-nobody', rule });
};
