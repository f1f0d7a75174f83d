import type { z } from 'zod';
import type { Envelope, Refusal } from '../core/house';
import type { SubjectRef } from '../core/language/refs';
import type { Button } from '../ports/outbox';
import type { Answer, Form, Problem } from './answer';
import type { Which } from './choosing';
import { completed, whichIsMeant } from './choosing';
import { reasonAsWords, strayFlags } from './forms/flags';
import { passedOver } from './forms/left-over';
import type { Answered, Desk, Gesture, Pen } from './desk';
import { wouldChangeNothing } from './rehearse';
import type { Filled, Floor, Help, Named, OutsideTheStore, Said } from './floor';
import type { Instead } from './outcome';
import { answerTo } from './outcome';
import type { May } from './may';
import { unlessMay } from './may';

export type { Filled, Floor, Help, Said } from './floor';

/**
 * One thing people can ask. The path is the sentence: `report/request` is `/report request`. It is answered on the floor as
 * it stands when it is asked, and what came of it is said on the floor as it stands then.
 */
export type Command = Named & {
  /** Whether it can answer with a form; the rest never take the place of one while somebody waits. */
  readonly opensForm: boolean;
  readonly answer: (said: Said, standing: () => Floor, desk: Desk, gesture: Gesture) => Promise<Answer>;
};

type Definition<Given> = {
  readonly path: string;
  readonly help?: Help;
  readonly schema: z.ZodType<Given>;
  /** Reads what was said into the fields of the schema. */
  readonly read: (said: Said, floor: Floor) => Promise<Filled> | Filled;
  /** Asked for in a form of its own where nothing said what it is about. */
  readonly which?: Which;
  /** What it comes to by the table of who may: whoever may not is told before a form opens. */
  readonly may?: May;
  /** What only the house can say of it: an agency nobody has seated, a short name that means several. */
  readonly check?: (given: Given, floor: Floor, said: Said) => Promise<Answer | undefined> | Answer | undefined;
  /** Shown when what was said does not do, with it filled in; or words, where nothing could come of filling it in. */
  readonly form?: (filled: Filled, problems: readonly Problem[], said: Said, floor: Floor) => Promise<Form | Answer> | Form | Answer;
} & (
  | {
      /** It is put together inside the commit, where nothing else may be asked of the store: look things up in `read`. */
      readonly order: (given: Given, floor: OutsideTheStore, pen: Pen) => Envelope | Promise<Envelope>;
      /** Said from the state as it is now, so that a gesture delivered again is answered like the first time. */
      readonly done: (about: SubjectRef, given: Given, floor: Floor) => Promise<Answer> | Answer;
      /** Equal when the same is asked again: within ten minutes it is asked back. Absent where doing it again is harmless. */
      readonly intention?: (given: Given) => unknown;
      /** The button that asks it again on purpose. */
      readonly again?: (about: SubjectRef) => Button;
      /** Refusals that speak of one field of the form. */
      readonly fieldOf?: Readonly<Partial<Record<Refusal['code'], string>>>;
      readonly instead?: Instead;
      /** Nothing is done before its form has shown what it comes to, which the form marks by its `given`. */
      readonly showsFirst?: true;
    }
  | {
      /** Several orders that each stand for themselves: they share a commit, and what one comes to holds up none of the others. */
      readonly orders: (given: Given, floor: OutsideTheStore) => readonly ((pen: Pen) => Envelope)[];
      /** What each came to, in the order they were given. */
      readonly allDone: (answered: readonly Answered[], given: Given, floor: Floor) => Promise<Answer> | Answer;
    }
  | { readonly query: (given: Given, floor: Floor) => Promise<Answer> | Answer }
);

