import type { ReceiptChange } from '../../core/delivery';
import type { Outcome } from '../../core/election';
import type { Fact } from '../../core/duty';
import { metStanding, shiftOf } from '../../core/duty';
import type { Shift } from '../../core/language/proposal';
import type { Day, Moment } from '../../core/language/time';
import type { Start } from '../../core/law';
import { countsFromReceipt, metBySending, ofItsElection, receivedByRule, rulesOf, sentByRule, servedBy, startsOf, startsWith, withMerged } from '../../core/policies';
import type { Floor } from '../floor';
import type { Present } from '../present';
import { listOf, stateOf } from '../present';

const MOST_DUTIES = 200;

/** What a correction would move, counted on copies; nothing is stored. */
export const movesOfElection = async (name: string, { day, conclusion, kind }: Outcome, { reading, clock }: Floor): Promise<readonly Shift[]> => {
  const fact: Fact = { kind: 'election', day, ...(conclusion && { conclusion }), ...(kind && { of: kind }) };
  const duties = await listOf('duty', { election: name, limit: MOST_DUTIES }, reading);
  return duties.flatMap((duty) => shiftOf(duty, fact, clock.now()) ?? []);
};

export const movesOfStart = (duty: Present<'duty'>, to: Start, { clock }: Floor): readonly Shift[] => {
  const shift = shiftOf(duty, { kind: 'start', ...to }, clock.now());
  return shift ? [shift] : [];
};

/** On another day, or on none: then what another report for the same was received on counts, where there is one. */
export const movesOfReceipt = async (delivery: Present<'delivery'>, { from, to }: ReceiptChange, floor: Floor): Promise<readonly Shift[]> => {
  const { duties, recipient } = delivery;
  const all = await listOf('delivery', { limit: MOST_COPIES }, floor.reading);
  const copies = all.map((each) => (each.id === delivery.id ? receivedOn(each, to) : each));
  const beside = await dutiesBeside(duties, floor);
  const served = servedBy(duties, beside);
  return beside.flatMap((duty) => {
    const meant = ofItsElection(duty, served);
    const rule = countsFromReceipt(duty, { recipient, duties: meant });
    if (!rule) return [];
    const on = receivedByRule(rule, recipient, meant, withMerged(copies, beside));
    const fact = on === undefined ? ({ kind: 'no-receipt', on: from } as const) : ({ kind: 'receipt', on } as const);
    return shiftOf(duty, { ...fact, rule, by: recipient }, floor.clock.now()) ?? [];
  });
};
const MOST_COPIES = 1_000;

/** As it would be: received on that day, or not. */
const receivedOn = (delivery: Present<'delivery'>, on: Day | undefined): Present<'delivery'> => {
  if (delivery.status !== 'received') return delivery;
  const { received, ...rest } = delivery;
  return on === undefined ? { ...rest, status: 'sent' } : { ...delivery, received: { ...received, on } };
};

/**
 * A sending counts when it is the last one: then the duties were met on it, and others begin with it. Without a day it
 * never was, and nothing is met by it, unless another report for them is out.
 */
export const movesOfSending = async (delivery: Present<'delivery'>, on: Day | undefined, floor: Floor): Promise<readonly Shift[]> => {
  const { reading, clock } = floor;
  const all = await listOf('delivery', { limit: MOST_COPIES }, reading);
  const copies = all.map((each) => (each.id === delivery.id ? sentOn(each, on) : each));
  const beside = await dutiesBeside(delivery.duties, floor);
  const served = servedBy(delivery.duties, beside);
  return beside.flatMap((duty): readonly Shift[] => {
    const meant = ofItsElection(duty, served);
    const moved = rulesOf(meant).filter((rule) => startsWith(duty, rule)).flatMap((rule) => {
      const out = sentByRule(rule, meant, withMerged(copies, beside));
      const fact: Fact | undefined = out ? { kind: 'sending', rule, on: out } : 'sent' in delivery ? { kind: 'no-sending', rule, on: delivery.sent.on } : undefined;
      return (fact && shiftOf(duty, fact, clock.now())) ?? [];
    });
    return [...moved, ...(delivery.duties.includes(duty.id) ? metOtherwise(duty, metBySending(duty.id, copies), clock.now()) : [])];
  });
};

/** As it would be: gone out on that day, or not. */
const sentOn = (delivery: Present<'delivery'>, on: Day | undefined): Present<'delivery'> => {
  if (!('sent' in delivery)) return delivery;
  const { sent, ...rest } = delivery;
  return on === undefined ? { ...rest, status: 'owed' } : { ...delivery, sent: { ...sent, on } };
};

/** A duty that turns out to have been met in time, or not, or not at all. What was met by acts stays so. */
const metOtherwise = (duty: Present<'duty'>, on: Day | undefined, now: Moment): readonly Shift[] => {
  if (!('metOn' in duty) || duty.rule.acts) return [];
  const becomes = on === undefined ? unmetBy(duty, now) : metStanding(duty.dates, on);
  const { id, rule: { title }, dates } = duty;
  const due = dates.status === 'dated' ? { from: dates.dueDate, to: dates.dueDate } : {};
  return becomes === duty.status ? [] : [{ duty: id, title, ...due, becomes }];
};

const unmetBy = ({ dates }: Present<'duty'>, now: Moment) =>
  dates.status === 'dated' && now >= dates.due ? 'unmet-late' : 'unmet';

const dutiesBeside = async (duties: readonly string[], { reading }: Floor): Promise<readonly Present<'duty'>[]> => {
  const merged = (await Promise.all(duties.map((parent) => listOf('duty', { parent, limit: MOST_DUTIES }, reading)))).flat();
  const starts = startsOf([...duties, ...merged.map(({ id }) => id)]);
  const beside = await Promise.all(starts.map((election) => listOf('duty', { election, limit: MOST_DUTIES }, reading)));
  const named = await Promise.all(duties.map((id) => stateOf('duty', id, reading)));
  const all = new Map([...beside.flat(), ...named.flatMap((each) => each ?? [])].map((duty) => [duty.id, duty]));
  return [...all.values()];
};
