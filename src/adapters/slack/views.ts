import { z } from 'zod';
import type { Answer } from '../../application/answer';
import type { Slack } from './client';
import type { Context } from './draw-form';
import { drawForm, drawPageView, drawWordsView } from './draw-form';
import { done, inWords, stillWorkingHere } from './words';

/** A form on somebody's screen. With its hash, it is changed only if nobody else changed it. */
export type OnScreen = { readonly id: string; readonly hash?: string };

type Where = Omit<Context, 'about' | 'given'>;

const shape = z.object({ view: z.object({ id: z.string(), hash: z.string().optional() }) });

export const openView = async (slack: Slack, trigger: string, view: unknown): Promise<OnScreen | undefined> => {
  const called = await slack.call('views.open', { trigger_id: trigger, view });
  if (called.failed) return undefined;
  const { data } = shape.safeParse(called.result);
  return data && { id: data.view.id, ...(data.view.hash !== undefined && { hash: data.view.hash }) };
};

export const updateView = async (slack: Slack, { id, hash }: OnScreen, view: unknown): Promise<boolean> => {
  const { failed } = await slack.call('views.update', {
    view_id: id,
    ...(hash !== undefined && hash !== '' && { hash }),
    view,
  });
  return failed === undefined;
};

/** What stands on a form's place when it was answered. */
export const viewOf = (answer: Answer, where: Where) => {
  switch (answer.kind) {
    case 'form':
      return drawForm(answer.form, where);
    case 'page':
      return drawPageView(answer.page, where);
    case 'words':
    case 'problems':
    case 'nothing':
      return drawWordsView(inWords(answer) ?? done, where);
  }
};

export const waitingView = (where: Where) => drawWordsView(stillWorkingHere, where);

/**
 * A form opened before anybody knows what will stand in it: a trigger lives three seconds, so when hearing takes longer
 * than half of that, the place is taken first and filled in later.
 */
export type Skeleton = { readonly begun: () => boolean; readonly onScreen: Promise<OnScreen | undefined> };

export const skeletonUnless = (
  hearing: Promise<unknown>,
  seconds: number,
  open: () => Promise<OnScreen | undefined>,
): Skeleton => {
  let begun = false;
  const onScreen = new Promise<OnScreen | undefined>((resolve) => {
    const timer = setTimeout(() => {
      begun = true;
      open().then(resolve, () => resolve(undefined));
    }, seconds * 1000);
    void hearing.finally(() => {
      if (begun) return;
      clearTimeout(timer);
      resolve(undefined);
    });
  });
  return { begun: () => begun, onScreen };
};
