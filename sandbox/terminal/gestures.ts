import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Api } from './api';
import type { PressableButton } from './blocks';
import { readBlocks } from './blocks';
import type { Filled } from './filling';
import { filledIn } from './filling';
import type { Message } from './reading';
import type { FormOnScreen, OnScreen, Screens } from './screens';
import { readForm } from './screens';

/** What a gesture brought its person: words, a form, what was wrong in the form, or nothing. */
export type Shown = OnScreen | { readonly kind: 'wrong'; readonly errors: Readonly<Record<string, string>> } | { readonly kind: 'nothing' };

/** Gestures as Slack sends them: signed, form-encoded, to one address. `user` is an id; a guest's with the home before it, `T…/U…`. */
export type Gestures = {
  readonly type: (user: string, channel: string, command: string) => Promise<Shown>;
  readonly press: (user: string, message: Message, button: PressableButton) => Promise<Shown>;
  /** Opens the app's Home, which is drawn then. */
  readonly goHome: (user: string) => Promise<Shown>;
  readonly pressAtHome: (user: string, home: FormOnScreen, button: PressableButton) => Promise<Shown>;
  readonly send: (user: string, form: FormOnScreen, filled: Filled) => Promise<Shown>;
};

export type GestureParts = {
  /** Where the house listens now. */
  readonly url: () => string;
  readonly signingSecret: string;
  readonly api: Api;
  readonly screens: Screens;
  readonly team: string;
  /** Seconds on the machine's clock: Slack signs the time, and a bot refuses what is old. */
  readonly seconds: () => number;
};

const acked = z.object({
  blocks: z.array(z.unknown()).optional(),
  response_action: z.string().optional(),
  errors: z.record(z.string(), z.string()).optional(),
  view: z.unknown().optional(),
});

export const openGestures = ({ url, signingSecret, api, screens, team, seconds }: GestureParts): Gestures => {
  const post = async (fields: Readonly<Record<string, string>>) => deliver(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded');

  const deliver = async (body: string, type: string): Promise<z.output<typeof acked> | undefined> => {
    const timestamp = String(Math.floor(seconds()));
    const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
    const response = await fetch(url(), {
      method: 'POST',
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signature}`,
      },
      body,
    });
    const said = await response.text();
    if (!response.ok) throw new Error(`Expected the bot to take a gesture, got ${response.status} ${said}.`);
    return said === '' ? undefined : acked.parse(JSON.parse(said));
  };

  const trigger = async (user: string): Promise<string> =>
    z.looseObject({ trigger_id: z.string() }).parse(await api('views.generateTriggerId', { user_id: idOf(user) })).trigger_id;

  /** What is not in the acknowledgement comes on the screen a moment later. */
  const later = async (): Promise<Shown> => (await screens.next()) ?? { kind: 'nothing' };

  /** A click in a Home is answered in it; what opens it says so by an event. */
  const atHome = async (user: string, doing: () => Promise<unknown>): Promise<Shown> => {
    const comes = screens.next(idOf(user));
    await doing();
    return (await comes) ?? { kind: 'nothing' };
  };
  let events = 0;

  const idOf = (user: string): string => user.split('/').at(-1) ?? user;
  const homeOf = (user: string): string => (user.includes('/') ? (user.split('/')[0] ?? team) : team);
  const person = (user: string) => ({ user: { id: idOf(user), team_id: homeOf(user) }, team: { id: team, domain: 'election-floor' } });

  return {
    type: async (user, channel, command) => {
      const [name = '', ...words] = command.split(' ');
      const ack = await post({
        command: name, text: words.join(' '), trigger_id: await trigger(user),
        user_id: idOf(user), user_name: 'not-an-identity', team_id: homeOf(user), channel_id: channel,
      });
      return ack?.blocks ? { kind: 'words', user, blocks: ack.blocks } : later();
    },
    press: async (user, { channel, ts, thread }, { action, value }) => {
      const payload = {
        type: 'block_actions',
        ...person(user),
        trigger_id: await trigger(user),
        channel: { id: channel },
        message: { ts, ...(thread !== undefined && { thread_ts: thread }) },
        container: { type: 'message', message_ts: ts, channel_id: channel },
        actions: [{ type: 'button', action_id: action, block_id: 'buttons', value }],
      };
      await post({ payload: JSON.stringify(payload) });
      return later();
    },
    goHome: (user) => {
      events += 1;
      const event = { type: 'app_home_opened', user: idOf(user), user_team: homeOf(user), channel: `D${idOf(user).slice(1)}`, tab: 'home' };
      const told = {
        type: 'event_callback', event_id: `Ev${String(events).padStart(8, '0')}`, team_id: team, event,
        authorizations: [{ team_id: team, enterprise_id: null, user_id: 'U0BOT', is_bot: true }],
      };
      return atHome(user, () => deliver(JSON.stringify(told), 'application/json'));
    },
    pressAtHome: async (user, home, { action, value }) => {
      const payload = {
        type: 'block_actions',
        ...person(user),
        trigger_id: await trigger(user),
        container: { type: 'view', view_id: home.id },
        view: { ...home, type: 'home' },
        actions: [{ type: 'button', action_id: action, block_id: 'buttons', value }],
      };
      return atHome(user, () => post({ payload: JSON.stringify(payload) }));
    },
    send: async (user, form, filled) => {
      const values = filledIn(readBlocks(form.blocks), filled);
      const payload = { type: 'view_submission', ...person(user), trigger_id: await trigger(user), view: { ...form, type: 'modal', state: { values } } };
      const ack = await post({ payload: JSON.stringify(payload) });
      if (ack?.errors) return { kind: 'wrong', errors: ack.errors };
      return ack?.view === undefined ? later() : { kind: 'form', form: { ...readForm(JSON.stringify(ack.view)), id: form.id } };
    },
  };
};
