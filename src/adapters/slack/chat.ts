import { never } from '../../core/language/never';
import type { Addresses } from '../../ports/addresses';
import type { Chat } from '../../ports/chat';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { openAudit } from './audit';
import { openCards } from './cards';
import { openChannels } from './channels';
import type { Slack } from './client';
import { openFind } from './find';
import type { Identity } from './identity';
import { openNotices } from './notices';
import { openPatience } from './patience';
import type { Where } from './where';

export type ChatParts = {
  readonly slack: Slack;
  readonly addresses: Addresses;
  readonly where: Where;
  readonly identity: Identity;
  readonly machine: Clock;
  readonly log: Log;
  /** Said on a card whose subject has no channel of its own, because none could be made. */
  readonly howToAttach: (id: string) => string;
};

/** The chat of the house, in Slack. A delivery is a few calls, and whatever Slack says becomes an outcome. */
export const openChat = (parts: ChatParts): Chat => {
  const { slack, addresses, where } = parts;
  const patience = openPatience(parts.machine);
  const channels = openChannels(parts);
  const notices = openNotices({ ...parts, patience });
  const cards = openCards({ ...parts, patience });

  return {
    deliver: async (id, message, renewed) => {
      switch (message.kind) {
        case 'notice':
          return notices.post(id, message, renewed);
        case 'rewrite':
          return notices.rewrite(message);
        case 'card':
          return cards.send(id, message);
        case 'channel':
          return channels.make(message);
        case 'pin':
          return channels.pin(message, renewed);
        default:
          return never(message);
      }
    },
    find: openFind({ slack, addresses, where }),
    audit: openAudit({ slack, addresses, where }),
  };
};
