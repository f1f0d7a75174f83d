import { commands } from '../../commands';
import { openRounds } from '../../src/application/open-rounds';
import { packsInForce } from '../../src/application/packs-in-force';
import { pressableBy } from '../../src/application/pressing';
import { seatOf } from '../../src/application/seats';
import { dayOf } from '../../src/core/calendar';
import type { Person, PersonId, Role } from '../../src/core/language/actor';
import { roles } from '../../src/core/language/actor';
import { until } from '../commands/corrections/said';
import { seatAgain } from '../commands/people/seat';
import type { TestFloor } from '../commands/floor';
import { addElection, dana, fiona, formOf, frank, lee, openFloor, ref, robin } from '../commands/floor';

const officer = (of: string, role: Role): PersonId => `T1/U${of.toUpperCase()}${role.toUpperCase().replaceAll('-', '')}` as PersonId;
const seated = [
  ['odni', 'Office of the DNI', [[dana, 'Dana Reyes', 'coordinator', 'releaser']]],
  ['doj', 'Department of Justice', [[lee, 'Lee Park', 'action-officer'], [robin, 'Robin Cole', 'releaser']]],
  ['fbi', 'Federal Bureau of Investigation', [[frank, 'Frank Ono', 'action-officer'], [fiona, 'Fiona Hale', 'releaser']]],
] as const;
const people = [lee, robin, dana, frank, fiona, ...seated.flatMap(([of]) => roles.map((role) => officer(of, role)))];

/** Three agencies, each with somebody in every role: `frank` of FBI asked DOJ. */
const floorOf = async (...given: readonly ((floor: TestFloor) => Promise<unknown>)[]): Promise<TestFloor> => {
  const floor = await openFloor();
  for (const [id, name, those] of seated) await seatAgain(floor, id, name, [...those, ...roles.map((role) => [officer(id, role), `${role} of ${id}`, role] as const)]);
  for (const each of given) await each(floor);
  return floor;
};

type Step = (floor: TestFloor) => Promise<unknown>;
const asked: Step = ({ say }) => say(frank, '/report request doj "Materiality" by 2026-12-01');
const askedOfTwo: Step = ({ say }) => say(dana, '/report request doj,fbi "Materiality" by 2026-12-01 --lead doj');
const taken: Step = ({ press }) => press(lee, 'request/take', 'request RPT-1');
const wished: Step = ({ say }) => say(lee, '/report extend RPT-1 "The county answers on Monday" until 2026-12-08 --forecast 2026-12-07');
const askedOfOwn: Step = ({ say }) => say(frank, '/report request fbi "Materiality" by 2026-12-01');
const wishedOfOwn: Step = async ({ press, say }) => {
  await press(fiona, 'request/take', 'request RPT-1');
  await say(fiona, '/report extend RPT-1 "The county answers on Monday" until 2026-12-08 --forecast 2026-12-07');
};
const denied: Step = ({ send }) => send(frank, 'request/deny', 'request RPT-1', { reason: 'The President waits' });
const handedIn: Step = ({ send }) => send(lee, 'report/submit', 'report RPT-1', { text: 'The county was not entered.' });
const put: Step = ({ send }) => send(lee, 'report/submit', 'report RPT-1', { text: 'The county was not entered.', asked: ['fbi'], day: '2026-11-20' });
const answered: Step = ({ press }) => press(frank, 'round/concur', 'round RPT-1/v1');
const accepted: Step = ({ press }) => press(frank, 'request/accept', 'request RPT-1');
const sentBack: Step = ({ send }) => send(frank, 'request/send-back', 'request RPT-1', { reason: 'No word on the second county' });
const returned: Step = ({ send }) => send(lee, 'request/return', 'request RPT-1', { reason: 'ODNI has it', suggests: 'odni' });
const declined: Step = ({ send }) => send(lee, 'request/decline', 'request RPT-1', { reason: 'Nobody is there' });
const released: Step = ({ press }) => press(robin, 'report/release', 'report RPT-1');
const sent: Step = ({ send }) => send(lee, 'delivery/sent', 'delivery RPT-1/fbi', { on: '2026-11-02', evidence: 'Receipt 17' });
const election: Step = (floor) => addElection(floor, '/election add 2026-general 2026-11-03');
/** The day that comes round every year, and what the rule asks for in it; the day is in the year that comes. */
const annual: Step = ({ desk, store, house, clock: time }) => openRounds({ desk, reading: store.reading, packs: packsInForce(house.packs, store.reading), clock: time });
const late: Step = async ({ clock: time }) => time.pass(200 * 86400);

