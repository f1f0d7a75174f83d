import { openDesk } from '../../../src/application/desk';
import { packCard } from '../../../src/application/cards/pack';
import { leaveUnnamed } from '../../../src/application/leave-unnamed';
import { stateOf } from '../../../src/application/present';
import type { Pack } from '../../../src/core/law';
import { moment } from '../../core/spec';
import { said as saidOn } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, dana, formOf, nora, openFloor, seatNora, textOf as said } from '../floor';
import { boot, textOf, withSecond } from './texts';

const dutyState = async ({ store }: TestFloor, id: string) => (await store.reading.subject({ kind: 'duty', id }))?.standing.state;
const told = async (floor: TestFloor) => [...(await saidOn(floor))].filter(({ text }) => /^(In use|Out of use|Turned on)/.test(text)).sort((a, b) => b.to.localeCompare(a.to));
const ledgerOf = async ({ store }: TestFloor) => (await store.reading.history({ kind: 'pack', id: 'other' })).map(({ type }) => type);

const cardOf = async ({ store }: TestFloor) => {
  const state = await stateOf('pack', 'other', store.reading);
  const card = state && packCard(state, { words: new Map() });
  return [card?.standing, card?.buttons.map(({ label }) => label)];
};

const first = { ...textOf(), id: 'first', title: 'First law' };
const both = textOf({ version: '2.0', rules: withSecond });
const other: Pack = { ...both, id: 'other', title: 'Other law', rules: both.rules.filter(({ id }) => id !== 'S-1') };

type Started = TestFloor & { readonly start: (...named: readonly Pack[]) => Promise<void> };

/** Two packs are in use, and both count from the election that is on the floor. `start`: the house starts with these packs and no other. */
const opened = async (): Promise<Started> => {
  const packs: Pack[] = [];
  const house = await openFloor({ packs, at: '2026-11-10T15:00:00.000Z' });
  const floor = { ...house, desk: openDesk({ ...house, audited: true }) };
  const start = async (...named: readonly Pack[]): Promise<void> => {
    packs.splice(0, packs.length, ...named);
    await boot(floor, ...named);
    await leaveUnnamed({ packs: named, desk: floor.desk, reading: floor.store.reading, log: floor.log });
  };
  await seatNora(floor);
  await start(first, other);
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await told(floor);
  return { ...floor, start };
};

const outOfUse =
  'Out of use from now on: Other law, other, which PACKS did not name when Watchfloor was started. 1 duty of it runs and stays, with dates and reminders. It opens no new duty, also not for an election that is added, and no clock of it can be started. If it is wanted, an operator adds other to PACKS and starts again; what it would have opened meanwhile opens then.';

