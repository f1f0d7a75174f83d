import type { Person } from '../core/language/actor';
import type { SubjectRef } from '../core/language/refs';
import type { Card } from '../ports/chat';
import type { Reading } from '../ports/store';
import type { Answer } from './answer';
import { words } from './answer';
import { drawCard } from './cards';
import { pressableOn } from './pressing';

/** A subject's card, said to one person: what it would show on the floor, with those of its buttons that they may press. */
export const shown = async (of: SubjectRef, to: Shown, before = ''): Promise<Answer | undefined> => {
  const card = await drawCard(of, to.reading);
  return card && words(`${before}${cardInWords(card)}`, ...(await pressableOn(to.who, card.buttons, to.reading)));
};

/** To whom, and what they may read. */
type Shown = { readonly who: Person; readonly reading: Reading };

export const cardInWords = ({ title, standing, facts, sections, next }: Card): string =>
  [
    title,
    standing,
    ...facts.map(({ name, value }) => `${name}: ${value}`),
    ...sections.flatMap((section) => [section.title, ...section.lines.map((line) => `• ${line}`)]),
    ...(next === undefined ? [] : [next]),
  ].join('\n');

/** A button or form of a card that was drawn before the house learned new words: never an error, always the present. */
export const olderVersion = async (about: SubjectRef | undefined, to: Shown): Promise<Answer> =>
  (about && (await shown(about, to, 'This card is from an older version: here is the present one.\n'))) ??
  words('This card is from an older version. /watch me shows what waits for you, with buttons that work.');
