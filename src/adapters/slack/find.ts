import type { Place } from '../../core/language/places';
import type { Address, Addresses } from '../../ports/addresses';
import type { Found } from '../../ports/chat';
import type { Delivery } from '../../ports/outbox';
import type { Spot } from './addresses';
import { lastIn, placeInstead, placeOfCard, placeOfNotice, readLast, spellLast, spellSpot } from './addresses';
import type { Slack } from './client';
import { ownMessages, unlooked } from './look';
import type { Where } from './where';

export type FindParts = { readonly slack: Slack; readonly addresses: Addresses; readonly where: Where };

/**
 * Looks for a delivery by its id, after the last message its place is known to hold: Slack's clock, never ours. What
 * cannot be looked for is thrown, since `not found` would be a second post.
 */
export const openFind =
  (parts: FindParts) =>
  async (id: string, delivery: Delivery): Promise<Found> => {
    const { at } = delivery;
    // Making a channel or a pin twice makes one, and a message that is changed twice reads the same.
    if (delivery.kind === 'channel' || delivery.kind === 'pin' || delivery.kind === 'rewrite') return { found: false };
    const there = await lookIn(at, id, parts);
    const spot =
      there ?? (at.at === 'thread' || at.at === 'channel' ? await lookIn({ at: 'floor' }, id, parts) : undefined);
    if (!spot) return { found: false };
    const card =
      delivery.kind === 'card'
        ? [{ place: spot.at === at ? placeOfCard(delivery.of, at) : placeInstead(delivery.of, at), address: spellSpot(spot.spot) }]
        : [];
    const notice = delivery.kind === 'notice' && delivery.quotes ? [{ place: placeOfNotice(id), address: spellSpot(spot.spot) }] : [];
    return {
      found: true,
      places: [...spot.learnt, { place: lastIn(spot.at), address: spellLast(spot.spot) }, ...card, ...notice],
    };
  };

type There = { readonly at: Place; readonly spot: Spot; readonly learnt: readonly Address[] };

const lookIn = async (at: Place, id: string, { slack, addresses, where }: FindParts): Promise<There | undefined> => {
  const lies = await where(at);
  if (lies.failed === 'absent' || lies.failed === 'nowhere' || lies.failed === 'permanent') return undefined;
  if (lies.failed) return unlooked(lies.why);
  const { channel, team, learnt } = lies;
  const last = readLast((await addresses.of(lastIn(at))) ?? '');
  const oldest = last?.channel === channel ? last.ts : undefined;
  const [ts] = await ownMessages(slack, id, lies, { oldest, most: 1 });
  return ts === undefined ? undefined : { at, spot: { team, channel, ts }, learnt };
};
