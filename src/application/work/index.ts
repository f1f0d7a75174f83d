import { addDays, atTime, dayOf } from '../../core/calendar';
import type { PersonId } from '../../core/language/actor';
import type { Moment, Zone } from '../../core/language/time';
import type { Reading } from '../../ports/store';
import { pressableBy } from '../pressing';
import { peopleOf } from '../roster';
import type { Readers } from '../roster';
import type { People } from '../sayings/calls';
import { seatedAgencies } from '../seats';
import { canSee } from '../sight';
import { answersDue, releasesDue } from './answers';
import { dutiesDue } from './duties';
import type { Item } from './item';
import { requestsDue } from './requests';
import { secondsDue } from './seconds';

export type { Item } from './item';

/** Everybody's work at one hour. */
export type Work = { readonly people: People & Readers; readonly members: readonly PersonId[]; readonly of: (person: PersonId) => readonly Item[] };

type Asking = { readonly reading: Reading; readonly now: Moment; readonly zone: Zone };

/** Duties that come due later than this are nobody's work of these weeks. */
export const DAYS_AHEAD = 60;

/**
 * What is asked of everybody on the floor, soonest first, what has no day last. Whoever is away is asked through their
 * cover, and not at all where nobody covers.
 */
export const workOnFloor = async ({ reading, now, zone }: Asking): Promise<Work> => {
  const today = dayOf(now, zone);
  const seats = await seatedAgencies(reading);
  const people = peopleOf(seats.map((state) => ({ kind: 'agency', id: state.id, state })), today);
  const parts = { reading, people, now, today, zone };
  const items = [
    ...(await dutiesDue(parts, atTime(addDays(today, DAYS_AHEAD), '00:00', zone))),
    ...(await requestsDue(parts)),
    ...(await answersDue(parts)),
    ...(await releasesDue(parts)),
    ...(await secondsDue(parts)),
  ].sort(bySoonest);
  const mine = new Map<PersonId, Item[]>();
  for (const item of items) {
    for (const person of there(item.people, people)) {
      // Whoever stands in for somebody sees no more than they see themselves.
      if (!item.people.includes(person) && !(await sees(person, item, { people, reading }))) continue;
      mine.set(person, [...(mine.get(person) ?? []), pressed(person, item, people)]);
    }
  }
  return { people, members: seats.flatMap(({ members }) => members.map(({ person }) => person)), of: (person) => mine.get(person) ?? [] };
};

/** With the buttons they may press: whoever stands in for somebody may be of another role. */
const pressed = (person: PersonId, item: Item, people: Readers): Item => {
  const who = people.readerOf(person);
  if (!item.standing || who.kind !== 'person') return item;
  const { buttons: all, otherwise } = item;
  const buttons = pressableBy(who, item.standing, all);
  const lacks = otherwise && [all, buttons].map((each) => each.some(({ command }) => command === otherwise.command)).join() === 'true,false';
  return { ...item, buttons, ...(lacks && { text: `${item.text}${otherwise.says}` }) };
};

const there = (called: readonly PersonId[], people: People): ReadonlySet<PersonId> =>
  new Set(called.flatMap((person) => {
    const away = people.away(person);
    return away ? (away.standIn?.person ?? []) : person;
  }));

const sees = async (person: PersonId, { about }: Item, { people, reading }: { readonly people: Readers; readonly reading: Reading }): Promise<boolean> => {
  const kept = await reading.subject(about);
  return kept !== undefined && canSee(people.readerOf(person), kept, reading);
};

const bySoonest = (a: Item, b: Item): number => {
  const [left, right] = [a.target ?? '~', b.target ?? '~'];
  return left < right ? -1 : left > right ? 1 : 0;
};
