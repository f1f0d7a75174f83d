import { createHash } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { z } from 'zod';
import type { Ack, Envelope, Line, Retry } from '../gestures/line';
import { failed } from '../gestures/line';
import { isOwn } from '../server/loopback';
import { bot } from '../workspace/emulator';
import { code, frameOf, readFrame, textFrame } from './frames';

/** Slack's end of Socket Mode: the app calls us, and is told everything down the line it opened. */
export type Sockets = {
  readonly line: Line;
  /** An address the app may open one connection at. */
  readonly open: () => string;
  /** Asks every connection to go, as Slack does every few hours: first a warning, then in earnest. */
  readonly refresh: () => void;
  readonly connections: () => number;
  readonly close: () => void;
};

export type SocketParts = {
  readonly server: Server;
  readonly origin: string;
  readonly nextId: (prefix: string) => string;
  readonly seconds: { readonly ack: number; readonly grace: number };
};

const LINK = '/link/';
const MOST = 10;
const PING = 5_000;
const KEY = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const ack = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

type Connection = { readonly socket: Duplex; leaving: boolean };

export const openSockets = ({ server, origin, nextId, seconds }: SocketParts): Sockets => {
  const tickets = new Set<string>();
  const connections = new Set<Connection>();
  const waiting = new Map<string, (ack: Ack) => void>();
  let turn = 0;
  const staying = (): readonly Connection[] => [...connections].filter(({ leaving }) => !leaving);

  const heard = (text: string): void => {
    const read = ack.safeParse(JSON.parse(text));
    if (read.success) waiting.get(read.data.envelope_id)?.({ kind: 'acked', body: read.data.payload });
  };

  const listen = (connection: Connection): void => {
    const { socket } = connection;
    let left = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      left = Buffer.concat([left, chunk]);
      for (let frame = readFrame(left); frame; frame = readFrame(left)) {
        left = left.subarray(frame.size);
        if (frame.code === code.ping) socket.write(frameOf(code.pong, frame.body));
        if (frame.code === code.close) socket.end(frameOf(code.close, frame.body));
        if (frame.code === code.text) heard(frame.body.toString());
      }
    });
    const ping = setInterval(() => socket.write(frameOf(code.ping, Buffer.from('Ping from the sandbox'))), PING).unref();
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearInterval(ping);
      connections.delete(connection);
    });
  };

  const goodbye = ({ socket }: Connection, reason: string): void => {
    socket.write(textFrame({ type: 'disconnect', reason, debug_info: { host: 'sandbox' } }));
  };

  server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    const ticket = (request.url ?? '').replace(LINK, '');
    if (!isOwn(request.headers) || !tickets.delete(ticket)) {
      socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return;
    }
    const accept = createHash('sha1').update(`${String(request.headers['sec-websocket-key'])}${KEY}`).digest('base64');
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
    const connection: Connection = { socket, leaving: false };
    connections.add(connection);
    listen(connection);
    if (connections.size > MOST) {
      connection.leaving = true;
      goodbye(connection, 'too_many_websockets');
      socket.end(frameOf(code.close, Buffer.alloc(0)));
      return;
    }
    socket.write(textFrame({
      type: 'hello', num_connections: connections.size, connection_info: { app_id: bot.app },
      debug_info: { host: 'sandbox', build_number: 1, approximate_connection_time: 18_060 },
    }));
  });

  const send = (envelope: Envelope, retry?: Retry): Promise<Ack> => {
    const open = staying();
    turn += 1;
    const connection = open[turn % Math.max(1, open.length)];
    if (!connection) return Promise.resolve(failed('dispatch_failed'));
    const id = nextId('E').toLowerCase();
    return new Promise((resolve) => {
      const done = (given: Ack): void => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(given);
      };
      const timer = setTimeout(() => done(failed('operation_timeout')), seconds.ack * 1000);
      waiting.set(id, done);
      connection.socket.write(textFrame({
        envelope_id: id, type: envelope.type, payload: envelope.payload, accepts_response_payload: takesAnswer(envelope),
        ...(envelope.type === 'events_api' && { retry_attempt: retry?.number ?? 0, retry_reason: retry?.reason ?? '' }),
      }));
    });
  };

  return {
    line: { send },
    open: () => {
      const ticket = nextId('L').toLowerCase();
      tickets.add(ticket);
      return `${origin.replace('http', 'ws')}${LINK}${ticket}`;
    },
    refresh: () => {
      for (const connection of staying()) {
        goodbye(connection, 'warning');
        connection.leaving = true;
        goodbye(connection, 'refresh_requested');
        setTimeout(() => connection.socket.end(frameOf(code.close, Buffer.alloc(0))), seconds.grace * 1000).unref();
      }
    },
    connections: () => staying().length,
    close: () => {
      for (const { socket } of connections) socket.destroy();
    },
  };
};

const takesAnswer = ({ type, payload }: Envelope): boolean => type === 'slash_commands' || (type === 'interactive' && payload['type'] !== 'block_actions');
