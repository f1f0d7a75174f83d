import { botScopes } from '../../../src/adapters/slack';
import type { OpenHouse } from '../../slack/open-house';
import { openHouse } from '../../slack/open-house';

describe('whether Slack is there, as /readyz says it', () => {
  let house: OpenHouse;
  beforeEach(async () => {
    house = await openHouse({ seconds: { call: 0.3 } });
    house.standIn.workspace.scopes = botScopes;
  });
  afterEach(() => house.close());

  const readyz = async () => {
    await house.slack.beat();
    const answer = await fetch(house.url.replace('/slack/events', '/readyz'));
    return { status: answer.status, words: (await answer.text()).trim() };
  };
  const well = { status: 200, words: 'ok' };
  const floor = () => house.standIn.workspace.channels.get('C0FLOOR01')!;

  it('is well, and says so', async () => {
    expect(await readyz()).toEqual(well);
  });

  it('is red while Slack cannot be reached, over HTTP too, and well again by itself', async () => {
    house.standIn.fault({ method: 'auth.test', times: 2, does: { kind: 'hang' } });
    expect(await readyz()).toEqual({ status: 503, words: 'Slack cannot be reached. The line to Slack was cut before it answered. What is due waits.' });
    expect(await readyz()).toEqual(well);
  });

  it('thinks nothing of one call that was cut off', async () => {
    house.standIn.fault({ method: 'auth.test', does: { kind: 'hang' } });
    expect(await readyz()).toEqual(well);
  });

  it.each([
    ['is_archived', 'The floor’s channel is archived. Take it out of the archive, or name another in FLOOR_CHANNEL; what is due waits.'],
    ['not_in_channel', 'Watchfloor is not in the floor’s channel. Invite it there, or name another in FLOOR_CHANNEL; what is due waits.'],
  ] as const)('is red while the floor says %s', async (shut, words) => {
    expect(await readyz()).toEqual(well);
    floor().shut = shut;
    expect(await readyz()).toEqual({ status: 503, words });
    floor().shut = undefined;
    expect(await readyz()).toEqual(well);
  });

  it('is red while there is no floor', async () => {
    floor().name = 'elsewhere';
    expect(await readyz()).toEqual({ status: 503, words: 'There is no channel #floor that Watchfloor can see. Invite it there, or name another in FLOOR_CHANNEL.' });
  });

  it('names the permissions the app lacks before anything needs them, once, and the log says so too', async () => {
    house.standIn.workspace.scopes = botScopes.filter((scope) => scope !== 'pins:write' && scope !== 'im:write');
    const words = 'The app lacks the permissions im:write, pins:write. Add them under "OAuth & Permissions", Bot Token Scopes (watchfloor manifest lists all), and install the app again; what is due waits.';
    expect(await readyz()).toEqual({ status: 503, words });
    house.standIn.workspace.scopes = botScopes;
    expect(await readyz()).toEqual(well);
  });

  it.each([
    ['token_revoked', 'Slack does not accept our bot token any more. Install the app again and set SLACK_BOT_TOKEN; what is due waits.'],
    ['account_inactive', 'The account of the app is switched off in the workspace. An administrator switches it on, or installs the app again and SLACK_BOT_TOKEN is set; what is due waits.'],
  ])('is red after %s, says it in the log once, and is well again when Slack is', async (error, words) => {
    house.standIn.fault({ method: 'auth.test', times: 2, does: { kind: 'error', error } });
    expect(await readyz()).toEqual({ status: 503, words });
    expect(await readyz()).toEqual({ status: 503, words });
    expect(house.lines.filter((line) => line.includes('Slack keeps Watchfloor from its work.'))).toHaveLength(1);
    expect(await readyz()).toEqual(well);
  });
});
