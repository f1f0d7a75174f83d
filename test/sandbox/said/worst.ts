import type { Absence, Delegation, Member } from '../../../src/core/agency';
import type { Person, PersonId } from '../../../src/core/language/actor';
import type { AgencyId } from '../../../src/core/language/agencies';
import { isForeignActor } from '../../../src/core/incident';
import type { Shift } from '../../../src/core/language/proposal';
import type { TextId } from '../../../src/core/language/words';
import type { Closure, Moves } from '../../../src/core/closure';
import type { FormerAct, Reopening, StartCorrection } from '../../../src/core/duty';
import type { Day } from '../../../src/core/language/time';
import type { LateReason, LateStatement, SettingAside, Terms } from '../../../src/core/law';
import { datesOf, termsOf } from '../../../src/core/law';
import type { Known } from '../../../src/application/sayings';
import { agency, day, moment, person, words, zone } from '../../core/spec';
import { rule } from '../../packs/shipped-packs';

/* The longest of everything that the house lets in, and more of everything than a floor will ever have. */

/** Words that are five times as long when they are sent: Slack takes `&`, `<` and `>` as its own, so they are spelled. */
export const growing = (length: number): string => '&<>'.repeat(Math.ceil(length / 3)).slice(0, length);

/** As long as a title and as a text in a form may be. */
export const TITLE = 150;
export const TEXT = 3000;

const texts: ReadonlyMap<string, string> = new Map([['title', growing(TITLE)], ['text', growing(TEXT)]]);
export const title = words('title');
export const text = words('text');

/** Forty agencies of the longest name there can be. */
export const agencies: readonly AgencyId[] = Array.from({ length: 40 }, (_, nth) =>
  agency(`bureau-of-the-longest-name-b-${String(nth).padStart(2, '0')}`),
);
const [firstAgency = agency('fbi')] = agencies;
export const first: AgencyId = firstAgency;

export const someone = (of: AgencyId = first): Person => person(of, 'coordinator', 'action-officer', 'lead', 'releaser');

const member = (of: AgencyId, nth: number): Member => ({
  person: `T0123456789/U${of.toUpperCase().replaceAll('-', '')}${String(nth)}` as PersonId,
  name: growing(80),
  roles: ['coordinator', 'action-officer', 'lead', 'releaser'],
});

export const known: Known = {
  words: new Map([...texts].map(([id, said]) => [id as TextId, said])),
  members: (of) => [member(of, 1)],
  deskOf: (of) => [{ at: 'person', person: member(of, 1).person }],
  awayFrom: () => [],
  stoodIn: () => [],
  coordinators: () => agencies.slice(0, 10).map((of) => member(of, 2)),
  away: () => ({ name: growing(80), until: day('2026-12-02'), standIn: member(first, 3) }),
  called: () => `${growing(80)} of ${first}`,
  unattended: () => true,
  holderOf: () => undefined,
};

export const at = moment('2026-12-02T15:00:00.000Z');
export const later = moment('2027-01-20T15:00:00.000Z');
export const on = day('2026-12-02');
export const election = 'a2345678901234567890123456789012345678901';

export const terms = (more: Partial<Terms> = {}): Terms => ({
  ...termsOf(rule('EO-1A')),
  title: growing(TITLE),
  label: growing(TITLE),
  citation: growing(TITLE),
  owners: agencies,
  ownership: 'joint',
  recipients: agencies,
  acts: ['a'.repeat(60), 'b'.repeat(60)],
  verified: { by: `counsel of ${first}`, on },
  ...more,
});

export const act = { act: 'a'.repeat(60), on, evidence: text, by: someone(), at } as const;

/** As long as they may be, of each kind there is: another day, not done, proved otherwise. */
export const formerActs: readonly FormerAct[] = Array.from({ length: 21 }, (_, nth) => ({
  was: act, by: someone(), at, reason: text, ...(nth % 3 !== 1 && { to: nth % 3 === 0 ? day('2026-11-30') : on }),
}));

const facts = {
  election: { name: election, day: day('2026-11-03'), kind: 'general', conclusion: { on: day('2026-11-03'), basis: 'presumed' } },
  receipts: [],
  sendings: [],
} as const;

export const held = (nth = 0, more: Partial<Terms> = {}) => {
  const rules = terms(more);
  return {
    id: `EO-1A-${String(nth)}/${election}`,
    rule: rules,
    pack: { id: 'eo-13848', version: '1' },
    facts,
    dates: datesOf(rules, facts),
    formerDues: Array.from({ length: 20 }, () => on),
    saidUpTo: at,
    forecast: { on, by: someone(), at },
    acts: [act],
    formerActs,
  };
};

export const hold = { of: 'due', until: later, by: someone(), at, reason: text } as const;
export const lifting = { by: someone(), at, reason: text, until: later } as const;
export const lifted = { by: someone(), at, reason: text, from: later } as const;

/** As many as a card shows that went with a former date, still holding, lifted before, and of a date that was lost. */
export const formerHolds = [{ ...hold, ended: at, movedTo: later }, { ...hold, lifted, ended: at, movedTo: later }, { ...hold, ended: at }] as const;

