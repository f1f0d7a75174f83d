import type { ReceiptChange } from '../../core/delivery';
import type { Outcome } from '../../core/election';
import type { Fact } from '../../core/duty';
import { metByActs, metStanding, shiftOf } from '../../core/duty';
import type { When } from '../../core/calendar';
import { federalBut } from '../../core/calendar';
import type { AgencyId } from '../../core/language/agencies';
import type { Shift } from '../../core/language/proposal';
import type { Day, Moment } from '../../core/language/time';
import type { Start } from '../../core/law';
import { actsOf, datesOf, isDeed, isMetByActs, owedBy } from '../../core/law';
import type { CountedThen, OnRecord } from '../../core/policies';
import { countedThen, metBySending, movedBy, movedByDeed, movedByMerge, releasedFor, servedBy, servingBoth, startsOf, withMerged } from '../../core/policies';
import { lastRelease } from '../../core/report';
import type { Floor } from '../floor';
import type { Present } from '../present';
import { listOf, stateOf } from '../present';
import { withOvertaken } from './overtaken';
import { recordOf } from './on-record';
import { opensOfElection, opensWith } from './opens';

const MOST_DUTIES = 200;

/** What a correction would move, and open, counted on copies; nothing is stored. */
export const movesOfElection = async (name: string, outcome: Outcome, floor: Floor): Promise<readonly Shift[]> => {
  const { reading, clock } = floor;
  const { day, conclusion, kind } = outcome;
  const election = await stateOf('election', name, reading);
  const fact: Fact = { kind: 'election', day, ...(conclusion && { conclusion }), ...(kind && { of: kind }) };
  const duties = await listOf('duty', { election: name, limit: MOST_DUTIES }, reading);
  const opens = election ? await opensOfElection(election, outcome, floor) : [];
  return withOvertaken([...duties.flatMap((duty) => shiftOf(duty, fact, clock.now()) ?? []), ...opens], reading);
};

export const movesOfStart = async (duty: Present<'duty'>, to: Start, { clock, reading }: Floor): Promise<readonly Shift[]> => {
  const shift = shiftOf(duty, { kind: 'start', ...to }, clock.now());
  return shift ? withOvertaken([shift], reading) : [];
};

/** On another day, or on none: then what another report for the same was received on counts, where there is one. */
export const movesOfReceipt = async (delivery: Present<'delivery'>, { to }: ReceiptChange, floor: Floor): Promise<readonly Shift[]> => {
  const copies = await copiesWith(receivedOn(delivery, to), floor);
  const beside = await dutiesBeside(delivery.duties, floor);
  const opens = await opensWith(delivery.duties, beside, { copies }, floor);
  return withOvertaken([...learntBy(beside, delivery, copies, floor.clock.now()), ...opens], floor.reading);
};

/** What every clock would learn of these copies, one of which is another than it is kept. */
const learntBy = (beside: readonly Present<'duty'>[], { duties }: Present<'delivery'>, copies: readonly Present<'delivery'>[], now: Moment): readonly Shift[] => {
  return movedBy(beside, servedBy(duties, beside), withMerged(copies, beside), now);
};

/** What counts from a duty that is merged into another counts from what is out and received for both. */
export const movesOfMerge = async (merged: string, into: string, floor: Floor): Promise<readonly Shift[]> => {
  const copies = await listOf('delivery', { limit: MOST_COPIES }, floor.reading);
  const beside = await dutiesBeside([merged], floor);
  const opens = await opensWith([merged], beside, { copies: servingBoth(merged, into, copies) }, floor);
  return withOvertaken([...movedByMerge(merged, into, beside, copies, floor.clock.now()), ...opens], floor.reading);
};

const MOST_COPIES = 1_000;

const copiesWith = async (changed: Present<'delivery'>, { reading }: Floor): Promise<readonly Present<'delivery'>[]> =>
  (await listOf('delivery', { limit: MOST_COPIES }, reading)).map((each) => (each.id === changed.id ? changed : each));

/** As it would be: received on that day, or not. */
const receivedOn = (delivery: Present<'delivery'>, on: Day | undefined): Present<'delivery'> => {
  if (delivery.status !== 'received') return delivery;
  const { received, ...rest } = delivery;
  return on === undefined ? { ...rest, status: 'sent' } : { ...delivery, received: { ...received, on } };
};

/**
 * A sending meets the duties whose last copy it is, and where it is the last of all, others begin with it. Without a day it
 * never was, and nothing is met by it, unless another report for them is out.
 */
export const movesOfSending = async (delivery: Present<'delivery'>, on: Day | undefined, hour: Moment | undefined, floor: Floor): Promise<readonly Shift[]> => {
  const now = floor.clock.now();
  const copies = await copiesWith(sentOn(delivery, on, hour, now), floor);
  const beside = await dutiesBeside(delivery.duties, floor);
  const met = await Promise.all(beside.filter(({ id }) => delivery.duties.includes(id)).map((duty) => metOtherwise(duty, copies, floor)));
  const opens = await opensWith(delivery.duties, beside, { copies }, floor);
  return withOvertaken([...learntBy(beside, delivery, copies, now), ...met.flat(), ...opens], floor.reading);
};

/** As it would be: gone out on that day and at that hour, as is recorded now, or not. */
const sentOn = (delivery: Present<'delivery'>, on: Day | undefined, hour: Moment | undefined, now: Moment): Present<'delivery'> => {
  if (!('sent' in delivery)) return delivery;
  const { sent, ...rest } = delivery;
  if (on === undefined) return { ...rest, status: 'owed' };
  if (on === sent.on && (hour === undefined || hour === sent.hour)) return delivery;
  const { hour: _, ...copy } = sent;
  return { ...delivery, sent: { ...copy, on, ...(hour && { hour }), at: now } };
};

