import { directMessages } from '../../src/application/direct';
import { restingAmong } from '../../src/application/quiet-hours';
import { said } from '../../src/application/sayings';
import type { Notice, Standing } from '../../src/core/house';
import type { DutyState } from '../../src/core/duty';
import type { PersonId } from '../../src/core/language/actor';
import { moment, zone } from '../core/spec';

const ana = 'T1/UANA' as PersonId;
const bob = 'T1/UBOB' as PersonId;
const night = moment('2026-12-19T04:59:59.000Z');
const saying = { ...said('It is late.'), mentions: [ana, bob, ana] };

const duty = (from?: string): Standing => {
  const dates = { status: 'dated', dueDate: '2026-12-18', due: night, ...(from && { from }) };
  return { kind: 'duty', id: 'A/b', state: { status: 'open', id: 'A/b', rule: { zone: 'America/New_York' }, dates } as unknown as DutyState };
};
const came = (kind: string, of = 'due'): Notice =>
  ({ say: 'duty-moment', duty: 'A/b', came: { kind, of, scheduled: night, earlier: 0 } }) as Notice;
const noon = moment('2026-12-18T17:00:00.000Z');
const where = { zoneOf: () => undefined, floor: zone(), closures: [] };
const sentAt = (at: typeof night, notice: Notice, standing = duty(), hasLine = true) => {
  const resting = restingAmong(saying.mentions, notice, standing, at, where);
  return directMessages(notice, standing, saying.mentions, { ...where, resting, sayTo: () => saying, reads: () => true, hasCard: () => false, hasLine: () => hasLine }, at);
};
const sent = (notice: Notice, standing = duty()) => sentAt(night, notice, standing);

describe('a direct message of a duty', () => {
  it('of a missed due breaks into the night, once to each person', () => {
    expect(sent(came('late')).map(({ lane, quietUntil }) => [lane, quietUntil])).toEqual([
      [`person ${ana}`, undefined],
      [`person ${bob}`, undefined],
    ]);
  });

  it('of a limit in hours breaks into the night with every reminder and rung', () => {
    for (const kind of ['remind-half', 'remind-three-quarters', 'remind-nine-tenths', 'late', 'rung-2', 'rung-4']) {
      expect(sent(came(kind), duty('2026-12-18T04:59:59.000Z'))[0]).not.toHaveProperty('quietUntil');
    }
  });

  it('of a missed suspense or a rung waits for the working morning', () => {
    const monday = moment('2026-12-21T14:00:00.000Z');
    for (const notice of [came('late', 'suspense'), came('rung-3')]) expect(sent(notice)[0]?.quietUntil).toBe(monday);
  });

  it.each(['remind-14', 'remind-7', 'remind-3', 'remind-1', 'still-late'])('is not made of %s', (kind) => {
    expect(sent(came(kind))).toEqual([]);
  });

  it('is made of a reminder for whoever rests and has no line of it in the morning', () => {
    const [first] = sentAt(night, came('remind-14'), duty(), false);
    expect(first?.quietUntil).toBe(moment('2026-12-21T14:00:00.000Z'));
    expect(sentAt(noon, came('remind-14'), duty(), false)).toEqual([]);
  });

  it.each(['duty-dated', 'duty-met', 'taken', 'answered', 'agency-answered', 'incident-opened'])('is not made of %s by day, when the thread calls', (say) => {
    expect(sentAt(noon, { say } as Notice)).toEqual([]);
  });

  it.each(['duty-dated', 'answered', 'agency-answered'])('is made of %s for the morning where the thread lets people rest', (say) => {
    expect(sentAt(night, { say } as Notice).map(({ lane, quietUntil }) => [lane, quietUntil])).toEqual([ana, bob].map((each) => [`person ${each}, after quiet hours`, moment('2026-12-21T14:00:00.000Z')]));
  });
});
