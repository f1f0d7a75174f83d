import type { PersonId, Role } from '../../src/core/language/actor';
import type { Place } from '../../src/core/language/places';
import { subjectKinds, spellRef } from '../../src/core/language/refs';
import { openRounds } from '../../src/application/open-rounds';
import { wordsWrittenOn } from '../../src/application/queries/written';
import { agency } from '../core/spec';
import { until } from '../commands/corrections/said';
import { boot } from '../commands/packs/texts';
import type { TestFloor } from '../commands/floor';
import { corrects } from '../commands/corrections/said';
import { addElection, dana, fiona, formOf, frank, lee, nobody, nora, openFloor, ref, robin, sam, seatNora } from '../commands/floor';
import type { Told } from './reading';
import { askedBy, insideOf, told } from './reading';

/*
 * One of every kind of subject, and one of every kind of person, of agencies that a thing concerns and of others; a word
 * nobody else uses in every reason. Then each of them reads everything there is to read.
 */

const of = (id: string): PersonId => `T1/U${id}` as PersonId;
const justice = { lee, robin, leo: of('LEO'), cal: of('CAL'), aud: of('AUD'), ivy: of('IVY') };
const bureau = { frank, fiona };
const homeland = { sam, eve: of('EVE'), max: of('MAX'), coy: of('COY'), art: of('ART') };
const everybody = { dana, nora, ...justice, ...bureau, ...homeland, guest: nobody };
type Name = keyof typeof everybody;
const names = Object.keys(everybody) as readonly Name[];

const seats: readonly { readonly id: string; readonly people: readonly (readonly [PersonId, ...Role[]])[] }[] = [
  { id: 'doj', people: [[lee, 'action-officer'], [robin, 'releaser'], [justice.leo, 'lead'], [justice.cal, 'counsel'], [justice.aud, 'auditor'], [justice.ivy, 'observer']] },
  { id: 'dhs', people: [[sam, 'observer'], [homeland.eve, 'action-officer'], [homeland.max, 'lead', 'releaser'], [homeland.coy, 'counsel'], [homeland.art, 'auditor']] },
];

/** Everybody on the roster; whoever is not is told so, and nothing else. */
const floor = names.filter((name) => name !== 'guest');
/** FBI is asked about an incident for eve of DHS. */
const confined: readonly Name[] = ['dana', 'nora', 'eve', 'frank', 'fiona'];
/** ODNI writes about that incident, DOJ is asked about it, and DHS only receives it: it reads none of the way to it. */
const received = floor.filter((name) => !(name in bureau));
const owners: readonly Name[] = ['dana', 'nora', 'eve'];
const asked = received.filter((name) => !(name in homeland) || name === 'eve');

const planted = {
  'open-title': floor, 'open-suspense': floor, 'open-hold': floor, 'open-lift': floor, 'open-late': floor, 'open-statement': floor, 'open-cancelled': floor,
  'closed-title': confined, 'closed-suspense': confined, 'closed-hold': confined, 'closed-lift': confined, 'closed-late': confined, 'closed-statement': confined, 'closed-cancelled': confined,
  'closed-expunge': confined, 'open-expunge': floor,
  'received-title': received, 'received-text': asked, 'round-comment': asked, 'receipt-reason': received, 'sending-reason': received,
  'given-back-title': confined, 'given-back-reason': confined, 'given-back-text': confined,
  'receipt-evidence': received, 'round-hold': confined, 'round-lift': confined, 'incident-closing': owners, 'incident-reopening': owners, 'incident-day': owners,
  'unreleased-title': owners, 'unreleased-text': owners, 'release-reason': owners,
  'election-reason': floor, 'duty-closing': floor, 'duty-evidence': floor, 'duty-act': floor, 'duty-late': floor, 'duty-statement': floor, 'duty-hold': floor, 'duty-lift': floor,
  'closure-reason': floor, 'mark-source': floor, 'mark-reason': floor, 'pack-reason': floor,
} as const satisfies Readonly<Record<string, readonly Name[]>>;
type Planted = keyof typeof planted;
const words = Object.keys(planted) as readonly Planted[];
/** Said where it happens, and kept in the history: they stand on no card. */
const saidOnly: ReadonlySet<Planted> = new Set<Planted>(['given-back-reason', 'open-expunge', 'closed-expunge', 'closure-reason', 'mark-reason', 'mark-source', 'duty-evidence']);
const s = (word: Planted): string => `secret-${word}.`;

