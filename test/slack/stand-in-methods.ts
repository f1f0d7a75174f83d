import type { Refusal } from '../../sandbox/slack/rules';
import { refusalOfMessage, refusalOfView } from '../../sandbox/slack/rules';

export type Posted = {
  readonly ts: string;
  readonly thread?: string;
  text: string;
  blocks: unknown;
  metadata: unknown;
};

export type Channel = {
  name: string;
  /** What it answers whoever writes there. */
  shut?: 'is_archived' | 'not_in_channel' | undefined;
  readonly creator?: string;
  readonly isPrivate?: boolean;
  /** Who is in it beside us; everybody if nothing is said. */
  members?: readonly string[];
  readonly messages: Posted[];
};

export type Workspace = {
  readonly team: string;
  readonly channels: Map<string, Channel>;
  /** What stands on people's screens, by view id, with the hash it has now. */
  readonly views: Map<string, { view: unknown; hash: string }>;
  /** Triggers work once. */
  readonly triggers: Set<string>;
  tick: number;
  /** What Slack says beside every answer, if it says anything. */
  scopes?: readonly string[];
  readonly socketUrl: () => string;
  /** Members by id. */
  readonly people: ReadonlyMap<string, string>;
  /** User groups, and who is in them as Slack describes a user. */
  readonly groups: { readonly id: string; readonly handle: string; readonly users: readonly { readonly id: string }[] }[];
  readonly pins: { readonly channel: string; readonly ts: string }[];
  /** Tokens that are good no more. */
  readonly revoked: Set<string>;
};

const BOT = 'U0BOT';

type Args = Readonly<Record<string, unknown>>;
type Method = (args: Args, workspace: Workspace) => Readonly<Record<string, unknown>>;

const no = (error: string) => ({ ok: false, error });
const refusedAs = (refusal: Refusal) => ({ ok: false, ...refusal });

const nextTs = (workspace: Workspace): string => {
  workspace.tick += 1;
  return `1700000000.${String(workspace.tick).padStart(6, '0')}`;
};

/** As Slack: what an app wrote beside the message is shown only to whoever asks for it. */
const shown = ({ ts, thread, text, blocks, metadata }: Posted, args: Args, replies = 0) => ({
  ts,
  ...(replies > 0 && { reply_count: replies }),
  text,
  blocks,
  ...(thread !== undefined && { thread_ts: thread }),
  ...(args['include_all_metadata'] === true && { metadata }),
});

const history = (args: Args, { channels }: Workspace, thread?: string) => {
  const channel = channels.get(String(args['channel']));
  if (!channel) return no('channel_not_found');
  const oldest = typeof args['oldest'] === 'string' ? args['oldest'] : '0';
  const messages = channel.messages.filter((each) =>
    thread === undefined ? each.thread === undefined : each.thread === thread || each.ts === thread,
  );
  return {
    ok: true,
    messages: messages
      .filter(({ ts }) => ts > oldest)
      .reverse()
      .map((each) => shown(each, args, channel.messages.filter((reply) => reply.thread === each.ts).length)),
    has_more: false,
  };
};

const putView = (args: Args, { views, tick }: Workspace, id: string) => {
  const refusal = refusalOfView(args['view'], 'modal');
  if (refusal) return refusedAs(refusal);
  const hash = `hash-${String(tick)}-${String(views.get(id) === undefined)}`;
  views.set(id, { view: args['view'], hash });
  return { ok: true, view: { id, hash } };
};

