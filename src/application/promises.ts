import type { Notice } from '../core/house';
import { never } from '../core/language/never';
import type { Place } from '../core/language/places';
import { spellPlace } from '../core/language/places';
import type { Promised } from '../core/language/promised';
import { spellRef } from '../core/language/refs';
import type { Day, Moment, Zone } from '../core/language/time';
import type { TextId } from '../core/language/words';
import type { Ids } from '../ports/ids';
import type { Delivery, PromiseRow } from '../ports/outbox';
import { rosterInWords } from './auditing';
import type { Confined } from './confined';
import { placed } from './confined';
import type { ConcernedBy, Desks } from './desks';
import { isShared } from './desks';
import { afterTheNight, closedDaysOf } from './direct';
import { noticeRows } from './notice-rows';
import type { Readers } from './roster';
import type { Known } from './sayings';
import { callsPeople, quoted, wordsIn, wordsOfNotice } from './sayings';
import { channelName } from './words/channel-name';
import { textsIn } from './texts-in';
import type { Entry } from './workbench';

/**
 * The rows of the outbox a commit makes. Channels come first, then cards, so that a place is there before what is said
 * in it; a card is promised once however many events touched it, and a request's on each of its desks.
 */
export const promiseRows = (entries: readonly Entry[], known: Known & Readers, { desks, concernedBy, confined, zone, closures }: Places, madeAt: Moment, ids: Ids, audited = false): readonly PromiseRow[] => {
  const row = (promise: Delivery, coalesce?: string): PromiseRow => ({
    id: ids.delivery(),
    lane: laneOf(promise.at),
    promise,
    madeAt,
    ...(coalesce !== undefined && { coalesce }),
  });
  const closed = new Map(entries.map(({ happening: { standing } }) => [spellRef(standing), closedDaysOf(standing)]));
  const cards = new Map<string, PromiseRow>();
  const [channels, rest]: readonly [PromiseRow[], PromiseRow[]] = [[], []];
  for (const entry of entries) {
    const { happening, promises, row: { at, actor: by } } = entry;
    const where = { zoneOf: known.zoneOf, floor: zone, closures: closed.get(spellRef(happening.standing)) ?? closures };
    const roster = audited ? rosterInWords(entry, known) : undefined;
    const told = new Set<string>();
    if (roster !== undefined) rest.push(row({ kind: 'notice', at: { at: 'audit' }, text: roster, mentions: [], buttons: [] }));
    for (const promise of promises.map((each) => placed(each, confined))) {
      switch (promise.kind) {
        case 'channel':
          channels.push(row(channelOf(promise, known)));
          break;
        case 'card':
          for (const { place, ifThere } of placesOf(promise, isShared(promise) ? desks.get(promise.of.id) : undefined, known)) {
            // What is only drawn anew never takes the place of what is to be posted.
            const key = `${spellRef(promise.of)} at ${spellPlace(place)}${ifThere ? ', if there' : ''}`;
            const card = row({ kind: 'card', of: promise.of, at: place, ...(ifThere && { ifThere }) }, key);
            if (!cards.has(key)) cards.set(key, { ...card, ...(place.at === 'person' && afterTheNight(happening, place, at, where)) });
          }
          break;
        case 'pin':
          rest.push(row({ kind: 'pin', of: promise.of, at: { at: 'channel', of: promise.of } }));
          break;
        case 'reminder':
          rest.push({
            ...row({ kind: 'reminder', at: promise.at, of: promise.of }),
            lane: `${spellPlace(promise.at)}, reminder of ${spellRef(promise.of)}`,
            quietUntil: promise.until,
          });
          break;
        case 'notice': {
          const { standing } = happening;
          const { said, direct } = noticeRows(promise, standing, at, { known, where, confined, desks, audited, by, concerned: concernedBy(standing) });
          // What is said in a thread and in a channel is said to each person alone once.
          const once = direct.filter((each) => isNew(`${spellPlace(each.promise.at)}: ${'text' in each.promise ? each.promise.text : ''}`, told));
          rest.push(...said.map((each) => row(each)), ...once.map((each) => ({ id: ids.delivery(), madeAt, ...each })));
          break;
        }
        default:
          never(promise);
      }
    }
  }
  return [...channels, ...cards.values(), ...rest];
};

const isNew = (key: string, known: Set<string>): boolean => known.size < known.add(key).size;

/** Where a request's card lies beside the floor, who may read the words of a subject, the floor's zone and the days it is closed. */
type Places = { readonly desks: ReadonlyMap<string, Desks>; readonly concernedBy: ConcernedBy; readonly confined: Confined; readonly zone: Zone; readonly closures: readonly Day[] };

type Lying = { readonly place: Place; readonly ifThere?: true };

/**
 * Where a card is promised, and the desks that share it. Whoever is away, covered for somebody, or gave it back, gets none,
 * and has the one they had drawn anew.
 */
const placesOf = ({ at, ifThere }: Extract<Promised<Notice>, { kind: 'card' }>, { asked, former }: Desks = { asked: [], former: [] }, known: Known): readonly Lying[] => {
  const given = ifThere && { ifThere };
  return [
    { place: at, ...given },
    ...asked.flatMap(known.deskOf).map((place): Lying => ({ place, ...given })),
    ...[...former.flatMap(known.deskOf), ...[...asked, ...former].flatMap((agency) => [...known.awayFrom(agency), ...known.stoodIn(agency)])].map((place): Lying => ({ place, ifThere: true })),
  ];
};

const channelOf = ({ of, title, opener, closed, without, attached }: Extract<Promised<Notice>, { kind: 'channel' }>, known: Known): Delivery => ({
  kind: 'channel',
  at: { at: 'channel', of, ...(closed && { closed: true }) },
  of,
  name: channelName(of.id, quoted(title, known)),
  people: [...new Set([opener, ...(closed ?? []), ...known.coordinators().map(({ person }) => person)])],
  ...(without && without.length > 0 && { without }),
  ...(attached !== undefined && { attached }),
});

/** The words the notices of a commit may quote. */
export const quotedTexts = (entries: readonly Entry[]): readonly TextId[] => [
  ...new Set(
    entries
      .filter(({ promises }) => promises.some(({ kind }) => kind === 'notice' || kind === 'channel'))
      .flatMap(({ happening, promises }) => [
        ...wordsIn(happening.standing).map(({ text }) => text),
        ...promises.flatMap((promise) => (promise.kind === 'notice' ? [...textsIn(promise.notice), ...wordsOfNotice(promise.notice).map(({ text }) => text)] : [])),
      ]),
  ),
];

/** Whether the commit calls people by their role, speaks to an agency's desk or to somebody alone, so that the roster must be read. */
export const callsForPeople = (entries: readonly Entry[]): boolean =>
  entries.some(({ promises }) =>
    promises.some((promise) => promise.kind === 'channel' || isShared(promise) || (promise.kind === 'notice' && (promise.at.at === 'person' || callsPeople(promise.notice)))),
  );

/** Whether it calls people for what has no closed days of its own, so that the floor's must be read. */
export const needsClosedDays = (entries: readonly Entry[]): boolean =>
  callsForPeople(entries.filter(({ happening: { standing } }) => closedDaysOf(standing) === undefined));

/** A thread lies in the channel of its card, so both share a lane, and a thread's first reply comes after the card. */
const laneOf = (place: Place): string =>
  place.at !== 'thread' ? spellPlace(place) : place.in ? spellPlace({ at: 'channel', of: place.in }) : spellPlace({ at: 'floor' });
