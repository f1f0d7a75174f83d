import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Exchange } from '../server/exchange';
import { json } from '../server/exchange';
import { readArguments } from './arguments';
import type { Gateway } from './gateway';

/** `/api/METHOD`, as a client of Slack's calls it. */
export const serveApi = (gateway: Gateway) =>
  async (request: IncomingMessage, response: ServerResponse, { path, query, bytes }: Exchange): Promise<void> => {
    const { token, ...args } = readArguments(bytes.toString(), request.headers['content-type'] ?? '', query);
    const bearer = (request.headers.authorization ?? '').replace(/^Bearer\b/i, '').trim();
    const reply = await gateway(path.replace('/api/', ''), args, bearer === '' && typeof token === 'string' ? token : bearer);
    switch (reply.kind) {
      case 'answer':
        json(response, 200, reply.said);
        return;
      case 'wait':
        json(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(reply.seconds) });
        return;
      case 'lost':
        request.socket.destroy();
    }
  };
