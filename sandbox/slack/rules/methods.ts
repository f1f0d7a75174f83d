/*
 * The methods of the Web API: what a token must be allowed, and how often a minute Slack promises to answer an app in one
 * workspace. Slack calls 20, 50 and 100 tiers 2, 3 and 4, and tolerates a little more. Sending the bytes of a file, the
 * second of its three calls, is no method: it goes to the address the first one gave, without a token.
 *
 * Those of the methods the house calls are as its budgets have them. The scopes and tiers of the others were written from
 * knowing the reference, not beside it.
 */

export type Scope =
  | `${'channels' | 'groups' | 'im' | 'mpim'}:${'read' | 'history' | 'write'}`
  | 'channels:manage'
  | 'channels:join'
  | 'chat:write'
  | 'commands'
  | 'connections:write'
  | 'users:read'
  | 'users:read.email'
  | 'users.profile:read'
  | 'usergroups:read'
  | 'usergroups:write'
  | 'pins:read'
  | 'pins:write'
  | 'bookmarks:read'
  | 'bookmarks:write'
  | 'reactions:read'
  | 'reactions:write'
  | 'files:read'
  | 'files:write'
  | 'team:read';

/** A public channel, a private one, a direct message of two, and one of several. */
export type Conversation = 'channel' | 'group' | 'im' | 'mpim';

export type Method = {
  /** One of these is enough to be let in at all; none of them are wanted where the list is empty. */
  readonly anyOf: readonly Scope[];
  /** Which of them a kind of conversation wants. */
  readonly of?: Readonly<Record<Conversation, Scope>>;
  /** Absent where Slack gives no number, only that there are hundreds. */
  readonly perMinute?: number;
  readonly perMinuteAndChannel?: number;
  /** Bots are not let in with their own token, only the app with its own. */
  readonly token?: 'app';
};

const [tier1, tier2, tier3, tier4] = [{ perMinute: 1 }, { perMinute: 20 }, { perMinute: 50 }, { perMinute: 100 }];

const conversations = (of: Readonly<Record<Conversation, Scope>>) => ({ anyOf: [...new Set(Object.values(of))], of });

const reading = conversations({ channel: 'channels:read', group: 'groups:read', im: 'im:read', mpim: 'mpim:read' });
const history = conversations({
  channel: 'channels:history',
  group: 'groups:history',
  im: 'im:history',
  mpim: 'mpim:history',
});
const managing = conversations({
  channel: 'channels:manage',
  group: 'groups:write',
  im: 'im:write',
  mpim: 'mpim:write',
});
const anyone = { anyOf: [] };
const writing: Pick<Method, 'anyOf'> = { anyOf: ['chat:write'] };

export const methods = {
  'apps.connections.open': { anyOf: ['connections:write'], ...tier1, token: 'app' },
  'auth.test': anyone,
  'team.info': { anyOf: ['team:read'], ...tier3 },
  'bots.info': { anyOf: ['users:read'], ...tier3 },

  'chat.postMessage': { ...writing, perMinuteAndChannel: 60 },
  'chat.postEphemeral': { ...writing, ...tier4 },
  'chat.update': { ...writing, ...tier3 },
  'chat.delete': { ...writing, ...tier3 },
  'chat.getPermalink': anyone,

  'views.open': { ...anyone, ...tier4 },
  'views.push': { ...anyone, ...tier4 },
  'views.update': { ...anyone, ...tier4 },
  'views.publish': { ...anyone, ...tier4 },

  'conversations.list': { ...reading, ...tier2 },
  'conversations.info': { ...reading, ...tier3 },
  'conversations.members': { ...reading, ...tier4 },
  'conversations.history': { ...history, ...tier3 },
  'conversations.replies': { ...history, ...tier3 },
  'conversations.create': { ...managing, ...tier2 },
  'conversations.open': { ...managing, ...tier3 },
  'conversations.close': { ...managing, ...tier2 },
  'conversations.invite': { ...managing, ...tier3 },
  'conversations.kick': { ...managing, ...tier3 },
  'conversations.leave': { ...managing, ...tier3 },
  'conversations.join': { anyOf: ['channels:join'], ...tier3 },
  'conversations.archive': { ...managing, ...tier2 },
  'conversations.unarchive': { ...managing, ...tier2 },
  'conversations.rename': { ...managing, ...tier2 },
  'conversations.setTopic': { ...managing, ...tier2 },
  'conversations.setPurpose': { ...managing, ...tier2 },

  'pins.add': { anyOf: ['pins:write'], ...tier2 },
  'pins.remove': { anyOf: ['pins:write'], ...tier2 },
  'pins.list': { anyOf: ['pins:read'], ...tier2 },
  'bookmarks.add': { anyOf: ['bookmarks:write'], ...tier2 },
  'bookmarks.edit': { anyOf: ['bookmarks:write'], ...tier2 },
  'bookmarks.remove': { anyOf: ['bookmarks:write'], ...tier2 },
  'bookmarks.list': { anyOf: ['bookmarks:read'], ...tier3 },
  'reactions.add': { anyOf: ['reactions:write'], ...tier3 },
  'reactions.remove': { anyOf: ['reactions:write'], ...tier2 },
  'reactions.get': { anyOf: ['reactions:read'], ...tier3 },

  'users.info': { anyOf: ['users:read'], ...tier4 },
  'users.list': { anyOf: ['users:read'], ...tier2 },
  'users.getPresence': { anyOf: ['users:read'], ...tier3 },
  'users.conversations': { ...reading, ...tier3 },
  'users.lookupByEmail': { anyOf: ['users:read.email'], ...tier3 },
  'users.profile.get': { anyOf: ['users.profile:read'], ...tier4 },
  'usergroups.list': { anyOf: ['usergroups:read'], ...tier2 },
  'usergroups.create': { anyOf: ['usergroups:write'], ...tier2 },
  'usergroups.update': { anyOf: ['usergroups:write'], ...tier2 },
  'usergroups.enable': { anyOf: ['usergroups:write'], ...tier2 },
  'usergroups.disable': { anyOf: ['usergroups:write'], ...tier2 },
  'usergroups.users.list': { anyOf: ['usergroups:read'], ...tier2 },
  'usergroups.users.update': { anyOf: ['usergroups:write'], ...tier2 },

  'files.getUploadURLExternal': { anyOf: ['files:write'], ...tier4 },
  'files.completeUploadExternal': { anyOf: ['files:write'], ...tier4 },
  'files.info': { anyOf: ['files:read'], ...tier4 },
  'files.delete': { anyOf: ['files:write'], ...tier3 },
} as const satisfies Readonly<Record<string, Method>>;

export type MethodName = keyof typeof methods;

/** Which scopes are missing for a call, any one of which would do; nothing when it is allowed. */
export const missingScopes = (
  name: MethodName,
  granted: readonly string[],
  conversation?: Conversation,
): readonly Scope[] => {
  const { anyOf, of }: Method = methods[name];
  const wanted = of && conversation ? [of[conversation]] : anyOf;
  return wanted.some((scope) => granted.includes(scope)) ? [] : wanted;
};
