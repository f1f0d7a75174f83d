import { unlessAllowed } from '../allowed';
import type { Answer, Form, Problem } from '../answer';
import { words } from '../answer';
import type { Filled, Floor } from '../floor';
import { stateOf } from '../present';
import { agencyInWords, listed } from '../sayings';
import { filledIn } from './fields';

type Comment = {
  readonly command: string;
  readonly title: string;
  readonly label: string;
  readonly hint: string;
};

/** A form about a round that asks for words, for those only who are asked. */
export const commentForm =
  ({ command, title, label, hint }: Comment) =>
  async ({ id, ...filled }: Filled, problems: readonly Problem[], _: unknown, floor: Floor): Promise<Form | Answer> => {
    const round = typeof id === 'string' ? await stateOf('round', id, floor.reading) : undefined;
    if (!round) return words('That version is not put to agencies any more. /watch me shows what waits for you.');
    const asked = round.asked.map(({ agency }) => agency);
    if (!asked.includes(floor.who.agency)) {
      return words(`${agencyInWords(floor.who.agency)} is not asked about ${round.id}; it was put to ${listed(asked.map(agencyInWords))}. Tell its writer what you have to say about it.`);
    }
    const refused = await unlessAllowed('answer-round', [floor.who.agency], floor);
    return refused ?? {
      command,
      title,
      submit: 'Answer',
      about: { kind: 'round', id: round.id },
      intro: `Version ${String(round.version)} of ${round.report}, by ${agencyInWords(round.owner)}.`,
      fields: filledIn([{ name: 'comment', label, hint, kind: 'paragraph' }], filled, problems),
    };
  };
