import type { Place } from '../core/language/places';
import { spellPlace } from '../core/language/places';
import { spellRef } from '../core/language/refs';
import type { Moment } from '../core/language/time';
import type { TextId } from '../core/language/words';
import type { Ids } from '../ports/ids';
import type { Delivery, PromiseRow } from '../ports/outbox';
import type { Known } from './sayings';
import { say, wordsIn } from './sayings';
import type { Entry } from './workbench';

/**
 * The rows of the outbox a commit makes. Cards come first, so that a thread is there before its replies;
 * a card is promised once however many events touched it.
 */
export const promiseRows = (entries: readonly Entry[], known: Known, madeAt: Moment, ids: Ids): readonly PromiseRow[] => {
  const row = (promise: Delivery, coalesce?: string): PromiseRow => ({
    id: ids.delivery(),
    lane: laneOf(promise.at),
    promise,
    madeAt,
    ...(coalesce !== undefined && { coalesce }),
  });
  const cards = new Map<string, PromiseRow>();
  const notices: PromiseRow[] = [];
  for (const { happening, promises } of entries) {
    for (const promise of promises) {
      if (promise.kind === 'notice') {
        notices.push(row({ kind: 'notice', at: promise.at, ...say(promise.notice, happening.standing, known) }));
        continue;
      }
      const key = `${spellRef(promise.of)} at ${spellPlace(promise.at)}`;
      if (!cards.has(key)) cards.set(key, row({ kind: 'card', of: promise.of, at: promise.at }, key));
    }
  }
  return [...cards.values(), ...notices];
};

/** The words the notices of a commit may quote. */
export const quotedTexts = (entries: readonly Entry[]): readonly TextId[] => [
  ...new Set(
    entries
      .filter(({ promises }) => promises.some(({ kind }) => kind === 'notice'))
      .flatMap(({ happening }) => wordsIn(happening.standing))
      .map(({ text }) => text),
  ),
];

/** A thread lies in the channel of its card, so both share a lane, and a thread's first reply comes after the card. */
const laneOf = (place: Place): string => (place.at === 'thread' ? spellPlace({ at: 'floor' }) : spellPlace(place));