/** A duty that turns out to have been met in time, or not, or not at all. What was met by acts stays so. */
const metOtherwise = async (duty: Present<'duty'>, copies: readonly Present<'delivery'>[], floor: Floor): Promise<readonly Shift[]> => {
  if (!('metOn' in duty) || actsOf(duty.rule).length > 0) return [];
  return metOn(metBySending(duty, copies), duty, { copies }, floor);
};

/**
 * What is owed to nobody is met by the first report for it that is released, or by a record that it was done. Without a
 * day the report never was.
 */
export const movesOfRelease = async (report: Present<'report'>, agency: AgencyId, on: Day | undefined, floor: Floor): Promise<readonly Shift[]> => {
  const reports = (await recordOf(floor.reading)).reports.map((each) => (each.id === report.id ? releasedBy(each, agency, on) : each));
  const served = (await Promise.all(report.duties.map((id) => stateOf('duty', id, floor.reading)))).flatMap((each) => each ?? []);
  const deeds = served.filter(({ rule }) => isDeed(rule));
  const met = await Promise.all(deeds.map((duty) => metByRelease(duty, reports, floor)));
  const after = await Promise.all(deeds.map((duty) => movesOfDeed(duty, releasedThen(duty, reports)?.on, floor)));
  return withOvertaken([...met, ...after].flat(), floor.reading);
};

/** As it would be: released by that agency on that day, or not. */
const releasedBy = (report: Present<'report'>, agency: AgencyId, on: Day | undefined): Present<'report'> => {
  if (report.status !== 'released') return report;
  const { releasedOn: _, ...rest } = report;
  if (on === undefined) return { ...rest, status: 'submitted', releases: rest.releases.filter((each) => each.agency !== agency) };
  const releases = rest.releases.map((each) => (each.agency === agency ? { ...each, on } : each));
  return { ...report, releases, releasedOn: lastRelease(releases, on) };
};

const metByRelease = async (duty: Present<'duty'>, reports: OnRecord['reports'], floor: Floor): Promise<readonly Shift[]> =>
  'metOn' in duty ? metOn(releasedThen(duty, reports), duty, { reports }, floor) : [];

const releasedThen = ({ released: _, ...duty }: Present<'duty'>, reports: OnRecord['reports']): When | undefined => {
  const released = releasedFor(duty.id, reports);
  return metByActs({ ...duty, ...(released && { released }) });
};

/** What counts from something that is met by what is done, and was on that day or, without one, not at all. */
export const movesOfDeed = async (duty: Present<'duty'>, on: Day | undefined, floor: Floor): Promise<readonly Shift[]> => {
  if (!isMetByActs(duty.rule) || !('metOn' in duty)) return [];
  const { metOn: _, metHour: __, metAt: ___, ...rest } = duty;
  const then: Present<'duty'> = on === undefined ? { ...rest, status: 'open' } : { ...duty, metOn: on };
  const beside = (await dutiesBeside([duty.id], floor)).map((each) => (each.id === duty.id ? then : each));
  const record = await recordOf(floor.reading);
  const opens = await opensWith([duty.id], beside, { duties: record.duties.map((each) => (each.id === duty.id ? then : each)) }, floor);
  return [...movedByDeed(beside, floor.clock.now()), ...opens];
};

/** On that day, or on none: then by the text that was applied meanwhile, if that asks for no more than `record` has. */
const metOn = async (wanted: When | undefined, duty: Extract<Present<'duty'>, { metOn: Day }>, record: Partial<OnRecord>, floor: Floor): Promise<readonly Shift[]> => {
  const then = wanted === undefined ? await countedOtherwise(duty, { ...(await recordOf(floor.reading)), ...record }, floor) : undefined;
  const dates = then ? datesUnder(duty, then) : duty.dates;
  const when = then ? then.met : wanted;
  const becomes = when ? metStanding(dates, when) : dates.status === 'dated' && floor.clock.now() >= dates.due ? 'unmet-late' : 'unmet';
  const { id, rule: { title } } = duty;
  const [from, to] = [duty.dates, dates].map((each) => (each.status === 'dated' ? each.dueDate : undefined));
  return becomes === duty.status && from === to ? [] : [{ duty: id, title, ...(from && { from }), ...(to && { to }), becomes }];
};

/** The text a duty would be counted by if it were not met any more; nothing where that is the one it is counted by. */
export const countedOtherwise = async (duty: Present<'duty'>, record: OnRecord, { packs, reading }: Floor): Promise<CountedThen | undefined> => {
  const pack = await stateOf('pack', duty.pack.id, reading);
  return pack && countedThen(duty, pack, await packs(), record);
};

export const datesUnder = ({ facts: before, closures }: Present<'duty'>, { rule, facts = before }: CountedThen) => datesOf(owedBy(rule, facts.agency), facts, federalBut(closures));

/** These duties, what the same elections started, and what is beside what is merged into them. */
export const dutiesBeside = async (duties: readonly string[], { reading }: Floor): Promise<readonly Present<'duty'>[]> => {
  const merged = (await Promise.all(duties.map((parent) => listOf('duty', { parent, limit: MOST_DUTIES }, reading)))).flat();
  const starts = startsOf([...duties, ...merged.map(({ id }) => id)]);
  const beside = await Promise.all(starts.map((election) => listOf('duty', { election, limit: MOST_DUTIES }, reading)));
  const named = await Promise.all(duties.map((id) => stateOf('duty', id, reading)));
  const all = new Map([...beside.flat(), ...named.flatMap((each) => each ?? [])].map((duty) => [duty.id, duty]));
  return [...all.values()];
};
