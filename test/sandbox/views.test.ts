import { pause } from '../slack/open-house';
import type { Sandbox } from './open-sandbox';
import { openSandbox } from './open-sandbox';

const input = (name: string, more: object = {}) => ({ type: 'input', block_id: name, label: { type: 'plain_text', text: name.toUpperCase() }, element: { type: 'plain_text_input', action_id: 'value' }, ...more });
const form = (more: object = {}) => ({
  type: 'modal', callback_id: 'report/request', private_metadata: '{}', title: { type: 'plain_text', text: 'A report' }, submit: { type: 'plain_text', text: 'Ask' },
  blocks: [input('what'), input('why', { optional: true }), { type: 'input', block_id: 'by', label: { type: 'plain_text', text: 'By' }, element: { type: 'datepicker', action_id: 'value', initial_date: '2026-12-01' } }],
  ...more,
});

describe('forms in the pretend Slack', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox({ seconds: { trigger: 0.6 } });
  });
  afterAll(() => sandbox.stop());
  beforeEach(() => sandbox.bot.answers({}));

  const trigger = async (): Promise<unknown> => {
    await sandbox.post('command', { user: 'Ana Lind', channel: 'floor', text: '/report request' });
    return sandbox.bot.last().payload['trigger_id'];
  };
  const open = async (view: unknown = form()) => {
    const { said } = await sandbox.api('views.open', { trigger_id: await trigger(), view });
    return said['view'] as { readonly id: string; readonly hash: string };
  };
  const onScreen = async () => (await sandbox.state('Ana Lind')).views;
  const submit = (id: string, values: unknown) => sandbox.post('submit', { user: 'Ana Lind', view_id: id, values });

  it('a trigger opens one form', async () => {
    const id = await trigger();
    expect((await sandbox.api('views.open', { trigger_id: id, view: form() })).said['ok']).toBe(true);
    expect((await sandbox.api('views.open', { trigger_id: id, view: form() })).said['error']).toBe('exchanged_trigger_id');
    expect((await sandbox.api('views.open', { trigger_id: 'nobody.s', view: form() })).said['error']).toBe('invalid_trigger_id');
  });

  it('and only for a while: three seconds, here less', async () => {
    const id = await trigger();
    await pause(700);
    expect((await sandbox.api('views.open', { trigger_id: id, view: form() })).said['error']).toBe('expired_trigger_id');
  });

  it('is sent as Slack sends it, filled in by block or by label, with what stood there already', async () => {
    const { id } = await open();
    expect((await submit(id, { WHAT: 'Who did it', why: { value: { type: 'plain_text_input', value: 'Because' } } })).said).toEqual({ ok: true });
    expect(sandbox.bot.last()).toMatchObject({
      signed: true,
      payload: {
        type: 'view_submission', user: { team_id: 'T000000001' }, response_urls: [],
        view: { id, callback_id: 'report/request', state: { values: {
          what: { value: { type: 'plain_text_input', value: 'Who did it' } }, why: { value: { type: 'plain_text_input', value: 'Because' } }, by: { value: { type: 'datepicker', selected_date: '2026-12-01' } },
        } } },
      },
    });
    expect(await onScreen()).toEqual([]);
  });

  it('is not sent while something required is empty', async () => {
    const { id } = await open();
    const before = sandbox.bot.told.length;
    expect((await submit(id, {})).said).toEqual({ ok: false, errors: { what: 'Please complete this required field.' } });
    expect(sandbox.bot.told.length).toBe(before);
  });

  it('keeps its id and its hash when it is answered with errors', async () => {
    const { id, hash } = await open();
    sandbox.bot.answers({ body: { response_action: 'errors', errors: { what: 'Say more.' } } });
    expect((await submit(id, { what: 'x' })).said).toEqual({ ok: false, errors: { what: 'Say more.' } });
    expect(await onScreen()).toMatchObject([{ id, hash }]);
    sandbox.bot.answers({ body: { response_action: 'update', view: form({ title: { type: 'plain_text', text: 'Wait' } }) } });
    expect((await submit(id, { what: 'x' })).said).toEqual({ ok: true });
    const [updated] = await onScreen();
    expect({ id: updated?.id, title: updated?.title, same: updated?.hash === hash }).toEqual({ id, title: 'Wait', same: false });
  });

  it('stays when the app fails, and says so in the words of Slack', async () => {
    const { id } = await open();
    const before = sandbox.bot.told.length;
    sandbox.bot.answers({ status: 500 });
    expect((await submit(id, { what: 'x' })).said).toEqual({ ok: false, words: 'We had some trouble connecting. Try again?' });
    expect({ views: (await onScreen()).length, told: sandbox.bot.told.length - before }).toEqual({ views: 1, told: 1 });
  });

  it('is changed only by who knows its newest hash', async () => {
    const { id, hash } = await open();
    expect((await sandbox.api('views.update', { view_id: id, hash, view: form() })).said['ok']).toBe(true);
    expect((await sandbox.api('views.update', { view_id: id, hash, view: form() })).said['error']).toBe('hash_conflict');
    expect((await sandbox.api('views.update', { view_id: 'V0NOBODY', view: form() })).said['error']).toBe('not_found');
  });

  it('lies on at most two others', async () => {
    const { id } = await open();
    const push = async (): Promise<unknown> => (await sandbox.api('views.push', { trigger_id: await trigger(), view: form() })).said['error'] ?? 'pushed';
    expect([await push(), await push(), await push()]).toEqual(['pushed', 'pushed', 'push_limit_reached']);
    expect(await onScreen()).toHaveLength(3);
    expect((await onScreen())[0]?.id).toBe(id);
    sandbox.bot.answers({ body: { response_action: 'clear' } });
    await submit((await onScreen())[2]!.id, { what: 'x' });
    expect(await onScreen()).toEqual([]);
  });

  it('tells the app that it was closed only if that was asked for', async () => {
    const quiet = await open();
    const before = sandbox.bot.told.length;
    await sandbox.post('close', { user: 'Ana Lind', view_id: quiet.id });
    expect(sandbox.bot.told.length).toBe(before);
    const loud = await open(form({ notify_on_close: true }));
    await sandbox.post('close', { user: 'Ana Lind', view_id: loud.id });
    expect(sandbox.bot.last().payload).toMatchObject({ type: 'view_closed', view: { id: loud.id }, is_cleared: false });
  });

  it('brings along what stands in it when a button in it is pressed, and takes the choices the app offers', async () => {
    const external = { type: 'input', block_id: 'who', optional: true, label: { type: 'plain_text', text: 'Who' }, element: { type: 'external_select', action_id: 'who', min_query_length: 0 } };
    const { id } = await open(form({ blocks: [input('what'), external, { type: 'actions', block_id: 'row', elements: [{ type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' }, value: 'v' }] }] }));
    await sandbox.post('act', { user: 'Ana Lind', view_id: id, action_id: 'more', values: { what: { value: 'Half a sent' } } });
    expect(sandbox.bot.last().payload).toMatchObject({
      type: 'block_actions', container: { type: 'view', view_id: id }, actions: [{ action_id: 'more', block_id: 'row', value: 'v' }],
      view: { id, state: { values: { what: { value: { value: 'Half a sent' } } } } },
    });
    sandbox.bot.answers({ body: { options: [{ text: { type: 'plain_text', text: 'DOJ' }, value: 'doj' }] } });
    const { said } = await sandbox.post('options', { user: 'Ana Lind', view_id: id, action_id: 'who', block_id: 'who', query: 'do' });
    expect(said).toMatchObject({ ok: true, options: [{ value: 'doj' }] });
    expect(sandbox.bot.last().payload).toMatchObject({ type: 'block_suggestion', action_id: 'who', block_id: 'who', value: 'do' });
  });

  it('refuses a form that Slack would not take', async () => {
    const { said } = await sandbox.api('views.open', { trigger_id: await trigger(), view: form({ title: { type: 'plain_text', text: 'A title of more than twenty-four' } }) });
    expect(said).toMatchObject({ ok: false, error: 'invalid_arguments' });
  });

  it('shows everybody their own Home', async () => {
    const user = await sandbox.person('Ana Lind');
    const home = { type: 'home', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Yours' } }] };
    expect((await sandbox.api('views.publish', { user_id: user, view: home })).said).toMatchObject({ ok: true, view: { type: 'home' } });
    expect((await sandbox.state('Ana Lind')).home).toMatchObject({ type: 'home', blocks: [{ type: 'section' }] });
    expect((await sandbox.state('Ben Ode')).home).toBeUndefined();
    expect((await sandbox.api('views.publish', { user_id: user, view: home, hash: 'old' })).said['error']).toBe('hash_conflict');
  });
});
