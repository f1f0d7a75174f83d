import type { Refusal } from './rules';
import { refusalOfChannelName, refusalOfMessage, refusalOfView } from './rules';
import type { Args } from './web-api/arguments';
import { textOf } from './web-api/arguments';

export type { Refusal } from './rules';

const written: Readonly<Record<string, 'posted' | 'updated'>> = { 'chat.postMessage': 'posted', 'chat.postEphemeral': 'posted', 'chat.update': 'updated' };

/** What Slack says no to for what a call holds, before anything is done. Views are judged where they are drawn. */
export const refusalOf = (method: string, args: Args): Refusal | undefined => {
  const way = written[method];
  if (way) {
    const { text, ...rest } = args;
    return refusalOfMessage({ ...rest, ...(text !== undefined && { text: textOf(args, 'text') }) }, way);
  }
  return method === 'conversations.create' || method === 'conversations.rename' ? refusalOfChannelName(args['name']) : undefined;
};

export const refusalOfDrawn = (view: unknown, surface: 'modal' | 'home'): Refusal | undefined => refusalOfView(view, surface);
