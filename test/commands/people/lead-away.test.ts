import type { PersonId } from '../../../src/core/language/actor';
import type { TestFloor } from '../floor';
import { lee, robin, withRequest } from '../floor';
import { ringUntil, saidSince, seatAgain } from './seat';

const pat = 'T1/UPAT' as PersonId;
const ria = 'T1/URIA' as PersonId;

/** DOJ with leads, of whom some are away when RPT-1 is missed. */
const missed = async (leads: readonly (readonly [PersonId, string])[], ...away: readonly string[]): Promise<readonly string[]> => {
  const floor: TestFloor = await withRequest();
  await seatAgain(floor, 'doj', 'DOJ', [[lee, 'Lee Park', 'action-officer'], [robin, 'Robin Cole', 'releaser'], ...leads.map(([who, name]) => [who, name, 'lead'] as const)]);
  for (const line of away) await floor.say(pat, line);
  await floor.press(lee, 'request/take', 'request RPT-1');
  await ringUntil(floor, '2026-12-01T21:59:00.000Z');
  await saidSince(floor);
  await ringUntil(floor, '2026-12-01T22:00:00.000Z');
  return (await saidSince(floor)).find(({ where }) => where === 'thread of RPT-1')?.to ?? [];
};

const AWAY = '/watch away 2026-11-30..2026-12-04';

describe('what is missed while its lead is away', () => {
  it('calls the lead who is there', async () => {
    expect(await missed([[pat, 'Pat Orr'], [ria, 'Ria Voss']])).toEqual([lee, pat, ria]);
    expect(await missed([[pat, 'Pat Orr'], [ria, 'Ria Voss']], AWAY)).toEqual([lee, ria]);
  });

  it('calls the releaser in their place where no other lead is there, and their cover where there is one', async () => {
    expect(await missed([[pat, 'Pat Orr']], AWAY)).toEqual([lee, robin]);
    expect(await missed([[pat, 'Pat Orr']], `${AWAY} cover @ULEE`)).toEqual([lee]);
  });

  it('calls no releaser for an agency that has no lead', async () => {
    expect(await missed([])).toEqual([lee]);
  });
});
