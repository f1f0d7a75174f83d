import { plainText } from '../../../src/core/language/plain-text';

describe('what somebody typed', () => {
  it.each([
    ['stays as it is', 'It\'s "quoted", 50 % 🗳️ é \t tab\nline', 'It\'s "quoted", 50 % 🗳️ é \t tab\nline'],
    ['loses NUL', 'county\u0000 clerks', 'county clerks'],
    ['loses every other control', '\u0001a\u0008b\u000Bc\u000Cd\u001Be\u001F', 'abcde'],
    ['ends its lines in one way', 'one\r\ntwo\rthree\n', 'one\ntwo\nthree\n'],
    ['has a mark where the first half of a pair stood alone', 'a\uD83Db', 'a\uFFFDb'],
    ['has a mark where the second half stood alone', '\uDDF3\uFE0F', '\uFFFD\uFE0F'],
    ['has two marks where a pair was turned round', '\uDDF3\uD83D', '\uFFFD\uFFFD'],
    ['has a pair again when only a control had parted it', '\uD83D\u0000\uDDF3', '\uD83D\uDDF3'],
    ['may be nothing', '', ''],
  ])('%s', (_, typed, kept) => {
    expect(plainText(typed)).toBe(kept);
  });

  it('is the same when it is read twice, and goes through JSON and UTF-8', () => {
    const all = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join('') + '\uD800x\uDFFF\uD83D\uDDF3';
    const kept = plainText(all);
    expect(plainText(kept)).toBe(kept);
    expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept);
    expect(kept).not.toContain('\u0000');
  });
});
