import { cardAt } from '../../src/application/cards/at';
import { dayOf } from '../../src/core/calendar';
import { spellPlace } from '../../src/core/language/places';
import { spellRef } from '../../src/core/language/refs';
import type { Card } from '../../src/ports/chat';
import { zone } from './people';
import type { World } from './world';

/** Once everything is delivered, each card shows how its subject stands now. */
export const staleCards = async (world: World): Promise<readonly string[]> => {
  const broken: string[] = [];
  for (const { of, at, card } of world.chat.faces.values()) {
    const now = await cardAt(of, at, world.store.reading, { today: dayOf(world.clock.now(), zone) });
    const [shown, drawn] = [linesOf(card), now ? linesOf(now.card) : []];
    const [first] = shown.filter((line) => !drawn.includes(line));
    const [missing] = drawn.filter((line) => !shown.includes(line));
    if (first !== undefined || missing !== undefined) broken.push(`The card of ${spellRef(of)} at ${spellPlace(at)} shows “${first ?? ''}”, and not “${missing ?? ''}”.`);
  }
  return broken;
};

const linesOf = ({ title, standing, facts, sections, buttons, next }: Card): readonly string[] => [
  title,
  standing,
  ...facts.map(({ name, value }) => `${name}: ${value}`),
  ...sections.flatMap((section) => section.lines.map((line) => `${section.title}: ${line}`)),
  ...buttons.map(({ label, command }) => `[${label}: ${command}]`),
  ...(next === undefined ? [] : [next]),
];
