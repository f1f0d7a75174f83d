import type { Person } from '../core/language/actor';
import type { SubjectRef } from '../core/language/refs';
import type { Card } from '../ports/chat';
import type { Reading } from '../ports/store';
import type { Answer } from './answer';
import { words } from './answer';
import { drawCard } from './cards';
import { pressableOn } from './pressing';

/** A subject's card, said to one person: what it would show on the floor, with those of its buttons that they may press. */
export const shown = async (of: SubjectRef, { who, reading }: { readonly who: Person; readonly reading: Reading }): Promise<Answer | undefined> => {
  const card = await drawCard(of, reading);
  return card && words(cardInWords(card), ...(await pressableOn(who, card.buttons, reading)));
};

export const cardInWords = ({ title, standing, facts, sections, next }: Card): string =>
  [
    title,
    standing,
    ...facts.map(({ name, value }) => `${name}: ${value}`),
    ...sections.flatMap((section) => [section.title, ...section.lines.map((line) => `• ${line}`)]),
    ...(next === undefined ? [] : [next]),
  ].join('\n');

/** A button or form of a card that was drawn before the house learned new words: never an error, always the present. */
export const olderVersion = async (about: SubjectRef | undefined, reading: Reading): Promise<Answer> => {
  const card = about && (await drawCard(about, reading));
  return card
    ? words(`This card is from an older version: here is the present one.\n${cardInWords(card)}`, ...card.buttons)
    : words('This card is from an older version. /watch me shows what waits for you, with buttons that work.');
};
