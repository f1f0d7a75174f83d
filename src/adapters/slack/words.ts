import type { Answer } from '../../application/answer';
import { words } from '../../application/answer';
import type { Saying } from '../../ports/outbox';
import type { Failure } from './errors';

/* What this adapter says by itself. */

export const saying = (text: string): Saying => ({ text, mentions: [], buttons: [] });

export const stillWorking = saying(
  'Still working. If you have no answer in a minute, type it again: it will not be done twice.',
);
export const stillWorkingHere = saying('Still working. The answer will stand here.');
export const done = saying('Done. You can close this.');
export const olderCommand = (noun: string, prefix: string): Answer =>
  words(`/${prefix}${noun} is from an older version. /${prefix}watch help shows what can be asked now.`);
export const tooLateForForm = saying('The form took too long to open, and nothing was changed. Ask for it again.');

/**
 * Slow is only what came after its trigger had run out; anything else says what stood in the way. What was `typed` stands below
 * it, to be copied: nobody types it twice.
 */
export const notOpened = ({ code, why }: Pick<Failure, 'code' | 'why'>, typed?: string): Saying => {
  const { text } =
    code === 'expired_trigger_id'
      ? tooLateForForm
      : saying(`The form could not be opened, and nothing was changed. ${why} Ask for it again; if it does not open then either, tell whoever runs Watchfloor.`);
  return saying(typed === undefined ? text : `${text} You typed:\n\`${typed.replaceAll('`', '’')}\``);
};

export const wentWrong = (note: string): string =>
  `Nothing was changed: something went wrong on our side. It has been noted as ${note}.`;

/** Said on the card of an incident whose channel could not be made. */
export const howToAttach = (prefix: string) => (id: string): string =>
  `Watchfloor could make no channel for ${id}, so it lives in this thread. To give it one, make a private channel, invite Watchfloor there, and type there: /${prefix}incident attach ${id}`;

/** An answer where only words can stand; nothing for what needs no words. */
export const inWords = (answer: Exclude<Answer, { kind: 'form' | 'page' }>): Saying | undefined => {
  switch (answer.kind) {
    case 'words':
      return answer.words;
    case 'problems':
      return saying(answer.problems.map(({ says }) => says).join('\n'));
    case 'nothing':
      return undefined;
  }
};
