import type { Place } from '../../core/language/places';
import { spellPlace } from '../../core/language/places';
import type { Outcome } from '../../ports/chat';
import type { Drawn } from './draw';
import type { Failure } from './errors';

/** What a floor that is set up wrongly answers. Nothing may be lost by that, so it waits, red. */
const floorIsShut: ReadonlySet<string> = new Set(['channel_not_found', 'not_in_channel', 'is_archived']);

/** What a failed call makes of a delivery. */
export const outcomeOf = ({ failed, code, why, seconds }: Failure, at: Place): Outcome => {
  if ((at.at === 'floor' || at.at === 'thread') && floorIsShut.has(code))
    return { outcome: 'blocked', why: `${why} It is the floor's channel.` };
  switch (failed) {
    case 'permanent':
      return { outcome: 'refused', why };
    case 'transient':
      return { outcome: 'not-now', seconds, why };
    case 'ambiguous':
      return { outcome: 'unsure', why };
    case 'blocked':
      return { outcome: 'blocked', why };
  }
};

/** Of a call that may be made twice without anybody seeing it: there is nothing to look for. */
export const repeatable = (failure: Failure, at: Place): Outcome =>
  failure.failed === 'ambiguous' ? { outcome: 'not-now', seconds: 5, why: failure.why } : outcomeOf(failure, at);

export const notThereYet = (at: Place): Outcome => ({
  outcome: 'not-now',
  seconds: 2,
  why: `The ${spellPlace(at)} is not there yet.`,
});

/** Said on the floor, since the place it belongs to could not be made. */
export const saidOnTheFloor = (at: Place, { text, blocks }: Drawn): Drawn => {
  if (at.at !== 'thread' && at.at !== 'channel') return { text, blocks };
  const where = at.at === 'thread' ? 'under the card' : 'in the channel';
  const why = `This belongs ${where} of ${at.of.id}, which could not be ${at.at === 'thread' ? 'posted' : 'made'}.`;
  const note = { type: 'context', elements: [{ type: 'plain_text', text: why, emoji: false }] } as const;
  return { text: `${text}\n${why}`, blocks: [...blocks.slice(0, 49), { ...note, elements: [...note.elements] }] };
};
