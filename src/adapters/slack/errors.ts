import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';

/**
 * What a refused or broken call means. `permanent`: nothing changed and never will. `transient`: nothing changed, later
 * it may. `ambiguous`: nobody can say. `blocked`: nothing is wrong with the call, but we are not let in.
 */
export type Failure = {
  readonly failed: 'permanent' | 'transient' | 'ambiguous' | 'blocked';
  /** Slack's own name for it, or ours for what never reached Slack. */
  readonly code: string;
  readonly why: string;
  /** When to try again, if anybody knows. */
  readonly seconds: number;
  /** The permission it lacks, as Slack calls it. */
  readonly needed?: string;
};

type Row = readonly [failed: Failure['failed'], why: string];

const tokenGone = 'Slack does not accept our bot token any more. Install the app again and set SLACK_BOT_TOKEN; what is due waits.';

/** Slack's errors by name. What is not listed is a refusal that changed nothing. */
const table: Readonly<Record<string, Row>> = {
  channel_not_found: ['permanent', 'There is no such channel, or Watchfloor is not in it.'],
  not_in_channel: ['permanent', 'Watchfloor is not in that channel. Invite it there.'],
  is_archived: ['permanent', 'That channel is archived.'],
  message_not_found: ['permanent', 'That message is not there any more.'],
  thread_not_found: ['permanent', 'That thread is not there any more.'],
  cant_update_message: ['permanent', 'That message is not ours to change.'],
  edit_window_closed: ['permanent', 'That message is too old to be changed in this workspace.'],
  restricted_action: ['permanent', 'The workspace does not allow apps to do this.'],
  restricted_action_read_only_channel: ['permanent', 'Only some people may post in that channel.'],
  restricted_action_thread_only_channel: ['permanent', 'Only replies may be posted in that channel.'],
  restricted_action_non_threadable_channel: ['permanent', 'Nobody may reply in threads of that channel.'],
  name_taken: ['permanent', 'A channel of that name is there already.'],
  invalid_blocks: ['permanent', 'Slack does not accept how the message was laid out; this is a mistake of ours.'],
  invalid_blocks_format: [
    'permanent',
    'Slack does not accept how the message was laid out; this is a mistake of ours.',
  ],
  msg_too_long: ['permanent', 'The message is longer than Slack takes.'],
  msg_blocks_too_long: ['permanent', 'The message is longer than Slack takes.'],
  metadata_too_large: ['permanent', 'The message carries more than Slack takes; this is a mistake of ours.'],
  user_not_found: ['permanent', 'Slack knows nobody by that id.'],
  user_disabled: ['permanent', 'That person is no longer in the workspace.'],
  user_not_in_channel: ['permanent', 'That person is not in the channel.'],
  cannot_dm_bot: ['permanent', 'That person is an app and reads no messages.'],
  messages_tab_disabled: ['permanent', 'Direct messages of the app are switched off: enable its Messages tab.'],
  expired_trigger_id: ['permanent', 'It took longer than three seconds, so Slack opens no form for it any more.'],
  exchanged_trigger_id: ['permanent', 'This click has opened a form already.'],
  hash_conflict: ['permanent', 'The form was changed in the meantime.'],
  view_not_found: ['permanent', 'The form was closed in the meantime.'],
  not_found: ['permanent', 'It is not there any more.'],
  ratelimited: ['transient', 'Slack asks us to wait.'],
  rate_limited: ['transient', 'Slack asks us to wait.'],
  service_unavailable: ['transient', 'Slack is not available.'],
  team_added_to_org: ['transient', 'The workspace is being moved to an organisation.'],
  enterprise_is_restricted: ['blocked', 'The organisation does not allow this app to be used from here.'],
  internal_error: ['ambiguous', 'Slack had a mistake of its own and may have done it all the same.'],
  fatal_error: ['ambiguous', 'Slack had a mistake of its own and may have done it all the same.'],
  request_timeout: ['ambiguous', 'Slack did not read the whole call in time.'],
  missing_scope: ['blocked', 'The app lacks a permission. Compare its scopes with the manifest and install it again.'],
  account_inactive: ['blocked', 'The account of the app is switched off in the workspace. An administrator switches it on, or installs the app again and SLACK_BOT_TOKEN is set; what is due waits.'],
  token_revoked: ['blocked', tokenGone],
  token_expired: ['blocked', tokenGone],
  invalid_auth: ['blocked', tokenGone],
  not_authed: ['blocked', tokenGone],
  not_allowed_token_type: [
    'blocked',
    'SLACK_BOT_TOKEN is a token of another kind. Expected the one that begins xoxb-.',
  ],
  access_denied: ['blocked', 'Slack denies the app access. An administrator of the workspace can allow it.'],
  org_login_required: ['blocked', 'The workspace is being moved to an organisation. Install the app there.'],
  team_access_not_granted: ['blocked', 'The app is not granted to this workspace. Check SLACK_TEAM_ID.'],
};

