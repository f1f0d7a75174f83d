import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const script = resolve(__dirname, '../../.ci/closing-line.mjs');
const clean = {
  numPassedTests: 0,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};

describe('the closing line of .ci/run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-closing-line-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const close = (suites: Readonly<Record<string, Partial<typeof clean> | undefined>>) => {
    const named = Object.entries(suites).map(([name, result]) => {
      const path = join(folder, `${name}.json`);
      rmSync(path, { force: true });
      if (result !== undefined) writeFileSync(path, JSON.stringify({ ...clean, ...result }));
      return `${name}=${path}`;
    });
    const { status, stdout } = spawnSync(process.execPath, [script, ...named], { encoding: 'utf8' });
    return { status, said: stdout.trimEnd().split('\n') };
  };

  test('adds up every suite', () => {
    const { status, said } = close({
      unit: { numPassedTests: 120, numPendingTests: 1 },
      services: { numPassedTests: 3 },
    });
    expect(said.at(-1)).toBe('Tests: 123 passed, 0 failed, 1 skipped');
    expect(status).toBe(0);
  });

  test('counts a file that does not load as failed', () => {
    const { status, said } = close({ unit: { numPassedTests: 5, numFailedTests: 1, numRuntimeErrorTestSuites: 1 } });
    expect(said.at(-1)).toBe('Tests: 5 passed, 2 failed, 0 skipped');
    expect(status).toBe(1);
  });

  test('is said, and fails, when a suite ran no test', () => {
    const { status, said } = close({ unit: { numPassedTests: 5 }, services: { numPendingTests: 2 } });
    expect(said.slice(1)).toEqual([
      'services: 0 passed, 0 failed, 2 skipped',
      'services: ran no test.',
      'Tests: 5 passed, 0 failed, 2 skipped',
    ]);
    expect(status).toBe(1);
  });

  test('is said, and fails, when a suite left no result', () => {
    const { status, said } = close({ unit: { numPassedTests: 5 }, services: undefined });
    expect(said.slice(1)).toEqual([
      'services: left no result. Its output above says why.',
      'Tests: 5 passed, 0 failed, 0 skipped',
    ]);
    expect(status).toBe(1);
  });

  test('is said, and fails, when there was no suite', () => {
    expect(close({})).toEqual({ status: 1, said: ['No suite was run.', 'Tests: 0 passed, 0 failed, 0 skipped'] });
  });
});
