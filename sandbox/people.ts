/** Somebody of the sample roster. */
export type Character = { readonly slack: string; readonly name: string; readonly agency: string; readonly roles: string };

const line = /slack: (\w+), name: ([^,]+), agency: ([\w-]+), roles: \[([^\]]+)\]/g;

/** The people of a roster file that is written one person to a line, as `sandbox/roster.yaml` is. */
export const charactersOf = (roster: string): readonly Character[] =>
  [...roster.matchAll(line)].map(([, slack = '', name = '', agency = '', roles = '']) => ({ slack, name, agency, roles }));

/** The same roster for a workspace that gave its people other ids. */
export const withIds = (roster: string, idOf: (name: string) => string | undefined): string =>
  charactersOf(roster).reduce((text, { slack, name }) => text.replace(`slack: ${slack},`, `slack: ${idOf(name) ?? slack},`), roster);

/** `Dana Whitfield` is `dana.whitfield` to Slack. */
export const handleOf = (name: string): string => name.toLowerCase().replaceAll(' ', '.');
