import type { Parts } from '../parts';
import type { OnScreen } from '../views/views';
import type { Answer, Person } from '../wire';
import type { Channel } from '../workspace/rows';
import type { Placed } from './elements';
import { elementsIn } from './elements';
import { filledIn } from './filling';
import type { Given, State } from './filling';
import type { Envelope } from './line';
import { common, inChannel, inView, pressedMessage } from './payloads';
import { troubled } from './trouble';
import { valueOf } from './valued';

/** Something that can be pressed or chosen in a message or a form. */
export type Pressed = {
  readonly who: Person;
  readonly action: string;
  readonly block?: string | undefined;
  readonly value: unknown;
} & (
  | { readonly on: 'message'; readonly channel: Channel; readonly ts: string }
  | { readonly on: 'view'; readonly view: OnScreen; readonly values: Given }
);

export class NothingThere extends Error {}

/** A click or a choice. What the ack carries is ignored, as Slack does; whatever comes of it comes by the Web API. */
export const act = async (pressed: Pressed, parts: Parts): Promise<Answer> => {
  const { who, action, block } = pressed;
  const blocks = blocksOf(pressed, parts);
  const placed = placedIn(blocks, action, block);
  const valued = valueOf(placed.element, pressed.value);
  const payload = pressed.on === 'message' ? fromMessage(pressed, blocks, parts) : fromView(pressed, placed, valued, parts);
  const { element } = placed;
  const envelope: Envelope = {
    type: 'interactive',
    payload: {
      type: 'block_actions',
      ...common(who.id, parts),
      trigger_id: parts.triggers.make(who.id, pressed.on === 'view' ? pressed.view.id : undefined),
      ...payload,
      actions: [
        {
          type: element.type, action_id: action, block_id: placed.block,
          ...(element.text && { text: element.text }), ...(element.style !== undefined && { style: element.style }),
          ...valued, action_ts: `${(parts.now() / 1000).toFixed(3)}000`,
        },
      ],
    },
  };
  const ack = await parts.line.send(envelope);
  return ack.kind === 'acked' ? { ok: true } : troubled(who.id, `Watchfloor failed with the error "${ack.error}"`, parts, pressed.on === 'message' ? pressed.channel.channel_id : undefined);
};

const blocksOf = (pressed: Pressed, { records, ephemerals }: Parts): readonly unknown[] => {
  if (pressed.on === 'view') return pressed.view.drawn.blocks;
  const { channel: { channel_id: channel, name }, ts, who } = pressed;
  const message = records.message(channel, ts) ?? ephemerals.find(who.id, channel, ts);
  if (!message) throw new NothingThere(`"ts": there is no message ${ts} in #${name}.`);
  return message.blocks ?? [];
};

export const placedIn = (blocks: readonly unknown[], action: string, block: string | undefined): Placed => {
  const all = elementsIn(blocks);
  const found = all.find((each) => each.element.action_id === action && (block === undefined || block === '' || each.block === block));
  if (found) return found;
  const there = [...new Set(all.map((each) => each.element.action_id))].join(', ');
  throw new NothingThere(`"action_id": there is no "${action}" there${block === undefined ? '' : ` in block "${block}"`}. ${there === '' ? 'Nothing there can be pressed.' : `There is: ${there}.`}`);
};

const fromMessage = ({ who, channel, ts }: Extract<Pressed, { on: 'message' }>, blocks: readonly unknown[], { records, responseUrls }: Parts) => {
  const message = records.message(channel.channel_id, ts);
  const ephemeral = message === undefined;
  const thread = message?.thread_ts;
  return {
    container: { type: 'message', message_ts: ts, channel_id: channel.channel_id, is_ephemeral: ephemeral, ...(thread !== undefined && { thread_ts: thread }) },
    channel: inChannel(channel),
    // Of words for one's own eyes Slack brings no message along.
    ...(message && { message: pressedMessage(message) }),
    state: { values: filledIn(blocks, {}).state },
    response_url: responseUrls.make({ user: who.id, channel: channel.channel_id, on: { ts, ephemeral } }),
  };
};

const fromView = ({ view, values }: Extract<Pressed, { on: 'view' }>, { block, element }: Placed, valued: Readonly<Record<string, unknown>>, _parts: Parts) => {
  const { state } = filledIn(view.drawn.blocks, values);
  const chosen: State = element.type === 'button' ? {} : { [block]: { ...state[block], [element.action_id]: { type: element.type, ...valued } } };
  return inView(view, { ...state, ...chosen });
};
