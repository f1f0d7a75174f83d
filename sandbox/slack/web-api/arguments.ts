export type Args = Readonly<Record<string, unknown>>;

/** What a call was given: as JSON, as a form whose members may be JSON, or in the address. */
export const readArguments = (body: string, type: string, query: URLSearchParams): Args => {
  const given = type.includes('application/json') ? parsed(body) : fromForm(new URLSearchParams(body));
  return { ...fromForm(query), ...(typeof given === 'object' && given !== null && !Array.isArray(given) ? given : {}) };
};

const fromForm = (form: URLSearchParams): Args => Object.fromEntries([...form].map(([name, value]) => [name, words.has(name) ? value : member(value)]));

/** What people wrote is left as it is, even if it looks like JSON. */
const words: ReadonlySet<string> = new Set(['text', 'name', 'title', 'topic', 'purpose', 'initial_comment', 'filename', 'private_metadata']);

/** Clients write lists, objects and flags as JSON into a form. */
const member = (value: string): unknown => (/^[[{]|^(true|false)$/.test(value) ? (parsed(value) ?? value) : value);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const textOf = (args: Args, name: string): string => {
  const value = args[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
};
