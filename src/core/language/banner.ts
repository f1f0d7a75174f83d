/**
 * Whether a text carries a classification banner or portion mark (EO 13526, as agencies write them). Such a text must
 * not be kept here: it is refused before anything of it is stored, logged, quoted or searched.
 *
 * Marks are capitals in known places. The words themselves in running text ("the Secret Service", "a confidential
 * source") are no mark; what looks like one but is not is listed in the tests.
 */
export const carriesBanner = (text: string): boolean => lines(text).some(hasMark) || marks.some((mark) => mark.test(text));

const lines = (text: string): readonly string[] => text.split(/\r?\n/).map((line) => line.trim());

const hasMark = (line: string, _index: number, all: readonly string[]): boolean =>
  banner.test(line) || (portion.test(line) && !isList(line, all));

const level = '(?:TOP\\s+SECRET|SECRET|CONFIDENTIAL|TS|S|C)';
const wholeLevel = '(?:TOP\\s+SECRET|SECRET|CONFIDENTIAL)';

/** A line that is a banner and nothing else: `SECRET`, `TOP SECRET//SI//NOFORN`, with or without dashes around it. */
const banner = new RegExp(`^[-=*_\\s]*${wholeLevel}(?:\\s*//\\s*[A-Z][A-Z0-9 ,/\\-]*)?[-=*_\\s.]*$`);

/** A paragraph that begins with its mark: `(S) The source…`, `(TS//SI) …`. `(U)` is the mark of what may be here. */
const portion = new RegExp(`^(?:[-•*]\\s*)?\\((?:${level})(?:\\s*//\\s*[A-Z][A-Z0-9 ,/\\-]*)?\\)(?:\\s|$)`);

/** Marks that nobody writes by chance, wherever they stand. */
const marks: readonly RegExp[] = [
  new RegExp(`\\b${wholeLevel}\\s*//\\s*[A-Z]`),
  /\((?:TS|S|C)\s*\/\/\s*[A-Z][A-Z0-9 ,/-]*\)/,
  /\b(?:TS|S)\/\/(?:SI|TK|HCS|NF|NOFORN|ORCON|REL)\b/,
  /\/\/\s*(?:NOFORN|ORCON|SI-G|HCS-[A-Z]|IMCON|RSEN)\b/,
  /\bTOP SECRET\b(?=[^a-z]{0,40}$)/m,
  /^\s*TOP SECRET\b/m,
  /\b(?:SECRET|TOP SECRET) NOFORN\b/,
  /\bCLASSIFIED BY:\s*\S|\bDERIVED FROM:\s*\S|\bDECLASSIFY ON:\s*\S/,
];

/** `(C)` and `(S)` also number the items of a list, in the company of other letters. */
const isList = (line: string, all: readonly string[]): boolean =>
  /^(?:[-•*]\s*)?\([CS]\)/.test(line) && all.some((other) => /^(?:[-•*]\s*)?\([ABRT]\)(?:\s|$)/.test(other));
