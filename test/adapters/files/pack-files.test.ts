import { saidAfter, saidOf, sound } from './sample-pack';

describe('the file itself', () => {
  it('says which format this version reads', () => {
    expect(saidAfter('format: 1', 'format: 2')).toEqual([
      '1 This file says format 2; this version of Watchfloor reads format 1. Start a version of Watchfloor that reads it, or write the file in format 1.',
    ]);
    expect(saidAfter('format: 1\n', '')).toEqual([
      '1 This file says no format; this version of Watchfloor reads format 1. Begin it with `format: 1`.',
    ]);
  });

  it('judges nothing else in a format it does not know', () => {
    expect(saidOf('format: 7\nduties: {}\n')).toEqual([
      'packs/sample.yaml:1 This file says format 7; this version of Watchfloor reads format 1. Start a version of Watchfloor that reads it, or write the file in format 1.',
    ]);
  });

  it('has to be a block of keys', () => {
    expect(saidOf('')).toEqual(['packs/sample.yaml:1 Expected the file to be a pack, a block of keys, got nothing.']);
    expect(saidOf('- a\n')).toEqual([
      'packs/sample.yaml:1 Expected the file to be a pack, a block of keys, got a list.',
    ]);
  });

  it('has to be YAML', () => {
    expect(saidAfter('title: Assessment', 'title: Assessment: first')).toEqual([
      '8 Expected YAML: Nested mappings are not allowed in compact mappings. Text that contains a colon and a space needs quotes.',
    ]);
    expect(saidAfter('    title: Assessment', '\ttitle: Assessment')).toContain(
      '8 Expected YAML: Tabs are not allowed as indentation. Indent with spaces.',
    );
    expect(saidAfter('owners: [odni]', 'owners: [odni')[0]).toMatch(/^1[23] Expected YAML: /);
  });

  it('has every key once', () => {
    expect(saidAfter('title: Assessment', 'title: Assessment\n    title: Report')).toEqual([
      '9 `title` is written twice in one place. Keep one.',
    ]);
  });

  it('still judges the rest where a key is written twice', () => {
    expect(saidAfter('title: Assessment', 'title: Assessment\n    title: Report\n    status: law')).toEqual([
      '9 `title` is written twice in one place. Keep one.',
      '11 `status` is written twice in one place. Keep one.',
    ]);
    expect(saidOf(sound.replace('S-1\n', 'S-1\n    id: S-1\n').replace('[odni]', '[odnii]'))).toEqual([
      'packs/sample.yaml:8 `id` is written twice in one place. Keep one.',
      'packs/sample.yaml:13 S-1: expected each of `owners` to be an agency that packs know, got `odnii`. Did you mean `odni`?',
    ]);
  });

  it('has everything written out', () => {
    expect(saidOf(sound.replace('[odni]', '&dni [odni]').replace('[doj, dhs]', '*dni'))).toEqual([
      'packs/sample.yaml:23 Expected everything written out where it belongs, got the alias `*dni`.',
    ]);
  });
});

describe('a key', () => {
  it('that is misspelt gets the nearest one, and is not called missing as well', () => {
    expect(saidAfter('title: Assessment', 'titel: Assessment')).toEqual([
      '8 S-1: `titel` is not a key that belongs here. Did you mean `title`?',
    ]);
    expect(saidAfter('authority:', 'autority:')).toEqual([
      '5 `autority` is not a key that belongs here. Did you mean `authority`?',
    ]);
  });

  it('that is like no other gets those that belong there', () => {
    expect(saidAfter('count: 45,', 'count: 45, weekends: skip,')).toEqual([
      '11 S-1: `weekends` is not a key that belongs here. Known here: unit, count, direction, roll.',
    ]);
  });

  it.each([
    [
      '    quote: Not later than 45 days after the conclusion\n',
      "expected `quote` to be the law's own words, or what they come to, got nothing.",
    ],
    ['    citation: Sample Order, sec. 1\n', 'expected `citation` to be where the law stands, got nothing.'],
    ['    title: Assessment\n', 'expected `title` to be a title for people, at most 60 characters, got nothing.'],
    [
      '    trigger: { kind: election-concluded, elections: any-federal }\n',
      'expected `trigger` to be a trigger with a `kind`, got nothing.',
    ],
    ['    limit: { count: 45, unit: calendar-days }\n', 'expected `limit` to be a limit with a `unit`, got nothing.'],
    ['    owners: [odni]\n', 'expected `owners` to be a list of at least one agency, got nothing.'],
    [
      '    evidence: quoted\n',
      'expected `evidence` to be one of `quoted`, `paraphrased` or `remembered`, got nothing.',
    ],
    [
      '    source: https://example.org/order\n',
      'expected `source` to be a web address, like `https://uscode.house.gov`, got nothing.',
    ],
  ])('that a rule must have is missed: %s', (line, said) => {
    expect(saidAfter(line, '')).toEqual([`7 S-1: ${said}`]);
  });

  it.each([
    ['version: 2026-11\n', 'expected `version` to be text, like `2026-11`, got nothing.'],
    [
      'authority: A sentence on what it rests on.\n',
      'expected `authority` to be a sentence on what the pack rests on, got nothing.',
    ],
  ])('that a pack must have is missed: %s', (line, said) => {
    expect(saidAfter(line, '')).toEqual([`1 ${said.replace('expected', 'Expected')}`]);
  });

  it('that is there and empty is missed too', () => {
    expect(saidAfter('citation: Sample Order, sec. 1', 'citation:')).toEqual([
      '14 S-1: expected `citation` to be where the law stands, got nothing.',
    ]);
    expect(saidAfter('quote: Not later than 45 days after the conclusion', "quote: ' '")).toEqual([
      "15 S-1: expected `quote` to be the law's own words, or what they come to, got ` `.",
    ]);
  });

  it('of a rule with no id is found by the place of the rule', () => {
    expect(saidAfter('id: S-2\n    title: Report', 'title: Report')).toEqual([
      '18 Rule 2: expected `id` to be a short name of letters, digits and hyphens, like `EO-1A`, got nothing.',
    ]);
  });
});
