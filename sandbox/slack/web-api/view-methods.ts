import { drawnView, spelled } from '../views/views';
import type { DrawnView, Shown } from '../views/views';
import type { Args } from './arguments';
import { textOf } from './arguments';
import { viewWithBlockIds } from './block-ids';
import type { Method } from './method';
import { no, ok } from './method';
import type { Parts } from '../parts';
import { refusalOfDrawn } from '../refusals';
import type { Answered } from '../workspace/emulator';

/* Forms and Homes. */

const drawnIn = ({ view }: Args, surface: 'modal' | 'home', { nextId }: Parts): DrawnView | Answered => {
  const refused = refusalOfDrawn(view, surface);
  if (refused) return { ok: false, ...refused };
  const read = drawnView.safeParse(viewWithBlockIds(view, nextId));
  if (read.success && read.data.type === surface) return read.data;
  return no('invalid_arguments', { response_metadata: { messages: ['[ERROR] failed to match all allowed schemas [json-pointer:/view]'] } });
};

const isAnswer = (drawn: DrawnView | Answered): drawn is Answered => 'ok' in drawn;
const answered = (shown: Shown): Answered => ('error' in shown ? no(shown.error) : ok({ view: spelled(shown) }));

const byTrigger =
  (how: 'open' | 'push'): Method =>
  (args, parts) => {
    const drawn = drawnIn(args, 'modal', parts);
    if (isAnswer(drawn)) return drawn;
    const trigger = parts.triggers.use(textOf(args, 'trigger_id'));
    if ('error' in trigger) return no(trigger.error);
    return answered(parts.views[how](trigger.user, drawn));
  };

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': byTrigger('open'),
  'views.push': byTrigger('push'),
  'views.update': (args, parts) => {
    const which = { id: textOf(args, 'view_id'), externalId: textOf(args, 'external_id') };
    const surface = parts.views.find(which.id)?.drawn.type ?? 'modal';
    const drawn = drawnIn(args, surface, parts);
    return isAnswer(drawn) ? drawn : answered(parts.views.update(which, drawn, textOf(args, 'hash')));
  },
  'views.publish': (args, parts) => {
    const user = textOf(args, 'user_id');
    if (!parts.people.find(user)) return no('user_not_found');
    const drawn = drawnIn(args, 'home', parts);
    return isAnswer(drawn) ? drawn : answered(parts.views.publish(user, drawn, textOf(args, 'hash')));
  },
};
