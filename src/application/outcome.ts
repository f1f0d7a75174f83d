import { never } from '../core/language/never';
import type { Refusal } from '../core/house';
import type { SubjectRef } from '../core/language/refs';
import type { Button } from '../ports/outbox';
import type { Answer, Problem } from './answer';
import { words } from './answer';
import { alreadyInWords } from './already';
import type { Floor, Said } from './floor';
import type { Answered } from './desk';
import { refusalInWords } from './allowed';
import { timeInWords } from './words/times';

/** For a refusal that names another command as the way: the button that opens it. */
export type Instead = Readonly<Partial<Record<Refusal['code'], (about: SubjectRef) => Button>>>;

/** What a command says of itself to whoever gave it. */
export type Telling = {
  readonly done: (about: SubjectRef) => Promise<Answer> | Answer;
  readonly again?: (about: SubjectRef) => Button;
  readonly fieldOf?: Readonly<Partial<Record<Refusal['code'], string>>>;
  readonly instead?: Instead;
  /** The form with what was typed in it and what is wrong; nothing where there is no form that could be sent. */
  readonly asked?: (problem: Problem) => Promise<Answer | undefined>;
};

/** The answer to what became of an order. */
export const answerTo = async (found: Answered, { done, again, fieldOf, instead, asked }: Telling, said: Said, floor: Floor): Promise<Answer> => {
  const answered = await asSeen(found, floor);
  switch (answered.outcome) {
    case 'done':
      return done(answered.about);
    case 'repeated': {
      const [about] = answered.row.touched;
      return about ? done(about) : words('This took too long and was given up; nothing was changed. Please ask again.');
    }
    case 'asked-before': {
      const [about] = answered.row.touched;
      const at = timeInWords(answered.row.at, floor.clock.now(), floor.zone);
      if (!about) return words(`You asked this ${at}.`);
      const buttons = again ? [again(about)] : [];
      return words(`You asked this ${at}: ${about.id}. Nothing more was done.`, ...buttons);
    }
    case 'nothing-to-do':
      return words(await alreadyInWords(answered, floor));
    case 'refused': {
      const { refusal, about } = answered;
      const says = await refusalInWords(refusal, floor);
      const field = fieldOf?.[refusal.code] ?? (Object.keys(said.fields).length > 0 ? '' : undefined);
      // What somebody filled in stays on the screen, whatever was wrong: it may be a page of text.
      if (said.by === 'form' && field !== undefined) return { kind: 'problems', problems: [{ field, says }] };
      const typed = said.by === 'slash' && fieldOf?.[refusal.code] !== undefined ? await asked?.({ field: fieldOf[refusal.code] ?? '', says }) : undefined;
      if (typed) return typed;
      const other = instead?.[refusal.code];
      return words(says, ...(other ? [other(about)] : []));
    }
    default:
      return never(answered);
  }
};

/** Why nothing was done with what is not for them would say that it is there. */
const asSeen = async (answered: Answered, floor: Floor): Promise<Answered> => {
  if (answered.outcome !== 'refused' && answered.outcome !== 'nothing-to-do') return answered;
  const { about } = answered;
  const refusal = noSuch[about.kind];
  return refusal && (await floor.hides(about)) ? { outcome: 'refused', about, refusal } : answered;
};

/** What is said of one that is not there, by what may be hidden. */
const noSuch: Readonly<Partial<Record<SubjectRef['kind'], Refusal>>> = {
  incident: { code: 'no-such-incident' },
  request: { code: 'no-such-request' },
  report: { code: 'no-such-report' },
  round: { code: 'no-such-round' },
  delivery: { code: 'no-such-delivery' },
  text: { code: 'no-such-text' },
};
