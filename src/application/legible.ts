import type { Reading } from '../ports/store';
import type { Answer } from './answer';
import { reworded } from './reworded';
import { seatedAgencies } from './seats';

/** A mention of a person, a user group or a channel as it comes from the chat: by its id. */
const MENTION = /([@#])([UWSCG][A-Z0-9]{7,})\b/g;

/**
 * An answer may say again what was typed, and a mention in that is an id, which nobody reads. Whoever the roster has is
 * called by their name there; for others it says what was mentioned.
 */
export const legible = async (answer: Answer, reading: Reading): Promise<Answer> => {
  if (!holdsMention(answer)) return answer;
  const members = (await seatedAgencies(reading)).flatMap((seat) => seat.members);
  const nameOf = (id: string): string | undefined => members.find(({ person }) => person.endsWith(`/${id}`))?.name;
  return reworded(answer, (text) =>
    text.replace(MENTION, (_, sign: string, id: string, at: number) => {
      if (sign === '#') return '#channel';
      if (id.startsWith('S')) return '@group';
      const name = nameOf(id);
      if (name !== undefined) return `@${name}`;
      return at === 0 ? 'Whoever was named' : '@name';
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
