import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { isZone } from '../../core/calendar';
import type { Zone } from '../../core/language/time';
import type { AgencyId } from '../../core/language/agencies';
import { isAgencyId } from '../../core/language/agencies';
import { plainText } from '../../core/language/plain-text';
import type { Role } from '../../core/language/actor';
import { roles } from '../../core/language/actor';
import { didYouMean } from './in-words';
import { flawsOf } from './issues-in-words';
import type { Mistake, YamlSource } from './yaml-source';
import { readYaml } from './yaml-source';

/** An agency as the roster file has it. Its people are named as the chat knows them, which only the chat can look up. */
export type RosterAgency = {
  readonly id: AgencyId;
  readonly name: string;
  readonly channel?: string;
  readonly people: readonly RosterPerson[];
};

/** `slack` is `U…` of this workspace or `HOME/U…`; `email` is looked up once. */
export type RosterPerson = {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly zone?: Zone;
  readonly who: { readonly slack: string } | { readonly email: string };
};

export type RosterRead = { readonly agencies: readonly RosterAgency[] } | { readonly mistakes: readonly Mistake[] };

/** What a name is without what nobody can read; a name that is nothing else is none. */
const words = (what: string) => z.string(what).refine((text) => plainText(text).trim() !== '', what);
const agencyId = z.string('an agency id, like `doj`').refine(isAgencyId, 'an agency id, like `doj`: small letters, digits and dashes');

const schema = z.strictObject(
  {
    agencies: z
      .array(
        z.strictObject(
          { id: agencyId, name: words('the name of the agency'), channel: z.string('a channel, like `#doj-desk`').optional() },
          'id name channel',
        ),
        'a list of agencies',
      )
      .min(1, 'a list of at least one agency'),
    people: z.array(
      z.strictObject(
        {
          name: words('the name of the person'),
          agency: agencyId,
          roles: z.array(z.enum(roles), 'a list of roles').min(1, 'a list of at least one role'),
          slack: z.string('a Slack id').regex(/^([A-Z0-9]+\/)?[UW][A-Z0-9]+$/, 'a Slack id, like `U0123ABCD` or `T0123ABCD/U0123ABCD`').optional(),
          email: z.email('an e-mail address').optional(),
          zone: z.string('a time zone, like `America/Chicago`').refine(isZone, 'a time zone, like `America/Chicago`').optional(),
        },
        'slack email name agency roles zone',
      ),
      'a list of people',
    ),
  },
  'agencies people',
);

/** A file that seeds a floor must be whole: somebody runs it. One that changes a floor may leave that to the others. */
export type RosterReading = { readonly whole: boolean };

export const readRoster = (file: string, reading: RosterReading = { whole: true }): RosterRead => {
  try {
    return readRosterText(file, readFileSync(file, 'utf8'), reading);
  } catch (cause) {
    const mistake = existsSync(file)
      ? `Expected a roster that can be read. ${String(cause).replace('Error: ', '')}.`
      : `There is no file ${file}. Name the roster file, such as roster.yaml.`;
    return { mistakes: [{ file, line: 1, mistake }] };
  }
};

export const readRosterText = (file: string, text: string, reading: RosterReading = { whole: true }): RosterRead => {
  const { source, mistakes } = readYaml(file, text);
  if (!source) return { mistakes };
  const parsed = schema.safeParse(source.data, { reportInput: true });
  const flaws = parsed.error ? flawsOf(parsed.error.issues).map(({ path, flaw }) => at(source, path, flaw)) : [];
  const all = [...mistakes, ...flaws, ...(parsed.data ? together(parsed.data, source, reading) : [])];
  return all.length > 0 || !parsed.data ? { mistakes: all } : { agencies: seated(parsed.data) };
};

type Roster = z.infer<typeof schema>;

/** What only shows when agencies and people are seen side by side. */
const together = ({ agencies, people }: Roster, source: YamlSource, { whole }: RosterReading): readonly Mistake[] => {
  const ids = agencies.map(({ id }) => id);
  const twice = agencies.flatMap(({ id }, index) =>
    ids.indexOf(id) < index ? [at(source, ['agencies', index, 'id'], `\`${id}\` is listed twice. Keep one.`)] : [],
  );
  const strangers = people.flatMap(({ name, agency, slack, email }, index) => [
    ...(ids.includes(agency) ? [] : [at(source, ['people', index, 'agency'], `${name} is of \`${agency}\`, which is not among the agencies.${didYouMean(agency, ids)}`)]),
    ...((slack === undefined) === (email === undefined)
      ? [at(source, ['people', index], `${name} needs either \`slack\` or \`email\`, so that Slack knows who it is, and not both.`)]
      : []),
  ]);
  const coordinators = !whole || people.some((person) => person.roles.includes('coordinator'));
  return [
    ...twice,
    ...strangers,
    ...doubles(people, source),
    ...(coordinators ? [] : [at(source, ['people'], 'Nobody is a `coordinator`. Without one nobody can add an election or run the floor.')]),
  ];
};

/** Whoever is listed for two agencies would sit for one of them only. */
const doubles = (people: Roster['people'], source: YamlSource): readonly Mistake[] =>
  people.flatMap((person, index) => {
    const before = people.findIndex((other) => isSame(other, person));
    const other = people[before];
    if (other === undefined || before >= index) return [];
    const who = `${person.name} (\`${person.slack ?? person.email ?? ''}\`) is listed`;
    const line = `on line ${String(source.lineOf(['people', before]))}`;
    const flaw = other.agency === person.agency
      ? `${who} ${line}, too. List each person once, with all of their roles.`
      : `${who} for \`${other.agency}\` ${line} and for \`${person.agency}\` here. Nobody sits for two agencies: keep them at one.`;
    return [at(source, ['people', index], flaw)];
  });

const isSame = (a: Roster['people'][number], b: Roster['people'][number]): boolean =>
  a.slack !== undefined && b.slack !== undefined
    ? a.slack === b.slack || (userOf(a.slack) === userOf(b.slack) && a.slack.includes('/') !== b.slack.includes('/'))
    : a.email !== undefined && a.email.toLowerCase() === b.email?.toLowerCase();

/** A member of this workspace may be listed without a home. */
const userOf = (slack: string): string => slack.slice(slack.indexOf('/') + 1);

const seated = ({ agencies, people }: Roster): readonly RosterAgency[] =>
  agencies.map(({ id, name, channel }) => ({
    id,
    name,
    ...(channel !== undefined && { channel }),
    people: people
      .filter(({ agency }) => agency === id)
      .map((person) => ({ name: person.name, roles: person.roles, ...(person.zone !== undefined && { zone: person.zone }), who: person.slack === undefined ? { email: person.email ?? '' } : { slack: person.slack } })),
  }));

const at = (source: YamlSource, path: readonly (string | number)[], flaw: string): Mistake => ({
  file: source.file,
  line: source.lineOf(path),
  mistake: flaw.charAt(0).toUpperCase() + flaw.slice(1),
});
