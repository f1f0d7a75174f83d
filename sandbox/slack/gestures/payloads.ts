import type { Parts } from '../parts';
import { bot, TEAM } from '../workspace/emulator';
import type { Channel, Message } from '../workspace/rows';
import type { OnScreen } from '../views/views';
import { spelled } from '../views/views';
import type { State } from './filling';

export const DOMAIN = 'election-floor';
/** Slack still sends it; nobody is to rely on it. */
const VERIFICATION = 'deprecated-verification-token';

/** What every payload begins with: who, where from, and which app. */
export const common = (user: string, { people }: Pick<Parts, 'people'>) => ({
  user: { id: user, username: people.handle(user), name: people.handle(user), team_id: people.team(user) },
  api_app_id: bot.app,
  token: VERIFICATION,
  team: { id: TEAM, domain: DOMAIN },
  enterprise: null,
  is_enterprise_install: false,
});

export const typed = (user: string, channel: Channel, parts: Pick<Parts, 'people'>) => ({
  token: VERIFICATION,
  team_id: TEAM,
  team_domain: DOMAIN,
  channel_id: channel.channel_id,
  channel_name: channel.is_im ? 'directmessage' : channel.is_private ? 'privategroup' : channel.name,
  user_id: user,
  user_name: parts.people.handle(user),
  api_app_id: bot.app,
  is_enterprise_install: 'false',
});

/** A message as a click brings it along. */
export const pressedMessage = ({ channel_id: _channel, metadata: _metadata, ...message }: Message, edited = message.edited) => ({
  type: 'message',
  ...message,
  ...(message.user === bot.user && { bot_id: bot.bot, app_id: bot.app }),
  team: TEAM,
  blocks: message.blocks ?? [],
  ...(edited && { edited }),
});

export const inChannel = (channel: Channel) => ({ id: channel.channel_id, name: channel.is_im ? 'directmessage' : channel.is_private ? 'privategroup' : channel.name });

export const inView = (view: OnScreen, state: State) => ({
  container: { type: 'view', view_id: view.id },
  view: spelled(view, state),
});
