import { addSeconds, secondsBetween } from '../../core/calendar';
import type { Budgets } from '../../ports/budgets';
import type { Clock } from '../../ports/clock';
import type { Called, Slack } from './client';

/** Calls a minute Slack allows an app in one workspace. One post a second and channel is kept by the lanes. */
const perMinute: Readonly<Record<string, number>> = {
  'chat.postMessage': 240,
  'chat.update': 50,
  'chat.delete': 50,
  'conversations.open': 50,
  'conversations.history': 50,
  'conversations.replies': 50,
  'conversations.invite': 50,
  'conversations.kick': 50,
  'conversations.create': 20,
  'conversations.list': 20,
  'pins.add': 20,
  'pins.remove': 20,
  'chat.postEphemeral': 100,
  'views.open': 100,
  'views.update': 100,
  'views.publish': 100,
};

const OTHERS = 20;

/**
 * Calls within the budget of their method, which all processes share. What Slack says of one method closes that method;
 * what it says of a post closes nothing, since it was said of one channel, whose lane waits by itself.
 */
export const paced = (slack: Slack, budgets: Budgets, machine: Clock): Slack => ({
  ...slack,
  call: async (method, args): Promise<Called> => {
    const now = machine.now();
    const taken = await budgets.take(method, perMinute[method] ?? OTHERS, now);
    if (taken !== 'taken') {
      const seconds = Math.max(1, Math.ceil(secondsBetween(now, taken.freeFrom)));
      return { failed: 'transient', code: 'budget', why: `The budget of ${method} is used up for now.`, seconds };
    }
    const called = await slack.call(method, args);
    if (called.failed && called.code === 'ratelimited' && method !== 'chat.postMessage') {
      await budgets.close(method, addSeconds(machine.now(), called.seconds));
    }
    return called;
  },
});
