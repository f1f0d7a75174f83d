import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Slack's end of Socket Mode: as much of WebSocket as one side of it needs (short texts, pings, a goodbye). */
export type SocketStandIn = {
  readonly open: () => number;
  /** Sends an envelope down one of the connections, the first unless said. */
  readonly send: (
    envelope: { readonly envelope_id: string; readonly type: string; readonly payload: unknown },
    connection?: number,
  ) => void;
  /** What was acknowledged, by envelope. */
  readonly acks: Map<string, unknown>;
  /** Asks a connection to go, as Slack does every few hours. */
  readonly refresh: (connection?: number) => void;
};

const [TEXT, CLOSE, PING, PONG] = [1, 8, 9, 10] as const;

export const socketStandIn = (server: Server): SocketStandIn => {
  const sockets: Duplex[] = [];
  const acks = new Map<string, unknown>();

  server.on('upgrade', (request, socket: Duplex) => {
    const accept = createHash('sha1')
      .update(`${String(request.headers['sec-websocket-key'])}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    sockets.push(socket);
    socket.on('close', () => sockets.splice(sockets.indexOf(socket), 1));
    socket.on('error', () => undefined);
    let left = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      left = Buffer.concat([left, chunk]);
      for (let frame = readFrame(left); frame; frame = readFrame(left)) {
        left = left.subarray(frame.size);
        if (frame.code === PING) socket.write(frameOf(PONG, frame.body));
        if (frame.code === CLOSE) socket.end(frameOf(CLOSE, frame.body));
        if (frame.code === TEXT) {
          const said = JSON.parse(frame.body.toString()) as { envelope_id: string; payload: unknown };
          acks.set(said.envelope_id, said.payload);
        }
      }
    });
    socket.write(textFrame({ type: 'hello', num_connections: sockets.length }));
  });

  return {
    open: () => sockets.length,
    acks,
    send: (envelope, connection = 0) =>
      void sockets[connection]!.write(textFrame({ accepts_response_payload: true, ...envelope })),
    refresh: (connection = 0) =>
      void sockets[connection]!.write(textFrame({ type: 'disconnect', reason: 'refresh_requested' })),
  };
};

const textFrame = (said: unknown): Buffer => frameOf(TEXT, Buffer.from(JSON.stringify(said)));

const frameOf = (code: number, body: Buffer): Buffer => {
  const head =
    body.length < 126
      ? Buffer.from([0x80 | code, body.length])
      : Buffer.from([0x80 | code, 126, body.length >> 8, body.length & 255]);
  return Buffer.concat([head, body]);
};

/** Clients mask what they send. */
const readFrame = (
  bytes: Buffer,
): { readonly code: number; readonly body: Buffer; readonly size: number } | undefined => {
  if (bytes.length < 6) return undefined;
  const short = bytes[1]! & 127;
  const at = short === 126 ? 4 : 2;
  const length = short === 126 ? bytes.readUInt16BE(2) : short;
  const size = at + 4 + length;
  if (bytes.length < size) return undefined;
  const mask = bytes.subarray(at, at + 4);
  const body = Buffer.from(bytes.subarray(at + 4, size).map((byte, index) => byte ^ mask[index % 4]!));
  return { code: bytes[0]! & 15, body, size };
};
