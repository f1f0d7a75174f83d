import { wordsWrittenOn } from '../../../src/application/queries/written';
import { tellOf } from '../../../src/application/unkept';
import { drawCard } from '../../../src/application/cards';
import type { PersonId } from '../../../src/core/language/actor';
import type { Delivery } from '../../../src/ports/outbox';
import { agency, moment } from '../../core/spec';
import { delivered, until } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, dana, fiona, frank, lee, openFloor, pageOf, ref, robin, sam, textOf } from '../floor';

/*
 * What is asked about an incident for named people: here for fiona, asked by dana of an agency.
 */

const own = { at: 'channel', of: { kind: 'incident', id: 'INC-1' }, closed: true };
const thread = { at: 'thread', of: { kind: 'request', id: 'RPT-1' }, in: { kind: 'incident', id: 'INC-1' } };

/** Who releases for an agency that has nothing to do with it. */
const nobodysReleaser = sam;

const opened = async () => {
  const floor = await openFloor();
  await floor.say(dana, '/incident open Scans of county portals --actor iran --target voters --severity 2 --named @UFIONA');
  await delivered(floor);
  return floor;
};
const placesOf = (promises: readonly Delivery[]): readonly string[] => [...new Set(promises.map(({ kind, at }) => `${kind} at ${at.at === 'person' ? at.person : at.at}`))];
const noticesTo = (promises: readonly Delivery[], to: string): readonly string[] =>
  promises.flatMap((each) => (each.kind === 'notice' && (each.at.at === 'person' ? each.at.person : each.at.at) === to ? [each.text] : []));
const askDoj = (floor: TestFloor) => floor.say(dana, '/report request doj "Who sent it" by 2026-12-01 --incident INC-1');

