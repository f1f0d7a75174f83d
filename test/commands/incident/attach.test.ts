import type { ChatChannel } from '../../../src/core/language/places';
import type { PersonId } from '../../../src/core/language/actor';
import type { Room } from '../../../src/ports/rooms';
import { dana, formOf, frank, lee, nora, openFloor, problemsOf, refusedIn, seatNora, textOf } from '../floor';
import type { TestFloor } from '../floor';

const good = { found: true, channel: 'C0ROOM1' as ChatChannel, name: 'county-clerks', isPrivate: true, isArchived: false, isFloor: false, strangers: [] } as const satisfies Room;

describe('/incident attach', () => {
  const given = async (room: Room = good) => {
    const asked: { readonly name: string; readonly known: number }[] = [];
    const floor = await openFloor({ rooms: { look: async (name, known) => (asked.push({ name, known: known.length }), room) } });
    await floor.say(lee, '/incident open Scans --actor iran --target voters --severity 2');
    return { ...floor, asked };
  };
  const promised = async ({ store, machine }: TestFloor) => (await store.outbox.claim(machine.now(), machine.now(), 100, machine.now())).map(({ promise }) => promise);

  it('gives an incident the channel that is named, moves its card there, and says so there and on the floor', async () => {
    const floor = await given();
    for (let promises = await promised(floor); promises.length > 0; promises = await promised(floor))
      for (const { id } of await floor.store.outbox.claim(floor.machine.now(), floor.machine.now(), 100, floor.machine.now())) await floor.store.outbox.kept(id, floor.machine.now(), floor.machine.now(), []);
    expect(textOf(await floor.say(lee, '/incident attach INC-1 #county-clerks'))).toBe('INC-1 has its channel. Its card is posted there in a moment, and pinned.');
    expect(floor.asked).toEqual([{ name: '#county-clerks', known: 6 }]);
    const of = { kind: 'incident', id: 'INC-1' };
    const own = { at: 'channel', of };
    const kept = [];
    for (let nth = 0; nth < 5; nth += 1)
      for (const row of await floor.store.outbox.claim(floor.machine.now(), floor.machine.now(), 100, floor.machine.now())) {
        kept.push(row.promise);
        await floor.store.outbox.kept(row.id, floor.machine.now(), floor.machine.now(), []);
      }
    const words = 'Lee Park of DOJ';
    expect(kept.filter(({ kind }) => kind !== 'notice')).toEqual([
      { kind: 'channel', at: own, of, name: 'inc-0001-scans', people: expect.arrayContaining([lee, dana]), attached: 'C0ROOM1' },
      { kind: 'card', of, at: own },
      { kind: 'pin', of, at: own },
    ]);
    expect(kept.flatMap((promise) => (promise.kind === 'notice' ? [[promise.at.at, promise.text]] : []))).toEqual(
      expect.arrayContaining([
        ['channel', expect.stringContaining(`“Scans”, INC-1 has a channel of its own, attached by ${words}`)],
        ['floor', expect.stringContaining('“Scans”, INC-1 has a channel of its own')],
      ]),
    );
  });

  it('takes the channel it is typed in', async () => {
    const floor = await given();
    await floor.say(lee, '/incident attach INC-1', undefined, 'C0HERE');
    expect(floor.asked.map(({ name }) => name)).toEqual(['C0HERE']);
  });

  it('asks for what is missing in a form', async () => {
    const floor = await given();
    expect(formOf(await floor.say(lee, '/incident attach INC-1'))).toMatchObject({ title: 'A channel for INC-1', submit: 'Attach', fields: [{ name: 'channel', kind: 'line' }] });
    expect(formOf(await floor.say(lee, '/incident attach')).title).toBe('A channel for INC-1');
    expect(textOf(await floor.say(lee, '/incident attach INC-9 #x'))).toContain('There is no incident “INC-9”.');
    expect(textOf(await floor.send(lee, 'incident/attach', 'incident INC-1', { channel: 'county-clerks' }))).toContain('INC-1 has its channel.');
  });

  it.each<[Room, string]>([
    [{ found: false, why: 'There is no channel #x that Watchfloor can see. Invite Watchfloor there, and try again.' }, 'There is no channel #x that Watchfloor can see. Invite Watchfloor there, and try again.'],
    [{ ...good, isFloor: true }, '#county-clerks is the floor itself. Make a private channel, invite Watchfloor, and attach that.'],
    [{ ...good, isArchived: true }, '#county-clerks is archived. Take it out of the archive, or attach another.'],
    [{ ...good, isPrivate: false }, '#county-clerks is public: everybody in the workspace could read INC-1. Make a private channel, invite Watchfloor, and attach that.'],
    [{ ...good, of: { kind: 'incident', id: 'INC-2' } }, '#county-clerks is the channel of INC-2 already. Attach another.'],
    [{ ...good, strangers: ['Jo Doe'] }, '#county-clerks is also read by Jo Doe, who is not on this floor’s roster. An operator adds them, with watchfloor roster apply; or attach a channel without them.'],
    [{ ...good, strangers: ['Jo Doe', 'Al Roe'] }, '#county-clerks is also read by Jo Doe and Al Roe, who are not on this floor’s roster. An operator adds them, with watchfloor roster apply; or attach a channel without them.'],
  ])('is refused where somebody else would read along, or nobody could, and the form keeps what was typed: %#', async (room, says) => {
    const floor = await given(room);
    const answer = await floor.say(lee, '/incident attach INC-1 #x');
    expect(problemsOf(answer)).toEqual({ channel: says });
    expect(formOf(answer).fields[0]?.filled).toBe('#x');
    expect((await floor.store.reading.subject({ kind: 'incident', id: 'INC-1' }))?.version).toBe(1);
  });

  it('of named people only is known to them and the coordinators, and is spoken of in its channel alone', async () => {
    const asked: (readonly PersonId[])[] = [];
    const room: { now: Room } = { now: { ...good, strangers: ['Robin Cole'] } };
    const floor = await openFloor({ rooms: { look: async (_, known) => (asked.push(known), room.now) } });
    await floor.say(lee, '/incident open Scans --actor iran --target voters --severity 2 --named @UFRANK');
    expect(problemsOf(await floor.say(lee, '/incident attach INC-1 #x'))).toEqual({
      channel: '#county-clerks is also read by Robin Cole, for whom INC-1 is not. Attach a channel in which are only those it is for, and the coordinators.',
    });
    expect(asked.map((each) => [...each].sort())).toEqual([[dana, frank, lee].sort()]);
    room.now = good;
    await floor.say(lee, '/incident attach INC-1 #x');
    const places: string[] = [];
    for (let nth = 0; nth < 8; nth += 1)
      for (const { id, promise } of await floor.store.outbox.claim(floor.machine.now(), floor.machine.now(), 100, floor.machine.now())) {
        places.push(`${promise.kind} ${promise.at.at}${'closed' in promise.at ? ', closed' : ''}`);
        await floor.store.outbox.kept(id, floor.machine.now(), floor.machine.now(), []);
      }
    expect(places).toEqual(expect.arrayContaining(['channel channel, closed', 'notice channel, closed']));
    expect(places.filter((place) => place.includes('floor'))).toEqual([]);
  });

  it('is for its opener and coordinators, and says what was done already', async () => {
    const floor = await given();
    expect(textOf(await floor.say(frank, '/incident attach INC-1 #x'))).toContain('Giving an incident a channel is for coordinators, or whoever recorded it; you are here as action officer of FBI.');
    await seatNora(floor);
    expect(textOf(await floor.say(nora, '/incident attach INC-1 #x'))).toContain('INC-1 has its channel.');
    expect(textOf(await floor.say(dana, '/incident attach INC-1 #x'))).toBe('INC-1 has that channel already.');
    await floor.say(dana, '/incident close INC-1 Over');
    expect(refusedIn(await floor.say(dana, '/incident attach INC-1 #y'))).toContain('INC-1 was closed by Dana Reyes');
  });
});
