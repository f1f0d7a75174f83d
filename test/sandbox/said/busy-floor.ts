import { ring } from '../../../src/application/ring';
import type { PersonId } from '../../../src/core/language/actor';
import type { SubjectRef } from '../../../src/core/language/refs';
import { subjectKinds } from '../../../src/core/language/refs';
import { wordsWrittenOn } from '../../../src/application/queries/written';
import { openRounds } from '../../../src/application/open-rounds';
import { packsInForce } from '../../../src/application/packs-in-force';
import { takeUpPacks } from '../../../src/application/take-up-packs';
import { agency, moment } from '../../core/spec';
import { counsel } from '../../commands/packs/texts';
import { addElection, dana, fiona, formOf, frank, lee, nora, openFloor, robin, seatNora } from '../../commands/floor';
import { TEXT, TITLE, agencies, growing } from './worst';

/*
 * A floor on which more is going on than ever will be, said as long as it may be: forty agencies, a dozen elections with
 * the duties they start, incidents, requests, a version put to everybody, and one that is released and on its way.
 */

const ELECTIONS = 12;
export const longName = (nth: number): string => `e${String(nth).padStart(2, '0')}-${'x'.repeat(37)}`;

/** Two of the same words would be one question asked twice. */
const numbered = (nth: number): string => `${growing(TITLE - 2)}${String(nth).padStart(2, '0')}`;

/** Whoever works at one of the agencies that are only there to be many. */
const workerOf = (id: string): PersonId => `T1/U${id.toUpperCase().replaceAll('-', '')}` as PersonId;

