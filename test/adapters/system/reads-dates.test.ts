import { readsDates } from '../../../src/adapters/system/reads-dates';
import { moment, zone } from '../../core/spec';

/** A Wednesday evening in Washington, already Thursday in UTC. */
const now = moment('2026-11-26T01:30:00.000Z');
const read = (text: string) => readsDates(text, now, zone());

describe('a date as people write it', () => {
  it.each([
    ['2026-12-01', { day: '2026-12-01' }],
    ['2026-12-01 9:30', { day: '2026-12-01', time: '09:30' }],
    ['2026-12-01T17:00', { day: '2026-12-01', time: '17:00' }],
    ['in 10 days', { day: '2026-12-05' }],
    ['Friday 17:00', { day: '2026-11-27', time: '17:00' }],
    ['friday', { day: '2026-11-27' }],
    ['tomorrow', { day: '2026-11-26' }],
    ['today', { day: '2026-11-25' }],
    ['tomorrow 9am', { day: '2026-11-26', time: '09:00' }],
    ['1 Dec', { day: '2026-12-01' }],
    ['December 18', { day: '2026-12-18' }],
    ['Dec 18 at 5pm', { day: '2026-12-18', time: '17:00' }],
    ['23:00', { day: '2026-11-25', time: '23:00' }],
    ['08:00', { day: '2026-11-26', time: '08:00' }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['', 'soon', '2026-11-31', '2026-13-01', '2026-12-01 25:00', 'Friday or Monday', 'the thing on Friday', '1 Dec to 3 Dec'])('%j is none', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
