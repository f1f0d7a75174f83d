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

  it('is left alone where somebody else has it, or nobody, or it is handed in', () => {
    given(asked, { type: 'taken', at, by: person('doj', 'releaser') }).when(putBack).thenNothing('not-theirs');
    given(asked).when(putBack).thenNothing('not-theirs');
    given(asked, taken, { type: 'answered', at, by: lead, late: false }).when(putBack).thenNothing('not-theirs');
  });

  it('is put back by the house alone', () => given(asked, taken).when({ ...putBack, by: person('odni', 'coordinator') }).thenRefusedAs('not-permitted'));
});
