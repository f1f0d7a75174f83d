import { authority } from '../../../src/core/authority';
import type { Deed } from '../../../src/core/authority';
import type { Refusal } from '../../../src/core/house';
import type { Closing } from '../../../src/core/round';
import { statesOf } from './standings';
import { absence, agencies, at, delegation, election, first, growing, hold, known, later, on, someone, text, zoned } from './worst';

type Of<Code extends Refusal['code']> = Extract<Refusal, { readonly code: Code }>;

const id = 'RPT-100000/v100';
const handing = { on, at, by: someone() };
const [member] = known.members(first);
const answer = statesOf('round').flatMap(({ answers }) => answers).find(({ standing }) => standing === 'of-record');
const deeds = Object.keys(authority) as Deed[];
const closings: Readonly<Record<Closing, true>> = { 'newer-version': true, released: true, 'sent-back': true };
const one = member!;
const everybody = agencies.flatMap((each) => known.members(each));
const listed = { agency: first, person: one.person, name: growing(80) };

/** Every refusal there is: a new code does not compile until it is here too. */
export const refusals: { readonly [Code in Refusal['code']]: (code: Code) => readonly Of<Code>[] } = {
  'not-permitted': (code) => deeds.map((deed) => ({ code, deed, needs: authority[deed], agency: first })),
  'election-exists': (code) => [{ code, name: election, day: on }],
  'no-such-election': (code) => [{ code }],
  'election-not-over': (code) => [{ code, name: election, day: on }],
  'concluded-on-another-basis': (code) => [{ code, name: election, conclusion: { on, basis: 'certification' } }],
  'no-such-duty': (code) => [{ code }],
  'duty-not-late': (code) => [{ code, id: `EO-1A/${election}`, title: growing(150) }],
  'forecast-in-the-past': (code) => [{ code, forecast: on, today: on }],
  'met-in-the-future': (code) => [{ code, on, today: on }],
  'nothing-climbs': (code) => [{ code, id, because: 'over' }, { code, id, because: 'not-late' }],
  'ladder-ends-at-coordinator': (code) => [{ code, id }],
  'already-held': (code) => [{ code, id, hold }],
  'not-at-rung-3': (code) => [{ code, id, rung3: later, zone: zoned }],
  'waits-for-forecast': (code) => [{ code, id, on }],
  'rung-4-past': (code) => [{ code, id, rung4: at, zone: zoned }],
  'no-such-request': (code) => [{ code }],
  'request-id-taken': (code) => [{ code, id }],
  'suspense-in-the-past': (code) => [{ code, suspense: at, now: later, zone: zoned }],
  'taken-by-another': (code) => [{ code, id, taker: someone() }],
  'not-late': (code) => [{ code, id, suspense: at, zone: zoned }],
  'not-answered': (code) => [{ code, id }],
  'already-closed': (code) => (['accepted', 'returned', 'declined', 'lapsed'] as const).map((status) => ({ code, id, status })),
  'tasked-not-asked': (code) => [{ code, id, agency: first }],
  'handover-outside': (code) => [{ code, id, agency: first, to: someone() }],
  'cannot-take': (code) => [{ code, id, to: someone() }],
  'not-given-back': (code) => [{ code, id, agency: first }],
  'same-agency': (code) => [{ code, id, agency: first }],
  'rest-in-the-past': (code) => [{ code, restOn: on, today: on }],
  'whole-needs-version': (code) => [{ code, id }],
  'extension-open': (code) => [{ code, id, extension: { until: later, reason: text, forecast: on, by: someone(), at }, zone: zoned }],
  'no-extension-asked': (code) => [{ code, id }],
  'extension-not-later': (code) => [{ code, id, until: at, suspense: later, zone: zoned }],
  'extension-in-the-past': (code) => [{ code, id, until: at, zone: zoned }],
  'past-the-plan-date': (code) => [{ code, id, until: later, latest: on, zone: zoned }],
  'forecast-past-extension': (code) => [{ code, id, forecast: on, until: at, zone: zoned }],
  'own-extension': (code) => [{ code, id }],
  'no-such-report': (code) => [{ code }],
  'owner-among-asked': (code) => [{ code, id, owner: first }],
  'answers-by-in-the-past': (code) => [{ code, answersBy: at, now: later, zone: zoned }],
  'nothing-to-release': (code) => [{ code, id, owner: first, sentBack: true }, { code, id, owner: first, sentBack: false }],
  'released-in-the-future': (code) => [{ code, on, today: on }],
  'report-withdrawn': (code) => [{ code, id, owner: first }],
  'report-released': (code) => [{ code, id, on }],
  'no-such-round': (code) => [{ code }],
  'agency-not-asked': (code) => [{ code, id, agency: first, asked: agencies }],
  'rationale-missing': (code) => [{ code, id }],
  'comment-missing': (code) => [{ code, id }],
  'answered-of-record': (code) => [{ code, id, answer: answer! }],
  'nothing-to-confirm': (code) => [{ code, id, agency: first }],
  'staff-answer-changed': (code) => [{ code, id, answer: answer! }],
  'round-closed': (code) => (Object.keys(closings) as Closing[]).map((because) => ({ code, id, because, closedAt: at })),
  'no-such-delivery': (code) => [{ code }],
  'delivery-in-the-future': (code) => [{ code, on, today: on }],
  'sent-before-release': (code) => [{ code, id, on, releasedOn: on }],
  'not-sent-yet': (code) => [{ code, id, recipient: first, owners: agencies }],
  'received-before-sent': (code) => [{ code, id, on, sentOn: on }],
  'evidence-missing': (code) => [{ code, id, recipient: first }],
  'sent-on-another-day': (code) => [{ code, id, sent: handing }],
  'received-on-another-day': (code) => [{ code, id, received: handing }],
  'no-such-incident': (code) => [{ code }],
  'incident-id-taken': (code) => [{ code, id }],
  'incident-closed': (code) => [{ code, id, closer: someone(), closedAt: at }],
  'person-listed-twice': (code) => [{ code, ...listed }],
  'person-without-role': (code) => [{ code, ...listed }],
  'no-such-agency': (code) => [{ code }],
  'no-coordinator-left': (code) => [{ code, agency: first, coordinators: everybody }],
  'not-on-roster': (code) => [{ code, agency: first, person: one.person }],
  'ends-before-it-begins': (code) => [{ code, from: on, until: on }],
  'days-past': (code) => [{ code, until: on, today: on }],
  'already-away': (code) => [{ code, member: one, absence }],
  'not-away': (code) => [{ code, member: one }],
  'cover-is-oneself': (code) => [{ code, member: one }],
  'cover-elsewhere': (code) => [{ code, agency: first, person: one.person, others: everybody }, { code, agency: first, person: one.person, others: [] }],
  'cover-cannot-act': (code) => [{ code, agency: first, cover: one, others: everybody }],
  'cover-away': (code) => [{ code, cover: one, absence, others: everybody }],
  'covers-somebody': (code) => [{ code, member: one, covered: everybody }],
  'authority-without-cover': (code) => [{ code, member: one }],
  'no-authority-to-lend': (code) => [{ code, agency: first, member: one }],
  'releaser-already': (code) => [{ code, agency: first, member: one }],
  'delegated-already': (code) => [{ code, member: one, delegation }],
  'delegation-passed-on': (code) => [{ code, owner: one, until: on, back: true }, { code, owner: undefined, until: on, back: false }],
  'no-such-delegation': (code) => [{ code, agency: first, member: one }],
  'no-releaser-left': (code) => [{ code, agency: first, releasers: everybody }],
};
