import { z } from 'zod';
import type { Parts } from '../parts';
import { refusalOf } from '../refusals';
import { missingScopes } from '../rules';
import type { Answered } from '../workspace/emulator';
import { bot } from '../workspace/emulator';
import type { Args } from './arguments';
import { textOf } from './arguments';
import { withBlockIds } from './block-ids';
import { groupMethods } from './group-methods';
import { readBack } from './history';
import type { Limits } from './limits';
import { isMethod } from './limits';
import { barred } from './membership';
import type { Method } from './method';
import { no } from './method';
import { viewMethods } from './view-methods';

/** What a call of the Web API is answered with. `lost`: it was done, and nobody will hear of it. */
export type Reply = { readonly kind: 'answer'; readonly said: Answered } | { readonly kind: 'wait'; readonly seconds: number } | { readonly kind: 'lost' };

export type Gateway = (method: string, args: Args, token: string) => Promise<Reply>;

const posted = z.object({ message_ts: z.string() });
const written = z.object({ blocks: z.array(z.unknown()).default([]) });

/** Every third post is lost, where answers are. */
const LOSES = 3;

/** Slack's Web API for the app: its refusals first, then what is ours, then `emulate`. */
export const openGateway = (parts: Parts, limits: Limits, appMethods: Readonly<Record<string, Method>>): Gateway => {
  const { emulator, ephemerals, manifest, switches, nextId } = parts;
  const own: Readonly<Record<string, Method>> = { ...viewMethods, ...groupMethods };
  let posts = 0;

  const answer = async (method: string, args: Args): Promise<Answered> => {
    if (!isMethod(method)) return no('unknown_method');
    const scopes = switches.granted(manifest.oauth_config.scopes.bot);
    const missing = missingScopes(method, scopes);
    if (missing.length > 0) return no('missing_scope', { needed: missing.join(','), provided: scopes.join(',') });
    if (method === 'conversations.create' && switches.isOn('no-new-channels')) return no('restricted_action');
    const ours = own[method];
    if (ours) return ours(args, parts);
    const bar = barred(method, args, parts);
    if (bar !== undefined) return no(bar);
    const refused = refusalOf(method, args);
    if (refused) return { ok: false, ...refused };
    const drawn = 'blocks' in args ? { ...args, blocks: withBlockIds(args['blocks'], nextId) } : args;
    const signed = method === 'chat.postMessage' ? { ...drawn, bot_id: bot.bot, app_id: bot.app } : drawn;
    const answered = await emulator.call(method, signed, bot.token);
    if (method === 'chat.postEphemeral' && answered.ok) showAlone(drawn, posted.parse(answered).message_ts);
    return readBack(method, args, answered);
  };

  const showAlone = (args: Args, ts: string): void => {
    const thread = textOf(args, 'thread_ts');
    const { blocks } = written.parse(args);
    ephemerals.show(textOf(args, 'user'), { channel: textOf(args, 'channel'), ts, text: textOf(args, 'text'), blocks, ...(thread !== '' && { thread }) });
    emulator.store.collection('slack.ephemeral_messages').clear();
  };

  return async (method, args, token) => {
    if (token === '') return { kind: 'answer', said: no('not_authed') };
    const byApp = appMethods[method];
    if (byApp) return { kind: 'answer', said: token === bot.appToken ? await byApp(args, parts) : no('not_allowed_token_type') };
    if (token !== bot.token) return { kind: 'answer', said: no('invalid_auth') };
    if (switches.isOn('revoked-token')) return { kind: 'answer', said: no('token_revoked') };
    if (switches.isOn('inactive-account')) return { kind: 'answer', said: no('account_inactive') };
    const seconds = switches.isOn('rate-limits') ? limits.wait(method, args) : undefined;
    if (seconds !== undefined) return { kind: 'wait', seconds };
    const said = await answer(method, args);
    if (method !== 'chat.postMessage' || !said.ok || !switches.isOn('lost-answers')) return { kind: 'answer', said };
    posts += 1;
    return posts % LOSES === 0 ? { kind: 'lost' } : { kind: 'answer', said };
  };
};
