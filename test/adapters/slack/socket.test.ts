import type { HeardEvent } from '../../../src/adapters/slack';
import { words } from '../../../src/application/answer';
import { click, event, slash } from '../../slack/payloads';
import type { OpenHouse } from '../../slack/open-house';
import { openHouse, pause, until } from '../../slack/open-house';
import type { SocketStandIn } from '../../slack/socket-stand-in';
import { socketStandIn } from '../../slack/socket-stand-in';

describe('what comes in by Socket Mode', () => {
  let house: OpenHouse;
  let slack: SocketStandIn;
  const events: HeardEvent[] = [];
  let failing = 0;

  beforeAll(async () => {
    house = await openHouse({
      appToken: 'xapp-test',
      seconds: { apart: 0.1 },
      hearEvent: async (given) => {
        events.push(given);
        failing -= 1;
        if (failing >= 0) throw new Error('The commit failed.');
      },
    });
    slack = socketStandIn(house.standIn.server);
    expect(house.slack.ready()).toEqual(['Not connected to Slack by Socket Mode.']);
    await house.slack.start();
    await until(() => slack.open() === 2);
    await until(() => house.slack.ready().length === 0);
  });
  afterAll(() => house.close());

  it('has no handler for HTTP and two connections, the second later', () => {
    expect(house.slack.handler).toBeUndefined();
    expect(house.standIn.calls('apps.connections.open')).toHaveLength(2);
  });

  it('keeps silent about an event whose commit failed, and acknowledges it when Slack says it again on the other line', async () => {
    failing = 1;
    slack.send({ envelope_id: 'e1', type: 'events_api', payload: event('Ev1') });
    await until(() => events.length === 1);
    await pause(50);
    expect(slack.acks.has('e1')).toBe(false);
    slack.send({ envelope_id: 'e2', type: 'events_api', payload: event('Ev1') }, 1);
    await until(() => slack.acks.has('e2'));
    expect(events.map(({ key }) => key)).toEqual(['Ev1', 'Ev1']);
  });

  it('answers a slash command on the line it came in on', async () => {
    house.answering(() => words('Nothing is asked.'));
    slack.send({ envelope_id: 'e3', type: 'slash_commands', payload: slash('/report', 'list') }, 1);
    await until(() => slack.acks.has('e3'));
    expect(slack.acks.get('e3')).toMatchObject({ response_type: 'ephemeral', text: 'Nothing is asked.' });
  });

  it('gives a click that came on both lines one key', async () => {
    const once = click('request/take', 'request RPT-31');
    const before = house.heard.length;
    slack.send({ envelope_id: 'e4', type: 'interactive', payload: once }, 0);
    slack.send({ envelope_id: 'e5', type: 'interactive', payload: once }, 1);
    await until(() => slack.acks.has('e4') && slack.acks.has('e5'));
    expect(new Set(house.heard.slice(before).map(({ key }) => key)).size).toBe(1);
  });

  it('says by response_url what it could not acknowledge, and still hears on the other line', async () => {
    house.answering(async () => {
      await pause(300);
      return words('Committed.');
    });
    slack.send({
      envelope_id: 'e6',
      type: 'slash_commands',
      payload: slash('/report', 'list', { response_url: house.standIn.responseUrl }),
    });
    await pause(100);
    slack.refresh();
    await until(() => house.standIn.calls('respond').length === 1);
    expect(house.standIn.calls('respond')[0]?.args).toMatchObject({ text: 'Committed.' });
    expect(slack.acks.has('e6')).toBe(false);
    expect(house.slack.ready()).toEqual([]);
    house.answering(() => words('Still here.'));
    slack.send({ envelope_id: 'e7', type: 'slash_commands', payload: slash('/report', 'list') });
    await until(() => slack.acks.has('e7'));
  });
});
