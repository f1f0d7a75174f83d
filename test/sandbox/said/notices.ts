import type { Notice, Standing } from '../../../src/core/house';
import type { SubjectKind } from '../../../src/core/language/refs';
import type { MomentCame } from '../../../src/core/law';
import { hourReminderKinds, reminderKinds, rungKinds } from '../../../src/core/law';
import { answerKinds } from '../../../src/core/round';
import { statesOf } from './standings';
import { absence, act, agencies, agreed, at, changes, closing, closureMoves, dayCorrections, delegation, edited, election, first, formerActs, formerMark, growing, hold, lateReason, lifting, mark, moves, offer, on, opened, packChanges, proposal, reopenings, incidentReopening, later, peopleChange, rosterChange, seenCorrection, settingsAside, someone, startChange, startCorrections, statements, survivor, text, title, written, zoned } from './worst';

type Said = { readonly notice: Notice; readonly standing: Standing };

const kinds = [...reminderKinds, ...hourReminderKinds, 'untaken', 'extension-unanswered', ...rungKinds, 'still-late'] as const satisfies readonly MomentCame['kind'][];
const came = kinds.flatMap((kind) => (['suspense', 'due'] as const).map((of) => ({ kind, of, scheduled: at, earlier: 100, at, type: 'moment-came' as const })));

/** A notice of a subject in each of its states: what is said of one it can never be said of must go out too. */
const inAll = <Kind extends SubjectKind>(kind: Kind, ...notices: readonly Notice[]): readonly Said[] =>
  statesOf(kind).flatMap((state) => notices.map((notice) => ({ notice, standing: { kind, id: 'an id', state } as Standing })));

/** A later suspense that nobody had answered ends with it, and the coordinators were asked. */
const ended = { unanswered: at, coordinatorsHear: {} } as const;
const hundred = Array.from({ length: 100 }, (_, nth) => nth);
const forecast = { on, by: someone(), at };

