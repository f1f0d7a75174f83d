import type { HouseToTry } from '../../src/main/compose-to-try';
import type { Filled } from './filling';
import { buttonAtHand } from './at-hand';
import { linesOf, readBlocks } from './blocks';
import type { Gestures, Shown } from './gestures';
import type { Page } from './page';
import type { Character } from '../people';
import { homeOf } from '../people';
import type { Change, Message, Reader } from './reading';
import { inShort } from './telling';
import type { FormOnScreen } from './screens';
import { settled as asFarAsItGoes, turnThrough } from '../turning';

/** Somebody of the story, and what they can do. Every gesture is told, and what came of it. */
export type Player = {
  /** On the floor, whatever its channel is called by now, unless another is named. */
  readonly types: (command: string, where?: string) => Promise<Shown>;
  /** Presses a button of the newest message that has it and says `about`. */
  readonly presses: (label: string, about: string) => Promise<Shown>;
  /** Fills in the form that stands on their screen and sends it. */
  readonly fills: (filled: Filled) => Promise<Shown>;
};

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
  const forms = new Map<string, FormOnScreen>();
  /** What somebody was last shown alone, which no method of Slack's reads back. */
  const alone = new Map<string, readonly Message[]>();
  const aloneMessage = (blocks: readonly unknown[], name: string): Message => {
    const drawn = readBlocks(blocks);
    return { channel: floor, where: `${name}, alone`, ts: '1.000000', replies: 0, blocks: drawn, lines: linesOf(drawn, reader.named) };
  };
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

  const show = (name: string, shown: Shown): Shown => {
    switch (shown.kind) {
      case 'words':
        alone.set(name, [aloneMessage(shown.blocks, name)]);
        page.said(`to ${name} alone`, linesOf(readBlocks(shown.blocks), reader.named));
        return shown;
      case 'form':
        forms.set(name, shown.form);
        page.said(`a form opens: ${shown.form.title?.text ?? ''}`, linesOf(readBlocks(shown.form.blocks), reader.named));
        return shown;
      case 'wrong':
        page.said('the form stays open', Object.values(shown.errors));
        return shown;
      case 'nothing':
        return shown;
    }
  };

  /** Something happens, and whatever the bot says because of it is told right after. */
  const after = async (name: string, doing: Promise<Shown>): Promise<Shown> => {
    const shown = show(name, await doing);
    tell(await look());
    return shown;
  };

  const ofTheClock = async (): Promise<void> => {
    const changes = await look();
    if (changes.length === 0) return;
    page.deed(time(), 'The clock');
    tell(changes);
  };

  const known = (name: string): { readonly user: string; readonly called: string } => {
    const who = people.find((each) => each.name === name);
    const user = reader.idOf(name);
    if (!who || user === undefined) throw new Error(`Nobody of the story is called ${name}.`);
    const home = homeOf(who);
    return { user: home === undefined ? user : `${home}/${user}`, called: `${name} (${who.agency.toUpperCase()} ${who.roles})` };
  };

  await look();
  return {
    chapter: page.chapter,
    messages: reader.messages,
    counts: () => count,
    player: (name) => {
      const { user, called } = known(name);
      return {
        types: async (command, where) => {
          const channel = where === undefined ? floor : await reader.channel(where);
          page.deed(time(), `${called} types in ${await reader.called(channel)}`);
          page.verbatim(command);
          return after(name, gestures.type(user, channel, command));
        },
        presses: async (label, about) => {
          const { message, button } = buttonAtHand(label, about, [...reader.messages(), ...(alone.get(name) ?? [])], name);
          page.deed(time(), `${called} presses [${label}] on ${about}`);
          if (button.asks !== undefined) page.said('Slack asks once more', [button.asks]);
          return after(name, gestures.press(user, message, button));
        },
        fills: async (filled) => {
          const form = forms.get(name);
          if (!form) throw new Error(`${name} has no form open.`);
          page.deed(time(), `${called} fills it in and presses [${form.submit?.text ?? ''}]`);
          for (const [label, value] of Object.entries(filled)) page.verbatim(`${label}: ${typeof value === 'string' ? value : value.join(', ')}`);
          forms.delete(name);
          return after(name, gestures.send(user, form, filled));
        },
      };
    },
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
