import { allOf } from './kept';
import { people } from './people';
import type { World } from './world';

/**
 * Nothing is said on the floor of what is asked about an incident for named people, not by its number either. Nobody is in the channel of an incident for named people who was removed from it; coordinators read it all the same.
 */
export const brokenSight = async (world: World): Promise<readonly string[]> => {
  const broken: string[] = [];
  const coordinators = new Set(people.flatMap(({ person, roles }) => (roles.includes('coordinator') ? [person] : [])));
  for (const { id, named = [], peopleChanges = [] } of await allOf(world, 'incident')) {
    const members = world.chat.membersOf.get(id) ?? new Set();
    const removed = peopleChanges.flatMap((change) => change.removed).filter((person) => !named.includes(person) && !coordinators.has(person));
    for (const person of new Set(removed)) if (members.has(person)) broken.push(`${person} was removed from ${id} and is in its channel.`);
  }
  const confined = (await allOf(world, 'request')).filter((request) => request.confined).map(({ id }) => id);
  for (const id of confined) {
    const spoken = new RegExp(String.raw`\b${id}\b`);
    if (world.chat.floorWords.some((said) => spoken.test(said))) broken.push(`${id} is about an incident for named people, and was spoken of on the floor.`);
  }
  return broken;
};