describe('a request about an incident for named people', () => {
  it.each([
    'cancel # no need', 'cancel #', 'suspense # 2026-12-04 --reason x', 'suspense #', 'extend # "why" until 2026-12-10 --forecast 2026-12-08', 'submit #', 'release #', 'release # --on 2026-11-01',
    'correct # released doj 2026-11-02 --reason x', 'correct #', 'late # late-input', 'statement # "We answered."', 'read #', 'status #',
  ])('is not there for whoever it is not for, whatever they type: /report %s', async (line) => {
    const floor = await opened();
    await askDoj(floor);
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'It was them.' });
    for (const outsider of [frank, nobodysReleaser]) {
      const hidden = await floor.say(outsider, `/report ${line.replace('#', 'RPT-1')}`);
      const absent = await floor.say(outsider, `/report ${line.replace('#', 'RPT-7')}`);
      expect(JSON.parse(JSON.stringify(hidden).replaceAll('RPT-1', 'RPT-7'))).toEqual(absent);
    }
  });

  it('has its card in that incident\'s channel and on the desks of whoever is asked, and its thread below it', async () => {
    const floor = await opened();
    expect(textOf(await askDoj(floor))).toContain('Only those see it for whom INC-1 is, the coordinators, and the agencies it concerns; its card lies in the channel of INC-1 and with the agencies asked.');
    const promises = await delivered(floor);
    // Lee has the card, and no message that says the same.
    expect(placesOf(promises)).toEqual(['card at channel', `card at ${lee}`, 'notice at thread']);
    expect(promises.flatMap(({ at }) => (at.at === 'person' ? [] : [at]))).toEqual([own, own, thread]);
    await floor.press(lee, 'request/take', 'request RPT-1');
    expect((await delivered(floor)).map(({ at }) => at)).toEqual([own, { at: 'person', person: lee }, own, thread]);
    const card = await drawCard(ref('request RPT-1'), floor.store.reading);
    expect(card?.facts).toContainEqual({ name: 'Only for', value: 'those for whom INC-1 is, the coordinators and the agencies it concerns' });
  });

  it('calls alone whoever does not read that channel, at each rung', async () => {
    const floor = await opened();
    await askDoj(floor);
    await delivered(floor);
    await until(floor, '2026-12-04T22:00:00.000Z');
    const promises = await delivered(floor);
    expect(placesOf(promises)).toEqual(expect.arrayContaining(['notice at thread', `notice at ${lee}`, `notice at ${robin}`, `notice at ${dana}`]));
    expect(placesOf(promises).filter((place) => place.endsWith('floor') || place.endsWith(fiona) || place.endsWith(frank))).toEqual([]);
    expect(promises.flatMap(({ at }) => (at.at === 'thread' ? [at] : [])).every(({ in: inside }) => inside?.id === 'INC-1')).toBe(true);
  });

  it('that nobody can answer is shown in that channel, and what else is due there on the floor', async () => {
    const floor = await opened();
    await floor.say(dana, '/report request doj "Who sent it" by 2026-11-10 --incident INC-1');
    await floor.say(dana, '/report request doj "What is known" by 2026-11-10');
    await delivered(floor);
    await floor.say(lee, '/watch away 2026-11-09..2026-11-12');
    await floor.say(robin, '/watch away 2026-11-09..2026-11-12');
    const promises = await delivered(floor);
    const due = 'is there when this is due: ';
    expect(noticesTo(promises, 'channel')).toEqual([`Nobody of DOJ ${due}“Who sent it”, RPT-1, on Tue 10 November 2026. A coordinator finds who answers for it.`]);
    expect(noticesTo(promises, 'floor')).toEqual([`Nobody of DOJ ${due}“What is known”, RPT-2, on Tue 10 November 2026. A coordinator finds who answers for it.`]);
  });

  it('is seen by whoever receives its report once that is released, but for the words, and they are told alone', async () => {
    const floor = await opened();
    await addElection(floor, '/election add 2026-general 2026-10-01');
    await floor.say(dana, '/report request odni "What they did" by 2026-11-13 --duty EO-1A --incident INC-1');
    const seen = async () => textOf(await floor.say(robin, '/report status RPT-1'));
    expect(await seen()).toBe('There is no request “RPT-1”. /report status shows those there are.');
    await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'The text of it.' });
    await floor.press(dana, 'report/release', 'report RPT-1');
    await delivered(floor);
    expect(await seen()).toContain('“What they did”, RPT-1');
    expect(textOf(await floor.say(robin, '/report read RPT-1'))).toBe(
      'What was written for RPT-1 is read by ODNI, whom it concerns, and by the coordinators. Where it stands: /report status RPT-1',
    );
    await floor.send(dana, 'delivery/sent', 'delivery RPT-1/doj', { on: '2026-11-02' });
    const [told, ...more] = noticesTo(await delivered(floor), robin);
    expect(told).toContain('RPT-1');
    expect(more).toEqual([]);
    expect(textOf(await floor.send(robin, 'delivery/received', 'delivery RPT-1/doj', { on: '2026-11-02' }))).toContain('RPT-1');
    expect(placesOf(await delivered(floor)).filter((place) => place === 'notice at floor')).toEqual([]);
  });

  it('is not in the list of what could not be posted, but for whoever may see it', async () => {
    const floor = await opened();
    await askDoj(floor);
    const rows = await floor.store.outbox.claim(floor.machine.now(), floor.machine.now(), 10, floor.machine.now());
    for (const { id } of rows) await floor.store.outbox.refused(id, 'There is no such channel.', floor.machine.now());
    const lines = async (who: PersonId) => textOf(await floor.say(who, '/watch status')).split('\n').filter((line) => line.startsWith('•')).length;
    expect([rows.length > 0, await lines(dana), await lines(lee), await lines(fiona), await lines(frank)]).toEqual([true, rows.length, rows.length - 1, rows.length, 0]);
  });

  it('is still seen by whoever is removed from the incident and is of the agency asked, and that is said', async () => {
    const floor = await opened();
    await floor.say(dana, '/incident people INC-1 --add @ULEE --reason x');
    await askDoj(floor);
    expect(textOf(await floor.say(dana, '/incident people INC-1 --remove @ULEE --reason x'))).toMatch(/cannot be taken back\. RPT-1 concerns the agency of whoever was removed, who sees that with their agency\.$/);
    expect(textOf(await floor.say(lee, '/report status RPT-1'))).toContain('“Who sent it”, RPT-1');
    expect(textOf(await floor.say(lee, '/incident show INC-1'))).toContain('There is no incident “INC-1”');
    expect(textOf(await floor.say(dana, '/incident people INC-1 --remove @UFIONA --reason x'))).toMatch(/cannot be taken back\.$/);
  });

  it('comes to an agency\'s channel as its card, and to its people as a message, since they do not read the thread', async () => {
    const floor = await opened();
    await floor.desk.handIn({
      by: { kind: 'operator', name: 'test' },
      order: ({ at }) => ({
        to: 'agency', id: 'doj',
        order: {
          type: 'seat-agency', by: { kind: 'operator', name: 'test' }, at, id: agency('doj'), name: 'Department of Justice', channel: 'doj-desk',
          people: [{ person: lee, name: 'Lee Park', roles: ['action-officer'] }, { person: robin, name: 'Robin Cole', roles: ['releaser'] }],
        },
      }),
    });
    await delivered(floor);
    await askDoj(floor);
    const promises = await delivered(floor);
    expect([...placesOf(promises)].sort()).toEqual(['card at agency', 'card at channel', `notice at ${lee}`, 'notice at thread']);
    expect(noticesTo(promises, lee)).toEqual([expect.stringContaining('ODNI tasks DOJ: “Who sent it”, RPT-1')]);
  });

  it('is asked again in the same place', async () => {
    const floor = await opened();
    await askDoj(floor);
    await floor.press(dana, 'report/ask-again', 'request RPT-1');
    expect((await delivered(floor)).filter(({ at }) => at.at === 'floor')).toEqual([]);
    expect(pageOf(await floor.say(dana, '/report status')).lines).toHaveLength(2);
    expect(JSON.stringify(await floor.say(frank, '/report status'))).not.toContain('RPT');
  });

  it('that could not be posted is told to each coordinator alone, and not to the floor', async () => {
    const floor = await opened();
    await askDoj(floor);
    const told = async (promise: Delivery) =>
      (await tellOf({ id: 'd1', lane: 'x', promise, madeAt: moment('2026-11-02T14:00:00.000Z'), attempts: 1, unsure: false }, 'There is no such channel.', { ...floor, audited: true })).map((row) => row.promise.at);
    const alone = [{ at: 'person', person: dana }];
    const of = { kind: 'request', id: 'RPT-1' } as const;
    expect(await told({ kind: 'card', at: { at: 'person', person: lee }, of })).toEqual(alone);
    expect(await told({ kind: 'notice', at: { at: 'person', person: lee }, text: '', mentions: [], buttons: [{ command: 'request/take', label: 'Take', about: of }] })).toEqual(alone);
    for (const promise of await delivered(floor)) if (promise.at.at === 'thread' || promise.at.at === 'channel') expect(await told(promise)).toEqual(alone);
    expect(await told({ kind: 'card', at: { at: 'floor' }, of: { kind: 'election', id: 'x' } })).toEqual([{ at: 'floor' }, { at: 'audit' }]);
  });

  it('and the incident itself are spoken of in that channel alone, also where words are to be expunged', async () => {
    const floor = await opened();
    await askDoj(floor);
    await delivered(floor);
    const reading = { reading: floor.store.reading, zone: floor.zone };
    for (const about of ['incident INC-1', 'request RPT-1']) {
      const [written] = await wordsWrittenOn(ref(about), reading);
      await floor.send(dana, 'watch/expunge', about, { written: written?.id ?? '', reason: 'A name' });
    }
    expect((await delivered(floor)).flatMap((each) => (each.kind === 'notice' ? [each.at] : []))).toEqual([own, thread]);
  });

  it('leaves one about an open incident where everybody reads it', async () => {
    const floor = await openFloor();
    await floor.say(dana, '/incident open Scans --actor iran --target voters --severity 2');
    await delivered(floor);
    await askDoj(floor);
    expect(placesOf(await delivered(floor))).toEqual(['card at floor', `card at ${lee}`, 'card at channel', 'notice at thread']);
    expect(textOf(await floor.say(frank, '/report status RPT-1'))).toContain('“Who sent it”, RPT-1');
  });
});
