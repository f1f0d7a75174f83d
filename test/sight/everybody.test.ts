import { drawCard } from '../../src/application/cards';
import { cardInWords } from '../../src/application/shown';
import { readerAt, readingAs } from '../../src/application/sight';
import type { PersonId } from '../../src/core/language/actor';
import type { Place } from '../../src/core/language/places';
import { subjectKinds } from '../../src/core/language/refs';
import type { TestFloor } from '../commands/floor';
import { dana, fiona, frank, lee, nora, openFloor, robin, sam, seatNora } from '../commands/floor';
import { askedBy, insideOf, told } from './reading';

/*
 * A word nobody else uses is planted in everything that people write. Then everybody reads everything there is to read,
 * and nobody finds a word that was not for them.
 */

const everybody = { dana, lee, robin, frank, fiona, sam, nora };
type Name = keyof typeof everybody;
const names = Object.keys(everybody) as readonly Name[];

/** Who may read each planted word; the title of a request and what is on an open incident are for the floor. */
const floor = names;
const coordinators: readonly Name[] = ['dana', 'nora'];
const between = (...more: readonly Name[]): readonly Name[] => [...coordinators, ...more];
const doj: readonly Name[] = ['lee', 'robin'];
const fbi: readonly Name[] = ['frank', 'fiona'];
/** Of the named incident: its opener, whoever is still named and whoever was added; robin was named and is removed. */
const named = between('lee', 'frank', 'fiona');
/** What dana asks of FBI about an incident for robin: named people, and the agency that is asked. Not robin's colleague, nor another agency. */
const confined = between('robin', ...fbi);
const planted = {
  'open-title': floor, 'open-note': floor, 'request-title': floor, 'part-title': floor,
  'named-title': named, 'named-note': named, 'named-correction': named, 'named-closing': named, 'people-reason': named,
  'confined-incident': between('robin'),
  'confined-title': confined, 'confined-reason': confined, 'confined-version': confined, 'confined-comment': confined,
  draft: between(...doj, ...fbi), comment: between(...doj, ...fbi), 'sent-back': between(...doj, ...fbi), 'taken-back': between(...doj),
  interim: between(...doj), extension: between(...doj), denial: between(...doj), declined: between(...doj),
  contribution: between(...doj, ...fbi),
} as const satisfies Readonly<Record<string, readonly Name[]>>;
type Planted = keyof typeof planted;
const words = Object.keys(planted) as readonly Planted[];
const secret = (word: Planted): string => `secret-${word}.`;

/** A floor on which everything has been written that can be, and what was promised on the way. */
const written = async () => {
  const house = await openFloor();
  await seatNora(house);
  const open = '--actor russia --target other --severity 2';
  const s: typeof secret = secret;
  await house.say(lee, `/incident open ${s('open-title')} ${open}`);
  await house.say(sam, '/incident note INC-1 an observer may not');
  await house.say(frank, `/incident note INC-1 ${s('open-note')}`);
  await house.say(lee, `/incident open ${s('named-title')} ${open} --named @UFRANK @UROBIN`);
  await house.say(frank, `/incident note INC-2 ${s('named-note')}`);
  await house.say(lee, `/incident people INC-2 --add @UFIONA --remove @UROBIN --reason ${s('people-reason')}`);
  await house.say(dana, `/incident correct INC-2 --severity 4 --reason "${s('named-correction')}"`);
  await house.say(dana, `/report request doj "${s('request-title')}" by 2026-12-01`);
  await house.press(lee, 'request/take', 'request RPT-1');
  await house.send(lee, 'request/interim', 'request RPT-1', { text: s('interim'), restOn: '2026-11-30' });
  await house.send(lee, 'report/extend', 'request RPT-1', { day: '2026-12-03', time: '17:00', forecast: '2026-12-02', reason: 'Soon' });
  const promised = [...(await told(house))];
  await house.send(dana, 'request/deny', 'request RPT-1', { reason: s('denial') });
  // Another whole, put to FBI and sent back.
  await house.say(dana, `/report request doj "Other" by 2026-12-01`);
  await house.send(lee, 'report/submit', 'report RPT-2', { text: s('draft'), asked: ['fbi'], day: '2026-11-20' });
  await house.send(frank, 'round/nonconcur', 'round RPT-2/v1', { comment: s('comment') });
  promised.push(...(await told(house)));
  await house.send(dana, 'request/send-back', 'request RPT-2', { reason: s('sent-back') });
  await house.say(dana, `/report request doj,fbi "${s('part-title')}" by 2026-12-01`);
  await house.press(frank, 'request/take', 'request RPT-3');
  await house.send(frank, 'request/contribute', 'request RPT-3.2', { text: s('contribution') });
  await house.say(dana, '/report request doj "Declined" by 2026-12-01');
  await house.send(lee, 'request/return', 'request RPT-4', { reason: s('declined') });
  await house.say(dana, '/report request doj "Wanted later" by 2026-12-01');
  await house.press(lee, 'request/take', 'request RPT-5');
  await house.send(lee, 'report/extend', 'request RPT-5', { day: '2026-12-03', time: '17:00', forecast: '2026-12-02', reason: s('extension') });
  await house.say(dana, '/report request doj "Judged twice" by 2026-12-01');
  await house.send(lee, 'report/submit', 'report RPT-6', { text: 'x' });
  await house.press(dana, 'request/accept', 'request RPT-6');
  await house.send(dana, 'request/take-back', 'request RPT-6', { reason: s('taken-back') });
  await house.say(dana, `/incident open ${s('confined-incident')} ${open} --named @UROBIN`);
  await house.say(dana, `/report request fbi "${s('confined-title')}" by 2026-12-01 --incident INC-3`);
  promised.push(...(await told(house)));
  await house.press(frank, 'request/take', 'request RPT-7');
  await house.send(frank, 'report/extend', 'request RPT-7', { day: '2026-12-03', time: '17:00', forecast: '2026-12-02', reason: s('confined-reason') });
  promised.push(...(await told(house)));
  await house.send(frank, 'report/submit', 'report RPT-7', { text: s('confined-version'), asked: ['odni'], day: '2026-11-20' });
  await house.send(dana, 'round/nonconcur', 'round RPT-7/v1', { comment: s('confined-comment') });
  promised.push(...(await told(house)));
  await house.send(dana, 'request/send-back', 'request RPT-7', { reason: s('confined-reason') });
  await house.say(frank, '/report extend RPT-7 "Once more" until 2026-12-04 17:00');
  promised.push(...(await told(house)));
  return { house, promised };
};

