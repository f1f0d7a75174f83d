import type { Happening } from '../../sandbox/slack/wire';

export type Live = { readonly heard: readonly Happening[]; readonly close: () => void };

/** Listens to a stream of events until it is closed. */
export const heardFrom = async (url: string): Promise<Live> => {
  const stop = new AbortController();
  const response = await fetch(url, { signal: stop.signal });
  const heard: Happening[] = [];
  const chunks: AsyncIterable<Uint8Array> = response.body!;
  const reader = chunks[Symbol.asyncIterator]();
  const decoder = new TextDecoder();
  let left = '';
  // The first thing that comes is that it is open.
  await reader.next();
  const listen = async (): Promise<void> => {
    for (;;) {
      const { done, value } = await reader.next();
      if (done === true) return;
      left += decoder.decode(value, { stream: true });
      const parts = left.split('\n\n');
      left = parts.pop() ?? '';
      for (const part of parts) if (part.startsWith('data: ')) heard.push(JSON.parse(part.slice('data: '.length)) as Happening);
    }
  };
  void listen().catch(() => undefined);
  return { heard, close: () => stop.abort() };
};
