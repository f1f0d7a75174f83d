import type { Stage } from '../../../sandbox/terminal/stage';

/** Months before, in the window that ends with the anniversary of the emergency, both acts that continue it are recorded. */
export const tellSeptember = async ({ chapter, player, until }: Stage): Promise<void> => {
  const dana = player('Dana Whitfield');
  chapter('September: the emergency is continued, by both acts or not at all');
  await dana.types('/deadline record NEA-202D --act published --on 2026-09-08 --evidence "Federal Register of 8 September"');
  await until('2026-09-09', '10:00');
  await dana.types('/deadline record NEA-202D');
  await dana.fills({ 'What was done': 'transmitted to the Congress', On: '2026-09-09', 'Where that stands': 'Message to the Congress of 9 September' });
  await until('2026-12-07', '10:00');
};
