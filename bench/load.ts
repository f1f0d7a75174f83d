import { createHmac } from 'node:crypto';
import { Pool } from 'undici';
import { SIGNING_SECRET } from '../test/slack/signed';
import { slash } from '../test/slack/payloads';
import { coordinator } from './house-process';
import { eachOf, percentile } from './measured';

/** What to send, for so long, so many at once. `{n}` is a number that is never the same twice, `{of}` goes round. */
export type Load = {
  readonly url: string;
  readonly command: string;
  readonly text: string;
  /** How many subjects `{of}` goes round; from 1. */
  readonly subjects: number;
  /** What the answer to a command that was carried out has in it. */
  readonly expects: string;
  readonly inFlight: number;
  readonly milliseconds: number;
};

export type Loaded = { readonly perSecond: number; readonly p50: number; readonly p95: number; readonly p99: number; readonly wrong: readonly string[] };

/*
 * The load comes from a process of its own: what signing and waiting cost is nobody's time but its own. As many are in
 * flight as are asked for, each the next when the one before was answered, over connections that are kept open.
 */
let sent = 0;

const carry = async (load: Load): Promise<Loaded> => {
  const { origin, pathname } = new URL(load.url);
  const pool = new Pool(origin, { connections: load.inFlight });
  const took: number[] = [];
  const wrong: string[] = [];
  const from = performance.now();
  const until = from + load.milliseconds;
  await eachOf(Array.from({ length: load.inFlight }), load.inFlight, async () => {
    while (performance.now() < until) {
      const body = bodyOf(load);
      const start = performance.now();
      const response = await pool.request({ method: 'POST', path: pathname, headers: signedHeaders(body), body });
      const said = await response.body.text();
      took.push(performance.now() - start);
      if (response.statusCode !== 200 || !said.includes(load.expects)) wrong.push(`${response.statusCode} ${said.slice(0, 200)}`);
    }
  });
  const seconds = (performance.now() - from) / 1000;
  await pool.close();
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => percentile(took, part)) as [number, number, number];
  return { perSecond: took.length / seconds, p50, p95, p99, wrong: wrong.slice(0, 3) };
};

const bodyOf = ({ command, text, subjects }: Load): string => {
  sent += 1;
  const words = text.replace('{of}', String(1 + (sent % subjects))).replace('{n}', String(sent));
  return new URLSearchParams(slash(command, words, { ...coordinator, trigger_id: `${process.pid}.${sent}` })).toString();
};

const signedHeaders = (body: string) => {
  const timestamp = Math.floor(Date.now() / 1000);
  return {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': `v0=${createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`,
  };
};

process.on('message', (load: Load) => {
  void carry(load).then((loaded) => process.send?.(loaded));
});
process.once('disconnect', () => process.exit(0));
