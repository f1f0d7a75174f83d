// A week of the floor in a process of its own, since the embedded database cannot live in that of the tests.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenIn, cardsTwice, everySubject, postedTwice } from './proved';
import { openTried, sample } from './theatre';
import { tellWeek } from './week';
import { lawIn } from './week/law';
import { openMishaps } from './week/mishaps';

/** An agency has a channel of its own that is not there yet, and another an action officer whose home is another workspace. */
const roster = sample
  .replace('name: Department of the Treasury }', 'name: Department of the Treasury, channel: "#treasury-desk" }')
  .replace('people:\n', 'people:\n  - { slack: T9GUEST/U0GUS, name: Gus Ferrer, agency: state, roles: [action-officer] }\n');

/** What is left of a week: what was said, and what may be wrong. */
export type Week = {
  readonly told: string;
  readonly orders: number;
  readonly types: readonly string[];
  readonly waiting: number;
  /** What the log warned of, without its facts. */
  readonly complaints: readonly string[];
  readonly postedTwice: readonly string[];
  readonly cardsTwice: readonly string[];
  /** Every message that lies there at the end: where, and its words without the names it calls. */
  readonly posts: readonly string[];
  readonly broken: readonly string[];
  /** Faults of Slack's that met nothing. */
  readonly unmet: number;
};

const main = async ([given = '{}', file = '']: readonly string[]): Promise<void> => {
  const env = JSON.parse(given) as Record<string, string>;
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-law-'));
  const law = lawIn(folder);
  const withoutOlga = join(folder, 'roster.yaml');
  writeFileSync(withoutOlga, roster.replace(/^.*Olga Petrenko.*\n/m, ''));
  const theatre = await openTried({ PACKS: law.atFirst, ...env }, ['2026-09-08', '10:00'], { roster, pace: 'house' });
  try {
    await tellWeek(theatre.stage, openMishaps(theatre, env), { law, withoutOlga });
    const { store } = theatre.running().house;
    const rows = (await Promise.all((await everySubject(store)).map(({ standing: { kind, id } }) => store.reading.history({ kind, id })))).flat();
    const byPeople = rows.filter(({ actor, cause }) => actor.kind === 'person' && cause === undefined);
    const week: Week = {
      told: theatre.told(),
      orders: new Set(byPeople.map(({ order }) => order.id)).size,
      types: [...new Set(byPeople.map(({ subject, order }) => `${subject.kind} ${order.type}`))].sort(),
      waiting: await store.outbox.waiting(),
      complaints: [...new Set(theatre.complaints.map((each) => each.split(' {')[0] ?? ''))].sort(),
      postedTwice: postedTwice(theatre.standIn),
      cardsTwice: cardsTwice(theatre.standIn),
      posts: [...theatre.standIn.workspace.channels].flatMap(([id, { name, messages }]) => messages.map(({ text }) => `${name === '' ? id : `#${name}`}: ${text.replace(/^(<@\w+> )+/, '')}`)),
      broken: await brokenIn(store),
      unmet: theatre.standIn.unmet().length,
    };
    writeFileSync(file, JSON.stringify(week));
  } catch (mistake) {
    process.stderr.write([theatre.told().slice(-30000), ...theatre.complaints].join('\n'));
    throw mistake;
  } finally {
    await theatre.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (mistake: unknown) => {
    process.stderr.write(`${mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake)}\n`);
    process.exit(1);
  },
);
