import { openDirectory } from '../../../src/adapters/slack';
import { readableLog } from '../../slack/open-house';
import type { StandIn } from '../../slack/stand-in';
import { openStandIn } from '../../slack/stand-in';

const ann = { id: 'U0ANN', team_id: 'T0HOME', name: 'ann', real_name: 'Ann Lee' };
const gus = { id: 'U0GUS', team_id: 'T9GUEST', name: 'gus', real_name: 'Gus Guest', is_stranger: true };
const grid = { id: 'W0GRI', team_id: 'T0HOME', name: 'gri', real_name: 'Gri Dunn', enterprise_user: { enterprise_id: 'E0ORG' } };

describe('the people of a user group', () => {
  let standIn: StandIn;
  const ask = async (handle: string) => {
    const directory = openDirectory({ botToken: 'xoxb-test', apiUrl: standIn.apiUrl, log: readableLog().log });
    const answer = await directory.groupPeople(handle);
    await directory.close();
    return answer;
  };
  beforeAll(async () => {
    standIn = await openStandIn();
    standIn.workspace.groups.push(
      { id: 'S0DOJ', handle: 'doj-desk', users: [ann, gus, grid, { ...ann, id: 'U0OLD', real_name: 'Old Hand', deleted: true }, { ...ann, id: 'U0APP', real_name: 'An App', is_bot: true }] as typeof ann[] },
      { id: 'S0FBI', handle: 'fbi-desk', users: [] },
    );
  });
  afterAll(() => standIn.close());

  it.each(['doj-desk', '@doj-desk', 'S0DOJ'])('is found as %s, each by their own home, without apps and those who are gone', async (handle) => {
    expect(await ask(handle)).toEqual({
      people: [
        { person: 'T0HOME/U0ANN', name: 'Ann Lee' },
        { person: 'T9GUEST/U0GUS', name: 'Gus Guest' },
        { person: 'E0ORG/W0GRI', name: 'Gri Dunn' },
      ],
      leftOut: ['Old Hand: deactivated in Slack', 'An App: an app'],
    });
  });

  it('that is not there is said not to be, with those that are', async () => {
    expect(await ask('doj')).toEqual({ unknown: 'There is no user group @doj. There are @doj-desk, @fbi-desk.' });
  });

  it('cannot be read where Slack asks to wait, and says for how long', async () => {
    standIn.fault({ method: 'users.info', does: { kind: '429', retryAfter: 20 } });
    expect(await ask('doj-desk')).toMatchObject({ unknown: expect.stringContaining('Try again in 20 seconds.') });
  });
});
