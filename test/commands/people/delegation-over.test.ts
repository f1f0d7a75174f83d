import { cardAt } from '../../../src/application/cards/at';
import { ring } from '../../../src/application/ring';
import { cardInWords } from '../../../src/application/shown';
import type { PersonId } from '../../../src/core/language/actor';
import { day, moment } from '../../core/spec';
import { delivered } from '../corrections/said';
import { dana, lee, openFloor, ref, robin, textOf } from '../floor';
import type { TestFloor } from '../floor';
import { alex, ringUntil, saidSince, seatAgain } from './seat';

const olga = 'T1/UOLGA' as PersonId;
const doj = [[lee, 'Lee Park', 'action-officer'], [olga, 'Olga Ruiz', 'observer'], [robin, 'Robin Cole', 'releaser']] as const;
const seatDoj = (floor: TestFloor, ...people: Parameters<typeof seatAgain>[3]) => seatAgain(floor, 'doj', 'Department of Justice', people);

/** Olga, who observes, binds DOJ until 6 November and has taken what it is asked. */
const lent = async (): Promise<TestFloor> => {
  const floor = await openFloor();
  await seatDoj(floor, ...doj);
  await floor.say(dana, '/report request doj "Materiality of the county incident" by 2026-12-01');
  await floor.say(robin, '/watch delegate @UOLGA until 2026-11-06');
  await floor.press(olga, 'request/take', 'request RPT-1');
  await saidSince(floor);
  return floor;
};

const statusOf = async (floor: TestFloor, id = 'RPT-1') => (await floor.store.reading.subject(ref(`request ${id}`)))?.standing.state.status;
/** What was said, that of threads first: what is said to somebody alone at night has a lane of its own. */
const told = async (floor: TestFloor) => (await saidSince(floor)).toSorted((a, b) => (a.where < b.where ? 1 : -1));
const inherited = {
  where: lee, to: [], buttons: ['Take RPT-1'],
  text: 'Olga Ruiz no longer acts for a releaser of DOJ. What they had taken is asked of DOJ again, and nobody has it: “Materiality of the county incident”, RPT-1. The suspenses stand. Press Take on what is yours.',
};
const inThread = {
  where: 'thread of RPT-1', to: [], buttons: ['Take', 'Seen', 'Hand over', 'Not ours'],
  text: 'Olga Ruiz no longer acts for a releaser of DOJ, and nobody there has “Materiality of the county incident”, RPT-1. It is still wanted by Tue 1 December 2026, 17:00 ET.',
};

const again = 'If you are to go on, a releaser of DOJ may delegate anew with /watch delegate.';
const since = 'Since Sat 7 November 2026 you no longer bind DOJ: the delegation of Robin Cole ended on Fri 6 November 2026. Releases, answers of record and receipts of DOJ are for Robin Cole now.';
const toldAlone = (text: string) => ({ where: olga, to: [], buttons: [], text });
const andBack = toldAlone(`${since} What you had taken is asked of DOJ again, and nobody has it: “Materiality of the county incident”, RPT-1. ${again}`);

describe('whoever had a delegation that ran out', () => {
  const lends = async (...orders: readonly string[]): Promise<TestFloor> => {
    const floor = await openFloor();
    await seatDoj(floor, ...doj, [alex, 'Alex Roe', 'releaser']);
    for (const order of orders) await floor.say(robin, order);
    await saidSince(floor);
    return floor;
  };
  const alone = async (floor: TestFloor) => (await saidSince(floor)).filter(({ where }) => where === olga).map(({ text }) => text);

  it('is told once, on their next working morning, since when they bind the agency no more and who does', async () => {
    const floor = await lends('/watch delegate @UOLGA until 2026-11-06', '/watch away 2026-11-07..2026-11-08');
    await ringUntil(floor, '2026-11-07T05:00:00.000Z');
    const kept = await delivered(floor);
    expect(kept).toEqual([]);
    floor.clock.turnTo(moment('2026-11-09T14:00:00.000Z'));
    expect(await alone(floor)).toEqual([`${since.replace('Robin Cole now', 'Alex Roe and Robin Cole (away until Sun 8 November 2026) now')} ${again}`]);
    await ringUntil(floor, '2026-11-10T15:00:00.000Z');
    expect(await alone(floor)).toEqual([]);
  });

  it('is told who binds it by another delegation, and when they bind it again themselves', async () => {
    const floor = await lends('/watch delegate @UOLGA until 2026-11-06', '/watch delegate @ULEE from 2026-11-07 until 2026-11-09', '/watch delegate @UOLGA from 2026-11-16 until 2026-11-20');
    await ringUntil(floor, '2026-11-07T05:00:00.000Z');
    expect(await alone(floor)).toEqual([`${since.replace('Robin Cole now', 'Alex Roe, Lee Park and Robin Cole now')} You bind it again from Mon 16 November 2026 to Fri 20 November 2026.`]);
  });

  it('is told nothing where it was ended before, where another goes on, or where they are a releaser by then', async () => {
    const [ended, goesOn, own] = [await lends('/watch delegate @UOLGA until 2026-11-06'), await lends('/watch delegate @UOLGA until 2026-11-06', '/watch delegate @UOLGA from 2026-11-07 until 2026-11-08'), await lends('/watch delegate @UOLGA until 2026-11-06')];
    await ended.say(robin, '/watch revoke @UOLGA');
    await seatDoj(own, doj[0], [olga, 'Olga Ruiz', 'releaser'], doj[2]);
    for (const floor of [ended, goesOn, own]) {
      await saidSince(floor);
      await ringUntil(floor, '2026-11-08T04:00:00.000Z');
      expect(await alone(floor)).toEqual([]);
    }
  });

  it('is told once where several ran out while nothing was running', async () => {
    const floor = await lends('/watch delegate @UOLGA until 2026-11-06', '/watch delegate @UOLGA from 2026-11-09 until 2026-11-10');
    floor.clock.turnTo(moment('2026-11-12T15:00:00.000Z'));
    for (const alarm of await floor.store.alarms.overdue(floor.clock.now(), 10)) await ring(alarm, floor.desk);
    expect(await alone(floor)).toEqual([expect.stringMatching(/^Since Wed 11 November 2026 you no longer bind DOJ: the delegation of Robin Cole ended on Tue 10 November 2026\./)]);
  });
});

