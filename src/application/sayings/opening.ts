import type { CountedFrom, Shift } from '../../core/language/proposal';
import type { Opened } from '../../core/pack';
import { dayInWords } from '../words/dates';
import { counted } from '../words/numbers';
import { listed, ownersInWords } from './saying';

/** `The answer, S-4/2026-general: due Mon 30 November 2026`: one that opens with what brings it. */
export const broughtInWords = ({ title, duty, to, opens = 'due', becomes, brought = {} }: Shift): string => {
  const name = `${title}, ${duty}${ofPack(brought.pack)}`;
  if (to === undefined) return `${name}: no date yet`;
  return `${name}: ${opens} ${dayInWords(to)}${brought.counted ? countedInWords(brought.counted) : ''}${becomes === undefined ? '' : ', which is past: missed at once'}`;
};

const ofPack = (pack: string | undefined): string => (pack === undefined ? '' : `, of pack ${pack}`);

const countedInWords = ({ on, received, delivered = [], done = [] }: CountedFrom): string => {
  const day = dayInWords(on);
  if (received !== undefined) return `, counted from the receipt of ${received} on ${day}`;
  if (done.length === 0) return `, counted from the delivery of ${listed(delivered)} on ${day}`;
  return delivered.length > 0 ? `, counted from ${listed(delivered)} delivered and ${listed(done)} done, the last on ${day}` : `, counted from ${listed(done)}, ${done.length > 1 ? 'the last ' : ''}done on ${day}`;
};

/** What a version opens, a line each, as many as can be read at once: the same before it is proposed, confirmed or applied. */
export const broughtLines = (brought: readonly Shift[]): readonly string[] =>
  brought.length === 0
    ? []
    : [`It opens ${counted(brought.length, 'duty', 'duties')}:`, ...brought.slice(0, MOST_BROUGHT).map((each) => `• ${broughtInWords(each)}`), ...(brought.length > MOST_BROUGHT ? [`• and ${String(brought.length - MOST_BROUGHT)} more`] : [])];

const MOST_BROUGHT = 8;

const MOST = 12;

/** `2 duties, 1 of them missed at once:` and a line for each, what is missed first, with what to do about it. */
export const openedInWords = (opened: readonly Opened[], of = ''): string => {
  const missed = opened.filter((each) => each.missed);
  const [first] = missed;
  const all = [...missed, ...opened.filter((each) => !each.missed)];
  const late = missed.length === 0 ? '' : opened.length === 1 ? ', missed at once' : `, ${String(missed.length)} of them missed at once`;
  return [
    `${opened.length === 1 ? '1 duty' : `${String(opened.length)} duties`}${of}${late}:`,
    ...all.slice(0, MOST).map(lineOf),
    ...(all.length > MOST ? [`• and ${String(all.length - MOST)} more; /deadline list shows them all.`] : []),
    ...(first ? [`Whoever owes what is missed is called on its card, with Acknowledge. What is not owed after all, two people close with the reason: /deadline close ${first.duty}`] : []),
  ].join('\n');
};

const lineOf = ({ duty, title, pack, owners, due, target, missed }: Opened): string => {
  const date = due === undefined ? 'no date yet' : `${target ? 'target' : 'due'} ${dayInWords(due)}`;
  return `• ${title}, ${duty}${ofPack(pack)}: ${date}${missed ? ', missed at once' : ''}, owed by ${ownersInWords(owners)}`;
};
