import { readsDates } from '../../src/adapters/system/reads-dates';
import type { Answer, Form, Page } from '../../src/application/answer';
import type { Shelf } from '../../src/application/floor';
import type { Heard } from '../../src/application/front';
import { openFront } from '../../src/application/open-front';
import { packsInForce } from '../../src/application/packs-in-force';
import type { PersonId, Role } from '../../src/core/language/actor';
import { isPersonId } from '../../src/core/language/actor';
import type { SubjectRef } from '../../src/core/language/refs';
import { readRef } from '../../src/core/language/refs';
import type { Pack } from '../../src/core/law';
import type { Rooms } from '../../src/ports/rooms';
import { commands } from '../../commands';
import { agency } from '../core/spec';
import { openHouse } from '../application/house';

const person = (text: string): PersonId => {
  if (isPersonId(text)) return text;
  throw new Error(`A test spelled the person "${text}" wrongly.`);
};

/** Who sits at the floor of these tests. */
export const dana = person('T1/UDANA');
export const lee = person('T1/ULEE');
export const robin = person('T1/UROBIN');
export const frank = person('T1/UFRANK');
export const fiona = person('T1/UFIONA');
export const sam = person('T1/USAM');
/** A second coordinator, of the NSC; `seatNora` gives her a seat where two are needed. */
export const nora = person('T1/UNORA');
export const nobody = person('T9/UNOBODY');

const roster: readonly { readonly id: string; readonly name: string; readonly people: readonly [PersonId, string, ...Role[]][] }[] = [
  { id: 'odni', name: 'Office of the DNI', people: [[dana, 'Dana Reyes', 'coordinator', 'releaser']] },
  { id: 'doj', name: 'Department of Justice', people: [[lee, 'Lee Park', 'action-officer'], [robin, 'Robin Cole', 'releaser']] },
  { id: 'fbi', name: 'Federal Bureau of Investigation', people: [[frank, 'Frank Ono', 'action-officer'], [fiona, 'Fiona Hale', 'releaser']] },
  { id: 'dhs', name: 'Department of Homeland Security', people: [[sam, 'Sam Ortiz', 'observer']] },
];

const nowhere: Rooms = { look: async () => ({ found: false, why: '' }) };

