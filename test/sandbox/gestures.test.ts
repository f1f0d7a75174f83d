import { until } from '../slack/open-house';
import type { Sandbox } from './open-sandbox';
import { openSandbox } from './open-sandbox';

describe('what people do in the pretend Slack', () => {
  let sandbox: Sandbox;
  let floor = '';
  let ana = '';

  beforeAll(async () => {
    sandbox = await openSandbox({ seconds: { ack: 0.5 } });
    floor = await sandbox.channel('floor');
    ana = await sandbox.person('Ana Lind');
  });
  afterAll(() => sandbox.stop());
  beforeEach(() => sandbox.bot.answers({}));

  const buttons = [{ type: 'actions', elements: [{ type: 'button', action_id: 'request/take', text: { type: 'plain_text', text: 'Take' }, value: 'request RPT-1' }] }];
  const pick = { type: 'static_select', action_id: 'pick', placeholder: { type: 'plain_text', text: 'Which' }, options: [{ text: { type: 'plain_text', text: 'One' }, value: '1' }, { text: { type: 'plain_text', text: 'Two' }, value: '2' }] };

  it('a command reaches the app signed and form-encoded, with the fields Slack sends', async () => {
    const { said } = await sandbox.post('command', { user: 'Ana Lind', channel: '#floor', text: '/report request @Ben Ode <now>' });
    const { headers, signed, payload } = sandbox.bot.last();
    const ben = await sandbox.person('Ben Ode');
    expect({ said, signed, type: headers['content-type'] }).toEqual({ said: { ok: true }, signed: true, type: 'application/x-www-form-urlencoded' });
    expect(payload).toMatchObject({
      command: '/report', text: `request <@${ben}|ben.ode> &lt;now&gt;`, team_id: 'T000000001', channel_id: floor, channel_name: 'floor', user_id: ana,
      user_name: 'ana.lind', api_app_id: 'A0WATCHFLOOR', is_enterprise_install: 'false', trigger_id: expect.stringMatching(/\S/),
      response_url: expect.stringContaining(`${sandbox.origin}/respond/`),
    });
  });

  it('what the ack of a command carries is shown to whoever typed it, live and in the answer', async () => {
    sandbox.bot.answers({ body: { response_type: 'ephemeral', text: 'RPT-1 is asked.', blocks: [{ type: 'divider' }] } });
    const live = await sandbox.live('Ana Lind');
    const { said } = await sandbox.post('command', { user: 'Ana Lind', channel: '#floor', text: '/report status' });
    expect(said).toMatchObject({ ok: true, shown: { text: 'RPT-1 is asked.', ephemeral: true, blocks: [{ type: 'divider', block_id: expect.any(String) }] } });
    await until(() => live.heard.some((each) => each.type === 'message' && each.message.text === 'RPT-1 is asked.'));
    live.close();
    expect((await sandbox.get(`/_sandbox/messages/${floor}?user=${ana}`)).said['messages']).toEqual([]);
  });

  it.each([
    ['too late', { after: 900 }, 'operation_timeout'],
    ['with a mistake', { status: 500 }, 'dispatch_failed'],
  ] as const)('a command that is answered %s shows the error of Slack, and is not sent again', async (_, answers, error) => {
    sandbox.bot.answers(answers);
    const before = sandbox.bot.told.length;
    const live = await sandbox.live('Ana Lind');
    const words = `/report failed with the error "${error}"`;
    expect((await sandbox.post('command', { user: 'Ana Lind', channel: '#floor', text: '/report status' })).said).toEqual({ ok: false, words });
    await until(() => live.heard.some((each) => each.type === 'trouble' && each.words === words));
    live.close();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(sandbox.bot.told.length).toBe(before + 1);
  });

  it('somebody of another organisation has no commands, in the words of Slack', async () => {
    const before = sandbox.bot.told.length;
    const words = '/report is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands.';
    expect((await sandbox.post('command', { user: 'Gia Ruiz', channel: '#floor', text: '/report list' })).said).toEqual({ ok: false, words });
    expect({ commands: (await sandbox.state('Gia Ruiz')).commands, told: sandbox.bot.told.length }).toEqual({ commands: [], told: before });
  });

  it('takes no command in a thread', async () => {
    const { said } = await sandbox.api('chat.postMessage', { channel: floor, text: 'A card' });
    const answer = { ok: false, words: '/report is not supported in threads. Sorry!' };
    expect((await sandbox.post('command', { user: 'Ana Lind', channel: 'floor', text: '/report list', thread: said['ts'] })).said).toEqual(answer);
    expect((await sandbox.post('message', { user: 'Ana Lind', channel: 'floor', text: '/report list', thread: said['ts'] })).said).toEqual(answer);
  });

  it('a click brings its message and home team along, and what its ack carries is ignored', async () => {
    const { said } = await sandbox.api('chat.postMessage', { channel: floor, text: 'RPT-1', blocks: buttons });
    sandbox.bot.answers({ body: { text: 'Nobody reads this.' } });
    const live = await sandbox.live('Gia Ruiz');
    expect((await sandbox.post('act', { user: 'Gia Ruiz', channel: 'floor', ts: said['ts'], action_id: 'request/take' })).said).toEqual({ ok: true });
    expect(sandbox.bot.last()).toMatchObject({
      signed: true,
      payload: {
        type: 'block_actions', user: { username: 'gia.ruiz', team_id: 'T0PARTNER' }, team: { id: 'T000000001' }, enterprise: null, is_enterprise_install: false,
        api_app_id: 'A0WATCHFLOOR', channel: { id: floor, name: 'floor' }, container: { type: 'message', message_ts: said['ts'], channel_id: floor, is_ephemeral: false },
        message: { ts: said['ts'], text: 'RPT-1', bot_id: 'B0WATCHFLOOR' }, response_url: expect.any(String), trigger_id: expect.any(String),
        actions: [{ type: 'button', action_id: 'request/take', value: 'request RPT-1', block_id: expect.stringMatching(/^B/), action_ts: expect.stringMatching(/^\d+\.\d{6}$/) }],
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    live.close();
    expect(live.heard).toEqual([]);
  });

  it('a choice is one that is offered', async () => {
    const { said } = await sandbox.api('chat.postMessage', { channel: floor, text: 'Choose', blocks: [{ type: 'actions', elements: [pick] }] });
    const chosen = { user: 'Ana Lind', channel: 'floor', ts: said['ts'], action_id: 'pick' };
    await sandbox.post('act', { ...chosen, value: '2' });
    expect(sandbox.bot.last().payload).toMatchObject({ actions: [{ type: 'static_select', selected_option: { value: '2' } }] });
    expect(await sandbox.post('act', { ...chosen, value: 'Three' })).toMatchObject({ status: 400, said: { words: '"values": There is no choice "Three" there. It offers: One, Two.' } });
  });

  it('a click that fails says so and is not sent again', async () => {
    const { said } = await sandbox.api('chat.postMessage', { channel: floor, text: 'RPT-1', blocks: buttons });
    sandbox.bot.answers({ status: 503 });
    const before = sandbox.bot.told.length;
    expect((await sandbox.post('act', { user: 'Ana Lind', channel: 'floor', ts: said['ts'], action_id: 'request/take' })).said).toEqual({ ok: false, words: 'Watchfloor failed with the error "dispatch_failed"' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(sandbox.bot.told.length).toBe(before + 1);
  });

  it('can be switched off between people and the app', async () => {
    await sandbox.post('switch', { name: 'unreachable-app', on: true });
    expect((await sandbox.post('command', { user: 'Ana Lind', channel: 'floor', text: '/report list' })).said['words']).toBe('/report failed with the error "dispatch_failed"');
    await sandbox.post('switch', { name: 'unreachable-app', on: false });
  });
});