describe('whoever presses what they could press by a delegation', () => {
  const over = (on: string) => ` Nothing was changed. Ask one of them. Your delegation to bind DOJ ended on ${on}; a releaser of DOJ may delegate anew.`;
  const release = async (floor: TestFloor) => textOf(await floor.press(lee, 'report/release', 'report RPT-1'));

  const submitted = async (): Promise<TestFloor> => {
    const floor = await openFloor();
    await seatDoj(floor, ...doj);
    await floor.say(dana, '/report request doj "Materiality of the county incident" by 2026-12-01');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The text.' });
    return floor;
  };

  it('is told that it is over, for a month: by its day, by a gesture, or with whoever gave it', async () => {
    const floor = await submitted();
    expect(await release(floor)).not.toContain('Your delegation');
    await floor.say(robin, '/watch delegate @ULEE until 2026-11-06');
    await ringUntil(floor, '2026-11-07T08:00:00.000Z');
    expect(await release(floor)).toContain(`you are here as action officer of DOJ.${over('Fri 6 November 2026')}`);
    await floor.say(robin, '/watch delegate @ULEE until 2026-11-30');
    await floor.say(robin, '/watch revoke @ULEE');
    expect(await release(floor)).toContain(over('Sat 7 November 2026'));
    await floor.say(robin, '/watch delegate @ULEE until 2026-11-30');
    await ringUntil(floor, '2026-11-09T15:00:00.000Z');
    await seatDoj(floor, doj[0], [alex, 'Alex Roe', 'releaser']);
    expect(await release(floor)).toContain(over('Mon 9 November 2026'));
    await ringUntil(floor, '2026-12-20T15:00:00.000Z');
    expect(await release(floor)).not.toContain('Your delegation');
  });

  it('is told nothing of it where it would not have been enough', async () => {
    const floor = await submitted();
    await floor.say(robin, '/watch delegate @ULEE until 2026-11-06');
    await ringUntil(floor, '2026-11-07T08:00:00.000Z');
    expect(textOf(await floor.say(lee, '/election add 2026-special 2026-12-08 --kind special'))).not.toContain('Your delegation');
    expect(textOf(await floor.say(lee, '/watch delegate @UOLGA until 2026-12-01'))).not.toContain('Your delegation');
  });
});

