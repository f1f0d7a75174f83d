import { machineClock } from '../../../src/adapters/system/clock';
import { digest } from '../../../src/adapters/system/digest';
import { randomIds } from '../../../src/adapters/system/ids';
import { isMoment } from '../../../src/core/calendar';

describe('the digest', () => {
  it('is the SHA-256 that anybody gets from the same JSON', () => {
    expect(digest({ b: 1, a: 'é' })).toBe('aa58fba8483623bed37c1b02edfccbdd9a53123837c20bfa4cb4049993a2872e');
  });

  it('does not care in which order the members come', () => {
    expect(digest({ a: [1, { c: 2, b: 3 }], d: null })).toBe(digest({ d: null, a: [1, { b: 3, c: 2 }] }));
  });

  it('leaves out what is undefined, as JSON does', () => {
    expect(digest({ a: 1, b: undefined })).toBe(digest({ a: 1 }));
  });

  it('is another for another value', () => {
    expect(digest({ a: 1 })).not.toBe(digest({ a: '1' }));
  });

  it('says what went wrong when there is nothing to spell', () => {
    expect(() => digest(undefined)).toThrow('Expected something JSON can say, got undefined.');
  });
});

describe('names nobody can guess', () => {
  it.each(['text', 'salt', 'delivery', 'order'] as const)('%s is another every time', (kind) => {
    const made = Array.from({ length: 1000 }, () => randomIds[kind]());
    expect(new Set(made).size).toBe(1000);
  });

  it('salts with sixteen bytes, each time', () => {
    for (let times = 0; times < 1000; times += 1) expect(randomIds.salt()).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('the machine clock', () => {
  it('tells the time in the spelling of the house, and never goes back', () => {
    const earlier = machineClock.now();
    const later = machineClock.now();
    expect(isMoment(earlier)).toBe(true);
    expect(later >= earlier).toBe(true);
  });
});
