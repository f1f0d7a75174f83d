import { z } from 'zod';

export type Args = Readonly<Record<string, unknown>>;

/** One method of a Slack Web API, with one token. What Slack refuses is a mistake of the sandbox. */
export type Api = (method: string, args?: Args) => Promise<unknown>;

const answered = z.looseObject({ ok: z.boolean(), error: z.string().optional() });

export const openApi =
  (url: string, token: string): Api =>
  async (method, args = {}) => {
    const body = new URLSearchParams(
      Object.entries(args).map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
    );
    const response = await fetch(`${url}${method}`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body });
    const said = answered.parse(await response.json());
    if (!said.ok) throw new Error(`Expected ${method} to be answered, got ${said.error ?? 'nothing'}.`);
    return said;
  };