describe('a pack that a start does not name any more', () => {
  it('is said to be out of use, to coordinators and auditors, and its duties run', async () => {
    const floor = await opened();
    await floor.start(first);
    expect((await told(floor)).map(({ to, text, mentions }) => [to, text, mentions])).toEqual([
      ['floor', outOfUse, [nora, dana]],
      ['audit', outOfUse, []],
    ]);
    expect(await dutyState(floor, 'S-2/2026-general')).toMatchObject({ status: 'open' });
  });

  it('is said once, however often the house starts, also when two processes start at once', async () => {
    const floor = await opened();
    await Promise.all([floor.start(first), floor.start(first)]);
    await told(floor);
    await floor.start(first);
    expect(await told(floor)).toEqual([]);
    expect(await ledgerOf(floor)).toEqual(['pack-taken-up', 'pack-unnamed']);
  });

  it('opens, once it is named again, what it would have opened for the elections that were added meanwhile', async () => {
    const floor = await opened();
    await floor.start(first);
    await addElection(floor, '/election add 2026-special 2026-11-17 --kind special');
    expect(await dutyState(floor, 'S-2/2026-special')).toBeUndefined();
    floor.clock.turnTo(moment('2027-03-01T15:00:00.000Z'));
    await told(floor);
    await floor.start(first, other);
    expect(await dutyState(floor, 'S-2/2026-special')).toMatchObject({ status: 'missed', dates: { dueDate: '2027-02-15' } });
    expect((await told(floor)).filter(({ to }) => to === 'floor').map(({ text, mentions }) => [text, mentions])).toEqual([
      [
        [
          'In use again: Other law, other, which an operator named in PACKS. It was out of use since Tue 10 November 2026. What it would have opened meanwhile is opened now, 1 duty, missed at once:',
          '• The second report, S-2/2026-special: due Mon 15 February 2027, missed at once, owed by DOJ',
          'Whoever owes what is missed is called on its card, with Acknowledge. What is not owed after all, two people close with the reason: /deadline close S-2/2026-special',
        ].join('\n'),
        [nora, dana],
      ],
    ]);
  });

  it('opens it also where its file says another version by then, by the text in use', async () => {
    const floor = await opened();
    await floor.start(first);
    await addElection(floor, '/election add 2026-special 2026-11-17 --kind special');
    await floor.start(first, { ...other, version: '3.0', hash: 'f'.repeat(64) });
    expect(await dutyState(floor, 'S-2/2026-special')).toMatchObject({ status: 'open', pack: { version: '2.0' } });
    expect(await ledgerOf(floor)).toEqual(['pack-taken-up', 'pack-unnamed', 'pack-named-again', 'version-offered']);
  });

  it('is said to be in use again also where it had nothing to open', async () => {
    const floor = await opened();
    await floor.start(first);
    await told(floor);
    await floor.start(first, other);
    expect((await told(floor)).map(({ to, text }) => [to, text])).toEqual(
      ['floor', 'audit'].map((to) => [to, 'In use again: Other law, other, which an operator named in PACKS. It was out of use since Tue 10 November 2026. It had nothing to open meanwhile; what recurs opens by itself.']),
    );
  });

  it('that was turned off opens nothing when it is named again, and says who can turn it on', async () => {
    const floor = await opened();
    await floor.send(dana, 'pack/off', 'pack other', { reason: 'It is looked at.' });
    await floor.send(nora, 'pack/confirm', 'pack other', {}, formOf(await floor.press(nora, 'pack/confirm', 'pack other')).given);
    await floor.start(first);
    await addElection(floor, '/election add 2026-special 2026-11-17 --kind special');
    expect(said(await floor.press(dana, 'pack/on', 'pack other'))).toBe('other is out of use: PACKS does not name it. Nothing was changed. An operator adds other to PACKS, starts again, and then this can be done.');
    await told(floor);
    await floor.start(first, other);
    expect((await told(floor))[0]?.text).toBe('In use again: Other law, other, which an operator named in PACKS. It was out of use since Tue 10 November 2026. It is turned off as well, and opens nothing before a coordinator turns it on.');
    expect(await dutyState(floor, 'S-2/2026-special')).toBeUndefined();
    await floor.press(dana, 'pack/on', 'pack other');
    expect(await dutyState(floor, 'S-2/2026-special')).toMatchObject({ status: 'open' });
  });

  it('says on its card how it stands, and offers nothing that would come to nothing', async () => {
    const floor = await opened();
    await floor.start(first);
    expect(await cardOf(floor)).toEqual(['Out of use since Tue 10 November 2026: PACKS does not name it. Its duties run and stay; it opens no new one.', ['Rules']]);
    await floor.start(first, other);
    expect(await cardOf(floor)).toEqual(['In use.', ['Turn off', 'Rules']]);
  });
});

describe('processes that are started with different packs', () => {
  it('take turns in the record, and say so twice at most until a day has passed', async () => {
    const floor = await opened();
    for (let turn = 0; turn < 4; turn += 1) {
      await floor.start(first);
      await floor.start(first, other);
    }
    const onFloor = (await told(floor)).filter(({ to }) => to === 'floor').map(({ text }) => text);
    expect(onFloor.map((text) => text.slice(0, 12))).toEqual(['Out of use f', 'In use again', 'Out of use f', 'In use again']);
    expect(onFloor[2]).toBe(`${outOfUse} It was named again less than a day before: see that every process is started with the same PACKS. Until then its card says how it stands, and this is said no more.`);
    floor.clock.turnTo(moment('2026-11-12T15:00:00.000Z'));
    await floor.start(first);
    expect((await told(floor)).map(({ to }) => to)).toEqual(['floor', 'audit']);
  });
});
