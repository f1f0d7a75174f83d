import type { Sandbox } from './open-sandbox';
import { APP_TOKEN, TOKEN, openSandbox } from './open-sandbox';

describe('the Web API of the pretend Slack', () => {
  let sandbox: Sandbox;
  let floor = '';
  beforeAll(async () => {
    sandbox = await openSandbox();
    floor = await sandbox.channel('floor');
  });
  afterAll(() => sandbox.stop());

  const errorOf = async (method: string, args: Readonly<Record<string, unknown>> = {}, token?: string): Promise<unknown> => (await sandbox.api(method, args, token)).said['error'];
  const made = async (name: string): Promise<string> => ((await sandbox.api('conversations.create', { name, is_private: true })).said['channel'] as { readonly id: string }).id;

  it('lets the app do what its manifest says and no more', async () => {
    expect((await sandbox.api('team.info')).said).toMatchObject({ ok: false, error: 'missing_scope', needed: 'team:read', provided: expect.stringContaining('chat:write') });
    expect(await errorOf('conversations.create', { name: 'public-one' })).toBe('missing_scope');
    expect(await errorOf('bookmarks.add', { channel_id: floor, title: 'x', type: 'link', link: 'https://example.gov' })).toBe('missing_scope');
  });

  it.each([
    ['nobody', 'auth.test', '', 'not_authed'],
    ['a stranger', 'auth.test', 'xoxb-stranger', 'invalid_auth'],
    ['the app with the token of its connections', 'chat.postMessage', APP_TOKEN, 'invalid_auth'],
    ['the bot where only the app is let in', 'apps.connections.open', undefined, 'not_allowed_token_type'],
    ['anybody who asks for what is not there', 'chat.shout', undefined, 'unknown_method'],
  ])('refuses %s', async (_, method, token, error) => {
    expect(await errorOf(method, {}, token)).toBe(error);
  });

  it('says no where a channel is not there, is not the app’s, or is closed', async () => {
    const mine = await made('mine');
    expect(await errorOf('chat.postMessage', { channel: 'C0NOWHERE', text: 'x' })).toBe('channel_not_found');
    expect(await errorOf('chat.postMessage', { channel: 'C000000001', text: 'x' })).toBe('not_in_channel');
    expect(await errorOf('conversations.history', { channel: 'C000000001' })).toBe('not_in_channel');
    expect(await errorOf('chat.postMessage', { channel: floor, text: 'x', thread_ts: '1.000001' })).toBe('thread_not_found');
    const { said } = await sandbox.api('chat.postMessage', { channel: mine, text: 'x' });
    expect((await sandbox.api('conversations.archive', { channel: mine })).said['ok']).toBe(true);
    expect(await errorOf('chat.postMessage', { channel: mine, text: 'x' })).toBe('is_archived');
    expect(await errorOf('chat.update', { channel: mine, ts: said['ts'], text: 'y' })).toBe('is_archived');
  });

  it.each([
    ['', 'invalid_name_required'],
    ['Capital', 'invalid_name_specials'],
    ['a'.repeat(81), 'invalid_name_maxlength'],
    ['---', 'invalid_name_punctuation'],
  ])('makes no channel called "%s"', async (name, error) => {
    expect(await errorOf('conversations.create', { name, is_private: true })).toBe(error);
  });

  it('makes a channel of one name once', async () => {
    await made('twice');
    expect(await errorOf('conversations.create', { name: 'twice', is_private: true })).toBe('name_taken');
  });

  it('refuses what Slack cannot draw, with the reason', async () => {
    const { said } = await sandbox.api('chat.postMessage', { channel: floor, text: 'x', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'h'.repeat(151) } }] });
    expect(said).toMatchObject({ ok: false, error: 'invalid_blocks', response_metadata: { messages: [expect.stringContaining('151 characters')] } });
    expect(await errorOf('chat.postMessage', { channel: floor, text: 'x'.repeat(40_001) })).toBe('msg_too_long');
  });

  it('gives back what the app wrote beside a message only if it asks', async () => {
    const metadata = { event_type: 'delivery', event_payload: { id: 'D-1' } };
    const { said } = await sandbox.api('chat.postMessage', { channel: floor, text: 'with metadata', metadata });
    const read = async (args: Readonly<Record<string, unknown>>): Promise<unknown> =>
      ((await sandbox.api('conversations.history', { channel: floor, ...args })).said['messages'] as readonly { readonly ts: string; readonly metadata?: unknown }[]).find(({ ts }) => ts === said['ts'])?.metadata;
    expect([await read({}), await read({ include_all_metadata: true })]).toEqual([undefined, metadata]);
  });

  it('reads back what came after an instant', async () => {
    const { said: first } = await sandbox.api('chat.postMessage', { channel: floor, text: 'first' });
    const { said: second } = await sandbox.api('chat.postMessage', { channel: floor, text: 'second' });
    const texts = async (args: Readonly<Record<string, unknown>>) => ((await sandbox.api('conversations.history', { channel: floor, ...args })).said['messages'] as readonly { readonly text: string }[]).map(({ text }) => text);
    expect(await texts({ oldest: first['ts'] })).toEqual(['second']);
    expect(await texts({ oldest: first['ts'], inclusive: true })).toEqual(['second', 'first']);
    expect((await texts({ latest: second['ts'] }))[0]).toBe('first');
  });

  it('leaves what people wrote as it is, even if it looks like JSON', async () => {
    await sandbox.api('chat.postMessage', { channel: floor, text: '[true]' });
    const { messages } = (await sandbox.get(`/_sandbox/messages/${floor}?user=Ana%20Lind`)).said as { readonly messages: readonly { readonly text: string }[] };
    expect(messages.at(-1)?.text).toBe('[true]');
  });

  it('pins a message once', async () => {
    const { said } = await sandbox.api('chat.postMessage', { channel: floor, text: 'pin me' });
    expect((await sandbox.api('pins.add', { channel: floor, timestamp: said['ts'] })).said['ok']).toBe(true);
    expect(await errorOf('pins.add', { channel: floor, timestamp: said['ts'] })).toBe('already_pinned');
    expect((await sandbox.state('Ana Lind')).channels.find(({ id }) => id === floor)?.pins).toEqual([said['ts']]);
  });

  it('takes one message a second in a channel while its limits are switched on', async () => {
    await sandbox.post('switch', { name: 'rate-limits', on: true });
    const other = await made('other');
    const [one, two, elsewhere] = [
      await sandbox.api('chat.postMessage', { channel: floor, text: 'one' }),
      await sandbox.api('chat.postMessage', { channel: floor, text: 'two' }),
      await sandbox.api('chat.postMessage', { channel: other, text: 'three' }),
    ];
    expect([one.status, two.status, two.headers.get('retry-after'), two.said, elsewhere.status]).toEqual([200, 429, '1', { ok: false, error: 'ratelimited' }, 200]);
    await sandbox.post('switch', { name: 'rate-limits', on: false });
    expect((await sandbox.api('chat.postMessage', { channel: floor, text: 'four' })).status).toBe(200);
  });

  it('answers twenty channels a minute', async () => {
    await sandbox.post('switch', { name: 'rate-limits', on: true });
    const statuses: number[] = [];
    for (let index = 0; index < 21; index += 1) statuses.push((await sandbox.api('conversations.list', { types: 'public_channel' })).status);
    expect([statuses.slice(0, 20).every((status) => status === 200), statuses[20]]).toEqual([true, 429]);
    await sandbox.post('switch', { name: 'rate-limits', on: false });
  });

  it('posts a message although its answer is lost, where that is switched on', async () => {
    await sandbox.post('switch', { name: 'lost-answers', on: true });
    const heard: boolean[] = [];
    for (const text of ['lost 1', 'lost 2', 'lost 3']) heard.push(await sandbox.api('chat.postMessage', { channel: floor, text }).then(() => true, () => false));
    await sandbox.post('switch', { name: 'lost-answers', on: false });
    const { messages } = (await sandbox.get(`/_sandbox/messages/${floor}?user=Ana%20Lind`)).said as { readonly messages: readonly { readonly text: string }[] };
    expect({ heard, last: messages.at(-1)?.text }).toEqual({ heard: [true, true, false], last: 'lost 3' });
  });
});

