import { z } from 'zod';
import type { Answer } from '../../application/answer';
import type { Slack } from './client';
import type { Context } from './draw-form';
import { drawForm, drawPageView, drawWordsView } from './draw-form';
import type { Failure } from './errors';
import { done, inWords, stillWorkingHere } from './words';

/** A form on somebody's screen. With its hash, it is changed only if nobody else changed it. */
export type OnScreen = { readonly id: string; readonly hash?: string };

type Where = Omit<Context, 'about' | 'given'>;

const shape = z.object({ view: z.object({ id: z.string(), hash: z.string().optional() }) });

/** Where it stands; nothing where Slack does not say; or what kept it from opening. */
export type Opened = { readonly onScreen?: OnScreen; readonly failure?: Failure };

export const openView = async (slack: Slack, trigger: string, view: unknown): Promise<Opened> => {
  const called = await slack.call('views.open', { trigger_id: trigger, view });
  if (called.failed) return { failure: called };
  const { data } = shape.safeParse(called.result);
  return data ? { onScreen: { id: data.view.id, ...(data.view.hash !== undefined && { hash: data.view.hash }) } } : {};
};

/** What kept it from being changed, if anything did. */
export const updateView = async (slack: Slack, { id, hash }: OnScreen, view: unknown): Promise<Failure | undefined> => {
  const called = await slack.call('views.update', {
    view_id: id,
    ...(hash !== undefined && hash !== '' && { hash }),
    view,
  });
  return called.failed ? called : undefined;
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
export type Skeleton = { readonly begun: () => boolean; readonly opened: Promise<Opened> };

export const skeletonUnless = (
  hearing: Promise<unknown>,
  seconds: number,
  open: () => Promise<Opened>,
): Skeleton => {
  let begun = false;
  const opened = new Promise<Opened>((resolve) => {
    const timer = setTimeout(() => {
      begun = true;
      open().then(resolve, () => resolve({}));
    }, seconds * 1000);
    void hearing.finally(() => {
      if (begun) return;
      clearTimeout(timer);
      resolve({});
    });
  });
  return { begun: () => begun, opened };
};
