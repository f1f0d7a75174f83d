import type { z } from 'zod';
import type { Parts } from '../parts';
import type { Person } from '../wire';
import type { Channel, Message } from '../workspace/rows';
import type { OnScreen } from '../views/views';

/** Something in a question that cannot be answered: which member it is, and what was expected there. */
export class BadAsking extends Error {
  constructor(words: string, readonly status = 400) {
    super(words);
  }
}

/** What each member of a question is, in the words of whoever asks wrongly. */
const expected: Readonly<Record<string, string>> = {
  user: 'the id or the name of somebody here, such as "Dana Whitfield"',
  channel: 'the id or the name of a channel, such as "#election-floor"',
  text: 'what is typed, such as "/incident list"',
  ts: 'the ts of a message, such as "1795392000.000100"',
  thread: 'the ts of the message it is said under',
  view_id: 'the id of a form on that person’s screen, as GET /_sandbox/state?user= shows it',
  action_id: 'the action_id of a button or a list, such as "request/take"',
  block_id: 'the block_id of a button or a list',
  values: 'what is filled in, by block id or label, such as {"Title": "County clerks"}',
  name: 'a name',
  on: 'true or false',
  does: 'one of delete, sweep, unpin, archive, unarchive, rename, kick and invite',
  mimetype: 'a type such as "application/pdf"',
  base64: 'the bytes of the file in base64',
  query: 'what was typed to search by',
  before: 'the ts of a message',
};

const inWords = (value: unknown): string => {
  const spelled = value === undefined ? 'nothing' : JSON.stringify(value);
  return spelled.length > 60 ? `${spelled.slice(0, 57)}…` : spelled;
};

export const wrong = (field: string, got: unknown): BadAsking =>
  new BadAsking(`"${field}": expected ${expected[field] ?? 'something else'}, got ${inWords(got)}.`);

/** A question, read; or the first thing that is wrong with it. */
export const readAsking = <Read>(schema: z.ZodType<Read>, asked: unknown): Read => {
  const read = schema.safeParse(asked);
  if (read.success) return read.data;
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) throw new BadAsking('Expected a JSON object, such as {"user": "Dana Whitfield"}.');
  const field = String(read.error.issues[0]?.path[0] ?? '');
  if (!(field in asked)) throw new BadAsking(`"${field}" is missing: expected ${expected[field] ?? 'something'}.`);
  throw wrong(field, Reflect.get(asked, field));
};

/** Who and what a question names, by id or as people call it. Nobody is told of what they could not see. */
export type Finds = {
  readonly who: (said: string) => Person;
  readonly channel: (said: string, who: Person) => Channel;
  /** A channel that person is in. */
  readonly ownChannel: (said: string, who: Person) => Channel;
  readonly message: (channel: Channel, ts: string) => Message;
  readonly view: (id: string, who: Person) => OnScreen;
};

export const openFinds = ({ people, records, sight, views }: Parts): Finds => {
  const channel = (said: string, who: Person): Channel => {
    const name = said.replace(/^#/, '').toLowerCase();
    const direct = people.called(said);
    const found = records.channel(said)
      ?? records.channels().find((each) => !each.is_im && each.name === name)
      ?? (direct && records.channels().find((each) => each.is_im && each.members.includes(direct.id) && each.members.includes(who.id)));
    if (!found || !sight.mayRead(found, who.id)) {
      const there = sight.sidebar(who.id).filter(({ kind }) => kind !== 'direct').map((each) => `#${each.name}`);
      throw new BadAsking(`"channel": expected a channel ${who.name} can see, got ${inWords(said)}. There ${there.length === 1 ? 'is' : 'are'}: ${there.join(', ')}.`);
    }
    return found;
  };
  return {
    who: (said) => {
      const person = people.called(said);
      if (!person || person.bot) throw wrong('user', said);
      return person;
    },
    channel,
    ownChannel: (said, who) => {
      const found = channel(said, who);
      if (!found.members.includes(who.id)) throw new BadAsking(`"channel": ${who.name} is not in #${found.name}, and can only read it.`);
      return found;
    },
    message: (where, ts) => {
      const found = records.message(where.channel_id, ts);
      if (!found) throw new BadAsking(`"ts": there is no message ${ts} in #${where.name}.`);
      return found;
    },
    view: (id, who) => {
      const found = [...views.stack(who.id), ...[views.home(who.id)].flatMap((home) => home ?? [])].find((view) => view.id === id);
      if (found) return found;
      const there = views.stack(who.id).map((view) => `${view.id} (${view.drawn.title?.text ?? ''})`);
      throw new BadAsking(`"view_id": ${who.name} has no form ${id} open. ${there.length === 0 ? 'None is open.' : `Open: ${there.join(', ')}.`}`);
    },
  };
};
