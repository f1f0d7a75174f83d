import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request, read. */
export type Exchange = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly bytes: Buffer;
  /** As JSON, if it is. */
  readonly body: unknown;
};

const MOST = 20_000_000;

export class TooLong extends Error {}

export const readExchange = async (request: IncomingMessage): Promise<Exchange> => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.byteLength;
    if (size > MOST) throw new TooLong(`Expected at most ${String(MOST / 1_000_000)} MB.`);
    chunks.push(bytes);
  }
  const bytes = Buffer.concat(chunks);
  return { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, bytes, body: parsed(bytes.toString()) };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const json = (response: ServerResponse, status: number, said: unknown, headers: Readonly<Record<string, string>> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers });
  response.end(JSON.stringify(said));
};
