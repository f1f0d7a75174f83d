import { dayOf, daysBetween } from '../../core/calendar';
import type { Shift } from '../../core/language/proposal';
import type { Day, Moment, Zone } from '../../core/language/time';
import type { Pack, PlannedDuty, RuleDiff } from '../../core/law';
import { addedIn, diffPacks, sameIn } from '../../core/law';
import type { Applying, Edition } from '../../core/pack';
import { shiftUnder } from '../../core/duty';
import type { CountedUnder, OnRecord } from '../../core/policies';
import { addedUnder, countedUnder, knownOf } from '../../core/policies';
import type { Reading } from '../../ports/store';
import { textsOf } from '../packs-in-force';
import type { Present } from '../present';
import { listOf } from '../present';
import { withOvertaken } from './overtaken';
import { counted } from '../words/numbers';
import { broughtTo } from './brought';
import { recordOf } from './on-record';

/** What applying another text of a pack comes to if it is done now; nothing is stored. */
export type PackPlan = {
  readonly change: Applying;
  readonly moves: readonly Shift[];
  /** The same with what it opens, where its pack is on: what a start says of it, and what is kept with a proposal. */
  readonly announced: readonly Shift[];
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
export const planPack = async ({ edition, status }: Present<'pack'>, to: Edition, where: Where): Promise<PackPlan | undefined> => {
  const texts = await textsOf([edition.hash, to.hash], where.reading);
  const [before, after] = [texts.get(edition.hash), texts.get(to.hash)];
  if (!before || !after) return undefined;
  const from = { version: edition.version, hash: edition.hash };
  const change = { kind: 'apply', from, to: { version: to.version, hash: to.hash }, same: sameIn(before, after), added: addedIn(before, after) } as const;
  return { change, diff: diffPacks(before, after), ...(await planText({ status }, after, where)) };
};

/** What a text moves, leaves and opens if it takes the place of the one in use: of the duties counted by its pack, and of what counts from those by another. */
export const planText = async ({ status }: Pick<Present<'pack'>, 'status'>, after: Pack, where: Where): Promise<Omit<PackPlan, 'change' | 'diff'>> => {
  const { reading, packs, now } = where;
  const duties = await countedBy(after.id, reading);
  const held = { ...(await recordOf(reading)), elections: await listOf('election', { limit: MOST }, reading) };
  const { counted, then } = countedUnder(after, duties, held, now);
  const added = addedUnder(after, packs.map((pack) => (pack.id === after.id ? after : pack)), then, now);
  const isThere = await thereOf([...added.opens, ...added.past], reading);
  const moves = await movesOf(after.id, counted, [held, then], where);
  const opens = added.opens.filter((each) => !isThere(each));
  return {
    moves,
    announced: status === 'off' ? moves : [...moves, ...opens.map((each) => broughtTo(each, now, after.id))],
    left: duties.filter((duty) => duty.status !== 'not-applicable' && !after.rules.some((rule) => rule.id === duty.rule.id)),
    opens,
    past: added.past.filter((each) => !isThere(each)),
  };
};

const movesOf = async (pack: string, counted: readonly CountedUnder[], [before, then]: readonly [OnRecord, OnRecord], { reading, now }: Omit<Where, 'packs'>): Promise<readonly Shift[]> => {
  const others = (await listOf('duty', { limit: MOST }, reading)).filter((duty) => duty.pack.id !== pack);
  const beside = others.flatMap((clock) => {
    const facts = knownOf(clock, then);
    const learns = JSON.stringify(facts) !== JSON.stringify(knownOf(clock, before));
    return learns ? (shiftUnder(clock, clock.rule, now, { facts }) ?? []) : [];
  });
  return withOvertaken([...counted.flatMap(({ duty, rule, known }) => shiftUnder(duty, rule, now, known) ?? []), ...beside], reading);
};

/** Those that run, and those set aside, whose own date stays on their cards and is counted on. */
const countedBy = (pack: string, reading: Reading): Promise<readonly Present<'duty'>[]> => dutiesOf(pack, ['open', 'missed', 'replaced', 'not-applicable'], reading);

export const unmetOf = (pack: string, reading: Reading): Promise<readonly Present<'duty'>[]> => dutiesOf(pack, ['open', 'missed'], reading);

const dutiesOf = async (pack: string, statuses: readonly string[], reading: Reading): Promise<readonly Present<'duty'>[]> =>
  (await listOf('duty', { statuses, limit: MOST }, reading)).filter((duty) => duty.pack.id === pack);

/** Whether it is on the floor already. */
const thereOf = async (planned: readonly PlannedDuty[], reading: Reading): Promise<(each: PlannedDuty) => boolean> => {
  const there = new Set((await reading.subjects(planned.map(({ id }) => ({ kind: 'duty', id })))).map(({ standing }) => standing.id));
  return ({ id }) => there.has(id);
};

/** How late what a change makes late is at once: `5 days`, `3 hours`. */
export const lateAtOnce = (moves: readonly Shift[], now: Moment, zone: Zone): readonly { readonly move: Shift; readonly by: string }[] =>
  moves.filter(({ becomes }) => becomes === 'missed').map((move) => ({ move, by: lateBy(move, now, zone) }));

/** What is missed and stays so by another due: how late it is by that, and how late by the one before. */
export const lateStill = (moves: readonly Shift[], missed: ReadonlySet<string>, now: Moment, zone: Zone): readonly { readonly move: Shift; readonly by: string; readonly before: string }[] =>
  moves.flatMap((move) => {
    const { duty, from, to, becomes, hours } = move;
    const moved = hours ? hours.from !== hours.to : from !== to;
    if (!missed.has(duty) || becomes !== undefined || !moved) return [];
    return [{ move, by: lateBy(move, now, zone), before: lateBy({ ...(from !== undefined && { to: from }), ...(hours && { hours: { to: hours.from } }) }, now, zone) }];
  });

type By = { readonly to?: Day; readonly hours?: { readonly to: Moment } };

const lateBy = ({ to, hours }: By, now: Moment, zone: Zone): string => {
  if (hours) return hoursLate(Math.max(1, Math.floor((Date.parse(now) - Date.parse(hours.to)) / MINUTE)));
  return to === undefined ? 'some time' : counted(Math.max(1, daysBetween(to, dayOf(now, zone))), 'day');
};

const hoursLate = (minutes: number): string => (minutes < 60 ? counted(minutes, 'minute') : counted(Math.floor(minutes / 60), 'hour'));

const MINUTE = 60_000;
