import type { Place } from '../../core/language/places';
import type { Delivery } from '../../ports/outbox';
import { lastIn, placeOfCard, readLast, readSpot } from './addresses';
import type { FindParts } from './find';
import { ownMessages, unlooked } from './look';

/** How far back of the newest message a place is known to hold two of one delivery can lie, in seconds. */
const FAR_BACK = 3600;

/**
 * Takes away what arrived more than once. Of a card the one stays that is updated and answered under, of anything else
 * the oldest.
 */
export const openAudit =
  (parts: FindParts) =>
  async (id: string, delivery: Delivery): Promise<number> => {
    if (delivery.kind === 'channel' || delivery.kind === 'pin' || delivery.kind === 'rewrite') return 0;
    const { at } = delivery;
    // What belongs under a card that is not there was said on the floor.
    const places: readonly Place[] = at.at === 'thread' || at.at === 'channel' ? [at, { at: 'floor' }] : [at];
    const found = [];
    for (const place of places) found.push(...(await messagesIn(place, id, parts)));
    const drawnAt = delivery.kind === 'card' ? readSpot((await parts.addresses.of(placeOfCard(delivery.of, at))) ?? '') : undefined;
    const [oldest] = found.toSorted((a, b) => (a.ts < b.ts ? -1 : 1));
    const stays = drawnAt?.ts ?? oldest?.ts;
    let removed = 0;
    for (const { channel, ts } of found) {
      if (ts === stays) continue;
      const called = await parts.slack.call('chat.delete', { channel, ts });
      if (called.failed && called.failed !== 'permanent') throw new Error(`A message that arrived twice could not be deleted: ${called.why}`);
      if (!called.failed) removed += 1;
    }
    return removed;
  };

type Message = { readonly channel: string; readonly ts: string };

const messagesIn = async (at: Place, id: string, { slack, addresses, where }: FindParts): Promise<readonly Message[]> => {
  const lies = await where(at);
  if (lies.failed === 'absent' || lies.failed === 'nowhere' || lies.failed === 'permanent') return [];
  if (lies.failed) return unlooked(lies.why);
  const last = readLast((await addresses.of(lastIn(at))) ?? '');
  const oldest = last?.ts !== undefined && last.channel === lies.channel ? farBack(last.ts) : undefined;
  return (await ownMessages(slack, id, lies, { oldest, most: Infinity })).map((ts) => ({ channel: lies.channel, ts }));
};

const farBack = (ts: string): string => `${String(Number(ts.split('.')[0]) - FAR_BACK)}.000000`;
