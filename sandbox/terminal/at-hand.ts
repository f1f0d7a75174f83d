import type { PressableButton } from './blocks';
import { buttonsIn } from './blocks';
import type { Message } from './reading';

/** `RPT-1` is neither its part `RPT-1.2` nor `RPT-12`. */
const speaksOf = (line: string, about: string): boolean => line.split(about).slice(1).some((rest) => !/^\.?\d/.test(rest));

/** The newest message that has a button of that name and speaks of it, and the button. */
export const buttonAtHand = (label: string, about: string, messages: readonly Message[]): { readonly message: Message; readonly button: PressableButton } => {
  for (const message of [...messages].reverse()) {
    // A morning message speaks of many things, and is somebody's own.
    if (message.lines[0]?.startsWith('Due from you')) continue;
    const button = buttonsIn(message.blocks).find((each) => each.label === label);
    if (button && message.lines.some((line) => speaksOf(line, about))) return { message, button };
  }
  throw new Error(`Nothing about ${about} has a button "${label}".`);
};
