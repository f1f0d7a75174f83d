import { secondsBetween } from '../core/calendar';
import { faceOf } from '../core/duty';
import type { SubjectRef } from '../core/language/refs';
import type { Zone } from '../core/language/time';
import type { Ladder } from '../core/law';
import { faceOfRequest } from '../core/request';
import { faceOfRound } from '../core/round';
import type { Reading } from '../ports/store';
import type { Answer } from './answer';
import { words } from './answer';
import type { Floor } from './floor';
import { stateOf } from './present';
import { liftButtons } from './sayings/hold';
import { momentInWords } from './words/dates';

/** The subjects whose ladder has a rung 4. */
export type Climber = 'duty' | 'request' | 'round';

/** The ladder of a subject, as a hold sees it; nothing when there is no such subject. */
export const ladderOf = async (kind: Climber, id: string, reading: Reading): Promise<(Ladder & { readonly zone: Zone }) | undefined> => {
  switch (kind) {
    case 'duty': {
      const duty = await stateOf('duty', id, reading);
      return duty && { ...duty, face: faceOf(duty), zone: duty.rule.zone };
    }
    case 'request': {
      const request = await stateOf('request', id, reading);
      return request && { ...request, face: faceOfRequest(request) };
    }
    case 'round': {
      const round = await stateOf('round', id, reading);
      return round && { ...round, face: faceOfRound(round) };
    }
  }
};

/** What a coordinator who held is told: when it comes now, and that this was the one time. */
export const heldAnswer = async (kind: Climber, { id }: SubjectRef, { reading }: Floor): Promise<Answer> => {
  const ladder = await ladderOf(kind, id, reading);
  const until = ladder?.hold ? ` until ${momentInWords(ladder.hold.until, ladder.zone)}` : '';
  return words(`Rung 4 of ${id} is held${until}. It is not held a second time.`, ...(ladder ? liftButtons(ladder, { kind, id }) : []));
};

/** What a coordinator who lifted a hold is told: when the rung comes now. */
export const liftedAnswer = async (kind: Climber, { id }: SubjectRef, { reading }: Floor): Promise<Answer> => {
  const ladder = await ladderOf(kind, id, reading);
  const { lifted, until } = ladder?.hold ?? {};
  if (!ladder || !lifted || !until) return words(`The hold of ${id} is lifted.`);
  const comes = secondsBetween(lifted.at, until) <= 1 ? 'at once' : `on ${momentInWords(until, ladder.zone)}`;
  return words(`The hold of ${id} is lifted: rung 4, the call to the releasers, comes ${comes}. That it was held stays on the card.`);
};
