const idle = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** Slack's limit is 80; a name longer than this is cut off in the sidebar anyway. */
const LONGEST = 40;

/**
 * `inc-0014-county-clerks` for INC-14 "Spear-phishing of county clerks": its short name, and the last two words of the
 * title that say something. Small letters, digits and dashes; without any such word the number alone.
 */
export const channelName = (id: string, title: string): string => {
  const [series = '', number = ''] = id.toLowerCase().split('-');
  const said = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9\s-]/g, '')
    .split(/\s+/)
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter((word) => word !== '' && !idle.has(word))
    .slice(-2);
  return [series, number.padStart(4, '0'), ...said].join('-').slice(0, LONGEST).replace(/-+$/, '');
};
