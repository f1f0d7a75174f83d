import { buttonAbout, buttonAtHand } from './at-hand';
import { linesOf, readBlocks } from './blocks';
import type { Filled } from './filling';
import type { Gestures, Shown } from './gestures';
import type { Page } from './page';
import type { Character } from '../people';
import { homeOf } from '../people';
import type { Message, Reader } from './reading';
import type { FormOnScreen } from './screens';

/** Somebody of the story, and what they can do. Every gesture is told, and what came of it. */
export type Player = {
  /** On the floor, whatever its channel is called by now, unless another is named. */
  readonly types: (command: string, where?: string) => Promise<Shown>;
  /** Presses a button of the newest message that has it and says `about`. */
  readonly presses: (label: string, about: string) => Promise<Shown>;
  /** Opens the Home of the app. */
  readonly goesHome: () => Promise<Shown>;
  /** Presses a button of the Home they opened that is about `about`. */
  readonly pressesAtHome: (label: string, about: string) => Promise<Shown>;
  /** Fills in the form that stands on their screen and sends it. */
  readonly fills: (filled: Filled) => Promise<Shown>;
};

export type PlayerParts = {
  readonly page: Page;
  readonly gestures: Gestures;
  readonly reader: Reader;
  readonly people: readonly Character[];
  /** The id of the channel of the floor. */
  readonly floor: string;
  /** Tells what somebody does, at the hour it is. */
  readonly deed: (words: string) => void;
  /** Whatever the bot says because of it is told right after. */
  readonly afterwards: () => Promise<void>;
};

export const openPlayers = ({ page, gestures, reader, people, floor, deed, afterwards }: PlayerParts): ((name: string) => Player) => {
  const forms = new Map<string, FormOnScreen>();
  const homes = new Map<string, FormOnScreen>();
  /** What somebody was last shown alone, which no method of Slack's reads back. */
  const alone = new Map<string, readonly Message[]>();
  const aloneMessage = (blocks: readonly unknown[], name: string): Message => {
    const drawn = readBlocks(blocks);
    return { channel: floor, where: `${name}, alone`, ts: '1.000000', replies: 0, blocks: drawn, lines: linesOf(drawn, reader.named) };
  };

  const show = (name: string, shown: Shown): void => {
    switch (shown.kind) {
      case 'words':
        alone.set(name, [aloneMessage(shown.blocks, name)]);
        page.said(`to ${name} alone`, linesOf(readBlocks(shown.blocks), reader.named));
        break;
      case 'form':
        forms.set(name, shown.form);
        page.said(`a form opens: ${shown.form.title?.text ?? ''}`, linesOf(readBlocks(shown.form.blocks), reader.named));
        break;
      case 'home':
        homes.set(name, shown.home);
        page.said(`the Home of ${name}`, linesOf(readBlocks(shown.home.blocks), reader.named));
        break;
      case 'wrong':
        page.said('the form stays open', Object.values(shown.errors));
        break;
      case 'nothing':
        break;
    }
  };

  const known = (name: string): { readonly user: string; readonly called: string } => {
    const who = people.find((each) => each.name === name);
    const user = reader.idOf(name);
    if (!who || user === undefined) throw new Error(`Nobody of the story is called ${name}.`);
    const home = homeOf(who);
    return { user: home === undefined ? user : `${home}/${user}`, called: `${name} (${who.agency.toUpperCase()} ${who.roles})` };
  };

  return (name) => {
    const { user, called } = known(name);
    const after = async (doing: Promise<Shown>): Promise<Shown> => {
      const shown = await doing;
      show(name, shown);
      await afterwards();
      return shown;
    };
    return {
      types: async (command, where) => {
        const channel = where === undefined ? floor : await reader.channel(where);
        deed(`${called} types in ${await reader.called(channel)}`);
        page.verbatim(command);
        return after(gestures.type(user, channel, command));
      },
      presses: async (label, about) => {
        const { message, button } = buttonAtHand(label, about, [...reader.messages(), ...(alone.get(name) ?? [])], name);
        deed(`${called} presses [${label}] on ${about}`);
        if (button.asks !== undefined) page.said('Slack asks once more', [button.asks]);
        return after(gestures.press(user, message, button));
      },
      goesHome: () => {
        deed(`${called} opens the Home of the app`);
        return after(gestures.goHome(user));
      },
      pressesAtHome: async (label, about) => {
        const home = homes.get(name);
        const button = home && buttonAbout(label, about, readBlocks(home.blocks));
        if (!home || !button) throw new Error(`The Home of ${name} has no button "${label}" about ${about}.`);
        deed(`${called} presses [${label}] on ${about} at Home`);
        return after(gestures.pressAtHome(user, home, button));
      },
      fills: async (filled) => {
        const form = forms.get(name);
        if (!form) throw new Error(`${name} has no form open.`);
        deed(`${called} fills it in and presses [${form.submit?.text ?? ''}]`);
        for (const [label, value] of Object.entries(filled)) page.verbatim(`${label}: ${typeof value === 'string' ? value : value.join(', ')}`);
        forms.delete(name);
        return after(gestures.send(user, form, filled));
      },
    };
  };
};
