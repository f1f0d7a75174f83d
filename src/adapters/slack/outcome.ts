import type { Place } from '../../core/language/places';
import { spellPlace } from '../../core/language/places';
import type { Outcome } from '../../ports/chat';
import type { Drawn } from './draw';
import type { Failure } from './errors';

/**
 * What a channel answers that takes nothing from us, whatever is said: it is archived, gone, we are not in it, or only
 * some may write there. Somebody can put that right.
 */
const channelIsShut: ReadonlySet<string> = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
]);

export const isShut = ({ code }: Failure): boolean => channelIsShut.has(code);

/** What a failed call makes of a delivery. Nothing may be lost by a floor that is shut, so it waits, red. */
export const outcomeOf = (failure: Failure, at: Place): Outcome => {
  const { failed, why, seconds } = failure;
  if ((at.at === 'floor' || at.at === 'thread') && isShut(failure)) return { outcome: 'blocked', why: floorIsShut(failure) };
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

/** What an operator does about a floor that takes nothing; it goes on by itself then. */
export const floorIsShut = ({ code, why }: Pick<Failure, 'code' | 'why'>): string =>
  code === 'is_archived'
    ? 'The floor’s channel is archived. Take it out of the archive, or name another in FLOOR_CHANNEL; what is due waits.'
    : code === 'channel_not_found' || code === 'not_in_channel'
      ? 'Watchfloor is not in the floor’s channel. Invite it there, or name another in FLOOR_CHANNEL; what is due waits.'
      : `${why} It is the floor’s channel, and what is due waits.`;

/** Of a call that may be made twice without anybody seeing it: there is nothing to look for. */
export const repeatable = (failure: Failure, at: Place): Outcome =>
  failure.failed === 'ambiguous' ? { outcome: 'not-now', seconds: 5, why: failure.why } : outcomeOf(failure, at);

export const notThereYet = (at: Place): Outcome => ({
  outcome: 'not-now',
  seconds: 2,
  why: `The ${spellPlace(at)} is not there yet.`,
});

/** Why something is said on the floor and not where it belongs. */
export const whyOnTheFloor = (at: Place, failure?: Failure): string => {
  if (at.at !== 'thread' && at.at !== 'channel') return '';
  const where = at.at === 'thread' ? 'under the card' : 'in the channel';
  return `This belongs ${where} of ${at.of.id}, which ${failure ? (shutInWords[failure.code] ?? 'takes nothing from Watchfloor.') : `could not be ${at.at === 'thread' ? 'posted' : 'made'}.`}`;
};

const shutInWords: Readonly<Record<string, string>> = {
  is_archived: 'is archived.',
  not_in_channel: 'Watchfloor is no longer in. Somebody who is can invite it again.',
  channel_not_found: 'Watchfloor is no longer in, or which was deleted. Somebody who is in it can invite it again.',
  restricted_action_read_only_channel: 'takes messages only from some people.',
  thread_not_found: 'was deleted.',
};

/** The same, with a line under it that says something about it. */
export const withLine = ({ text, blocks }: Drawn, line: string): Drawn =>
  line === ''
    ? { text, blocks }
    : { text: `${text}\n${line}`, blocks: [...blocks.slice(0, 49), { type: 'context', elements: [{ type: 'plain_text', text: line, emoji: false }] }] };
