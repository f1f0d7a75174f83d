import { cardAt } from '../../src/application/cards/at';
import { homesOf } from '../../src/application/home';
import { lettingIn } from '../../src/application/letting-in';
import { morningMessage } from '../../src/application/mornings';
import { workOnFloor } from '../../src/application/work';
import { commands } from '../../commands';
import { addSeconds, dayOf } from '../../src/core/calendar';
import type { PersonId } from '../../src/core/language/actor';
import type { Place } from '../../src/core/language/places';
import type { TestFloor } from '../commands/floor';

/*
 * Everything there is to read: what was said in places, and what somebody can ask for.
 */

export type Told = { readonly at: Place; readonly said: string };

/** Everything that is promised by now, as whoever reads the place reads it. */
export const told = async ({ store, machine, clock, zone }: TestFloor): Promise<readonly Told[]> => {
  const said: Told[] = [];
  for (;;) {
    const now = machine.now();
    const claimed = await store.outbox.claim(now, addSeconds(now, 30), 50, clock.now());
    if (claimed.length === 0) return said;
    for (const { id, promise } of claimed) {
      const drawn = promise.kind === 'channel' ? await lettingIn(promise, store.reading) : promise;
      const shown = promise.kind === 'card' ? await cardAt(promise.of, promise.at, store.reading, { today: dayOf(clock.now(), zone) }) : undefined;
      said.push({ at: promise.at, said: JSON.stringify(shown?.card ?? drawn) });
      await store.outbox.kept(id, now, now, []);
    }
  }
};

/** The incident whose closed channel a place lies in. */
export const insideOf = (at: Place): string | undefined => (at.at === 'channel' ? at.of.id : at.at === 'thread' ? at.in?.id : undefined);

/** Everything somebody can ask for: each command typed plain and with every short name, and every button of each. */
export const askedBy = async (who: PersonId, house: TestFloor, ids: readonly string[], refs: readonly string[], more: readonly string[] = []): Promise<string> => {
  const answers: unknown[] = [];
  for (const { path, help } of commands) {
    const typed = help ? ['', ...ids, ...ids.map((id) => `about ${id}`), '10', 'all', ...more] : [];
    for (const rest of typed) if (!changes(path, rest)) answers.push(await house.say(who, `/${path.replace('/', ' ')} ${rest}`));
    for (const about of refs) if (opensOnly(path)) answers.push(await house.press(who, path, about));
  }
  for (const about of refs) answers.push(await house.press(who, 'an/older-version', about));
  answers.push(...(await homesOf([{ who, offset: 0 }], { reading: house.store.reading, clock: house.clock, zone: house.zone })));
  const work = await workOnFloor({ reading: house.store.reading, now: house.clock.now(), zone: house.zone });
  answers.push(morningMessage({ at: 'person', person: who }, work.of(who), { day: dayOf(house.clock.now(), house.zone), late: false, now: house.clock.now(), putOff: [] }));
  return JSON.stringify(answers);
};

/** What would change the floor everybody else is about to read; its form is opened by its button all the same. */
const changes = (path: string, rest: string): boolean =>
  rest.startsWith('doj') ? path !== 'report/request' : rest.startsWith('about') && ['incident/note', 'incident/close', 'incident/open'].includes(path) ? true : path === 'watch/away';
const opensOnly = (path: string): boolean => {
  const command = commands.find((each) => each.path === path);
  return command?.help !== undefined || (command?.opensForm ?? false);
};
