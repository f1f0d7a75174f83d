import { drawSaying } from '../../src/adapters/slack/draw';
import { tellMornings } from '../../src/application/mornings';
import { ring } from '../../src/application/ring';
import { stateOf } from '../../src/application/present';
import { addSeconds, dayOf, daysBetween } from '../../src/core/calendar';
import type { PersonId } from '../../src/core/language/actor';
import type { Zone } from '../../src/core/language/time';
import type { Delivery } from '../../src/ports/outbox';
import { agency, day, moment } from '../core/spec';
import type { TestFloor } from '../commands/floor';
import { addElection, dana, fiona, frank, lee, nora, openFloor, ref, robin, seatNora, withRequest } from '../commands/floor';
import { boot, floorWith, textOf } from '../commands/packs/texts';
import { alex, seatAgain } from '../commands/people/seat';

/** What has gone to people alone since it was last asked. */
const alone = async ({ store, machine, clock }: TestFloor): Promise<readonly Extract<Delivery, { kind: 'notice' }>[]> => {
  const found: Extract<Delivery, { kind: 'notice' }>[] = [];
  for (;;) {
    const now = machine.now();
    const claimed = await store.outbox.claim(now, addSeconds(now, 30), 50, clock.now());
    if (claimed.length === 0) return found;
    for (const { id, promise } of claimed) {
      if (promise.kind === 'notice' && promise.at.at === 'person') found.push(promise);
      await store.outbox.kept(id, now, now, []);
    }
  }
};

const to = ({ at }: Delivery): PersonId | undefined => (at.at === 'person' ? at.person : undefined);

/** A morning as the loops make it: what is overdue rings, and then it is told. `told` is what this process knows. */
const wake = async (floor: TestFloor, told = new Set<string>()) => {
  for (const alarm of await floor.store.alarms.overdue(floor.clock.now(), 100)) await ring(alarm, floor.desk);
  await tellMornings({ ...floor, told });
  return alone(floor);
};
const morning = async (floor: TestFloor, at: string, told?: Set<string>) => {
  floor.clock.turnTo(moment(at));
  return wake(floor, told);
};

