import { z } from 'zod';
import { dayOf } from '../../core/calendar';
import type { AgencyId } from '../../core/language/agencies';
import { isAgencyId } from '../../core/language/agencies';
import type { LateOrder } from '../../core/law';
import { lateCodes } from '../../core/law';
import type { Answer, Field, Form, Problem } from '../answer';
import { words } from '../answer';
import type { Pen } from '../desk';
import { findSubject, notFound } from '../finding';
import type { Filled, Floor, Said } from '../floor';
import { codeInWords, untold, untoldInWords } from '../sayings/late';
import { peopleOn } from '../roster';
import { requestName } from '../sayings/request-name';
import { agencyNamed, seatedAgencies } from '../seats';
import { momentInWords } from '../words/dates';
import { stateOf } from '../present';
import { joined, readTyped } from '../grammar/typed';
import { agencyInWords, listed } from '../sayings';
import { unseated } from './agencies';
import { filledIn, saidOf, wordsSchema } from './fields';
import { inVain } from './in-vain';
import { agencyOptions } from './options';
import { choicesIn, fieldIn, splitChoices } from './said';

/** Why something is late: one code, the agencies it names, and words. */
export const lateFields = async ({ reading }: Floor): Promise<readonly Field[]> => [
  { name: 'code', label: 'Reason', kind: 'choice', options: lateCodes.map((code) => ({ value: code, label: codeInWords[code] })) },
  { name: 'agencies', label: 'Agencies it names', kind: 'choices', optional: true, options: await agencyOptions(reading), hint: 'Whose input or answer was waited for. Each may add a statement of its own.' },
  { name: 'words', label: 'In a few words', kind: 'paragraph', optional: true, hint: 'Needed for another reason than those of the list.' },
];

/** What is said of a reason, of a duty or of a report. */
export const reasonShape = {
  code: z.enum(lateCodes, { error: `A reason is one of ${lateCodes.join(', ')}.` }),
  agencies: z.array(z.string()).default([]),
  words: wordsSchema('Say it in a few words.').optional(),
};

/** `EO-1A late-input fbi,state "WORDS"`, typed or filled in; `name` is what it is said of, as it was typed. */
export const readReason = async (said: Said, { reading }: Floor) => {
  const [name, code, ...rest] = readTyped(said.typed).parts;
  const typed = joined(rest.filter(({ quoted }) => quoted));
  const seats = await seatedAgencies(reading);
  const agencies = choicesIn(said, 'agencies') ?? splitChoices(joined(rest.filter(({ quoted }) => !quoted)));
  return {
    name: name?.text,
    code: fieldIn(said, 'code') ?? code?.text.toLowerCase(),
    agencies: [...new Set(agencies.map((each) => agencyNamed(each, seats) ?? each))],
    words: fieldIn(said, 'words') ?? (typed === '' ? undefined : typed),
  };
};

/** Agencies a reason names that nobody is seated of. */
export const unlessSeated = async (agencies: readonly string[], { reading }: Floor): Promise<Answer | undefined> => {
  const problems = unseated('agencies', agencies, await seatedAgencies(reading));
  return problems.length > 0 ? { kind: 'problems', problems } : undefined;
};

/** ` FBI is told and may add a statement of its own.`, and of whom nobody could be told; nothing where it names nobody. */
export const toldInWords = async (agencies: readonly AgencyId[], { reading, clock, zone }: Floor): Promise<string> => {
  const people = await peopleOn(reading, dayOf(clock.now(), zone));
  const missed = untold(agencies, people);
  return `${toldOf(agencies.filter((each) => !missed.includes(each)))}${untoldInWords(missed, people)}`;
};

const toldOf = (agencies: readonly AgencyId[]): string =>
  agencies.length === 0 ? '' : ` ${listed(agencies.map(agencyInWords))} ${agencies.length > 1 ? 'are told and may add statements of their own' : 'is told and may add a statement of its own'}.`;

/** What an agency says to a reason that names it. */
export const statementShape = { words: wordsSchema('Say what your agency has to say to it: it stands beside the reason.') };

export const readStatement = (said: Said) => {
  const [name, ...rest] = readTyped(said.typed).parts;
  const typed = joined(rest);
  return { name: name?.text, words: fieldIn(said, 'words') ?? (typed === '' ? undefined : typed) };
};

/** The form asks whoever is of an agency for that agency's own. */
export const statementAsked = ({ who }: Floor) => ({
  title: 'Add a statement',
  submit: 'Add',
  intro: `It stands beside the reason, as the statement of ${agencyInWords(who.agency)}; a newer one takes its place.`,
  fields: [{ name: 'words', label: 'Statement', kind: 'paragraph' }],
  sample: ({ at, words: keep }: Pen): LateOrder => ({ type: 'add-late-statement', by: who, at, words: keep('') }),
} as const);

export const statedInWords = (id: string, { who }: Floor): string => `The statement of ${agencyInWords(who.agency)} stands on ${id}.`;

export const named = (agencies: readonly string[]): readonly AgencyId[] => agencies.filter((each): each is AgencyId => isAgencyId(each));

/** A request as it was named; what is none stays as it was said. */
export const requestNamed = async (text: string | undefined, floor: Floor): Promise<string | undefined> => {
  const found = text === undefined ? undefined : await findSubject('request', text, floor);
  return found?.found === 'one' ? found.id : text;
};

type Asking = Pick<Form, 'command' | 'title' | 'submit' | 'fields'> & { readonly intro: string; readonly sample: (pen: Pen) => LateOrder };

/** A reason that nobody has given yet. */
export const sampleReason = ({ who }: Floor) => ({ at, words: keep }: Pen): LateOrder => ({ type: 'give-late-reason', by: who, at, reason: 'other', agencies: [], words: keep('') });

/** The form of what is said about a report that was late. */
export const lateReportForm = async ({ intro, sample, ...form }: Asking, filled: Filled, problems: readonly Problem[], floor: Floor): Promise<Form | Answer> => {
  const id = saidOf(filled, 'id');
  const request = await stateOf('request', id, floor.reading);
  if (!request) return words(notFound('request', { found: 'none', text: id }));
  const vain = await inVain((pen) => ({ to: 'request', id, order: sample(pen) }), floor);
  if (vain) return vain;
  const known = { words: await floor.reading.texts([request.title.text]) };
  return {
    ...form,
    about: { kind: 'request', id: request.id },
    intro: `${requestName(request, known)}, was wanted by ${momentInWords(request.suspense, request.zone)}. ${intro}`,
    fields: filledIn(form.fields, filled, problems),
  };
};
