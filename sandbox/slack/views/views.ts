import { z } from 'zod';
import { bot, TEAM } from '../workspace/emulator';
import type { View } from '../wire';

/** What a bot draws a form or a Home with. */
export const drawnView = z.looseObject({
  type: z.enum(['modal', 'home']),
  callback_id: z.string().default(''),
  private_metadata: z.string().default(''),
  external_id: z.string().default(''),
  title: z.looseObject({ text: z.string() }).nullish(),
  submit: z.looseObject({ text: z.string() }).nullish(),
  close: z.looseObject({ text: z.string() }).nullish(),
  clear_on_close: z.boolean().default(false),
  notify_on_close: z.boolean().default(false),
  blocks: z.array(z.looseObject({ type: z.string() })).default([]),
});
export type DrawnView = z.output<typeof drawnView>;

/** A form on somebody's screen, or a Home. */
export type OnScreen = { readonly id: string; readonly user: string; readonly hash: string; readonly root: string; readonly previous?: string; readonly drawn: DrawnView };

export type ViewError = 'not_found' | 'hash_conflict' | 'push_limit_reached' | 'view_not_found' | 'duplicate_external_id';
export type Shown = OnScreen | { readonly error: ViewError };

export type Views = {
  /** A new form in place of whatever stood there. */
  readonly open: (user: string, drawn: DrawnView) => Shown;
  readonly push: (user: string, drawn: DrawnView) => Shown;
  readonly update: (which: { readonly id?: string; readonly externalId?: string }, drawn: DrawnView, hash?: string) => Shown;
  readonly publish: (user: string, drawn: DrawnView, hash?: string) => Shown;
  /** Takes away the topmost form, or all of them. */
  readonly close: (user: string, all: boolean) => readonly OnScreen[];
  readonly stack: (user: string) => readonly OnScreen[];
  readonly home: (user: string) => OnScreen | undefined;
  readonly find: (id: string) => OnScreen | undefined;
  readonly homes: () => readonly OnScreen[];
};

const DEEPEST = 3;

export type ViewsParts = { readonly nextId: (prefix: string) => string; readonly homes: readonly OnScreen[]; readonly changed: (user: string, kind: 'modal' | 'home') => void };

export const openViews = ({ nextId, homes: kept, changed }: ViewsParts): Views => {
  const stacks = new Map<string, readonly OnScreen[]>();
  const homes = new Map(kept.map((home) => [home.user, home]));
  const everything = (): readonly OnScreen[] => [...[...stacks.values()].flat(), ...homes.values()];
  const isTaken = ({ external_id: name }: DrawnView, by?: string): boolean => name !== '' && everything().some(({ id, drawn }) => drawn.external_id === name && id !== by);
  const put = (user: string, stack: readonly OnScreen[]): void => {
    stacks.set(user, stack);
    changed(user, 'modal');
  };
  const made = (user: string, drawn: DrawnView, below?: OnScreen): OnScreen => {
    const id = nextId('V');
    return { id, user, hash: nextId(''), root: below?.root ?? id, ...(below && { previous: below.id }), drawn };
  };
  return {
    open: (user, drawn) => {
      if (isTaken(drawn)) return { error: 'duplicate_external_id' };
      const view = made(user, drawn);
      put(user, [view]);
      return view;
    },
    push: (user, drawn) => {
      const stack = stacks.get(user) ?? [];
      const top = stack.at(-1);
      if (!top) return { error: 'view_not_found' };
      if (stack.length >= DEEPEST) return { error: 'push_limit_reached' };
      if (isTaken(drawn)) return { error: 'duplicate_external_id' };
      const view = made(user, drawn, top);
      put(user, [...stack, view]);
      return view;
    },
    update: ({ id, externalId }, drawn, hash) => {
      const found = everything().find((view) => (id !== undefined && id !== '' ? view.id === id : view.drawn.external_id === externalId));
      if (!found) return { error: 'not_found' };
      if (hash !== undefined && hash !== '' && hash !== found.hash) return { error: 'hash_conflict' };
      if (isTaken(drawn, found.id)) return { error: 'duplicate_external_id' };
      const updated = { ...found, drawn, hash: nextId('') };
      if (found.drawn.type === 'home') {
        homes.set(found.user, updated);
        changed(found.user, 'home');
      } else put(found.user, (stacks.get(found.user) ?? []).map((view) => (view.id === found.id ? updated : view)));
      return updated;
    },
    publish: (user, drawn, hash) => {
      const before = homes.get(user);
      if (before && hash !== undefined && hash !== '' && hash !== before.hash) return { error: 'hash_conflict' };
      const home = before ? { ...before, drawn, hash: nextId('') } : made(user, drawn);
      homes.set(user, home);
      changed(user, 'home');
      return home;
    },
    close: (user, all) => {
      const stack = stacks.get(user) ?? [];
      const left = all ? [] : stack.slice(0, -1);
      put(user, left);
      return stack.slice(left.length);
    },
    stack: (user) => stacks.get(user) ?? [],
    home: (user) => homes.get(user),
    find: (id) => everything().find((view) => view.id === id),
    homes: () => [...homes.values()],
  };
};

/** As Slack spells it to a bot. */
export const spelled = ({ id, hash, root, previous, drawn }: OnScreen, values: unknown = {}) => ({
  ...drawn,
  id,
  team_id: TEAM,
  app_id: bot.app,
  app_installed_team_id: TEAM,
  bot_id: bot.bot,
  state: { values },
  hash,
  root_view_id: root,
  previous_view_id: previous ?? null,
});

/** As the page draws it. */
export const shownView = ({ id, hash, drawn }: OnScreen): View => ({
  id,
  type: drawn.type,
  callbackId: drawn.callback_id,
  title: drawn.title?.text ?? '',
  ...(drawn.submit && { submit: drawn.submit.text }),
  ...(drawn.close && { close: drawn.close.text }),
  blocks: drawn.blocks,
  hash,
});
