import { z } from 'zod';
import type { Parts } from '../parts';
import type { Answer } from '../wire';
import { withBlockIds } from '../web-api/block-ids';
import { bot } from '../workspace/emulator';
import type { Channel } from '../workspace/rows';
import type { Person } from '../wire';
import { typed } from './payloads';
import { escapedText } from './said';
import { troubled } from './trouble';

const acked = z.object({
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  text: z.string().default(''),
  blocks: z.array(z.unknown()).optional(),
});

export type Command = { readonly who: Person; readonly channel: Channel; readonly text: string; readonly thread?: string };

/** A slash command. What its ack carries is shown to whoever typed it, or to the channel if the app says so. */
export const giveCommand = async ({ who, channel, text, thread }: Command, parts: Parts): Promise<Answer> => {
  const { manifest, line, triggers, responseUrls, ephemerals, emulator, nextId } = parts;
  const [name = '', ...words] = text.trim().split(/(?<=^\S+)\s+/);
  const known = manifest.features.slash_commands.find(({ command }) => command === name);
  const trouble = (said: string): Answer => troubled(who.id, said, parts, channel.channel_id);
  if (!known || who.guest) {
    return trouble(`${name} is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands.`);
  }
  if (thread !== undefined) return trouble(`${name} is not supported in threads. Sorry!`);
  const said = words.join(' ');
  const ack = await line.send({
    type: 'slash_commands',
    payload: {
      ...typed(who.id, channel, parts),
      command: name,
      text: known.should_escape ? escapedText(said, parts, true) : said,
      response_url: responseUrls.make({ user: who.id, channel: channel.channel_id }),
      trigger_id: triggers.make(who.id),
    },
  });
  if (ack.kind === 'failed') return trouble(`${name} failed with the error "${ack.error}"`);
  const carried = typeof ack.body === 'string' ? { response_type: 'ephemeral' as const, text: ack.body } : acked.safeParse(ack.body ?? {}).data;
  if (!carried) return trouble(`${name} failed with the error "invalid_response"`);
  const drawn = withBlockIds('blocks' in carried ? carried.blocks : undefined, nextId);
  const blocks: readonly unknown[] = Array.isArray(drawn) ? drawn : [];
  if (carried.text === '' && blocks.length === 0) return { ok: true };
  if (carried.response_type === 'in_channel') {
    await emulator.call('chat.postMessage', { channel: channel.channel_id, text: carried.text, blocks }, bot.token);
    return { ok: true };
  }
  return { ok: true, shown: ephemerals.show(who.id, { channel: channel.channel_id, text: carried.text, blocks }) };
};
