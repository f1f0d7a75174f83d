import type { StateOf } from '../../../src/core/house';
import type { SubjectKind } from '../../../src/core/language/refs';
import { DEED, datesOf } from '../../../src/core/law';
import { packs } from '../../packs/shipped-packs';
import { absence, act, agencies, agreed, at, changes, closing, covers, dayCorrections, delegation, edited, edition, election, first, formerActs, formerHolds, formerMark, growing, held, hold, incidentReopening, known, lateReason, later, lifted, mark, offer, on, packChanges, peopleChange, proposal, reopenings, seenCorrection, settingsAside, someone, startChange, startCorrections, statements, survivor, terms, text, title, written, zoned } from './worst';

/*
 * Every subject in every state it can be in, at its worst. A new state or kind of subject does not compile until it is
 * here too.
 */

export type Present<Kind extends SubjectKind> = Exclude<StateOf<Kind>, { status: 'absent' }>;
type InEveryState = {
  readonly [Kind in SubjectKind]: Readonly<Record<Present<Kind>['status'], readonly Present<Kind>[]>>;
};

const others = agencies.slice(1);
const duties = Array.from({ length: 100 }, (_, nth) => `EO-1A-${String(nth)}/${election}`);

const elected = {
  name: election, day: on, kind: 'general', zone: zoned, proposal: { ...proposal, change: changes[0] }, agreed,
  corrections: changes.flatMap(({ from, to }) => Array.from({ length: 7 }, () => ({ ...agreed, from, to }))),
} as const;
const concluded = { status: 'concluded', conclusion: { on, basis: 'certification' }, ...elected } as const;

const undated = { limit: { unit: 'none', words: 'as soon as practicable' } } as const;
const waiting = { ...held(0), facts: { receipts: [], sendings: [] }, dates: datesOf(terms(), { receipts: [], sendings: [] }) };
const dated = { ...held(), status: 'open' } as const;

/** A limit in hours: when it was met, and expected, is said with the hour. */
const inHours = { ...held(0, { limit: { unit: 'hours', count: 24 }, trigger: { kind: 'fact', what: 'a fact' } }), dates: { status: 'dated', countsFrom: on, stillToReceive: [], from: at, dueDate: on, due: later }, forecast: { on, hour: later, by: someone(), at } } as const;

/** It is owed to nobody; that it was done is on record, or a report of it released, or neither. */
const { acts: _done, formerActs: _undone, ...bare } = dated;
const { acts: _asked, ...toNobody } = { ...dated.rule, recipients: [] };
const deed = { ...bare, rule: toNobody } as const;
const doneActs = { acts: [{ ...act, act: DEED }], formerActs: formerActs.map((former) => ({ ...former, was: { ...former.was, act: DEED } })), released: { on } } as const;

/** A fact started it, and was corrected more often than anybody can read. */
const started = { facts: { receipts: [], sendings: [], start: startChange.from, incident: 'INC-100000' }, startedBy: someone(), startCorrections } as const;

const asked = {
  id: 'RPT-100000', title, agency: first, asker: someone(), tasked: true, incident: 'INC-100000', duties, coordinate: others,
  suspense: at, zone: zoned, askedAt: at, saidUpTo: at, late: true, forecast: { on, by: someone(), at },
  sentBack: { by: someone(), reason: text, at, was: { answerer: someone(), answeredAt: at, late: true } }, judgedAfterAll: { sentBack: { by: someone(), reason: text, at }, by: someone(), reason: text, at }, takenBack: { by: someone(), reason: text, at }, takenAfterAll: { as: 'declined', returner: someone(), givenBackFor: text, givenBackAt: at, by: someone(), at, reason: text }, interim: { text, by: someone(), at, restOn: on, corrections: [{ from: on, by: someone(), at, reason: text }] }, seenAt: at, withSince: at,
  extension: { until: later, reason: text, forecast: on, by: someone(), at }, denied: { until: later, reason: text, by: someone(), at },
  withdrawn: { wish: { until: later, reason: text, forecast: on, by: someone(), at }, reason: text, by: someone(), at },
  extended: agencies.map((_, nth) => ({ from: at, until: later, by: someone(), at, ...(nth % 3 === 0 && { reason: text }), ...(nth % 3 === 2 && { wish: { until: later, reason: text, forecast: on, by: someone(), at } }), ...(nth % 3 === 1 && { afterAll: { denied: { until: later, reason: text, by: someone(), at }, reason: text } }) })),
  others, shared: agencies,
  passed: agencies.map((agency, nth) => ({
    agency, from: at, until: later, as: 'declined' as const, reason: text, interim: { text, by: someone(agency), at, restOn: on }, contribution: text, ...(nth === 0 && { lateReason, statements }),
  })),
} as const;
const { others: _, ...alone } = asked;
const part = { ...alone, id: 'RPT-100000.40', partOf: asked.id, lead: first, contribution: text } as const;

