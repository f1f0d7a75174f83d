/** What a verb of the command line did: what to print where, and the exit code. */
export type Outcome = { readonly out?: string; readonly err?: string; readonly code: 0 | 1 | 2 };

/** One verb of `watchfloor`. `usage` is its line in the help. */
export type Verb = {
  readonly name: string;
  readonly usage: string;
  readonly says: string;
  readonly run: (args: readonly string[]) => Outcome | Promise<Outcome>;
};

export const done = (out: string): Outcome => ({ out, code: 0 });

/** The work was done and found something wrong. */
export const found = (out: string): Outcome => ({ out, code: 1 });

/** What was typed cannot be done as it stands; says every mistake at once. */
export const mistyped = (mistakes: readonly string[], usage: string): Outcome => ({
  err: [...mistakes, `Usage: watchfloor ${usage}`].join('\n'),
  code: 2,
});
