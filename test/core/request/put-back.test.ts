import type { RequestEvent } from '../../../src/core/request';
import { nextOfRequest, request as decider } from '../../../src/core/request';
import { agency, moment, person, specOf, words, zone } from '../spec';

const { given } = specOf(decider);
const at = moment('2026-11-02T14:00:00.000Z');
const lead = person('doj', 'lead');
const by = { kind: 'policy', policy: 'somebody leaves an agency' } as const;
const asked: RequestEvent = { type: 'asked', at, id: 'RPT-1', title: words('t'), agency: agency('doj'), asker: person('odni', 'coordinator'), tasked: true, duties: [], suspense: moment('2026-12-01T22:00:00.000Z'), zone: zone() };
const taken: RequestEvent = { type: 'taken', at, by: lead };
const putBack = { type: 'put-back', by, at, leaver: lead.person, name: 'Lee' } as const;

describe('a request whose taker leaves', () => {
  it('is asked of the agency again, and its clock runs on', () => {
    const event: RequestEvent = { type: 'put-back', at, leaver: lead.person, name: 'Lee' };
    given(asked, taken).when(putBack).then(event);
    const [before, after] = [given(asked, taken).state, given(asked, taken, event).state];
    expect(after).toMatchObject({ status: 'asked' });
    expect(after).not.toHaveProperty('taker');
    expect(nextOfRequest(before)).toMatchObject({ kind: 'remind-14' });
    expect(nextOfRequest(after)).toMatchObject({ kind: 'untaken' });
  });

  it('has lain on the desk since it came back, and no longer once it is taken, or another agency has it', () => {
    const back = moment('2026-11-06T18:00:00.000Z');
    const event: RequestEvent = { type: 'put-back', at: back, leaver: lead.person, name: 'Lee' };
    expect(nextOfRequest(given(asked, taken, event).state)).toMatchObject({ kind: 'untaken', at: '2026-11-09T18:00:00.000Z' });
    expect(given(asked, taken, event, { type: 'seen', at: back, by: lead }).state).toMatchObject({ status: 'asked', backSince: back });
    for (const next of [
      { type: 'taken', at: back, by: lead },
      { type: 'interim-filed', at: back, by: lead, text: words('t'), restOn: '2026-11-20' as never },
      { type: 'returned', at: back, by: lead, reason: words('r') },
    ] satisfies readonly RequestEvent[]) expect(given(asked, taken, event, next).state).not.toHaveProperty('backSince');
    const cancelled: RequestEvent = { type: 'cancelled', at: back, by: person('odni', 'coordinator'), reason: words('r') };
    expect(given(asked, taken, event, cancelled).state).toMatchObject({ status: 'cancelled', before: { status: 'asked', backSince: back } });
  });

  it('is left alone where somebody else has it, or nobody, or it is handed in', () => {
    given(asked, { type: 'taken', at, by: person('doj', 'releaser') }).when(putBack).thenNothing('not-theirs');
    given(asked).when(putBack).thenNothing('not-theirs');
    given(asked, taken, { type: 'answered', at, by: lead, late: false }).when(putBack).thenNothing('not-theirs');
  });

  it('is put back by the house alone', () => given(asked, taken).when({ ...putBack, by: person('odni', 'coordinator') }).thenRefusedAs('not-permitted'));
});
