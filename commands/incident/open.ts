import { z } from 'zod';
import type { Severity } from '../../src/core/incident';
import { isForeignActor, severities, targets } from '../../src/core/incident';
import type { ForeignActor } from '../../src/core/incident';
import { dayOf } from '../../src/core/calendar';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { dayField, daySchema } from '../../src/application/forms/dates';
import { filledIn, titleSchema } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { everybodyOptions, idsOf, namedPeople, personSchema } from '../../src/application/forms/people';
import { choicesIn, fieldIn } from '../../src/application/forms/said';
import { joined, readTyped } from '../../src/application/grammar/typed';
import { stateOf } from '../../src/application/present';
import { wordsIn } from '../../src/application/sayings';
import { daysInWords, incidentName, severityInWords, spoken, spokenName } from '../../src/application/sayings/incident';

const levels = severities.map(({ level }) => String(level));

const schema = z.object({
  title: titleSchema('Say what it is, in a few words.'),
  actor: z.custom<ForeignActor>((input) => typeof input === 'string' && isForeignActor(input), {
    error: 'Say who it may come from, in small letters: russia, china, iran or unknown.',
  }),
  target: z.enum(targets, { error: `Say what it is directed against: ${targets.join(', ')}.` }),
  severity: z.custom<Severity>((input) => severities.some(({ level }) => level === input), { error: `Severity is a number from ${levels[0] ?? ''} to ${levels.at(-1) ?? ''}.` }),
  named: z.array(personSchema('Name people of the roster, such as --named @dana @lee.')).default([]),
  on: daySchema('Say on which day it happened.').optional(),
  flags: flagsSchema('actor', 'target', 'severity', 'on', 'named'),
});

export const openIncident = defineCommand({
  path: 'incident/open',
  help: {
    usage: 'TITLE --actor WHO --target WHAT --severity 0-5 [--on DAY] [--named @A @B]',
    says: 'opens an incident: a foreign activity that may be interference; with --named, for those people and the coordinators only',
    example: '/incident open Spear-phishing of county clerks --actor russia --target election-infrastructure --severity 3',
  },
  may: 'open-incident',
  schema,
  read: async (said, floor) => {
    if (said.by !== 'slash') {
      const severity = fieldIn(said, 'severity');
      return { title: fieldIn(said, 'title'), actor: kebab(fieldIn(said, 'actor')), target: fieldIn(said, 'target'), severity: severity === undefined ? undefined : Number(severity), on: fieldIn(said, 'on'), named: choicesIn(said, 'named') };
    }
    const { named, rest } = namedPeople(said.typed);
    const typed = readTyped(rest);
    const { actor, target, severity, on } = typed.flags;
    return { title: joined(typed.parts), actor: kebab(actor), target: kebab(target), severity: severity === undefined ? undefined : Number(severity), on: dayField(on, floor), named: await idsOf(named, floor), flags: Object.keys(typed.flags) };
  },
  form: async (filled, problems, _, floor) => ({
    command: 'incident/open',
    title: 'Open an incident',
    submit: 'Open',
    fields: filledIn(
      [
        { name: 'title', label: 'What', kind: 'line' },
        { name: 'actor', label: 'Who by, as far as anyone can say', kind: 'line', hint: 'russia, china, iran, unknown. A word to work with, not a finding.' },
        { name: 'target', label: 'Against what', kind: 'choice', options: targets.map((target) => ({ value: target, label: spoken(target) })) },
        { name: 'severity', label: 'Severity', kind: 'choice', options: severities.map(({ level, name }) => ({ value: String(level), label: `${String(level)} ${name}` })) },
        { name: 'on', label: 'It happened on', kind: 'day', optional: true, hint: 'Never a day to come.' },
        { name: 'named', label: 'Only for', kind: 'choices', optional: true, hint: 'Left empty, the whole floor sees it. Else only these people, you and the coordinators. Who they are may change, /incident people; that it is for named people stays so.', options: await everybodyOptions(floor) },
      ],
      filled,
      problems,
      { on: dayOf(floor.clock.now(), floor.zone) },
    ),
  }),
  order: async ({ title, actor, target, severity, on, named }, { who, zone }, { at, nextNumber, words: keep }) => {
    const id = `INC-${String(await nextNumber('INC'))}`;
    return { to: 'incident', id, order: { type: 'open-incident', by: who, at, id, title: keep(title), actor, target, severity, zone, ...(on !== undefined && { on }), ...(named.length > 0 && { named }) } };
  },
  done: async ({ id }, _, { reading }) => {
    const state = await stateOf('incident', id, reading);
    if (!state) return words(`${id} is open.`);
    const known = { words: await reading.texts(wordsIn({ kind: 'incident', id, state }).map(({ text }) => text)) };
    const { happened } = daysInWords(state);
    const only = state.named ? ` Only ${String(state.named.length)} named ${state.named.length === 1 ? 'person' : 'people'} and the coordinators see it. A closed channel is made for it in a moment, and you are told if none can be; it is not spoken of on the floor. What you request about it is seen by them and by the agencies it concerns, and by nobody else.` : '';
    return words(
      `${incidentName(state, known)} is open: ${spoken(state.target)}, ${spokenName(state.actor)}, severity ${severityInWords(state)}.${happened === undefined ? '' : ` It happened on ${happened}.`}${only} Ask an agency about it: /report request doj "What is wanted" by Friday --incident ${id}`,
      { command: 'report/request', label: 'Request a report', about: { kind: 'incident', id }, weight: 'primary' },
    );
  },
  fieldOf: { 'happened-in-the-future': 'on' },
  intention: (given) => given,
  again: (about) => ({ command: 'incident/show', label: 'Show', about }),
});

/** Lists are spelled small and with dashes; people type `Election infrastructure`. */
const kebab = (text: string | undefined): string | undefined => text?.trim().toLowerCase().replace(/[\s_]+/g, '-');
