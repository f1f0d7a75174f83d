import type { Answer, Form, Problem } from '../answer';
import { words } from '../answer';
import type { Filled, Floor } from '../floor';
import { stateOf } from '../present';
import { agencyInWords } from '../sayings';
import { filledIn } from './fields';
import { inVain } from './in-vain';

type Comment = {
  readonly kind: 'nonconcur' | 'concur-with-comment';
  readonly title: string;
  readonly label: string;
  readonly hint: string;
};

/** A form about a round that asks for words, for those only who are asked. */
export const commentForm =
  ({ kind, title, label, hint }: Comment) =>
  async ({ id, ...filled }: Filled, problems: readonly Problem[], _: unknown, floor: Floor): Promise<Form | Answer> => {
    const round = typeof id === 'string' ? await stateOf('round', id, floor.reading) : undefined;
    if (!round) return words('That version is not put to agencies any more. /watch me shows what waits for you.');
    const vain = await inVain(({ at, words: keep }) => ({ to: 'round', id: round.id, order: { type: 'answer', by: floor.who, at, kind, comment: keep('') } }), floor);
    return vain ?? {
      command: `round/${kind}`,
      title,
      submit: 'Answer',
      about: { kind: 'round', id: round.id },
      intro: `Version ${String(round.version)} of ${round.report}, by ${agencyInWords(round.owner)}.`,
      fields: filledIn([{ name: 'comment', label, hint, kind: 'paragraph' }], filled, problems),
    };
  };