/** Every notice there is, by what it says: one that is new does not compile until it is here too. */
export const notices: { readonly [Say in Notice['say']]: (say: Say) => readonly Said[] } = {
  'election-concluded': (say) => inAll('election', { say, name: election, day: on }),
  'conclusion-confirmed': (say) => inAll('election', { say, name: election, on, basis: 'certification' }, { say, name: election, on, basis: 'certification', agreed }),
  'election-change-proposed': (say) => inAll('election', ...changes.map((change) => ({ say, name: election, proposal: { ...proposal, change } }))),
  'duties-left-out': (say) => inAll('election', { say, name: election, by: someone(), reason: text, of: moves.slice(0, 30).map(({ duty, title: called }, nth) => ({ duty, title: called, owners: agencies, change: nth % 2 === 0 ? { kind: 'close' } : { kind: 'merge', into: survivor }, due: on })) }),
  'election-change-withdrawn': (say) => inAll('election', { say, name: election, by: someone(), proposer: someone() }),
  'election-corrected': (say) => inAll('election', ...changes.map(({ from, to }) => ({ say, name: election, correction: { ...agreed, from, to } }))),
  'duty-opened-late': (say) => inAll('duty', { say, duty: 'a' }),
  'duty-dated': (say) => inAll('duty', { say, duty: 'a' }),
  'duty-moment': (say) => inAll('duty', ...came.flatMap((each) => [{ say, duty: 'a', came: each }, { say, duty: 'a', came: each, noneMade: true }] as const)),
  'duty-acknowledged': (say) => inAll('duty', { say, duty: 'a', forecast: { ...forecast, by: someone(first) } }, { say, duty: 'a', forecast: { ...forecast, hour: at, by: someone(first) } }),
  'duty-held': (say) => inAll('duty', { say, duty: 'a', hold }),
  'duty-hold-lifted': (say) => inAll('duty', { say, duty: 'a', lifting }),
  'duty-corrected': (say) => inAll('duty', ...moves.slice(0, 5).map((corrected) => ({ say, duty: 'a', corrected }))),
  'meeting-corrected': (say) => inAll('duty', { say, duty: 'a', on, former: on, late: true }, { say, duty: 'a', on, hour: { at, said: true }, former: on, formerHour: { at, said: false }, late: true }),
  'duty-started': (say) => inAll('duty', { say, duty: 'a' }),
  'act-recorded': (say) => inAll('duty', { say, duty: 'a', act }),
  'rule-applied': (say) => inAll('duty', ...[...moves.slice(0, 5), { duty: 'a', title: growing(150), owners: { from: agencies, to: agencies.slice(1) }, recipients: { from: agencies, to: agencies.slice(1) }, off: growing(300) }].map((moved) => ({ say, duty: 'a', moved, former: { id: 'p'.repeat(60), version: 'v'.repeat(60) }, agreed }))),
  'version-offered': (say) => inAll('pack', { say, pack: 'a', offered: offer }),
  'text-edited': (say) => inAll('pack', { say, pack: 'a', edited }),
  'pack-change-proposed': (say) => inAll('pack', ...packChanges.map((change) => ({ say, pack: 'a', proposal: { ...proposal, change } }))),
  'pack-change-withdrawn': (say) => inAll('pack', { say, pack: 'a', by: someone(), proposer: someone() }),
  'version-applied': (say) => inAll('pack', { say, pack: 'a', change: packChanges[0], agreed }, { say, pack: 'a', change: packChanges[0], agreed, opened }),
  'pack-turned-off': (say) => inAll('pack', { say, pack: 'a', agreed }),
  'pack-turned-on': (say) => inAll('pack', { say, pack: 'a', by: someone(), opened }, { say, pack: 'a', opened: opened.slice(0, 1) }),
  'pack-unnamed': (say) => inAll('pack', { say, pack: 'a', running: 200, again: true }, { say, pack: 'a', running: 1, again: false }, { say, pack: 'a', running: 0, again: false }),
  'pack-named-again': (say) => inAll('pack', { say, pack: 'a', since: at, opened }, { say, pack: 'a', since: at }),
  'rule-unverified': (say) => inAll('pack', { say, pack: 'a', former: formerMark }),
  'rule-verified': (say) => inAll('pack', { say, pack: 'a', mark }),
  'duty-met': (say) => inAll('duty', { say, duty: 'a', on, late: true }, { say, duty: 'a', on, hour: { at, said: false }, late: true }),
  'act-corrected': (say) => inAll('duty', ...formerActs.slice(0, 3).map((former) => ({ say, duty: 'a', former, ...(former.to && { now: act }) }))),
  'meeting-withdrawn': (say) => inAll('duty', { say, duty: 'a', former: on }),
  'start-change-proposed': (say) => inAll('duty', { say, duty: 'a', proposal: { ...proposal, change: startChange } }),
  'start-corrected': (say) => inAll('duty', ...startCorrections.slice(0, 2).map((correction) => ({ say, duty: 'a', correction }))),
  'setting-aside-proposed': (say) => inAll('duty', ...settingsAside.map((change) => ({ say, duty: 'a', proposal: { ...proposal, change } }))),
  'setting-aside-withdrawn': (say) => inAll('duty', { say, duty: 'a', by: someone(), proposer: someone() }),
  'duty-set-aside': (say) => inAll('duty', { say, duty: 'a', agreed }, { say, duty: 'a', agreed, into: survivor }),
  'merge-later': (say) => inAll('duty', { say, duty: survivor.duty, title: growing(150), owners: agencies, own: on, survivor: { duty: survivor.duty, due: survivor.due } }, { say, duty: survivor.duty, title: growing(150), owners: agencies, own: on, survivor: { duty: survivor.duty } }),
  'merge-overtaken': (say) => inAll('duty', { say, duty: survivor.duty, title: growing(150), proposer: someone() }),
  'merge-goes-on': (say) => inAll('duty', { say, duty: survivor.duty, title: growing(150), owners: agencies, proposer: someone() }),
  'served-overtaken': (say) => inAll('duty', { say, duty: 'a', serving: { request: 'RPT-100000', asker: someone(), agency: first, taker: someone(), suspense: later, zone: zoned }, latest: on }, { say, duty: 'a', serving: { request: 'RPT-100000', asker: someone(), agency: first, suspense: later, zone: zoned }, latest: later }),
  'served-set-aside': (say) => inAll('duty', { say, duty: 'a', serving: 'RPT-100000', asker: someone(), agreed }, { say, duty: 'a', serving: 'RPT-100000', asker: someone(), agreed, into: survivor }),
  'duty-reopened': (say) => inAll('duty', ...reopenings.slice(9, 11).map((reopening) => ({ say, duty: 'a', reopening })), { say, duty: 'a', reopening: { was: 'replaced', at, into: survivor.duty } }),
  'late-reason-given': (say) => [...inAll('duty', { say, duty: 'a', reason: lateReason }), ...inAll('request', { say, request: 'a', reason: lateReason })],
  'late-statement-added': (say) => statements.slice(0, 1).flatMap((statement) => [...inAll('duty', { say, duty: 'a', statement }), ...inAll('request', { say, request: 'a', statement })]),
  'closure-recorded': (say) => inAll('closure', { say, closure: closing, moves: closureMoves }, { say, closure: closing, further: [on, on, on], moves: closureMoves }, { say, closure: closing, moves: { plans: [], others: 0 } }),
  'closure-taken-back': (say) => inAll('closure', { say, closure: closing, moves: closureMoves }),
  asked: (say) => inAll('request', { say, request: 'a' }),
  taken: (say) => inAll('request', { say, request: 'a' }),
  answered: (say) => inAll('request', { say, request: 'a', version: 99, ...ended }),
  accepted: (say) => inAll('request', { say, request: 'a' }),
  returned: (say) => inAll('request', { say, request: 'a', ...ended }),
  declined: (say) => inAll('request', { say, request: 'a', ...ended }),
  'asked-another': (say) => inAll('request', { say, request: 'a', by: someone(), hears: someone() }),
  'handed-over': (say) => inAll('request', { say, request: 'a', by: someone(), to: someone(), holder: someone() }, { say, request: 'a', by: someone(), to: someone() }),
  'interim-corrected': (say) => inAll('request', { say, request: 'a' }),
  'interim-filed': (say) => inAll('request', { say, request: 'a' }),
  'extension-asked': (say) => inAll('request', { say, request: 'a' }),
  'extension-granted': (say) => inAll('request', { say, request: 'a', askedBy: someone(), coordinatorsHear: {} }),
  'extension-denied': (say) => inAll('request', { say, request: 'a', askedBy: someone(), coordinatorsHear: {} }),
  'extension-withdrawn': (say) => inAll('request', { say, request: 'a', coordinatorsHear: {} }),
  'suspense-corrected': (say) => inAll('request', { say, request: 'a', ...ended }),
  reinstated: (say) => inAll('request', { say, request: 'a' }),
  cancelled: (say) => inAll('request', { say, request: 'a', ...ended }),
  unsettled: (say) => inAll('request', { say, request: 'a' }),
  lapsed: (say) => inAll('request', { say, request: 'a', ...ended }),
  'sent-back': (say) => inAll('request', { say, request: 'a' }),
  'request-acknowledged': (say) => inAll('request', { say, request: 'a', forecast: on, by: someone() }),
  'request-moment': (say) => inAll('request', ...came.map((each) => ({ say, request: 'a', came: each }))),
  'request-put-back': (say) => inAll('request', { say, request: 'a', name: growing(80), stays: true, lent: true }),
  'cover-named': (say) => inAll('agency', { say, seat: first, absence }),
  'covered-left': (say) => inAll('agency', { say, seat: first, absence, name: growing(80) }),
  'cover-left': (say) => inAll('agency', { say, seat: first, absence, name: growing(80), stays: true }),
  'cover-left-for': (say) => inAll('agency', { say, seat: first, absence, name: growing(80), stays: true }),
  'delegation-lost': (say) => inAll('agency', ...[{}, ...[delegation.to, delegation.of].map((person) => ({ left: { person, name: growing(80) } }))].map((left) => ({ say, seat: first, delegation, ahead: true as const, ...left }))),
  'delegate-away': (say) => inAll('agency', { say, seat: first, delegation, absence }),
  'cover-released': (say) => inAll('agency', { say, seat: first, absence }),
  'absence-recorded-for': (say) => inAll('agency', { say, seat: first, absence }),
  'authority-delegated': (say) => inAll('agency', { say, seat: first, delegation }),
  'delegation-ended': (say) => inAll('agency', ...[{}, { ahead: true } as const].map((also) => ({ say, seat: first, delegation, ...also }))),
  'delegation-over': (say) => inAll('agency', ...[{}, { back: hundred.map((nth) => ({ request: `RPT-${String(100_000 + nth)}`, title })) }].map((also) => ({ say, seat: first, delegation, ...also }))),
  'work-inherited': (say) => inAll('agency', { say, seat: first, stays: true, lent: true, desk: hundred.map(() => someone().person), name: growing(80), requests: hundred.map((nth) => ({ request: `RPT-${String(100_000 + nth)}`, title })) }),
  'left-unattended': (say) =>
    inAll('agency', {
      say, seat: first,
      work: hundred.map((nth) => (nth % 2 === 0 ? { kind: nth % 4 === 0 ? 'request' : 'round', day: on, id: `RPT-${String(100_000 + nth)}`, title } : { kind: 'duty', day: on, id: `EO-1A/${election}`, title: growing(150) })),
    }),
  'taken-after-all': (say) => inAll('request', { say, request: 'a', by: someone(), reason: text }),
  'judged-after-all': (say) => inAll('request', { say, request: 'a', by: someone(), reason: text, holder: someone(), ...ended }, { say, request: 'a', by: someone(), reason: text }),
  'acceptance-taken-back': (say) => inAll('request', { say, request: 'a', by: someone(), reason: text }),
  'version-followed': (say) => inAll('request', { say, request: 'a', by: someone(), version: 99, accepted: 98 }, { say, request: 'a', by: someone(), version: 99 }),
  'request-held': (say) => inAll('request', { say, request: 'a', hold }),
  'request-hold-lifted': (say) => inAll('request', { say, request: 'a', lifting }),
  'incident-opened': (say) => inAll('incident', { say, incident: 'a' }),
  'incident-noted': (say) => inAll('incident', { say, incident: 'a' }),
  'channel-attached': (say) => inAll('incident', { say, incident: 'a', by: someone() }),
  'incident-closed': (say) => inAll('incident', { say, incident: 'a' }),
  'people-changed': (say) => inAll('incident', { say, incident: 'a', change: peopleChange }),
  'roster-followed': (say) => inAll('incident', { say, incident: 'a', change: rosterChange }),
  'incident-reopened': (say) => inAll('incident', { say, incident: 'a', reopening: incidentReopening }),
  'incident-corrected': (say) => inAll('incident', { say, incident: 'a', correction: seenCorrection }),
  'release-corrected': (say) => inAll('report', ...[{ to: on }, {}].map((day) => ({ say, report: 'a', correction: { agency: first, from: on, ...day, by: someone(), at, reason: text } }))),
  'receipt-change-proposed': (say) => inAll('delivery', ...[{ from: on, to: on }, { from: on }].map((change) => ({ say, delivery: 'a', proposal: { ...proposal, change } }))),
  'receipt-change-withdrawn': (say) => inAll('delivery', { say, delivery: 'a', by: someone(), proposer: someone() }),
  'day-corrected': (say) => inAll('delivery', ...dayCorrections.map((correction) => ({ say, delivery: 'a', correction }))),
  'expunge-proposed': (say) => inAll('text', { say, text: 'a', proposal: { ...proposal, change: { expunge: written } } }),
  'expunge-withdrawn': (say) => inAll('text', { say, text: 'a', by: someone(), proposer: someone() }),
  'text-expunged': (say) => inAll('text', { say, text: 'a', agreed }),
  'version-submitted': (say) => inAll('report', { say, report: 'a' }),
  'releases-lapsed': (say) => inAll('report', { say, report: 'a', lapsed: agencies }),
  'owner-released': (say) => inAll('report', { say, report: 'a', agency: first, wanting: agencies }),
  'report-released': (say) => inAll('report', { say, report: 'a' }),
  'round-opened': (say) => inAll('round', { say, round: 'a' }),
  'round-reopened': (say) => inAll('round', { say, round: 'a' }, { say, round: 'a', because: 'cancelled' }, { say, round: 'a', because: 'sent-back' }),
  'round-completed': (say) => inAll('round', { say, round: 'a' }),
  'agency-answered': (say) => answered(say),
  'answer-confirmed': (say) => answered(say),
  'round-moment': (say) => inAll('round', ...came.map((each) => ({ say, round: 'a', came: each }))),
  'round-held': (say) => inAll('round', { say, round: 'a', hold }),
  'round-hold-lifted': (say) => inAll('round', { say, round: 'a', lifting }),
  'delivery-sent': (say) => inAll('delivery', { say, delivery: 'a' }),
  'delivery-received': (say) => inAll('delivery', { say, delivery: 'a' }, { say, delivery: 'a', counted: [on] }),
};

const answered = (say: 'agency-answered' | 'answer-confirmed'): readonly Said[] =>
  inAll('round', ...agencies.slice(0, 22).flatMap((agency) => answerKinds.map((former) => ({ say, round: 'a', agency, former }))));