const started: Step = ({ say }) => say(fiona, '/deadline start FED-FWD-24 --on 2026-11-01 --at 09:30 --for fbi');
const named: Step = ({ say }) => say(frank, '/deadline late FED-FWD-24 late-input doj "DOJ had the logs"');
const namedOfReport: Step = ({ say }) => say(lee, '/report late RPT-1 late-input fbi "FBI had the logs"');
const closing: Step = ({ say }) => say(dana, '/deadline close FED-FWD-24 "CISA had it from the sender"');
const confirmed: Step = async ({ press, send }) => send(fiona, 'duty/confirm', DUTY, {}, formOf(await press(fiona, 'duty/confirm', DUTY)).given);
const recorded: Step = async (floor) => {
  await until(floor, '2027-08-01T15:00:00.000Z');
  await floor.say(dana, '/deadline record NEA-202D/2027 --act published --on 2027-07-20 --evidence "Federal Register"');
};
const missed: Step = (floor) => until(floor, '2026-12-20T15:00:00.000Z');
const cancelled: Step = ({ say }) => say(frank, '/report cancel RPT-1 "Not wanted"');
const opened: Step = ({ say }) => say(dana, '/incident open Scans of the county --actor russia --target election-infrastructure --severity 2');
const closed: Step = ({ say }) => say(dana, '/incident close INC-1 "It was a test"');

const DUTY = 'duty FED-FWD-24/2026-11-01';
const ask = 'request RPT-1';
const buttons: readonly (readonly [path: string, about: string, steps: readonly Step[]])[] = [
  ['request/take', ask, [asked]], ['request/see', ask, [asked]], ['request/hand-over', ask, [asked, taken]], ['request/return', ask, [asked]],
  ['request/decline', ask, [asked]], ['request/draft', ask, [asked, taken]], ['request/interim', ask, [asked, taken]],
  ['request/contribute', 'request RPT-1.2', [askedOfTwo]], ['report/submit', ask, [asked, taken]], ['report/extend', ask, [asked, taken]],
  ['request/withdraw-extension', ask, [asked, taken, wished]], ['request/take-after-all', ask, [asked, returned]], ['request/take-after-all', ask, [asked, declined]],
  ['request/acknowledge', ask, [asked, taken, late]],
  ['request/accept', ask, [asked, handedIn]], ['request/send-back', ask, [asked, handedIn]], ['request/take-back', ask, [asked, handedIn, accepted]],
  ['request/judge-after-all', ask, [asked, handedIn, sentBack]], ['request/ask-suggested', ask, [asked, returned]], ['request/ask-another', ask, [asked, returned]],
  ['request/grant', ask, [asked, taken, wished]], ['request/grant-until', ask, [asked, taken, wished]], ['request/deny', ask, [asked, taken, wished]],
  ['request/grant', ask, [askedOfOwn, wishedOfOwn]], ['request/grant-until', ask, [askedOfOwn, wishedOfOwn]], ['request/deny', ask, [askedOfOwn, wishedOfOwn]],
  ['request/grant-after-all', ask, [asked, taken, wished, denied]],
  ['round/concur', 'round RPT-1/v1', [asked, put]], ['round/concur-with-comment', 'round RPT-1/v1', [asked, put]],
  ['round/nonconcur', 'round RPT-1/v1', [asked, put]], ['round/no-equity', 'round RPT-1/v1', [asked, put]], ['round/confirm', 'round RPT-1/v1', [asked, put, answered]],
  ['delivery/sent', 'delivery RPT-1/fbi', [asked, handedIn, accepted, released]], ['delivery/received', 'delivery RPT-1/fbi', [asked, handedIn, accepted, released, sent]],
  ['report/reinstate', ask, [asked, cancelled]], ['report/late', ask, [asked, missed]],
  ['report/release', 'report RPT-1', [asked, handedIn]],
  ['deadline/late', DUTY, [started, missed]], ['deadline/statement', DUTY, [started, missed, named]], ['deadline/correct', DUTY, [started]], ['deadline/correct', 'duty NEA-202D/2027', [annual, recorded]],
  ['deadline/reopen', DUTY, [started, closing, confirmed]], ['duty/confirm', DUTY, [started, closing]], ['duty/withdraw', DUTY, [started, closing]],
  ['incident/note', 'incident INC-1', [opened]], ['report/request', 'incident INC-1', [opened]], ['incident/close', 'incident INC-1', [opened]], ['incident/reopen', 'incident INC-1', [opened, closed]],
  ['election/conclude', 'election 2026-general', [election, late]],
  ['duty/acknowledge', 'duty EO-1A/2026-general', [election, late]], ['deadline/record', 'duty NEA-202D/2027', [annual]],
];

