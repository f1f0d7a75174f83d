import type { Sandbox } from './open-sandbox';
import { openSandbox } from './open-sandbox';

describe('an administrator of the pretend Slack', () => {
  let sandbox: Sandbox;
  let floor = '';
  beforeAll(async () => {
    sandbox = await openSandbox();
    floor = await sandbox.channel('floor');
  });
  afterAll(() => sandbox.stop());

  const errorOf = async (method: string, args: Readonly<Record<string, unknown>> = {}): Promise<unknown> => (await sandbox.api(method, args)).said['error'];
  const posted = async (text: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> => String((await sandbox.api('chat.postMessage', { channel: floor, text, ...more })).said['ts']);
  const administer = async (does: string, more: Readonly<Record<string, unknown>> = {}) => (await sandbox.post('administer', { user: 'Ana Lind', does, channel: '#floor', ...more })).said;
  const texts = async () => ((await sandbox.get(`/_sandbox/messages/${floor}?user=Ana%20Lind`)).said['messages'] as readonly { readonly text: string }[]).map(({ text }) => text);
  const thrown = (name: string, on: boolean) => sandbox.post('switch', { name, on });

  it('deletes a message, after which it can be neither changed nor answered nor pinned, and takes a pin off', async () => {
    const ts = await posted('a card');
    await sandbox.api('pins.add', { channel: floor, timestamp: ts });
    expect(await administer('unpin', { ts })).toEqual({ ok: true });
    await sandbox.api('pins.add', { channel: floor, timestamp: ts });
    expect(await administer('delete', { ts })).toEqual({ ok: true });
    expect(await errorOf('chat.update', { channel: floor, ts, text: 'x' })).toBe('message_not_found');
    expect(await errorOf('chat.postMessage', { channel: floor, text: 'x', thread_ts: ts })).toBe('thread_not_found');
    expect(await errorOf('pins.add', { channel: floor, timestamp: ts })).toBe('message_not_found');
    expect((await sandbox.state('Ana Lind')).channels.find(({ id }) => id === floor)?.pins).toEqual([]);
  });

  it('sweeps a channel as retention does', async () => {
    await posted('old');
    expect(await administer('sweep')).toEqual({ ok: true });
    expect(await texts()).toEqual([]);
  });

  it('archives a channel and opens it again', async () => {
    const ts = await posted('here');
    await administer('archive');
    expect([await errorOf('chat.postMessage', { channel: floor, text: 'x' }), await errorOf('chat.update', { channel: floor, ts, text: 'x' })]).toEqual(['is_archived', 'is_archived']);
    await administer('unarchive');
    expect(await errorOf('chat.update', { channel: floor, ts, text: 'x' })).toBeUndefined();
  });

  it('renames a channel, which keeps its id, and takes no name that Slack does not', async () => {
    expect(await administer('rename', { name: 'the-floor' })).toEqual({ ok: true });
    expect((await sandbox.state('Ana Lind')).channels.find(({ id }) => id === floor)?.name).toBe('the-floor');
    expect(await sandbox.post('administer', { user: 'Ana Lind', does: 'rename', channel: '#the-floor', name: 'The Floor!' })).toMatchObject({ status: 400, said: { ok: false, words: '"name": expected a name, got "The Floor!".' } });
    await sandbox.post('administer', { user: 'Ana Lind', does: 'rename', channel: '#the-floor', name: 'floor' });
  });

  it('takes the app out of a channel and asks it in again', async () => {
    await administer('kick');
    expect(await errorOf('chat.postMessage', { channel: floor, text: 'x' })).toBe('not_in_channel');
    await administer('invite');
    expect(await errorOf('chat.postMessage', { channel: floor, text: 'x' })).toBeUndefined();
  });

  it.each([['revoked-token', 'token_revoked'], ['inactive-account', 'account_inactive']])('locks the app out: %s', async (name, error) => {
    await thrown(name, true);
    expect(await errorOf('auth.test')).toBe(error);
    await thrown(name, false);
    expect(await errorOf('auth.test')).toBeUndefined();
  });

  it('forbids apps to make channels', async () => {
    await thrown('no-new-channels', true);
    expect(await errorOf('conversations.create', { name: 'new', is_private: true })).toBe('restricted_action');
    await thrown('no-new-channels', false);
  });

  it('takes a scope away, and every answer says which are left', async () => {
    await thrown('without pins:write', true);
    const { said, headers } = await sandbox.api('pins.add', { channel: floor, timestamp: '1.1' });
    expect(said).toMatchObject({ error: 'missing_scope', needed: 'pins:write' });
    expect(headers.get('x-oauth-scopes')).toContain('chat:write');
    expect(headers.get('x-oauth-scopes')).not.toContain('pins:write');
    await thrown('without pins:write', false);
    expect((await sandbox.api('auth.test')).headers.get('x-oauth-scopes')).toContain('pins:write');
  });

  it('cuts every line to the app', async () => {
    await thrown('unreachable-slack', true);
    await expect(sandbox.api('auth.test')).rejects.toThrow();
    await thrown('unreachable-slack', false);
    expect(await errorOf('auth.test')).toBeUndefined();
  });

  it('says what an administrator can do to whoever asks for something else', async () => {
    expect((await administer('paint'))['words']).toBe('"does": expected one of delete, sweep, unpin, archive, unarchive, rename, kick and invite, got "paint".');
    expect((await administer('delete'))['words']).toBe('"ts": expected the ts of a message, such as "1795392000.000100", got nothing.');
  });
});
