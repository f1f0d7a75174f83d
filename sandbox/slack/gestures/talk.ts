import { z } from 'zod';
import type { Parts } from '../parts';
import type { Answer, Person } from '../wire';
import { tokenOf } from '../workspace/emulator';
import type { Answered } from '../workspace/emulator';
import type { Channel } from '../workspace/rows';
import { giveCommand } from './command';
import { escapedText } from './said';
import { troubled } from './trouble';

/* What people say and hand in themselves, as their own client would for them. */

const as = (who: Person, { emulator, people }: Parts) => (method: string, args: Readonly<Record<string, unknown>>): Promise<Answered> =>
  emulator.call(method, args, tokenOf(people.handle(who.id)));

export type Said = { readonly who: Person; readonly channel: Channel; readonly text: string; readonly thread?: string };

/** A message; one that begins with a slash is a command, as in Slack's own entry. */
export const say = async (said: Said, parts: Parts): Promise<Answer> => {
  const { who, channel, text, thread } = said;
  if (/^\/[a-z]/.test(text)) return giveCommand(said, parts);
  const answered = await as(who, parts)('chat.postMessage', {
    channel: channel.channel_id, text: escapedText(text, parts, false), ...(thread !== undefined && { thread_ts: thread }),
  });
  return answered.ok ? { ok: true } : troubled(who.id, `Slack could not post that: ${answered.error ?? 'no reason given'}.`, parts, channel.channel_id);
};

const opened = z.object({ file_id: z.string(), upload_url: z.string() });

/** A file, by the three calls every upload takes. */
export const upload = async (
  { who, channel, thread, name, bytes }: { readonly who: Person; readonly channel: Channel; readonly thread?: string; readonly name: string; readonly bytes: Buffer },
  parts: Parts,
): Promise<Answer> => {
  const call = as(who, parts);
  const place = await call('files.getUploadURLExternal', { filename: name, length: bytes.byteLength });
  if (!place.ok) return troubled(who.id, `Slack could not take that file: ${place.error ?? 'no reason given'}.`, parts, channel.channel_id);
  const { file_id: id, upload_url: url } = opened.parse(place);
  await parts.emulator.pass(new URL(url).pathname, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: bytes });
  const shared = await call('files.completeUploadExternal', { files: [{ id, title: name }], channel_id: channel.channel_id, ...(thread !== undefined && { thread_ts: thread }) });
  return shared.ok ? { ok: true } : troubled(who.id, `Slack could not take that file: ${shared.error ?? 'no reason given'}.`, parts, channel.channel_id);
};
