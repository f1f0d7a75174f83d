import { secondsBetween } from '../../core/calendar';
import { holdOf, liftOf } from '../../core/law';
import { refusal } from '../allowed';
import { alreadyInWords } from '../already';
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

/** A form that asks why the hold is lifted, while there is one. */
export const liftForm =
  (kind: Climber) =>
  async ({ id, ...filled }: Filled, problems: readonly Problem[], _: unknown, floor: Floor): Promise<Form | Answer> => {
    const { clock, reading } = floor;
    const ladder = typeof id === 'string' ? await ladderOf(kind, id, reading) : undefined;
    if (!ladder) return words(`There is no such ${kind} any more. /watch me shows what waits for you.`);
    if (ladder.face && ladder.hold?.lifted) {
      const because = { outcome: 'nothing-to-do', about: { kind, id: ladder.id }, because: 'hold-already-lifted', since: ladder.hold.lifted.at } as const;
      return words(await alreadyInWords(because, floor));
    }
    const now = clock.now();
    const lifted = liftOf(ladder, now);
    if ('code' in lifted) return refusal(lifted, floor);
    const comes = secondsBetween(now, lifted.until) <= 1 ? 'at once' : `on ${momentInWords(lifted.until, ladder.zone)}`;
    return {
      command: `${kind}/lift-hold`,
      title: 'Lift the hold',
      submit: 'Lift hold',
      about: { kind, id: ladder.id },
      intro: `${ladder.id}: rung 4, the call to the releasers, comes ${comes}. It is not held a second time.`,
      fields: filledIn([{ name: 'reason', label: 'Why it is lifted', hint: 'It is shown in the thread and on the card.', kind: 'paragraph' }], filled, problems),
    };
  };
