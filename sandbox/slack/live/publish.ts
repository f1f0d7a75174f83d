import type { Parts } from '../parts';
import { shownView } from '../views/views';
import type { Change } from '../workspace/records';

/** Tells everybody who watches of what changed, as far as they can see it. */
export const publish = {
  change: (change: Change, { records, sight, streams }: Pick<Parts, 'records' | 'sight' | 'streams'>): void => {
    for (const user of streams.watching()) {
      switch (change.kind) {
        case 'message': {
          const channel = records.channel(change.message.channel_id);
          if (channel?.members.includes(user) !== true) break;
          streams.send(user, { type: 'message', message: sight.message(change.message, user) });
          if (change.isNew) streams.send(user, { type: 'channel', channel: sight.channel(channel, user) });
          break;
        }
        case 'gone': {
          const channel = records.channel(change.message.channel_id);
          if (channel?.members.includes(user) !== true) break;
          streams.send(user, { type: 'gone', channel: change.message.channel_id, ts: change.message.ts });
          streams.send(user, { type: 'channel', channel: sight.channel(channel, user) });
          break;
        }
        case 'channel':
          if (change.channel.members.includes(user)) streams.send(user, { type: 'channel', channel: sight.channel(change.channel, user) });
          else if (change.before?.members.includes(user) === true) streams.send(user, { type: 'left', channel: change.channel.channel_id });
      }
    }
  },
  views: (user: string, kind: 'modal' | 'home', { views, streams }: Pick<Parts, 'views' | 'streams'>): void => {
    const home = views.home(user);
    if (kind === 'modal') streams.send(user, { type: 'views', views: views.stack(user).map(shownView) });
    else if (home) streams.send(user, { type: 'home', view: shownView(home) });
  },
};