/** What concerns the whole token and not the one method it was said of. */
export const ofTheToken: ReadonlySet<string> = new Set(
  Object.entries(table).flatMap(([code, [failed]]) => (failed === 'blocked' && code !== 'missing_scope' ? [code] : [])),
);

const lineCodes: ReadonlySet<string> = new Set(['unreachable', 'line_cut', 'no_answer']);

/** Whether nobody at Slack's has answered. */
export const ofTheLine = ({ code }: Failure): boolean => lineCodes.has(code) || code.startsWith('http_');

const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What became of a call that was answered with anything but `ok`. */
export const judge = (mistake: unknown): Failure => {
  if (mistake instanceof WebAPIRateLimitedError) return byName('ratelimited', mistake.retryAfter);
  if (mistake instanceof WebAPIPlatformError) return lacking(byName(mistake.data.error, 30), mistake.data);
  if (mistake instanceof WebAPIHTTPError) {
    const code = `http_${String(mistake.statusCode)}`;
    return mistake.statusCode >= 500
      ? {
          failed: 'ambiguous',
          code,
          why: `Slack answered ${String(mistake.statusCode)} and may have done it all the same.`,
          seconds: 15,
        }
      : {
          failed: 'transient',
          code,
          why: `Something between us and Slack answered ${String(mistake.statusCode)}.`,
          seconds: 30,
        };
  }
  if (mistake instanceof WebAPIRequestError && NEVER_SENT.has(causeOf(mistake.original))) {
    return { failed: 'transient', code: 'unreachable', why: 'Slack could not be reached.', seconds: 5 };
  }
  return { failed: 'ambiguous', code: 'line_cut', why: 'The line to Slack was cut before it answered.', seconds: 15 };
};

/** Slack says which permission is missing; any one of several would do. */
const lacking = (failure: Failure, data: object): Failure => {
  const needed: unknown = 'needed' in data ? data.needed : undefined;
  if (failure.code !== 'missing_scope' || typeof needed !== 'string' || needed === '') return failure;
  return { ...failure, why: lacksInWords(needed.split(',')), needed };
};

/** What an operator does about permissions the app lacks. */
export const lacksInWords = (scopes: readonly string[]): string =>
  `The app lacks ${scopes.length === 1 ? 'the permission' : 'the permissions'} ${scopes.join(', ')}. Add ${scopes.length === 1 ? 'it' : 'them'} under "OAuth & Permissions", Bot Token Scopes (watchfloor manifest lists all), and install the app again; what is due waits.`;

/** Slack's errors are single words; anything else is a page of something that stands between. */
const byName = (code: string, seconds: number): Failure => {
  if (!/^[a-z0-9_]{1,80}$/.test(code))
    return { failed: 'ambiguous', code: 'no_answer', why: 'What came back is no answer of Slack.', seconds: 15 };
  const [failed, why] = table[code] ?? ['permanent', `Slack refuses it: ${code}.`];
  return { failed, code, why, seconds };
};

const causeOf = (mistake: unknown): string => {
  if (!(mistake instanceof Error)) return '';
  const code: unknown = 'code' in mistake ? mistake.code : undefined;
  return typeof code === 'string' ? code : causeOf(mistake.cause);
};