const seatAll = async ({ desk }: TestFloor): Promise<void> => {
  const by = { kind: 'operator', name: 'test' } as const;
  for (const { id, people } of seats) {
    const listed = people.map(([person, ...roles]) => ({ person, name: `Member ${person.slice(4)}`, roles }));
    await desk.handIn({ by, order: ({ at }) => ({ to: 'agency', id, order: { type: 'seat-agency', by, at, id: agency(id), name: id.toUpperCase(), people: listed } }) });
  }
};

/** Asked late enough to be held and explained, and asked about what is cancelled: `first` and the number after it. */
const askedWrongly = async (house: TestFloor, of: string, first: number, kind: 'open' | 'closed', about: string): Promise<void> => {
  const [running, cancelled] = [`RPT-${String(first)}`, `RPT-${String(first + 1)}`];
  await house.say(dana, `/report request ${of} "${s(`${kind}-title`)}" by 2026-11-10${about}`);
  await house.say(dana, `/report request ${of} "Not wanted" by 2026-12-01${about}`);
  await house.say(dana, `/report suspense ${running} 2026-11-09 --reason "${s(`${kind}-suspense`)}"`);
  await house.say(dana, `/report cancel ${cancelled} ${s(`${kind}-cancelled`)}`);
};

const explained = async (house: TestFloor, id: string, kind: 'open' | 'closed', by: string, statedBy: PersonId): Promise<void> => {
  await house.send(dana, 'request/hold', `request ${id}`, { reason: s(`${kind}-hold`) });
  await house.send(dana, 'request/lift-hold', `request ${id}`, { reason: s(`${kind}-lift`) });
  await house.say(dana, `/report late ${id} late-input ${by} "${s(`${kind}-late`)}"`);
  await house.say(statedBy, `/report statement ${id} "${s(`${kind}-statement`)}"`);
};

const expunged = async (house: TestFloor, about: string, reason: string): Promise<void> => {
  const [written] = await wordsWrittenOn(ref(about), { reading: house.store.reading, zone: house.zone });
  await house.send(dana, 'watch/expunge', about, { written: written?.id ?? '', reason });
};

/** What ODNI writes about that incident: released, sent, received by DOJ, and each corrected. */
const corrected = async (house: TestFloor): Promise<void> => {
  await house.say(dana, `/report request odni "${s('received-title')}" by 2026-11-12 --duty EO-1A --incident INC-1`);
  await house.send(dana, 'report/submit', 'report RPT-5', { text: s('received-text'), asked: ['doj'], day: '2026-11-10' });
  await house.send(lee, 'round/concur-with-comment', 'round RPT-5/v1', { comment: s('round-comment') });
  await house.press(dana, 'report/release', 'report RPT-5');
  for (const to of ['doj', 'president']) await house.send(dana, 'delivery/sent', `delivery RPT-5/${to}`, { on: '2026-11-02' });
  await house.send(dana, 'delivery/received', 'delivery RPT-5/doj', { on: '2026-11-02', evidence: s('receipt-evidence') });
  await house.say(dana, `/report correct RPT-5 received doj never --reason "${s('receipt-reason')}"`);
  await corrects(house, dana, `/report correct RPT-5 sent president never --reason "${s('sending-reason')}"`);
};

