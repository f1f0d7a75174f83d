// A week of the floor in a process of its own, since the embedded database cannot live in that of the tests.
import { writeFileSync } from 'node:fs';
import type { StandIn } from '../slack/stand-in';
import { brokenIn, cardsIn, cardsTwice, everySubject, postedTwice } from './proved';
import { openTried } from './theatre';
import { tellWeek } from './week';

/** The law of that floor, incident reporting among it. */
const PACKS = 'eo-13848,usc-50,deter-act,nea,incident-reporting';

/** What is left of a week: what was said, and what may be wrong. */
export type Week = {
  readonly told: string;
  readonly orders: number;
  readonly types: readonly string[];
  readonly waiting: number;
  readonly complaints: readonly string[];
  readonly postedTwice: readonly string[];
  readonly cardsTwice: readonly string[];
  /** Where a card lies, and its heading. */
  readonly cards: readonly string[];
  readonly broken: readonly string[];
};

/** Somebody deletes a card of the floor by hand. */
const lose = ({ workspace }: StandIn, about: string): void => {
  const floor = workspace.channels.get('C0FLOOR01');
  const nth = floor?.messages.findIndex(({ blocks }) => JSON.stringify((blocks as readonly unknown[])[0] ?? {}).includes(`${about}"`)) ?? -1;
  if (nth < 0) throw new Error(`No card of ${about} lies on the floor.`);
  floor?.messages.splice(nth, 1);
};

const main = async ([env = '{}', file = '']: readonly string[]): Promise<void> => {
  const theatre = await openTried({ PACKS, ...(JSON.parse(env) as Record<string, string>) }, ['2026-12-07', '10:00']);
  try {
    await tellWeek(theatre.stage, { loseCard: (about) => lose(theatre.standIn, about) });
    const { store } = theatre.house;
    const rows = (await Promise.all((await everySubject(store)).map(({ standing: { kind, id } }) => store.reading.history({ kind, id })))).flat();
    const byPeople = rows.filter(({ actor, cause }) => actor.kind === 'person' && cause === undefined);
    const week: Week = {
      told: theatre.told(),
      orders: new Set(byPeople.map(({ order }) => order.id)).size,
      types: [...new Set(byPeople.map(({ order }) => order.type))].sort(),
      waiting: await store.outbox.waiting(),
      complaints: theatre.complaints,
      postedTwice: postedTwice(theatre.standIn),
      cardsTwice: cardsTwice(theatre.standIn),
      cards: cardsIn(theatre.standIn),
      broken: await brokenIn(store),
    };
    writeFileSync(file, JSON.stringify(week));
  } catch (mistake) {
    process.stderr.write(theatre.told().slice(-3000));
    throw mistake;
  } finally {
    await theatre.close();
  }
};

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (mistake: unknown) => {
    process.stderr.write(`${mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake)}\n`);
    process.exit(1);
  },
);
