import type { Answer } from '../../application/answer';
import type { Log } from '../../ports/log';
import type { Slack } from './client';
import type { Drawn } from './draw';
import { drawPage, drawSaying } from './draw';
import { nameOf } from './logger';
import type { Teller, Way, Ways } from './tell';
import { openView, skeletonUnless, updateView, viewOf, waitingView } from './views';
import type { Waiting } from './waiting';
import { inWords, notOpened } from './words';

export type AnswerParts = {
  readonly slack: Slack;
  readonly tell: Teller;
  readonly log: Log;
  readonly waiting: Waiting;
  /** After how long people are told that it takes longer, and a form's place is taken. */
  readonly seconds: { readonly stillWorking: number; readonly skeleton: number };
};

/**
 * How the answer to one gesture is given when it is there in time, what the ack carries when it is not, and how it is
 * given then. `inTime` sends the ack itself.
 */
export type Row = {
  readonly inTime: (answer: Answer) => Promise<void>;
  readonly late: () => Promise<void>;
  readonly after: (answer: Answer) => Promise<void>;
};

/** Commit, then ack; but people wait two seconds at most before they are told something. */
export const give = async (hearing: Promise<Answer>, row: Row, { seconds, waiting }: AnswerParts): Promise<void> => {
  const early = await within(hearing, seconds.stillWorking);
  if (early) return row.inTime(early);
  await waiting.begins();
  await row.late();
  await row.after(await hearing);
  await waiting.ends();
};

const within = (hearing: Promise<Answer>, seconds: number): Promise<Answer | undefined> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), seconds * 1000);
    hearing.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** Whether it went out. What was committed stands all the same, so the words then go another way. */
export const sent = async (ack: () => Promise<void>, { log }: AnswerParts): Promise<boolean> => {
  try {
    await ack();
    return true;
  } catch (mistake) {
    log.warn('An answer could not be sent on the line it was asked on; it goes another way.', {
      mistake: nameOf(mistake),
    });
    return false;
  }
};

export const drawn = (answer: Exclude<Answer, { kind: 'form' }>): Drawn | undefined => {
  if (answer.kind === 'page') return drawPage(answer.page);
  const words = inWords(answer);
  return words && drawSaying(words);
};

/** A gesture that can open a form: where it came from and how else its person is reached. */
export type Opens = {
  readonly trigger: string;
  readonly ways: Ways;
  readonly order: readonly Way[];
  readonly mayOpenForm: boolean;
  /** The whole line, where one was typed. */
  readonly typed?: string;
};

/** What commands, clicks and shortcuts share: a form is opened by its own gesture, words go the given ways. */
export const opening = (hearing: Promise<Answer>, { trigger, ways, order, mayOpenForm, typed }: Opens, parts: AnswerParts) => {
  const { slack, tell, seconds } = parts;
  const where = whereOf(ways);
  const skeleton = skeletonUnless(mayOpenForm ? hearing : Promise.resolve(), seconds.skeleton, () =>
    openView(slack, trigger, waitingView(where)),
  );
  const say = async (answer: Exclude<Answer, { kind: 'form' }>): Promise<void> => {
    const words = drawn(answer);
    if (words) await tell(order, ways, words);
  };
  /** In the form that was opened ahead, else as if it had never been. */
  const after = async (answer: Answer): Promise<void> => {
    const { onScreen } = await skeleton.opened;
    const kept = onScreen && (await updateView(slack, onScreen, viewOf(answer, where)));
    if (onScreen && !kept) return;
    if (answer.kind !== 'form') return say(answer);
    const failure = kept ?? (await openView(slack, trigger, viewOf(answer, where))).failure;
    if (failure) await tell(order, ways, drawSaying(notOpened(failure, typed)));
  };
  return { skeleton, after };
};

/** What a form remembers of where it was asked for. */
export const whereOf = ({ channel, thread }: Ways) => ({
  ...(channel !== undefined && { channel }),
  ...(thread !== undefined && { thread }),
});