/** A whole house in memory behind its front, with three agencies and an observer at the table. */
export const openFloor = async (given: { readonly at?: string; readonly prefix?: string; readonly packs?: readonly Pack[]; readonly shelf?: Shelf; readonly rooms?: Rooms } = {}) => {
  const house = openHouse({ ...(given.at !== undefined && { at: given.at }), ...(given.packs && { packs: given.packs }) });
  for (const { id, name, people } of roster) {
    await house.desk.handIn({
      by: { kind: 'operator', name: 'test' },
      order: ({ at }) => ({
        to: 'agency', id,
        order: {
          type: 'seat-agency', by: { kind: 'operator', name: 'test' }, at, id: agency(id), name,
          people: people.map(([who, called, ...roles]) => ({ person: who, name: called, roles })),
        },
      }),
    });
  }
  const front = openFront({
    commands, desk: house.desk, store: house.store, packs: packsInForce(house.house.packs, house.store.reading), clock: house.clock, zone: house.zone,
    readsDates, digest: house.digest, spillContact: 'the duty security officer, 555-0100', prefix: given.prefix ?? '',
    ...(given.shelf && { shelf: given.shelf }),
    ...(given.rooms && { rooms: () => given.rooms ?? nowhere }),
  });
  let gestures = 0;
  const key = (): string => `gesture ${String((gestures += 1))}`;
  const hear = (heard: Heard): Promise<Answer> => front.hear(heard);
  return {
    ...house,
    hear,
    key,
    /** `/report request doj …` as it was typed. */
    say: (who: PersonId, line: string, here?: string, room?: string): Promise<Answer> => {
      const [noun = '', ...rest] = line.replace(/^\//, '').split(' ');
      return hear({ who, key: key(), by: 'slash', noun, typed: rest.join(' '), ...(here !== undefined && { here: ref(here) }), ...(room !== undefined && { room }) });
    },
    press: (who: PersonId, path: string, about?: string, page?: string): Promise<Answer> =>
      hear({ who, key: key(), by: 'button', path, ...(about !== undefined && { about: ref(about) }), ...(page !== undefined && { page }) }),
    send: (who: PersonId, path: string, about: string | undefined, fields: Readonly<Record<string, string | readonly string[]>>, given?: string): Promise<Answer> =>
      hear({ who, key: key(), by: 'form', path, fields, ...(about !== undefined && { about: ref(about) }), ...(given !== undefined && { given }) }),
  };
};

export type TestFloor = Awaited<ReturnType<typeof openFloor>>;

export const seatNora = ({ desk }: TestFloor): Promise<unknown> =>
  desk.handIn({
    by: { kind: 'operator', name: 'test' },
    order: ({ at }) => ({
      to: 'agency', id: 'nsc',
      order: {
        type: 'seat-agency', by: { kind: 'operator', name: 'test' }, at, id: agency('nsc'), name: 'National Security Council',
        people: [{ person: nora, name: 'Nora Quinn', roles: ['coordinator'] }],
      },
    }),
  });

/** Adds an election by what is typed; of the duties it shows first all open but those that are picked. */
export const addElection = async ({ say, send }: Pick<TestFloor, 'say' | 'send'>, line: string, picks: Readonly<Record<string, string>> = {}): Promise<Answer> => {
  const answer = await say(dana, line);
  if (answer.kind !== 'form') return answer;
  const { command, fields, given } = answer.form;
  const shown = Object.fromEntries(fields.flatMap(({ name, filled }) => (filled === undefined ? [] : [[name, filled]])));
  return send(dana, command, undefined, { ...shown, ...picks }, given);
};

/** `request RPT-1`. */
export const ref = (text: string): SubjectRef => {
  const read = readRef(text);
  if (!read) throw new Error(`A test spelled the subject "${text}" wrongly.`);
  return read;
};

/** What somebody reads: words, or in a form that stays open what is wrong with none of its fields. */
export const textOf = (answer: Answer): string => {
  if (answer.kind === 'words') return answer.words.text;
  if (answer.kind === 'problems' && answer.problems.every(({ field }) => field === '')) return answer.problems.map(({ says }) => says).join('\n');
  throw new Error(`Expected words, got ${JSON.stringify(answer)}`);
};

export const buttonsOf = (answer: Answer): readonly string[] =>
  answer.kind === 'words' ? answer.words.buttons.map(({ command, label, about }) => `${label}: ${command} ${about.kind} ${about.id}`) : [];

export const formOf = (answer: Answer): Form => {
  if (answer.kind === 'form') return answer.form;
  throw new Error(`Expected a form, got ${JSON.stringify(answer)}`);
};

export const pageOf = (answer: Answer): Page => {
  if (answer.kind === 'page') return answer.page;
  throw new Error(`Expected a page, got ${JSON.stringify(answer)}`);
};

export const problemsOf = (answer: Answer): Readonly<Record<string, string>> => {
  const problems = answer.kind === 'problems' ? answer.problems : answer.kind === 'form' ? fieldProblems(answer.form) : undefined;
  if (problems) return Object.fromEntries(problems.map(({ field, says }) => [field, says]));
  throw new Error(`Expected problems, got ${JSON.stringify(answer)}`);
};

/** Why nothing came of what was typed: in words, above a field of the form that opens, or on top where it has no such field. */
export const refusedIn = (answer: Answer): string => {
  if (answer.kind !== 'form') return textOf(answer);
  const { intro = '', fields } = formOf(answer);
  return fields.find(({ problem }) => problem !== undefined)?.problem ?? intro.split('\n')[0] ?? '';
};

const fieldProblems = ({ fields }: Form) => fields.flatMap(({ name, problem }) => (problem === undefined ? [] : [{ field: name, says: problem }]));

/** The election of 2026, and a request of DOJ for the words the tests use. */
export const withRequest = async (given: { readonly at?: string } = {}): Promise<TestFloor> => {
  const floor = await openFloor(given);
  await floor.say(dana, '/report request doj "Materiality of the county incident" by 2026-12-01');
  return floor;
};
