import type { IncomingMessage } from 'node:http';
import { RESPOND_PATH } from '../gestures/response-urls';
import type { Parts } from '../parts';
import type { Exchange } from './exchange';
import { json } from './exchange';
import type { Handle } from './open-server';
import { servePage } from './page';

export type RoutedParts = {
  readonly parts: Parts;
  readonly api: Handle;
  readonly control: Handle;
  readonly page: string | undefined;
  readonly changed: () => void;
};

/** What is asked where: the app's Web API, the page's and the scripts' own, what an app answers at, files, and the page. */
export const routed = ({ parts, api, control, page, changed }: RoutedParts): Handle => async (request, response, exchange) => {
  const { path, method } = exchange;
  if (path.startsWith('/api/')) return api(request, response, exchange);
  if (path.startsWith('/_sandbox/')) {
    await control(request, response, exchange);
    // What was read, or which fault was switched on, is kept too.
    if (method === 'POST') changed();
    return;
  }
  if (path.startsWith(RESPOND_PATH)) {
    const { status, said } = await parts.responseUrls.take(path.slice(RESPOND_PATH.length), exchange.body);
    json(response, status, said);
    return;
  }
  if (path.startsWith('/upload/') || path.startsWith('/files-pri/')) {
    const passed = await passOn(request, exchange, parts);
    response.writeHead(passed.status, { 'content-type': passed.headers.get('content-type') ?? 'application/octet-stream' });
    response.end(Buffer.from(await passed.arrayBuffer()));
    return;
  }
  servePage(page, path, response);
};

const passOn = ({ headers, url = '/' }: IncomingMessage, { method, bytes }: Exchange, { emulator }: Parts): Promise<Response> => {
  const { authorization, 'content-type': type } = headers;
  return emulator.pass(url, {
    method,
    headers: { ...(authorization !== undefined && { authorization }), ...(type !== undefined && { 'content-type': type }) },
    ...(method !== 'GET' && { body: bytes }),
  });
};
