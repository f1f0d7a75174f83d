import { addElection, dana, nora, openFloor, robin, seatNora, textOf } from './floor';
import type { TestFloor } from './floor';
import { saidSince, seatAgain } from './people/seat';

const running = async (): Promise<TestFloor> => {
  const floor = await openFloor();
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await saidSince(floor);
  return floor;
};

const CLOSE = '/deadline close EO-1A "answered elsewhere"';
const last = (text: string): string => text.split('\n').at(-1) ?? '';

describe('what takes two, where there is no second person', () => {
  it('says so to whoever proposes it and in the thread, and what to do', async () => {
    const floor = await running();
    expect(last(textOf(await floor.say(dana, CLOSE)))).toBe(
      'Nothing is changed yet. Its clock runs until then. It needs a second person: another coordinator, or a releaser of who owes it, confirms it. Nobody else on the roster may: whoever runs this floor adds a coordinator, with “watchfloor roster apply”.',
    );
    const [told] = (await saidSince(floor)).filter(({ where }) => where.startsWith('thread'));
    expect([told?.to, last(told?.text ?? '')]).toEqual([[], 'It takes a second person: Confirm shows it once more before it is done. Nobody else who may confirm it is there today.']);
  });

  it('says until when whoever could be that is away', async () => {
    const floor = await running();
    await seatNora(floor);
    await floor.say(nora, '/watch away 2026-11-02..2026-11-08');
    await saidSince(floor);
    expect(last(textOf(await floor.say(dana, CLOSE)))).toMatch(/ confirms it\. Whoever else may is away today: Nora Quinn of NSC, until Sun 8 November 2026\.$/);
    expect((await saidSince(floor)).map(({ text }) => last(text))).toContain('It takes a second person: Confirm shows it once more before it is done. Nobody else who may confirm it is there today.');
  });

  it('says nothing of it where a releaser of an owner, or somebody who binds it for them, may', async () => {
    const floor = await running();
    await seatAgain(floor, 'treasury', 'Treasury', [[nora, 'Nora Quinn', 'releaser']]);
    expect(last(textOf(await floor.say(dana, '/deadline close EO-3A "nothing to review"')))).toMatch(/ confirms it\.$/);
    const [told] = (await saidSince(floor)).filter(({ where }) => where.startsWith('thread'));
    expect([told?.to, last(told?.text ?? '')]).toEqual([[nora], 'It takes a second person: Confirm shows it once more before it is done.']);
    expect(last(textOf(await floor.say(dana, '/deadline close EO-1B "not owed"')))).toMatch(/ confirms it\.$/);
    expect((await saidSince(floor)).filter(({ where }) => where.startsWith('thread')).map(({ to }) => to)).toEqual([[robin]]);
  });

  it('says it of what is left out with an election, and of which where it does not hold for all', async () => {
    const floor = await openFloor();
    const picks = { 'duty-EO-1A': 'leave-out', 'duty-EO-1B': 'leave-out', reason: 'answered elsewhere' };
    expect(textOf(await addElection(floor, '/election add 2026-general 2026-11-03', picks))).toContain(
      'confirms it. For EO-1A/2026-general: Nobody else on the roster may: whoever runs this floor adds a coordinator, with “watchfloor roster apply”. ',
    );
  });

  it('of an election, and of words to be expunged, as well', async () => {
    const floor = await running();
    expect(textOf(await floor.say(dana, '/election correct 2026-general --day 2026-11-02 --reason "typed wrong"'))).toMatch(/another coordinator confirms it\. Nobody else on the roster may: /);
    await seatNora(floor);
    expect(textOf(await floor.say(dana, CLOSE))).toMatch(/ confirms it\.$/);
  });
});