describe('the morning message', () => {
  it('has a version of a pack that was found at night as a line, and it comes to each coordinator only so', async () => {
    const floor = await floorWith(textOf());
    floor.clock.turnTo(moment('2026-11-10T03:00:00.000Z'));
    await boot(floor, textOf({ version: '1.1', days: 60 }));
    expect(await alone(floor)).toEqual([]);
    const said = await morning(floor, '2026-11-10T14:00:30.000Z');
    expect(said.map((each) => [to(each), each.text.split('\n').filter((line) => line.includes('Version 1.1')).length])).toEqual([[nora, 1], [dana, 1]]);
    expect(said.every(({ text }) => text.startsWith('Due from you, '))).toBe(true);
  });

  it('has what was proposed at night and waits for a second person as a line, and it comes to each of them only so', async () => {
    const floor = await openFloor({ at: '2026-11-05T15:00:00.000Z' });
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await seatNora(floor);
    floor.clock.turnTo(moment('2026-11-10T03:00:00.000Z'));
    await floor.say(dana, '/deadline close EO-1A/2026-general "answered elsewhere"');
    expect(await alone(floor)).toEqual([]);
    const said = (await morning(floor, '2026-11-10T14:00:30.000Z')).filter((each) => to(each) === nora);
    expect(said).toHaveLength(1);
    expect(said[0]?.text).toContain('waits for a second person: DNI assessment, EO-1A/2026-general');
    expect(said[0]?.rows?.flat().map(({ command, about }) => `${command} ${about.id}`)).toContain('duty/confirm EO-1A/2026-general');
  });

  it('brings everything due to whoever works on it, soonest first, each line with its buttons', async () => {
    const floor = await withRequest();
    await floor.say(dana, '/report request doj "Sooner" by 2026-11-25');
    await alone(floor);
    const said = await morning(floor, '2026-11-20T14:00:30.000Z');
    expect(said.map(to)).toEqual([lee]);
    expect(said[0]?.text.split('\n')).toEqual([
      'Due from you, Fri 20 November 2026: 2 things, soonest first.',
      '“Sooner”, RPT-2: by Wed 25 November 2026, 17:00 ET, asked of DOJ.',
      '“Materiality of the county incident”, RPT-1: by Tue 1 December 2026, 17:00 ET, asked of DOJ.',
    ]);
    expect(said[0]?.rows?.map((row) => row.map(({ label, about }) => `${label} ${about.id}`))).toEqual([
      [],
      ['Take RPT-2', 'Seen RPT-2', 'Hand over RPT-2', 'Show RPT-2', 'Later RPT-2'],
      ['Take RPT-1', 'Seen RPT-1', 'Hand over RPT-1', 'Show RPT-1', 'Later RPT-1'],
    ]);
    expect(said[0]?.quotes).toHaveLength(2);
  });

  it('comes once a day, whatever process looks, and not before nine, at night or on days off', async () => {
    const floor = await withRequest();
    await alone(floor);
    expect(await morning(floor, '2026-11-20T13:59:59.000Z')).toEqual([]);
    const told = new Set<string>();
    expect(await morning(floor, '2026-11-20T14:00:00.000Z', told)).toHaveLength(1);
    expect(await morning(floor, '2026-11-20T14:00:12.000Z', told)).toEqual([]);
    expect(await morning(floor, '2026-11-20T14:00:24.000Z')).toEqual([]);
    expect(await morning(floor, '2026-11-21T15:00:00.000Z')).toEqual([]);
    expect(await morning(floor, '2026-11-23T23:30:00.000Z')).toEqual([]);
    expect(await morning(floor, '2026-11-26T15:00:00.000Z')).toEqual([]);
    expect((await morning(floor, '2026-11-27T14:00:00.000Z')).map(to)).toEqual([lee]);
  });

  it('is told once by two processes that look at the same time', async () => {
    const floor = await withRequest();
    await alone(floor);
    floor.clock.turnTo(moment('2026-11-20T14:00:00.000Z'));
    await Promise.all([tellMornings({ ...floor, told: new Set() }), tellMornings({ ...floor, told: new Set() })]);
    expect(await alone(floor)).toHaveLength(1);
  });

  it('says so when it is late, and does not come for what is far away or done', async () => {
    const floor = await withRequest();
    await alone(floor);
    expect((await morning(floor, '2026-11-16T14:00:00.000Z')).filter(({ text }) => text.startsWith('Due'))).toEqual([]);
    const [late] = await morning(floor, '2026-11-18T16:30:00.000Z');
    expect(late?.text.split('\n')[0]).toBe('Due from you, Wed 18 November 2026: 1 thing. This was to come at 09:00 and is late: Watchfloor was not running then.');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'x' });
    await alone(floor);
    const said = await morning(floor, '2026-11-19T14:00:00.000Z');
    expect(said.map((each) => [to(each), each.text.split('\n')[1]]).sort()).toEqual([
      [dana, '“Materiality of the county incident”, RPT-1: by Tue 1 December 2026, 17:00 ET, handed in by DOJ, with ODNI.'],
      [robin, '“Materiality of the county incident”, RPT-1: version 1 waits for your release by Tue 1 December 2026, 17:00 ET.'],
    ]);
  });

  it('repeats what a rung called somebody for each morning until it is acknowledged with a day, and sends it no second time alone', async () => {
    const floor = await withRequest();
    await alone(floor);
    // The suspense is Tue 1 December, 17:00; rung 2 comes on Wednesday at 13:00, rung 3 at 17:00.
    await morning(floor, '2026-12-01T22:00:00.000Z');
    const wednesday = await morning(floor, '2026-12-02T14:00:00.000Z');
    expect(wednesday.map((each) => [to(each), each.text.split('\n')[1]])).toEqual([
      [lee, '“Materiality of the county incident”, RPT-1: by Tue 1 December 2026, 17:00 ET, late, asked of DOJ. Nobody has acknowledged it yet: press Acknowledge and say when it will be there.'],
    ]);
    expect(wednesday.map(({ rows }) => rows?.[1]?.[0]?.command)).toEqual(['request/acknowledge']);
    expect((await morning(floor, '2026-12-02T18:00:00.000Z', new Set())).map(to)).toEqual([robin]);
    const rung = (await morning(floor, '2026-12-02T22:00:00.000Z')).map(to);
    expect(rung).toEqual([dana]);
    const thursday = await morning(floor, '2026-12-03T14:00:00.000Z');
    expect(thursday.map(to).sort()).toEqual([dana, lee, robin]);
    expect(thursday.every(({ text }) => text.startsWith('Due from you') && text.endsWith('press Acknowledge and say when it will be there.'))).toBe(true);
    await floor.send(lee, 'request/acknowledge', 'request RPT-1', { forecast: '2026-12-08' });
    expect((await morning(floor, '2026-12-04T14:00:00.000Z')).map((each) => [to(each), each.text.split('\n')[1]])).toEqual([
      [lee, '“Materiality of the county incident”, RPT-1: by Tue 1 December 2026, 17:00 ET, late, asked of DOJ. It is expected on Tue 8 December 2026.'],
    ]);
  });

  it('reminds whoever asked, each morning, of what was given back and is asked of nobody, and says once that day has passed', async () => {
    const floor = await withRequest();
    await floor.send(lee, 'request/return', 'request RPT-1', { reason: 'Not ours' });
    await alone(floor);
    const lines = async (at: string) => (await morning(floor, at)).map((each) => [to(each), each.text.split('\n')[1], each.rows?.[1]?.map(({ label }) => label)]);
    const name = '“Materiality of the county incident”, RPT-1: by Tue 1 December 2026, 17:00 ET';
    expect(await lines('2026-11-30T14:00:00.000Z')).toEqual([[dana, `${name}, given back by DOJ.`, ['Ask another agency', 'Show', 'Later']]]);
    for (const at of ['2026-12-02T14:00:00.000Z', '2026-12-03T14:00:00.000Z', '2026-12-10T14:00:00.000Z']) {
      expect(await lines(at)).toEqual([[dana, `${name}, given back by DOJ. That has passed, and nobody has it: ask another agency, or cancel it with /report cancel RPT-1.`, ['Ask another agency', 'Show']]]);
    }
  });

  it('takes the place of the reminder of the day itself, which stays in the thread', async () => {
    const floor = await withRequest();
    await alone(floor);
    const said = await morning(floor, '2026-12-01T14:00:00.000Z');
    expect(said.map((each) => each.text.split('\n')[0])).toEqual(['Due from you, Tue 1 December 2026: 1 thing.']);
  });

  it('goes to the cover of whoever is away', async () => {
    const floor = await withRequest();
    await floor.press(lee, 'request/take', 'request RPT-1');
    await floor.say(lee, '/watch away 2026-11-20..2026-11-24 cover @UROBIN');
    await alone(floor);
    expect((await morning(floor, '2026-11-20T14:00:00.000Z')).map(to)).toEqual([robin]);
    expect((await morning(floor, '2026-11-25T14:00:00.000Z')).map(to)).toEqual([lee]);
  });

  it('asks for an answer to a version, and the releaser where the staff has given one', async () => {
    const floor = await withRequest();
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'x', asked: ['fbi'], day: '2026-11-20' });
    await alone(floor);
    const first = (await morning(floor, '2026-11-18T14:00:00.000Z')).find((each) => to(each) === frank);
    expect(first?.text.split('\n')[1]).toBe('“Materiality of the county incident”, RPT-1, version 1 by DOJ: answer by Fri 20 November 2026, 17:00 ET.');
    expect(first?.rows?.[1]?.map(({ label }) => label)).toEqual(['Concur', 'Concur with comment', 'Nonconcur', 'No equity', 'Read', 'Later']);
    await floor.press(frank, 'round/concur', 'round RPT-1/v1');
    await alone(floor);
    const second = await morning(floor, '2026-11-19T14:00:00.000Z');
    expect(second.map(to)).not.toContain(frank);
    expect(second.find((each) => to(each) === fiona)?.rows?.[1]?.map(({ label }) => label)).toEqual(['Confirm for FBI', 'Show', 'Later']);
  });

  it('comes at nine where they are, and their night is theirs, too', async () => {
    const floor = await openFloor();
    const zone = 'America/Los_Angeles' as Zone;
    await floor.desk.handIn({
      by: { kind: 'operator', name: 'test' },
      order: ({ at }) => ({
        to: 'agency', id: 'cisa',
        order: { type: 'seat-agency', by: { kind: 'operator', name: 'test' }, at, id: agency('cisa'), name: 'CISA', people: [{ person: 'T1/UWEST' as PersonId, name: 'West', roles: ['action-officer'], zone }] },
      }),
    });
    await floor.say(dana, '/report request cisa "Scans" by 2026-11-06');
    await alone(floor);
    const told = new Set<string>();
    expect(await morning(floor, '2026-11-04T14:00:00.000Z', told)).toEqual([]);
    expect((await morning(floor, '2026-11-04T17:00:00.000Z', told)).map(to)).toEqual(['T1/UWEST']);
    // 18:30 in the east is 15:30 there: no night yet.
    floor.clock.turnTo(moment('2026-11-04T23:30:00.000Z'));
    await floor.press('T1/UWEST' as PersonId, 'request/take', 'request RPT-1');
    await floor.send('T1/UWEST' as PersonId, 'report/submit', 'report RPT-1', { text: 'x' });
    await floor.send(dana, 'request/send-back', 'request RPT-1', { reason: 'More' });
    expect((await alone(floor)).map(to)).toEqual(['T1/UWEST']);
  });

  it('has at most fifteen lines and fits into one message with all of its buttons', async () => {
    const floor = await openFloor();
    for (let nth = 1; nth <= 20; nth += 1) await floor.say(dana, `/report request doj "${'A title that is as long as a title may be. '.repeat(3)}${String(nth)}" by 2026-11-${String(10 + (nth % 9)).padStart(2, '0')}`);
    await alone(floor);
    const said = (await morning(floor, '2026-11-09T14:00:00.000Z'))[0];
    expect(said?.text.split('\n')).toHaveLength(17);
    expect(said?.text.split('\n').at(-1)).toBe('And 5 more: /watch me shows them all.');
    const { blocks } = drawSaying({ text: said?.text ?? '', mentions: [], buttons: [], rows: said?.rows ?? [] });
    expect(blocks.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(blocks)).toContain('And 5 more');
  });

  it('keeps what waits for a second person, where there is more than fits, and leaves out what is furthest off', async () => {
    const floor = await openFloor();
    await seatAgain(floor, 'odni', 'Office of the DNI', [[dana, 'Dana Reyes', 'coordinator'], [alex, 'Alex Roe', 'releaser', 'action-officer']]);
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.say(dana, '/deadline close EO-1A/2026-general "It is not asked for here."');
    for (let nth = 1; nth <= 20; nth += 1) await floor.say(lee, `/report request odni "Report ${String(nth)}" by 2026-11-${String(10 + (nth % 9)).padStart(2, '0')}`);
    await alone(floor);
    const lines = (await morning(floor, '2026-11-09T14:00:00.000Z')).find((each) => to(each) === alex && each.text.startsWith('Due from you'))?.text.split('\n') ?? [];
    expect(lines).toHaveLength(17);
    expect(lines.at(-1)).toMatch(/^And \d+ more: /);
    expect(lines.at(-2)).toMatch(/^Proposed by ODNI, .* EO-1A\/2026-general is closed as not applicable\./);
  });
});

