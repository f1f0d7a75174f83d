import type { Block, PressableButton } from './blocks';
import { buttonsIn } from './blocks';
import type { Message } from './reading';

/** `RPT-1` is neither its part `RPT-1.2` nor `RPT-12`. */
const speaksOf = (line: string, about: string): boolean => line.split(about).slice(1).some((rest) => !/^\.?\d/.test(rest));

type AtHand = { readonly message: Message; readonly button: PressableButton };

/** The newest message that has a button of that name and speaks of it, and the button; at last what only whoever presses it sees. */
export const buttonAtHand = (label: string, about: string, messages: readonly Message[], presser: string): AtHand => {
  const newestFirst = [...messages].reverse();
  const found = firstOf(newestFirst.filter((message) => !isOwn(message) && message.lines.some((line) => speaksOf(line, about))), (each) => each.label === label);
  const own = newestFirst.filter((message) => isOwn(message) && message.where.startsWith(presser));
  const atHand = found ?? firstOf(own, isAbout(label, about));
  if (!atHand) throw new Error(`Nothing about ${about} has a button "${label}".`);
  return atHand;
};

/** The button among several of that name whose value says what it is about. */
export const buttonAbout = (label: string, about: string, blocks: readonly Block[]): PressableButton | undefined => buttonsIn(blocks).find(isAbout(label, about));

const isAbout = (label: string, about: string) => ({ label: called, value }: PressableButton): boolean => called === label && speaksOf(value, about);

/** A list or a morning message speaks of many things, and is somebody's own: there each button says what it is about. */
const isOwn = ({ where, lines }: Message): boolean => where.endsWith(', alone') || (lines[0]?.startsWith('Due from you') ?? false);

const firstOf = (messages: readonly Message[], wanted: (button: PressableButton) => boolean): AtHand | undefined =>
  messages.flatMap((message) => buttonsIn(message.blocks).filter(wanted).map((button) => ({ message, button })))[0];
