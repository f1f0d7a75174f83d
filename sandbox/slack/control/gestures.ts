import type { Parts } from '../parts';
import { administer } from '../gestures/administer';
import { act, NothingThere } from '../gestures/act';
import { giveCommand } from '../gestures/command';
import type { Events } from '../gestures/events';
import { mistakeOf } from '../gestures/filling';
import { suggest } from '../gestures/options';
import { closeView, submit } from '../gestures/submit';
import { say, upload } from '../gestures/talk';
import type { Answer } from '../wire';
import { posts } from '../wire';
import type { Channel } from '../workspace/rows';
import { refusalOfChannelName } from '../rules';
import { shownView } from '../views/views';
import { BadAsking, openFinds, readAsking, wrong } from './ask';

/** What people and scripts do in the workspace, by name: each takes what was posted and answers as `wire.ts` says. */
export type Gestures = Readonly<Record<'command' | 'message' | 'act' | 'submit' | 'close' | 'home' | 'read' | 'upload' | 'administer' | 'switch' | 'options', (asked: unknown) => Promise<Answer>>>;

export const openGestures = (parts: Parts, events: Events): Gestures => {
  const finds = openFinds(parts);
  const kindly = async (doing: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await doing();
    } catch (mistake) {
      if (mistake instanceof NothingThere) throw new BadAsking(mistake.message);
      const words = mistakeOf(mistake);
      if (words !== undefined) throw new BadAsking(`"values": ${words}`);
      throw mistake;
    }
  };
  /** What is said under a message needs one to be said under. */
  const under = (where: Channel, thread: string | undefined) => (thread === undefined ? {} : { thread: finds.message(where, thread).ts });

  return {
    command: async (asked) => {
      const { user, channel, text, thread } = readAsking(posts.command, asked);
      const who = finds.who(user);
      if (!/^\/\S/.test(text.trim())) throw wrong('text', text);
      const where = finds.ownChannel(channel, who);
      return giveCommand({ who, channel: where, text, ...under(where, thread) }, parts);
    },
    message: async (asked) => {
      const { user, channel, text, thread } = readAsking(posts.message, asked);
      const who = finds.who(user);
      if (text.trim() === '') throw wrong('text', text);
      const where = finds.ownChannel(channel, who);
      return say({ who, channel: where, text, ...under(where, thread) }, parts);
    },
    act: async (asked) => {
      const { user, channel, ts, view_id: id, action_id: action, block_id: block, value, values } = readAsking(posts.act, asked);
      const who = finds.who(user);
      const common = { who, action, block, value };
      if (id !== undefined) {
        const view = finds.view(id, who);
        return kindly(() => act({ ...common, on: 'view', view, values: values ?? {} }, parts));
      }
      if (channel === undefined || ts === undefined) throw new BadAsking('Expected where it is pressed: "channel" and "ts" for a message, "view_id" for a form.');
      const where = finds.channel(channel, who);
      return kindly(() => act({ ...common, on: 'message', channel: where, ts }, parts));
    },
    submit: async (asked) => {
      const { user, view_id: id, values } = readAsking(posts.submit, asked);
      const who = finds.who(user);
      const view = finds.view(id, who);
      return kindly(() => submit({ who, view, values }, parts));
    },
    close: async (asked) => {
      const { user, view_id: id } = readAsking(posts.close, asked);
      const who = finds.who(user);
      return closeView({ who, view: finds.view(id, who), all: false }, parts);
    },
    home: async (asked) => {
      const { user } = readAsking(posts.home, asked);
      const who = finds.who(user);
      const home = parts.views.home(who.id);
      if (home) parts.streams.send(who.id, { type: 'home', view: shownView(home) });
      events.tell('app_home_opened', { type: 'app_home_opened', user: who.id, tab: 'home', event_ts: (parts.now() / 1000).toFixed(6), ...(home && { view: shownView(home) }) });
      return { ok: true };
    },
    read: async (asked) => {
      const { user, channel } = readAsking(posts.read, asked);
      const who = finds.who(user);
      const where = finds.channel(channel, who);
      const last = parts.records.messages(where.channel_id).at(-1);
      if (last) parts.reads.mark(who.id, where.channel_id, last.ts);
      parts.streams.send(who.id, { type: 'channel', channel: parts.sight.channel(where, who.id) });
      return { ok: true };
    },
    upload: async (asked) => {
      const { user, channel, thread, name, base64 } = readAsking(posts.upload, asked);
      const who = finds.who(user);
      if (name.trim() === '') throw wrong('name', name);
      const where = finds.ownChannel(channel, who);
      return upload({ who, channel: where, name, bytes: Buffer.from(base64, 'base64'), ...under(where, thread) }, parts);
    },
    administer: async (asked) => {
      const { user, does, channel, ts, name } = readAsking(posts.administer, asked);
      const where = finds.channel(channel, finds.who(user));
      if (does === 'delete' || does === 'unpin') {
        if (ts === undefined) throw wrong('ts', ts);
        return administer({ does, channel: where, message: finds.message(where, ts) }, parts);
      }
      if (does !== 'rename') return administer({ does, channel: where }, parts);
      if (name === undefined || refusalOfChannelName(name)) throw wrong('name', name);
      return administer({ does, channel: where, name }, parts);
    },
    switch: async (asked) => {
      const { name, on } = readAsking(posts.switch, asked);
      if (!parts.switches.set(name, on)) throw new BadAsking(`"name": expected one of ${parts.switches.names.join(', ')}, got ${JSON.stringify(name)}.`);
      return { ok: true };
    },
    options: async (asked) => {
      const { user, view_id: id, channel, ts, action_id: action, block_id: block, query } = readAsking(posts.options, asked);
      const who = finds.who(user);
      const found = { who, action, block, query };
      if (id !== undefined) return suggest({ ...found, where: { view: finds.view(id, who) } }, parts);
      if (channel === undefined || ts === undefined) throw new BadAsking('Expected where the list stands: "channel" and "ts" for a message, "view_id" for a form.');
      const where = finds.channel(channel, who);
      return suggest({ ...found, where: { channel: where, message: finds.message(where, ts) } }, parts);
    },
  };
};