describe('an app that may hand in files', () => {
  it('does so by three calls, and reads their bytes with its token', async () => {
    const sandbox = await openSandbox({ scopes: ['files:write', 'files:read'] });
    const floor = await sandbox.channel('floor');
    const { said } = await sandbox.api('files.getUploadURLExternal', { filename: 'slip.txt', length: '12' });
    expect(said['upload_url']).toContain(`${sandbox.origin}/upload/`);
    expect((await fetch(String(said['upload_url']), { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: 'Courier slip' })).status).toBe(200);
    const done = await sandbox.api('files.completeUploadExternal', { files: [{ id: said['file_id'], title: 'Slip' }], channel_id: floor });
    const [file] = done.said['files'] as readonly { readonly url_private_download: string; readonly shares: unknown }[];
    expect(file).toMatchObject({ shares: { public: { [floor]: [{ ts: expect.any(String) }] } } });
    const bytes = await fetch(file!.url_private_download, { headers: { authorization: `Bearer ${TOKEN}` } });
    expect([bytes.status, await bytes.text(), (await fetch(file!.url_private_download)).status]).toEqual([200, 'Courier slip', 401]);
    await sandbox.stop();
  });
});

describe('an app that may see groups', () => {
  it('finds each agency as a group', async () => {
    const sandbox = await openSandbox({ scopes: ['usergroups:read'] });
    const ben = await sandbox.person('Ben Ode');
    expect((await sandbox.api('usergroups.list')).said['usergroups']).toContainEqual(expect.objectContaining({ id: 'S0DOJ', handle: 'doj', user_count: 1 }));
    expect((await sandbox.api('usergroups.users.list', { usergroup: 'S0DOJ' })).said['users']).toEqual([ben]);
    expect((await sandbox.api('usergroups.users.list', { usergroup: 'S0NONE' })).said['error']).toBe('no_such_subteam');
    await sandbox.stop();
  });
});