const version = { number: 100, hash: 'a'.repeat(64), text, by: someone(), at, asked: others, answersBy: later } as const;
const charge = {
  id: asked.id, title, owner: first, owners: agencies, duties, incident: asked.incident, recipients: agencies, zone: zoned,
  openedAt: at, versions: [version],
  corrections: agencies.slice(0, 20).map((agency, nth) => ({ agency, from: on, ...(nth > 0 && { to: on }), by: someone(), at, reason: text })),
} as const;
const releases = agencies.slice(0, 20).map((agency) => ({ agency, by: someone(agency), on, at }));

const sighting = {
  id: 'INC-100000', title, actor: 'a'.repeat(40) as Present<'incident'>['actor'], target: 'information-environment', severity: 3,
  zone: zoned, on, opener: someone(), openedAt: at, noted: 100,
  notes: agencies.slice(0, 5).map((agency) => ({ by: someone(agency), at, words: text, on, corrects: 97 })),
  corrections: Array.from({ length: 20 }, () => seenCorrection),
  reopenings: Array.from({ length: 20 }, () => incidentReopening),
  named: peopleChange.added, peopleChanges: Array.from({ length: 20 }, () => peopleChange),
} as const;

const answers = (['staff', 'of-record'] as const).flatMap((standing, half) =>
  others.slice(half * 19, half * 19 + 19).map((agency) => ({
    agency, kind: 'nonconcur' as const, comment: text, by: someone(agency), at,
    ...(standing === 'staff' ? { standing } : { standing, boundBy: someone(agency), boundAt: at }),
  })),
);
const staffOnly = others.map((agency) => ({ agency, kind: 'concur-with-comment' as const, comment: text, by: someone(agency), at, standing: 'staff' as const }));
const call = {
  id: 'RPT-100000/v100', report: asked.id, version: 100, hash: version.hash, title, owner: first,
  asked: others.map((agency) => ({ agency, verb: 'joint' as const })), suspense: later, zone: zoned, openedAt: at, saidUpTo: at,
} as const;

const parcel = {
  id: `RPT-100000/${first}`, report: asked.id, title, owners: agencies, duties, recipient: first, releasedOn: on, zone: zoned, owedAt: at,
  proposal: { ...proposal, change: { from: on, to: on } }, corrections: dayCorrections,
} as const;
const handing = { on, at, by: someone(), evidence: text } as const;

const kept = {
  id: 'p'.repeat(60), title: growing(60), zone: zoned, edition, since: at, former: Array.from({ length: 20 }, () => edition), offered: offer, edited,
  marks: Array.from({ length: 40 }, () => mark), formerMarks: Array.from({ length: 40 }, () => formerMark), formerOffs: Array.from({ length: 40 }, () => ({ off: agreed, by: someone(), at })), applied: agreed,
} as const;

