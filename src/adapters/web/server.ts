import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Log } from '../../ports/log';

/** One path of the house. The handler writes the answer; what it leaves unanswered for ten seconds is cut off. */
export type Route = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
};

export type WebParts = {
  /** 0 takes any free port. */
  readonly port: number;
  readonly routes: readonly Route[];
  /** What operators and load balancers ask. */
  readonly management: readonly Route[];
  /** Where `management` is answered, and nowhere else; absent means on `port`. */
  readonly managementPort?: number;
  readonly log: Log;
  /** How long one request may take; ten seconds unless a test is in a hurry. */
  readonly seconds?: number;
};

/** The one HTTP server of the house. */
export type Web = { readonly port: number; readonly managementPort: number; readonly close: () => Promise<void> };

const BODY_LIMIT = 1_000_000;
const SECONDS = 10;

export const openWeb = async (parts: WebParts): Promise<Web> => {
  const { port, routes, management, managementPort } = parts;
  if (managementPort === undefined) {
    const server = await listen([...routes, ...management], port, parts);
    return { port: portOf(server), managementPort: portOf(server), close: () => close(server, parts) };
  }
  const server = await listen(routes, port, parts);
  const other = await listen(management, managementPort, parts).catch(async (mistake: unknown) => {
    await close(server, parts);
    throw mistake;
  });
  return {
    port: portOf(server),
    managementPort: portOf(other),
    close: async () => {
      await Promise.all([close(server, parts), close(other, parts)]);
    },
  };
};

const listen = (routes: readonly Route[], port: number, parts: WebParts): Promise<Server> => {
  const limit = (parts.seconds ?? SECONDS) * 1000;
  const server = createServer(
    { requestTimeout: limit, headersTimeout: limit, connectionsCheckingInterval: Math.min(1000, limit) },
    (request, response) => answer(request, response, routes, limit, parts.log),
  );
  return new Promise((resolve, reject) => {
    server.once('error', (mistake) => {
      reject(
        new Error(
          `Port ${String(port)} could not be opened: ${mistake.message}. Set another PORT, or stop what holds it.`,
        ),
      );
    });
    server.listen(port, () => resolve(server));
  });
};

const answer = (
  request: IncomingMessage,
  response: ServerResponse,
  routes: readonly Route[],
  limit: number,
  log: Log,
): void => {
  const [path = '/'] = (request.url ?? '/').split('?');
  const there = routes.filter((route) => route.path === path);
  if (there.length === 0) {
    end(response, 404);
    return;
  }
  const route = there.find(({ method }) => method === request.method);
  if (!route) {
    end(response.setHeader('allow', there.map(({ method }) => method).join(', ')), 405);
    return;
  }
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) {
    end(response.setHeader('connection', 'close'), 413);
    return;
  }
  const timer = setTimeout(() => {
    log.warn('A request was not answered in time.', { path });
    end(response, 503);
  }, limit);
  response.once('close', () => clearTimeout(timer));
  void handled(route, request, response).catch((mistake: unknown) => {
    log.error('A request could not be handled.', {
      path,
      mistake: mistake instanceof Error ? mistake.name : typeof mistake,
    });
    end(response, 500);
  });
};

/** A handler that throws at once is no worse than one that throws later. */
const handled = async (route: Route, request: IncomingMessage, response: ServerResponse): Promise<void> =>
  route.handle(request, response);

const end = (response: ServerResponse, status: number): void => {
  if (response.headersSent) return;
  response.writeHead(status);
  response.end();
};

const portOf = (server: Server): number => {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
};

/** Takes nothing new, lets what is being answered end, and cuts off what has not ended when its time is up. */
const close = async (server: Server, { seconds = SECONDS }: WebParts): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), seconds * 1000);
  await closed;
  clearTimeout(timer);
};
