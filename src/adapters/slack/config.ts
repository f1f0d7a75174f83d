/** What an operator sets. Everything that is missing or wrong is said at once, in words that say what to do. */
export type SlackConfig = {
  readonly botToken: string;
  /** One of the two: by HTTP, or by Socket Mode, which wins if both are set. */
  readonly signingSecret?: string;
  readonly appToken?: string;
  readonly apiUrl?: string;
  /** The workspace, for an installation for a whole organisation. */
  readonly teamId?: string;
  /** Put before every slash command. */
  readonly prefix?: string;
  /** The floor's channel, by id or name. */
  readonly floor: string;
  /** The channel auditors read, by id or name. */
  readonly audit?: string;
  readonly proxy?: { readonly url: string; readonly except?: string };
};

export const COMMERCIAL = 'https://slack.com/api/';

export const slackMistakes = (config: SlackConfig): readonly string[] => {
  const { botToken, signingSecret, appToken, apiUrl, teamId, prefix, floor, proxy } = config;
  const wrong = (isWrong: boolean, says: string): readonly string[] => (isWrong ? [says] : []);
  return [
    ...wrong(
      !botToken.startsWith('xoxb-'),
      `SLACK_BOT_TOKEN: expected the bot token, which begins xoxb- (OAuth & Permissions in the app's settings), got ${kindOf(botToken)}.`,
    ),
    ...wrong(
      signingSecret === undefined && appToken === undefined,
      'Slack is reached by Socket Mode or by HTTP: set SLACK_APP_TOKEN (begins xapp-) or SLACK_SIGNING_SECRET.',
    ),
    ...wrong(
      appToken !== undefined && !appToken.startsWith('xapp-'),
      `SLACK_APP_TOKEN: expected an app-level token with the scope connections:write, which begins xapp-, got ${kindOf(appToken ?? '')}.`,
    ),
    ...wrong(
      signingSecret?.trim() === '' || signingSecret?.startsWith('xoxb-') === true,
      'SLACK_SIGNING_SECRET: expected the signing secret of Basic Information, 32 letters and digits.',
    ),
    ...wrong(
      apiUrl !== undefined && !/^https?:$/.test(URL.canParse(apiUrl) ? new URL(apiUrl).protocol : ''),
      'SLACK_API_URL: expected an address such as https://slack.com/api/ or https://slack-gov.com/api/.',
    ),
    ...wrong(
      teamId !== undefined && !/^[TE][A-Z0-9]+$/.test(teamId),
      'SLACK_TEAM_ID: expected an id that begins with T or E.',
    ),
    ...wrong(
      prefix !== undefined && !/^[a-z0-9_-]{0,16}$/.test(prefix),
      'SLACK_COMMAND_PREFIX: expected at most 16 lower-case letters, digits, - or _.',
    ),
    ...wrong(
      floor.replace(/^#/, '').trim() === '',
      'FLOOR_CHANNEL: expected the name or id of the channel everyone shares.',
    ),
    ...wrong(
      proxy !== undefined && !URL.canParse(proxy.url),
      'HTTPS_PROXY: expected an address such as http://proxy.example:3128.',
    ),
  ];
};

/** Never the secret itself: this is printed. */
const kindOf = (token: string): string =>
  token === '' ? 'nothing' : `something that begins ${token.slice(0, 5).replace(/[^a-z-]/g, '?')}`;
