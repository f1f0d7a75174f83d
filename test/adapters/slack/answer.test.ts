import type { Answer, Form } from '../../../src/application/answer';
import { words } from '../../../src/application/answer';
import { click, inView, shortcut, slash, submission } from '../../slack/payloads';
import type { OpenHouse } from '../../slack/open-house';
import { openHouse, pause, until } from '../../slack/open-house';
import { sendGesture, sendSlash } from '../../slack/signed';

const form: Form = {
  command: 'request/return',
  title: 'Not ours',
  submit: 'Give back',
  about: { kind: 'request', id: 'RPT-31' },
  fields: [{ kind: 'paragraph', name: 'reason', label: 'Why' }],
};

const taken = words('FBI has taken RPT-31.');
const ephemeral = { channel: 'C0FLOOR01', user: 'U0ANA' };

describe('the table of gestures', () => {
  let house: OpenHouse;
  beforeAll(async () => {
    house = await openHouse({
      seconds: { stillWorking: 0.3, skeleton: 0.2 },
      mayOpenForm: (path) => path === 'request/return' || path === 'report/request',
    });
  });
  afterAll(() => house.close());

  const answering = (answer: Answer, seconds = 0): void =>
    house.answering(async () => {
      await pause(seconds * 1000);
      return answer;
    });
  const last = (method: string) => house.standIn.calls(method).at(-1)?.args;
  const command = (text: string) => slash('/report', text, { response_url: house.standIn.responseUrl });

  it('answers a slash command in its ack, to that person alone', async () => {
    answering(taken);
    const reply = await sendSlash(house.url, command('list'));
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.body)).toEqual({
      response_type: 'ephemeral',
      text: 'FBI has taken RPT-31.',
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'FBI has taken RPT-31.', verbatim: true } }],
    });
    expect(house.heard.at(-1)).toMatchObject({ who: 'T0HOME/U0ANA', by: 'slash', noun: 'report', typed: 'list' });
  });

  it('says after two seconds that it still works, and answers a slash command by response_url', async () => {
    answering(taken, 0.5);
    const reply = await sendSlash(house.url, command('list'));
    expect(JSON.parse(reply.body)).toMatchObject({
      text: 'Still working. If you have no answer in a minute, type it again: it will not be done twice.',
    });
    await until(() => house.standIn.calls('respond').length > 0);
    expect(last('respond')).toMatchObject({ response_type: 'ephemeral', text: 'FBI has taken RPT-31.' });
  });

  it('answers a slash command by direct message when its response_url is used up', async () => {
    answering(taken, 0.5);
    house.standIn.fault({ method: 'respond', does: { kind: 'error', error: 'used_up' } });
    await sendSlash(house.url, command('list'));
    await until(() => house.standIn.calls('chat.postMessage').length > 0);
    expect(last('chat.postMessage')).toMatchObject({ channel: 'DU0ANA', text: 'FBI has taken RPT-31.' });
  });

  it('opens a form from a slash command, and remembers where it was asked for', async () => {
    answering({ kind: 'form', form });
    const reply = await sendSlash(house.url, command('request'));
    expect(reply).toEqual({ status: 200, body: '' });
    await until(() => house.standIn.calls('views.open').length > 0);
    expect(last('views.open')?.['view']).toMatchObject({
      callback_id: 'request/return',
      private_metadata: '{"channel":"C0FLOOR01","about":"request RPT-31"}',
    });
  });

  it('takes the place of a slow form within the life of the trigger and fills it in later', async () => {
    answering({ kind: 'form', form }, 0.6);
    const before = house.standIn.calls('views.open').length;
    const reply = await sendGesture(house.url, click('request/return', 'request RPT-31'));
    expect(reply).toEqual({ status: 200, body: '' });
    await until(() => house.standIn.calls('views.update').length > 0);
    expect(house.standIn.calls('views.open')).toHaveLength(before + 1);
    expect(JSON.stringify(last('views.open'))).toContain('Still working. The answer will stand here.');
    expect(last('views.update')?.['hash']).toMatch(/^hash-/);
    expect(last('views.update')?.['view']).toMatchObject({ callback_id: 'request/return' });
  });

  it.each([
    ['expired_trigger_id', 'The form took too long to open, and nothing was changed. Ask for it again.'],
    [
      'invalid_arguments',
      'The form could not be opened, and nothing was changed. Slack refuses it: invalid_arguments. Ask for it again; if it does not open then either, tell whoever runs Watchfloor.',
    ],
    [
      'service_unavailable',
      'The form could not be opened, and nothing was changed. Slack is not available. Ask for it again; if it does not open then either, tell whoever runs Watchfloor.',
    ],
  ])('says why a form did not open: %s', async (error, says) => {
    answering({ kind: 'form', form });
    house.standIn.fault({ method: 'views.open', does: { kind: 'error', error } });
    const before = house.standIn.calls('respond').length;
    await sendSlash(house.url, command('request'));
    await until(() => house.standIn.calls('respond').length > before);
    expect(last('respond')).toMatchObject({ response_type: 'ephemeral', text: `${says} You typed:\n\`/report request\`` });
  });

  it('loses nothing that was typed with a form that does not open', async () => {
    answering({ kind: 'form', form });
    house.standIn.fault({ method: 'views.open', does: { kind: 'error', error: 'expired_trigger_id' } });
    const before = house.standIn.calls('respond').length;
    await sendSlash(house.url, command('request doj “What &lt;Ann&gt; saw” by `Friday`'));
    await until(() => house.standIn.calls('respond').length > before);
    expect(last('respond')).toMatchObject({
      text: 'The form took too long to open, and nothing was changed. Ask for it again. You typed:\n`/report request doj “What &lt;Ann&gt; saw” by ’Friday’`',
    });
  });

  it('fills in what took so long that its place was taken first, also where it was refused', async () => {
    answering({ kind: 'form', form }, 0.6);
    const [opened, updated] = ['views.open', 'views.update'].map((method) => house.standIn.calls(method).length);
    await sendSlash(house.url, command('Request doj “What Ann saw” by Friday'));
    await until(() => house.standIn.calls('views.update').length > (updated ?? 0));
    expect(house.standIn.calls('views.open')).toHaveLength((opened ?? 0) + 1);
    expect(last('views.update')?.['view']).toMatchObject({ callback_id: 'request/return' });
  });

  it('answers a button where it stands: the ack carries nothing, the words lie in the parent thread', async () => {
    answering(taken);
    const reply = await sendGesture(house.url, click('request/take', 'request RPT-31'));
    expect(reply).toEqual({ status: 200, body: '' });
    await until(() => house.standIn.calls('chat.postEphemeral').length > 0);
    expect(last('chat.postEphemeral')).toMatchObject({
      ...ephemeral,
      thread_ts: '1700000000.000001',
      text: 'FBI has taken RPT-31.',
    });
    expect(house.heard.at(-1)).toMatchObject({
      by: 'button',
      path: 'request/take',
      about: { kind: 'request', id: 'RPT-31' },
    });
  });

  it('commits before it acknowledges a button, and waits no longer than two seconds', async () => {
    answering(taken, 0.15);
    const quick = Date.now();
    await sendGesture(house.url, click('request/take', 'request RPT-31'));
    expect(Date.now() - quick).toBeGreaterThanOrEqual(140);
    answering(taken, 0.8);
    const before = house.standIn.calls('chat.postEphemeral').length;
    const slow = Date.now();
    await sendGesture(house.url, click('request/take', 'request RPT-31'));
    expect(Date.now() - slow).toBeLessThan(600);
    await until(() => house.standIn.calls('chat.postEphemeral').length > before);
  });

  it('answers a button by its response_url where nothing can be said in the channel', async () => {
    answering(taken);
    const before = house.standIn.calls('respond').length;
    house.standIn.fault({ method: 'chat.postEphemeral', does: { kind: 'error', error: 'user_not_in_channel' } });
    await sendGesture(house.url, click('request/take', 'request RPT-31', { response_url: house.standIn.responseUrl }));
    await until(() => house.standIn.calls('respond').length > before);
    expect(last('respond')).toMatchObject({ replace_original: false, text: 'FBI has taken RPT-31.' });
  });

  it('sends no answer to a response_url that is not with Slack', async () => {
    answering(taken);
    const before = house.standIn.calls('chat.postMessage').length;
    house.standIn.fault({ method: 'chat.postEphemeral', does: { kind: 'error', error: 'user_not_in_channel' } });
    await sendGesture(
      house.url,
      click('request/take', 'request RPT-31', { response_url: 'http://elsewhere.invalid/take' }),
    );
    await until(() => house.standIn.calls('chat.postMessage').length > before);
  });

  it('answers a button of a page in the form it stands in', async () => {
    house.standIn.workspace.views.set('V0PAGE', { view: {}, hash: 'h1' });
    answering({ kind: 'page', page: { title: 'Open', lines: [{ text: 'RPT-31', buttons: [] }], empty: 'None.' } });
    await sendGesture(house.url, inView('report/list', 'page 2', { id: 'V0PAGE', hash: 'h1' }));
    await until(() => house.standIn.calls('views.update').some(({ args }) => args['view_id'] === 'V0PAGE'));
    expect(last('views.update')).toMatchObject({ view_id: 'V0PAGE', hash: 'h1' });
    expect(house.heard.at(-1)).toMatchObject({ path: 'report/list', page: '2' });
    expect(house.heard.at(-1)).not.toHaveProperty('about');
  });

  it('keeps a form open with its problems beside the fields', async () => {
    answering({
      kind: 'problems',
      problems: [
        { field: 'reason', says: 'Say why.' },
        { field: 'elsewhere', says: 'And to whom.' },
      ],
    });
    const reply = await sendGesture(house.url, submission('request/return', { reason: ' ' }));
    expect(JSON.parse(reply.body)).toEqual({ response_action: 'errors', errors: { reason: 'Say why. And to whom.' } });
  });

  it('closes a form that was taken and says so where it was opened', async () => {
    answering(taken);
    const before = house.standIn.calls('chat.postEphemeral').length;
    const reply = await sendGesture(house.url, submission('request/return', { reason: 'Not our field.' }));
    expect(reply).toEqual({ status: 200, body: '' });
    await until(() => house.standIn.calls('chat.postEphemeral').length > before);
    expect(last('chat.postEphemeral')).toMatchObject({ ...ephemeral, thread_ts: '1700000000.000001' });
    expect(house.heard.at(-1)).toMatchObject({
      by: 'form',
      about: { kind: 'request', id: 'RPT-31' },
      fields: { reason: 'Not our field.' },
    });
  });

  it('shows the next form in the place of the one that was sent', async () => {
    answering({ kind: 'form', form });
    const reply = await sendGesture(house.url, submission('request/return', { reason: 'x' }));
    expect(JSON.parse(reply.body)).toMatchObject({
      response_action: 'update',
      view: { callback_id: 'request/return' },
    });
  });

  it('says in a slow form that it still works, and then its problems above what was written', async () => {
    house.standIn.workspace.views.set('V0SLOW', { view: {}, hash: 'h1' });
    answering({ kind: 'problems', problems: [{ field: 'reason', says: 'Say why.' }] }, 0.5);
    const reply = await sendGesture(house.url, submission('request/return', { reason: 'Because' }, { id: 'V0SLOW' }));
    expect(JSON.parse(reply.body)).toMatchObject({ response_action: 'update' });
    expect(reply.body).toContain('Still working. The answer will stand here.');
    await until(() => house.standIn.calls('views.update').some(({ args }) => args['view_id'] === 'V0SLOW'));
    expect(last('views.update')?.['view']).toMatchObject({
      callback_id: 'request/return',
      blocks: [{ text: { text: 'Say why.' } }, { block_id: 'reason', element: { initial_value: 'Because' } }],
    });
  });

  it('takes a message shortcut for a button about the card it was chosen on', async () => {
    await house.addresses.put([{ place: 'card of request RPT-31', address: 'T0HOME/C0FLOOR01/1700000000.000001' }]);
    answering(taken);
    const before = house.standIn.calls('respond').length;
    const reply = await sendGesture(house.url, shortcut('request/take', { response_url: house.standIn.responseUrl }));
    expect(reply).toEqual({ status: 200, body: '' });
    await until(() => house.standIn.calls('respond').length > before);
    expect(house.heard.at(-1)).toMatchObject({
      by: 'button',
      path: 'request/take',
      about: { kind: 'request', id: 'RPT-31' },
    });
  });

  it('says why a form whose place was taken could not be filled in', async () => {
    answering({ kind: 'form', form }, 0.6);
    house.standIn.fault({ method: 'views.update', does: { kind: 'error', error: 'view_not_found' } });
    const before = house.standIn.calls('chat.postEphemeral').length;
    await sendGesture(house.url, click('request/return', 'request RPT-31'));
    await until(() => house.standIn.calls('chat.postEphemeral').length > before);
    expect(last('chat.postEphemeral')).toMatchObject({
      text: 'The form could not be opened, and nothing was changed. The form was closed in the meantime. Ask for it again; if it does not open then either, tell whoever runs Watchfloor.',
    });
  });

  it('answers the options of a select, which no form of ours has, with an empty list', async () => {
    const reply = await sendGesture(house.url, {
      ...click('x'),
      type: 'block_suggestion',
      actions: undefined,
      action_id: 'x',
      value: '',
    });
    expect(JSON.parse(reply.body)).toEqual({ options: [] });
  });
});
