import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packs } from '../../src/main/cli/packs';

const usage = 'Usage: watchfloor packs check [NAME|FILE]... | diff A B [--json]';

describe('watchfloor packs diff', () => {
  const shipped = readFileSync(join(__dirname, '..', '..', 'packs', 'nea.yaml'), 'utf8');
  let folder: string;
  let file: string;
  const data = process.env['DATA_DIR'];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'watchfloor-diff-'));
    process.env['DATA_DIR'] = join(folder, 'no-floor');
    file = join(folder, 'nea.yaml');
    const removed = shipped.replace(/ {2}- id: NEA-202B[\s\S]*?(?= {2}# --- What it costs)/, '');
    writeFileSync(
      file,
      removed
        .replace('version: 2026-11', 'version: 2026-12')
        .replace('limit: { unit: window, daysBefore: 90 }', 'limit: { unit: window, daysBefore: 60 }')
        .replace('  - id: NEA-401C\n', '  - id: NEA-401D\n')
        .replace('status: in-force\n    trigger: { kind: fact, what: the President', 'status: verify\n    trigger: { kind: fact, what: the President')
        .replace('owners: [president]\n    partners', 'owners: [treasury]\n    partners'),
    );
  });
  afterAll(() => {
    if (data === undefined) delete process.env['DATA_DIR'];
    else process.env['DATA_DIR'] = data;
    rmSync(folder, { recursive: true, force: true });
  });

  it('prints rule by rule what was added, removed and changed', async () => {
    const { out = '', code } = await packs.run(['diff', 'nea', file]);
    expect(code).toBe(0);
    const [head = '', ...lines] = out.split('\n');
    expect(head).toMatch(/^nea 2026-11 \(text [0-9a-f]{12}\) -> 2026-12 \(text [0-9a-f]{12}\)$/);
    expect(lines).toEqual([
      '1 added, 2 removed, 2 changed',
      '~ Continuation of the emergency, NEA-202D: changed',
      '    limit: within the 90 days before -> within the 60 days before',
      '+ Six-month report on expenditures, NEA-401D: added',
      '    status: not verified against the live source',
      '    trigger: every half-year, 12 March',
      '    limit: 90 calendar days after',
      '    owners: Treasury',
      '    recipients: Congress',
      '    citation: 50 USC 1641(c)',
      '~ Report on the use of IEEPA powers, IEEPA-204B: changed',
      '    status: in force -> not verified against the live source',
      '    owners: President -> Treasury',
      '- Vote on ending the emergency, NEA-202B: removed',
      '    status: not verified against the live source',
      '    trigger: every half-year, 12 March',
      '    limit: 0 calendar days after',
      '    owners: Congress',
      '    recipients: nobody',
      '    citation: 50 USC 1622(b)',
      '- Six-month report on expenditures, NEA-401C: removed',
      '    status: not verified against the live source',
      '    trigger: every half-year, 12 March',
      '    limit: 90 calendar days after',
      '    owners: Treasury',
      '    recipients: Congress',
      '    citation: 50 USC 1641(c)',
    ]);
  });

  it('says the same to machines', async () => {
    const { out = '' } = await packs.run(['diff', 'nea@2026-11', file, '--json']);
    expect(JSON.parse(out)).toMatchObject({
      before: { pack: 'nea', version: '2026-11' },
      after: { pack: 'nea', version: '2026-12' },
      rules: [
        { id: 'NEA-202D', what: 'changed', changes: [{ part: 'limit', before: 'within the 90 days before', after: 'within the 60 days before' }] },
        { id: 'NEA-401D', what: 'added' },
        { id: 'IEEPA-204B', what: 'changed' },
        { id: 'NEA-202B', what: 'removed' },
        { id: 'NEA-401C', what: 'removed' },
      ],
    });
  });

  it('says so where nothing is another', async () => {
    expect((await packs.run(['diff', 'nea', 'nea'])).out).toMatch(/\nThe same text\.$/);
    const bumped = join(folder, 'bumped.yaml');
    writeFileSync(bumped, shipped.replace('version: 2026-11', 'version: 2026-12'));
    expect((await packs.run(['diff', 'nea', bumped])).out).toMatch(/\nEvery rule says the same in both\.$/);
  });

  it('says what it cannot find, and what is wrong with a file', async () => {
    expect(await packs.run(['diff', 'nea@1999', 'nea'])).toEqual({ code: 1, out: 'nea@1999: no such text is kept by this floor. A file is named by its path.' });
    expect((await packs.run(['diff', 'deadbeef01', 'nea'])).out).toBe('deadbeef01: no such text is kept by this floor. A file is named by its path.');
    const other = join(folder, 'other.yaml');
    writeFileSync(other, shipped.replace('format: 1', 'format: 3'));
    expect((await packs.run(['diff', 'nea', other])).out).toMatch(/other\.yaml:\d+: This file says format 3; this version of Watchfloor reads format 1\. Start a version of Watchfloor that reads it, or write the file in format 1\.$/);
    expect(await packs.run(['diff', 'nea'])).toEqual({ code: 2, err: `"packs diff" takes two texts, got "nea".\n${usage}` });
    expect(await packs.run(['diff', 'nea', 'nea', '--xml'])).toEqual({ code: 2, err: `"packs diff" knows --json only, got --xml.\n${usage}` });
    expect(await packs.run(['dif'])).toEqual({ code: 2, err: `Expected "packs check" or "packs diff", got "packs dif".\n${usage}` });
  });
});
