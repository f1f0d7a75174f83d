import { z } from 'zod';
import type { Parts } from '../parts';
import { refusalOfDrawn } from '../refusals';
import { viewWithBlockIds } from '../web-api/block-ids';
import type { DrawnView, OnScreen, Shown } from '../views/views';
import { drawnView, spelled } from '../views/views';
import type { Answer, Person } from '../wire';
import type { Given } from './filling';
import { filledIn } from './filling';
import { common } from './payloads';
import { troubled } from './trouble';

const carried = z.union([
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.enum(['update', 'push']), view: z.unknown() }),
  z.object({ response_action: z.literal('clear') }),
  z.object({}).strict(),
]);

/** Slack's own words when a form could not be sent. */
const FAILED = 'We had some trouble connecting. Try again?';

/**
 * A form is sent. Errors leave it as it is, with the id and the hash it had; an update takes its place, a push lies on
 * top, and nothing closes it.
 */
export const submit = async ({ who, view, values }: { readonly who: Person; readonly view: OnScreen; readonly values: Given }, parts: Parts): Promise<Answer> => {
  const { state, errors } = filledIn(view.drawn.blocks, values);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const ack = await parts.line.send({
    type: 'interactive',
    payload: { type: 'view_submission', ...common(who.id, parts), trigger_id: parts.triggers.make(who.id, view.id), view: spelled(view, state), response_urls: [] },
  });
  if (ack.kind === 'failed') return troubled(who.id, FAILED, parts);
  const read = carried.safeParse(ack.body === undefined || ack.body === '' ? {} : ack.body);
  if (!read.success) return troubled(who.id, FAILED, parts);
  return take(read.data, who.id, view, parts);
};

const take = (said: z.output<typeof carried>, user: string, view: OnScreen, parts: Parts): Answer => {
  const { views } = parts;
  if (!('response_action' in said)) {
    if (views.stack(user).at(-1)?.id === view.id) views.close(user, false);
    return { ok: true };
  }
  switch (said.response_action) {
    case 'errors':
      return { ok: false, errors: said.errors };
    case 'clear':
      views.close(user, true);
      return { ok: true };
    case 'update':
    case 'push': {
      const drawn = drawnBy(said.view, parts);
      if (!drawn) return troubled(user, FAILED, parts);
      const shown: Shown = said.response_action === 'update' ? views.update({ id: view.id }, drawn) : views.push(user, drawn);
      return 'error' in shown ? troubled(user, FAILED, parts) : { ok: true };
    }
  }
};

/** A form an app has drawn in an ack; nothing if Slack would not take it. */
const drawnBy = (view: unknown, { nextId }: Parts): DrawnView | undefined => {
  if (refusalOfDrawn(view, 'modal')) return undefined;
  return drawnView.safeParse(viewWithBlockIds(view, nextId)).data;
};

/** Closing a form tells the app only if it asked to be told. */
export const closeView = async ({ who, view, all }: { readonly who: Person; readonly view: OnScreen; readonly all: boolean }, parts: Parts): Promise<Answer> => {
  const closed = parts.views.close(who.id, all || view.drawn.clear_on_close);
  for (const each of closed) {
    if (!each.drawn.notify_on_close) continue;
    await parts.line.send({ type: 'interactive', payload: { type: 'view_closed', ...common(who.id, parts), view: spelled(each), is_cleared: closed.length > 1 } });
  }
  return { ok: true };
};
