import type { Dispatcher } from 'undici';
import { EnvHttpProxyAgent, fetch } from 'undici';
import type { FetchFunction } from '@slack/web-api';

/** How this house reaches Slack. One dispatcher for every call and socket, so that a proxy is honoured everywhere. */
export type Line = {
  readonly fetch: FetchFunction;
  /** Absent without a proxy: the socket then makes its own, which it can cut when Slack stops answering. */
  readonly dispatcher?: Dispatcher;
  readonly close: () => Promise<void>;
};

export type Proxy = { readonly url: string; readonly except?: string };

/** Node's own fetch does not take a dispatcher of another undici, so everything goes through this one. */
export const openLine = (proxy?: Proxy): Line => {
  if (!proxy) return { fetch: (url, init) => fetch(url, given(init)), close: async () => undefined };
  const dispatcher = new EnvHttpProxyAgent({
    httpProxy: proxy.url,
    httpsProxy: proxy.url,
    noProxy: proxy.except ?? '',
  });
  return {
    fetch: (url, init) => fetch(url, { ...given(init), dispatcher }),
    dispatcher,
    close: () => dispatcher.close(),
  };
};

type Init = Parameters<FetchFunction>[1];

/** We send texts only; a form with bytes in it would be another undici's. */
const given = (init: Init) => {
  const { body, method, headers, redirect, signal } = init ?? {};
  return {
    ...(typeof body === 'string' && { body }),
    ...(method && { method }),
    ...(headers && { headers }),
    ...(redirect && { redirect }),
    ...(signal && { signal }),
  };
};

/** Whether an address lies under Slack's own domain: `hooks.slack.com` beside `slack.com`, never anywhere else. */
export const liesWithSlack = (url: string, apiUrl: string): boolean => {
  if (!URL.canParse(url) || !URL.canParse(apiUrl)) return false;
  const [host, home] = [new URL(url), new URL(apiUrl)].map(({ hostname, protocol }) => ({ hostname, protocol }));
  if (!host || !home || host.protocol !== home.protocol) return false;
  const domain = home.hostname.replace(/^(www|api)\./, '');
  return host.hostname === domain || host.hostname.endsWith(`.${domain}`);
};
