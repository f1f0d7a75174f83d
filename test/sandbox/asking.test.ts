import { request } from 'node:http';
import type { Sandbox } from './open-sandbox';
import { openSandbox } from './open-sandbox';

describe('a script that asks the pretend Slack', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  afterAll(() => sandbox.stop());

  const HOW = 'Expected one of "advance" (a span, such as "P1D" or "PT2H"), "to" (a day and a time on the floor’s clock, such as "2026-12-18T09:00") or "next": true.';

  it.each([
    ['command', 'nonsense', 'Expected a JSON object, such as {"user": "Dana Whitfield"}.'],
    ['command', {}, '"user" is missing: expected the id or the name of somebody here, such as "Dana Whitfield".'],
    ['command', { user: 'Nobody', channel: '#floor', text: '/report list' }, '"user": expected the id or the name of somebody here, such as "Dana Whitfield", got "Nobody".'],
    ['command', { user: 'Watchfloor', channel: '#floor', text: '/report list' }, '"user": expected the id or the name of somebody here, such as "Dana Whitfield", got "Watchfloor".'],
    ['command', { user: 'Ana Lind', channel: '#flor', text: '/report list' }, '"channel": expected a channel Ana Lind can see, got "#flor". There are: #floor, #empty.'],
    ['command', { user: 'Ana Lind', channel: '#floor', text: 'report list' }, '"text": expected what is typed, such as "/incident list", got "report list".'],
    ['command', { user: 'Ana Lind', channel: '#floor', text: 7 }, '"text": expected what is typed, such as "/incident list", got 7.'],
    ['message', { user: 'Ana Lind', channel: '#floor', text: 'Hello', thread: '1.000001' }, '"ts": there is no message 1.000001 in #floor.'],
    ['message', { user: 'Ana Lind', channel: '#floor', text: ' ' }, '"text": expected what is typed, such as "/incident list", got " ".'],
    ['upload', { user: 'Ana Lind', channel: '#floor', name: '', mimetype: 'text/plain', base64: '' }, '"name": expected a name, got "".'],
    ['act', { user: 'Ana Lind', action_id: 'a' }, 'Expected where it is pressed: "channel" and "ts" for a message, "view_id" for a form.'],
    ['act', { user: 'Ana Lind', channel: 'floor', ts: '1.000001', action_id: 'a' }, '"ts": there is no message 1.000001 in #floor.'],
    ['submit', { user: 'Ana Lind', view_id: 'V1', values: {} }, '"view_id": Ana Lind has no form V1 open. None is open.'],
    ['submit', { user: 'Ana Lind', view_id: 'V1' }, '"values" is missing: expected what is filled in, by block id or label, such as {"Title": "County clerks"}.'],
    ['switch', { name: 'gravity', on: false }, '"name": expected one of rate-limits, lost-answers, unreachable-app, unreachable-slack, revoked-token, inactive-account, no-new-channels, without SCOPE, got "gravity".'],
    ['clock', {}, HOW],
    ['clock', { next: 'yes' }, HOW],
    ['clock', { advance: 'P1D', next: true }, `${HOW} Got "advance" and "next".`],
    ['clock', { advance: 'a day' }, '"advance": expected a span, such as "P1D" for a day, "PT2H" for two hours or "P1DT30M", got "a day".'],
    ['clock', { advance: 'P' }, '"advance": expected a span, such as "P1D" for a day, "PT2H" for two hours or "P1DT30M", got "P".'],
    ['clock', { to: '2026-13-01T09:00' }, '"to": expected a day and a time on the floor’s clock, such as "2026-12-18T09:00", got "2026-13-01T09:00".'],
    ['clock', { to: '2026-11-01T09:00' }, '"to": the clock goes forward only. It is Mon 23 November 2026, 10:00 ET, and Sun 1 November 2026, 09:00 ET is before that.'],
  ])('%s %j is told what was expected', async (name, body, words) => {
    expect(await sandbox.post(name, body)).toMatchObject({ status: 400, said: { ok: false, words } });
  });

  it('is told where there is nothing', async () => {
    expect(await sandbox.post('dance', {})).toMatchObject({ status: 404, said: { words: 'There is no /_sandbox/dance to post to.' } });
    expect(await sandbox.get('/_sandbox/messages/%zz?user=Ana%20Lind')).toMatchObject({ status: 400, said: { words: '"%zz" in the address cannot be read: a # is written %23, a space %20.' } });
    expect(await sandbox.get('/_sandbox/messages/floor')).toMatchObject({ status: 400, said: { words: '"user" is missing: expected the id or the name of somebody here, as in ?user=Dana%20Whitfield.' } });
  });

  it('names people and channels as people do', async () => {
    for (const user of ['Ana Lind', 'ana lind', 'ana.lind', '@ana.lind', await sandbox.person('Ana Lind')]) {
      expect((await sandbox.post('command', { user, channel: '#floor', text: '/report list' })).said).toEqual({ ok: true });
    }
  });

  it('turns the clock on the wall of the floor, and sees what is next and what is past', async () => {
    const live = await sandbox.live('Ben Ode');
    expect((await sandbox.state('Ana Lind')).clock).toMatchObject({ day: 'Mon 23 November 2026', time: '10:00 ET', next: { day: 'Tue 24 November 2026', time: '09:00 ET', about: 'A reminder' } });
    const turned = async (body: unknown) => {
      expect((await sandbox.post('clock', body)).said).toEqual({ ok: true });
      const { day, time } = (await sandbox.state('Ana Lind')).clock;
      return `${day} ${time}`;
    };
    expect(await turned({ next: true })).toBe('Tue 24 November 2026 09:00 ET');
    expect(await turned({ advance: 'PT2H' })).toBe('Tue 24 November 2026 11:00 ET');
    expect(await turned({ to: '2027-03-13T12:00' })).toBe('Sat 13 March 2027 12:00 ET');
    // The night the clocks go forward: a day later is the same time on the wall.
    expect(await turned({ advance: 'P1D' })).toBe('Sun 14 March 2027 12:00 ET');
    expect((await sandbox.state('Ana Lind')).happened).toMatchObject([{ title: 'Before', passed: true }, { title: 'After', passed: true, day: 'Thu 7 January 2027', at: '10:00 ET' }]);
    live.close();
    expect(live.heard.filter(({ type }) => type === 'clock').length).toBeGreaterThanOrEqual(4);
    expect(await sandbox.post('clock', { next: true })).toMatchObject({ status: 400, said: { words: '"next": nothing is waiting for its hour, so there is nowhere to go.' } });
  });

  it('is answered only on this machine, and only for its own pages', async () => {
    const asked = (headers: Readonly<Record<string, string>>): Promise<number | undefined> =>
      new Promise((resolve, reject) => request(`${sandbox.origin}/_sandbox/state`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject).end());
    expect([await asked({}), await asked({ host: 'evil.example' }), await asked({ origin: 'https://evil.example' }), await asked({ origin: sandbox.origin })]).toEqual([200, 403, 403, 200]);
  });
});