const late = async ({ house, promised }: Awaited<ReturnType<typeof written>>) => {
  await house.say(dana, `/incident close INC-2 ${secret('named-closing')}`);
  return { house, promised: [...promised, ...(await told(house))] };
};

const ids = ['INC-1', 'INC-2', 'RPT-1', 'RPT-2', 'RPT-3', 'RPT-3.2', 'RPT-4', 'RPT-5', 'RPT-6', 'INC-3', 'RPT-7'];
const refs = subjectKinds.flatMap((kind) => [...ids, 'RPT-2/v1', 'RPT-7/v1'].map((id) => `${kind} ${id}`));
const everythingAskedBy = (who: PersonId, house: TestFloor) => askedBy(who, house, ids, refs, ['doj "x" by 2026-12-01 --incident INC-2']);

const theirs = (name: Name): readonly Planted[] => words.filter((word) => (planted[word]).includes(name));
const foundIn = (text: string): readonly Planted[] => words.filter((word) => text.includes(secret(word).slice(0, -1)));

describe('sight', () => {
  it.each(names)('shows %s what is for them, whatever they ask, and nothing else', async (name) => {
    const { house } = await written();
    const found = foundIn(await everythingAskedBy(everybody[name], house));
    expect(found.filter((word) => !theirs(name).includes(word))).toEqual([]);
    expect(theirs(name).filter((word) => !found.includes(word) && word !== 'named-closing')).toEqual([]);
  });

  it('says in no place what is not for everybody who reads there', async () => {
    const { promised } = await late(await written());
    for (const { at, said } of promised) {
      const readers: readonly Name[] =
        at.at === 'person' ? names.filter((name) => everybody[name] === at.person)
        : at.at === 'channel' && at.of.id === 'INC-2' ? named
        : insideOf(at) === 'INC-3' ? between('robin')
        : floor;
      for (const word of foundIn(said)) expect({ word, at, unseenBy: readers.filter((name) => !(planted[word]).includes(name)) }).toEqual({ word, at, unseenBy: [] });
    }
    expect(foundIn(JSON.stringify(promised))).toEqual(expect.arrayContaining(['open-title', 'named-title', 'named-note', 'named-correction', 'named-closing', 'sent-back', 'denial', 'extension', 'confined-title', 'confined-reason', 'confined-version', 'confined-comment']));
  });

  it('says what is asked about a named incident in its channel, to those asked, to who releases it and to nobody else', async () => {
    const { promised } = await written();
    const of = promised.filter(({ said }) => said.includes('RPT-7'));
    const elsewhere = of.filter(({ at }) => insideOf(at) !== 'INC-3');
    expect(of.length - elsewhere.length).toBeGreaterThan(10);
    expect(new Set(elsewhere.map(({ at }) => (at.at === 'person' ? at.person : at.at)))).toEqual(new Set([frank, fiona, dana]));
    expect(of.filter(({ at }) => at.at === 'channel').every(({ at }) => at.at === 'channel' && at.closed)).toBe(true);
    expect(promised.filter(({ at }) => at.at === 'floor' || (at.at === 'thread' && !at.in)).some(({ said }) => /INC-3|RPT-7/.test(said))).toBe(false);
  });

  it('lists, counts and takes orders about what is asked of it as if it were not there, for whoever it is not', async () => {
    const { house } = await written();
    for (const who of [lee, sam]) {
      const answers = [
        await house.say(who, '/report status RPT-7'), await house.say(who, '/report read RPT-7'), await house.press(who, 'request/take', 'request RPT-7'),
        await house.send(who, 'report/submit', 'report RPT-7', { text: 'x' }), await house.press(who, 'round/concur', 'round RPT-7/v1'),
      ];
      expect(answers.map((each) => (each.kind === 'words' ? each.words.text : each))).toEqual([
        ...Array.from({ length: 3 }, () => 'There is no request “RPT-7”. /report status shows those there are.'),
        'There is no report “RPT-7”. /report status shows those there are.', 'There is no round “RPT-7/v1”. /watch me shows those there are.',
      ]);
      expect(JSON.stringify(await house.say(who, '/report status'))).not.toContain('RPT-7');
      expect(JSON.stringify(await house.say(who, '/report request fbi "x" by 2026-12-01 --incident INC-3'))).toContain(who === lee ? 'There is no incident “INC-3”.' : '"Asking an agency is for coordinators');
    }
    const counted = async (who: PersonId) => /Requests: \d+ open/.exec(JSON.stringify(await house.say(who, '/watch status')))?.[0];
    expect([await counted(lee), await counted(robin)]).toEqual(['Requests: 4 open', 'Requests: 5 open']);
    expect(JSON.stringify(await house.say(robin, '/report status'))).toContain('RPT-7');
  });

  it('shows it to whoever is added to the incident, and no more to whoever is removed', async () => {
    const { house } = await written();
    await house.say(dana, '/incident people INC-3 --add @ULEE --remove @UROBIN --reason x');
    const read = async (who: PersonId) => foundIn(JSON.stringify([await house.say(who, '/report status RPT-7'), await house.say(who, '/report read RPT-7')])).filter((word) => word.startsWith('confined'));
    expect(await read(lee)).toEqual(expect.arrayContaining(['confined-title', 'confined-version', 'confined-comment']));
    expect(await read(robin)).toEqual([]);
    expect(await read(fiona)).toEqual(expect.arrayContaining(['confined-title', 'confined-version', 'confined-comment']));
  });

  it('shows a list from end to end, where some of it is not for whoever reads', async () => {
    const { house } = await written();
    for (let nth = 0; nth < 12; nth += 1) await house.say(dana, `/report request fbi "Kept ${String(nth)}" by 2026-11-${String(10 + nth)} --incident INC-3`);
    const reading = readingAs({ kind: 'person', person: lee, agency: 'doj' as never, roles: ['action-officer'] }, house.store.reading);
    const all = (await reading.list({ kind: 'request', limit: 100 })).map(({ standing }) => standing.id);
    const paged: string[] = [];
    for (let offset = 0; offset < 20; offset += 2) paged.push(...(await reading.list({ kind: 'request', limit: 2, offset })).map(({ standing }) => standing.id));
    expect(paged).toEqual(all);
    expect(all).toHaveLength(7);
    expect(await reading.count({ kind: 'request' })).toBe(7);
  });

  it('makes the channel of a named incident for its people and the coordinators, and speaks of it nowhere else', async () => {
    const { promised } = await late(await written());
    const of = promised.filter(({ said }) => said.includes('INC-2'));
    expect(new Set(of.map(({ at }) => JSON.stringify(at)))).toEqual(new Set(['{"at":"channel","of":{"kind":"incident","id":"INC-2"},"closed":true}', '{"at":"channel","of":{"kind":"incident","id":"INC-2"}}']));
    expect(of.find(({ said }) => said.includes('"kind":"channel"'))?.said).toContain(JSON.stringify([lee, frank, nora, dana]));
  });

  it('takes no order about a named incident from somebody it is not for, as if it were not there', async () => {
    const { house } = await written();
    const answers = [
      await house.say(robin, '/incident note INC-2 what I know'), await house.say(robin, '/incident show INC-2'), await house.say(robin, '/incident close INC-2 why'),
      await house.press(robin, 'incident/note', 'incident INC-2'), await house.say(robin, '/incident show INC-99'),
    ];
    expect(answers.map((each) => (each.kind === 'words' ? each.words.text : each))).toEqual([
      ...Array.from({ length: 4 }, () => 'There is no incident “INC-2”. /incident list shows those there are.'),
      'There is no incident “INC-99”. /incident list shows those there are.',
    ]);
  });

  it('draws a card on an agency\'s desk with what that agency may read', async () => {
    const { house } = await written();
    const at = async (place: Place): Promise<string> => {
      const card = await drawCard({ kind: 'request', id: 'RPT-2' }, readingAs(await readerAt(place, house.store.reading), house.store.reading));
      return card ? cardInWords(card) : '';
    };
    expect(foundIn(await at({ at: 'floor' }))).toEqual([]);
    expect(foundIn(await at({ at: 'agency', agency: 'fbi' as never }))).toEqual(['comment']);
    expect(foundIn(await at({ at: 'agency', agency: 'dhs' as never }))).toEqual([]);
  });
});
