import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Exchange } from './exchange';
import { json, readExchange, TooLong } from './exchange';
import { isOwn } from './loopback';

export type Handle = (request: IncomingMessage, response: ServerResponse, exchange: Exchange) => Promise<void>;

export type OpenServer = {
  readonly server: Server;
  readonly origin: string;
  /** From now on requests are answered this way. */
  readonly serve: (handle: Handle) => void;
  readonly close: () => Promise<void>;
};

/** One HTTP server on this machine's own address, for nobody else. */
export const openServer = async (port: number, complain: (words: string) => void): Promise<OpenServer> => {
  let handler: Handle | undefined;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isOwn(request.headers)) {
      json(response, 403, { ok: false, words: 'This sandbox speaks only to this machine: open it as http://127.0.0.1.' });
      return;
    }
    if (!handler) {
      json(response, 503, { ok: false, words: 'The workspace is still being opened.' });
      return;
    }
    return handler(request, response, await readExchange(request));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((mistake: unknown) => {
      if (mistake instanceof TooLong) {
        json(response, 413, { ok: false, words: mistake.message });
        return;
      }
      complain(mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake));
      if (!response.headersSent) json(response, 500, { ok: false, words: 'The sandbox itself made a mistake; its terminal says which.' });
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    server,
    origin: `http://127.0.0.1:${String(taken)}`,
    serve: (handle) => {
      handler = handle;
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
};
