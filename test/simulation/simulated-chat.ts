import type { PersonId } from '../../src/core/language/actor';
import { spellPlace } from '../../src/core/language/places';
import { spellRef } from '../../src/core/language/refs';
import type { Card, Chat, Message } from '../../src/ports/chat';
import type { Random } from './random';

/** What a reader of the chat would see: every post, by the id of the delivery that made it, and every card once. */
export type SimulatedChat = Chat & {
  /** How often each notice was posted. */
  readonly posts: ReadonlyMap<string, number>;
  /** How many messages each card has. */
  readonly cards: ReadonlyMap<string, number>;
  /** Notices it will never take, and by which notices each was told where: on the floor, or to each coordinator alone. */
  readonly refused: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What was said where somebody reads whom it was not for. */
  readonly leaks: readonly string[];
  /** Who was asked into the channel of each incident, and not taken out again. */
  readonly membersOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Everything the floor was shown, cards too. */
  readonly floorWords: readonly string[];
  /** What the card of a request looks like that lies in somebody's conversation, by the request and them. */
  readonly ownCards: ReadonlyMap<string, OwnCard>;
  /** What each card looks like that lies somewhere, as it was drawn last. */
  readonly faces: ReadonlyMap<string, Face>;
  /** The messages of each person's mornings, by their first words: one each. */
  readonly mornings: ReadonlyMap<string, ReadonlySet<string>>;
  /** From now on it says no to nobody. */
  readonly behave: () => void;
};

export type OwnCard = { readonly request: string; readonly person: PersonId; readonly card: Card };

export type Face = Pick<Extract<Message, { kind: 'card' }>, 'of' | 'at' | 'card'>;

/** What the moves write that the floor must not read: of named incidents, on the way to a report. */
const closedWords = ['Closed: scans', 'Closed: materiality', 'See page 3.', 'Two of three counties.', 'What the bureau saw.', 'Wrong county.', 'The text.', 'Late input.', 'No hands.'];

/** A chat that drops calls, answers late, and applies what it said it could not. */
export const simulatedChat = (random: Random): SimulatedChat => {
  const posts = new Map<string, number>();
  const cards = new Map<string, number>();
  const cardOf = new Map<string, string>();
  const refused = new Map<string, Map<string, string>>();
  const membersOf = new Map<string, Set<string>>();
  const floorWords: string[] = [];
  const leaks: string[] = [];
  const mornings = new Map<string, Set<string>>();
  const faces = new Map<string, Face>();
  const ownCards = new Map<string, OwnCard>();
  let faulty = true;

  const apply = (id: string, message: Message): void => {
    const readByAll = message.at.at === 'floor' || (message.at.at === 'thread' && message.at.of.kind !== 'incident' && !message.at.in);
    const said = readByAll ? JSON.stringify(message) : '';
    leaks.push(...closedWords.filter((words) => said.includes(words)).map((words) => `“${words}” was said at ${spellPlace(message.at)}.`));
    if (readByAll) floorWords.push(said);
    if (message.kind === 'notice') {
      if (message.rows) {
        const morning = `${spellPlace(message.at)}: ${message.text.split(':')[0] ?? ''}`;
        mornings.set(morning, new Set([...(mornings.get(morning) ?? []), id]));
      }
      posts.set(id, (posts.get(id) ?? 0) + 1);
      if (message.tells !== undefined) refused.get(message.tells)?.set(id, spellPlace(message.at));
      return;
    }
    if (message.kind === 'channel') {
      const members = new Set([...(membersOf.get(message.of.id) ?? []), ...message.people]);
      for (const person of message.without ?? []) members.delete(person);
      membersOf.set(message.of.id, members);
    }
    if (message.kind === 'rewrite') return;
    const place = `${spellRef(message.of)} at ${spellPlace(message.at)}`;
    cardOf.set(id, place);
    if (message.kind === 'card' && (!message.ifThere || faces.has(place))) faces.set(place, { of: message.of, at: message.at, card: message.card });
    if (message.kind === 'card' && message.of.kind === 'request' && message.at.at === 'person' && (!message.ifThere || ownCards.has(place))) {
      ownCards.set(place, { request: message.of.id, person: message.at.person, card: message.card });
    }
    if (!cards.has(place)) cards.set(place, 1);
  };

  return {
    posts,
    cards,
    refused,
    leaks,
    membersOf,
    floorWords,
    faces,
    mornings,
    ownCards,
    behave: () => {
      faulty = false;
    },
    deliver: async (id, message, renewed) => {
      const chance = faulty ? random.next() : 1;
      if (chance < 0.04) return { outcome: 'not-now', seconds: 1 + random.below(30), why: 'ratelimited' };
      if (chance < 0.07) return { outcome: 'unsure', why: 'the line was cut before' };
      if (chance < 0.08) return { outcome: 'blocked', why: 'token_revoked' };
      if (chance < 0.095 && message.kind === 'notice' && message.tells === undefined) {
        refused.set(id, refused.get(id) ?? new Map<string, string>());
        return { outcome: 'refused', why: 'msg_too_long' };
      }
      if (chance < 0.11 && message.kind === 'notice' && message.at.at === 'thread' && !renewed) {
        return { outcome: 'card-gone', of: message.at.of, at: message.at.in ? { at: 'channel', of: message.at.in, closed: true } : { at: 'floor' }, why: 'thread_not_found' };
      }
      apply(id, message);
      if (chance < 0.14) return { outcome: 'unsure', why: 'the line was cut after' };
      if (chance < 0.16) throw new Error('the process died while it was waiting');
      return { outcome: 'delivered' };
    },
    find: async (id) => {
      if (faulty && random.happens(0.05)) throw new Error('the look-up failed');
      return { found: posts.has(id) || cardOf.has(id) };
    },
    audit: async () => 0,
  };
};
