import { readPackText } from '../../../src/adapters/files/packs';
import type { Shelf } from '../../../src/application/floor';
import { takeUpPacks } from '../../../src/application/take-up-packs';
import type { PersonId } from '../../../src/core/language/actor';
import { isPersonId } from '../../../src/core/language/actor';
import { isRuleId } from '../../../src/core/law';
import type { Pack } from '../../../src/core/law';
import { agency } from '../../core/spec';
import type { TestFloor } from '../floor';
import { openFloor, seatNora } from '../floor';

type Text = { readonly version?: string; readonly days?: number; readonly owner?: string; readonly recipient?: string; readonly rules?: string };

const second = `
  - id: S-2
    title: The second report
    status: in-force
    trigger: { kind: election-day, elections: any-federal }
    limit: { count: 90, unit: calendar-days }
    owners: [doj]
    recipients: [congress]
    contents: [what came of it]
    citation: 1 USC 2
    quote: A second report is due 90 days after the election.
    evidence: quoted
    source: https://example.gov/second`;

/** A small pack as a file says it: one rule of so many days after Election Day, and what else a test wants in it. */
export const textOf = ({ version = '1.0', days = 45, owner = 'odni', recipient = 'congress', rules = '' }: Text = {}): Pack => {
  const read = readPackText('packs/sample.yaml', `format: 1
id: sample
title: Sample law
version: "${version}"
authority: A statute for tests, not verified.
rules:
  - id: S-1
    title: The first report
    status: verify
    trigger: { kind: election-day, elections: any-federal }
    limit: { count: ${String(days)}, unit: calendar-days }
    owners: [${owner}]
    recipients: [${recipient}]
    contents: [the report]
    citation: 1 USC 1
    quote: A report is due ${String(days)} days after the election.
    evidence: quoted
    source: https://example.gov/first${rules}
`);
  if ('packs' in read && read.packs[0]) return read.packs[0];
  throw new Error(JSON.stringify(read));
};

export const withSecond = second;

/** Another pack, whose one rule counts from what another's produces; that may be in no file yet. */
export const otherPack = ({ from = 'S-6', id = 'other', rule: name = 'Q-1' } = {}): Pack => {
  const read = readPackText(`packs/${id}.yaml`, `format: 1
id: ${id}
title: Other law
version: "1.0"
authority: Another statute for tests, not verified; it counts from ${from}.
rules:
  - id: ${name}
    title: The echo
    status: in-force
    trigger: { kind: election-day, elections: any-federal }
    limit: { count: 10, unit: calendar-days }
    owners: [doj]
    recipients: [congress]
    contents: [an echo]
    citation: 2 USC 1
    quote: An echo is due.
    evidence: quoted
    source: https://example.gov/echo
`);
  if (!('packs' in read) || !read.packs[0]) throw new Error(JSON.stringify(read));
  if (!isRuleId(from)) throw new Error(from);
  return { ...read.packs[0], rules: read.packs[0].rules.map((rule) => ({ ...rule, trigger: { kind: 'completed', rules: [from] } })) };
};

/** One that is met by two acts, or by no act but what goes out. */
export const withActs = (days: number, acts = 'published, sent to Congress'): string => `
  - id: S-3
    title: The notice
    status: in-force
    trigger: { kind: election-day, elections: any-federal }
    limit: { count: ${String(days)}, unit: calendar-days }
    owners: [odni]
    recipients: [congress]
${acts === '' ? '' : `    acts: [${acts}]\n`}    contents: [the notice]
    citation: 1 USC 3
    quote: A notice is published and sent.
    evidence: quoted
    source: https://example.gov/third`;

/** A limit of so many hours. */
export const inHours = (count: number): string => `{ count: ${String(count)}, unit: hours }`;

/** One that DOJ, or another agency, owes so soon after something is seen. */
export const withAlarm = (limit = inHours(24), owner = 'doj'): string => `
  - id: S-8
    title: The alarm
    status: in-force
    trigger: { kind: fact, what: something is seen }
    limit: ${limit}
    owners: [${owner}]
    recipients: [congress]
    contents: [the alarm]
    citation: 1 USC 8
    quote: An alarm is given.
    evidence: quoted
    source: https://example.gov/eighth`;

/** One that counts from the first report, or from Election Day until another text says so. */
export const withAnswer = (trigger: string, days = 20): string => `
  - id: S-4
    title: The answer
    status: in-force
    trigger: ${trigger}
    limit: { count: ${String(days)}, unit: calendar-days }
    owners: [doj]
    recipients: [congress]
    contents: [the answer]
    citation: 1 USC 4
    quote: The first report is answered.
    evidence: quoted
    source: https://example.gov/fourth`;

/** One that is owed to nobody, so that it is recorded as done or a report of it released. */
export const withReview = `
  - id: S-5
    title: The review
    status: in-force
    trigger: { kind: election-day, elections: any-federal }
    limit: { count: 20, unit: calendar-days }
    owners: [doj]
    contents: [a review]
    citation: 1 USC 5
    quote: A review is made.
    evidence: quoted
    source: https://example.gov/fifth`;

/** One that counts so many days from when that is done. */
export const withFollowUp = (days = 30, trigger = '{ kind: completed, rules: [S-5] }'): string => `
  - id: S-6
    title: The follow-up
    status: in-force
    trigger: ${trigger}
    limit: { count: ${String(days)}, unit: calendar-days }
    owners: [odni]
    recipients: [congress]
    contents: [a follow-up]
    citation: 1 USC 6
    quote: A follow-up is due 30 days after the review.
    evidence: quoted
    source: https://example.gov/sixth`;

export const RECEIVED = '{ kind: received, rule: S-1, by: [doj] }';

const cora = 'T1/UCORA';
/** Counsel of DOJ. */
export const counsel: PersonId = isPersonId(cora) ? cora : (() => { throw new Error(cora); })();

/** A floor that goes by one pack, or by others as well, with two coordinators and counsel. */
export const floorWith = async (pack: Pack, at?: string, shelf?: Shelf, ...others: readonly Pack[]): Promise<TestFloor> => {
  const floor = await openFloor({ packs: [pack, ...others], ...(at !== undefined && { at }), ...(shelf && { shelf }) });
  await seatNora(floor);
  await floor.desk.handIn({
    by: { kind: 'operator', name: 'test' },
    order: ({ at: now }) => ({
      to: 'agency', id: 'treasury',
      order: { type: 'seat-agency', by: { kind: 'operator', name: 'test' }, at: now, id: agency('treasury'), name: 'Treasury', people: [{ person: counsel, name: 'Cora Hill', roles: ['counsel'] }] },
    }),
  });
  await boot(floor, pack, ...others);
  return floor;
};

/** The house starts with this file. */
export const boot = ({ desk, store, clock, zone, log }: TestFloor, ...packs: readonly Pack[]): Promise<void> =>
  takeUpPacks({ packs, desk, reading: store.reading, clock, zone, log });
