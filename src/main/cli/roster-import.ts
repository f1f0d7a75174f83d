import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readRosterText } from '../../adapters/files/roster';
import type { NewPerson } from '../../adapters/files/roster-people';
import { personLine, withPeople } from '../../adapters/files/roster-people';
import type { Directory } from '../../adapters/slack';
import type { Role } from '../../core/language/actor';
import { roles } from '../../core/language/actor';
import { isAgencyId } from '../../core/language/agencies';
import { mistakesInWords } from './packs';
import type { Outcome } from './verb';
import { done, found, mistyped } from './verb';

type Typed = { readonly usergroup: string; readonly agency: string; readonly roles: readonly Role[]; readonly into?: string };

/** Reads a Slack user group into the people of a roster file: printed to be merged by hand, or written into one. */
export const importGroup = async (args: readonly string[], directory: Directory | undefined, usage: string): Promise<Outcome> => {
  const typed = read(args);
  if (typeof typed === 'string') return mistyped([typed], usage);
  if (!directory) return found('SLACK_BOT_TOKEN is not set, so Slack cannot be asked who is in a user group.');
  const group = await directory.groupPeople(typed.usergroup);
  if ('unknown' in group) return found(group.unknown);
  const people = group.people.map(({ person, name }): NewPerson => ({ slack: person, name, agency: typed.agency, roles: typed.roles }));
  const leftOut = group.leftOut.map((each) => `# Left out: ${each}.`);
  if (typed.into === undefined) return done([...leftOut, 'people:', ...people.map((person) => `  ${personLine(person)}`)].join('\n'));
  return writeInto(typed.into, people, leftOut);
};

const writeInto = (file: string, people: readonly NewPerson[], leftOut: readonly string[]): Outcome => {
  if (!existsSync(file)) return found(`${file} cannot be read. Name a roster file that is there, or leave --into out to have the people printed.`);
  const written = withPeople(readFileSync(file, 'utf8'), people);
  if (!written) return found(`${file} has no list of \`people\` to add to.`);
  const checked = readRosterText(file, written.text, { whole: false });
  if ('mistakes' in checked) return found([mistakesInWords(checked.mistakes), 'Nothing was written.'].join('\n'));
  writeFileSync(file, written.text);
  const { added, elsewhere } = written;
  const there = people.filter((person) => !added.includes(person) && !elsewhere.has(person)).map(({ name }) => name);
  const left = [...elsewhere].map(([{ name }, agency]) => `${name} (${agency})`);
  return done(
    [
      ...leftOut,
      `${String(added.length)} ${added.length === 1 ? 'person was' : 'people were'} added to ${file}.`,
      ...(there.length > 0 ? [`Listed already, and left as they are: ${there.join(', ')}.`] : []),
      ...(left.length > 0 ? [`Listed for another agency, and left there: ${left.join(', ')}. Nobody sits for two agencies: to move them, change their agency in the file.`] : []),
      `Next: watchfloor roster diff ${file}`,
    ].join('\n'),
  );
};

const read = (args: readonly string[]): Typed | string => {
  try {
    const options = { usergroup: { type: 'string' }, agency: { type: 'string' }, role: { type: 'string', multiple: true }, into: { type: 'string' } } as const;
    const { usergroup, agency, role = ['action-officer'], into } = parseArgs({ args: [...args], options, strict: true }).values;
    if (usergroup === undefined) return 'Say which user group: --usergroup doj-desk.';
    if (agency === undefined || !isAgencyId(agency)) return `Say which agency they are of, by its id: --agency doj${agency === undefined ? '' : `; got "${agency}"`}.`;
    const known = roles.filter((each) => role.includes(each));
    const unknown = role.find((each) => !roles.some((one) => one === each));
    if (unknown !== undefined) return `--role ${unknown}: expected one of ${roles.join(', ')}.`;
    return { usergroup, agency, roles: known, ...(into !== undefined && { into }) };
  } catch (mistake) {
    return String(mistake).replace(/^\w+(?: \[\w+\])?: /, '');
  }
};
