import type { Answer } from '../../../src/application/answer';
import { words } from '../../../src/application/answer';
import type { Pending } from '../../../src/ports/pending';
import type { OpenHouse } from '../../slack/open-house';
import { openHouse, pause, until } from '../../slack/open-house';
import { click, slash, submission } from '../../slack/payloads';
import { sendGesture, sendSlash } from '../../slack/signed';

const taken = words('FBI has taken RPT-31.');

describe('a gesture that takes longer', () => {
  const story: string[] = [];
  let noting: () => Promise<void>;
  const pending: Pick<Pending, 'note' | 'settle'> = {
    note: async (gesture) => {
      await noting();
      story.push(`note ${gesture.who} ${gesture.key}`);
    },
    settle: async (key) => void story.push(`settle ${key}`),
  };
  let house: OpenHouse;
  beforeEach(async () => {
    story.length = 0;
    noting = async () => undefined;
    house = await openHouse({ pending, seconds: { stillWorking: 0.1, skeleton: 5, noting: 0.2 } });
  });
  afterEach(() => house.close());

  const answering = (answer: Answer, seconds = 0): void =>
    house.answering(async () => {
      await pause(seconds * 1000);
      story.push('answer');
      return answer;
    });
  const settled = () => until(() => story.some((each) => each.startsWith('settle')));

  it('is noted before its person is told to wait, without their words, and settled when they are answered', async () => {
    answering(taken, 0.3);
    const typed = slash('/report', 'request doj secret', { response_url: house.standIn.responseUrl });
    await sendSlash(house.url, typed);
    story.push('told to wait');
    await settled();
    expect(story).toEqual([`note T0HOME/U0ANA ${typed['trigger_id']}`, 'told to wait', 'answer', `settle ${typed['trigger_id']}`]);
    expect(house.standIn.calls('respond')).toHaveLength(1);
  });

  it('is noted under the same key as its order is kept under, for a button and a form', async () => {
    answering(taken, 0.3);
    await sendGesture(house.url, click('request/take', 'request RPT-31'));
    await settled();
    expect(story[0]).toBe(`note T0HOME/U0ANA ${house.heard[0]?.key}`);
    house.standIn.workspace.views.set('V0SLOW', { view: {}, hash: 'h1' });
    await sendGesture(house.url, submission('request/return', { reason: 'x' }, { id: 'V0SLOW' }));
    await until(() => story.length === 6);
    expect(story.slice(3)).toEqual([`note T0HOME/U0ANA ${house.heard[1]?.key}`, 'answer', `settle ${house.heard[1]?.key}`]);
  });

  it('is not noted when it is answered in time', async () => {
    answering(taken);
    await sendGesture(house.url, click('request/take', 'request RPT-31'));
    await until(() => house.standIn.calls('chat.postEphemeral').length > 0);
    expect(story).toEqual(['answer']);
  });

  it('is told to wait in time even where it cannot be noted', async () => {
    noting = () => Promise.reject(new Error('the database is gone'));
    answering(taken, 0.3);
    await sendGesture(house.url, click('request/take', 'request RPT-31'));
    await until(() => house.standIn.calls('chat.postEphemeral').length > 0);
    expect(house.lines.join()).toContain('could not be noted');
    noting = () => pause(600);
    const start = Date.now();
    await sendGesture(house.url, click('request/take', 'request RPT-31'));
    expect(Date.now() - start).toBeLessThan(500);
    await until(() => story.filter((each) => each.startsWith('settle')).length === 2);
    expect(story.at(-2)).toMatch(/^note/);
  });
});
