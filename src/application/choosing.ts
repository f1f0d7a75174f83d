import type { Answer, Form } from './answer';
import { words } from './answer';
import type { Floor, Said } from './floor';
import type { Options } from './forms/options';
import { fieldIn } from './forms/said';

/** Where a verb speaks of one of many, and nothing said which: the form that asks. */
export type Which = {
  /** The field of the schema that holds the short name. */
  readonly field: string;
  /** `Which report`. */
  readonly label: string;
  /** Those it makes sense for, most pressing first. */
  readonly options: (floor: Floor, said: Said) => Promise<Options>;
  /** What is said where there is none. */
  readonly none: string;
};

/** As many as a list in a form holds. */
const MOST = 100;

/** The names of the form's own fields, which no field of a verb has. */
const WHICH = 'which';
const REST = 'rest';

/** What was picked completes the sentence: it is heard as if it had been typed. */
export const completed = (said: Said): Said => {
  const which = said.by === 'form' ? fieldIn(said, WHICH) : undefined;
  return which === undefined ? said : spoken(said, which, fieldIn(said, REST) ?? '');
};

/** The sentence with a name in it. */
const spoken = ({ typed: _, fields: __, ...said }: Said, which: string, rest: string): Said => ({
  ...said, by: 'slash', fields: {}, typed: `${which} ${rest}`.trim(),
});

/**
 * Where one thing alone is meant and nothing else was typed, that; else the form that asks which, with what was typed in
 * it. A verb that does something at once always asks.
 */
export const whichIsMeant = async (
  { label, options, none }: Which,
  { path, mayPresume }: { readonly path: string; readonly mayPresume: boolean },
  said: Said,
  floor: Floor,
): Promise<{ readonly said: Said } | { readonly answer: Answer }> => {
  const all = await options(floor, said);
  const rest = said.typed.trim();
  const [only] = all;
  if (!only) return { answer: words(none) };
  if (mayPresume && all.length === 1 && rest === '') return { said: spoken(said, only.value, '') };
  const hint = all.length > MOST ? `The first ${String(MOST)} of ${String(all.length)}; any other by typing its name.` : undefined;
  const form: Form = {
    command: path,
    title: label,
    submit: 'Go on',
    fields: [
      { name: WHICH, label, kind: 'choice', options: all.slice(0, MOST), ...(hint !== undefined && { hint }) },
      ...(rest === '' ? [] : [{ name: REST, label: 'What you typed', kind: 'paragraph', optional: true, filled: rest } as const]),
    ],
  };
  return { answer: { kind: 'form', form } };
};
