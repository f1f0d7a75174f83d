/**
 * What somebody typed after a slash command, as the grammar of the house reads it. Slack has escaped it once, phones and
 * Macs have joined dashes and pasted no-break spaces. Curly quotes stay: the grammar knows them.
 */
export const readTyped = (text: string): string =>
  decoded(plainMentions(text))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\r\n\t]+/g, ' ')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/(^|\s)[\u2012-\u2015](?=\S)/g, '$1--')
    .trim();

/** Once: what was typed as `&amp;lt;` was meant as `&lt;`. */
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const decoded = (text: string): string => text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);

/** A mention is its id, never the label, which its owner chooses: `<@U1|anyone>` is `@U1`, a link is its address. */
const plainMentions = (text: string): string =>
  text
    .replace(/<([@#])([A-Z0-9]+)(?:\|[^>]*)?>/g, '$1$2')
    .replace(/<!subteam\^([A-Z0-9]+)(?:\|[^>]*)?>/g, '@$1')
    .replace(/<!([a-z]+)(?:\|[^>]*)?>/g, '@$1')
    .replace(/<((?:https?|mailto|tel):[^|>]+)(?:\|[^>]*)?>/g, '$1');
