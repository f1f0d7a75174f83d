import { dana, openFloor, robin, textOf } from './floor';
import type { PromiseRow } from '../../src/ports/outbox';
import { agency } from '../core/spec';

const lines = (text: string): readonly string[] => text.split('\n').slice(7);

describe('/watch status, of what is not posted', () => {
  const given = async (...rows: readonly Omit<PromiseRow, 'madeAt' | 'lane'>[]) => {
    const floor = await openFloor();
    const madeAt = floor.machine.now();
    await floor.store.commit((transaction) => transaction.promise(rows.map((row) => ({ ...row, lane: row.id, madeAt }))));
    return floor;
  };
  const message = (id: string, more: Partial<PromiseRow['promise']> = {}): Omit<PromiseRow, 'madeAt' | 'lane'> => ({
    id,
    promise: { kind: 'notice', at: { at: 'agency', agency: agency('fbi') }, text: 'For FBI', mentions: [], buttons: [], ...more } as PromiseRow['promise'],
  });

  it('says that everything was posted', async () => {
    const floor = await given();
    expect(lines(textOf(await floor.say(dana, '/watch status')))).toEqual(['Everything this floor was promised has been posted.']);
  });

  it('lists what could not be posted where, why, and under which id', async () => {
    const floor = await given(message('8f2c41aa-1', { buttons: [{ command: 'request/take', label: 'Take', about: { kind: 'request', id: 'RPT-1' } }] }), message('77777777-2', { at: { at: 'person', person: dana } }), message('33333333-3'));
    const now = floor.machine.now();
    await floor.store.outbox.claim(now, now, 10, now);
    await floor.store.outbox.refused('8f2c41aa-1', 'There is no channel #fbi that Watchfloor can see.', now);
    floor.clock.pass(1);
    await floor.store.outbox.refused('77777777-2', 'That person is no longer in the workspace', floor.machine.now());
    expect(lines(textOf(await floor.say(dana, '/watch status')))).toEqual([
      'Not posted yet: 1 message.',
      'Could not be posted, and waits for an operator: 2.',
      '• a message to Dana Reyes alone: That person is no longer in the workspace. (77777777)',
      '• a message about RPT-1 in the channel of FBI: There is no channel #fbi that Watchfloor can see. (8f2c41aa)',
    ]);
  });

  it('says why what is for named people waits, to those who may read of it alone', async () => {
    const floor = await given();
    await floor.say(dana, '/incident open Scans --actor iran --target voters --severity 2 --named @UFRANK');
    const incident = { kind: 'incident', id: 'INC-1' } as const;
    await floor.store.commit((transaction) => transaction.promise(['x1', 'x2'].map((id) => ({ ...message(id, { at: { at: 'channel', of: incident, closed: true } }), lane: id, madeAt: floor.machine.now() }))));
    const now = floor.machine.now();
    for (const { id } of await floor.store.outbox.claim(now, now, 50, now)) await floor.store.outbox.later(id, now, false, 'That channel is archived.');
    const waits = 'What is due in the channel of INC-1 waits: That channel is archived.';
    expect(lines(textOf(await floor.say(dana, '/watch status'))).filter((line) => line === waits)).toHaveLength(1);
    expect(textOf(await floor.say(robin, '/watch status'))).not.toContain('INC-1');
  });

  it('shows ten and counts the rest', async () => {
    const rows = Array.from({ length: 12 }, (_, nth) => message(`row-${String(nth)}`));
    const floor = await given(...rows);
    const now = floor.machine.now();
    await floor.store.outbox.claim(now, now, 20, now);
    for (const { id } of rows) await floor.store.outbox.refused(id, 'x', now);
    const said = lines(textOf(await floor.say(dana, '/watch status')));
    expect([said[0], said.length, said.at(-1)]).toEqual(['Nothing waits to be posted.', 13, '• and 2 more: watchfloor outbox lists all']);
  });
});
