import { packs } from '../../src/main/cli/packs';

describe('watchfloor packs check', () => {
  it('says how what names neither a recipient nor an act is met, and finds nothing wrong with it', async () => {
    const { code, out } = await packs.run(['check', 'usc-50', 'nea']);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'usc-50 2026-11: 11 rules (11 in force)',
        '  U3371a-1Y, U3371c-OWNER: no recipient and no act, so met by a record that it was done, or by the release of a report for it',
        'nea 2026-11: 6 rules (3 in force, 3 not verified against the live source)',
      ].join('\n'),
    );
  });
});
