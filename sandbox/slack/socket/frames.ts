/* As much of WebSocket as Slack's end of Socket Mode needs: whole texts, pings, a goodbye. */

export const code = { text: 1, close: 8, ping: 9, pong: 10 } as const;

export type Frame = { readonly code: number; readonly body: Buffer; readonly size: number };

export const frameOf = (kind: number, body: Buffer): Buffer => Buffer.concat([headOf(kind, body.length), body]);

export const textFrame = (said: unknown): Buffer => frameOf(code.text, Buffer.from(JSON.stringify(said)));

const headOf = (kind: number, length: number): Buffer => {
  const first = 0x80 | kind;
  if (length < 126) return Buffer.from([first, length]);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = first;
  if (length < 65_536) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return head;
};

/** The first whole frame of what has come so far. Clients mask what they send. */
export const readFrame = (bytes: Buffer): Frame | undefined => {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return undefined;
  const short = second & 127;
  const at = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < at + 4) return undefined;
  const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  const size = at + 4 + length;
  if (bytes.length < size) return undefined;
  const mask = bytes.subarray(at, at + 4);
  const body = Buffer.from(bytes.subarray(at + 4, size).map((byte, index) => byte ^ (mask[index % 4] ?? 0)));
  return { code: first & 15, body, size };
};
