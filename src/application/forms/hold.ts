import { holdOf } from '../../core/law';
import { refusal } from '../allowed';
import type { Answer, Form, Problem } from '../answer';
import { words } from '../answer';
import type { Filled, Floor } from '../floor';
import type { Climber } from '../holding';
import { ladderOf } from '../holding';
import { momentInWords } from '../words/dates';
import { filledIn } from './fields';

/** A form that asks why rung 4 is held, for coordinators only and while there is one to hold. */
export const holdForm =
  (kind: Climber) =>
  async ({ id, ...filled }: Filled, problems: readonly Problem[], _: unknown, floor: Floor): Promise<Form | Answer> => {
    const { clock, reading } = floor;
    const ladder = typeof id === 'string' ? await ladderOf(kind, id, reading) : undefined;
    if (!ladder) return words(`There is no such ${kind} any more. /watch me shows what waits for you.`);
    const held = holdOf(ladder, clock.now());
    if ('code' in held) return refusal(held, floor);
    return {
      command: `${kind}/hold`,
      title: 'Hold rung 4',
      submit: 'Hold',
      about: { kind, id: ladder.id },
      intro: `${ladder.id}: rung 4, the call to the releasers, moves to ${momentInWords(held.until, ladder.zone)}. It can be held once; the date that was missed stands.`,
      fields: filledIn([{ name: 'reason', label: 'Why it is held', hint: 'It is shown in the thread and on the card.', kind: 'paragraph' }], filled, problems),
    };
  };
