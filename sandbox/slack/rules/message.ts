import { MOST_MARKDOWN, blocksOf } from './blocks';
import { MOST_IN_BLOCKS, lengthOf, markdownIn } from './length';
import { refusalOfMetadata } from './metadata';
import { reasonsOf } from './reasons';
import type { Refusal } from './refusal';
import { invalidBlocks } from './refusal';
import { repeatedIds } from './unique';

/** A message as a method was given it, its JSON read. */
export type Sent = {
  readonly text?: unknown;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
  readonly metadata?: unknown;
  readonly thread_ts?: unknown;
};

/** A change takes a shorter text than a new message, and counts it in bytes (`chat.update`, documented as 4,000). */
export type Way = 'posted' | 'updated';

export const MOST_POSTED = 40_000;
export const MOST_UPDATED = 4000;

/**
 * Why Slack would not take a message, from the first thing it looks at; nothing when it would. Where it goes (the
 * channel, the thread that must be there) is for whoever knows the workspace.
 */
export const refusalOfMessage = (sent: Sent, way: Way = 'posted'): Refusal | undefined =>
  [
    wrongShape,
    nothingSaid,
    tooLong(way),
    wrongBlocks,
    blocksTooLong,
    wrongThread,
    ({ metadata }: Sent) => refusalOfMetadata(metadata),
  ]
    .map((look) => look(sent))
    .find((refusal) => refusal !== undefined);

const wrongShape = ({ text, blocks }: Sent): Refusal | undefined => {
  if (blocks !== undefined && !Array.isArray(blocks)) return { error: 'invalid_blocks_format' };
  return text === undefined || typeof text === 'string' ? undefined : { error: 'invalid_arguments' };
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const nothingSaid = ({ text, blocks, attachments }: Sent): Refusal | undefined =>
  isEmpty(text) && isEmpty(blocks) && isEmpty(attachments) ? { error: 'no_text' } : undefined;

const tooLong =
  (way: Way) =>
  ({ text }: Sent): Refusal | undefined => {
    if (typeof text !== 'string') return undefined;
    const long = way === 'posted' ? text.length > MOST_POSTED : Buffer.byteLength(text) > MOST_UPDATED;
    return long ? { error: 'msg_too_long' } : undefined;
  };

const wrongBlocks = ({ blocks }: Sent): Refusal | undefined =>
  blocks === undefined
    ? undefined
    : invalidBlocks([...reasonsOf(blocksOf.message, blocks, '/blocks'), ...repeatedIds(blocks, '/blocks')]);

const blocksTooLong = ({ blocks }: Sent): Refusal | undefined =>
  lengthOf(blocks) > MOST_IN_BLOCKS || markdownIn(blocks) > MOST_MARKDOWN
    ? { error: 'msg_blocks_too_long' }
    : undefined;

/** The `ts` of a message: seconds and six digits. */
const wrongThread = ({ thread_ts: thread }: Sent): Refusal | undefined =>
  thread === undefined || (typeof thread === 'string' && /^\d{10}\.\d{6}$/.test(thread))
    ? undefined
    : { error: 'invalid_thread_ts' };
