import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { ofIncident } from '../../src/application/may';
import { findSubject, unlessOne } from '../../src/application/finding';
import type { Room } from '../../src/application/floor';
import { amongOpenIncidents } from '../../src/application/forms/among';
import { filledIn, saidOf } from '../../src/application/forms/fields';
import { fieldIn, namedFirst } from '../../src/application/forms/said';
import { stateOf } from '../../src/application/present';
import { listed } from '../../src/application/sayings';

export const attachIncident = defineCommand({
  path: 'incident/attach',
  help: { usage: '[INC-14] [#channel]', says: 'gives an incident a private channel that is there already, this one or another', example: '/incident attach INC-14 #county-clerks' },
  may: ofIncident('attach-channel'),
  which: amongOpenIncidents,
  schema: z.object({
    name: z.string({ error: 'Say which incident, such as /incident attach INC-14 #channel.' }),
    channel: z.string({ error: 'Say which channel, such as #county-clerks.' }),
    room: z.custom<Room | undefined>(),
  }),
  read: async (said, floor) => {
    const { name, rest } = namedFirst(said, 'incident', /^inc-\d+$/i);
    const found = name === undefined ? undefined : await findSubject('incident', name, floor);
    const channel = fieldIn(said, 'channel') ?? (rest === '' ? said.room : rest);
    const id = found?.found === 'one' ? found.id : name;
    return { name: id, channel, room: channel === undefined ? undefined : await floor.room(channel, id) };
  },
  check: async ({ name, room }, floor) => {
    const missing = unlessOne('incident', await findSubject('incident', name, floor));
    if (missing) return missing;
    const named = (await stateOf('incident', name, floor.reading))?.named !== undefined;
    const says = room && againstRoom(room, name, named);
    return says === undefined ? undefined : { kind: 'problems', problems: [{ field: 'channel', says }] };
  },
  form: async (filled, problems, _, floor) => {
    const name = saidOf(filled, 'name');
    return unlessOne('incident', await findSubject('incident', name, floor)) ?? {
      command: 'incident/attach',
      title: `A channel for ${name}`,
      submit: 'Attach',
      about: { kind: 'incident', id: name },
      fields: filledIn([{ name: 'channel', label: 'Channel', kind: 'line', hint: 'A private channel with Watchfloor in it, by its name or id. Its card moves there, and what is noted is said there.' }], filled, problems),
    };
  },
  order: ({ name, room }, { who }, { at }) => ({
    to: 'incident',
    id: name,
    order: { type: 'attach-channel', by: who, at, channel: room?.found ? room.channel : undefined },
  }),
  done: ({ id }) => words(`${id} has its channel. Its card is posted there in a moment, and pinned.`),
  fieldOf: { 'incident-closed': 'channel', 'no-channel': 'channel' },
});

/** What speaks against it; nothing where nobody else would read along. */
const againstRoom = (room: Room, incident: string, named: boolean): string | undefined => {
  if (!room.found) return room.why;
  const { name, isPrivate, isArchived, isFloor, of, strangers } = room;
  if (isFloor) return `#${name} is the floor itself. Make a private channel, invite Watchfloor, and attach that.`;
  if (isArchived) return `#${name} is archived. Take it out of the archive, or attach another.`;
  if (!isPrivate) return `#${name} is public: everybody in the workspace could read ${incident}. Make a private channel, invite Watchfloor, and attach that.`;
  if (of && of.id !== incident) return `#${name} is the channel of ${of.id} already. Attach another.`;
  if (strangers.length > 0 && named) return `#${name} is also read by ${listed(strangers)}, for whom ${incident} is not. Attach a channel in which are only those it is for, and the coordinators.`;
  if (strangers.length > 0) return `#${name} is also read by ${listed(strangers)}, who ${strangers.length === 1 ? 'is' : 'are'} not on this floor’s roster. An operator adds them, with watchfloor roster apply; or attach a channel without them.`;
  return undefined;
};
