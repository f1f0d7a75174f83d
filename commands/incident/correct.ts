import { z } from 'zod';
import type { ForeignActor, Severity } from '../../src/core/incident';
import { happenedOn, isForeignActor, overOn, severities, targets } from '../../src/core/incident';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { ofIncident } from '../../src/application/may';
import { findSubject, notFound, unlessOne } from '../../src/application/finding';
import { dayField, daySchema } from '../../src/application/forms/dates';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { leftOver, leftOverSchema, quotedReason } from '../../src/application/forms/left-over';
import { fieldIn, namedFirst } from '../../src/application/forms/said';
import { amongIncidents } from '../../src/application/forms/among';
import { titled } from '../../src/application/forms/title';
import { readTyped } from '../../src/application/grammar/typed';
import { stateOf } from '../../src/application/present';
import { seenInWords, spoken } from '../../src/application/sayings/incident';

const levels = severities.map(({ level }) => String(level));

const schema = z.object({
  name: z.string({ error: 'Say which incident, such as /incident correct INC-14 --severity 4 --reason "confirmed in two states".' }),
  actor: z.custom<ForeignActor>((input) => typeof input === 'string' && isForeignActor(input), {
    error: 'Say who it may come from, in small letters: russia, china, iran or unknown.',
  }).optional(),
  target: z.enum(targets, { error: `Say what it is directed against: ${targets.join(', ')}.` }).optional(),
  severity: z.custom<Severity>((input) => severities.some(({ level }) => level === input), {
    error: `Severity is a number from ${levels[0] ?? ''} to ${levels.at(-1) ?? ''}.`,
  }).optional(),
  reason: wordsSchema('Say what was wrong: it stands on the card.'),
  on: daySchema('Say on which day it really happened.').optional(),
  closed: daySchema('Say on which day it really was over.').optional(),
  flags: flagsSchema('actor', 'target', 'severity', 'on', 'closed', 'reason'),
  left: leftOverSchema,
});

export const correctIncident = defineCommand({
  path: 'incident/correct',
  help: {
    usage: '[INC-14] [--actor WHO] [--target WHAT] [--severity 0-5] [--on DAY] [--closed DAY] --reason WORDS',
    says: 'corrects who was behind an incident, against what, how bad it was, on which day it happened or was over; what it was before stays on the card',
    example: '/incident correct INC-14 --severity 4 --reason "confirmed in two states"',
  },
  may: ofIncident('correct-incident'),
  which: amongIncidents,
  schema,
  read: async (said, floor) => {
    const { name, rest } = namedFirst(said, 'incident', /^inc-\d+$/i);
    const { parts, flags } = readTyped(rest);
    const behind = quotedReason(parts, flags['reason']);
    const { left, day } = leftOver(said, behind.rest, floor);
    const found = name === undefined ? undefined : await findSubject('incident', name, floor);
    const severity = fieldIn(said, 'severity') ?? flags['severity'];
    return {
      name: found?.found === 'one' ? found.id : name,
      actor: kebab(fieldIn(said, 'actor') ?? flags['actor']),
      target: kebab(fieldIn(said, 'target') ?? flags['target']),
      severity: severity === undefined ? undefined : Number(severity),
      on: fieldIn(said, 'on') ?? dayField(flags['on'], floor) ?? day,
      closed: fieldIn(said, 'closed') ?? dayField(flags['closed'], floor),
      reason: fieldIn(said, 'reason') ?? behind.reason,
      left,
      flags: Object.keys(flags),
    };
  },
  check: async ({ name, actor, target, severity, on, closed }, floor) =>
    unlessOne('incident', await findSubject('incident', name, floor)) ??
    ([actor, target, severity, on, closed].every((each) => each === undefined) ? { kind: 'problems', problems: [{ field: 'change', says: WHAT }] } : undefined),
  form: async (filled, problems, _, { reading }) => {
    const name = saidOf(filled, 'name');
    const incident = await stateOf('incident', name, reading);
    if (!incident) return words(notFound('incident', { found: 'none', text: name }));
    return {
      command: 'incident/correct',
      title: titled(`Correct ${incident.id}`, 'Correct an incident'),
      submit: 'Correct',
      about: { kind: 'incident', id: incident.id },
      intro: `What it was before stays on the card, with your reason. To put a note right, add another: /incident note ${incident.id} --corrects 2 What is true.`,
      fields: filledIn(
        [
          { name: 'actor', label: 'Who by, as far as anyone can say', kind: 'line', optional: true, hint: 'russia, china, iran, unknown.' },
          { name: 'target', label: 'Against what', kind: 'choice', optional: true, options: targets.map((target) => ({ value: target, label: spoken(target) })) },
          { name: 'severity', label: 'Severity', kind: 'choice', optional: true, options: severities.map(({ level, name: called }) => ({ value: String(level), label: `${String(level)} ${called}` })) },
          { name: 'on', label: 'It happened on', kind: 'day', optional: true, hint: 'Never a day to come.' },
          ...(incident.status === 'closed' ? [{ name: 'closed', label: 'It was over on', kind: 'day', optional: true, hint: 'Never a day to come.' } as const] : []),
          { name: 'reason', label: 'What was wrong', kind: 'paragraph' },
        ],
        filled,
        problems,
        {
          actor: incident.actor, target: incident.target, severity: incident.severity, on: happenedOn(incident),
          ...(incident.status === 'closed' && { closed: overOn(incident, incident) }),
        },
      ),
    };
  },
  order: ({ name, actor, target, severity, on, closed, reason }, { who }, { at, words: keep }) => ({
    to: 'incident',
    id: name,
    order: {
      type: 'correct-incident', by: who, at, reason: keep(reason),
      ...(actor !== undefined && { actor }),
      ...(target !== undefined && { target }),
      ...(severity !== undefined && { severity }),
      ...(on !== undefined && { on }),
      ...(closed !== undefined && { closedOn: closed }),
    },
  }),
  done: async ({ id }, _, { reading }) => {
    const newest = (await stateOf('incident', id, reading))?.corrections?.at(-1);
    return words(newest ? `Corrected ${id}: ${seenInWords(newest)}. What it was before stays on its card.` : `${id} is corrected.`);
  },
  fieldOf: { 'happened-in-the-future': 'on', 'closed-in-the-future': 'closed', 'closed-before-it-happened': 'closed', 'happened-after-it-was-over': 'on', 'incident-open': 'closed' },
});

const WHAT = 'Say what was recorded wrongly: who it may come from, what it is directed against, its severity, or the day it happened or was over.';

const kebab = (text: string | undefined): string | undefined => text?.trim().toLowerCase().replaceAll(/\s+/g, '-');
