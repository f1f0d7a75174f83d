import type { Actor, Person } from '../../../src/core/language/actor';
import type { DeliveryEvent, DeliveryOrder } from '../../../src/core/delivery';
import { delivery, reactToDelivery, whenSent } from '../../../src/core/delivery';
import { agency, day, moment, person, specOf, words, zone } from '../spec';

const { given } = specOf(delivery);
const at = moment('2021-01-20T15:00:00.000Z');
const policy: Actor = { kind: 'policy', policy: 'a test' };
const sender = person('odni', 'lead');
const coordinator = person('dhs', 'coordinator');
const recipient = person('doj', 'releaser');
const parcel = {
  id: 'RPT-31/doj', report: 'RPT-31', title: words('t1'), owners: [agency('odni')], duties: ['EO-1A/2020-general'], recipient: agency('doj'),
  releasedOn: day('2021-01-06'), zone: zone(),
} as const;
const owed: DeliveryEvent = { type: 'delivery-owed', at, ...parcel };
const sent: DeliveryEvent = { type: 'delivery-sent', at, by: sender, on: day('2021-01-07') };
const received: DeliveryEvent = { type: 'delivery-received', at, by: recipient, on: day('2021-01-08') };
const send = (on: string, by: Actor = sender): DeliveryOrder => ({ type: 'record-sent', by, at, on: day(on) });
const receive = (on: string, by: Person = recipient): DeliveryOrder => ({ type: 'record-received', by, at, on: day(on) });

const correct = (on: string | undefined, by: Person = sender): DeliveryOrder => ({ type: 'correct-sending', by, at, ...(on !== undefined && { on: day(on) }), reason: words('r1') });

describe('a sending that is corrected', () => {
  const from = day('2021-01-07');
  const never: DeliveryEvent = { type: 'sending-corrected', at, from, by: sender, reason: words('r1') };

  it('may never have been, and then it is owed as before; but not once it was received', () => {
    given(owed, sent).when(correct(undefined)).then(never);
    expect(given(owed, sent, never).state).toEqual({
      status: 'owed', ...parcel, owedAt: at, corrections: [{ of: 'sent', from, by: sender, reason: words('r1'), at }],
    });
    given(owed, sent, never).when(correct(undefined, coordinator)).thenRefused({ code: 'not-sent-yet', id: 'RPT-31/doj', recipient: 'doj', owners: ['odni'] });
    given(owed, sent, received).when(correct(undefined)).thenRefused({ code: 'received-after-all', id: 'RPT-31/doj', report: 'RPT-31', recipient: 'doj', receivedOn: '2021-01-08' });
    given(owed, sent).when(correct(undefined, person('odni', 'releaser'))).thenRefusedAs('not-permitted');
  });
});

describe('a delivery of what was not released after all', () => {
  const calledOff: DeliveryEvent = { type: 'delivery-called-off', at };

  it('is called off while it is owed, takes no record then, and is owed again with the next release', () => {
    given(owed).when({ type: 'call-off-delivery', by: policy, at }).then(calledOff);
    given(owed).when({ type: 'call-off-delivery', by: coordinator, at }).thenRefusedAs('not-permitted');
    given(owed, sent).when({ type: 'call-off-delivery', by: policy, at }).thenNothing('not-owed');
    const refusal = { code: 'delivery-called-off', id: 'RPT-31/doj', report: 'RPT-31', recipient: 'doj' } as const;
    given(owed, calledOff).when(send('2021-01-07')).thenRefused(refusal);
    given(owed, calledOff).when(receive('2021-01-08')).thenRefused(refusal);
    const again = { ...owed, releasedOn: day('2021-01-19') };
    given(owed, calledOff).when({ type: 'owe-delivery', by: policy, at, ...parcel, releasedOn: day('2021-01-19') }).then(again);
    expect(given(owed, calledOff, again).state).toMatchObject({ status: 'owed', releasedOn: '2021-01-19' });
  });
});

