import { pause, until } from '../slack/open-house';
import type { Sandbox } from './open-sandbox';
import { openSandbox } from './open-sandbox';

describe('the address an app may answer a gesture at', () => {
  let sandbox: Sandbox;
  let floor = '';
  beforeAll(async () => {
    sandbox = await openSandbox({ seconds: { responseUrl: 1.5 } });
    floor = await sandbox.channel('floor');
  });
  afterAll(() => sandbox.stop());

  const address = async (): Promise<string> => {
    await sandbox.post('command', { user: 'Ana Lind', channel: 'floor', text: '/report list' });
    return String(sandbox.bot.last().payload['response_url']);
  };
  const respond = async (url: string, body: unknown) => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return { status: response.status, said: await response.json() };
  };

  it('takes five answers and no sixth', async () => {
    const url = await address();
    const statuses: number[] = [];
    for (let use = 0; use < 5; use += 1) statuses.push((await respond(url, { text: `answer ${String(use)}` })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    expect(await respond(url, { text: 'six' })).toEqual({ status: 404, said: { ok: false, error: 'used_url' } });
  });

  it('and none after its time: half an hour, here less', async () => {
    const url = await address();
    await pause(1600);
    expect(await respond(url, { text: 'late' })).toEqual({ status: 404, said: { ok: false, error: 'expired_url' } });
  });

  it('shows words to one person, who alone hears of them, and history does not', async () => {
    const [ana, ben] = [await sandbox.live('Ana Lind'), await sandbox.live('Ben Ode')];
    await respond(await address(), { text: 'For your eyes' });
    await until(() => ana.heard.some((each) => each.type === 'message' && each.message.ephemeral && each.message.text === 'For your eyes'));
    ana.close();
    ben.close();
    expect(ben.heard).toEqual([]);
    expect((await sandbox.get(`/_sandbox/messages/${floor}?user=Ana%20Lind`)).said).toEqual({ messages: [], more: false });
    expect((await sandbox.api('conversations.history', { channel: floor })).said['messages']).toEqual([]);
  });

  it('says it to the channel, and changes and takes away what was pressed', async () => {
    await respond(await address(), { response_type: 'in_channel', text: 'For all' });
    const buttons = [{ type: 'actions', elements: [{ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'A' } }] }];
    const { said } = await sandbox.api('chat.postMessage', { channel: floor, text: 'Before', blocks: buttons });
    await sandbox.post('act', { user: 'Ana Lind', channel: 'floor', ts: said['ts'], action_id: 'a' });
    const url = String(sandbox.bot.last().payload['response_url']);
    await respond(url, { replace_original: true, text: 'After' });
    const texts = async () => ((await sandbox.get(`/_sandbox/messages/${floor}?user=Ana%20Lind`)).said['messages'] as readonly { readonly text: string }[]).map(({ text }) => text);
    expect(await texts()).toEqual(['For all', 'After']);
    await respond(url, { delete_original: true });
    expect(await texts()).toEqual(['For all']);
  });

  it('a button in words for one person brings no message along, and can change them', async () => {
    const buttons = [{ type: 'actions', elements: [{ type: 'button', action_id: 'again', text: { type: 'plain_text', text: 'Ask again' } }] }];
    const ana = await sandbox.person('Ana Lind');
    const { said } = await sandbox.api('chat.postEphemeral', { channel: floor, user: ana, text: 'Asked at 14:02', blocks: buttons });
    expect((await sandbox.post('act', { user: 'Ana Lind', channel: 'floor', ts: said['message_ts'], action_id: 'again' })).said).toEqual({ ok: true });
    const { payload } = sandbox.bot.last();
    expect(payload).toMatchObject({ container: { is_ephemeral: true, message_ts: said['message_ts'] } });
    expect(payload).not.toHaveProperty('message');
    const live = await sandbox.live('Ana Lind');
    await respond(String(payload['response_url']), { delete_original: true });
    await until(() => live.heard.some((each) => each.type === 'gone' && each.ts === said['message_ts']));
    live.close();
  });
});
