import type { Answer } from '../../application/answer';
import type { Saying } from '../../ports/outbox';
import type { Drawn } from './draw';
import { drawSaying } from './draw';
import { errorsOf, refilled } from './fields';
import type { AnswerParts, Opens } from './give';
import { drawn, give, opening, sent, whereOf } from './give';
import type { FormPayload } from './payloads';
import type { Ways } from './tell';
import type { OnScreen } from './views';
import { openView, updateView, viewOf, waitingView } from './views';
import { inWords, notOpened, stillWorking, tooLateForForm } from './words';

/*
 * The table of what Slack allows, one function to a row: which gesture, what its ack may carry, and how its person is told.
 */

/** Typed: the ack carries the answer; later it goes to the `response_url`, and when that is used up, to the person. */
export const answerSlash = async (
  hearing: Promise<Answer>,
  ack: (drawn?: Drawn) => Promise<void>,
  opens: Omit<Opens, 'order'>,
  parts: AnswerParts,
): Promise<void> => {
  const order = ['response', 'direct'] as const;
  const { skeleton, after } = opening(hearing, { ...opens, order }, parts);
  await give(
    hearing,
    {
      inTime: async (answer) => {
        if (answer.kind === 'form' || skeleton.begun()) {
          await sent(ack, parts);
          return after(answer);
        }
        const words = drawn(answer);
        if (!(await sent(() => ack(words), parts)) && words) await parts.tell(order, opens.ways, words);
      },
      late: async () => {
        await sent(() => (skeleton.begun() ? ack() : ack(drawSaying(stillWorking))), parts);
      },
      after,
    },
    parts,
  );
};

/** Pressed in a message, or chosen from its menu: the ack carries nothing, the words stand where it was pressed. */
export const answerClick = async (
  hearing: Promise<Answer>,
  ack: () => Promise<void>,
  opens: Opens,
  parts: AnswerParts,
): Promise<void> => {
  const { after } = opening(hearing, opens, parts);
  await ackThenTell(hearing, ack, after, parts);
};

/** Where the ack carries nothing, it is sent as soon as there is an answer or two seconds are up, and the answer after it. */
const ackThenTell = async (
  hearing: Promise<Answer>,
  ack: () => Promise<void>,
  after: (answer: Answer) => Promise<void>,
  parts: AnswerParts,
): Promise<void> => {
  const late = async (): Promise<void> => {
    await sent(ack, parts);
  };
  const inTime = async (answer: Answer): Promise<void> => {
    await late();
    await after(answer);
  };
  await give(hearing, { inTime, late, after }, parts);
};

/** Pressed in a form: its answer stands in the form's place. */
export const answerInView = async (
  hearing: Promise<Answer>,
  ack: () => Promise<void>,
  { onScreen, ways }: { readonly onScreen: OnScreen; readonly ways: Ways },
  parts: AnswerParts,
): Promise<void> => {
  const after = async (answer: Answer): Promise<void> => {
    if (answer.kind === 'nothing') return;
    const failure = await updateView(parts.slack, onScreen, viewOf(answer, whereOf(ways)));
    if (!failure) return;
    await parts.tell(
      ['ephemeral', 'direct'],
      ways,
      (answer.kind !== 'form' && drawn(answer)) || drawSaying(notOpened(failure)),
    );
  };
  await ackThenTell(hearing, ack, after, parts);
};

/**
 * Pressed in a Home: a form is opened over it; what is answered in words stands on top of it, drawn anew. A list takes a
 * place of its own.
 */
export const answerInHome = async (
  hearing: Promise<Answer>,
  ack: () => Promise<void>,
  { publish, ...opens }: Omit<Opens, 'order'> & { readonly publish: (said?: Saying) => Promise<boolean> },
  parts: AnswerParts,
): Promise<void> => {
  const { skeleton, after } = opening(hearing, { ...opens, order: ['direct'] }, parts);
  const inHome = async (answer: Answer): Promise<void> => {
    if (answer.kind === 'form' || skeleton.begun()) return after(answer);
    if (answer.kind === 'page') {
      if ((await openView(parts.slack, opens.trigger, viewOf(answer, {}))).failure) await after(answer);
      return;
    }
    if (!(await publish(inWords(answer)))) await after(answer);
  };
  await ackThenTell(hearing, ack, inHome, parts);
};

export type FormAck = (
  carried?:
    | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
    | { readonly response_action: 'update'; readonly view: ReturnType<typeof viewOf> },
) => Promise<void>;

/** Sent: errors stand in their fields, a form or a list takes its place, words close it and are said where it was opened. */
export const answerForm = async (
  hearing: Promise<Answer>,
  ack: FormAck,
  { payload, ways }: { readonly payload: FormPayload; readonly ways: Ways },
  parts: AnswerParts,
): Promise<void> => {
  const say = async (words: Drawn | undefined): Promise<void> => {
    if (words) await parts.tell(['ephemeral', 'direct'], ways, words);
  };
  const updated = (answer: Answer) => ({ response_action: 'update', view: viewOf(answer, whereOf(ways)) }) as const;
  await give(
    hearing,
    {
      inTime: async (answer) => {
        switch (answer.kind) {
          case 'problems': {
            const errors = errorsOf(answer.problems, payload);
            if (
              Object.keys(errors).length === 0 ||
              !(await sent(() => ack({ response_action: 'errors', errors }), parts))
            )
              await say(drawn(answer));
            return;
          }
          case 'form':
          case 'page':
            if (!(await sent(() => ack(updated(answer)), parts)))
              await say(answer.kind === 'form' ? drawSaying(tooLateForForm) : drawn(answer));
            return;
          case 'words':
          case 'nothing':
            await sent(ack, parts);
            return say(drawn(answer));
        }
      },
      late: async () => {
        await sent(() => ack({ response_action: 'update', view: waitingView(whereOf(ways)) }), parts);
      },
      after: async (answer) => {
        const view = answer.kind === 'problems' ? refilled(answer.problems, payload) : viewOf(answer, whereOf(ways));
        const failure = await updateView(parts.slack, { id: payload.view.id }, view);
        if (failure) await say(answer.kind === 'form' ? drawSaying(notOpened(failure)) : drawn(answer));
      },
    },
    parts,
  );
};
