import { readKept } from '../../../src/adapters/postgres/rows';
import closures from '../../shapes/closure.shape-1.json';

const [state] = closures.kept;
const row = { kind: 'closure', id: 'federal', version: 1, head: 'a'.repeat(64), shape: 1, state };

describe('a row of a subject', () => {
  it('is read through its shape once for each head, and not again', () => {
    const read = readKept(row);
    expect(read).toMatchObject({ version: 1, head: row.head, standing: { kind: 'closure', id: 'federal', state } });
    expect(readKept({ ...row })).toBe(read);
    expect(readKept({ ...row, version: 2, head: 'b'.repeat(64) })).toMatchObject({ version: 2, head: 'b'.repeat(64) });
  });

  it('is its own whatever else has the same head', () => {
    const read = readKept(row);
    expect(readKept({ ...row, id: 'state-ga' })).not.toBe(read);
    expect(() => readKept({ ...row, shape: 2 })).toThrow('closure federal is kept in shape 2; this version knows shape 1. Start the version that wrote it.');
    expect(() => readKept({ ...row, kind: 'election' })).toThrow('election federal as it is kept does not fit its shape');
  });
});
