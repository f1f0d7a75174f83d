import type { Parts } from '../parts';
import { bot, TEAM } from '../workspace/emulator';

/** Tells the app of what happened, if it asked to be told. */
export type Events = {
  readonly tell: (type: string, event: Readonly<Record<string, unknown>>) => void;
  readonly close: () => void;
};

/** Slack says an event again when it was not acknowledged: at once, after a minute, after five. */
export const retriesAfter = [0, 60, 300] as const;

export const openEvents = ({ line, manifest, now, nextId }: Pick<Parts, 'line' | 'manifest' | 'now' | 'nextId'>, retries: readonly number[]): Events => {
  const timers = new Set<NodeJS.Timeout>();
  const subscribed = new Set(manifest.settings.event_subscriptions?.bot_events ?? []);

  const send = async (payload: Readonly<Record<string, unknown>>, attempt: number, reason: string): Promise<void> => {
    const ack = await line.send({ type: 'events_api', payload }, attempt === 0 ? undefined : { number: attempt, reason });
    const wait = retries[attempt];
    if (ack.kind === 'acked' || wait === undefined) return;
    const why = ack.error === 'operation_timeout' ? 'http_timeout' : 'http_error';
    const timer = setTimeout(() => {
      timers.delete(timer);
      void send(payload, attempt + 1, why);
    }, wait * 1000);
    timers.add(timer);
  };

  return {
    tell: (type, event) => {
      if (!subscribed.has(type)) return;
      const payload = {
        token: 'deprecated-verification-token',
        team_id: TEAM,
        api_app_id: bot.app,
        event,
        type: 'event_callback',
        event_id: nextId('Ev'),
        event_time: Math.floor(now() / 1000),
        authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: bot.user, is_bot: true, is_enterprise_install: false }],
        is_ext_shared_channel: false,
      };
      void send(payload, 0, '');
    },
    close: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
};

/** Which subscription a message falls under, by the kind of channel it was said in. */
export const messageEventOf = ({ is_im: direct, is_private: closed }: { readonly is_im: boolean; readonly is_private: boolean }): string =>
  direct ? 'message.im' : closed ? 'message.groups' : 'message.channels';
