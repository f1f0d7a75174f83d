import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../services/embedded';

const root = join(__dirname, '..', '..');
const operator = /operator:\S+/;

describe('watchfloor roster', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'watchfloor-roster-'));
    file = join(folder, 'roster.yaml');
    const sample = await readFile(join(root, 'sandbox', 'roster.yaml'), 'utf8');
    await writeFile(file, sample.replaceAll('slack: U0', 'slack: T0HOME/U0'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const watchfloor = (...args: readonly string[]) => {
    const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: join(folder, 'data') };
    return new Promise<{ readonly code: number; readonly said: string }>((heard) => {
      execFile(process.execPath, ['--import', 'tsx', join(root, 'src/main/cli/index.ts'), 'roster', ...args], { env }, (mistake, out, err) =>
        heard({ code: mistake ? Number(mistake.code) : 0, said: out + err }),
      );
    });
  };
  const without = async (...ids: readonly string[]): Promise<string> => {
    const fewer = join(folder, 'fewer.yaml');
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => !ids.some((id) => line.includes(id)));
    await writeFile(fewer, lines.join('\n'));
    return fewer;
  };

  it('seats an empty floor whose database nobody has open, and finds it so afterwards', async () => {
    expect((await watchfloor('diff', file)).said).toContain('ODNI (new: Office of the Director of National Intelligence)\n  + Dana Whitfield joins: coordinator');
    expect((await watchfloor('apply', file)).said).toMatch(/10 agencies were changed, by operator:\S+\.\n$/);
    expect(await watchfloor('diff', file)).toEqual({ code: 0, said: 'The floor is as the file has it; nothing would change.\n' });
  }, 60_000);

  it('says once, whoever is named, that Slack cannot be asked without its token', async () => {
    const two = join(folder, 'two.yaml');
    await writeFile(two, (await readFile(file, 'utf8')).replace('T0HOME/U0FLOOR', 'U0FLOOR').replace('T0HOME/U0SECOND', 'U0SECOND'));
    expect(await watchfloor('apply', two)).toEqual({
      code: 1,
      said: 'SLACK_BOT_TOKEN is not set, so Slack cannot be asked who Luis Ortega and Dana Whitfield are. Set it, or name them in the file by home and id, like T0123ABCD/U0123ABCD. Nothing was changed.\n',
    });
  }, 60_000);

  it('goes through the house that has it open', async () => {
    const house = await startEmbedded(join(folder, 'data'));
    try {
      const applied = await watchfloor('apply', await without('U0DOJLEAD'));
      expect(applied.said).toContain('DOJ\n  - Tom Abara leaves: lead. They have taken nothing that is open.');
      expect(applied.said).toMatch(operator);
    } finally {
      await house.stop();
    }
  }, 60_000);

  it('changes nothing where the last coordinator would go, and says why', async () => {
    const { code, said } = await watchfloor('apply', await without('U0DOJLEAD', 'U0FLOOR', 'U0SECOND'));
    expect(code).toBe(1);
    expect(said).toContain('The floor would be left without a coordinator, and nobody could run it. Keep Dana Whitfield, or name another first.\nNothing was changed.');
    expect((await watchfloor('diff', await without('U0DOJLEAD'))).said).toContain('nothing would change');
  }, 60_000);
});