/** Closes a definition over its own types, so that a list of commands is just a list. */
export const defineCommand = <Given>(definition: Definition<Given>): Command => ({
  path: definition.path,
  opensForm: definition.form !== undefined || definition.which !== undefined,
  ...(definition.help && { help: definition.help }),
  answer: async (heard, standing, desk, gesture) => {
    const floor = standing();
    const meant = await sentenceOf(definition, reasonAsWords(completed(heard), definition.help), floor);
    if ('answer' in meant) return meant.answer;
    const { said, filled } = meant;
    const parsed = definition.schema.safeParse(filled);
    if (!parsed.success) {
      const problems = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), says: message }));
      return askedFor(definition, filled, problems, said, floor);
    }
    const given = parsed.data;
    const wrong = await definition.check?.(given, floor, said);
    if (wrong?.kind === 'problems') return askedFor(definition, filled, wrong.problems, said, floor);
    if (wrong) return wrong.kind === 'form' ? opened(definition, filled, floor, wrong.form) : wrong;
    if ('query' in definition) return passedOver(await definition.query(given, floor), filled['left']);
    if ('orders' in definition) {
      const { key } = gesture;
      // The first has the key of the gesture itself, by which one that was given up is known.
      const handed = definition.orders(given, floor).map((order, nth) => desk.handIn({ by: floor.who, order, gesture: { key: nth === 0 ? key : `${key} ${String(nth + 1)}` } }));
      return definition.allDone(await Promise.all(handed), given, standing());
    }
    const { order, intention, path } = definition;
    const first = definition.showsFirst && !(await wouldChangeNothing(order, given, floor)) ? await definition.form?.(filled, [], said, floor) : undefined;
    if (first && 'command' in first && first.given !== undefined && first.given !== said.given) return opened(definition, filled, floor, first);
    const intends = intention?.(given);
    const intended = intends === undefined ? undefined : floor.digest({ who: floor.who.person, path, given: intends });
    const wanted = { ...gesture, ...(intended !== undefined && { intention: intended }) };
    const answered = await desk.handIn({ by: floor.who, order: (pen) => order(given, floor, pen), gesture: wanted });
    const afterwards = standing();
    const asked = (problem: Problem): Promise<Answer | undefined> => refusedIn(definition, filled, problem, said, afterwards);
    return answerTo(answered, { ...definition, asked, done: (about) => definition.done(about, given, afterwards) }, said, afterwards);
  },
});

/** No form is opened for whoever would be refused whatever they fill in. */
const opened = async <Given>({ may }: Definition<Given>, filled: Filled, floor: Floor, form: Form): Promise<Answer> =>
  (await unlessMay(may, filled, floor)) ?? { kind: 'form', form };

/** What was said, by field, with the name of what it is about where it needs one; or the form that asks for the name. */
const sentenceOf = async <Given>(
  definition: Definition<Given>,
  said: Said,
  floor: Floor,
): Promise<{ readonly said: Said; readonly filled: Filled } | { readonly answer: Answer }> => {
  const filled = await definition.read(said, floor);
  const { which, path } = definition;
  const stray = strayFlags(said, definition.help, filled);
  if (stray.length > 0) return { answer: which && filled[which.field] === undefined ? { kind: 'problems', problems: stray } : await askedFor(definition, filled, stray, said, floor) };
  if (!which || filled[which.field] !== undefined) return { said, filled };
  const refused = await unlessMay(definition.may, filled, floor);
  if (refused) return { answer: refused };
  const meant = await whichIsMeant(which, { path, mayPresume: 'query' in definition || definition.form !== undefined }, said, floor);
  return 'answer' in meant ? meant : { said: meant.said, filled: await definition.read(meant.said, floor) };
};

/** What was sent in a form stays in it; anything else opens the form, if there is one. */
const askedFor = async <Given>(
  definition: Definition<Given>,
  filled: Filled,
  problems: readonly Problem[],
  said: Said,
  floor: Floor,
): Promise<Answer> => {
  if (said.by === 'form' || !definition.form) return { kind: 'problems', problems };
  const refused = await unlessMay(definition.may, filled, floor);
  if (refused) return refused;
  const form = await definition.form(filled, problems, said, floor);
  return 'command' in form ? { kind: 'form', form: saidOnTop(form, problems) } : form;
};

/** What was typed whole and was refused stands in the form, to be mended: nobody types it twice. */
const refusedIn = async <Given>(
  definition: Definition<Given>,
  filled: Filled,
  problem: Problem,
  said: Said,
  floor: Floor,
): Promise<Answer | undefined> => {
  const form = await definition.form?.(filled, [problem], said, floor);
  if (!form || !('command' in form)) return undefined;
  // A field that is still empty is not scolded, and why nothing was done is said all the same.
  const stands = form.fields.some(({ name, problem: says }) => name === problem.field && says !== undefined);
  return { kind: 'form', form: saidOnTop(form, stands ? [] : [{ ...problem, field: '' }]) };
};

/** What is wrong with something the form does not ask for is said above it, or it would not be said at all. */
const saidOnTop = (form: Form, problems: readonly Problem[]): Form => {
  const names = form.fields.map(({ name }) => name);
  const others = problems.filter(({ field }) => !names.some((name) => field === name || field.startsWith(`${name}.`)));
  const intro = [...others.map(({ says }) => says), ...(form.intro === undefined ? [] : [form.intro])].join('\n');
  return intro === '' ? form : { ...form, intro };
};
