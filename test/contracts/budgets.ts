import { at } from './floor';
import type { Sentence } from './sentence';

const time = (text: string) => at(`03T12:${text}`);
const takenTimes = (answers: readonly unknown[]): number => answers.filter((answer) => answer === 'taken').length;

/** Everything the `Budgets` port promises. */
export const budgetsContract = (sentence: Sentence): void => {
  sentence('let no more calls through than there are in a minute, and say from when there is one again', async ({ budgets }) => {
    expect(await budgets.take('chat.update', 2, time('00:00'))).toBe('taken');
    expect(await budgets.take('chat.update', 2, time('00:20'))).toBe('taken');
    expect(await budgets.take('chat.update', 2, time('00:30'))).toEqual({ freeFrom: time('01:00') });
    expect(await budgets.take('chat.update', 2, time('00:59'))).toEqual({ freeFrom: time('01:00') });
    expect(await budgets.take('chat.update', 2, time('01:00'))).toBe('taken');
    expect(await budgets.take('chat.update', 2, time('01:10'))).toEqual({ freeFrom: time('01:20') });
  });

  sentence('count every minute, wherever it begins', async ({ budgets }) => {
    const taken: number[] = [];
    for (let second = 0; second < 240; second += 5) {
      const now = time(`${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}`);
      if ((await budgets.take('pins.add', 3, now)) === 'taken') taken.push(second);
    }
    for (const from of taken) expect(taken.filter((each) => each >= from && each < from + 60).length).toBeLessThanOrEqual(3);
    expect(taken).toHaveLength(12);
  });

  sentence('are one for each method', async ({ budgets }) => {
    expect(await budgets.take('pins.add', 1, time('00:00'))).toBe('taken');
    expect(await budgets.take('pins.remove', 1, time('00:00'))).toBe('taken');
    expect(await budgets.take('pins.add', 1, time('00:01'))).toEqual({ freeFrom: time('01:00') });
  });

  sentence('that are closed stay so until the instant named, and close no other', async ({ budgets }) => {
    await budgets.close('chat.update', time('00:30'));
    expect(await budgets.take('chat.update', 50, time('00:00'))).toEqual({ freeFrom: time('00:30') });
    expect(await budgets.take('chat.update', 50, time('00:29'))).toEqual({ freeFrom: time('00:30') });
    expect(await budgets.take('chat.postMessage', 50, time('00:00'))).toBe('taken');
    expect(await budgets.take('chat.update', 50, time('00:30'))).toBe('taken');
  });

  sentence('closed for longer are not opened by one who was told of less', async ({ budgets }) => {
    await budgets.close('chat.update', time('02:00'));
    await budgets.close('chat.update', time('00:30'));
    expect(await budgets.take('chat.update', 50, time('01:00'))).toEqual({ freeFrom: time('02:00') });
  });

  sentence('say the later of the two when they are used up and closed', async ({ budgets }) => {
    await budgets.take('chat.update', 1, time('00:00'));
    await budgets.close('chat.update', time('00:30'));
    expect(await budgets.take('chat.update', 1, time('00:10'))).toEqual({ freeFrom: time('01:00') });
    await budgets.close('chat.update', time('03:00'));
    expect(await budgets.take('chat.update', 1, time('00:10'))).toEqual({ freeFrom: time('03:00') });
  });

  sentence('give the last call to one of those who ask at once', async ({ budgets }) => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => budgets.take('views.open', 5, time('00:00'))));
    expect(takenTimes(answers)).toBe(5);
    expect(await budgets.take('views.open', 5, time('00:01'))).toEqual({ freeFrom: time('01:00') });
  });
};