const [somebody] = known.members(first).map((each) => each.person);
if (!somebody) throw new Error('Nobody is on the longest roster.');
const days = { from: on, until: day('2027-01-20'), by: someone(), at };
export const absence: Absence = { person: somebody, cover: somebody, ...days };
export const delegation: Delegation = { of: somebody, to: somebody, ...days };

export const zoned = zone();

const becoming = ['open', 'missed', 'met', 'met-late', undefined] as const;
export const agreed = { proposer: someone(), second: someone(), reason: text, at } as const;
/** As many as a floor has duties. */
export const moves: readonly Shift[] = Array.from({ length: 200 }, (_, nth) => {
  const becomes = becoming[nth % becoming.length];
  return { duty: `EO-1A-${String(nth)}/${election}`, title: growing(TITLE), from: on, to: on, plan: { from: on, to: on }, after: [{ request: 'RPT-100000', on }, { request: 'RPT-100001', on }], ...(becomes ? { becomes } : { mergedInto: `EO-1A-${String(nth)}/${election}` }) };
});
export const edition = { version: 'v'.repeat(60), hash: 'f'.repeat(64) } as const;
export const offer = { ...edition, at, moves };
export const opened = moves.map(({ duty, title: called }) => ({ duty, title: called, owners: agencies, due: on, missed: true } as const));
export const edited = { version: edition.version, kept: edition.hash, found: edition.hash, at } as const;
export const packChanges = [{ kind: 'apply', from: edition, to: edition, same: [] }, { kind: 'off' }] as const;
export const mark = { rule: rule('EO-1A').id, source: text, on, by: someone(), at } as const;
export const formerMark = { mark, by: someone(), at, reason: text } as const;
export const proposal = { by: someone(), at, reason: text, moves } as const;
const conclusion = { on, basis: 'certification' } as const;
export const changes = [
  { kind: 'conclude', from: { day: on, conclusion }, to: { day: on, conclusion } },
  { kind: 'correct', from: { day: on, conclusion }, to: { day: day('2026-11-03') } },
  { kind: 'correct', from: { day: on }, to: { day: on, conclusion } },
  { kind: 'correct', from: { day: on, kind: 'special' }, to: { day: on, kind: 'primary' } },
] as const;
export const dayCorrections = [
  { of: 'sent', from: on, by: someone(), reason: text, at },
  { of: 'sent', from: on, to: on, by: someone(), reason: text, at },
  { of: 'sent', from: on, fromHour: at, to: on, toHour: later, by: someone(), reason: text, at },
  { of: 'received', from: on, to: on, ...agreed },
  { of: 'received', from: on, ...agreed },
] as const;
export const survivor = { duty: `EO-1A-100/${election}`, status: 'open', due: later.slice(0, 10) as Day } as const;
export const settingsAside: readonly SettingAside[] = [
  { kind: 'close' },
  { kind: 'close', counting: Array.from({ length: 4 }, () => ({ duty: survivor.duty, title: growing(150) })) },
  { kind: 'merge', into: survivor },
];
export const covers = Array.from({ length: 40 }, (_, nth) => `EO-1A-${String(nth)}/${election}`);
export const reopenings: readonly Reopening[] = (['not-applicable', 'replaced'] as const).flatMap((was) =>
  Array.from({ length: 10 }, () => ({ was, at, into: survivor.duty, by: someone(), reason: text })),
);
export const startChange = { kind: 'start', from: { on, at }, to: { on, at: later } } as const;
export const startCorrections: readonly StartCorrection[] = Array.from({ length: 20 }, (_, nth) => ({
  ...agreed, from: startChange.from, to: startChange.to, moved: { duty: `EO-1A/${election}`, title: growing(TITLE), from: on, to: on, becomes: 'missed', ...(nth % 2 === 0 && { hours: { from: at, to: later, zone: zoned } }) },
}));
export const lateReason: LateReason = { code: 'other', agencies, words: text, by: someone(), at };
export const statements: readonly LateStatement[] = agencies.map((each) => ({ agency: each, words: text, by: someone(each), at }));
export const closing: Closure = { day: on, reason: text, by: someone(), at };
export const closureMoves: Moves = { plans: moves.map(({ duty, title: called }) => ({ duty, title: called, from: on, to: on, after: [{ request: 'RPT-1000', on }, { request: 'RPT-1001', on }] })), others: 1_000 };
const longActor = 'a'.repeat(40);
if (!isForeignActor(longActor)) throw new Error('The worst actor is none.');
export const peopleChange = { added: agencies.map((of) => member(of, 1).person), removed: agencies.map((of) => member(of, 2).person), by: someone(), at, reason: text } as const;
export const rosterChange = { came: agencies.map((of) => member(of, 1)), left: agencies.map((of) => member(of, 2)) } as const;
export const incidentReopening = { closer: someone(), closedAt: at, closedOn: on, closedFor: text, by: someone(), at, reason: text } as const;
export const seenCorrection = {
  from: { actor: longActor, target: 'other', severity: 1, on, closedOn: on },
  to: { actor: longActor, target: 'information-environment', severity: 3, on, closedOn: on },
  by: someone(), at, reason: text,
} as const;

const where = { kind: 'request', id: 'RPT-100000' } as const;
export const written = { id: text.text, of: where, author: someone(), writtenAt: at, zone: zoned, cards: [where] } as const;
