import { deliverOutbox } from '../../src/application/deliver';
import type { Chat, Message, Outcome } from '../../src/ports/chat';
import type { Room } from '../../src/ports/rooms';
import type { TestFloor } from '../commands/floor';
import { dana, formOf, frank, lee, nora, openFloor, seatNora, textOf } from '../commands/floor';

const why = 'The workspace does not allow apps to do this. INC-1 is for named people, so nothing of it is posted elsewhere. It goes out by itself once that is put right, or another private channel is attached.';
const room: Room = { found: true, channel: 'C0COUNTY1' as never, name: 'county-clerks', isPrivate: true, isArchived: false, isFloor: false, strangers: [] };

const opened = async (): Promise<TestFloor> => {
  const floor = await openFloor({ rooms: { look: async () => room } });
  await seatNora(floor);
  expect(textOf(await floor.say(lee, '/incident open Scans --actor iran --target voters --severity 2 --named @UFRANK'))).toContain(
    'Only 2 named people and the coordinators see it. A closed channel is made for it in a moment, and you are told if none can be; it is not spoken of on the floor.',
  );
  return floor;
};

/** What goes out while no channel can be made but one that is there; `other` is what stands in the way where that is something else. */
const sent = async (floor: TestFloor, seconds: number, first?: Outcome): Promise<readonly Message[]> => {
  const out: Message[] = [];
  let made = false;
  let before = first;
  const answer = (message: Message): Outcome => {
    if (message.kind === 'channel' && message.attached === undefined) {
      const outcome = before ?? { outcome: 'blocked', why, unmade: true };
      before = undefined;
      return outcome;
    }
    if (message.kind === 'channel') made = true;
    return message.at.at === 'channel' && !made ? { outcome: 'not-now', seconds: 1, why: 'not there yet' } : { outcome: 'delivered' };
  };
  const deliver: Chat['deliver'] = async (_, message) => {
    const outcome = answer(message);
    if (outcome.outcome === 'delivered') out.push(message);
    return outcome;
  };
  for (let second = 0; second < seconds; second += 1) {
    await deliverOutbox({ ...floor, chat: { deliver, find: async () => ({ found: false }), audit: async () => 0 } });
    floor.clock.pass(1);
  }
  return out;
};
const alone = (messages: readonly Message[]) => messages.flatMap((each) => (each.kind === 'notice' && each.at.at === 'person' ? [[each.at.person, each.text, each.buttons.map(({ label }) => label)]] : []));

describe('an incident for named people whose channel may not be made', () => {
  const says = `INC-1 has no channel: none could be made. ${why}\nIt is kept meanwhile, and those it is for read it with /incident show INC-1; none of them has been told of it, so tell whoever must know. To give it a channel, make a private one with only them and the coordinators in it, invite Watchfloor there, and type there: /incident attach INC-1`;

  it('is told once to whoever opened it and to the coordinators who are there, each alone, with what to do', async () => {
    const floor = await opened();
    await floor.say(nora, '/watch away 2026-11-02..2026-11-04');
    const told = alone(await sent(floor, 200));
    expect(told).toEqual([[lee, says, ['Show', 'Attach a channel']], [dana, says, ['Show', 'Attach a channel']]]);
    floor.clock.pass(86400);
    expect(alone(await sent(floor, 200))).toEqual([]);
    expect(formOf(await floor.press(lee, 'incident/attach', 'incident INC-1'))).toMatchObject({ title: 'A channel for INC-1' });
    expect(textOf(await floor.say(frank, '/incident show INC-1'))).toContain(`What is due in the channel of INC-1 waits: ${why}`);
  });

  it('is spoken of as one that has none yet to whoever asks a report about it or changes whom it is for', async () => {
    const floor = await opened();
    await sent(floor, 30);
    expect(textOf(await floor.say(dana, '/report request doj "Who sent it" by 2026-12-01 --incident INC-1'))).toContain(
      'Only those see it for whom INC-1 is, the coordinators, and the agencies it concerns; its card lies with the agencies asked, and in the channel of INC-1 once it has one.',
    );
    expect(textOf(await floor.say(dana, '/incident people INC-1 --add @UFIONA --remove @UFRANK --reason x'))).toBe(
      'Added to INC-1: Fiona Hale of FBI. They see all of it, and are asked into its channel once it has one. Removed from INC-1: Frank Ono of FBI. They see nothing of it from now on. What they have read, and what was sent to them alone, cannot be taken back.',
    );
  });

  it('is told of also where it was tried in vain before, and not where the chat lets nobody in', async () => {
    const floor = await opened();
    expect(alone(await sent(floor, 30, { outcome: 'not-now', seconds: 5, why: 'Slack asks us to wait.' }))).toHaveLength(3);
    const other = await opened();
    expect(alone(await sent(other, 30, { outcome: 'blocked', why: 'The token was revoked.' }))).toEqual([]);
  });

  it('lies in the channel that is attached, and what waited goes out there', async () => {
    const floor = await opened();
    await sent(floor, 30);
    await floor.say(lee, '/incident attach INC-1 #county-clerks');
    const out = await sent(floor, 200);
    expect(out[0]).toMatchObject({ kind: 'channel', attached: 'C0COUNTY1' });
    expect(out.flatMap((each) => (each.kind === 'notice' && each.at.at === 'channel' ? [each.text] : []))).toEqual([expect.stringContaining('opens “Scans”, INC-1'), expect.stringContaining('has a channel of its own')]);
    expect(textOf(await floor.say(frank, '/incident show INC-1'))).not.toContain('waits');
  });
});
