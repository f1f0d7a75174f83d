import { z } from 'zod';
import { isDay } from '../../core/calendar';
import type { SubjectKind } from '../../core/language/refs';
import type { Answer } from '../answer';
import type { Floor, Said } from '../floor';
import type { Typed } from '../grammar/typed';
import { joined, readTyped } from '../grammar/typed';
import { dayField } from './dates';
import { aboutIn } from './said';

/** Words behind a name that nothing reads: an order carried out without them may be the contrary of what was meant. */
export const leftOverSchema = z
  .undefined({ error: ({ input }) => `“${String(input)}” is not understood here: nothing is done until you send this, and then only what stands below.` })
  .optional();

/** A reading is answered without them, and says so. */
export const passedOver = (answer: Answer, left: unknown): Answer => {
  if (typeof left !== 'string' || left === '') return answer;
  const says = `“${left}” is not understood here and was passed over.`;
  if (answer.kind === 'words') return { kind: 'words', words: { ...answer.words, text: `${says}\n${answer.words.text}` } };
  if (answer.kind !== 'page') return answer;
  const { lines, empty } = answer.page;
  return { kind: 'page', page: { ...answer.page, ...(lines.length > 0 ? { lines: [{ text: says, buttons: [] }, ...lines] } : { empty: `${says} ${empty}` }) } };
};

/** The name of what is to be read, pressed or typed, and the words behind it. */
export const nameAlone = (said: Said, ...kinds: readonly SubjectKind[]): { readonly name?: string; readonly left?: string } => {
  const about = aboutIn(said, ...kinds);
  if (about !== undefined) return { name: about };
  const [name, ...rest] = readTyped(said.typed).parts;
  return { ...(name && { name: name.text }), ...nothingBut(said, joined(rest)) };
};

/** All that was typed after a verb, or behind what it reads: it reads nothing of it. */
export const nothingBut = ({ by }: Said, typed: string): { readonly left?: string } => (by === 'slash' && typed !== '' ? { left: typed } : {});

/** Words in quotes behind the name are the reason where no flag says it; what else stands there is still to be read. */
export const quotedReason = (parts: Typed['parts'], flagged: string | undefined): { readonly reason?: string; readonly rest: Typed['parts'] } => {
  const reason = flagged ?? joined(parts.filter(({ quoted }) => quoted));
  if (flagged !== undefined || reason === '') return { ...(flagged !== undefined && { reason }), rest: parts };
  return { reason, rest: parts.filter(({ quoted }) => !quoted) };
};

/** What was typed behind the name, and the day it is where it is nothing else: `2026-11-09`, `on Monday`. */
export const leftOver = (said: Said, parts: Typed['parts'], floor: Floor): { readonly left?: string; readonly day?: string } => {
  if (said.by !== 'slash' || parts.length === 0) return {};
  const left = joined(parts);
  const day = dayField(left.replace(/^on\s+/i, ''), floor);
  return { left, ...(day !== undefined && isDay(day) && { day }) };
};
