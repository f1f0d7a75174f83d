import { saidAfter, saidOf, sound } from './sample-pack';

describe('what must agree within a rule', () => {
  it('0 counts only beside a trigger that recurs', () => {
    expect(saidAfter('count: 45', 'count: 0')).toEqual([
      '11 S-1: expected `count` to be a whole number of 1 or more (0 only beside a recurring trigger), got 0.',
    ]);
    expect(
      saidOf(
        sound
          .replace(
            '{ kind: election-concluded, elections: any-federal }',
            '{ kind: recurring, every: year, on: 09-30 }',
          )
          .replace('count: 45', 'count: 0'),
      ),
    ).toEqual([]);
  });

  it('a proposed rule says what it is', () => {
    expect(saidAfter('status: verify', 'status: proposed')).toEqual([
      '9 S-1: expected a `label` that says what a proposed rule is, got none.',
    ]);
    expect(saidAfter('status: verify', 'status: proposed\n    label: A bill')).toEqual([]);
  });

  it('nothing is in force from memory', () => {
    expect(saidOf(sound.replace('verify', 'in-force').replace('quoted', 'remembered'))).toEqual([
      'packs/sample.yaml:16 S-1: expected a rule in force to be quoted or paraphrased, got `remembered`. Until its words are read, its status is `verify`.',
    ]);
  });

  it('several owners say how they own it, one does not', () => {
    expect(saidAfter('    ownership: joint\n', '')).toEqual([
      '23 S-2: expected `ownership: joint` (all must agree) or `ownership: each` beside several owners, got neither.',
    ]);
    expect(saidAfter('[doj, dhs]', '[doj]')).toEqual([
      '24 S-2: expected several owners beside `ownership: joint`, got one.',
    ]);
  });

  it('nobody is named twice', () => {
    expect(saidAfter('[president, doj]', '[president, doj, president]')).toEqual([
      '13 S-1: expected `recipients` to name each once, got `president` again.',
    ]);
  });

  it('a partner is somebody', () => {
    expect(saidAfter('evidence: quoted', 'evidence: quoted\n    partners: [{ verb: consult }]')).toEqual([
      "17 S-1: expected a partner to name `agencies`, or `others` in the law's own words, got neither.",
    ]);
  });

  it('a window needs a trigger that recurs', () => {
    expect(saidAfter('{ count: 45, unit: calendar-days }', '{ daysBefore: 90, unit: window }')).toEqual([
      '11 S-1: expected a window only beside a recurring trigger, got `election-concluded`.',
    ]);
  });

  it('hours need an instant', () => {
    expect(saidAfter('{ count: 45, unit: calendar-days }', '{ count: 72, unit: hours }')).toEqual([
      '11 S-1: expected hours only beside a trigger that has an hour (`determination` or `fact`), got `election-concluded`, which has only a day.',
    ]);
  });
});

describe('what must agree between rules', () => {
  it('an id is written once, whatever its case', () => {
    expect(saidAfter('id: S-2', 'id: s-1')).toEqual([
      '18 `s-1` is already taken in packs/sample.yaml, line 7. Rule ids are unique over all packs, whatever their case.',
    ]);
  });

  it('a trigger names rules that exist', () => {
    expect(saidAfter('rule: S-1', 'rule: S-11')).toEqual([
      '21 S-2: `S-11` is no rule of the packs that were read. Did you mean `S-1`?',
    ]);
    expect(saidAfter('{ kind: received, rule: S-1, by: [doj] }', '{ kind: completed, rules: [S-1, EO-1A] }')).toEqual([
      '21 S-2: `EO-1A` is no rule of the packs that were read.',
    ]);
  });

  it('nobody waits for a receipt that will not come', () => {
    expect(saidAfter('by: [doj]', 'by: [doj, fbi]')).toEqual([
      '21 S-2: waits for receipt of S-1 by `fbi`, which is not among its recipients.',
    ]);
  });

  it('no rule waits for itself', () => {
    expect(saidAfter('{ kind: received, rule: S-1, by: [doj] }', '{ kind: completed, rules: [S-2] }')).toEqual([
      '21 S-2: waits for itself, so it would never start: S-2 → S-2.',
    ]);
    expect(
      saidAfter('{ kind: election-concluded, elections: any-federal }', '{ kind: completed, rules: [S-2] }'),
    ).toEqual(['10 S-1: waits for itself, so it would never start: S-1 → S-2 → S-1.']);
  });
});