/** Released by mistake, and never released: whoever would have received it sees nothing of it any more. */
const neverReleased = async (house: TestFloor): Promise<void> => {
  await house.say(dana, `/report request odni "${s('unreleased-title')}" by 2026-11-12 --duty U3371C-45 --incident INC-1`);
  await house.send(dana, 'report/submit', 'report RPT-6', { text: s('unreleased-text') });
  await house.press(dana, 'report/release', 'report RPT-6');
  await house.send(dana, 'delivery/sent', 'delivery RPT-6/president', { on: '2026-11-02' });
  await corrects(house, dana, '/report correct RPT-6 sent president never --reason x');
  await corrects(house, dana, `/report correct RPT-6 released odni never --reason "${s('release-reason')}"`);
};

/** DOJ gave it back, and FBI has it. */
const givenBack = async (house: TestFloor): Promise<void> => {
  await house.say(dana, `/report request doj "${s('given-back-title')}" by 2026-11-20 --incident INC-1`);
  await house.send(lee, 'request/return', 'request RPT-7', { reason: s('given-back-reason') });
  await house.send(dana, 'request/ask-another', 'request RPT-7', { agency: 'fbi' });
  await house.send(frank, 'report/submit', 'report RPT-7', { text: s('given-back-text'), asked: ['nsc'], day: '2026-11-09' });
};

/** The incident is closed by mistake, and opened again; it happened on another day. */
const reopened = async (house: TestFloor): Promise<void> => {
  await house.say(dana, `/incident close INC-1 ${s('incident-closing')}`);
  await house.say(dana, `/incident reopen INC-1 ${s('incident-reopening')}`);
  await house.say(dana, `/incident correct INC-1 --on 2026-04-30 --reason "${s('incident-day')}"`);
};

const ofTheFloor = async (house: TestFloor): Promise<void> => {
  await house.say(dana, `/election correct 2026-general --day 2026-10-02 --reason "${s('election-reason')}"`);
  await house.say(dana, `/deadline close EO-3A "${s('duty-closing')}"`);
  const closing = formOf(await house.say(dana, `/watch closed 2026-12-18 "${s('closure-reason')}"`));
  await house.send(dana, 'watch/closed', undefined, { day: '2026-12-18', reason: s('closure-reason') }, closing.given);
  await house.say(justice.cal, `/watch verify EO-1B --source ${s('mark-source')} --on 2026-11-01`);
  await house.say(justice.cal, '/watch verify EO-3B --source x --on 2026-11-01');
  await house.say(homeland.coy, `/watch unverify EO-3B --reason ${s('mark-reason')}`);
  const off = formOf(await house.press(dana, 'pack/off', 'pack ofac'));
  await house.send(dana, 'pack/off', 'pack ofac', { reason: s('pack-reason') }, off.given);
};

/** An act of a duty that comes round, and that it never was. */
const recurred = async (house: TestFloor): Promise<void> => {
  await openRounds({ ...house, reading: house.store.reading, packs: async () => house.house.packs });
  await until(house, '2026-09-09T14:00:00.000Z');
  await house.say(dana, `/deadline record NEA-202D --act transmitted --on 2026-09-09 --evidence "${s('duty-evidence')}"`);
  await house.say(dana, `/deadline correct NEA-202D --act transmitted --withdraw --reason "${s('duty-act')}"`);
  await until(house, '2026-11-02T14:00:00.000Z');
};

/** A duty is late, held at its last rung, and explained. */
const late = async (house: TestFloor): Promise<void> => {
  await until(house, '2026-11-17T20:00:00.000Z');
  await house.send(dana, 'duty/hold', 'duty EO-1A/2026-general', { reason: s('duty-hold') });
  await house.send(dana, 'duty/lift-hold', 'duty EO-1A/2026-general', { reason: s('duty-lift') });
  await house.say(dana, `/deadline late EO-1A late-input fbi "${s('duty-late')}"`);
  await house.say(fiona, `/deadline statement EO-1A "${s('duty-statement')}"`);
};

