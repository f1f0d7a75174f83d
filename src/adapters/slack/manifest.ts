/** What the manifest is made of: what people can ask, from the lists in code, and how this house is reached. */
export type ManifestParts = {
  readonly commands: readonly {
    readonly path: string;
    readonly help?: { readonly usage: string; readonly says: string };
  }[];
  /** What can be asked of a message from its menu. */
  readonly shortcuts?: readonly { readonly path: string; readonly label: string; readonly says: string }[];
  /** Where Slack posts to; absent means Socket Mode. */
  readonly http?: string;
  readonly prefix?: string;
  /** Installed for a whole organisation. */
  readonly org?: boolean;
};

/**
 * What the app may do. Nothing is asked for that nothing uses: it reads histories only to find a message of its own that
 * may have been posted, and hears no events, so nobody's messages are sent to it.
 */
export const botScopes = [
  'commands',
  'chat:write',
  'groups:write',
  'groups:read',
  'groups:history',
  'channels:read',
  'channels:history',
  'im:write',
  'im:history',
  'pins:write',
  'users:read',
  'users:read.email',
  'usergroups:read',
] as const;

const MOST_COMMANDS = 50;
const MOST_SHORTCUTS = 10;

/** The app as Slack takes it under "from a manifest". Each organisation makes its own. */
export const manifestOf = (parts: ManifestParts) => {
  const { http, prefix = '', org = false, shortcuts = [] } = parts;
  const url = http === undefined ? undefined : `${http.replace(/\/+$/, '')}/slack/events`;
  const at = url === undefined ? {} : { url };
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Watchfloor',
      description: 'Who still owes what to whom when an election is interfered with, and by when.',
      background_color: '#1d2b3a',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: 'Watchfloor', always_online: true },
      slash_commands: slashCommands(parts, prefix).map((command) => ({ ...command, ...at })),
      ...(shortcuts.length > 0 && {
        shortcuts: shortcuts.slice(0, MOST_SHORTCUTS).map(({ path, label, says }) => ({
          name: label.slice(0, 24),
          type: 'message',
          callback_id: path,
          description: says.slice(0, 150),
        })),
      }),
    },
    oauth_config: { scopes: { bot: [...botScopes] } },
    settings: {
      event_subscriptions: { ...(url !== undefined && { request_url: url }), bot_events: ['app_home_opened'] },
      interactivity: { is_enabled: true, ...(url !== undefined && { request_url: url }) },
      org_deploy_enabled: org,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
};

/** One slash command to a noun; its verbs stand in its hint. */
const slashCommands = ({ commands }: ManifestParts, prefix: string) => {
  const nouns = [...new Set(commands.filter(({ help }) => help).map(({ path }) => path.split('/')[0] ?? ''))];
  return nouns.slice(0, MOST_COMMANDS).map((noun) => {
    const own = commands.filter(({ path, help }) => help && path.startsWith(`${noun}/`));
    const verbs = own.map(({ path }) => path.slice(noun.length + 1)).filter((verb) => verb !== 'help');
    const [first] = own;
    return {
      command: `/${prefix}${noun}`.slice(0, 32),
      description: shortened(
        own.length === 1 && first?.help ? first.help.says : `${inTitle(noun)}: ${verbs.join(', ')}`,
        100,
      ),
      usage_hint: shortened(`help | ${verbs.join(' | ')}`, 100),
      should_escape: true,
    };
  });
};

const inTitle = (noun: string): string => `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;

const shortened = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
