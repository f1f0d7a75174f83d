import { readFileSync } from 'node:fs';
import { authority } from '../../src/main/cli/authority';

describe('watchfloor authority', () => {
  it('prints the table of docs/security.md; after a change of src/core/authority.ts, put it there again', async () => {
    const { out = '', code } = await authority.run([]);
    expect(code).toBe(0);
    const [committed] = /^\| to \|[\s\S]*?(?=\n\n)/m.exec(readFileSync('docs/security.md', 'utf8')) ?? [];
    expect(committed).toBe(out);
  });

  it('takes nothing', async () =>
    expect(await authority.run(['all'])).toEqual({
      err: '"authority" takes nothing, got "all".\nUsage: watchfloor authority',
      code: 2,
    }));
});