/** The clock rings to the rung that can be held, and past the due of the duty. */
const written = async (): Promise<{ readonly house: TestFloor; readonly promised: readonly Told[] }> => {
  const house = await openFloor({ at: '2026-05-01T14:00:00.000Z' });
  await seatNora(house);
  await seatAll(house);
  await boot(house, ...house.house.packs);
  await recurred(house);
  await addElection(house, '/election add 2026-general 2026-10-01');
  await house.say(dana, '/incident open Scans --actor iran --target voters --severity 2 --named @UEVE');
  await askedWrongly(house, 'doj', 1, 'open', '');
  await askedWrongly(house, 'fbi', 3, 'closed', ' --incident INC-1');
  await corrected(house);
  await neverReleased(house);
  await givenBack(house);
  await reopened(house);
  await ofTheFloor(house);
  const promised = [...(await told(house))];
  await until(house, '2026-11-12T17:00:00.000Z');
  promised.push(...(await told(house)));
  await explained(house, 'RPT-1', 'open', 'fbi', fiona);
  await explained(house, 'RPT-3', 'closed', 'fbi', fiona);
  await house.send(dana, 'round/hold', 'round RPT-7/v1', { reason: s('round-hold') });
  await house.send(dana, 'round/lift-hold', 'round RPT-7/v1', { reason: s('round-lift') });
  await expunged(house, 'request RPT-3', s('closed-expunge'));
  await expunged(house, 'request RPT-1', s('open-expunge'));
  promised.push(...(await told(house)));
  await late(house);
  promised.push(...(await told(house)));
  return { house, promised };
};

const foundIn = (text: string): readonly Planted[] => words.filter((word) => text.includes(s(word).slice(0, -1)));

const theirs = (name: Name): readonly Planted[] => words.filter((word) => planted[word].some((each) => each === name));

const ids = ['INC-1', 'RPT-1', 'RPT-2', 'RPT-3', 'RPT-4', 'RPT-5', 'RPT-6', 'RPT-7', '2026-general', 'EO-1A', 'EO-3A', 'U3371C-45', 'NEA-202D', 'ofac', 'EO-1B', 'doj', 'closures'];

/** One of each kind, and all of what is about the incident. */
const refsOn = async ({ store }: TestFloor): Promise<readonly string[]> => {
  const refs: string[] = [];
  for (const kind of subjectKinds) {
    const kept = await store.reading.list({ kind, limit: 100 });
    expect({ kind, kept: kept.length > 0 }).toEqual({ kind, kept: true });
    const wanted = kept.filter(({ standing: { id } }) => kind === 'request' || kind === 'report' || kind === 'text' || /doj|president|2026-general|ofac/.test(id));
    refs.push(...(wanted.length > 0 ? wanted : kept.slice(0, 1)).map(({ standing }) => spellRef(standing)));
  }
  return refs;
};

describe('sight of every kind of subject', () => {
  it.each(names)('shows %s what is for them, whatever they ask, and nothing else', async (name) => {
    const { house } = await written();
    const found = foundIn(await askedBy(everybody[name], house, ids, await refsOn(house), ['doj "x" by 2026-12-01 --incident INC-1']));
    expect(found.filter((word) => !theirs(name).includes(word))).toEqual([]);
    expect(theirs(name).filter((word) => !found.includes(word) && !saidOnly.has(word))).toEqual([]);
  }, 40_000);

  it('says in no place what is not for everybody who reads there', async () => {
    const { promised } = await written();
    const inChannel: readonly Name[] = ['dana', 'nora', 'eve'];
    const readersOf = (at: Place): readonly Name[] => {
      if (at.at === 'person') return names.filter((name) => everybody[name] === at.person);
      return insideOf(at) === 'INC-1' ? inChannel : floor;
    };
    for (const { at, said } of promised) {
      for (const word of foundIn(said)) expect({ word, at, unseenBy: readersOf(at).filter((name) => !theirs(name).includes(word)) }).toEqual({ word, at, unseenBy: [] });
    }
    const unsaid = words.filter((word) => !foundIn(JSON.stringify(promised)).includes(word));
    expect(unsaid).toEqual([]);
  });
});
