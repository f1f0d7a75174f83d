import type { HouseToTry } from '../../src/main/compose-to-try';
import type { Gestures } from './gestures';
import type { Page } from './page';
import type { Character } from '../people';
import type { Player } from './players';
import { openPlayers } from './players';
import type { Change, Message, Reader } from './reading';
import { inShort } from './telling';
import { settled as asFarAsItGoes, turnThrough } from '../turning';

export type Stage = {
  readonly player: (name: string) => Player;
  readonly chapter: (title: string) => void;
  /** Something happens to the floor that nobody of the story does in it. What is said of it by others is told under it. */
  readonly happens: (words: string, doing: () => Promise<readonly string[]>) => Promise<void>;
  /** For as long as the chat takes not everything: what cannot be posted waits, and afterwards nothing may. */
  readonly whileItWaits: (days: () => Promise<void>) => Promise<void>;
  /** Lets time pass, from one thing the house does by itself to the next. */
  readonly until: (day: string, time: string) => Promise<void>;
  readonly messages: () => readonly Message[];
  /** How often what was shown was new, and how often it was a card that changed. */
  readonly counts: () => { readonly posted: number; readonly updated: number };
};

export type StageParts = {
  /** The house as it runs now. */
  readonly running: () => HouseToTry;
  readonly page: Page;
  readonly gestures: Gestures;
  readonly reader: Reader;
  readonly people: readonly Character[];
  readonly floor: string;
  readonly pause: (milliseconds: number) => Promise<void>;
};

const ATTEMPTS = 1_000;

export const openStage = async (parts: StageParts): Promise<Stage> => {
  const { running, page, gestures, reader, people, pause } = parts;
  const floor = await reader.channel(`#${parts.floor}`);
  const count = { posted: 0, updated: 0 };
  let today = '';
  let waits = false;

  const time = (): string => {
    const { inWords, clock } = running();
    const now = inWords(clock.now());
    if (now.day !== today) page.day(now.day);
    today = now.day;
    return now.time.split(' ')[0] ?? '';
  };

  const owed = async (): Promise<number> => {
    const { house: { store: { outbox } }, clock } = running();
    return (await outbox.waiting()) - (await outbox.quiet(clock.now()));
  };

  /** Until everything that was promised has been posted, but for what waits out somebody's night. */
  const settled = async (): Promise<void> => {
    if (waits) return asFarAsItGoes(running());
    for (let attempt = 0; (await owed()) > 0; attempt += 1) {
      if (attempt === ATTEMPTS) throw new Error('Something that was promised is not posted, however often it is tried.');
      await running().house.deliver();
      if ((await owed()) > 0) await pause(20);
    }
  };

  const tell = (changes: readonly Change[]): void => {
    for (const { before } of changes) count[before ? 'updated' : 'posted'] += 1;
    for (const { where, lines } of inShort(changes)) page.said(where, lines);
  };

  const look = async (): Promise<readonly Change[]> => {
    await settled();
    return reader.changes();
  };

  const ofTheClock = async (): Promise<void> => {
    const changes = await look();
    if (changes.length === 0) return;
    page.deed(time(), 'The clock');
    tell(changes);
  };

  const player = openPlayers({
    page, gestures, reader, people, floor,
    deed: (words) => page.deed(time(), words),
    afterwards: async () => tell(await look()),
  });

  await look();
  return {
    chapter: page.chapter,
    messages: reader.messages,
    counts: () => count,
    player,
    happens: async (words, doing) => {
      const before = time();
      page.deed(before, words);
      const seen = await doing();
      if (seen.length > 0) page.said('what comes back', seen);
      if (running().inWords(running().clock.now()).time.startsWith(before)) tell(await look());
      else await ofTheClock();
    },
    whileItWaits: async (days) => {
      waits = true;
      await days();
      waits = false;
      await ofTheClock();
    },
    until: async (day, clockTime) => {
      await turnThrough(running(), running().at(day, clockTime), ofTheClock);
      // What waited may go out by the hour alone.
      if (waits) await ofTheClock();
    },
  };
};
