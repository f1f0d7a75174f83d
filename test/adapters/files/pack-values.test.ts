import { saidAfter } from './sample-pack';

describe('a value', () => {
  it.each([
    [
      'id: sample',
      'id: Sample Pack',
      '2 Expected `id` to be a short name in small letters, like `eo-13848`, got `Sample Pack`.',
    ],
    ['version: 2026-11', 'version: 2026.11', '4 Expected `version` to be text, like `2026-11`, got 2026.11.'],
    [
      'id: S-2',
      'id: S/2',
      '18 S/2: expected `id` to be a short name of letters, digits and hyphens, like `EO-1A`, got `S/2`.',
    ],
    [
      'status: verify',
      'status: inforce',
      '9 S-1: expected `status` to be one of `in-force`, `verify`, `proposed`, `preview` or `local-policy`, got `inforce`. Did you mean `in-force`?',
    ],
    [
      'kind: election-concluded',
      'kind: election-conclude',
      '10 S-1: expected `kind` to be one of `fixed-date`, `election-day`, `election-cycle-end`, `election-concluded`, `received`, `determination`, `fact`, `completed` or `recurring`, got `election-conclude`. Did you mean `election-concluded`?',
    ],
    [
      'any-federal',
      'federal',
      '10 S-1: expected `elections` to be one of `any-federal` or `regular-general`, got `federal`.',
    ],
    [
      'unit: calendar-days',
      'unit: days',
      '11 S-1: expected `unit` to be one of `calendar-days`, `business-days`, `hours`, `years`, `window` or `none`, got `days`.',
    ],
    [
      'unit: calendar-days',
      'unit: calendar-days, roll: frcp-6',
      '11 S-1: expected `roll` to be one of `none` or `frcp-6a`, got `frcp-6`. Did you mean `frcp-6a`?',
    ],
    [
      '[odni]',
      '[odnii]',
      '12 S-1: expected each of `owners` to be an agency that packs know, got `odnii`. Did you mean `odni`?',
    ],
    ['[odni]', '[pentagon]', '12 S-1: expected each of `owners` to be an agency that packs know, got `pentagon`.'],
    [
      '[odni]',
      '[ODNI]',
      '12 S-1: expected each of `owners` to be an agency that packs know, got `ODNI`. Did you mean `odni`?',
    ],
    ['[odni]', '[]', '12 S-1: expected `owners` to be a list of at least one agency, got an empty list.'],
    ['[odni]', 'odni', '12 S-1: expected `owners` to be a list of at least one agency, got `odni`.'],
    [
      'evidence: quoted',
      'evidence: quote',
      '16 S-1: expected `evidence` to be one of `quoted`, `paraphrased` or `remembered`, got `quote`. Did you mean `quoted`?',
    ],
    [
      'evidence: quoted',
      'evidence: quoted\n    zone: EST',
      '17 S-1: expected `zone` to be a time zone, like `America/New_York`, got `EST`.',
    ],
    [
      'evidence: quoted',
      'evidence: quoted\n    partners: [{ verb: consults, agencies: [fbi] }]',
      '17 S-1: expected `verb` to be one of `consult`, `coordinate` or `joint`, got `consults`. Did you mean `consult`?',
    ],
    [
      'evidence: quoted',
      'evidence: quoted\n    verified: { by: counsel, on: 2026-02-30 }',
      '17 S-1: expected `on` to be a day, like `2026-12-18`, got `2026-02-30`.',
    ],
    [
      '{ kind: election-concluded, elections: any-federal }',
      '{ kind: fixed-date, on: 12 September 2018 }',
      '10 S-1: expected `on` to be a day, like `2026-12-18`, got `12 September 2018`.',
    ],
    [
      '{ kind: election-concluded, elections: any-federal }',
      '{ kind: recurring, every: year, on: 02-29 }',
      '10 S-1: expected `on` to be a month and day that every year has, like `09-30`, got `02-29`.',
    ],
    [
      'source: https://example.org/order',
      'source: the Register',
      '17 S-1: expected `source` to be a web address, like `https://uscode.house.gov`, got `the Register`.',
    ],
  ])('%s as %s', (from, to, said) => {
    expect(saidAfter(from, to)).toEqual([said]);
  });

  it.each(['-1', '1.5', '45 days', '5000', 'forty'])('%s is no number of days', (count) => {
    const got = Number.isNaN(Number(count)) ? `\`${count}\`` : count;
    expect(saidAfter('count: 45', `count: ${count}`)).toEqual([
      `11 S-1: expected \`count\` to be a whole number from 1 to 3660, got ${got}.`,
    ]);
  });
});
