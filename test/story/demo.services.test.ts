import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(__dirname, '../..');

describe('npm run demo, on the embedded database and against emulate', () => {
  let out = '';
  let errors = '';
  let code: unknown;
  let seconds = 0;

  beforeAll(async () => {
    const started = Date.now();
    const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/demo.ts', 'story'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk: Buffer) => void (out += String(chunk)));
    child.stderr.on('data', (chunk: Buffer) => void (errors += String(chunk)));
    [code] = await once(child, 'close');
    seconds = (Date.now() - started) / 1000;
  });

  it('ends well, within a minute', () => {
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(seconds).toBeLessThan(60);
  });

  it('tells the whole story', () => {
    const told = out.replace(/\n +│ {3}/g, ' ');
    for (const line of [
      '── Tue 3 November 2026 ─',
      '/election add 2026-general 2026-11-03',
      'Concluded Tue 3 November 2026, election day (presumed); not confirmed yet, the clocks run all the same.',
      'Confirmed. The clocks have been running since 3 November.',
      '/report request doj "Materiality of the county incident" by 2026-12-01',
      'To the coordinator: “Materiality of the county incident”, RPT-1 was wanted by Tue 1 December 2026, 17:00 ET',
      'Acknowledged: RPT-1 is expected on Mon 7 December 2026.',
      "This is FBI's answer of record.",
      'Records that it went out to DHS. It meets DNI assessment, EO-1A/2026-general. 1 more to be recorded.',
      'It is the last one and meets DNI assessment for the cycle, U3371C-45/2026-general.',
      'nothing undelivered',
      '1 pinned in #inc-0001-county-clerks.',
    ]) expect(told).toContain(line);
    expect(told).toMatch(/EO-1B\/2026-general +due 2027-02-01 +open/);
  });

  it('says of the chat that everything was posted, and nothing that is not so', () => {
    expect(out).toMatch(/Everything this floor was promised has been posted\.\n\nDuties/);
  });

  it('is plain text where nobody looks at it in a terminal, and warns of nothing', () => {
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('What the log warned of');
  });
});
