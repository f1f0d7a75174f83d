/* Gestures as Slack spells them, with what the house reads and some of what it does not. */

let made = 0;
/** Never the same twice, as Slack's. */
export const trigger = (): string => {
  made += 1;
  return `${made}.trigger`;
};

type More = Readonly<Record<string, unknown>>;

export const slash = (
  command: string,
  text: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  token: 'x',
  command,
  text,
  trigger_id: trigger(),
  user_id: 'U0ANA',
  user_name: 'not-an-identity',
  team_id: 'T0HOME',
  channel_id: 'C0FLOOR01',
  ...more,
});

const person = { user: { id: 'U0ANA', username: 'ana', team_id: 'T0HOME' }, team: { id: 'T0HOME', domain: 'home' } };

export const click = (action: string, value?: string, more: More = {}): Record<string, unknown> => ({
  type: 'block_actions',
  ...person,
  trigger_id: trigger(),
  channel: { id: 'C0FLOOR01', name: 'floor' },
  message: { ts: '1700000000.000009', thread_ts: '1700000000.000001', text: '' },
  container: { type: 'message', message_ts: '1700000000.000009' },
  actions: [{ type: 'button', action_id: action, block_id: 'b', ...(value !== undefined && { value }) }],
  ...more,
});

export const inView = (action: string, value: string | undefined, view: More): Record<string, unknown> => ({
  type: 'block_actions',
  ...person,
  trigger_id: trigger(),
  container: { type: 'view', view_id: view['id'] },
  view: { type: 'modal', callback_id: '', private_metadata: '', ...view },
  actions: [{ type: 'button', action_id: action, block_id: 'b', ...(value !== undefined && { value }) }],
});

export const submission = (callback: string, values: More, view: More = {}): Record<string, unknown> => ({
  type: 'view_submission',
  ...person,
  trigger_id: trigger(),
  view: {
    id: 'V0FORM',
    type: 'modal',
    hash: 'h',
    callback_id: callback,
    private_metadata: JSON.stringify({ about: 'request RPT-31', channel: 'C0FLOOR01', thread: '1700000000.000001' }),
    title: { type: 'plain_text', text: 'Not ours' },
    submit: { type: 'plain_text', text: 'Give back' },
    blocks: Object.keys(values).map((name) => ({
      type: 'input',
      block_id: name,
      label: { type: 'plain_text', text: name },
      element: { type: 'plain_text_input', action_id: 'value' },
    })),
    state: {
      values: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, { value: { type: 'plain_text_input', value } }]),
      ),
    },
    ...view,
  },
});

export const shortcut = (callback: string, more: More = {}): Record<string, unknown> => ({
  type: 'message_action',
  ...person,
  callback_id: callback,
  trigger_id: trigger(),
  channel: { id: 'C0FLOOR01', name: 'floor' },
  message: { ts: '1700000000.000001', text: '' },
  ...more,
});

export const event = (id: string, more: More = {}): Record<string, unknown> => ({
  type: 'event_callback',
  event_id: id,
  team_id: 'T0HOME',
  authorizations: [{ team_id: 'T0HOME', enterprise_id: null, user_id: 'U0BOT', is_bot: true }],
  event: { type: 'app_home_opened', user: 'U0ANA', user_team: 'T0HOME', channel: 'D0ANA', tab: 'home', ...more },
});
