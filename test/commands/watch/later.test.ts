import { deliverOutbox } from '../../../src/application/deliver';
import { tellMornings } from '../../../src/application/mornings';
import type { Message } from '../../../src/ports/chat';
import { moment } from '../../core/spec';
import type { TestFloor } from '../floor';
import { dana, formOf, frank, lee, textOf, withRequest } from '../floor';

/** What goes out to one person while the outbox runs dry. */
const sentTo = async (floor: TestFloor, person: string): Promise<readonly string[]> => {
  const sent: string[] = [];
  const chat = {
    deliver: async (_: string, message: Message) => {
      if (message.kind === 'notice' && message.at.at === 'person' && message.at.person === person) sent.push(message.text);
      return { outcome: 'delivered' } as const;
    },
    find: async () => ({ found: false }) as const,
    audit: async () => 0,
  };
  for (let second = 0; second < 30; second += 1) await deliverOutbox({ ...floor, chat, apart: 0 });
  return sent;
};
/** What stands beside the first line of the morning message that goes out. */
const labelsOf = async (floor: TestFloor): Promise<readonly string[]> => {
  const labels: string[] = [];
  const chat = {
    deliver: async (_: string, message: Message) => {
      if (message.kind === 'notice') labels.push(...(message.rows?.[1] ?? []).map(({ label }) => label));
      return { outcome: 'delivered' } as const;
    },
    find: async () => ({ found: false }) as const,
    audit: async () => 0,
  };
  for (let second = 0; second < 30; second += 1) await deliverOutbox({ ...floor, chat, apart: 0 });
  return labels;
};
const later = (floor: TestFloor, when: string, who = lee) => floor.send(who, 'watch/later', 'request RPT-1', { when });

