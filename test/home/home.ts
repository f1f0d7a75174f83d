import type { Home } from '../../src/application/home';
import { homesOf } from '../../src/application/home';
import type { PersonId } from '../../src/core/language/actor';
import type { TestFloor } from '../commands/floor';

export const homeOf = async (floor: TestFloor, who: PersonId, offset = 0): Promise<Home> => {
  const [home] = await homesOf([{ who, offset }], { reading: floor.store.reading, clock: floor.clock, zone: floor.zone });
  if (!home) throw new Error('Nobody drew it.');
  return home;
};
