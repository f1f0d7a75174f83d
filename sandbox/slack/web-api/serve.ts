import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Parts } from '../parts';
import type { Exchange } from '../server/exchange';
import { json } from '../server/exchange';
import { readArguments } from './arguments';
import type { Gateway } from './gateway';

/** `/api/METHOD`, as a client of Slack's calls it. Every answer says beside it what the app may do. */
export const serveApi = ({ manifest, switches }: Pick<Parts, 'manifest' | 'switches'>, gateway: Gateway) =>
  async (request: IncomingMessage, response: ServerResponse, { path, query, bytes }: Exchange): Promise<void> => {
    if (switches.isOn('unreachable-slack')) {
      request.socket.destroy();
      return;
    }
    const scopes = { 'x-oauth-scopes': switches.granted(manifest.oauth_config.scopes.bot).join(',') };
    const { token, ...args } = readArguments(bytes.toString(), request.headers['content-type'] ?? '', query);
    const bearer = (request.headers.authorization ?? '').replace(/^Bearer\b/i, '').trim();
    const reply = await gateway(path.replace('/api/', ''), args, bearer === '' && typeof token === 'string' ? token : bearer);
    switch (reply.kind) {
      case 'answer':
        json(response, 200, reply.said, scopes);
        return;
      case 'wait':
        json(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(reply.seconds) });
        return;
      case 'lost':
        request.socket.destroy();
    }
  };