const seatsOf = async ({ store, clock: time, zone }: TestFloor): Promise<readonly Person[]> =>
  (await Promise.all(people.map((person) => seatOf(person, store.reading, dayOf(time.now(), zone))))).filter((seat) => seat !== undefined);

/** The people of whom a button would be shown, and of whom not, where the subject stands as it does. */
const shown = async (floor: TestFloor, path: string, about: string): Promise<{ readonly may: readonly Person[]; readonly mayNot: readonly Person[] }> => {
  const to = ref(about);
  const kept = await floor.store.reading.subject(to);
  if (!kept) throw new Error(`The test forgot to make ${about}.`);
  const seats = await seatsOf(floor);
  const may = (who: Person): boolean => pressableBy(who, kept.standing, [{ command: path, label: path, about: to }]).length > 0;
  return { may: seats.filter(may), mayNot: seats.filter((who) => !may(who)) };
};

/** What a subject says to whoever is not one of those it is for. */
const TURNED_AWAY = /Ask one of them|You asked for this extension|by itself|is not asked about|you proposed this|A statement is for the agencies it names/;

/** Of what only coordinators are told, and of a proposal, whose line is made for those only who may confirm it. */
const ofOtherLines = ['request/hold', 'round/hold', 'duty/hold', 'request/lift-hold', 'round/lift-hold', 'duty/lift-hold', 'duty/confirm-all', 'delivery/confirm', 'delivery/withdraw'];

describe('a button of a line that is for one person', () => {
  it('is tried here, whatever is pressed on a request, a round, a delivery or a duty', () => {
    const tried = buttons.map(([path]) => path);
    const pressed = commands.map(({ path }) => path).filter((path) => /^(request|round|delivery|duty)\//.test(path));
    expect(pressed.filter((path) => !tried.includes(path)).sort()).toEqual([...ofOtherLines].sort());
  });

  it.each(buttons)('is shown to exactly those whom its subject does not turn away for who they are: %s (%s)', async (path, about, steps) => {
    const floor = await floorOf(...steps);
    const { may, mayNot } = await shown(floor, path, about);
    expect(may.length).toBeGreaterThan(0);
    expect(mayNot.length).toBeGreaterThan(0);
    for (const { person } of mayNot) expect([person, JSON.stringify(await floor.press(person, path, about))]).toEqual([person, expect.stringMatching(TURNED_AWAY)]);
    for (const { person } of may) expect([person, JSON.stringify(await (await floorOf(...steps)).press(person, path, about))]).toEqual([person, expect.not.stringMatching(TURNED_AWAY)]);
  });

  it('adds a statement to why a report was late for the agencies that names, whose own the others are refused', async () => {
    const floor = await floorOf(asked, taken, missed, namedOfReport);
    const { may, mayNot } = await shown(floor, 'report/statement', ask);
    expect(may.map(({ person }) => person)).toEqual(expect.arrayContaining([fiona, officer('fbi', 'lead'), officer('fbi', 'releaser')]));
    expect(may.map(({ agency }) => agency).filter((agency) => agency !== 'fbi')).toEqual([]);
    for (const { person } of mayNot) {
      const answer = await floor.send(person, 'report/statement', ask, { words: 'We sent them.' });
      expect([person, JSON.stringify(answer)]).toEqual([person, expect.stringMatching(TURNED_AWAY)]);
    }
  });
});
