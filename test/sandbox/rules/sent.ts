import type { Refusal, Sent, Way } from '../../../sandbox/slack/rules';
import { refusalOfMessage, refusalOfView } from '../../../sandbox/slack/rules';

/* The least of everything, to break one thing at a time. */

export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const long = (length: number): string => 'x'.repeat(length);
export const many = <Item>(count: number, make: (nth: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, nth) => make(nth));

export const button = (more: object = {}) => ({ type: 'button', text: plain('Take'), action_id: 'request/take', ...more });
export const option = (nth: number | string) => ({ text: plain(`Option ${String(nth)}`), value: `v${String(nth)}` });
export const options = (count: number) => many(count, option);
export const select = (more: object = {}) => ({ type: 'static_select', action_id: 'value', options: options(2), ...more });

export const section = (more: object = {}) => ({ type: 'section', text: mrkdwn('Words.'), ...more });
export const actions = (...elements: readonly object[]) => ({ type: 'actions', elements });
export const input = (element: object, more: object = {}) => ({ type: 'input', label: plain('What'), element, ...more });
export const line = (more: object = {}) => ({ type: 'plain_text_input', action_id: 'value', ...more });

export const modal = (more: object = {}) => ({
  type: 'modal',
  title: plain('A form'),
  submit: plain('Send'),
  blocks: [section()],
  ...more,
});
export const home = (more: object = {}) => ({ type: 'home', blocks: [section()], ...more });

/** What is said against something, each with its place; the error where there is no more than that. */
export const saidAgainst = (refusal: Refusal | undefined): readonly string[] =>
  refusal === undefined ? [] : (refusal.response_metadata?.messages ?? [refusal.error]);

export const againstMessage = (sent: Sent, way?: Way): readonly string[] => saidAgainst(refusalOfMessage(sent, way));
export const againstBlocks = (...blocks: readonly object[]): readonly string[] => againstMessage({ text: 'Words.', blocks });
export const againstModal = (more: object = {}): readonly string[] => saidAgainst(refusalOfView(modal(more), 'modal'));
export const againstHome = (more: object = {}): readonly string[] => saidAgainst(refusalOfView(home(more), 'home'));
export const againstElement = (element: object): readonly string[] => againstModal({ blocks: [input(element)] });