export const states: InEveryState = {
  election: { ahead: [{ status: 'ahead', ...elected }], concluded: [{ ...concluded, confirmed: false }, { ...concluded, confirmed: true }] },
  duty: {
    open: [dated, ...settingsAside.map((change) => ({ ...dated, covers, reopenings, proposal: { ...proposal, change } })), { ...dated, ...waiting }, { ...dated, ...held(0, undated) }, { ...dated, ...started, reopenings, statements, proposal: { ...proposal, change: startChange } }, deed],
    missed: [{ ...inHours, status: 'missed' }, { ...dated, status: 'missed' }, { ...dated, status: 'missed', lateFrom: later }, { ...dated, status: 'missed', hold: { ...hold, lifted } }, { ...dated, status: 'missed', lateReason, statements }, { ...dated, status: 'missed', lateReason, statements, formerReasons: [lateReason, lateReason] }, { ...dated, status: 'missed', hold }, { ...dated, status: 'missed', hold, formerHolds }, { ...deed, status: 'missed', formerActs: doneActs.formerActs }],
    met: [{ ...dated, status: 'met', metOn: on, metAt: at }, { ...inHours, status: 'met', metOn: on, metAt: at }, { ...inHours, status: 'met', metOn: on, metHour: { at, said: true }, metAt: at }, { ...deed, status: 'met', metOn: on, metAt: at, ...doneActs }, { ...deed, status: 'met', metOn: on, metAt: at, released: { on } }],
    'met-late': [{ ...inHours, status: 'met-late', metOn: on, metHour: { at: later, said: false }, metAt: later }, { ...dated, status: 'met-late', metOn: on, metAt: at, lateReason, statements }, { ...dated, status: 'met-late', metOn: on, metAt: at }],
    'not-applicable': [{ ...dated, status: 'not-applicable', agreed, reopenings }],
    replaced: [{ ...dated, status: 'replaced', into: survivor.duty, agreed, reopenings }, { ...dated, ...waiting, status: 'replaced', into: survivor.duty, agreed }],
  },
  request: {
    asked: [{ status: 'asked', ...asked }, { status: 'asked', ...asked, backSince: at }, { status: 'asked', ...part, backSince: at }, { status: 'asked', ...asked, reinstatements: [{ canceller: someone(), cancelledAt: at, cancelledFor: text, by: someone(), at, reason: text }] }, { status: 'asked', ...asked, confined: true }, { status: 'asked', ...part }, { status: 'asked', ...asked, duties: [], late: true, lateReason, statements }, { status: 'asked', ...asked, late: true, lateFrom: later, saidUpTo: later, climbed: 'rung-3', climbedBefore: 'rung-3' }, { status: 'asked', ...asked, duties: [], late: true, lateReason, statements, formerReasons: [lateReason, lateReason] }],
    taken: [{ status: 'taken', taker: someone(), drafting: at, ...asked }, { status: 'taken', taker: someone(), ...asked, hold: { ...hold, of: 'suspense' } }, { status: 'taken', taker: someone(), ...asked, hold: { ...hold, of: 'suspense', lifted } }, { status: 'taken', taker: someone(), ...asked, formerHolds }, { status: 'taken', taker: someone(), ...asked, formerHolds: formerHolds.map((each) => ({ ...each, cameBack: 'reinstated' })) }],
    answered: [{ status: 'answered', answerer: someone(), answeredAt: at, ...asked }],
    accepted: [{ status: 'accepted', answerer: someone(), answeredAt: at, ...asked }, { status: 'accepted', answerer: someone(), answeredAt: at, settled: true, ...asked }],
    returned: [{ status: 'returned', returner: someone(), returnedAt: at, reason: text, suggests: first, ...asked }],
    declined: [{ status: 'declined', returner: someone(), returnedAt: at, reason: text, ...asked, tasked: false }],
    lapsed: [{ status: 'lapsed', ...part }],
    cancelled: [{ status: 'cancelled', canceller: someone(), cancelledAt: at, reason: text, ...asked }, { status: 'cancelled', canceller: someone(), cancelledAt: at, reason: text, ...part },
      { status: 'cancelled', canceller: someone(), cancelledAt: at, reason: text, before: { status: 'taken', taker: someone() }, ...asked }],
  },
  agency: {
    seated: [
      { status: 'seated', id: first, name: 'a'.repeat(200), members: known.members(first) },
      { status: 'seated', id: first, name: 'a'.repeat(200), members: known.members(first), absences: [absence], delegations: [delegation] },
    ],
  },
  incident: {
    open: [{ status: 'open', ...sighting }],
    closed: [{ status: 'closed', closer: someone(), closedAt: at, closedOn: on, reason: text, ...sighting }],
  },
  report: {
    drafting: [{ status: 'drafting', ...charge }, { status: 'drafting', ...charge, sentBack: releases }],
    withdrawn: [{ status: 'withdrawn', ...charge }, { status: 'withdrawn', ...charge, handedIn: [] }],
    submitted: [{ status: 'submitted', current: version, releases, ...charge }],
    released: [{ status: 'released', current: version, releases, releasedOn: on, ...charge }, { status: 'released', current: version, releases, releasedOn: on, ...charge, recipients: [] }],
  },
  round: {
    open: [{ status: 'open', ...call, answers: [] }, { status: 'open', ...call, answers, hold: { ...hold, of: 'suspense' } }, { status: 'open', ...call, answers, hold: { ...hold, of: 'suspense', lifted } }, { status: 'open', ...call, answers: staffOnly }],
    complete: [{ status: 'complete', completedAt: at, ...call, answers }],
    closed: [{ status: 'closed', closedAt: at, because: 'newer-version', ...call, answers }],
  },
  text: {
    standing: [{ status: 'standing', ...written }, { status: 'standing', ...written, proposal: { ...proposal, change: { expunge: written } } }],
    expunged: [{ status: 'expunged', ...written, agreed }],
  },
  closure: { kept: [{ status: 'kept', id: 'federal', zone: zoned, closures: Array.from({ length: 20 }, () => closing) }] },
  pack: {
    'in-use': [{ status: 'in-use', ...kept }, { status: 'in-use', ...kept, proposal: { ...proposal, change: packChanges[0] } }, { status: 'in-use', ...kept, unnamed: { at, times: 3 } }],
    off: [{ status: 'off', off: agreed, ...kept }, { status: 'off', off: agreed, ...kept, unnamed: { at, times: 1 }, proposal: { ...proposal, change: packChanges[1] } }],
  },
  'pack-text': { kept: packs.map((pack) => ({ status: 'kept', pack, at })) },
  delivery: {
    owed: [{ status: 'owed', ...parcel }],
    'called-off': [{ status: 'called-off', ...parcel }],
    sent: [{ status: 'sent', sent: handing, ...parcel }, { status: 'sent', sent: { ...handing, hour: at }, ...parcel }],
    received: [{ status: 'received', sent: handing, received: handing, ...parcel }],
  },
};

/** All states of one kind, whatever they are called. */
export const statesOf = <Kind extends SubjectKind>(kind: Kind): readonly Present<Kind>[] =>
  Object.values<readonly Present<Kind>[]>(states[kind]).flat();
