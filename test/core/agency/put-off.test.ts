import type { AgencyEvent, AgencyOrder } from '../../../src/core/agency';
import { agency as decider, reactToAgency } from '../../../src/core/agency';
import type { PersonId } from '../../../src/core/language/actor';
import { agency, moment, person, specOf, zone } from '../spec';

const { given } = specOf(decider);
const at = moment('2026-12-14T14:00:00.000Z');
const until = moment('2026-12-14T17:00:00.000Z');
const target = moment('2026-12-18T22:00:00.000Z');
const ann = person('doj', 'action-officer');
const about = { kind: 'request', id: 'RPT-31' } as const;
const seated: AgencyEvent = {
  type: 'agency-seated', at, by: { kind: 'operator', name: 'ops' }, id: agency('doj'), name: 'Justice',
  members: [{ person: ann.person, name: 'Ann', roles: ['action-officer'] }],
};
const later = (more: Partial<Extract<AgencyOrder, { type: 'put-off' }>> = {}): AgencyOrder => ({ type: 'put-off', by: ann, at, zone: zone(), about, until, target, alone: true, ...more });
const putOff: AgencyEvent = { type: 'reminder-put-off', at, person: ann.person, about, until, target, alone: true };

describe('a reminder', () => {
  it('is put off by whoever of the agency gets it, and comes to them alone', () => {
    given(seated).when(later()).then(putOff);
    given(seated).when(later({ by: person('fbi', 'action-officer') })).thenRefusedAs('not-permitted');
    const { state } = given(seated, putOff);
    expect(reactToAgency(putOff, state)).toEqual([{ kind: 'reminder', at: { at: 'person', person: ann.person }, of: about, until }]);
    expect(reactToAgency({ ...putOff, alone: false }, state)).toEqual([]);
  });

  it('is put off once for one day of one thing, and never past that day', () => {
    given(seated, putOff).when(later({ until: moment('2026-12-15T14:00:00.000Z') })).thenRefused({ code: 'put-off-before', id: 'RPT-31', until, zone: zone() });
    given(seated, putOff).when(later({ about: { kind: 'duty', id: 'RPT-31' } })).then({ ...putOff, about: { kind: 'duty', id: 'RPT-31' } });
    const moved = moment('2026-12-21T22:00:00.000Z');
    given(seated, putOff).when(later({ target: moved })).then({ ...putOff, target: moved });
    given(seated).when(later({ until: target })).thenRefused({ code: 'put-off-past-target', id: 'RPT-31', target, zone: zone() });
  });

  it('of something without a day is put off again once it has come', () => {
    const { target: _, ...undated } = putOff;
    const { target: __, ...order } = later() as Extract<AgencyOrder, { type: 'put-off' }>;
    given(seated, undated).when(order).thenRefusedAs('put-off-before');
    const [now, then] = [moment('2026-12-14T18:00:00.000Z'), moment('2026-12-14T21:00:00.000Z')];
    given(seated, undated).when({ ...order, at: now, until: then }).then({ ...undated, at: now, until: then });
  });

  it('stays put off when the roster changes, and goes with whoever leaves', () => {
    expect(given(seated, putOff, seated).state).toMatchObject({ putOff: [{ person: ann.person, until }] });
    expect(given(seated, putOff, { type: 'person-left', at, person: ann.person, name: 'Ann' }).state).not.toHaveProperty('putOff');
    expect(given(seated, putOff, { type: 'person-left', at, person: 'T1/BOB' as PersonId, name: 'Bob' }).state).toHaveProperty('putOff');
  });
});
