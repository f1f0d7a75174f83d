import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

describe('a house that starts with packs', () => {
  let folder: string;
  const file = (name: string): string => join(folder, name);
  const run = (script: string, ...args: readonly string[]) => {
    const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: file('data') };
    return new Promise<{ readonly code: number; readonly said: string }>((heard) => {
      execFile(process.execPath, ['--import', 'tsx', join(root, script), ...args], { env, cwd: root }, (mistake, out, err) =>
        heard({ code: mistake ? Number(mistake.code) : 0, said: out + err }),
      );
    });
  };
  type Logged = { readonly level: string; readonly said: string; readonly kept?: string; readonly file?: string };
  const start = async (name: string): Promise<readonly Logged[]> => JSON.parse((await run('test/services/packs-process.ts', file('data'), file(name))).said) as Logged[];
  const diff = (...args: readonly string[]) => run('src/main/cli/index.ts', 'packs', 'diff', ...args);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'watchfloor-packs-'));
    const shipped = await readFile(join(root, 'packs', 'ofac.yaml'), 'utf8');
    await writeFile(file('first.yaml'), shipped);
    await writeFile(file('edited.yaml'), shipped.replace('count: 10, unit: business-days', 'count: 9, unit: business-days'));
    await writeFile(file('second.yaml'), shipped.replace('version: 2026-11', 'version: 2026-12').replace('count: 10, unit: business-days', 'count: 15, unit: business-days'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps each text, says with both hashes what was changed without a new version, and never uses it', async () => {
    expect((await start('first.yaml')).filter(({ level }) => level !== 'info')).toEqual([]);
    expect((await start('first.yaml')).filter(({ level }) => level !== 'info')).toEqual([]);
    const [warned] = (await start('edited.yaml')).filter(({ level }) => level === 'warn');
    expect(warned?.said).toBe('The file of pack ofac says version 2026-11 and is not the text kept under it. What is kept is used.');
    expect([warned?.kept, warned?.file].map((hash) => hash?.length)).toEqual([64, 64]);
    const found = (await start('second.yaml')).find(({ said }) => said.startsWith('Version'));
    expect(found?.said).toBe('Version 2026-12 of pack ofac was found and is not applied: two people apply it in the chat.');

    const between = await diff('ofac@2026-11', 'ofac@2026-12');
    expect(between).toEqual({ code: 1, said: `ofac@2026-11: 2 texts go by it. Name one by its hash: ${[warned?.kept, warned?.file].map((hash) => hash?.slice(0, 12)).sort().join(', ')}.\n` });
    const kept = warned?.kept?.slice(0, 12) ?? '';
    const { said } = await diff(kept, 'ofac@2026-12');
    expect(said).toContain(`ofac 2026-11 (text ${kept}) -> 2026-12`);
    expect(said).toContain('~ Initial report of blocked property, OFAC-603-INIT: changed\n    limit: 10 business days after -> 15 business days after');
    expect((await diff('ofac@2027-01', kept)).said).toMatch(/^ofac@2027-01: no such text is kept by this floor\. Of ofac it keeps 2026-11 \([0-9a-f]{12}\), 2026-11 \([0-9a-f]{12}\), 2026-12 \([0-9a-f]{12}\)\. A file is named by its path\.\n$/);
  }, 400_000);
});
