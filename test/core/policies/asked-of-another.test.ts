import type { RequestEvent } from '../../../src/core/request';
import { request } from '../../../src/core/request';
import { whenARequestIsAskedOfAnother } from '../../../src/core/policies/when-a-request-is-asked-of-another';
import { agency, moment, person, specOf, words, zone } from '../spec';

const at = moment('2026-11-20T15:00:00.000Z');
const asker = person('odni', 'coordinator');
const asked = { type: 'asked', at, asker, tasked: true, title: words('t1'), duties: [], suspense: moment('2026-12-01T22:00:00.000Z'), zone: zone() } as const;
const another: RequestEvent = { type: 'asked-another', at, by: asker, agency: agency('cia'), tasked: true, passed: { agency: agency('fbi'), from: at, until: at, as: 'returned' } };

const lineOf = (id: string, of: string, ...events: readonly RequestEvent[]) =>
  ({ kind: 'request', id, state: specOf(request).given({ ...asked, id, agency: agency(of), ...(id === 'RPT-31' ? { others: [agency('fbi'), agency('nsa')] } : { partOf: 'RPT-31', lead: agency('doj') }) }, ...events).state }) as const;

describe('another agency that is asked for a part', () => {
  const passed = lineOf('RPT-31.2', 'fbi', another);
  const ordersFor = (...others: readonly ReturnType<typeof lineOf>[]) =>
    whenARequestIsAskedOfAnother.then({ of: 'request', id: 'RPT-31.2', event: another, standing: passed }, [lineOf('RPT-31', 'doj'), passed, ...others], { packs: [] }).map(({ id, order }) => [id, 'without' in order ? order.without : undefined]);

  it('takes the place of whoever gave it back on every line', () => {
    expect(ordersFor(lineOf('RPT-31.3', 'nsa'))).toEqual([['RPT-31', 'fbi'], ['RPT-31.3', 'fbi']]);
  });

  it('leaves whoever gave it back where another line is theirs', () => {
    expect(ordersFor(lineOf('RPT-31.3', 'fbi'))).toEqual([['RPT-31', undefined], ['RPT-31.3', undefined]]);
  });
});
