import { dayOf, daysBetween } from '../../core/calendar';
import type { Shift } from '../../core/language/proposal';
import type { Moment, Zone } from '../../core/language/time';
import type { Facts, Pack, PlannedDuty, RuleDiff, Terms } from '../../core/law';
import { datesOf, diffPacks, owedBy, sameIn, termsOf } from '../../core/law';
import type { Applying, Edition } from '../../core/pack';
import { shiftUnder, withFact } from '../../core/duty';
import { donesFor, isPast, knownUnder, openedBy } from '../../core/policies';
import type { Reading } from '../../ports/store';
import { textsOf } from '../packs-in-force';
import type { Present } from '../present';
import { listOf } from '../present';
import { withOvertaken } from './overtaken';
import { counted } from '../words/numbers';
import { recordOf } from './on-record';

/** What applying another text of a pack comes to if it is done now; nothing is stored. */
export type PackPlan = {
  readonly change: Applying;
  readonly moves: readonly Shift[];
  /** Duties whose rule is not in it any more: they stay as they are. */
  readonly left: readonly Present<'duty'>[];
  /** What it adds for the elections of the floor. */
  readonly opens: readonly PlannedDuty[];
  /** What it would add, and does not, because the due is past. */
  readonly past: readonly PlannedDuty[];
  readonly diff: readonly RuleDiff[];
};

const MOST = 10_000;

type Where = { readonly reading: Reading; readonly packs: readonly Pack[]; readonly now: Moment };

/** From the text in use to another one that is kept; nothing where one of them is not. */
export const planPack = async ({ id, edition }: Present<'pack'>, to: Edition, where: Where): Promise<PackPlan | undefined> => {
  const texts = await textsOf([edition.hash, to.hash], where.reading);
  const [before, after] = [texts.get(edition.hash), texts.get(to.hash)];
  if (!before || !after) return undefined;
  const from = { version: edition.version, hash: edition.hash };
  const change = { kind: 'apply', from, to: { version: to.version, hash: to.hash }, same: sameIn(before, after) } as const;
  const duties = await countedBy(id, where.reading);
  const done = await doneUnder(after, where.reading);
  const added = await addedBy(after, where);
  const ruleOf = (duty: Present<'duty'>) => after.rules.find((rule) => rule.id === duty.rule.id);
  return {
    change,
    moves: await movesTo(after, where),
    left: duties.filter((duty) => !ruleOf(duty)),
    opens: added.filter((each) => !isPast(each, where.now)).map((each) => countedFromDone(each, done)),
    past: added.filter((each) => isPast(each, where.now)),
    diff: diffPacks(before, after),
  };
};

/** What a text would move of the duties that are counted by its pack, and which of them it meets. */
export const movesTo = async (text: Pack, { reading, now }: Omit<Where, 'packs'>): Promise<readonly Shift[]> => {
  const duties = await countedBy(text.id, reading);
  const record = await recordOf(reading);
  const done = await doneUnder(text, reading);
  const moves = duties.flatMap((duty) => {
    const rule = text.rules.find(({ id }) => id === duty.rule.id);
    if (!rule) return [];
    const terms = termsOf(rule);
    const known = knownUnder(duty, terms, record);
    const facts = withDones(owedBy(terms, duty.facts.agency), known.facts ?? duty.facts, done);
    return shiftUnder(duty, terms, now, { ...known, ...(facts !== duty.facts && { facts }) }) ?? [];
  });
  return withOvertaken(moves, reading);
};

/** What a text counts from that may be done and owed to nobody: every duty of the rules it names so. */
const doneUnder = async (text: Pack, reading: Reading): Promise<readonly Present<'duty'>[]> =>
  text.rules.some(({ trigger }) => trigger.kind === 'completed') ? listOf('duty', { limit: MOST }, reading) : [];

/** A clock learns what was done before, once it counts from that. */
const withDones = (rule: Terms, facts: Facts, done: readonly Present<'duty'>[]): Facts => donesFor({ rule, facts }, done).reduce(withFact, facts);

const countedFromDone = (planned: PlannedDuty, done: readonly Present<'duty'>[]): PlannedDuty => {
  const rule = termsOf(planned.rule);
  const facts = withDones(rule, planned.facts, done);
  return facts === planned.facts ? planned : { ...planned, facts, dates: datesOf(rule, facts) };
};

/** Those that run, and those merged into another, whose own date stays on both cards and is counted on. */
const countedBy = (pack: string, reading: Reading): Promise<readonly Present<'duty'>[]> => dutiesOf(pack, ['open', 'missed', 'replaced'], reading);

export const unmetOf = (pack: string, reading: Reading): Promise<readonly Present<'duty'>[]> => dutiesOf(pack, ['open', 'missed'], reading);

const dutiesOf = async (pack: string, statuses: readonly string[], reading: Reading): Promise<readonly Present<'duty'>[]> =>
  (await listOf('duty', { statuses, limit: MOST }, reading)).filter((duty) => duty.pack.id === pack);

const addedBy = async (after: Pack, { reading, packs }: Where): Promise<readonly PlannedDuty[]> => {
  const all = packs.map((pack) => (pack.id === after.id ? after : pack));
  const planned = openedBy(after, all, { ...(await recordOf(reading)), elections: await listOf('election', { limit: MOST }, reading) });
  const there = await reading.subjects(planned.map(({ id }) => ({ kind: 'duty', id })));
  return planned.filter(({ id }) => !there.some(({ standing }) => standing.id === id));
};

/** How late what a change makes late is at once: `5 days`, `3 hours`. */
export const lateAtOnce = (moves: readonly Shift[], now: Moment, zone: Zone): readonly { readonly move: Shift; readonly by: string }[] =>
  moves.filter(({ becomes }) => becomes === 'missed').map((move) => ({ move, by: lateBy(move, now, zone) }));

const lateBy = ({ to, hours }: Shift, now: Moment, zone: Zone): string => {
  if (hours) return counted(Math.max(1, Math.floor((Date.parse(now) - Date.parse(hours.to)) / HOUR)), 'hour');
  return to === undefined ? 'some time' : counted(Math.max(1, daysBetween(to, dayOf(now, zone))), 'day');
};

const HOUR = 3_600_000;
