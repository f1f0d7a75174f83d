import type { SubjectKind } from '../../core/language/refs';
import type { Said } from '../floor';

/** One field of a form as it was sent; nothing when it was left empty. */
export const fieldIn = ({ fields }: Said, name: string): string | undefined => {
  const value = fields[name];
  const text = typeof value === 'string' ? value.trim() : value?.join(' ');
  return text === undefined || text === '' ? undefined : text;
};

/** A field of several choices; what was typed may separate them by commas. */
export const choicesIn = ({ fields }: Said, name: string): readonly string[] | undefined => {
  const value = fields[name];
  return value === undefined ? undefined : splitChoices(typeof value === 'string' ? value : value.join(','));
};

export const splitChoices = (text: string): readonly string[] => text.split(/[\s,]+/).filter((each) => each !== '');

/** The short name a button or form is about, if it is of one of these kinds. */
export const aboutIn = ({ about }: Said, ...kinds: readonly SubjectKind[]): string | undefined =>
  about && kinds.includes(about.kind) ? about.id : undefined;

/** The short name of the channel's own subject. */
export const hereIn = ({ here }: Said, kind: SubjectKind): string | undefined => (here?.kind === kind ? here.id : undefined);

/** A short name in front of what else was typed: `INC-14 the rest`; left out in an incident's own channel. */
export const namedFirst = (said: Said, kind: SubjectKind, spelling: RegExp): { readonly name?: string; readonly rest: string } => {
  const [first = ''] = said.typed.split(/\s+/, 1);
  const typed = spelling.test(first) ? first : undefined;
  const name = aboutIn(said, kind) ?? typed ?? hereIn(said, kind);
  return { ...(name !== undefined && { name }), rest: typed === undefined ? said.typed : said.typed.slice(first.length).trim() };
};