export const methods: Readonly<Record<string, Method>> = {
  'usergroups.list': (_, { groups }) => ({ ok: true, usergroups: groups.map(({ id, handle }) => ({ id, handle, name: handle, is_usergroup: true })) }),
  'usergroups.users.list': (args, { groups }) => {
    const group = groups.find(({ id }) => id === args['usergroup']);
    return group ? { ok: true, users: group.users.map(({ id }) => id) } : no('no_such_subteam');
  },
  'users.info': (args, { groups, people }) => {
    const id = String(args['user']);
    const name = people.get(id);
    const user = groups.flatMap(({ users }) => users).find((each) => each.id === id) ?? (id === BOT ? { id, is_bot: true } : undefined);
    if (user) return { ok: true, user };
    return name === undefined ? no('user_not_found') : { ok: true, user: { id, real_name: name } };
  },
  'conversations.members': (args, { channels, people }) => {
    const channel = channels.get(String(args['channel']));
    return channel ? { ok: true, members: [...(channel.members ?? people.keys()), BOT] } : no('channel_not_found');
  },
  'conversations.create': (args, { channels }) => {
    const name = String(args['name']);
    if ([...channels.values()].some((each) => each.name === name)) return no('name_taken');
    const id = `C0MADE${String(channels.size).padStart(3, '0')}`;
    channels.set(id, { name, creator: BOT, isPrivate: args['is_private'] === true, messages: [] });
    return { ok: true, channel: { id, name } };
  },
  'conversations.invite': (args, { channels }) => {
    const channel = channels.get(String(args['channel']));
    if (!channel) return no('channel_not_found');
    if (channel.isPrivate) channel.members = [...new Set([...(channel.members ?? []), ...String(args['users']).split(',')])];
    return { ok: true };
  },
  'conversations.kick': (args, { channels }) => {
    const channel = channels.get(String(args['channel']));
    if (!channel) return no('channel_not_found');
    const members = channel.members ?? [];
    if (!members.includes(String(args['user']))) return no('user_not_in_channel');
    channel.members = members.filter((each) => each !== args['user']);
    return { ok: true };
  },
  'conversations.info': (args, { channels }) => {
    const id = String(args['channel']);
    const channel = channels.get(id);
    return channel ? { ok: true, channel: { id, name: channel.name, is_member: channel.shut !== 'not_in_channel', is_archived: channel.shut === 'is_archived', is_private: channel.isPrivate ?? false } } : no('channel_not_found');
  },
  'pins.add': (args, { pins, channels }) => {
    if (!channels.get(String(args['channel']))?.messages.some(({ ts }) => ts === args['timestamp'])) return no('message_not_found');
    pins.push({ channel: String(args['channel']), ts: String(args['timestamp']) });
    return { ok: true };
  },
  'pins.list': (args, { pins }) => ({ ok: true, items: pins.filter(({ channel }) => channel === args['channel']) }),
  'users.list': (_args, { people }) => ({ ok: true, members: [...people].map(([id, name]) => ({ id, real_name: name })) }),
  'views.generateTriggerId': (_args, workspace) => {
    workspace.tick += 1;
    return { ok: true, trigger_id: `${String(workspace.tick)}.made` };
  },
  'auth.test': (_args, { team }) => ({ ok: true, team_id: team, user_id: BOT, bot_id: 'B0BOT' }),
  'apps.connections.open': (_args, { socketUrl }) => ({ ok: true, url: socketUrl() }),
  'conversations.open': (args, { channels }) => {
    const id = `D${String(args['users'])}`;
    if (!channels.has(id)) channels.set(id, { name: '', messages: [] });
    return { ok: true, channel: { id } };
  },
  'conversations.list': (args, { channels }) => {
    const all = [...channels]
      .filter(([id, { shut }]) => (id.startsWith('C') ? !(args['exclude_archived'] === true && shut === 'is_archived') : String(args['types']).split(',').includes('im')))
      .map(([id, { name, creator, shut }]) =>
        id.startsWith('C') ? { id, name, creator, is_archived: shut === 'is_archived' } : { id, is_im: true, user: id.slice(1) },
      );
    const from = Number(args['cursor'] || 0);
    return {
      ok: true,
      channels: all.slice(from, from + 1),
      response_metadata: { next_cursor: from + 1 < all.length ? String(from + 1) : '' },
    };
  },
  'conversations.history': (args, workspace) => history(args, workspace),
  'conversations.replies': (args, workspace) => history(args, workspace, String(args['ts'])),
  'chat.postMessage': (args, workspace) => {
    const channel = workspace.channels.get(String(args['channel']));
    if (!channel) return no('channel_not_found');
    if (channel.shut) return no(channel.shut);
    const refusal = refusalOfMessage(args);
    if (refusal) return refusedAs(refusal);
    // Slack would take blocks alone; nobody could then read them aloud.
    if (typeof args['text'] !== 'string') return no('no_text');
    const thread = typeof args['thread_ts'] === 'string' ? args['thread_ts'] : undefined;
    if (thread !== undefined && !channel.messages.some(({ ts }) => ts === thread)) return no('thread_not_found');
    const ts = nextTs(workspace);
    channel.messages.push({
      ts,
      ...(thread !== undefined && { thread }),
      text: args['text'],
      blocks: args['blocks'],
      metadata: args['metadata'],
    });
    return { ok: true, ts, channel: args['channel'] };
  },
  'chat.update': (args, workspace) => {
    const channel = workspace.channels.get(String(args['channel']));
    if (channel?.shut) return no(channel.shut);
    const message = channel?.messages.find(({ ts }) => ts === args['ts']);
    if (!message) return no('message_not_found');
    const refusal = refusalOfMessage(args, 'updated');
    if (refusal) return refusedAs(refusal);
    message.text = String(args['text']);
    message.blocks = args['blocks'];
    message.metadata = args['metadata'];
    return { ok: true, ts: message.ts, channel: args['channel'] };
  },
  'chat.delete': (args, { channels }) => {
    const messages = channels.get(String(args['channel']))?.messages ?? [];
    const nth = messages.findIndex(({ ts }) => ts === args['ts']);
    if (nth < 0) return no('message_not_found');
    messages.splice(nth, 1);
    return { ok: true, ts: args['ts'], channel: args['channel'] };
  },
  'chat.postEphemeral': (args, { channels }) => {
    const channel = channels.get(String(args['channel']));
    if (!channel) return no('channel_not_found');
    if (channel.shut) return no(channel.shut);
    const refusal = refusalOfMessage(args);
    return refusal ? refusedAs(refusal) : { ok: true, message_ts: '1.0' };
  },
  'views.open': (args, workspace) => {
    const trigger = String(args['trigger_id']);
    if (workspace.triggers.has(trigger)) return no('exchanged_trigger_id');
    workspace.triggers.add(trigger);
    workspace.tick += 1;
    return putView(args, workspace, `V${String(workspace.tick)}`);
  },
  'views.publish': (args, workspace) => {
    const refusal = refusalOfView(args['view'], 'home');
    if (refusal) return refusedAs(refusal);
    const id = `home of ${String(args['user_id'])}`;
    workspace.tick += 1;
    workspace.views.set(id, { view: args['view'], hash: `hash-${String(workspace.tick)}` });
    return { ok: true, view: { id } };
  },
  'views.update': (args, workspace) => {
    const id = String(args['view_id']);
    const on = workspace.views.get(id);
    if (!on) return no('not_found');
    if (args['hash'] !== undefined && args['hash'] !== on.hash) return no('hash_conflict');
    workspace.tick += 1;
    return putView(args, workspace, id);
  },
};
