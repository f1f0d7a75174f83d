import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../slack/open-house';
import { openSandbox } from './open-sandbox';

describe('a workspace that is closed and opened again', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'watchfloor-sandbox-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is as it was: messages under their ids, pins, files, what was read, Homes and faults; not what was for one person’s eyes', async () => {
    const file = join(folder, 'kept', 'slack.json');
    const first = await openSandbox({ file });
    const [floor, ana] = [await first.channel('floor'), await first.person('Ana Lind')];
    const { said } = await first.api('chat.postMessage', { channel: floor, text: 'A card' });
    await first.post('message', { user: 'Ben Ode', channel: 'floor', text: 'Under it', thread: said['ts'] });
    await first.api('pins.add', { channel: floor, timestamp: said['ts'] });
    await first.api('chat.postEphemeral', { channel: floor, user: ana, text: 'Your eyes only' });
    await first.post('upload', { user: 'Ana Lind', channel: 'floor', name: 'slip.txt', mimetype: 'text/plain', base64: Buffer.from('Courier slip').toString('base64') });
    await first.post('read', { user: 'Ben Ode', channel: 'floor' });
    await first.api('views.publish', { user_id: ana, view: { type: 'home', blocks: [{ type: 'divider' }] } });
    await first.post('switch', { name: 'rate-limits', on: true });
    await first.post('clock', { advance: 'P1D' });
    const before = { ana: await first.state('Ana Lind'), ben: await first.state('Ben Ode'), messages: (await first.get(`/_sandbox/messages/${floor}?user=${ana}`)).said };
    await first.stop();
    expect(readFileSync(file, 'utf8')).not.toContain('Your eyes only');
    expect(readdirSync(join(folder, 'kept'))).toEqual(['slack.json']);

    const again = await openSandbox({ file });
    // The clock of this test stands where it always stands; the demonstration starts its own where it stood.
    await again.post('clock', { advance: 'P1D' });
    expect({ ana: await again.state('Ana Lind'), ben: await again.state('Ben Ode'), messages: (await again.get(`/_sandbox/messages/${floor}?user=${ana}`)).said }).toEqual(before);
    const files = (before.messages['messages'] as readonly { readonly files: readonly { readonly url: string }[] }[]).flatMap((each) => each.files);
    expect(await (await fetch(`${again.origin}${files[0]!.url}`)).text()).toBe('Courier slip');
    expect((await again.api('chat.update', { channel: floor, ts: said['ts'], text: 'A newer card' })).said['ok']).toBe(true);
    await again.stop();
  });

  it('is written down while it runs, so that it may also be killed', async () => {
    const file = join(folder, 'slack.json');
    const sandbox = await openSandbox({ file });
    await sandbox.api('chat.postMessage', { channel: await sandbox.channel('floor'), text: 'Kept' });
    await until(() => existsSync(file) && readFileSync(file, 'utf8').includes('Kept'));
    await sandbox.stop();
  });

  it('gives out its page, and nothing beside it', async () => {
    const page = join(folder, 'dist');
    mkdirSync(join(page, 'assets'), { recursive: true });
    writeFileSync(join(page, 'index.html'), '<title>The page</title>');
    writeFileSync(join(page, 'assets', 'app.js'), 'void 0;');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    const sandbox = await openSandbox({ page });
    const read = async (path: string) => {
      const response = await fetch(`${sandbox.origin}${path}`);
      return [response.status, response.headers.get('content-type'), await response.text()];
    };
    expect(await read('/')).toEqual([200, 'text/html; charset=utf-8', '<title>The page</title>']);
    expect(await read('/channel/C1')).toEqual([200, 'text/html; charset=utf-8', '<title>The page</title>']);
    expect(await read('/assets/app.js')).toEqual([200, 'text/javascript; charset=utf-8', 'void 0;']);
    expect(await read('/..%2fsecret.txt')).toEqual([404, 'text/plain', 'There is no such file.']);
    expect((await read('/assets/none.js'))[0]).toBe(404);
    await sandbox.stop();
  });
});
