import { answer, messages, state } from '../../../slack/wire';
import type { Answer, Message, Posts, State } from '../../../slack/wire';

const door = '/_sandbox';

export type Listed = { readonly messages: readonly Message[]; readonly more: boolean };
export type Asked = { readonly user: string; readonly channel: string; readonly thread?: string; readonly before?: string };

const query = (asked: Readonly<Record<string, string | undefined>>): string =>
  new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))).toString();

const got = async (path: string): Promise<unknown> => {
  const response = await fetch(`${door}${path}`);
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${await response.text()}`);
  const body: unknown = await response.json();
  return body;
};

/** Without a user the workspace says who is to be seen first. */
export const askState = async (user: string | undefined): Promise<State> => state.parse(await got(`/state?${query({ user })}`));

export const askMessages = async ({ channel, ...rest }: Asked): Promise<Listed> =>
  messages.parse(await got(`/messages/${encodeURIComponent(channel)}?${query(rest)}`));

export const liveAt = (user: string): string => `${door}/live?${query({ user })}`;

const silent: Answer = { ok: false, words: 'The workspace does not answer. Is the demonstration still running?' };

/** What cannot be sent is answered too: whoever pressed something hears that it did not arrive. */
export const post = async <Name extends keyof Posts>(name: Name, body: Posts[Name]): Promise<Answer> => {
  try {
    const response = await fetch(`${door}/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const said = answer.safeParse(await response.json());
    return said.success ? said.data : { ok: false, words: `The workspace answered ${response.status} and nothing this page can read.` };
  } catch {
    return silent;
  }
};
