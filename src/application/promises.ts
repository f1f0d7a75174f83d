import type { Notice } from '../core/house';
import type { AgencyId } from '../core/language/agencies';
import { never } from '../core/language/never';
import type { Place } from '../core/language/places';
import { spellPlace } from '../core/language/places';
import type { Promised } from '../core/language/promised';
import { spellRef } from '../core/language/refs';
import type { Moment } from '../core/language/time';
import type { TextId } from '../core/language/words';
import type { Ids } from '../ports/ids';
import type { Delivery, PromiseRow } from '../ports/outbox';
import { readAlong, rosterInWords } from './auditing';
import { isShared } from './desks';
import { afterTheNight, directMessages } from './direct';
import type { Known } from './sayings';
import { callsPeople, inTheirPlace, quoted, say, wordsIn, wordsOfNotice } from './sayings';
import { channelName } from './words/channel-name';
import { textsIn } from './texts-in';
import type { Entry } from './workbench';

/**
 * The rows of the outbox a commit makes. Channels come first, then cards, so that a place is there before what is said
 * in it; a card is promised once however many events touched it, and a request's on each of its desks.
 */
export const promiseRows = (entries: readonly Entry[], known: Known, desks: ReadonlyMap<string, readonly AgencyId[]>, madeAt: Moment, ids: Ids, audited = false): readonly PromiseRow[] => {
  const row = (promise: Delivery, coalesce?: string): PromiseRow => ({
    id: ids.delivery(),
    lane: laneOf(promise.at),
    promise,
    madeAt,
    ...(coalesce !== undefined && { coalesce }),
  });
  const cards = new Map<string, PromiseRow>();
  const [channels, rest]: readonly [PromiseRow[], PromiseRow[]] = [[], []];
  for (const entry of entries) {
    const { happening, promises, row: { at } } = entry;
    const roster = audited ? rosterInWords(entry, known) : undefined;
    if (roster !== undefined) rest.push(row({ kind: 'notice', at: { at: 'audit' }, text: roster, mentions: [], buttons: [] }));
    for (const promise of promises) {
      switch (promise.kind) {
        case 'channel':
          channels.push(row(channelOf(promise, known)));
          break;
        case 'card':
          for (const place of [promise.at, ...(isShared(promise) ? (desks.get(promise.of.id) ?? []).flatMap(known.deskOf) : [])]) {
            const key = `${spellRef(promise.of)} at ${spellPlace(place)}`;
            const card = row({ kind: 'card', of: promise.of, at: place }, key);
            if (!cards.has(key)) cards.set(key, { ...card, ...(place.at === 'person' && afterTheNight(happening, place, at)) });
          }
          break;
        case 'pin':
          rest.push(row({ kind: 'pin', of: promise.of, at: { at: 'channel', of: promise.of } }));
          break;
        case 'notice': {
          const { quoting, quotes } = recording(known);
          const saying = inTheirPlace(say(promise.notice, happening.standing, quoting), known);
          const noted = quotes();
          const direct = directMessages(promise.notice, happening.standing, saying, at, noted);
          if (audited && readAlong.has(promise.notice.say)) rest.push(row({ kind: 'notice', at: { at: 'audit' }, text: saying.text, mentions: [], buttons: [], ...noted }));
          rest.push(row({ kind: 'notice', at: promise.at, ...saying, ...noted }), ...direct.map((each) => ({ id: ids.delivery(), madeAt, ...each })));
          break;
        }
        default:
          never(promise);
      }
    }
  }
  return [...channels, ...cards.values(), ...rest];
};

/** Notes whose words a saying quotes, so that they are found again if they are expunged. */
const recording = (known: Known): { readonly quoting: Known; readonly quotes: () => { readonly quotes?: readonly TextId[] } } => {
  const quoted = new Set<TextId>();
  const words: Pick<Known['words'], 'get'> = {
    get: (id) => {
      const said = known.words.get(id);
      if (said !== undefined) quoted.add(id);
      return said;
    },
  };
  return { quoting: { ...known, words }, quotes: () => (quoted.size === 0 ? {} : { quotes: [...quoted] }) };
};

const channelOf = ({ of, title, opener, attached }: Extract<Promised<Notice>, { kind: 'channel' }>, known: Known): Delivery => ({
  kind: 'channel',
  at: { at: 'channel', of },
  of,
  name: channelName(of.id, quoted(title, known)),
  people: [...new Set([opener, ...known.coordinators().map(({ person }) => person)])],
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

/** Whether the commit calls people by their role or speaks to an agency's desk, so that the roster must be read. */
export const callsForPeople = (entries: readonly Entry[]): boolean =>
  entries.some(({ promises }) =>
    promises.some((promise) => promise.kind === 'channel' || isShared(promise) || (promise.kind === 'notice' && callsPeople(promise.notice))),
  );

/** A thread lies in the channel of its card, so both share a lane, and a thread's first reply comes after the card. */
const laneOf = (place: Place): string => (place.at === 'thread' ? spellPlace({ at: 'floor' }) : spellPlace(place));
