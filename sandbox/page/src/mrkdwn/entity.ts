import type { Inline } from './tree';
import { unescaped } from './tree';

/** What stands between `<` and `>`; nothing if it is none of what Slack knows. */
export const readEntity = (inside: string, inline: (text: string) => readonly Inline[]): Inline | undefined => {
  const [head = '', ...rest] = inside.split('|');
  const label = rest.length > 0 ? rest.join('|') : undefined;
  const named = label !== undefined && label !== '' ? { label: unescaped(label).replace(/^[@#]/, '') } : {};
  if (/^@[UW][A-Z0-9]+$/.test(head)) return { type: 'user', id: head.slice(1), ...named };
  if (/^#[CGD][A-Z0-9]+$/.test(head)) return { type: 'channel', id: head.slice(1), ...named };
  const group = /^!subteam\^([A-Z0-9]+)$/.exec(head);
  if (group) return { type: 'group', id: group[1] ?? '', ...named };
  const broadcast = /^!(here|channel|everyone)$/.exec(head);
  if (broadcast) return { type: 'broadcast', to: broadcast[1] ?? '' };
  const date = /^!date\^(\d+)\^([^^]+)(?:\^(.+))?$/.exec(head);
  if (date) {
    const [, seconds = '', format = '', link] = date;
    return { type: 'date', seconds: Number(seconds), format, fallback: unescaped(label ?? ''), ...(link !== undefined && { link: unescaped(link) }) };
  }
  if (!/^(https?:\/\/|mailto:)/i.test(head)) return undefined;
  const url = unescaped(head);
  const shown: readonly Inline[] = label === undefined ? [{ type: 'text', text: url.replace(/^mailto:/i, '') }] : inline(label);
  return { type: 'link', url, inner: shown };
};
