import type { PersonId } from '../../../src/core/language/actor';
import type { TestFloor } from '../../commands/floor';
import { dana, openFloor, ref, robin } from '../../commands/floor';
import { seatAgain } from '../../commands/people/seat';
import { click, submission } from '../../slack/payloads';
import type { OpenHouse } from '../../slack/open-house';
import { openHouse, until } from '../../slack/open-house';
import { sendGesture } from '../../slack/signed';

const gus = 'T9GUEST/U0GUS' as PersonId;

/** As Slack describes whoever comes in by a shared channel: their own workspace is their home, whichever the gesture came from. */
const guest = { user: { id: 'U0GUS', username: 'gus', team_id: 'T9GUEST' } };
const fromTheirs = { ...guest, team: { id: 'T9GUEST', domain: 'guest' } };
const fromOurs = { ...guest, team: { id: 'T0HOME', domain: 'home' } };

describe('a guest of another organisation, by signed HTTP', () => {
  let floor: TestFloor;
  let house: OpenHouse;
  beforeEach(async () => {
    floor = await openFloor();
    await seatAgain(floor, 'doj', 'Department of Justice', [[gus, 'Gus Guest', 'action-officer'], [robin, 'Robin Cole', 'releaser']]);
    await floor.say(dana, '/report request doj "Materiality of the county incident" by 2026-12-01');
    await floor.say(dana, '/report request fbi "Which networks" by 2026-12-01');
    house = await openHouse({ front: { hear: floor.hear }, commands: ['request/take', 'report/submit', 'report/release'].map((path) => ({ path })) });
  });
  afterEach(() => house.close());

  const stateOf = async (spelled: string) => (await floor.store.reading.subject(ref(spelled)))?.standing.state;
  /** What was said to the guest alone. */
  const told = async (count: number): Promise<readonly unknown[]> => {
    await until(() => house.standIn.calls('chat.postEphemeral').length >= count);
    return house.standIn.calls('chat.postEphemeral').map(({ args }) => [args['user'], args['text']]);
  };

  it.each([['their own workspace', fromTheirs], ['ours', fromOurs]])('clicks and submits from %s, and is authorised by the roster of the home installation', async (_, who) => {
    expect((await sendGesture(house.url, click('request/take', 'request RPT-1', who))).status).toBe(200);
    expect(await stateOf('request RPT-1')).toMatchObject({ status: 'taken', taker: { person: gus, agency: 'doj', roles: ['action-officer'] } });
    expect((await told(1))[0]).toEqual(['U0GUS', expect.stringContaining('RPT-1')]);
    const form = submission('report/submit', { text: 'What the county saw.' }, { private_metadata: JSON.stringify({ about: 'report RPT-1', channel: 'C0FLOOR01' }) });
    expect((await sendGesture(house.url, { ...form, ...who })).status).toBe(200);
    expect(await stateOf('request RPT-1')).toMatchObject({ status: 'answered', answerer: { person: gus } });
  });

  it('may do what their role may and no more', async () => {
    await sendGesture(house.url, click('request/take', 'request RPT-2', fromOurs));
    expect((await told(1))[0]).toEqual(['U0GUS', expect.stringContaining('Taking a request is for the action officers, leads and releasers of FBI; you are here as action officer of DOJ.')]);
    expect(await stateOf('request RPT-2')).toMatchObject({ status: 'asked' });
  });

  it('is nobody else with the same id in another workspace', async () => {
    await sendGesture(house.url, click('request/take', 'request RPT-1', { ...guest, user: { ...guest.user, team_id: 'T0HOME' }, team: { id: 'T0HOME', domain: 'home' } }));
    expect((await told(1))[0]).toEqual(['U0GUS', expect.stringContaining('Your id is T0HOME/U0GUS')]);
    expect(await stateOf('request RPT-1')).toMatchObject({ status: 'asked' });
  });
});
