import type { Home } from '../../../src/application/home';
import { words } from '../../../src/application/answer';
import type { OpenHouse } from '../../slack/open-house';
import { openHouse, until } from '../../slack/open-house';
import { event, inView, submission } from '../../slack/payloads';
import { sendEvent, sendGesture } from '../../slack/signed';

const take = { command: 'request/take', label: 'Take', about: { kind: 'request', id: 'RPT-31' } } as const;
const lines = (count: number): Home['groups'][number]['lines'] => Array.from({ length: count }, (_, nth) => ({ text: `RPT-${String(nth)}`, buttons: [take] }));

describe('a Home', () => {
  let house: OpenHouse;
  let owes = 1;
  const asked: { who: string; offset: number }[] = [];
  beforeEach(async () => {
    owes = 1;
    asked.length = 0;
    house = await openHouse({
      mayOpenForm: (path) => path === 'request/return',
      homes: async (wanted) =>
        wanted.map(({ who, offset }) => {
          asked.push({ who, offset });
          return { title: 'Your watch', says: ['Hello.'], groups: [{ title: 'You owe', lines: lines(owes), empty: 'Nothing.' }], offset, of: 60 };
        }),
    });
  });
  afterEach(() => house.close());

  const published = () => house.standIn.calls('views.publish').map(({ args }) => args as { user_id: string; view: { blocks: unknown[]; private_metadata: string } });
  const newest = () => JSON.stringify(published().at(-1)?.view.blocks);
  const inHome = (action: string, value: string, offset = 0) => inView(action, value, { id: 'VHOME', type: 'home', private_metadata: JSON.stringify({ offset }) });

  it('is drawn when it is opened, and not for the side of the messages', async () => {
    expect((await sendEvent(house.url, event('Ev1'))).status).toBe(200);
    await sendEvent(house.url, event('Ev2', { tab: 'messages' }));
    expect(published().map(({ user_id: user }) => user)).toEqual(['U0ANA']);
    expect(asked).toEqual([{ who: 'T0HOME/U0ANA', offset: 0 }]);
  });

  it('is drawn anew after a click in it, on the page it was on, with what was answered on top', async () => {
    house.answering(async () => words('RPT-31 is yours.'));
    expect((await sendGesture(house.url, inHome('request/take', 'request RPT-31', 25))).status).toBe(200);
    await until(() => published().length === 1);
    expect(asked).toEqual([{ who: 'T0HOME/U0ANA', offset: 25 }]);
    expect(newest()).toContain('RPT-31 is yours.');
    expect(house.standIn.calls('chat.postMessage')).toEqual([]);
  });

  it('turns its page without asking anybody', async () => {
    await sendGesture(house.url, inHome('home/page', 'page 25'));
    await until(() => published().length === 1);
    expect(asked).toEqual([{ who: 'T0HOME/U0ANA', offset: 25 }]);
    expect(house.heard).toEqual([]);
  });

  it('opens a form over it, and is drawn anew when that is sent', async () => {
    await sendEvent(house.url, event('Ev1'));
    house.answering(async () => ({ kind: 'form', form: { command: 'request/return', title: 'Not ours', submit: 'Give back', fields: [{ kind: 'paragraph', name: 'reason', label: 'Why' }] } }));
    await sendGesture(house.url, inHome('request/return', 'request RPT-31'));
    await until(() => house.standIn.calls('views.open').length === 1);
    house.answering(async () => words('RPT-31 is given back.'));
    await sendGesture(house.url, submission('request/return', { reason: 'x' }));
    await until(() => published().length === 2);
  });

  it('is kept in step while somebody looks at it, and only where something has changed', async () => {
    await sendEvent(house.url, event('Ev1'));
    await house.slack.refreshHomes();
    expect(published()).toHaveLength(1);
    owes = 2;
    await house.slack.refreshHomes();
    await house.slack.refreshHomes();
    expect(published()).toHaveLength(2);
    expect(newest()).toContain('RPT-1');
  });

  it('is left alone where Slack would not take it, and drawn when it is opened again', async () => {
    house.standIn.fault({ method: 'views.publish', does: { kind: 'error', error: 'not_enabled' } });
    expect((await sendEvent(house.url, event('Ev1'))).status).toBe(200);
    await sendEvent(house.url, event('Ev2'));
    expect(published().length).toBeGreaterThan(0);
  });
});
