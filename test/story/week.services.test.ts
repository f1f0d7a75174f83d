import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Backend } from './backends';
import { backends } from './backends';
import type { Week } from './week-process';

const grounds: Readonly<Record<string, () => Promise<Backend>>> = {
  'PostgreSQL and Redis': backends['PostgreSQL and Redis'],
  'the embedded database': () => Promise.resolve({ env: {}, drop: () => Promise.resolve() }),
};

describe.each(Object.keys(grounds))('a week of the floor, on %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-week-'));
  let week: Week;

  beforeAll(async () => {
    const backend = await grounds[name]!();
    const file = join(folder, 'week.json');
    const env = JSON.stringify({ DATA_DIR: join(folder, 'data'), ...backend.env });
    const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'week-process.ts'), env, file], { stdio: ['ignore', 'inherit', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => void (errors += String(chunk)));
    const [code] = (await once(child, 'close')) as [number];
    await backend.drop();
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    week = JSON.parse(readFileSync(file, 'utf8')) as Week;
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is more than forty orders of people, of everything that comes back, moves, is wrong and is put right', () => {
    expect(week.orders).toBeGreaterThanOrEqual(40);
    expect(week.types).toEqual(expect.arrayContaining([
      'ask', 'take', 'return', 'ask-another', 'hand-over', 'file-interim', 'contribute', 'send-back', 'accept', 'ask-extension', 'grant-extension',
      'record-absence', 'correct-incident', 'propose-change', 'confirm-change', 'record-closure', 'give-late-reason', 'add-late-statement', 'verify-rule', 'open-duty',
    ]));
  });

  it('tells it in the words of the house', () => {
    const told = week.told.replace(/\n +│ {3}/g, ' ');
    for (const line of [
      'Proposed: EO-1A/2026-ga-runoff is merged into EO-1A/2026-general.',
      'DHS says “Materiality of the county incident”, RPT-1.2 is not theirs: (for those it concerns: press Read)',
      'RPT-1.2 is now wanted by Fri 11 December 2026, 17:00 ET: 1st extension, first suspense Thu 10 December 2026, 17:00 ET.',
      'DOJ has handed in version 2 of “Materiality of the county incident”, RPT-1.',
      'Closing an incident is for coordinators',
      '(for those it concerns: press Read)',
      'The offices are closed on Thu 24 December 2026, recorded by Dana Whitfield of ODNI.',
      'Determination within 30 days (2018 bill), DETER18-DET/2026-general is closed as not applicable.',
      'Verified: DNI assessment, EO-1A, on Thu 10 December 2026.',
      'Started: Major incident report to Congress, FISMA-7D/INC-1.',
      'Expunged. The words are deleted; who wrote them, who expunged them and why stay in the history.',
      'Everything this floor was promised has been posted.',
    ]) expect(told).toContain(line);
  });

  it('says of an incident for named people nothing outside its channel', () => {
    const outside = week.told.split(/\n(?= {9}(?:#|to |[A-Z]))/).filter((block) => /^\s*#floor/.test(block));
    expect(outside.filter((block) => block.includes('A source at a vendor'))).toEqual([]);
    expect(week.told).toContain('A source at a vendor');
  });

  it('posts every message once, keeps each card in its place, and puts back the one that was deleted', () => {
    expect(week.postedTwice).toEqual([]);
    expect(week.cardsTwice).toEqual([]);
    expect(week.cards).toEqual(expect.arrayContaining([expect.stringMatching(/^C0FLOOR01 .*RPT-1$/)]));
  });

  it('leaves nothing undelivered, and nothing to complain of', () => {
    expect([week.waiting, week.complaints]).toEqual([0, []]);
  });

  it('has a history that holds, and states that are what it says', () => {
    expect(week.broken).toEqual([]);
  });
});
