import { spellRef } from '../core/language/refs';
import type { Reading } from '../ports/store';

/**
 * Reads each subject and each list once, however often it is asked for: to find what was meant, to check it, to fill in
 * its form, to see whom it concerns. What is decided is decided on what the commit reads for itself.
 */
export const readingOnce = (reading: Reading): Reading => ({
  ...reading,
  subject: onceFor(spellRef, reading.subject),
  list: onceFor(JSON.stringify, reading.list),
});

/** Asked when the first wants to know, and never again. */
export const once = <Answered>(ask: () => Promise<Answered>): (() => Promise<Answered>) => {
  let answered: Promise<Answered> | undefined;
  return () => (answered ??= ask());
};

/** The same answer to everybody who asks the same. */
const onceFor = <Asked, Answered>(
  spelled: (asked: Asked) => string,
  ask: (asked: Asked) => Promise<Answered>,
): ((asked: Asked) => Promise<Answered>) => {
  const answers = new Map<string, Promise<Answered>>();
  return (asked) => {
    const spelling = spelled(asked);
    const answered = answers.get(spelling) ?? ask(asked);
    answers.set(spelling, answered);
    return answered;
  };
};
