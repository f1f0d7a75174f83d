import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Row = Readonly<Record<string, unknown>> & { readonly id: number };

/** One kind of thing in `emulate`'s memory. Its methods can be listened to, since they are looked up when they are called. */
export type Collection = {
  insert: (row: Readonly<Record<string, unknown>>) => Row;
  update: (id: number, row: Readonly<Record<string, unknown>>) => Row | undefined;
  delete: (id: number) => boolean;
  readonly all: () => readonly Row[];
  readonly findBy: (field: string, value: string) => readonly Row[];
  readonly clear: () => void;
};

/** The memory of `emulate`'s Slack: what it can write down of itself and take up again. */
export type Store = {
  readonly collection: (name: string) => Collection;
  readonly snapshot: () => unknown;
  readonly restore: (snapshot: unknown) => void;
};

/** What answers its requests, without a line in between. */
export type App = { readonly fetch: (request: Request) => Promise<Response> };

type Plugin = { register: (app: unknown, store: unknown, ...more: readonly unknown[]) => void };

/**
 * `emulate` offers `snapshot()` for emulators people write themselves and not for its own Slack, which has the same
 * memory all the same. Its plugin is handed that memory, and what answers, when it is registered, and there we take
 * them. Nothing else of its inside is touched; should a later version move it, this says so at once.
 */
export const withInside = async <Opened>(open: () => Promise<Opened>): Promise<{ readonly opened: Opened; readonly store: Store; readonly app: App }> => {
  const plugin = await slackPlugin();
  const { register } = plugin;
  let inside: { readonly store: Store; readonly app: App } | undefined;
  plugin.register = (app, store, ...more) => {
    register.call(plugin, app, store, ...more);
    if (isStore(store) && isApp(app)) inside = { store, app };
  };
  try {
    const opened = await open();
    if (!inside) throw new Error('Expected emulate to register its Slack with its memory. Is it the version that package.json pins?');
    return { opened, ...inside };
  } finally {
    plugin.register = register;
  }
};

const slackPlugin = async (): Promise<Plugin> => {
  const folder = (require.resolve.paths('emulate') ?? []).map((each) => join(each, 'emulate', 'dist')).find((each) => existsSync(each));
  const file = folder === undefined ? undefined : readdirSync(folder).find((name) => name.endsWith('.js') && readFileSync(join(folder, name), 'utf8').includes('var slackPlugin'));
  if (folder === undefined || file === undefined) throw new Error('Expected emulate in node_modules, with its Slack in it. Run `npm ci`.');
  const loaded: unknown = await import(pathToFileURL(join(folder, file)).href);
  const plugin = membersOf(loaded)['slackPlugin'];
  if (!isPlugin(plugin)) throw new Error('Expected emulate to have a Slack that can be registered.');
  return plugin;
};

const membersOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? { ...value } : {});

const isPlugin = (value: unknown): value is Plugin => typeof value === 'object' && value !== null && 'register' in value && typeof value.register === 'function';

const isApp = (value: unknown): value is App => typeof value === 'object' && value !== null && 'fetch' in value && typeof value.fetch === 'function';

const isStore = (value: unknown): value is Store =>
  typeof value === 'object' && value !== null && ['collection', 'snapshot', 'restore'].every((name) => name in value && typeof Reflect.get(value, name) === 'function');
