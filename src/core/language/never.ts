/** Ends every exhaustive switch. Reached only if a type lied. */
export const never = (impossible: never): never => broken(`Expected every case to be handled, got ${JSON.stringify(impossible)}.`);

/** A promise between two parts of the house was broken: our mistake, never a person's. The core throws nowhere else. */
export const broken = (promise: string): never => {
  throw new Error(promise);
};
