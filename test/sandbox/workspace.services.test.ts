import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workspace } from './open-workspace';
import { openWorkspace } from './open-workspace';
import { TOKEN } from './open-sandbox';

const floor = '#election-floor';

const ask = async (workspace: Workspace): Promise<void> => {
  expect(await workspace.post('command', { user: 'Dana Whitfield', channel: floor, text: '/report request doj "Who made the deepfake" by 2026-11-25' })).toMatchObject({
    ok: true, shown: { text: expect.stringContaining('DOJ is tasked: “Who made the deepfake”, RPT-') },
  });
};
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000));
const cardOf = async (workspace: Workspace, title: string) => (await workspace.messages(floor, 'Ellen Marsh')).find(({ text }) => text.startsWith(`“${title}”`))!;

describe('the workspace of today, with the real house', () => {
  let workspace: Workspace;
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-workspace-'));
  beforeAll(async () => {
    workspace = await openWorkspace({ folder, scenario: 'today' });
  }, 120_000);
  afterAll(async () => {
    await workspace.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('begins on 23 November 2026 with the election over, an incident open and a report asked for, each at its hour', async () => {
    const { clock, channels, scenario } = await workspace.state('Ellen Marsh');
    expect(clock).toMatchObject({ day: 'Mon 23 November 2026', time: '10:00 ET', next: { about: expect.any(String) } });
    expect({ title: scenario.title, names: channels.map(({ name }) => name) }).toEqual({ title: 'The 2026 general election', names: ['election-floor', 'Watchfloor'] });
    const said = (await workspace.messages(floor, 'Ellen Marsh')).map(({ at, text }) => `${at} ${text}`);
    expect(said).toContainEqual(expect.stringMatching(/^Wed 4 November, 00:00 ET 2026-general is over/));
    expect(said).toContainEqual(expect.stringMatching(/^Thu 19 November, 14:30 ET “Materiality of the county incident”, RPT-1\./));
  });

  it('lets somebody ask, another agency take, and the clock bring reminders and the ladder, each at its time', async () => {
    await ask(workspace);
    await settled();
    const { ts, channel } = await cardOf(workspace, 'Who made the deepfake');
    expect(await workspace.post('act', { user: 'Ellen Marsh', channel: floor, ts, action_id: 'request/take' })).toEqual({ ok: true });
    expect(await workspace.post('clock', { to: '2026-11-30T18:00' })).toEqual({ ok: true });
    const thread = (await workspace.messages(channel, 'Ellen Marsh', `&thread=${ts}`)).map(({ at, text }) => `${at} ${text.replace(/<@\w+> /g, '')}`);
    for (const begins of [
      'Tue 24 November, 09:00 ET “Who made the deepfake”, RPT-2 is wanted tomorrow',
      'Wed 25 November, 09:00 ET “Who made the deepfake”, RPT-2 is wanted today',
      'Wed 25 November, 17:00 ET “Who made the deepfake”, RPT-2 was wanted by',
      'Fri 27 November, 13:00 ET To the releaser: “Who made the deepfake”, RPT-2',
      'Fri 27 November, 17:00 ET To the coordinator: “Who made the deepfake”, RPT-2',
    ]) expect(thread.filter((line) => line.startsWith(begins))).toHaveLength(1);
    expect((await workspace.messages('Watchfloor', 'Grace Lindqvist')).at(-1)?.text).toContain('To the releaser');
  });

  it('draws the Home of whoever opens it, and answers what is pressed in it there', async () => {
    const home = async (has: string): Promise<{ readonly id: string; readonly blocks: unknown }> => {
      for (let tries = 0; ; tries += 1) {
        const { home: drawn } = await workspace.state('Ellen Marsh');
        if (drawn && JSON.stringify(drawn.blocks).includes(has)) return drawn;
        if (tries > 50) throw new Error(`Expected a Home with "${has}", got ${JSON.stringify(drawn)}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    await workspace.post('home', { user: 'Ellen Marsh' });
    const drawn = await home('You owe');
    const [, about] = /"value":"(request RPT-\d+)"/.exec(JSON.stringify(drawn.blocks).split('"action_id":"request/draft"')[1] ?? '') ?? [];
    expect(await workspace.post('act', { user: 'Ellen Marsh', view_id: drawn.id, action_id: 'request/draft', ...(about !== undefined && { value: about }) })).toEqual({ ok: true });
    await home('RPT-2 is marked as being drafted.');
  });

  it('brings what waited for the morning when the clock is turned to it', async () => {
    await workspace.post('clock', { to: '2026-11-30T22:00' });
    await workspace.post('command', { user: 'Dana Whitfield', channel: floor, text: '/report request doj "Asked at night" by 2026-12-04' });
    await settled();
    const asked = async () => (await workspace.messages('Watchfloor', 'Ellen Marsh')).filter(({ text }) => text.startsWith('“Asked at night”')).map(({ at }) => at);
    expect(await asked()).toEqual([]);
    await workspace.post('clock', { to: '2026-12-01T11:30' });
    expect(await asked()).toEqual([expect.stringContaining('Tue 1 December, 09:00 ET')]);
  });

  it('opens a form, refuses it half empty, and takes it when it is filled in', async () => {
    expect(await workspace.post('command', { user: 'Sam Okafor', channel: floor, text: '/incident open' })).toEqual({ ok: true });
    const [view] = (await workspace.state('Sam Okafor')).views;
    expect(await workspace.post('submit', { user: 'Sam Okafor', view_id: view!.id, values: {} })).toMatchObject({ ok: false, errors: { title: 'Please complete this required field.' } });
    expect(await workspace.post('submit', { user: 'Sam Okafor', view_id: view!.id, values: { What: 'Texts with a wrong day', 'Who by, as far as anyone can say': 'Iran', 'Against what': 'voters', Severity: '2' } })).toEqual({ ok: true });
    expect((await workspace.state('Sam Okafor')).views).toEqual([]);
  });

  it('answers every click among five thousand messages', async () => {
    const { channel } = await cardOf(workspace, 'Materiality of the county incident');
    const { ts } = (await workspace.messages(floor, 'Dana Whitfield')).find(({ text }) => text.includes('U3371A/2026-general'))!;
    for (let index = 0; index < 5000; index += 1) {
      await fetch(`${workspace.origin}/api/chat.postMessage`, { method: 'POST', headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }, body: JSON.stringify({ channel, text: `Message ${String(index)}` }) });
    }
    for (let index = 0; index < 40; index += 1) {
      expect(await workspace.post('act', { user: 'Martin Keogh', channel, ts, action_id: 'duty/acknowledge' })).toEqual({ ok: true });
    }
  });

  it('is as it was after a restart, and goes on', async () => {
    const before = { messages: await workspace.messages(floor, 'Ellen Marsh'), state: await workspace.state('Ellen Marsh') };
    await workspace.stop();
    workspace = await openWorkspace({ folder, scenario: 'today' });
    const after = { messages: await workspace.messages(floor, 'Ellen Marsh'), state: await workspace.state('Ellen Marsh') };
    expect(after.messages).toEqual(before.messages);
    expect(after.state.clock.now >= before.state.clock.now).toBe(true);
    expect(after.state.channels).toEqual(before.state.channels);
    expect((await workspace.post('command', { user: 'Dana Whitfield', channel: floor, text: '/report status RPT-2' })).shown?.text).toContain('Who made the deepfake');
    expect(workspace.complaints()).toBe('');
  });
});

it('the same by Socket Mode, beginning with nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-workspace-'));
  const workspace = await openWorkspace({ folder, scenario: 'empty', by: 'socket' });
  expect(await workspace.messages(floor, 'Dana Whitfield')).toEqual([]);
  await ask(workspace);
  await settled();
  const { ts } = await cardOf(workspace, 'Who made the deepfake');
  expect(await workspace.post('act', { user: 'Ellen Marsh', channel: floor, ts, action_id: 'request/take' })).toEqual({ ok: true });
  await settled();
  expect((await cardOf(workspace, 'Who made the deepfake')).text).toContain('With DOJ');
  await workspace.stop();
  rmSync(folder, { recursive: true, force: true });
}, 120_000);
