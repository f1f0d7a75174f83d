import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPacks, readPackText } from '../../../src/adapters/files/packs';
import { saidOf, sound } from './sample-pack';

describe('a pack with nothing wrong in it', () => {
  const read = readPackText('packs/sample.yaml', sound);
  const pack = 'packs' in read ? read.packs[0] : undefined;

  it('is read whole', () => {
    expect(pack).toMatchObject({ id: 'sample', title: 'Sample pack', version: '2026-11' });
    expect(pack?.rules.map(({ id }) => id)).toEqual(['S-1', 'S-2']);
    expect(pack).not.toHaveProperty('format');
  });

  it('gets what it leaves unsaid', () => {
    expect(pack?.rules[0]).toMatchObject({
      limit: { unit: 'calendar-days', count: 45, direction: 'after', roll: 'none' },
      zone: 'America/New_York',
      ownership: 'single',
      partners: [],
      contents: [],
    });
    expect(pack?.rules[0]).not.toHaveProperty('label');
    expect(pack?.rules[0]).not.toHaveProperty('verified');
  });

  it('may count business days backward', () => {
    expect(pack?.rules[1]?.limit).toEqual({ unit: 'business-days', count: 10, direction: 'before' });
  });

  it('may name who verified a rule, and permissions', () => {
    const more = sound
      .replace('evidence: quoted', 'evidence: quoted\n    verified: { by: counsel, on: 2026-11-02 }')
      .concat('permissions:\n  - { id: S-3, title: A direct word, citation: sec. 3, quote: Nothing shall prevent }\n');
    const again = readPackText('packs/sample.yaml', more);
    expect('packs' in again && again.packs[0]?.rules[0]?.verified).toEqual({ by: 'counsel', on: '2026-11-02' });
    expect('packs' in again && again.packs[0]?.permissions?.map(({ id }) => id)).toEqual(['S-3']);
  });
});

describe('all mistakes', () => {
  it('are said at once, in the order of the file, whatever kind they are', () => {
    const text = sound
      .replace('version: 2026-11', 'version: 7')
      .replace('status: verify', 'status: proposed')
      .replace('[odni]', '[odnii]')
      .replace('rule: S-1', 'rule: S-9')
      .replace('count: 10', 'count: 0')
      .replace('    citation: Sample Order, sec. 2\n', '');
    expect(saidOf(text)).toEqual([
      'packs/sample.yaml:4 Expected `version` to be text, like `2026-11`, got 7.',
      'packs/sample.yaml:9 S-1: expected a `label` that says what a proposed rule is, got none.',
      'packs/sample.yaml:12 S-1: expected each of `owners` to be an agency that packs know, got `odnii`. Did you mean `odni`?',
      'packs/sample.yaml:18 S-2: expected `citation` to be where the law stands, got nothing.',
      'packs/sample.yaml:21 S-2: `S-9` is no rule of the packs that were read. Did you mean `S-1`?',
      'packs/sample.yaml:22 S-2: expected `count` to be a whole number of 1 or more (0 only beside a recurring trigger), got 0.',
    ]);
  });
});

describe('several packs', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'packs-'));
    writeFileSync(join(folder, 'sample.yaml'), sound);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const place = (name: string): string => join(folder, name);

  it('are read by name or by path, in the order they were asked for, each once', () => {
    writeFileSync(place('other.yaml'), sound.replaceAll('S-', 'T-').replace('id: sample', 'id: other'));
    const read = readPacks(folder, ['other', place('sample.yaml'), 'sample']);
    expect('packs' in read && read.packs.map(({ id }) => id)).toEqual(['other', 'sample']);
  });

  it('may wait for each other', () => {
    writeFileSync(
      place('other.yaml'),
      sound.replaceAll('S-', 'T-').replace('id: sample', 'id: other').replace('rule: T-1', 'rule: S-1'),
    );
    expect('packs' in readPacks(folder, ['other', 'sample'])).toBe(true);
    expect(readPacks(folder, ['other'])).toEqual({
      mistakes: [
        {
          file: place('other.yaml'),
          line: 21,
          mistake: 'T-2: `S-1` is no rule of the packs that were read. Did you mean `T-1`?',
        },
      ],
    });
  });

  it('do not share ids', () => {
    writeFileSync(place('other.yaml'), sound.replaceAll('S-', 'T-').replace('id: T-2', 'id: s-2'));
    expect(readPacks(folder, ['sample', 'other'])).toEqual({
      mistakes: [
        {
          file: place('other.yaml'),
          line: 2,
          mistake: `\`sample\` is already taken in ${place('sample.yaml')}, line 2. Pack ids are unique over all packs, whatever their case.`,
        },
        {
          file: place('other.yaml'),
          line: 18,
          mistake: `\`s-2\` is already taken in ${place('sample.yaml')}, line 18. Rule ids are unique over all packs, whatever their case.`,
        },
      ],
    });
  });

  it('that are not there get the nearest that is', () => {
    expect(readPacks(folder, ['sampel', 'nothing-like-it'])).toEqual({
      mistakes: [
        { file: place('sampel.yaml'), line: 1, mistake: 'There is no such file. Did you mean `sample`?' },
        { file: place('nothing-like-it.yaml'), line: 1, mistake: 'There is no such file. Expected `sample`.' },
      ],
    });
  });

  it('that cannot be read do not make the rules of others look wrong', () => {
    writeFileSync(
      place('other.yaml'),
      sound.replaceAll('S-', 'T-').replace('id: sample', 'id: other').replace('rule: T-1', 'rule: S-1'),
    );
    writeFileSync(place('sample.yaml'), 'rules: [');
    const read = readPacks(folder, ['other', 'sample']);
    expect('mistakes' in read && read.mistakes.every(({ file }) => file === place('sample.yaml'))).toBe(true);
  });

  it('have to be files that can be read', () => {
    mkdirSync(place('folder.yaml'));
    const read = readPacks(folder, ['folder']);
    expect('mistakes' in read && read.mistakes.map(({ mistake }) => mistake)).toEqual([
      'Expected a file that can be read. EISDIR: illegal operation on a directory, read.',
    ]);
  });
});
