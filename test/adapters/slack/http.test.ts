import type { HeardEvent } from '../../../src/adapters/slack';
import { words } from '../../../src/application/answer';
import { click, event, shortcut, slash, submission } from '../../slack/payloads';
import type { OpenHouse } from '../../slack/open-house';
import { openHouse, pause, until } from '../../slack/open-house';
import { sendEvent, sendGesture, sendSlash } from '../../slack/signed';


describe('what comes in by HTTP', () => {
  let house: OpenHouse;
  const events: HeardEvent[] = [];
  let failing = 0;
  beforeAll(async () => {
    house = await openHouse({
      hearEvent: async (given) => {
        events.push(given);
        if (failing > 0) {
          failing -= 1;
          throw new Error('The commit failed.');
        }
      },
    });
  });
  beforeEach(() => {
    events.length = 0;
    house.heard.length = 0;
    house.answering(() => words('Done.'));
  });
  afterAll(() => house.close());

  it('does not acknowledge an event whose commit failed, so that Slack says it again under the same key', async () => {
    failing = 1;
    expect((await sendEvent(house.url, event('Ev1'))).status).toBe(500);
    expect((await sendEvent(house.url, event('Ev1'))).status).toBe(200);
    expect(events).toEqual([
      { key: 'Ev1', type: 'app_home_opened', tab: 'home', who: 'T0HOME/U0ANA' },
      { key: 'Ev1', type: 'app_home_opened', tab: 'home', who: 'T0HOME/U0ANA' },
    ]);
  });

  it('acknowledges an event only when it was heard to the end', async () => {
    const slow = await openHouse({ hearEvent: () => pause(200) });
    const start = Date.now();
    const { status } = await sendEvent(slow.url, event('Ev2'));
    const took = Date.now() - start;
    await slow.close();
    expect(status).toBe(200);
    expect(took).toBeGreaterThanOrEqual(190);
  });

  it('hears a dropped file under its own key, and nothing an app says', async () => {
    const dropped = {
      type: 'message',
      subtype: 'file_share',
      channel: 'C0FLOOR01',
      ts: '1.2',
      files: [{ id: 'F1' }, { id: 'F2' }],
    };
    await sendEvent(house.url, event('Ev3', dropped));
    await sendEvent(house.url, event('Ev4', { ...dropped, bot_id: 'B0BOT' }));
    await sendEvent(house.url, event('Ev5', { type: 'message', text: 'hello' }));
    expect(events.map(({ key, file }) => [key, file])).toEqual([
      ['file F1', 'F1'],
      ['file F2', 'F2'],
    ]);
  });

  it.each([301, -301, 86_400])(
    'refuses a request whose time is %i seconds off, though its signature is right',
    async (seconds) => {
      expect((await sendSlash(house.url, slash('/report', 'list'), seconds)).status).toBe(401);
      expect(house.heard).toEqual([]);
    },
  );

  it.each([290, -290])('takes a request whose time is %i seconds off', async (seconds) => {
    expect((await sendSlash(house.url, slash('/report', 'list'), seconds)).status).toBe(200);
  });

  it('refuses a signature that is not Slack’s', async () => {
    const response = await fetch(house.url, {
      method: 'POST',
      headers: { 'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)), 'x-slack-signature': 'v0=00' },
      body: '{}',
    });
    expect(response.status).toBe(401);
  });

  it('gives both deliveries of one click one key', async () => {
    const once = click('request/take', 'request RPT-31');
    await sendGesture(house.url, once);
    await sendGesture(house.url, once);
    const [first, second] = house.heard.map(({ key }) => key);
    expect(first).toBe(once['trigger_id']);
    expect(second).toBe(first);
  });

  it('gives a form the key of its values: sent again it is the same, changed it is another', async () => {
    for (const reason of ['a', 'a', 'b']) await sendGesture(house.url, submission('request/return', { reason }));
    const [first, second, third] = house.heard.map(({ key }) => key);
    expect(first).toMatch(/^V0FORM [0-9a-f]{64}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('knows a person by the organisation, else by their own workspace, never by the one they came from', async () => {
    await sendGesture(house.url, click('request/take', undefined, { user: { id: 'U7', team_id: 'T0OTHER' } }));
    await sendGesture(
      house.url,
      click('request/take', undefined, {
        user: { id: 'U7', team_id: 'T0OTHER' },
        enterprise: { id: 'E0GRID', name: 'g' },
      }),
    );
    await sendSlash(house.url, slash('/report', 'list', { enterprise_id: 'E0GRID' }));
    expect(house.heard.map(({ who }) => who)).toEqual(['T0OTHER/U7', 'E0GRID/U7', 'E0GRID/U0ANA']);
  });

  it('knows the subject of the channel', async () => {
    await house.addresses.put([{ place: 'channel of duty EO-1A/2026-general', address: 'T0HOME/C0INC' }]);
    await sendSlash(house.url, slash('/report', 'list', { channel_id: 'C0INC' }));
    expect(house.heard.at(-1)).toMatchObject({ here: { kind: 'duty', id: 'EO-1A/2026-general' } });
  });

  it('says of a command it does not know what can be asked now', async () => {
    const reply = await sendSlash(house.url, slash('/sandwich', 'make'));
    expect(JSON.parse(reply.body)).toMatchObject({ text: '/sandwich is from an older version. /watch help shows what can be asked now.' });
    expect(house.heard).toEqual([]);
  });

  it('asks the front about every button, form and shortcut of an older version, and about what it stands on', async () => {
    house.answering(() => words('Here is the present one.'));
    await house.addresses.put([{ place: 'card of request RPT-31', address: 'T0HOME/C0FLOOR01/1700000000.000001' }]);
    const told = () => house.standIn.calls('chat.postEphemeral').filter(({ args }) => args['text'] === 'Here is the present one.').length;
    const before = told();
    const about = { kind: 'request', id: 'RPT-31' };
    await sendGesture(house.url, click('old/button', 'request RPT-31'));
    await sendGesture(house.url, click('old/button'));
    await sendGesture(house.url, click('request/take', '{"subject":"RPT-31","version":3}'));
    await sendGesture(house.url, submission('old/form', { reason: 'x' }));
    await sendGesture(house.url, shortcut('old/shortcut'));
    await until(() => told() === before + 5);
    expect(house.heard).toMatchObject([
      { by: 'button', path: 'old/button', about },
      { by: 'button', path: 'old/button', about },
      { by: 'button', path: 'request/take', about, older: true },
      { by: 'form', path: 'old/form', about },
      { by: 'button', path: 'old/shortcut' },
    ]);
  });

  it('tells the person when something broke on our side, and logs it under the same name without their words', async () => {
    house.answering(() => {
      throw new Error('could not insert “my secret words”');
    });
    const reply = await sendSlash(house.url, slash('/report', 'list my secret words'));
    const [, note] =
      /^Nothing was changed: something went wrong on our side. It has been noted as ([0-9a-f]{8})\.$/.exec(
        (JSON.parse(reply.body) as { text: string }).text,
      ) ?? [];
    expect(house.lines.join('\n')).toContain(note);
    expect(house.lines.join('\n')).not.toContain('secret');
    const form = await sendGesture(house.url, submission('request/return', { reason: 'x' }));
    expect(JSON.parse(form.body)).toMatchObject({
      response_action: 'errors',
      errors: { reason: expect.stringContaining('Nothing was changed') },
    });
  });

  it('says by response_url what was committed when the line was cut before it could be acknowledged', async () => {
    house.answering(async () => {
      await pause(400);
      return words('Committed.');
    });
    const line = new AbortController();
    const before = house.standIn.calls('respond').length;
    const asked = slash('/report', 'list', { response_url: house.standIn.responseUrl });
    const sent = sendSlash(house.url, asked, 0, line.signal).catch(() => 'cut');
    await pause(150);
    line.abort();
    expect(await sent).toBe('cut');
    await until(() => house.standIn.calls('respond').length > before);
    expect(house.standIn.calls('respond').at(-1)?.args).toMatchObject({ text: 'Committed.' });
  });

  it('waits two seconds before it says that it still works', async () => {
    house.answering(async () => {
      await pause(2300);
      return words('At last.');
    });
    const start = Date.now();
    const reply = await sendSlash(house.url, slash('/report', 'list', { trigger_id: 'used' }));
    expect(Date.now() - start).toBeGreaterThanOrEqual(1950);
    expect(Date.now() - start).toBeLessThan(2290);
    expect(reply.status).toBe(200);
  });

  it('answers other paths with 404 and says how it is', async () => {
    const base = house.url.replace('/slack/events', '');
    expect((await fetch(`${base}/elsewhere`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(house.url)).status).toBe(405);
    expect(await (await fetch(`${base}/readyz`)).text()).toBe('ok\n');
  });
});