describe('what somebody had taken by a delegation', () => {
  it('is back on the desk of the agency when the last day is over, and the desk is told once', async () => {
    const floor = await lent();
    await ringUntil(floor, '2026-11-07T04:59:59.000Z');
    expect([await saidSince(floor), await statusOf(floor)]).toEqual([[], 'taken']);
    await ringUntil(floor, '2026-11-07T05:00:00.000Z');
    expect(await told(floor)).toEqual([inThread, andBack, inherited]);
    expect(await statusOf(floor)).toBe('asked');
    const card = await cardAt(ref('request RPT-1'), { at: 'floor' }, floor.store.reading, { today: day('2026-11-07') });
    expect(card && cardInWords(card.card)).toContain('back on the desk since Sat 7 November 2026, 00:00 ET; nobody at DOJ has taken it.');
    await ringUntil(floor, '2026-11-08T05:00:00.000Z');
    expect(await saidSince(floor)).toEqual([]);
    await floor.press(lee, 'request/take', 'request RPT-1');
    expect(await statusOf(floor)).toBe('taken');
  });

  it('is back there at once when the delegation is ended, and its day brings nothing more', async () => {
    const floor = await lent();
    expect(textOf(await floor.say(robin, '/watch revoke @UOLGA'))).toBe('The delegation of Olga Ruiz has ended. The floor has been told.');
    expect(await saidSince(floor)).toEqual(expect.arrayContaining([inThread, inherited]));
    await ringUntil(floor, '2026-11-07T05:00:00.000Z');
    expect((await saidSince(floor)).filter(({ text }) => text.startsWith('Olga'))).toEqual([]);
  });

  it('is back there when whoever lent it is no releaser any more, or has left', async () => {
    const [lead, gone] = [await lent(), await lent()];
    for (const floor of [lead, gone]) await seatDoj(floor, ...doj, [alex, 'Alex Roe', 'releaser']);
    await seatDoj(lead, doj[0], doj[1], [robin, 'Robin Cole', 'lead'], [alex, 'Alex Roe', 'releaser']);
    await seatDoj(gone, doj[0], doj[1], [alex, 'Alex Roe', 'releaser']);
    for (const floor of [lead, gone]) expect(await saidSince(floor)).toEqual(expect.arrayContaining([inThread, inherited]));
  });

  it('stays theirs where another delegation goes on, or a role of their own lets them work on it', async () => {
    const [longer, own] = [await lent(), await lent()];
    await longer.say(robin, '/watch delegate @UOLGA from 2026-11-07 until 2026-11-08');
    await seatDoj(own, doj[0], [olga, 'Olga Ruiz', 'action-officer'], doj[2]);
    for (const floor of [longer, own]) {
      await saidSince(floor);
      await ringUntil(floor, '2026-11-08T04:00:00.000Z');
      expect([await saidSince(floor), await statusOf(floor)]).toEqual([floor === own ? [toldAlone(`${since} ${again}`)] : [], 'taken']);
    }
    await ringUntil(longer, '2026-11-09T05:00:00.000Z');
    const later = { ...andBack, text: andBack.text.replace('Sat 7', 'Mon 9').replace('Fri 6', 'Sun 8') };
    expect(await told(longer)).toEqual([inThread, later, inherited]);
  });

  it('stays theirs while the delegation runs, also where their own role lets them take nothing any more', async () => {
    const floor = await openFloor();
    await seatDoj(floor, doj[0], [olga, 'Olga Ruiz', 'action-officer'], doj[2]);
    await floor.say(dana, '/report request doj "Materiality of the county incident" by 2026-12-01');
    await floor.say(robin, '/watch delegate @UOLGA until 2026-11-06');
    await floor.press(olga, 'request/take', 'request RPT-1');
    await saidSince(floor);
    await seatDoj(floor, ...doj);
    expect([await saidSince(floor), await statusOf(floor)]).toEqual([[], 'taken']);
    await ringUntil(floor, '2026-11-07T05:00:00.000Z');
    expect(await told(floor)).toEqual([inThread, andBack, inherited]);
  });

  it('is not forgotten where nothing ran when the day was over, and something else was recorded first', async () => {
    const floor = await lent();
    floor.clock.turnTo(moment('2026-11-10T15:00:00.000Z'));
    await floor.say(lee, '/watch away 2026-11-20');
    await floor.say(robin, '/watch delegate @ULEE until 2026-11-12');
    expect(await statusOf(floor)).toBe('taken');
    await saidSince(floor);
    for (const alarm of await floor.store.alarms.overdue(floor.clock.now(), 10)) await ring(alarm, floor.desk);
    expect((await told(floor)).filter(({ text }) => text.startsWith('Olga'))).toEqual([inThread, inherited]);
    const ranOut = (await floor.store.reading.history(ref('agency doj'))).find(({ type }) => type === 'delegation-ran-out');
    expect([ranOut?.at, ranOut?.on, ranOut?.actor]).toEqual(['2026-11-10T15:00:00.000Z', '2026-11-07', { kind: 'clock' }]);
  });

  it('comes back to the desk, too, when it is sent back later', async () => {
    const floor = await lent();
    await floor.send(olga, 'request/contribute', 'request RPT-1', { text: 'It was not material.' });
    await floor.send(olga, 'report/submit', 'report RPT-1', { text: 'It was not material.' });
    expect(await statusOf(floor)).toBe('answered');
    await ringUntil(floor, '2026-11-09T15:00:00.000Z');
    await saidSince(floor);
    await floor.send(dana, 'request/send-back', 'request RPT-1', { reason: 'The figures are missing.' });
    expect((await saidSince(floor)).map(({ text }) => text)).toEqual(expect.arrayContaining([expect.stringContaining('Olga Ruiz no longer acts for a releaser of DOJ, and nobody there has')]));
    expect(await statusOf(floor)).toBe('asked');
  });
});
