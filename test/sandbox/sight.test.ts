import { pause, until } from '../slack/open-house';
import type { Sandbox } from './open-sandbox';
import { openSandbox } from './open-sandbox';

describe('what somebody sees of the pretend Slack', () => {
  let sandbox: Sandbox;
  let floor = '';
  let closed = '';
  let ana = '';
  beforeAll(async () => {
    sandbox = await openSandbox();
    floor = await sandbox.channel('floor');
    ana = await sandbox.person('Ana Lind');
    closed = ((await sandbox.api('conversations.create', { name: 'inc-0001', is_private: true })).said['channel'] as { readonly id: string }).id;
    await sandbox.api('conversations.invite', { channel: closed, users: ana });
  });
  afterAll(() => sandbox.stop());

  const names = async (user: string): Promise<readonly string[]> => (await sandbox.state(user)).channels.map(({ name }) => name);

  it('is the channels they are in, and their own direct messages under the name of the other', async () => {
    const { said } = await sandbox.api('conversations.open', { users: ana });
    await sandbox.api('chat.postMessage', { channel: (said['channel'] as { readonly id: string }).id, text: 'For Ana' });
    expect(await names('Ana Lind')).toEqual(['floor', 'empty', 'inc-0001', 'Watchfloor']);
    expect(await names('Ben Ode')).toEqual(['floor', 'empty']);
  });

  it('is never what lies in a private channel they are not in, by whatever way', async () => {
    const ben = await sandbox.live('Ben Ode');
    const watching = await sandbox.live('Ana Lind');
    const { said } = await sandbox.api('chat.postMessage', { channel: closed, text: 'Among us' });
    await until(() => watching.heard.some((each) => each.type === 'message' && each.message.text === 'Among us'));
    await pause(50);
    for (const live of [ben, watching]) live.close();
    expect(ben.heard).toEqual([]);
    const words = '"channel": expected a channel Ben Ode can see, got';
    expect(await sandbox.get(`/_sandbox/messages/${closed}?user=Ben%20Ode`)).toMatchObject({ status: 400, said: { words: `${words} "${closed}". There are: #floor, #empty.` } });
    expect((await sandbox.post('act', { user: 'Ben Ode', channel: 'inc-0001', ts: said['ts'], action_id: 'a' })).said['words']).toBe(`${words} "inc-0001". There are: #floor, #empty.`);
    expect((await sandbox.post('message', { user: 'Ben Ode', channel: 'inc-0001', text: 'x' })).status).toBe(400);
  });

  it('counts what is unread, and what calls them, until they read it', async () => {
    await sandbox.api('chat.postMessage', { channel: floor, text: 'One' });
    await sandbox.api('chat.postMessage', { channel: floor, text: `<@${ana}> two` });
    const count = async (user: string) => (await sandbox.state(user)).channels.find(({ id }) => id === floor);
    expect([await count('Ana Lind'), await count('Ben Ode')]).toMatchObject([{ unread: 2, mentions: 1 }, { unread: 2, mentions: 0 }]);
    await sandbox.post('read', { user: 'Ana Lind', channel: 'floor' });
    expect([await count('Ana Lind'), await count('Ben Ode')]).toMatchObject([{ unread: 0, mentions: 0 }, { unread: 2, mentions: 0 }]);
  });

  it('is a message in its place as it changes, with its answers, at the hour of the house', async () => {
    const { said } = await sandbox.api('chat.postMessage', { channel: floor, text: 'A card' });
    const live = await sandbox.live('Ben Ode');
    await sandbox.api('chat.update', { channel: floor, ts: said['ts'], text: 'A newer card' });
    await sandbox.post('message', { user: 'Ana Lind', channel: 'floor', text: 'An answer', thread: said['ts'] });
    await until(() => live.heard.filter((each) => each.type === 'message').length >= 3);
    live.close();
    const { messages } = (await sandbox.get(`/_sandbox/messages/${floor}?user=Ben%20Ode`)).said as { readonly messages: readonly Readonly<Record<string, unknown>>[] };
    expect(messages.at(-1)).toMatchObject({ ts: said['ts'], text: 'A newer card', edited: true, at: 'Mon 23 November, 10:00 ET', replies: { count: 1, people: [ana], latestAt: 'Mon 23 November, 10:00 ET' } });
    const thread = await sandbox.get(`/_sandbox/messages/${floor}?user=Ben%20Ode&thread=${String(said['ts'])}`);
    expect((thread.said['messages'] as readonly { readonly text: string }[]).map(({ text }) => text)).toEqual(['A newer card', 'An answer']);
    await sandbox.api('chat.delete', { channel: floor, ts: said['ts'] });
    expect(JSON.stringify((await sandbox.get(`/_sandbox/messages/${floor}?user=Ben%20Ode`)).said)).not.toContain('A newer card');
  });

  it('are the bytes of a file to those who see it, and no page of this address', async () => {
    await sandbox.post('upload', { user: 'Ana Lind', channel: 'inc-0001', name: 'slip.html', mimetype: 'text/html', base64: Buffer.from('<script>1</script>').toString('base64') });
    const { messages } = (await sandbox.get(`/_sandbox/messages/${closed}?user=Ana%20Lind`)).said as { readonly messages: readonly { readonly files: readonly { readonly url: string; readonly id: string }[] }[] };
    const [file] = messages.at(-1)!.files;
    const response = await fetch(`${sandbox.origin}${file!.url}`);
    expect([response.status, await response.text(), response.headers.get('content-security-policy')]).toEqual([200, '<script>1</script>', "default-src 'none'; style-src 'unsafe-inline'; sandbox"]);
    expect(await sandbox.get(`/_sandbox/files/${file!.id}?user=Ben%20Ode`)).toMatchObject({ status: 404, said: { words: `There is no file ${file!.id} that Ben Ode can see.` } });
  });

  it('comes a hundred messages at a time, the newest first asked for', async () => {
    const empty = await sandbox.channel('empty');
    for (let index = 1; index <= 120; index += 1) await sandbox.api('chat.postMessage', { channel: empty, text: String(index) });
    const page = async (before = '') => (await sandbox.get(`/_sandbox/messages/${empty}?user=${ana}${before}`)).said as { readonly more: boolean; readonly messages: readonly { readonly ts: string; readonly text: string }[] };
    const newest = await page();
    const older = await page(`&before=${newest.messages[0]!.ts}`);
    expect([newest.messages.length, newest.messages.at(-1)?.text, newest.more]).toEqual([100, '120', true]);
    expect([older.messages.length, older.messages[0]?.text, older.more]).toEqual([20, '1', false]);
  });
});
