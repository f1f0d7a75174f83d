import { allOf } from './kept';
import type { World } from './world';

/**
 * Nothing is said on the floor of what is asked about an incident for named people, not by its number either. In the channel
 * of an incident for named people are those of them who are on the roster, and the coordinators, and nobody else.
 */
export const brokenSight = async (world: World): Promise<readonly string[]> => {
  const broken: string[] = [];
  const seated = (await allOf(world, 'agency')).flatMap(({ members }) => members);
  for (const { id, named } of await allOf(world, 'incident')) {
    const members = named && world.chat.membersOf.get(id);
    if (!members) continue;
    const readers = new Set<string>(seated.filter(({ person, roles }) => named.includes(person) || roles.includes('coordinator')).map(({ person }) => person));
    for (const person of members) if (!readers.has(person)) broken.push(`${person} is in the channel of ${id}, which is not for them.`);
    for (const person of readers) if (!members.has(person)) broken.push(`${person} is not in the channel of ${id}, which is for them.`);
  }
  const confined = (await allOf(world, 'request')).filter((request) => request.confined).map(({ id }) => id);
  for (const id of confined) {
    const spoken = new RegExp(String.raw`\b${id}\b`);
    if (world.chat.floorWords.some((said) => spoken.test(said))) broken.push(`${id} is about an incident for named people, and was spoken of on the floor.`);
  }
  return [...broken, ...(await brokenDesks(world))];
};

/**
 * The card of an open request in somebody's conversation is theirs to press only while they are of an agency that has it. Where
 * it is about an incident for named people, it says nothing to anybody else, not even what is wanted.
 */
const brokenDesks = async (world: World): Promise<readonly string[]> => {
  const requests = await allOf(world, 'request');
  const seats = await allOf(world, 'agency');
  const rounds = await allOf(world, 'round');
  const isOver = (status: string): boolean => ['cancelled', 'lapsed', 'accepted'].includes(status);
  return [...world.chat.ownCards.values()].flatMap(({ request, person, card }) => {
    const lines = requests.filter(({ id, partOf }) => id === request || partOf === request);
    const seat = seats.find(({ members }) => members.some((each) => each.person === person));
    if (lines.some(({ status }) => isOver(status)) || lines.some(({ agency }) => agency === seat?.id)) return [];
    const confined = lines.some((line) => line.confined);
    const [whole] = lines.filter(({ id }) => id === request);
    // Whoever gave it back may be asked on a version of it.
    const concerned = whole?.asker.agency === seat?.id || rounds.some(({ report, asked }) => report === request && asked.some(({ agency }) => agency === seat?.id));
    return [
      ...(!confined || concerned || card.title === request ? [] : [`${person} reads what ${request} wants on the card that they still have.`]),
      ...(seat || card.buttons.length === 0 ? [] : [`${person} has left, and the card of ${request} with them has buttons.`]),
    ];
  });
};
