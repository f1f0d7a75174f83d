import { openDesk } from '../../src/application/desk';
import { deliverOutbox } from '../../src/application/deliver';
import type { Outcome } from '../../src/ports/chat';
import { agency, person } from '../core/spec';
import { openHouse } from './house';

describe('what auditors read along', () => {
  const given = async (audited: boolean) => {
    const house = openHouse();
    const desk = openDesk({ ...house, audited });
    const dana = person('odni', 'coordinator');
    const seat = (...people: readonly string[]) =>
      desk.handIn({
        by: { kind: 'operator', name: 'ops' },
        order: ({ at }) => ({
          to: 'agency', id: 'doj',
          order: { type: 'seat-agency', by: { kind: 'operator', name: 'ops' }, at, id: agency('doj'), name: 'Justice', people: people.map((name) => ({ person: `T1/U${name.toUpperCase()}` as never, name, roles: ['action-officer', 'releaser'] })) },
        }),
      });
    const said: string[] = [];
    const run = async (answer: (at: string) => Outcome): Promise<readonly string[]> => {
      const chat = {
        deliver: async (_: string, { at, ...message }: { readonly at: { readonly at: string }; readonly text?: string }) => {
          const outcome = answer(at.at);
          if (outcome.outcome === 'delivered' && at.at === 'audit') said.push(message.text ?? '');
          return outcome;
        },
        find: async () => ({ found: false }) as const,
        audit: async () => 0,
      };
      for (let second = 0; second < 4; second += 1) {
        await deliverOutbox({ ...house, chat, audited });
        house.clock.pass(1);
      }
      return said.splice(0);
    };
    return { house, seat, run, dana };
  };
  const delivered = (): Outcome => ({ outcome: 'delivered' });

  it('changes of the roster, with who made them and who left', async () => {
    const { seat, run } = await given(true);
    await seat('Lee', 'Robin');
    await seat('Robin');
    expect(await run(delivered)).toEqual([
      'The roster of DOJ was set by operator:ops: Lee (action officer and releaser), Robin (action officer and releaser).',
      'The roster of DOJ was set by operator:ops: Robin (action officer and releaser).',
      'Lee is no longer on the roster of DOJ.',
    ]);
  });

  it('nothing where nobody reads it', async () => {
    const { house, seat } = await given(false);
    await seat('Lee');
    expect(await house.store.outbox.waiting()).toBe(0);
  });

  it('once, what waits because the chat does not let us in, and what could not be said at all', async () => {
    const { house, run } = await given(true);
    const notice = (id: string, at: 'floor' | 'agency') =>
      house.store.commit((transaction) => transaction.promise([{ id, lane: id, madeAt: house.machine.now(), promise: { kind: 'notice', at: at === 'floor' ? { at } : { at, agency: agency('doj') }, text: 'x', mentions: [], buttons: [] } }]));
    await notice('one', 'floor');
    const shut = (at: string): Outcome => (at === 'floor' ? { outcome: 'blocked', why: 'The floor’s channel is archived.' } : { outcome: 'delivered' });
    expect(await run(shut)).toEqual(['Waits to be posted: a message on the floor. The floor’s channel is archived. It goes out by itself once that is mended.']);
    house.clock.pass(120);
    expect(await run(shut)).toEqual([]);
    await notice('two', 'agency');
    const nowhere = (at: string): Outcome => (at === 'agency' ? { outcome: 'refused', why: 'The roster has no channel for that agency.' } : { outcome: 'delivered' });
    expect(await run(nowhere)).toEqual([expect.stringMatching(/^Not posted, and not tried again by itself: a message in the channel of DOJ\. The roster has no channel for that agency\./)]);
  });
});