describe('a delivery', () => {
  it('is owed by the house alone, once', () => {
    given().when({ type: 'owe-delivery', by: policy, at, ...parcel }).then(owed);
    given().when({ type: 'owe-delivery', by: coordinator, at, ...parcel }).thenRefusedAs('not-permitted');
    given(owed).when({ type: 'owe-delivery', by: policy, at, ...parcel }).thenNothing('already-owed');
  });

  it('is recorded as sent by its owner or a coordinator, for the day it went out', () => {
    given(owed).when(send('2021-01-07')).then(sent);
    given(owed).when(send('2021-01-07', coordinator)).then({ ...sent, by: coordinator });
    given(owed).when({ ...send('2021-01-07'), evidence: words('e1') } as DeliveryOrder).then({ ...sent, evidence: words('e1') });
    given(owed).when(send('2021-01-07', person('doj', 'releaser'))).thenRefusedAs('not-permitted');
    given(owed).when(send('2021-01-21')).thenRefused({ code: 'delivery-in-the-future', on: '2021-01-21', today: '2021-01-20' });
    given(owed).when(send('2021-01-05')).thenRefused({ code: 'sent-before-release', id: 'RPT-31/doj', report: 'RPT-31', on: '2021-01-05', releasedOn: '2021-01-06' });
    given(owed, sent).when(send('2021-01-07')).thenNothing('already-sent', at);
    given(owed, sent).when(send('2021-01-08')).thenRefusedAs('sent-on-another-day');
  });

  it('is acknowledged by its recipient, or by a coordinator with evidence', () => {
    given(owed, sent).when(receive('2021-01-08')).then(received);
    given(owed, sent).when(receive('2021-01-08', coordinator)).thenRefused({ code: 'evidence-missing', id: 'RPT-31/doj', recipient: 'doj' });
    given(owed, sent).when({ ...receive('2021-01-08', coordinator), evidence: words('e1') } as DeliveryOrder).then({ ...received, by: coordinator, evidence: words('e1') });
    given(owed, sent).when(receive('2021-01-08', person('doj', 'lead'))).thenRefusedAs('not-permitted');
    given(owed, sent).when(receive('2021-01-08', sender)).thenRefusedAs('not-permitted');
  });

  it('is received after it was sent, and not in the future', () => {
    given(owed).when(receive('2021-01-08')).thenRefused({ code: 'not-sent-yet', id: 'RPT-31/doj', recipient: 'doj', owners: ['odni'] });
    given(owed, sent).when(receive('2021-01-06')).thenRefused({ code: 'received-before-sent', id: 'RPT-31/doj', report: 'RPT-31', recipient: 'doj', on: '2021-01-06', sentOn: '2021-01-07' });
    given(owed, sent).when(receive('2021-01-21')).thenRefusedAs('delivery-in-the-future');
    given(owed, sent, received).when(receive('2021-01-08')).thenNothing('already-received', at);
    given(owed, sent, received).when(receive('2021-01-09')).thenRefusedAs('received-on-another-day');
    given(owed, sent, received).when(send('2021-01-07')).thenNothing('already-sent', at);
  });

  it('that is not there is said not to be', () => given().when(send('2021-01-07')).thenRefused({ code: 'no-such-delivery' }));

  it('speaks in the thread of its request, not when it is owed', () => {
    expect(reactToDelivery(owed, given(owed).state)).toHaveLength(1);
    expect(reactToDelivery(sent, given(owed, sent).state)[1]).toEqual({
      kind: 'notice', at: { at: 'thread', of: { kind: 'request', id: 'RPT-31' } }, notice: { say: 'delivery-sent', delivery: 'RPT-31/doj' },
    });
  });
});

describe('the hour of a sending', () => {
  const now = moment('2021-01-20T15:00:00.000Z');
  const on = day('2021-01-20');
  const hour = moment('2021-01-20T14:30:00.000Z');
  const sendAt = (wanted?: string): DeliveryOrder => ({ type: 'record-sent', by: sender, at: now, on, ...(wanted !== undefined && { hour: moment(wanted) }) });
  const correctTo = (wanted: string | undefined, when = now): DeliveryOrder => ({ type: 'correct-sending', by: sender, at: when, on, ...(wanted !== undefined && { hour: moment(wanted) }), reason: words('r1') });
  const gone: DeliveryEvent = { type: 'delivery-sent', at: now, by: sender, on };
  const goneAt: DeliveryEvent = { ...gone, hour };
  const whenOut = (...events: readonly DeliveryEvent[]) => {
    const { state } = given(owed, ...events);
    return 'sent' in state ? whenSent(state) : undefined;
  };

  it('is kept where somebody gives it, and has come by then', () => {
    given(owed).when(sendAt(hour)).then(goneAt);
    expect(given(owed, goneAt).state).toMatchObject({ sent: { on, hour } });
    given(owed).when(sendAt('2021-01-20T15:00:01.000Z')).thenRefused({ code: 'sending-hour-in-the-future', hour: moment('2021-01-20T15:00:01.000Z'), now, zone: parcel.zone });
  });

  it('is corrected with a reason, and not overwritten', () => {
    given(owed, gone).when(sendAt(hour)).thenRefused({ code: 'sent-at-another-hour', id: parcel.id, on, wanted: hour, zone: parcel.zone });
    given(owed, goneAt).when(sendAt()).thenNothing('already-sent', now);
    const corrected: DeliveryEvent = { type: 'sending-corrected', at: now, on, hour: moment('2021-01-20T13:00:00.000Z'), from: on, fromHour: hour, by: sender, reason: words('r1') };
    given(owed, goneAt).when(correctTo('2021-01-20T13:00:00.000Z')).then(corrected);
    given(owed, goneAt).when(correctTo(hour)).thenNothing('already-so');
    given(owed, goneAt).when(correctTo(undefined)).thenNothing('already-so');
    given(owed, goneAt).when(correctTo('2021-01-20T15:00:01.000Z')).thenRefusedAs('sending-hour-in-the-future');
    const { state } = given(owed, goneAt, corrected);
    expect(state).toMatchObject({ sent: { on, hour: corrected.hour }, corrections: [{ of: 'sent', from: on, fromHour: hour, to: on, toHour: corrected.hour }] });
  });

  it('is no later than it was recorded on its own day, and not known where that was later', () => {
    expect(whenOut(goneAt)).toEqual({ on, hour: { at: hour, said: true } });
    expect(whenOut(gone)).toEqual({ on, hour: { at: now, said: false } });
    expect(whenOut(sent)).toEqual({ on: '2021-01-07' });
    const next = moment('2021-01-21T15:00:00.000Z');
    expect(whenOut({ ...gone, at: next, on: day('2021-01-21') }, { type: 'sending-corrected', at: next, on, from: day('2021-01-21'), by: sender, reason: words('r1') })).toEqual({ on });
    expect(whenOut({ ...gone, on: day('2021-01-19') }, { type: 'sending-corrected', at: now, on, from: day('2021-01-19'), by: sender, reason: words('r1') })).toEqual({ on, hour: { at: now, said: false } });
  });
});