describe('a plain reminder', () => {
  it('says nothing to anybody alone; a missed suspense does', async () => {
    const floor = await withRequest();
    await alone(floor);
    floor.clock.turnTo(moment('2026-12-01T14:00:00.000Z'));
    await ring({ of: ref('request RPT-1'), version: 1, at: floor.clock.now() }, floor.desk);
    expect(await alone(floor)).toEqual([]);
    floor.clock.turnTo(moment('2026-12-01T22:00:00.000Z'));
    await ring({ of: ref('request RPT-1'), version: 1, at: floor.clock.now() }, floor.desk);
    expect((await alone(floor)).map(to)).toEqual([lee]);
  });
});

describe('a duty whose day is far', () => {
  const cards = async ({ store, machine, clock }: TestFloor): Promise<readonly string[]> => {
    const found: string[] = [];
    for (;;) {
      const now = machine.now();
      const claimed = await store.outbox.claim(now, addSeconds(now, 30), 50, clock.now());
      if (claimed.length === 0) return found.sort();
      for (const { id, promise } of claimed) {
        if (promise.kind === 'card' && promise.of.kind === 'duty') found.push(`${promise.of.id}${promise.ifThere ? ' if there' : ''}`);
        await store.outbox.kept(id, now, now, []);
      }
    }
  };

  it('is a line of the board alone, and gets a card when its plan date is sixty days off', async () => {
    const floor = await openFloor({ at: '2027-07-01T14:00:00.000Z' });
    await addElection(floor, '/election add 2028-general 2028-11-07');
    expect(await cards(floor)).toEqual([]);
    const first = new Map<string, string>();
    for (let days = 0; days < 300; days += 1) {
      floor.clock.pass(86_400);
      await tellMornings({ ...floor, told: new Set() });
      for (const id of await cards(floor)) if (!first.has(id)) first.set(id, dayOf(floor.clock.now(), floor.zone));
    }
    expect(first.size).toBeGreaterThan(1);
    for (const [id, shown] of first) {
      const duty = await stateOf('duty', id, floor.store.reading);
      const planBy = duty?.dates.status === 'dated' ? (duty.dates.planBy ?? duty.dates.dueDate) : undefined;
      // A day off between puts it off to the next working morning.
      expect(daysBetween(day(shown), planBy ?? day(shown))).toBeLessThanOrEqual(60);
      expect(daysBetween(day(shown), planBy ?? day(shown))).toBeGreaterThan(56);
    }
  });

  it('gets one when a report is asked for it', async () => {
    const floor = await openFloor({ at: '2026-06-01T14:00:00.000Z' });
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await cards(floor);
    await floor.say(dana, '/report request odni "The assessment" by 2026-12-01 --duty EO-1A');
    // What the same report meets says so where it has a card.
    expect(await cards(floor)).toEqual(['EO-1A/2026-general', 'U3371C-45/2026-general if there']);
  });

  it('is drawn anew where it has a card, and posted nowhere, when it gets its date', async () => {
    const floor = await openFloor({ at: '2026-11-02T14:00:00.000Z' });
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await cards(floor);
    floor.clock.turnTo(moment('2026-11-04T05:00:01.000Z'));
    await ring({ of: ref('election 2026-general'), version: 1, at: floor.clock.now() }, floor.desk);
    const drawn = await cards(floor);
    const open = await floor.store.reading.list({ kind: 'duty', statuses: ['open'], limit: 500 });
    for (const { standing: { kind, id, state } } of open) {
      if (kind !== 'duty' || state.status !== 'open' || state.dates.status !== 'dated') continue;
      const far = (state.dates.planBy ?? state.dates.dueDate) > '2027-01-03';
      if (far) expect(drawn).not.toContain(id);
    }
    expect(drawn).toContain('EO-1A/2026-general');
  });
});
