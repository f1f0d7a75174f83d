/**
 * What was found when one thing was looked at. `wrong`: it keeps the house from its work, and the remedy says what to do.
 * `note`: it works, and an operator should know. `unchecked`: it could not be looked at, and why.
 */
export type Finding = {
  readonly about: string;
  readonly finding: 'well' | 'wrong' | 'note' | 'unchecked';
  readonly says: string;
  readonly remedy?: string;
};

export type Check = () => Promise<readonly Finding[]> | readonly Finding[];

export const well = (about: string, says: string): Finding => ({ about, finding: 'well', says });
export const wrong = (about: string, says: string, remedy?: string): Finding => ({ about, finding: 'wrong', says, ...(remedy !== undefined && { remedy }) });
export const note = (about: string, says: string): Finding => ({ about, finding: 'note', says });
export const unchecked = (about: string, says: string): Finding => ({ about, finding: 'unchecked', says });

const marks = { well: 'ok  ', wrong: 'NO  ', note: 'note', unchecked: '?   ' } as const;

/** One line each, what is to be done below it, and the sum. */
export const inWords = (findings: readonly Finding[]): string => {
  const lines = findings.flatMap(({ about, finding, says, remedy }) => [`${marks[finding]}  ${about}: ${says}`, ...(remedy === undefined ? [] : [`      ${remedy}`])]);
  const [faults, skipped] = (['wrong', 'unchecked'] as const).map((kind) => findings.filter(({ finding }) => finding === kind).length);
  const sum = faults === 0 ? 'Nothing is wrong' : `${String(faults)} ${faults === 1 ? 'thing is' : 'things are'} wrong`;
  return [...lines, '', `${sum}${skipped === 0 ? '.' : `, ${String(skipped)} could not be checked.`}`].join('\n');
};
