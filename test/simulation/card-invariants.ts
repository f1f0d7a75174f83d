import { cardAt } from '../../src/application/cards/at';
import { LAST_DAYS, isOpen } from '../../src/application/left-desks';
import { addSeconds, dayOf } from '../../src/core/calendar';
import { spellPlace } from '../../src/core/language/places';
import { spellRef } from '../../src/core/language/refs';
import { wholeId } from '../../src/core/request';
import type { Card } from '../../src/ports/chat';
import { allOf } from './kept';
import { zone } from './people';
import type { World } from './world';

/** Once everything is delivered, each card shows how its subject stands now, but for what is long over where somebody's desk moved since. */
export const staleCards = async (world: World): Promise<readonly string[]> => {
  const broken: string[] = [];
  const requests = await allOf(world, 'request');
  const longAgo = addSeconds(world.clock.now(), -LAST_DAYS * 86_400);
  const isLongOver = (id: string): boolean => {
    const lines = requests.filter((line) => wholeId(line) === id);
    return !lines.some(isOpen) && lines.some(({ suspense }) => suspense < longAgo);
  };
  for (const { of, at, card } of world.chat.faces.values()) {
    const now = await cardAt(of, at, world.store.reading, { today: dayOf(world.clock.now(), zone) });
    const isDesk = at.at === 'person' || at.at === 'agency';
    if (now && isDesk && (card.title === of.id || now.card.title === of.id) && isLongOver(of.id)) continue;
    if (now && lasting.includes(card.standing) && (lasting.includes(now.card.standing) || now.card.standing.endsWith(' has its cards in its channel now.'))) continue;
    const [shown, drawn] = [linesOf(card), now ? linesOf(now.card) : []];
    const [first] = shown.filter((line) => !drawn.includes(line));
    const [missing] = drawn.filter((line) => !shown.includes(line));
    if (first !== undefined || missing !== undefined) broken.push(`The card of ${spellRef(of)} at ${spellPlace(at)} shows “${first ?? ''}”, and not “${missing ?? ''}”.`);
  }
  return broken;
};

/** What is said to whoever is of a desk no more, and holds whatever becomes of it, them or the desk. */
const lasting = ['It is not on your desk any more.', 'You are of this desk no more, and its card is not kept up here.'];

const linesOf = ({ title, standing, facts, sections, buttons, next }: Card): readonly string[] => [
  title,
  standing,
  ...facts.map(({ name, value }) => `${name}: ${value}`),
  ...sections.flatMap((section) => section.lines.map((line) => `${section.title}: ${line}`)),
  ...buttons.map(({ label, command }) => `[${label}: ${command}]`),
  ...(next === undefined ? [] : [next]),
];