export const openBusyFloor = async () => {
  const floor = await openFloor();
  const { say, send, press, desk, store, clock } = floor;
  for (const [nth, id] of agencies.slice(4).entries())
    await desk.handIn({
      by: { kind: 'operator', name: 'test' },
      order: ({ at }) => ({
        to: 'agency', id,
        order: {
          type: 'seat-agency', by: { kind: 'operator', name: 'test' }, at, id: agency(id), name: `${growing(100)}${String(nth)}`,
          people: [{ person: workerOf(id), name: growing(80), roles: ['action-officer', 'releaser'] }],
        },
      }),
    });
  const others = ['fbi', 'dhs', ...agencies.slice(4)];

  /** Time passes, and everything that was due on the way rings. */
  const until = async (then: string): Promise<void> => {
    for (;;) {
      const [next] = await store.alarms.overdue(moment(then), 1);
      clock.turnTo(next ? next.at : moment(then));
      if (!next) return;
      await ring(next, desk);
    }
  };

  for (let nth = 0; nth < ELECTIONS; nth += 1) await addElection({ say, send }, `/election add ${longName(nth)} 2026-11-03`);
  for (let nth = 0; nth < ELECTIONS; nth += 1) {
    await send(dana, 'incident/open', undefined, { title: numbered(nth), actor: 'a'.repeat(40), target: 'information-environment', severity: '3' });
    await send(dana, 'incident/note', `incident INC-${String(nth + 1)}`, { words: growing(TEXT) });
    await send(dana, 'report/request', undefined, {
      agencies: ['doj'], title: numbered(nth), day: '2026-11-20', time: '17:00', coordinate: others,
      duties: [`EO-1A/${longName(nth)}`], incident: `INC-${String(nth + 1)}`,
    });
  }
  const closed = `incident INC-${String(ELECTIONS + 1)}`;
  await send(dana, 'incident/open', undefined, { title: growing(TITLE), actor: 'a'.repeat(40), target: 'information-environment', severity: '3', named: [lee, frank] });
  await send(dana, 'incident/people', closed, { add: [robin], remove: [frank], reason: growing(TEXT) });
  const version = { text: growing(TEXT), asked: others, day: '2026-11-20' };
  for (const report of ['report RPT-1', 'report RPT-2', 'report RPT-3']) await send(lee, 'report/submit', report, version);
  await send(frank, 'round/nonconcur', 'round RPT-1/v1', { comment: growing(TEXT) });
  await press(dana, 'request/accept', 'request RPT-2');
  await send(dana, 'request/send-back', 'request RPT-3', { reason: growing(TEXT) });
  await send(lee, 'report/extend', 'request RPT-3', { day: '2026-12-01', forecast: '2026-11-30', reason: growing(TEXT) });
  await send(dana, 'request/deny', 'request RPT-3', { reason: growing(TEXT) });
  await send(dana, 'report/request', undefined, { agencies: ['doj'], title: growing(TITLE), day: '2026-11-20' });
  const released = `report RPT-${String(ELECTIONS + 1)}`;
  await send(lee, 'report/submit', released, { text: growing(TEXT) });
  await press(robin, 'report/release', released);
  // At the end of it all, each kind of ladder stands between its third rung and its fourth.
  const climbing = `RPT-${String(ELECTIONS + 2)}`;
  await addElection(floor, '/election add late-special 2027-01-11 --kind special');
  await send(dana, 'report/request', undefined, { agencies: ['doj'], title: growing(TITLE - 4), day: '2027-02-25' });
  await send(dana, 'report/request', undefined, { agencies: ['doj'], title: growing(TITLE - 8), day: '2027-02-25' });
  await send(lee, 'report/submit', `report RPT-${String(ELECTIONS + 3)}`, { text: growing(TEXT), asked: others, day: '2027-02-25' });
  // One of everybody at once: some have seen it, one files what there is, one hands in its part, two give it back.
  const able = others.filter((each) => each !== 'dhs');
  const whole = `request RPT-${String(ELECTIONS + 4)}`;
  await send(dana, 'report/request', undefined, { agencies: ['doj', ...able], title: growing(TITLE - 12), day: '2027-02-25' });
  const [partOfFrank] = able.map((_, nth) => `${whole}.${String(nth + 2)}`);
  await press(frank, 'request/see', whole);
  await send(frank, 'request/interim', partOfFrank, { text: growing(TEXT), restOn: '2027-03-01' });
  await send(frank, 'report/extend', partOfFrank, { day: '2027-03-10', forecast: '2027-03-09', reason: growing(TEXT) });
  await send(lee, 'request/return', whole, { reason: growing(TEXT), suggests: 'odni' });
  // What takes two waits for the second of them.
  const corrected = `RPT-${String(ELECTIONS + 5)}`;
  await send(dana, 'report/request', undefined, { agencies: ['doj'], title: growing(TITLE - 16), day: '2027-02-25' });
  await send(lee, 'report/submit', `report ${corrected}`, { text: growing(TEXT) });
  await say(robin, `/report release ${corrected} --on 2026-10-30`);
  await send(lee, 'delivery/sent', `delivery ${corrected}/odni`, { on: '2026-10-30' });
  await send(dana, 'delivery/received', `delivery ${corrected}/odni`, { on: '2026-10-31' });
  await seatNora(floor);
  await send(dana, 'report/correct', `report ${corrected}`, { what: 'received odni', on: '2026-11-01', reason: growing(TEXT) });
  const [note] = await wordsWrittenOn({ kind: 'incident', id: 'INC-1' }, { reading: store.reading, zone: floor.zone });
  await send(dana, 'watch/expunge', 'incident INC-1', { written: note?.id ?? '', reason: growing(TEXT) });
  // What is asked, and not tasked, can be declined.
  const merelyAsked = `request RPT-${String(ELECTIONS + 6)}`;
  await send(frank, 'report/request', undefined, { agencies: ['doj'], title: growing(TITLE - 20), day: '2027-03-19' });
  // Of an agency of which nobody asks here, and bounded by a duty: nobody withdraws it, and once that duty is over it is not granted.
  const [, , , , elsewhere = ''] = agencies;
  const bounded = `request RPT-${String(ELECTIONS + 7)}`;
  await send(dana, 'report/request', undefined, { agencies: [elsewhere], title: growing(TITLE - 24), day: '2026-11-20', duties: [`EO-1A/${longName(0)}`] });
  await send(workerOf(elsewhere), 'report/extend', bounded, { day: '2026-12-01', forecast: '2026-11-30', reason: growing(TEXT) });
  // The same of what no duty bounds: one is granted, and one that was denied is granted after all; that is explained as well.
  const [grantable, denied] = [`request RPT-${String(ELECTIONS + 8)}`, `request RPT-${String(ELECTIONS + 9)}`];
  for (const [about, shorter] of [[grantable, 28], [denied, 32]] as const) {
    await send(dana, 'report/request', undefined, { agencies: [elsewhere], title: growing(TITLE - shorter), day: '2027-02-25' });
    await send(workerOf(elsewhere), 'report/extend', about, { day: '2027-03-10', forecast: '2027-03-09', reason: growing(TEXT) });
  }
  await send(dana, 'request/deny', denied, { reason: growing(TEXT) });
  // Packs: a text that would make much late waits to be applied, one is about to be turned off, and a notice is owed.
  const { packs } = floor.house;
  const start = (texts: typeof packs) => takeUpPacks({ packs: texts, desk, reading: store.reading, clock, zone: floor.zone, log: floor.log });
  await start(packs);
  await openRounds({ desk, reading: store.reading, packs: packsInForce(packs, store.reading), clock });
  await desk.handIn({
    by: { kind: 'operator', name: 'test' },
    order: ({ at }) => ({
      to: 'agency', id: 'treasury',
      order: { type: 'seat-agency', by: { kind: 'operator', name: 'test' }, at, id: agency('treasury'), name: 'Treasury', people: [{ person: counsel, name: growing(80), roles: ['counsel'] }] },
    }),
  });
  const longest = packs.filter(({ id }) => id === 'eo-13848').map((pack) => ({
    ...pack, version: 'v'.repeat(60), hash: 'f'.repeat(64),
    rules: pack.rules.map((rule) => (rule.limit.unit === 'calendar-days' ? { ...rule, limit: { ...rule.limit, count: 1 } } : rule)),
  }));
  await start(longest);
  await send(dana, 'pack/off', 'pack deter-act', { reason: growing(TEXT) });
  for (const [kind, count] of [['text', 1], ['incident', ELECTIONS + 1], ['request', ELECTIONS + 9 + able.length], ['round', 4], ['delivery', 2], ['agency', 42]] as const)
    expect([kind, await store.reading.count({ kind })]).toEqual([kind, count]);
  await until('2027-03-01T15:00:00.000Z');
  await send(dana, 'report/late', denied, { code: 'other', agencies: others, words: growing(TEXT) });

  // Of what has concluded: before that, its conclusion would overtake it.
  await send(dana, 'election/correct', undefined, { name: longName(0), day: '2026-11-02', reason: growing(TEXT) });

  // Everything that a runoff opens waits for a second person.
  const shown = formOf(await say(dana, `/election add ${longName(99)} 2027-04-06 --kind runoff`));
  const picks = Object.fromEntries(shown.fields.filter(({ name }) => name.startsWith('duty-')).map(({ name }) => [name, 'leave-out'] as const));
  await send(dana, 'election/add', undefined, { name: longName(99), day: '2027-04-06', kind: 'runoff', reason: growing(TEXT), ...picks }, shown.given);

  const late = ['duty EO-1A/late-special', `request ${climbing}`, `round RPT-${String(ELECTIONS + 3)}/v1`, 'duty NEA-202D/2027'];
  const refs = async (): Promise<readonly SubjectRef[]> =>
    (await Promise.all(subjectKinds.map((kind) => store.reading.list({ kind, limit: 3 })))).flat().map(({ standing: { kind, id } }) => ({ kind, id }));
  return { ...floor, late, leftOut: `election ${longName(99)}`, extension: partOfFrank, bounded, grantable, denied, sentBack: 'request RPT-3', accepted: 'request RPT-2', merelyAsked, refs, people: [dana, nora, lee, robin, frank, fiona, counsel] };
};

export type BusyFloor = Awaited<ReturnType<typeof openBusyFloor>>;
