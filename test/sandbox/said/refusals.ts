import { authority } from '../../../src/core/authority';
import type { Deed } from '../../../src/core/authority';
import type { Refusal } from '../../../src/core/house';
import type { Closing } from '../../../src/core/round';
import { statesOf } from './standings';
import { agencies, at, changes, election, first, growing, hold, known, later, on, someone, zoned } from './worst';

type Of<Code extends Refusal['code']> = Extract<Refusal, { readonly code: Code }>;

const id = 'RPT-100000/v100';
const handing = { on, at, by: someone() };
const [member] = known.members(first);
const answer = statesOf('round').flatMap(({ answers }) => answers).find(({ standing }) => standing === 'of-record');
const deeds = Object.keys(authority) as Deed[];
const closings: Readonly<Record<Closing, true>> = { 'newer-version': true, released: true, 'sent-back': true };
const listed = { agency: first, person: member!.person, name: growing(80) };

/** Every refusal there is: a new code does not compile until it is here too. */
export const refusals: { readonly [Code in Refusal['code']]: (code: Code) => readonly Of<Code>[] } = {
  'not-permitted': (code) => deeds.map((deed) => ({ code, deed, needs: authority[deed], agency: first })),
  'election-exists': (code) => [{ code, name: election, day: on }],
  'no-such-election': (code) => [{ code }],
  'election-not-over': (code) => [{ code, name: election, day: on }],
  'concluded-on-another-basis': (code) => [{ code, name: election, conclusion: { on, basis: 'certification' } }],
  'conclusion-takes-two': (code) => [{ code, name: election, day: on }],
  'conclusion-not-confirmed': (code) => [{ code, name: election, conclusion: { on, basis: 'presumed' } }],
  'conclusion-in-the-future': (code) => [{ code, on, today: on }],
  'concluded-before-election-day': (code) => [{ code, name: election, on, day: on }],
  'election-changed-since': (code) => changes.map(({ from, to }) => ({ code, name: election, from, now: to })),
  'change-already-proposed': (code) => [{ code, id, proposer: someone(), at }],
  'second-person-needed': (code) => [{ code, id, at }],
  'nothing-proposed': (code) => [{ code, id }],
  'another-change-proposed': (code) => [{ code, id, proposer: someone(), at }],
  'not-released-by': (code) => [{ code, id, agency: first }],
  'sent-after-received': (code) => [{ code, id, on, receivedOn: on }],
  'not-received-yet': (code) => [{ code, id, recipient: first }],
  'receipt-changed-since': (code) => [{ code, id, from: on, now: on }],
  'noted-in-the-future': (code) => [{ code, on, today: on }],
  'no-such-note': (code) => [{ code, id, corrects: 100, noted: 99 }, { code, id, corrects: 1, noted: 0 }],
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
  'not-accepted': (code) => [{ code, id }],
  'answer-released': (code) => [{ code, id }],
  'already-closed': (code) => [{ code, id, status: 'accepted' }, { code, id, status: 'returned' }],
  'no-such-report': (code) => [{ code }],
  'owner-among-asked': (code) => [{ code, id, owner: first }],
  'answers-by-in-the-past': (code) => [{ code, answersBy: at, now: later, zone: zoned }],
  'nothing-to-release': (code) => [{ code, id, owner: first, sentBack: true }, { code, id, owner: first, sentBack: false }],
  'released-in-the-future': (code) => [{ code, on, today: on }],
  'report-withdrawn': (code) => [{ code, id, owner: first }],
  'report-released': (code) => [{ code, id, on }],
  'no-such-text': (code) => [{ code }],
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
  'no-releaser-left': (code) => [{ code, agency: first, releasers: agencies.flatMap((each) => known.members(each)) }],
};
