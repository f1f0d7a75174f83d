import type { PersonId } from '../../src/core/language/actor';
import { at } from './floor';
import type { Sentence } from './sentence';

const who = 'T0HOME/U1' as PersonId;
const waiting = (key: string, time: string) => ({ key, who, at: at(`03T12:${time}`) });
const [first, second, third] = [waiting('b', '00:00'), waiting('a', '00:01'), waiting('c', '02:00')];

/** Everything the `Pending` port promises. */
export const pendingContract = (sentence: Sentence): void => {
  sentence('knows who still waits for an answer, the longest first, up to an instant', async ({ pending }) => {
    for (const gesture of [second, third, first]) await pending.note(gesture);
    expect(await pending.unfinished(at('03T12:02:00'), 10)).toEqual([first, second]);
    expect(await pending.unfinished(at('03T12:02:00'), 1)).toEqual([first]);
    expect(await pending.unfinished(at('03T12:02:01'), 10)).toEqual([first, second, third]);
  });

  sentence('forgets a gesture that was answered, once or twice', async ({ pending }) => {
    await pending.note(first);
    await pending.note(second);
    await pending.settle(first.key);
    await pending.settle(first.key);
    await pending.settle('unknown');
    expect(await pending.unfinished(at('30T00:00:00'), 10)).toEqual([second]);
  });

  sentence('notes a gesture once, and keeps when it was first waited for', async ({ pending }) => {
    await pending.note(first);
    await pending.note({ ...third, key: first.key });
    expect(await pending.unfinished(at('30T00:00:00'), 10)).toEqual([first]);
  });
};
