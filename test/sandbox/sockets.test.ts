import { WebSocket } from 'undici';
import { until } from '../slack/open-house';
import type { Sandbox } from './open-sandbox';
import { APP_TOKEN, openSandbox } from './open-sandbox';

type Envelope = Readonly<Record<string, unknown>> & { readonly type: string; readonly envelope_id: string };

/** An app on a line of its own, which acknowledges what a test says. */
type Line = { readonly heard: Envelope[]; readonly closed: () => boolean; readonly acks: (payload?: unknown) => void; readonly silent: () => void; readonly close: () => void };

const openLine = async (sandbox: Sandbox): Promise<Line> => {
  const { said } = await sandbox.api('apps.connections.open', {}, APP_TOKEN);
  const socket = new WebSocket(String(said['url']));
  const heard: Envelope[] = [];
  let closed = false;
  let answer: { readonly payload?: unknown } | undefined = {};
  socket.addEventListener('message', ({ data }) => {
    const envelope = JSON.parse(String(data)) as Envelope;
    heard.push(envelope);
    if (answer && typeof envelope.envelope_id === 'string') socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, ...answer }));
  });
  socket.addEventListener('close', () => {
    closed = true;
  });
  await until(() => heard.some(({ type }) => type === 'hello'));
  return {
    heard,
    closed: () => closed,
    acks: (payload) => {
      answer = payload === undefined ? {} : { payload };
    },
    silent: () => {
      answer = undefined;
    },
    close: () => socket.close(),
  };
};

describe('the pretend Slack by Socket Mode', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await openSandbox({ socket: true, events: ['app_home_opened'], seconds: { ack: 0.5, grace: 0.3, retries: [0, 0.2] } });
  });
  afterEach(() => sandbox.stop());

  it('greets each line, which only the app can open, once an address', async () => {
    const first = await openLine(sandbox);
    const second = await openLine(sandbox);
    expect([first.heard[0], second.heard[0]]).toMatchObject([{ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0WATCHFLOOR' } }, { type: 'hello', num_connections: 2 }]);
    expect((await sandbox.api('apps.connections.open', {})).said['error']).toBe('not_allowed_token_type');
    const { said } = await sandbox.api('apps.connections.open', {}, APP_TOKEN);
    const used = new WebSocket(`${String(said['url'])}x`);
    await new Promise((resolve) => used.addEventListener('error', resolve));
    for (const line of [first, second]) line.close();
  });

  it('brings the same gestures in envelopes, and takes answers where an ack may carry one', async () => {
    const line = await openLine(sandbox);
    line.acks({ text: 'RPT-1 is asked.' });
    expect((await sandbox.post('command', { user: 'Ana Lind', channel: 'floor', text: '/report list' })).said).toMatchObject({ ok: true, shown: { text: 'RPT-1 is asked.' } });
    expect(line.heard.at(-1)).toMatchObject({ type: 'slash_commands', accepts_response_payload: true, payload: { command: '/report', text: 'list' } });
    const blocks = [{ type: 'actions', elements: [{ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'x'.repeat(75) }, value: 'v'.repeat(2000) }] }];
    const floor = await sandbox.channel('floor');
    const { said } = await sandbox.api('chat.postMessage', { channel: floor, text: 'x'.repeat(39_000), blocks: Array.from({ length: 40 }, () => blocks[0]) });
    expect((await sandbox.post('act', { user: 'Ana Lind', channel: 'floor', ts: said['ts'], action_id: 'a' })).said).toEqual({ ok: true });
    // Longer than the short frames can say.
    expect(JSON.stringify(line.heard.at(-1)).length).toBeGreaterThan(65_536);
    expect(line.heard.at(-1)).toMatchObject({ type: 'interactive', accepts_response_payload: false, payload: { type: 'block_actions' } });
    line.close();
  });

  it('shows the error of Slack when nobody listens, or nobody acknowledges in time', async () => {
    const words = async (): Promise<unknown> => (await sandbox.post('command', { user: 'Ana Lind', channel: 'floor', text: '/report list' })).said['words'];
    expect(await words()).toBe('/report failed with the error "dispatch_failed"');
    const line = await openLine(sandbox);
    line.silent();
    expect(await words()).toBe('/report failed with the error "operation_timeout"');
    line.close();
  });

  it('says an event again that was not acknowledged', async () => {
    const line = await openLine(sandbox);
    line.silent();
    await sandbox.post('home', { user: 'Ana Lind' });
    const events = () => line.heard.filter(({ type }) => type === 'events_api');
    await until(() => events().length === 3);
    expect(events()).toMatchObject([{ retry_attempt: 0, retry_reason: '' }, { retry_attempt: 1, retry_reason: 'http_timeout' }, { retry_attempt: 2 }]);
    expect(new Set(events().map(({ envelope_id: id }) => id)).size).toBe(3);
    line.close();
  });

  it('asks a line to go, warning it first, and goes on with those that stay', async () => {
    const old = await openLine(sandbox);
    sandbox.tell('refresh');
    await until(() => old.heard.filter(({ type }) => type === 'disconnect').length === 2);
    expect(old.heard.slice(-2)).toMatchObject([{ reason: 'warning' }, { reason: 'refresh_requested' }]);
    const fresh = await openLine(sandbox);
    expect((await sandbox.post('command', { user: 'Ana Lind', channel: 'floor', text: '/report list' })).said).toEqual({ ok: true });
    expect(fresh.heard.at(-1)).toMatchObject({ type: 'slash_commands' });
    await until(() => old.closed());
    fresh.close();
  });
});
