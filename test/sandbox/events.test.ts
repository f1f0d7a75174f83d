import { pause, until } from '../slack/open-house';
import { openSandbox } from './open-sandbox';

const events = ['app_home_opened', 'message.channels'] as const;

describe('what the app is told without asking', () => {
  it('is what its manifest subscribes to, said again until it is acknowledged: at once, and twice more', async () => {
    const sandbox = await openSandbox({ events, seconds: { retries: [0, 0.2, 0.4] } });
    sandbox.bot.answers({ status: 500 });
    await sandbox.post('home', { user: 'Ana Lind' });
    await until(() => sandbox.bot.told.length === 4);
    await pause(700);
    const { told } = sandbox.bot;
    expect(told.map(({ signed, headers }) => [signed, headers['x-slack-retry-num'], headers['x-slack-retry-reason']])).toEqual([
      [true, undefined, undefined], [true, '1', 'http_error'], [true, '2', 'http_error'], [true, '3', 'http_error'],
    ]);
    expect(new Set(told.map(({ payload }) => payload['event_id'])).size).toBe(1);
    expect(told[0]?.payload).toMatchObject({ type: 'event_callback', team_id: 'T000000001', api_app_id: 'A0WATCHFLOOR', event: { type: 'app_home_opened', tab: 'home', user: await sandbox.person('Ana Lind') } });
    await sandbox.stop();
  });

  it('hears of messages and dropped files in public channels, and of nothing else', async () => {
    const sandbox = await openSandbox({ events });
    await sandbox.post('message', { user: 'Ana Lind', channel: 'floor', text: 'Hello' });
    await sandbox.post('upload', { user: 'Ana Lind', channel: 'floor', name: 'slip.txt', mimetype: 'text/plain', base64: Buffer.from('Courier slip').toString('base64') });
    await until(() => sandbox.bot.told.length === 2);
    expect(sandbox.bot.told.map(({ payload }) => payload['event'])).toMatchObject([{ type: 'message', text: 'Hello' }, { type: 'message', subtype: 'file_share', files: [{ name: 'slip.txt' }] }]);
    await sandbox.stop();
  });

  it('hears of nothing it did not subscribe to', async () => {
    const sandbox = await openSandbox();
    await sandbox.post('message', { user: 'Ana Lind', channel: 'floor', text: 'Hello' });
    await sandbox.post('home', { user: 'Ana Lind' });
    await pause(200);
    expect(sandbox.bot.told).toEqual([]);
    await sandbox.stop();
  });
});
