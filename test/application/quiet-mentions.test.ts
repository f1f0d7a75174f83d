import fc from 'fast-check';
import { noticeRows } from '../../src/application/notice-rows';
import { callsPeople, say } from '../../src/application/sayings';
import { havingOf, secondsOf } from '../../src/application/sayings/having';
import { addSeconds, federalBut, isQuiet, nextMorning } from '../../src/core/calendar';
import type { Notice, Standing } from '../../src/core/house';
import type { PersonId } from '../../src/core/language/actor';
import type { Place } from '../../src/core/language/places';
import type { Moment, Zone } from '../../src/core/language/time';
import { moment, zone } from '../core/spec';
import { notices } from '../sandbox/said/notices';
import { againstSaying } from '../sandbox/said/taken';
import { known } from '../sandbox/said/worst';

type Said = { readonly notice: Notice; readonly standing: Standing };

const zones = ['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu', 'Europe/London', 'Asia/Tokyo', 'Australia/Sydney'].map((each) => zone(each));
const calendar = federalBut([]);
const says = Object.keys(notices) as Notice['say'][];
const noticesOf = <Say extends Notice['say']>(kind: Say): readonly Said[] => notices[kind](kind);
/** A thread has somebody in it from every zone. */
const zoneOf = (person: PersonId): Zone => zones[person.length % zones.length] ?? zone();
const there = { ...known, away: () => undefined, called: (person: PersonId) => person, readerOf: () => ({ kind: 'everybody' } as const), zoneOf };
const around = { known: there, where: { zoneOf, floor: zone(), closures: [] }, concerned: {}, confined: { requests: new Map(), incidents: new Map() }, desks: new Map(), audited: false, by: { kind: 'clock' } } as const;
const thread: Place = { at: 'thread', of: { kind: 'request', id: 'RPT-1' } };
const rowsOf = ({ notice, standing }: Said, at: Moment) => noticeRows({ kind: 'notice', at: thread, notice }, standing, at, around);
const mentionsOf = (rows: ReturnType<typeof rowsOf>): readonly PersonId[] => rows.said.flatMap((each) => (each.kind === 'notice' ? each.mentions : []));

/** A missed due and a limit in hours break in, and what is wanted before their morning cannot wait for it. */
const mayCall = ({ notice, standing: { kind, state } }: Said, person: PersonId, at: Moment): boolean => {
  if (!isQuiet(at, zoneOf(person), calendar)) return true;
  if (state.status === 'absent') return false;
  const inHours = kind === 'duty' && state.dates.status === 'dated' && state.dates.from !== undefined;
  const begins = (notice.say === 'duty-started' || notice.say === 'duty-dated') && state.status === 'missed';
  if ('came' in notice && (notice.came.kind === 'late' && notice.came.of === 'due')) return true;
  if (inHours && (begins || ('came' in notice && !/^remind-\d|still-late/.test(notice.came.kind)))) return true;
  const by = kind === 'duty' ? (state.dates.status === 'dated' ? state.dates.due : undefined) : kind === 'request' || kind === 'round' ? state.suspense : undefined;
  return by !== undefined && by > at && by <= nextMorning(at, zoneOf(person), calendar);
};

const hours = fc.integer({ min: 0, max: 90 * 24 * 60 }).map((minutes) => addSeconds(moment('2026-11-01T00:00:00.000Z'), minutes * 60));

/** What is only a reminder stands in the morning message of whoever has it, a version that was found in every coordinator's, and what waits for a second person in that of whoever may be it. */
const hasLine = ({ notice, standing }: Said, person: PersonId): boolean => {
  if (notice.say === 'version-offered') return there.coordinators().some((each) => each.person === person);
  if ('proposal' in notice) return secondsOf(standing, there).includes(person);
  return 'came' in notice && /^remind-\d|still-late/.test(notice.came.kind) && havingOf(standing, there).includes(person);
};

describe('a mention in a thread', () => {
  it.each(says)('of %s calls nobody out of their quiet hours, unless it cannot wait, and tells them in their morning', (kind) => {
    fc.assert(fc.property(fc.constantFrom(...noticesOf(kind)), hours, (each, at) => {
      const rows = rowsOf(each, at);
      const called = mentionsOf(rows);
      expect(called.filter((person) => !mayCall(each, person, at))).toEqual([]);
      const resting = [...new Set(say(each.notice, each.standing, there).mentions)].filter((person) => !called.includes(person));
      const text = rows.said.map((row) => (row.kind === 'notice' ? row.text : '')).join('\n');
      expect(resting.filter((person) => !text.includes(person))).toEqual([]);
      const alone = rows.direct.map(({ promise: { at: place }, quietUntil }) => `${place.at === 'person' ? place.person : ''} ${String(quietUntil)}`);
      const untold = resting.filter((person) => !hasLine(each, person) && !alone.includes(`${person} ${nextMorning(at, zoneOf(person), calendar)}`));
      expect(untold).toEqual([]);
    }), { numRuns: 15 });
  });

  it.each(says)('of %s is of somebody the roster was read for', (kind) => {
    expect(noticesOf(kind).filter(({ notice, standing }) => !callsPeople(notice) && say(notice, standing, there).mentions.length > 0)).toEqual([]);
  });

  it.each(says)('of %s leaves words that Slack takes', (kind) => {
    for (const each of noticesOf(kind).slice(0, 3)) {
      for (const row of rowsOf(each, moment('2026-11-02T03:00:00.000Z')).said) if (row.kind === 'notice') expect(againstSaying(row)).toEqual([]);
    }
  });
});
