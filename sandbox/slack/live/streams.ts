import type { ServerResponse } from 'node:http';
import type { Happening } from '../wire';

/** What happens, sent to everybody it concerns while they watch. Nothing is kept for those who do not. */
export type Streams = {
  readonly open: (user: string, response: ServerResponse) => void;
  readonly send: (user: string, happening: Happening) => void;
  /** Each of those who watch is told in their own way. */
  readonly watching: () => readonly string[];
  readonly close: () => void;
};

const BEAT = 20_000;

export const openStreams = (): Streams => {
  const open = new Map<string, Set<ServerResponse>>();
  const beat = setInterval(() => {
    for (const responses of open.values()) for (const response of responses) response.write(': still here\n\n');
  }, BEAT).unref();
  return {
    open: (user, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' });
      response.write(': open\n\n');
      const responses = open.get(user) ?? new Set();
      open.set(user, responses.add(response));
      response.on('close', () => {
        responses.delete(response);
        if (responses.size === 0 && open.get(user) === responses) open.delete(user);
      });
    },
    send: (user, happening) => {
      for (const response of open.get(user) ?? []) response.write(`data: ${JSON.stringify(happening)}\n\n`);
    },
    watching: () => [...open.keys()],
    close: () => {
      clearInterval(beat);
      for (const responses of open.values()) for (const response of responses) response.end();
      open.clear();
    },
  };
};
