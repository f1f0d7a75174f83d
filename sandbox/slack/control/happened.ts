import type { HouseClock } from '../clock';
import type { Channel, Message } from '../workspace/rows';
import type { Records } from '../workspace/records';
import type { People } from '../workspace/people';
import type { State } from '../wire';

/** What was done then. Without a time where only the day is on record. */
export type Happened = { readonly day: string; readonly time?: string; readonly title: string; readonly about: string };

/** Something the house says that matters beside what happened. It is looked for among what was really said. */
export type Point = { readonly says: string; readonly title: string };

export type HappenedParts = {
  readonly clock: HouseClock;
  readonly records: Records;
  readonly people: People;
  readonly postedAt: (channel: string, ts: string) => string;
  readonly maySee: (channel: Channel) => boolean;
};

type Line = { readonly moment: string; readonly shown: State['happened'][number] };

/** What happened then, and among it what the house has said here by now, in order of time. */
export const happenedBeside = (then: readonly Happened[], points: readonly Point[], parts: HappenedParts): State['happened'] => {
  const lines = [...then.map((each) => lineOf(each, parts)), ...points.flatMap((point) => saidHere(point, parts) ?? [])];
  return lines.toSorted((a, b) => (a.moment < b.moment ? -1 : 1)).map(({ shown }) => shown);
};

const lineOf = ({ day, time, title, about }: Happened, { clock }: HappenedParts): Line => {
  const moment = clock.at(day, time ?? '00:00') ?? '';
  const words = clock.words(moment);
  return { moment, shown: { day: words.day, at: time === undefined ? '' : words.time, title, about, passed: moment <= clock.now() } };
};

const saidHere = ({ says, title }: Point, parts: HappenedParts): Line | undefined => {
  const { clock, records, postedAt, maySee } = parts;
  const rows = records.channels().flatMap((channel) => (maySee(channel) ? records.messages(channel.channel_id) : []));
  const found = rows.find(({ text }) => text.includes(says));
  if (!found) return undefined;
  const { channel_id: channel, ts, thread_ts: thread } = found;
  const moment = postedAt(channel, ts);
  const { day, time } = clock.words(moment);
  const here = { channel, ts, ...(thread !== undefined && thread !== ts && { thread }) };
  return { moment, shown: { day, at: time, title, about: called(found, parts), passed: true, here } };
};

/** Who was called: `Frank Moreau and Amira Haddad were called by name.` */
const called = ({ text }: Message, { people }: HappenedParts): string => {
  const names = [...text.matchAll(/<@(\w+)>/g)].flatMap(([, id = '']) => people.find(id)?.name ?? []);
  const [last = '', ...others] = names.toReversed();
  if (last === '') return 'Nobody was called by name.';
  return others.length === 0 ? `It called ${last} by name.` : `It called ${others.toReversed().join(', ')} and ${last} by name.`;
};
