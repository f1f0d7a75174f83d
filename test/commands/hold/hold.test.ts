import { ring } from '../../../src/application/ring';
import { cardInWords } from '../../../src/application/shown';
import { drawCard } from '../../../src/application/cards';
import { addSeconds } from '../../../src/core/calendar';
import type { Saying } from '../../../src/ports/outbox';
import { addElection, buttonsOf, dana, formOf, lee, problemsOf, ref, robin, textOf, withRequest } from '../floor';
import type { TestFloor } from '../floor';
import { moment } from '../../core/spec';

type Said = Saying & { readonly to: string };

/** Everything that is promised by now, as it is delivered. */
const said = async ({ store, machine, clock }: Pick<TestFloor, 'store' | 'machine' | 'clock'>): Promise<readonly Said[]> => {
  const heard: Said[] = [];
  for (;;) {
    clock.pass(1);
    const now = machine.now();
    const rows = await store.outbox.claim(now, addSeconds(now, 30), 50, clock.now());
    if (rows.length === 0) return heard;
    for (const { id, promise } of rows) {
      if (promise.kind === 'notice') heard.push({ ...promise, to: promise.at.at === 'person' ? promise.at.person : promise.at.at });
      await store.outbox.kept(id, now, now, []);
    }
  }
};

/** Time passes to an hour, and the alarm of the subject rings there. */
const rungAt = async (floor: TestFloor, hour: string, of = 'request RPT-1'): Promise<readonly Said[]> => {
  floor.clock.turnTo(moment(hour));
  await ring({ of: ref(of), version: 1, at: floor.clock.now() }, floor.desk);
  return said(floor);
};

const rung3 = '2026-12-02T22:00:00.000Z';
const rung4 = '2026-12-03T22:00:00.000Z';
const name = '“Materiality of the county incident”, RPT-1';

const atRung3 = async () => {
  const floor = await withRequest();
  await said(floor);
  await rungAt(floor, '2026-12-02T18:00:00.000Z');
  const heard = await rungAt(floor, rung3);
  return { ...floor, heard };
};

const hold = (floor: TestFloor, reason = 'DOJ is in court until Friday', who = dana) => floor.send(who, 'request/hold', 'request RPT-1', { reason });

