import type { PersonId } from '../../core/language/actor';
import type { SubjectRef } from '../../core/language/refs';
import type { Addresses } from '../../ports/addresses';
import { spellSpot, subjectOf } from './addresses';
import type { EventPayload } from './payloads';
import { personOf } from './person';

/**
 * Something that happened in Slack without anybody asking us: a file was dropped, a Home was opened. It is acknowledged
 * when it was heard to the end; until then Slack says it again under the same key.
 */
export type HeardEvent = {
  readonly key: string;
  readonly type: string;
  readonly who?: PersonId;
  /** The subject of the channel, or of the card it was said under. */
  readonly here?: SubjectRef;
  /** Of a Home that was opened: which side of it. */
  readonly tab?: string;
  /** Slack's name of a dropped file, which the adapter can fetch. */
  readonly file?: string;
};

export type EventEarParts = { readonly addresses: Addresses; readonly team: () => Promise<string> };

/** One event, or one for each dropped file. What an app said, ours or another's, is heard by nobody. */
export const hearEvents = async (
  payload: EventPayload,
  { addresses, team }: EventEarParts,
): Promise<readonly HeardEvent[]> => {
  const { event, event_id: key } = payload;
  if (event.bot_id) return [];
  const subject = await hereOf(event, addresses, team);
  const common = {
    ...(event.user !== undefined && {
      who: personOf(event.user, { enterprise: payload.enterprise_id, team: event.user_team ?? payload.team_id }),
    }),
    ...(subject && { here: subject }),
  };
  if (event.type !== 'message') return [{ key, type: event.type, ...(event.tab !== undefined && { tab: event.tab }), ...common }];
  if (event.subtype !== 'file_share') return [];
  return (event.files ?? []).map(({ id }) => ({ key: `file ${id}`, type: 'file-dropped', file: id, ...common }));
};

const hereOf = async (
  { channel, thread_ts: ts }: EventPayload['event'],
  addresses: Addresses,
  team: () => Promise<string>,
): Promise<SubjectRef | undefined> => {
  if (channel === undefined) return undefined;
  const us = await team();
  const threadPlace = ts === undefined ? undefined : await addresses.placeAt(spellSpot({ team: us, channel, ts }));
  const place = threadPlace ?? (await addresses.placeAt(spellSpot({ team: us, channel })));
  return place === undefined ? undefined : subjectOf(place);
};
