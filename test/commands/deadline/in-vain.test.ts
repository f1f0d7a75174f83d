import { addElection, dana, lee, openFloor, ref, robin, seatNora, nora, textOf } from '../floor';
import { confirm } from '../corrections/said';
import { ringUntil } from '../people/seat';

const EO = 'EO-1A/2026-general';

const withDuties = async () => {
  const floor = await openFloor();
  await addElection(floor, '/election add 2026-general 2026-11-03');
  return floor;
};

describe('a form about a duty that nothing could come of', () => {
  it('is not opened for one that is open: it is said before anybody writes a reason', async () => {
    const floor = await withDuties();
    const both = async (line: string, more: string) => [textOf(await floor.say(dana, line)), textOf(await floor.say(dana, `${line} ${more}`))];
    const open = `${EO} is open, and its clock runs. There is nothing to reopen.`;
    expect(await both(`/deadline reopen ${EO}`, '"It is owed"')).toEqual([open, open]);
    expect(textOf(await floor.press(dana, 'deadline/reopen', `duty ${EO}`))).toBe(open);
    const early = `${EO} is not late, so there is nothing to explain. A reason is asked for once its date has passed, or when it is met after it.`;
    expect(await both(`/deadline late ${EO}`, 'late-input')).toEqual([early, early]);
    expect(textOf(await floor.say(robin, `/deadline statement ${EO}`))).toBe(early);
  });

  it('nor for one that is closed already', async () => {
    const floor = await withDuties();
    await seatNora(floor);
    await floor.say(dana, `/deadline close ${EO} "No assessment is owed"`);
    await confirm(floor, nora, `duty ${EO}`);
    expect((await floor.store.reading.subject(ref(`duty ${EO}`)))?.standing.state.status).toBe('not-applicable');
    const closed = textOf(await floor.say(dana, `/deadline close ${EO} "Once more"`));
    expect(closed).toContain(EO);
    expect(textOf(await floor.say(dana, `/deadline close ${EO}`))).toBe(closed);
  });

  it('nor to merge one that is closed, nor to close one of which that is proposed already', async () => {
    const floor = await openFloor({ at: '2026-11-25T15:00:00.000Z' });
    await seatNora(floor);
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await addElection(floor, '/election add 2026-ga-runoff 2026-12-08 --kind runoff --state GA');
    const runoff = 'EO-1A/2026-ga-runoff';
    await floor.say(dana, `/deadline close ${runoff} "It was called off"`);
    const proposed = /^Dana Reyes proposed a change of EO-1A\/2026-ga-runoff at 10:00, and it waits for a second person\./;
    for (const verb of ['close', 'merge']) expect(textOf(await floor.press(nora, `deadline/${verb}`, `duty ${runoff}`))).toMatch(proposed);
    await confirm(floor, nora, `duty ${runoff}`);
    expect(textOf(await floor.press(dana, 'deadline/merge', `duty ${runoff}`))).toBe(textOf(await floor.say(dana, `/deadline merge ${runoff} into ${EO} "One for both"`)));
  });

  it('nor where the reason for what is late names another agency, or nobody has given one', async () => {
    const floor = await withDuties();
    await ringUntil(floor, '2026-12-20T15:00:00.000Z');
    const typed = async () => textOf(await floor.say(robin, `/deadline statement ${EO} "We answered"`));
    const bare = async () => textOf(await floor.say(robin, `/deadline statement ${EO}`));
    expect(await bare()).toBe(`Nobody has said yet why ${EO} is late, so no agency is named. An owner or a coordinator does that first: /deadline late ${EO}.`);
    expect(await bare()).toBe(await typed());
    await floor.say(dana, `/deadline late ${EO} coordination-not-finished fbi`);
    expect(await bare()).toBe(await typed());
    expect(await bare()).toContain('FBI');
  });

  it('nor for an incident that is open', async () => {
    const floor = await openFloor();
    await floor.say(lee, '/incident open Texts with a wrong day --actor iran --target voters --severity 2');
    expect(textOf(await floor.say(dana, '/incident reopen INC-1'))).toBe('INC-1 is open. Nothing was changed.');
    expect(textOf(await floor.press(dana, 'incident/reopen', 'incident INC-1'))).toBe('INC-1 is open. Nothing was changed.');
  });
});

describe('what is late, once it is closed as not applicable or met', () => {
  const CLOSED = 'U3371a-90/2026-general';
  const closed = async () => {
    const floor = await withDuties();
    await seatNora(floor);
    await floor.say(dana, `/deadline late ${CLOSED} late-input doj`);
    await floor.say(dana, `/deadline close ${CLOSED} "It was answered in July"`);
    await confirm(floor, nora, `duty ${CLOSED}`);
    return floor;
  };

  it('is explained no more, and it is said that it is closed and how it is reopened', async () => {
    const floor = await closed();
    const over = `${CLOSED} is closed as not applicable. Reopen it first, with the reason: /deadline reopen ${CLOSED}.`;
    expect(textOf(await floor.say(dana, `/deadline late ${CLOSED} other "x"`))).toBe(over);
    expect(textOf(await floor.say(dana, `/deadline late ${CLOSED}`))).toBe(over);
    expect(textOf(await floor.say(robin, `/deadline statement ${CLOSED} "We answered."`))).toBe(over);
    expect(textOf(await floor.say(robin, `/deadline statement ${CLOSED}`))).toBe(over);
  });

  it('needs no forecast: an old Acknowledge says so and opens no form', async () => {
    const floor = await closed();
    const none = `${CLOSED} is closed as not applicable, or merged into another, so nothing is recorded for it. /deadline reopen ${CLOSED} puts it back, and its clock runs again.`;
    expect(textOf(await floor.press(dana, 'duty/acknowledge', `duty ${CLOSED}`))).toBe(none);
    expect(textOf(await floor.say(dana, `/deadline record ${CLOSED} --on 2026-10-30 --evidence "Minutes"`))).toBe(none);
    expect(textOf(await floor.send(dana, 'duty/acknowledge', `duty ${CLOSED}`, { forecast: '2026-12-01' }))).toBe(none);
    const done = 'U3371a-1Y/2026-general';
    await floor.say(dana, `/deadline record ${done} --on 2026-10-30 --evidence "Minutes of the start"`);
    expect(textOf(await floor.press(dana, 'duty/acknowledge', `duty ${done}`))).toBe(`${done} is met already.`);
    expect(textOf(await floor.send(dana, 'duty/acknowledge', `duty ${done}`, { forecast: '2026-12-01' }))).toBe(`${done} is met already.`);
  });
});
