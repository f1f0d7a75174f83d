import type { Reading } from '../ports/store';
import type { Answer } from './answer';
import { reworded } from './reworded';
import { seatedAgencies } from './seats';

/** A mention of a person, a user group or a channel as it comes from the chat: by its id. */
const MENTION = /([@#])([UWSCG][A-Z0-9]+)\b/g;

/** An id has eight characters at least; what is shorter, and of nobody the roster has, is a word. */
const SHORTEST = 8;

/** What is said of somebody who is not where they were looked for. */
const NOT_THERE = ' is not on ';

/**
 * An answer may say again what was typed, and a mention in that is an id, which nobody reads. Whoever the roster has is
 * called by their name there; for others it says what was mentioned.
 */
export const legible = async (answer: Answer, reading: Reading): Promise<Answer> => {
  if (!holdsMention(answer)) return answer;
  const members = (await seatedAgencies(reading)).flatMap((seat) => seat.members);
  const nameOf = (id: string): string | undefined => members.find(({ person }) => person.endsWith(`/${id}`))?.name;
  return reworded(answer, (text) =>
    text.replace(MENTION, (mention, sign: string, id: string, at: number) => {
      const name = sign === '@' ? nameOf(id) : undefined;
      if (name !== undefined) return `@${name}`;
      if (id.length < SHORTEST) return mention;
      if (sign === '#') return '#channel';
      if (id.startsWith('S')) return '@group';
      return text.startsWith(NOT_THERE, at + mention.length) ? 'Whoever was named' : '@name';
    }),
  );
};

const holdsMention = (answer: Answer): boolean => {
  let holds = false;
  reworded(answer, (text) => {
    holds ||= text.search(MENTION) >= 0;
    return text;
  });
  return holds;
};
