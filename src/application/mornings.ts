import type { PutOff } from '../core/agency';
import { isSamePutOff } from '../core/agency';
import { MORNING, addDays, addSeconds, atTime, dayOf, federalBut, isQuiet, secondsBetween } from '../core/calendar';
import { isNear } from '../core/duty';
import type { PersonId } from '../core/language/actor';
import type { Place } from '../core/language/places';
import { spellPlace } from '../core/language/places';
import { spellRef } from '../core/language/refs';
import type { Day, Moment, Zone } from '../core/language/time';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import type { Button, Delivery, PromiseRow } from '../ports/outbox';
import type { Reading, Store } from '../ports/store';
import { listOf } from './present';
import { closedDays, closuresOf } from './queries/closures';
import { seatedAgencies } from './seats';
import type { Item } from './work';
import { workOnFloor } from './work';
import { MOST, show } from './work/item';
import { dayInWords } from './words/dates';

export type MorningParts = {
  readonly store: Pick<Store, 'commit' | 'reading'>;
  readonly clock: Clock;
  readonly machine: Clock;
  readonly ids: Ids;
  /** The floor's, for whoever has none of their own. */
  readonly zone: Zone;
  /** Mornings this process knows to be told; whether they are is in the store. */
  readonly told: Set<string>;
};

/** As near as the first reminder of a day. */
const DAYS_AHEAD = 14;
/** More than a loop may lag behind nine o'clock. */
const LATE_AFTER = 15 * 60;
const MOST_LINES = 15;
/** Of them, what waits for a decision and has no day, where there is more than fits. */
const MOST_UNDATED = 5;

/**
 * At nine on a working day that is not closed, where they are, everybody who owes something gets one message with all of it. Each zone's
 * morning is told in one commit with a key of its own, so that it is told once, whoever was killed meanwhile and however
 * many processes try. A morning that nobody told is told later that day, and says so; after six it is left to the next.
 */
export const tellMornings = async (parts: MorningParts): Promise<void> => {
  const { clock, store, told } = parts;
  const now = clock.now();
  const seats = await seatedAgencies(store.reading);
  const members = seats.flatMap((seat) => seat.members);
  const calendar = federalBut(closedDays(await closuresOf(store.reading)));
  for (const zone of new Set(members.map((member) => member.zone ?? parts.zone))) {
    const day = dayOf(now, zone);
    const key = `morning ${day} ${zone}`;
    if (told.has(key) || now < atTime(day, MORNING, zone) || isQuiet(now, zone, calendar)) continue;
    const people = members.filter((member) => (member.zone ?? parts.zone) === zone).map(({ person }) => person);
    await tell({ key, zone, day, people }, parts);
    told.add(key);
  }
};

type Morning = { readonly key: string; readonly zone: Zone; readonly day: Day; readonly people: readonly PersonId[] };

const tell = async ({ key, zone, day, people }: Morning, { store, clock, machine, ids, zone: floors }: MorningParts): Promise<void> => {
  const now = clock.now();
  const work = await workOnFloor({ reading: store.reading, now, zone: floors });
  const putOff = (await seatedAgencies(store.reading)).flatMap((seat) => seat.putOff ?? []);
  const horizon = atTime(addDays(day, DAYS_AHEAD + 1), '00:00', zone);
  const late = secondsBetween(atTime(day, MORNING, zone), now) > LATE_AFTER;
  const messages = people.flatMap((person): readonly Omit<PromiseRow, 'id' | 'madeAt'>[] => {
    const items = work.of(person).filter(({ target, always }) => target === undefined || always || target < horizon);
    const at: Place = { at: 'person', person };
    return items.length === 0 ? [] : [{ lane: spellPlace(at), promise: morningMessage(at, items, { day, late, now, putOff: putOff.filter((each) => each.person === person) }) }];
  });
  const near = zone === floors ? await nearingDuties(day, store.reading) : [];
  const rows = [...near, ...messages];
  await store.commit(async (transaction) => {
    if (await transaction.gesture(key)) return;
    const made = machine.now();
    await transaction.rememberGesture({ key, at: made, touched: [] });
    if (rows.length > 0) await transaction.promise(rows.map((each) => ({ ...each, id: ids.delivery(), madeAt: made })));
  });
};

/** A morning may have been missed; a card that is there already is only drawn anew. */
const LOOK_BACK = 7;

/** Duties whose day has come near enough for a card of their own, as the board has had them alone until now. */
const nearingDuties = async (day: Day, reading: Reading): Promise<readonly Omit<PromiseRow, 'id' | 'madeAt'>[]> => {
  const open = await listOf('duty', { statuses: ['open'], limit: MOST }, reading);
  return open
    .filter((duty) => isNear(duty, day) && !isNear(duty, addDays(day, -LOOK_BACK)))
    .map(({ id }) => {
      const at: Place = { at: 'floor' };
      const of = { kind: 'duty', id } as const;
      return { lane: spellPlace(at), promise: { kind: 'card', at, of }, coalesce: `${spellRef(of)} at ${spellPlace(at)}` };
    });
};

/** What waits for them without a day comes last, and is left out no sooner than what is far away. */
const foremost = (items: readonly Item[]): readonly Item[] => {
  const undated = items.filter(({ target }) => target === undefined);
  const dated = items.filter(({ target }) => target !== undefined).slice(0, MOST_LINES - Math.min(undated.length, MOST_UNDATED));
  return [...dated, ...undated.slice(0, MOST_LINES - dated.length)];
};

/** One message with a line for each thing, and its buttons beside it; `putOff` is what they put off. */
export const morningMessage = (
  at: Place,
  items: readonly Item[],
  { day, late, now, putOff }: { readonly day: Day; readonly late: boolean; readonly now: Moment; readonly putOff: readonly PutOff[] },
): Delivery => {
  const shown = foremost(items);
  const left = items.length - shown.length;
  const things = items.length === 1 ? '1 thing' : `${String(items.length)} things, soonest first`;
  const head = `Due from you, ${dayInWords(day)}: ${things}.${late ? ' This was to come at 09:00 and is late: Watchfloor was not running then.' : ''}`;
  const more = left > 0 ? [`And ${String(left)} more: /watch me shows them all.`] : [];
  const quotes = [...new Set(shown.flatMap((item) => item.quotes))];
  return {
    kind: 'notice',
    at,
    text: [head, ...shown.map(({ text }) => text), ...more].join('\n'),
    mentions: [],
    buttons: [],
    rows: [[], ...shown.map((item) => [...besideLine(item), ...later(item, putOff, now)])],
    ...(quotes.length > 0 && { quotes }),
  };
};

/** The first of what can be pressed, and a way to the card, which has it all; an agency's four answers are never cut. */
const besideLine = ({ about, buttons }: Item): readonly Button[] => {
  if (about.kind !== 'request') return buttons;
  const shown = buttons.find(({ command }) => command === 'report/status') ?? show('report/status', about);
  return [...buttons.filter((button) => button !== shown).slice(0, 3), shown];
};

/** A reminder can come later once, while its day is not near; what is late cannot. */
const later = ({ about, target, late }: Item, putOff: readonly PutOff[], now: Moment): readonly Button[] => {
  const isSoon = target !== undefined && target <= addSeconds(now, 3 * 3600);
  const isUsed = putOff.some((each) => isSamePutOff(each, { about, ...(target && { target }) }, now));
  return late || isSoon || isUsed ? [] : [{ command: 'watch/later', label: 'Later', about }];
};
