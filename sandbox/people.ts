/** Somebody of the sample roster; a guest by the workspace that is their home, `T…/U…`. */
export type Character = { readonly slack: string; readonly name: string; readonly agency: string; readonly roles: string };

const line = /slack: ([\w/]+), name: ([^,]+), agency: ([\w-]+), roles: \[([^\]]+)\]/g;

/** The people of a roster file that is written one person to a line, as `sandbox/roster.yaml` is. */
export const charactersOf = (roster: string): readonly Character[] =>
  [...roster.matchAll(line)].map(([, slack = '', name = '', agency = '', roles = '']) => ({ slack, name, agency, roles }));

/** The home of a guest; nothing for whoever is of the workspace itself. */
export const homeOf = ({ slack }: Character): string | undefined => (slack.includes('/') ? slack.split('/')[0] : undefined);

/** The same roster for a workspace that gave its people other ids. */
export const withIds = (roster: string, idOf: (name: string) => string | undefined): string =>
  charactersOf(roster)
    .filter((each) => homeOf(each) === undefined)
    .reduce((text, { slack, name }) => text.replace(`slack: ${slack},`, `slack: ${idOf(name) ?? slack},`), roster);

/** `Dana Whitfield` is `dana.whitfield` to Slack. */
export const handleOf = (name: string): string => name.toLowerCase().replaceAll(' ', '.');
