import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Message } from '../../sandbox/slack/wire';
import { TOKEN } from './open-sandbox';
import type { Workspace } from './open-workspace';
import { openWorkspace } from './open-workspace';

const floor = '#election-floor';
const root = join(__dirname, '..', '..');

/** What administrators, retention and other people do to a workspace, with the real house in it. */
describe('what Slack does to the house', () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-lost-'));
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await openWorkspace({ folder, scenario: 'empty' });
  }, 120_000);
  afterAll(async () => {
    await workspace.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const dana = 'Dana Whitfield';
  const settled = (milliseconds = 1500): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const say = async (text: string, channel = floor, user = dana) => {
    const answer = await workspace.post('command', { user, channel, text });
    await settled();
    return answer.shown?.text ?? '';
  };
  const administer = async (does: string, channel: string, more = {}): Promise<void> => {
    expect(await workspace.post('administer', { user: dana, does, channel, ...more })).toEqual({ ok: true });
  };
  const thrown = (name: string, on: boolean) => workspace.post('switch', { name, on });
  const texts = async (channel = floor, more = '') => (await workspace.messages(channel, dana, more)).map(({ text }) => text);
  const cardIn = async (channel: string, words: string): Promise<Message> => (await workspace.messages(channel, dana)).find(({ text }) => text.startsWith(`“${words}”`))!;
  const later = async (advance: string): Promise<void> => {
    expect(await workspace.post('clock', { advance })).toEqual({ ok: true });
    await settled();
  };
  /** The pulse beats every half a minute. */
  const ready = async (status: number): Promise<string> => {
    for (let tries = 0; tries < 50; tries += 1) {
      const answer = await workspace.readyz();
      if (answer.status === status) return answer.words;
      await settled(1000);
    }
    throw new Error(`Expected /readyz to say ${String(status)} within 50 seconds.`);
  };
  const roomCalled = async (wanted: string): Promise<{ readonly channel: string }> => {
    const answer = await fetch(`${workspace.origin}/api/conversations.list?types=private_channel`, { headers: { authorization: `Bearer ${TOKEN}` } });
    const { channels } = (await answer.json()) as { readonly channels: readonly { readonly id: string; readonly name: string }[] };
    return { channel: channels.find(({ name }) => name === wanted)!.id };
  };
  const opened = async (title: string): Promise<string> => {
    await say(`/incident open ${title} --actor iran --target voters --severity 2`);
    return (await workspace.state(dana)).channels.map(({ name }) => name).filter((name) => name.startsWith('inc-')).at(-1) ?? '';
  };

  it('a card deleted by hand comes back with the next that is said under it, and its buttons work', async () => {
    await say('/report request doj "Who made the deepfake" by 2026-12-11');
    const was = await cardIn(floor, 'Who made the deepfake');
    await workspace.post('act', { user: 'Ellen Marsh', channel: floor, ts: was.ts, action_id: 'request/take' });
    await settled();
    await administer('delete', floor, { ts: was.ts });
    expect(await cardIn(floor, 'Who made the deepfake')).toBeUndefined();
    await say('/report extend RPT-1 "More time" until 2026-12-15 --forecast 2026-12-14', floor, 'Ellen Marsh');
    const anew = await cardIn(floor, 'Who made the deepfake');
    expect(anew.ts).not.toBe(was.ts);
    expect(await workspace.post('act', { user: 'Ellen Marsh', channel: floor, ts: anew.ts, action_id: 'request/draft' })).toEqual({ ok: true });
    await settled();
    expect((await cardIn(floor, 'Who made the deepfake')).ts).toBe(anew.ts);
    const thread = (await workspace.messages(floor, dana, `&thread=${anew.ts}`)).slice(1);
    expect(thread.length).toBeGreaterThan(0);
  });

  it('what retention swept is posted anew in its channel and pinned', async () => {
    const channel = await opened('County scans');
    expect(channel).toBe('inc-0001-county-scans');
    await administer('sweep', `#${channel}`);
    await say('/incident note INC-1 Three counties');
    const [card, note] = await workspace.messages(`#${channel}`, dana);
    expect([card?.text, card?.pinned, note?.text]).toEqual([expect.stringContaining('“County scans”, INC-1'), true, expect.stringContaining('Three counties')]);
  });

  it('what is due in an archived channel goes to the floor and says so, and back when it is open again', async () => {
    await administer('archive', '#inc-0001-county-scans');
    await say('/incident note INC-1 A fourth county');
    const words = 'This belongs in the channel of INC-1, which is archived.';
    const onTheFloor = (await texts()).filter((text) => text.includes(words));
    expect(onTheFloor).toEqual([expect.stringContaining('“County scans”, INC-1'), expect.stringContaining('A fourth county')]);
    await administer('unarchive', '#inc-0001-county-scans');
    await administer('rename', '#inc-0001-county-scans', { name: 'inc-0001-all-counties' });
    await say('/incident note INC-1 A fifth county');
    expect((await texts('#inc-0001-all-counties')).at(-1)).toContain('A fifth county');
    expect((await texts()).filter((text) => text.startsWith('“County scans”, INC-1') && text.includes(words))).toEqual([]);
  });

  it('a floor the app was taken out of loses nothing: /readyz is red, and it goes on by itself', async () => {
    await administer('kick', floor);
    await say('/report request fbi "Asked in the dark" by 2026-12-11');
    expect(await ready(503)).toBe('Watchfloor is not in the floor’s channel. Invite it there, or name another in FLOOR_CHANNEL; what is due waits.');
    expect(await say('/watch status')).toContain('Watchfloor is not in the floor’s channel.');
    expect(await cardIn(floor, 'Asked in the dark')).toBeUndefined();
    await administer('invite', floor);
    await later('PT2M');
    expect((await cardIn(floor, 'Asked in the dark')).text).toContain('RPT-2');
    expect(await ready(200)).toBe('ok');
  }, 180_000);

  it('what could not be posted while the token was revoked comes in order, once, and says how late it is', async () => {
    await thrown('revoked-token', true);
    await say('/incident note INC-1 Said while locked out');
    await say('/incident note INC-1 And then this');
    expect(await ready(503)).toContain('Slack does not accept our bot token any more. Install the app again and set SLACK_BOT_TOKEN; what is due waits.');
    await later('PT2H');
    await thrown('revoked-token', false);
    await later('PT2M');
    const said = await texts('#inc-0001-all-counties');
    expect(said.slice(-2)).toEqual([
      expect.stringMatching(/Said while locked out\nThis was to be said .* ET\. It comes 2 hours(?: and \d minutes?)? late, because nothing could be posted here before\.$/),
      expect.stringMatching(/And then this\nThis was to be said .*late/),
    ]);
    expect(said.filter((text) => text.includes('Said while locked out'))).toHaveLength(1);
    expect(await ready(200)).toBe('ok');
  }, 180_000);

  it('a scope that is missing is named', async () => {
    await thrown('without pins:write', true);
    expect(await ready(503)).toBe('The app lacks the permission pins:write. Add it under "OAuth & Permissions", Bot Token Scopes (watchfloor manifest lists all), and install the app again; what is due waits.');
    await thrown('without pins:write', false);
    expect(await ready(200)).toBe('ok');
  }, 180_000);

  it('/readyz is red over HTTP while Slack cannot be reached', async () => {
    await thrown('unreachable-slack', true);
    expect(await ready(503)).toContain('Slack cannot be reached.');
    await thrown('unreachable-slack', false);
    expect(await ready(200)).toBe('ok');
  }, 180_000);

  it('an incident without a channel lives on the floor, says how to attach one, and moves there', async () => {
    await thrown('no-new-channels', true);
    await say('/incident open Forged ballots --actor iran --target voters --severity 2');
    await thrown('no-new-channels', false);
    const card = await cardIn(floor, 'Forged ballots');
    expect(card.text).toContain('Watchfloor could make no channel for INC-2, so it lives in this thread. To give it one, make a private channel, invite Watchfloor there, and type there: /incident attach INC-2');
    expect(await say('/incident attach INC-2')).toBe('');
    const form = (await workspace.state(dana)).views[0];
    expect(JSON.stringify(form?.blocks)).toContain('#election-floor is the floor itself.');
    await workspace.post('close', { user: dana, view_id: form!.id });
    await fetch(`${workspace.origin}/api/conversations.create`, { method: 'POST', headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }, body: JSON.stringify({ name: 'ballot-room', is_private: true }) });
    const { channel } = await roomCalled('ballot-room');
    await fetch(`${workspace.origin}/api/conversations.invite`, { method: 'POST', headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }, body: JSON.stringify({ channel, users: (await workspace.state(dana)).you }) });
    expect(await say('/incident attach INC-2', '#ballot-room')).toBe('INC-2 has its channel. Its card is posted there in a moment, and pinned.');
    const [moved, ...rest] = await workspace.messages('#ballot-room', dana);
    expect([moved?.pinned, moved?.text]).toEqual([true, expect.stringContaining('“Forged ballots”, INC-2')]);
    expect(rest.map(({ text }) => text)).toContainEqual(expect.stringContaining('INC-2 has a channel of its own, attached by Dana Whitfield of ODNI.'));
    expect(await texts()).toContain('INC-2 has a channel of its own now, and goes on there.');
    await say('/incident note Ten forged', '#ballot-room');
    expect((await texts('#ballot-room')).at(-1)).toContain('Ten forged');
  });

  it('a button of an older version brings the present card', async () => {
    const { channel } = await cardIn(floor, 'Who made the deepfake');
    const old = async (action: string, value: string): Promise<string> => {
      const blocks = [{ type: 'actions', elements: [{ type: 'button', action_id: action, value, text: { type: 'plain_text', text: 'Old' } }] }];
      const posted = await fetch(`${workspace.origin}/api/chat.postMessage`, { method: 'POST', headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }, body: JSON.stringify({ channel, text: 'old', blocks }) });
      const { ts } = (await posted.json()) as { readonly ts: string };
      const seen = new Set((await workspace.messages(floor, 'Ellen Marsh')).map((each) => each.ts));
      const live = await fetch(`${workspace.origin}/_sandbox/live?user=${encodeURIComponent('Ellen Marsh')}`);
      const reader = live.body!.getReader();
      await workspace.post('act', { user: 'Ellen Marsh', channel: floor, ts, action_id: action });
      let heard = '';
      while (!heard.includes('older version')) {
        const { value: chunk } = (await reader.read()) as { readonly value?: Uint8Array };
        heard += new TextDecoder().decode(chunk);
      }
      await reader.cancel();
      expect(seen.size).toBeGreaterThan(0);
      return heard;
    };
    for (const [action, value] of [['request/juggle', 'request RPT-1'], ['request/take', '{"id":"RPT-1","v":2}']] as const) {
      const said = await old(action, value);
      expect(said).toContain('This card is from an older version');
      if (action === 'request/juggle') expect(said).toContain('Who made the deepfake');
    }
  });

  it('what can never be said is told on the floor once, holds nothing up, and goes out when it is mended and handed in again', async () => {
    const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: join(folder, 'house') };
    const watchfloor = (...args: readonly string[]) =>
      new Promise<string>((heard) => execFile(process.execPath, ['--import', 'tsx', join(root, 'src/main/cli/index.ts'), ...args], { env }, (_, out, err) => heard(out + err)));
    const file = join(folder, 'treasury.yaml');
    writeFileSync(file, `agencies:\n  - { id: treasury, name: Treasury, channel: "#no-such-desk" }\npeople:\n  - { slack: T000000001/${(await workspace.state('Ellen Marsh')).you}X, name: Tess Moran, agency: treasury, roles: [action-officer, releaser] }\n`);
    expect(await watchfloor('roster', 'apply', file)).toContain('1 agency was changed');
    await say('/report request treasury "Sanctions options" by 2026-12-11');
    await settled();
    const told = (await texts()).filter((text) => text.includes('Not posted, and not tried again by itself'));
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]).toContain('the channel of Treasury. There is no channel #no-such-desk that Watchfloor can see. Invite it there, or name another in the roster. Whoever reads this tells them another way.');
    expect((await cardIn(floor, 'Sanctions options')).text).toContain('RPT-3');
    expect(await say('/watch status')).toMatch(/Could not be posted, and waits for an operator: \d+\.\n• /);
    await administer('rename', '#ballot-room', { name: 'no-such-desk' });
    expect(await watchfloor('outbox', 'retry', 'all')).toMatch(/^Handed in again: \d+\./);
    await settled(3000);
    expect(await texts('#no-such-desk')).toContainEqual(expect.stringContaining('“Sanctions options”, RPT-3'));
    expect(await say('/watch status')).not.toContain('Could not be posted');
  }, 120_000);
});