describe('Later', () => {
  it('asks when, and says that the day stands', async () => {
    const floor = await withRequest();
    const form = formOf(await floor.press(lee, 'watch/later', 'request RPT-1'));
    expect(form).toMatchObject({ title: 'Remind later: RPT-1', submit: 'Remind me', intro: 'The reminder of RPT-1 comes later, once. The day it is wanted by stands.' });
    expect(form.fields[0]).toMatchObject({ kind: 'choice', options: [{ label: 'In 3 hours' }, { label: 'Tomorrow, with my morning message' }] });
  });

  it('brings it once more after three hours, with its buttons, and not if it is done by then', async () => {
    const floor = await withRequest();
    await sentTo(floor, lee);
    expect(textOf(await later(floor, 'hours'))).toBe('RPT-1 comes to you once more Mon 2 November 2026, 12:00 ET. The day it is wanted by, Tue 1 December 2026, 17:00 ET, stands.');
    floor.clock.pass(3 * 3600 - 60);
    expect(await sentTo(floor, lee)).toEqual([]);
    floor.clock.pass(120);
    expect(await sentTo(floor, lee)).toEqual(['As you asked, once more: RPT-1, wanted by Tue 1 December 2026, 17:00 ET.']);
    const other = await withRequest();
    await sentTo(other, lee);
    await later(other, 'hours');
    await other.send(lee, 'report/submit', 'report RPT-1', { text: 'x' });
    await other.send(dana, 'request/accept', 'request RPT-1', {});
    await sentTo(other, lee);
    other.clock.pass(4 * 3600);
    expect(await sentTo(other, lee)).toEqual([]);
    expect(await other.store.outbox.waiting()).toBe(0);
  });

  it('waits for the morning message where three hours on it is night, or where that is wanted', async () => {
    const floor = await withRequest({ at: '2026-11-19T20:30:00.000Z' });
    expect(textOf(await later(floor, 'hours'))).toBe('RPT-1 stands in your message of Fri 20 November 2026, 09:00 ET. The day it is wanted by, Tue 1 December 2026, 17:00 ET, stands.');
    await sentTo(floor, lee);
    floor.clock.turnTo(moment('2026-11-20T14:00:00.000Z'));
    await tellMornings({ ...floor, told: new Set() });
    expect((await sentTo(floor, lee)).map((text) => text.split('\n')[0])).toEqual(['Due from you, Fri 20 November 2026: 1 thing.']);
    const other = await withRequest();
    expect(textOf(await later(other, 'morning'))).toContain('stands in your message of Tue 3 November 2026, 09:00 ET.');
  });

  it('is done once, never past the day, and for nobody else', async () => {
    const floor = await withRequest();
    await later(floor, 'hours');
    expect(textOf(await later(floor, 'morning'))).toBe(
      'You have put RPT-1 off already, until Mon 2 November 2026, 12:00 ET. That is done once, and its day stands. If the day cannot be kept, say so on its card.',
    );
    const near = await withRequest();
    near.clock.turnTo(moment('2026-12-01T20:00:00.000Z'));
    expect(textOf(await later(near, 'morning'))).toBe(
      'RPT-1 is wanted by Tue 1 December 2026, 17:00 ET, and is not put off past that. If the day cannot be kept, say so on its card.',
    );
    expect(textOf(await floor.press(frank, 'watch/later', 'request RPT-1'))).toBe('That does not lie with you any more. /watch me shows what does.');
  });

  it('means the day after today by tomorrow, before nine and on Friday, too', async () => {
    const early = await withRequest({ at: '2026-11-03T12:00:00.000Z' });
    expect(textOf(await later(early, 'morning'))).toContain('RPT-1 stands in your message of Wed 4 November 2026, 09:00 ET.');
    const night = await withRequest({ at: '2026-11-03T06:00:00.000Z' });
    expect(textOf(await later(night, 'hours'))).toContain('RPT-1 stands in your message of Tue 3 November 2026, 09:00 ET.');
    const friday = await withRequest({ at: '2026-11-06T12:00:00.000Z' });
    expect(formOf(await friday.press(lee, 'watch/later', 'request RPT-1')).fields[0]).toMatchObject({ options: [{ label: 'In 3 hours' }, { label: 'On Mon 9 November 2026, with my morning message' }] });
    expect(textOf(await later(friday, 'morning'))).toContain('RPT-1 stands in your message of Mon 9 November 2026, 09:00 ET.');
  });

  it('offers no morning that is past the day', async () => {
    const floor = await withRequest();
    floor.clock.turnTo(moment('2026-12-01T15:00:00.000Z'));
    expect(formOf(await floor.press(lee, 'watch/later', 'request RPT-1')).fields[0]).toMatchObject({ options: [{ label: 'In 3 hours' }] });
  });

  it('is not offered again once it was used', async () => {
    const floor = await withRequest();
    floor.clock.turnTo(moment('2026-11-20T14:00:00.000Z'));
    await later(floor, 'hours');
    await sentTo(floor, lee);
    await tellMornings({ ...floor, told: new Set() });
    expect(await labelsOf(floor)).toEqual(['Take', 'Seen', 'Hand over', 'Show']);
    floor.clock.turnTo(moment('2026-11-23T14:00:00.000Z'));
    await tellMornings({ ...floor, told: new Set() });
    expect(await labelsOf(floor)).toEqual(['Take', 'Seen', 'Hand over', 'Show']);
    await floor.say(dana, '/report suspense RPT-1 2026-12-02 --reason "the meeting moved"');
    floor.clock.turnTo(moment('2026-11-24T14:00:00.000Z'));
    await sentTo(floor, lee);
    await tellMornings({ ...floor, told: new Set() });
    expect(await labelsOf(floor)).toEqual(['Take', 'Seen', 'Hand over', 'Show', 'Later']);
  });

  it('stands beside each line of the morning message whose day is not near', async () => {
    const floor = await withRequest();
    floor.clock.turnTo(moment('2026-11-20T14:00:00.000Z'));
    await tellMornings({ ...floor, told: new Set() });
    expect(await labelsOf(floor)).toEqual(['Take', 'Seen', 'Hand over', 'Show', 'Later']);
    floor.clock.turnTo(moment('2026-12-01T19:00:00.000Z'));
    await tellMornings({ ...floor, told: new Set() });
    expect(await labelsOf(floor)).toEqual(['Take', 'Seen', 'Hand over', 'Show']);
  });
});
