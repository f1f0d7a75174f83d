/** What a piece of Slack's text markup says. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'bold' | 'italic' | 'strike'; readonly inner: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'emoji'; readonly name: string; readonly sign: string }
  | { readonly type: 'link'; readonly url: string; readonly inner: readonly Inline[] }
  | { readonly type: 'user' | 'channel' | 'group'; readonly id: string; readonly label?: string }
  | { readonly type: 'broadcast'; readonly to: string }
  | { readonly type: 'date'; readonly seconds: number; readonly format: string; readonly fallback: string; readonly link?: string };

export type Part =
  | { readonly type: 'lines'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly type: 'quote'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly type: 'preformatted'; readonly text: string };

/** Slack escapes these three and no others. */
export const unescaped = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