describe('rung 4', () => {
  it('is shown to the coordinators with rung 3, in the thread and directly, with a button that holds it', async () => {
    const { heard } = await atRung3();
    expect(heard.map(({ to }) => to)).toEqual([dana, 'thread']);
    for (const { to, text, buttons } of heard) {
      expect(text).toBe(
        `To the coordinator: ${name} was wanted by Tue 1 December 2026, 17:00 ET and is not handed in. DOJ was asked and nobody has taken it. Nobody has acknowledged it yet: press Acknowledge and say when it will be there. Next, Thu 3 December, 17:00 ET: the releasers of DOJ and ODNI are called (rung 4).`,
      );
      // The thread is read by DOJ, too; a coordinator of another agency can take nothing of it.
      const ofDoj = ['Take: request/take', 'Seen: request/see', 'Hand over: request/hand-over', 'Not ours: request/return'];
      expect(buttons.map(({ label, command }) => `${label}: ${command}`)).toEqual(['Acknowledge: request/acknowledge', 'Hold: request/hold', ...(to === 'thread' ? ofDoj : [])]);
    }
  });

  it('is held with a reason, a working day, and that is said by name in the thread and on the card', async () => {
    const floor = await atRung3();
    expect(formOf(await floor.press(dana, 'request/hold', 'request RPT-1'))).toMatchObject({
      command: 'request/hold', title: 'Hold rung 4', submit: 'Hold', about: { kind: 'request', id: 'RPT-1' },
      intro: 'RPT-1: rung 4, the call to the releasers, moves to Fri 4 December 2026, 17:00 ET. It can be held once; the date that was missed stands.',
      fields: [{ name: 'reason', kind: 'paragraph', label: 'Why it is held', hint: 'It is shown in the thread and on the card.' }],
    });
    expect(problemsOf(await hold(floor, '  '))).toEqual({ reason: 'Say why it is held: the agencies read this.' });
    expect(textOf(await hold(floor))).toBe('Rung 4 of RPT-1 is held until Fri 4 December 2026, 17:00 ET. It is not held a second time.');
    expect(await said(floor)).toMatchObject([{
      to: 'thread', mentions: [], buttons: [],
      text: `${name}: rung 4 is held until Fri 4 December 2026, 17:00 ET, by Dana Reyes of ODNI. The suspense stands. In their words: “DOJ is in court until Friday”`,
    }]);
    const card = await drawCard(ref('request RPT-1'), floor.store.reading);
    expect(card && cardInWords(card)).toContain('Held: Rung 4, until Fri 4 December 2026, 17:00 ET, by a coordinator of ODNI: DOJ is in court until Friday');
    expect(card?.next).toBe('Next: the releasers of the agencies are called, or the coordinators where there are none (rung 4), Fri 4 December 2026, 17:00 ET.');
    expect(await rungAt(floor, rung4)).toEqual([]);
    expect((await rungAt(floor, '2026-12-04T22:00:00.000Z')).map(({ to, text }) => [to, text.slice(0, 34)])).toEqual([
      [dana, 'To the releasers of the agencies: '], [robin, 'To the releasers of the agencies: '], ['thread', 'To the releasers of the agencies: '],
    ]);
  });

  it('is held by its words only by reference in the history', async () => {
    const floor = await atRung3();
    await hold(floor);
    const last = (await floor.store.reading.history(ref('request RPT-1'))).at(-1);
    expect(last).toMatchObject({ type: 'ladder-held', body: { of: 'suspense', until: '2026-12-04T22:00:00.000Z' } });
    expect(JSON.stringify(last)).not.toContain('court');
    expect((await floor.store.alarms.of({ of: ref('request RPT-1') }))?.at).toBe('2026-12-04T22:00:00.000Z');
  });

  it('comes at its own hour once the hold is lifted, with a reason that the thread and the card say, and is not held again', async () => {
    const floor = await atRung3();
    await hold(floor);
    await said(floor);
    const lift = (who = dana, reason = 'That was meant for RPT-2') => floor.send(who, 'request/lift-hold', 'request RPT-1', { reason });
    expect((await drawCard(ref('request RPT-1'), floor.store.reading))?.buttons.map(({ label }) => label)).toContain('Lift hold');
    expect(formOf(await floor.press(dana, 'request/lift-hold', 'request RPT-1'))).toMatchObject({
      command: 'request/lift-hold', title: 'Lift the hold', submit: 'Lift hold',
      intro: 'RPT-1: rung 4, the call to the releasers, comes on Thu 3 December 2026, 17:00 ET. It is not held a second time.',
      fields: [{ name: 'reason', kind: 'paragraph', label: 'Why it is lifted', hint: 'It is shown in the thread and on the card.' }],
    });
    expect(textOf(await floor.press(lee, 'request/lift-hold', 'request RPT-1'))).toBe('Holding a rung of the ladder, or lifting that, is for coordinators; you are here as action officer of DOJ. Nothing was changed. Ask one of them.');
    expect(problemsOf(await lift(dana, ' '))).toEqual({ reason: 'Say why it is lifted: the agencies read this.' });
    expect(textOf(await lift())).toBe('The hold of RPT-1 is lifted: rung 4, the call to the releasers, comes on Thu 3 December 2026, 17:00 ET. That it was held stays on the card.');
    expect(await said(floor)).toMatchObject([{
      to: 'thread', mentions: [], buttons: [],
      text: `${name}: the hold of rung 4 is lifted, by Dana Reyes of ODNI. It comes on Thu 3 December 2026, 17:00 ET, as if nobody had held it. In their words: “That was meant for RPT-2”`,
    }]);
    const card = await drawCard(ref('request RPT-1'), floor.store.reading);
    expect(card && cardInWords(card)).toContain('Held: ~Rung 4, until Fri 4 December 2026, 17:00 ET, by a coordinator of ODNI~: DOJ is in court until Friday\nHold lifted: by a coordinator of ODNI: That was meant for RPT-2');
    expect(card?.buttons.map(({ label }) => label)).not.toContain('Lift hold');
    expect(card?.next).toBe('Next: the releasers of the agencies are called, or the coordinators where there are none (rung 4), Thu 3 December 2026, 17:00 ET.');
    for (const again of [await lift(), await floor.press(dana, 'request/lift-hold', 'request RPT-1')]) expect(textOf(again)).toMatch(/^The hold of RPT-1 was lifted at 17:0\d\. Nothing was changed\.$/);
    expect(textOf(await hold(floor, 'Again'))).toContain('it may be held once.');
    expect((await rungAt(floor, rung4)).map(({ to }) => to)).toEqual([dana, robin, 'thread']);
    expect(await rungAt(floor, '2026-12-04T22:00:00.000Z')).toEqual([]);
  });

  it('comes at once where the hold is lifted after its own hour, and is not lifted where nobody holds it any more', async () => {
    const floor = await atRung3();
    const press = () => floor.press(dana, 'request/lift-hold', 'request RPT-1');
    expect(textOf(await press())).toBe('Nobody holds rung 4 of RPT-1, so there is nothing to lift. Nothing was changed.');
    await hold(floor);
    await rungAt(floor, '2026-12-04T15:00:00.000Z');
    expect(formOf(await press()).intro).toBe('RPT-1: rung 4, the call to the releasers, comes at once. It is not held a second time.');
    expect(textOf(await floor.send(dana, 'request/lift-hold', 'request RPT-1', { reason: 'Nobody was in court' }))).toBe('The hold of RPT-1 is lifted: rung 4, the call to the releasers, comes at once. That it was held stays on the card.');
    expect((await said(floor))[0]?.text).toContain('the hold of rung 4 is lifted, by Dana Reyes of ODNI. It comes at once. In their words: “Nobody was in court”');
    expect((await rungAt(floor, '2026-12-04T15:01:00.000Z')).map(({ to }) => to)).toEqual([dana, robin, 'thread']);
    const over = await atRung3();
    await hold(over);
    await rungAt(over, '2026-12-04T22:00:00.000Z');
    expect(textOf(await over.press(dana, 'request/lift-hold', 'request RPT-1'))).toBe('Rung 4 of RPT-1 was held until Fri 4 December 2026, 17:00 ET, and that is over: the releasers are called. Nothing was changed.');
    expect(textOf(await over.press(dana, 'duty/lift-hold', 'duty EO-1A/2026-general'))).toBe('There is no such duty any more. /watch me shows what waits for you.');
  });

  it('is held once: who asks again is told who has, and when', async () => {
    const floor = await atRung3();
    await hold(floor);
    expect(textOf(await floor.press(dana, 'request/hold', 'request RPT-1'))).toMatch(/^Rung 4 of RPT-1 was already held at 17:0\d by Dana Reyes; it may be held once\.$/);
    expect(textOf(await hold(floor, 'Again'))).toContain('it may be held once.');
  });

  it('is held by coordinators alone, and only while there is something to hold', async () => {
    const floor = await withRequest();
    const press = (who = dana) => floor.press(who, 'request/hold', 'request RPT-1');
    expect(textOf(await press(lee))).toBe('Holding a rung of the ladder, or lifting that, is for coordinators; you are here as action officer of DOJ. Nothing was changed. Ask one of them.');
    expect(textOf(await press())).toMatch(/^Nothing climbs on RPT-1: it is not late\./);
    floor.clock.turnTo(moment('2026-12-02T15:00:00.000Z'));
    expect(textOf(await press())).toBe('The ladder of RPT-1 comes to the coordinators on Wed 2 December 2026, 17:00 ET (rung 3). From then on rung 4 can be held.');
    floor.clock.turnTo(moment(rung4));
    expect(textOf(await press())).toMatch(/^Rung 4 of RPT-1 came on Thu 3 December 2026, 17:00 ET/);
    expect(textOf(await floor.press(dana, 'duty/hold', 'duty EO-1A/2026-general'))).toBe('There is no such duty any more. /watch me shows what waits for you.');
  });

  it('is shown without the button where it was held before rung 3 could be said', async () => {
    const floor = await withRequest();
    await said(floor);
    await rungAt(floor, '2026-12-02T18:00:00.000Z');
    floor.clock.turnTo(moment('2026-12-02T22:00:30.000Z'));
    await hold(floor);
    const heard = (await rungAt(floor, '2026-12-02T22:10:00.000Z')).filter(({ to }) => to === dana);
    expect(heard[0]?.text).toContain('Next, Fri 4 December, 17:00 ET: the releasers of DOJ and ODNI are called (rung 4).');
    expect(heard[0]?.buttons.map(({ label }) => label)).not.toContain('Hold');
  });

  it('is shown by what is said when the day somebody named has passed over rung 3', async () => {
    const floor = await withRequest();
    await said(floor);
    await rungAt(floor, '2026-12-01T22:00:00.000Z');
    await floor.send(lee, 'request/acknowledge', 'request RPT-1', { forecast: '2026-12-02' });
    await said(floor);
    const [thread] = await rungAt(floor, '2026-12-03T14:00:00.000Z');
    expect(thread?.text).toContain('It was expected on Wed 2 December 2026: press Acknowledge and say when it will be there now. Next, Thu 3 December, 17:00 ET: the releasers');
    expect(thread?.mentions).toContain(dana);
    expect(buttonsOf({ kind: 'words', words: thread ?? { text: '', mentions: [], buttons: [] } })).toContain('Hold: request/hold request RPT-1');
  });

  it('said, the request is asked about every week, with how long it has been open', async () => {
    const floor = await atRung3();
    await rungAt(floor, rung4);
    const weeks = [await rungAt(floor, '2026-12-10T14:00:00.000Z'), await rungAt(floor, '2026-12-17T14:00:00.000Z')];
    expect(weeks.map(([thread]) => thread?.text.slice(0, thread.text.indexOf('suspense.') + 9))).toEqual(
      ['1 week and 2 days', '2 weeks and 2 days'].map((time) => `Still open: ${name} was wanted by Tue 1 December 2026, 17:00 ET and is open ${time} past its suspense.`),
    );
  });

  it('of a round is held too', async () => {
    const floor = await withRequest();
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The county was not entered.', asked: ['fbi'], day: '2026-11-20' });
    await said(floor);
    const heard = await rungAt(floor, '2026-11-23T22:00:00.000Z', 'round RPT-1/v1');
    expect(heard.find(({ to }) => to === dana)).toMatchObject({
      text: expect.stringContaining('Next, Tue 24 November, 17:00 ET: the releasers of FBI and DOJ are called (rung 4).'),
      buttons: [{ label: 'Hold', command: 'round/hold' }],
    });
    expect(textOf(await floor.send(dana, 'round/hold', 'round RPT-1/v1', { reason: 'Their counsel is away' }))).toBe(
      'Rung 4 of RPT-1/v1 is held until Wed 25 November 2026, 17:00 ET. It is not held a second time.',
    );
    expect((await said(floor))[0]?.text).toBe(
      `Answers on version 1 of ${name}: rung 4 is held until Wed 25 November 2026, 17:00 ET, by Dana Reyes of ODNI. The suspense stands. In their words: “Their counsel is away”`,
    );
    const card = await drawCard(ref('round RPT-1/v1'), floor.store.reading);
    expect(card && cardInWords(card)).toContain('Held, of the round: Rung 4, until Wed 25 November 2026, 17:00 ET, by a coordinator of ODNI: Their counsel is away');
  });

  it('of a duty is held too', async () => {
    const floor = await withRequest();
    await addElection(floor, '/election add 2026-general 2026-11-03');
    floor.clock.turnTo(moment('2026-11-05T15:00:00.000Z'));
    await ring({ of: ref('election 2026-general'), version: 1, at: floor.clock.now() }, floor.desk);
    await said(floor);
    const heard = await rungAt(floor, '2026-12-21T22:00:00.000Z', 'duty EO-1A/2026-general');
    expect(heard.find(({ to }) => to === dana)).toMatchObject({
      text: expect.stringContaining('Next, Tue 22 December, 17:00 ET: the releasers of ODNI are called (rung 4).'),
      buttons: [{ label: 'Acknowledge' }, { label: 'Hold', command: 'duty/hold' }, { label: 'Request a report', command: 'report/request' }],
    });
    await floor.send(dana, 'duty/hold', 'duty EO-1A/2026-general', { reason: 'The President has asked for a day' });
    expect((await said(floor))[0]?.text).toContain(
      ', EO-1A/2026-general: rung 4 is held until Wed 23 December 2026, 17:00 ET, by Dana Reyes of ODNI. The due date stands. In their words: “The President has asked for a day”',
    );
    const card = await drawCard(ref('duty EO-1A/2026-general'), floor.store.reading);
    expect(card && cardInWords(card)).toContain('Held: Rung 4, until Wed 23 December 2026, 17:00 ET, by a coordinator of ODNI: The President has asked for a day');
    await floor.send(dana, 'duty/lift-hold', 'duty EO-1A/2026-general', { reason: 'It was for the annex' });
    expect((await said(floor))[0]?.text).toContain(', EO-1A/2026-general: the hold of rung 4 is lifted, by Dana Reyes of ODNI. ');
  });

  it('is not there where a rule is not law: its ladder ends with rung 3, which says so by showing none', async () => {
    const floor = await withRequest();
    await addElection(floor, '/election add 2026-general 2026-11-03');
    floor.clock.turnTo(moment('2026-11-05T15:00:00.000Z'));
    await ring({ of: ref('election 2026-general'), version: 1, at: floor.clock.now() }, floor.desk);
    await said(floor);
    const heard = await rungAt(floor, '2026-12-04T22:00:00.000Z', 'duty DETER18-DET/2026-general');
    expect(heard[0]?.text).toMatch(/^To the coordinator: /);
    expect(heard[0]?.text).not.toContain('Next, ');
    expect(heard[0]?.buttons.map(({ label }) => label)).toEqual(['Acknowledge', 'Request a report']);
    expect(textOf(await floor.press(dana, 'duty/hold', 'duty DETER18-DET/2026-general'))).toContain('ends at the coordinator');
  });
});
