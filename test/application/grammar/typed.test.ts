import fc from 'fast-check';
import { flagText, flagWord, joined, readTyped, splitAt, unquoted } from '../../../src/application/grammar/typed';

describe('what is typed after a verb', () => {
  it.each([
    ['2026-general 2026-11-03', ['2026-general', '2026-11-03'], {}],
    ['Spear-phishing of county clerks --actor russia --target election-infrastructure --severity 3', ['Spear-phishing', 'of', 'county', 'clerks'], { actor: 'russia', target: 'election-infrastructure', severity: '3' }],
    ['doj "Materiality of the county incident" by 2026-12-01', ['doj', 'Materiality of the county incident', 'by', '2026-12-01'], {}],
    ['doj “Materiality of the county incident” by Friday 17:00', ['doj', 'Materiality of the county incident', 'by', 'Friday', '17:00'], {}],
    ["doj ‘curly single’ 'straight single'", ['doj', 'curly single', 'straight single'], {}],
    ["the clerk's laptop", ['the', "clerk's", 'laptop'], {}],
    ['a —actor russia –severity 2', ['a'], { actor: 'russia', severity: '2' }],
    ['well — known - words', ['well', '—', 'known', '-', 'words'], {}],
    ['a --actor=iran --basis "two words" --all', ['a'], { actor: 'iran', basis: 'two words', all: 'true' }],
    ['a --with fbi --with dhs --all --all', ['a'], { with: 'fbi, dhs', all: 'true' }],
    ['a --on 2026-11-01 b --on=2026-11-02', ['a', 'b'], { on: '2026-11-01, 2026-11-02' }],
    ['a\u00a0b\n c', ['a', 'b', 'c'], {}],
    ['', [], {}],
    ['"never closed', ['never', 'closed'], {}],
  ])('%s', (text, parts, flags) => {
    const typed = readTyped(text);
    expect(typed.parts.map((part) => part.text)).toEqual(parts);
    expect(typed.flags).toEqual(flags);
  });

  it('splits at a keyword, the last one, and never at a quoted one', () => {
    const { before, after } = splitAt(readTyped('doj "Stand by me" by in 10 days'), 'by');
    expect(joined(before)).toBe('doj Stand by me');
    expect(after).toBe('in 10 days');
    expect(splitAt(readTyped('doj "by"'), 'by').after).toBeUndefined();
  });

  it('leaves quoted words behind a day to what stands before the keyword, and takes a day in quotes', () => {
    const { before, after } = splitAt(readTyped('doj by Friday 17:00 "Who did it"'), 'by');
    expect(before).toEqual([{ text: 'doj', quoted: false }, { text: 'Who did it', quoted: true }]);
    expect(after).toBe('Friday 17:00');
    expect(splitAt(readTyped('doj "Who did it" by "in 10 days"'), 'by').after).toBe('in 10 days');
  });

  it('never loses a word that holds no quote and no dash', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z0-9.,;:!?()@#]{1,12}$/), { maxLength: 8 }), (said) => {
        expect(readTyped(said.join(' ')).parts.map(({ text }) => text)).toEqual(said);
      }),
      { seed: 2026 },
    );
  });

  it('takes words without the quotes that are around all of them', () => {
    expect(['"It was a test"', '“It was a test”', 'It was "a test"', '"a" b', ''].map(unquoted)).toEqual(['It was a test', 'It was a test', 'It was "a test"', '"a" b', '']);
  });

  it('takes what follows a flag up to the next, and leaves the rest of the line', () => {
    expect(flagText('INC-1 --reason they know the sender — of old --add @A', 'reason')).toEqual({ text: 'they know the sender — of old', rest: 'INC-1  --add @A' });
    expect(flagText('INC-1 —reason="another desk"', 'reason')).toEqual({ text: 'another desk', rest: 'INC-1' });
    expect(flagText('INC-1 --add @A', 'reason')).toEqual({ rest: 'INC-1 --add @A' });
  });

  it.each([
    ['INC-1 --on 2026-11-20 It was a test', '2026-11-20', 'INC-1 It was a test'],
    ['INC-1 It was a "test"\nof the county —on=Friday', 'Friday', 'INC-1 It was a "test"\nof the county'],
    ['INC-1 It was a test --on "20 November" of the county', '20 November', 'INC-1 It was a test of the county'],
    ['INC-1 "they said --on Friday"', undefined, 'INC-1 "they said --on Friday"'],
    ['INC-1 It was on Friday', undefined, 'INC-1 It was on Friday'],
    ['INC-1 It was a test --on', 'true', 'INC-1 It was a test'],
    ['INC-1 --on --off', 'true', 'INC-1 --off'],
  ])('takes the word after a flag, wherever it stands outside quotes: %s', (text, word, rest) => {
    expect(flagWord(text, 'on')).toEqual({ ...(word !== undefined && { word }), rest });
  });
});
