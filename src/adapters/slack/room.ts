import type { types } from '@slack/bolt';

/*
 * How much all blocks of a message may hold together. Slack documents no number and refuses longer ones with
 * `msg_blocks_too_long`; what others measured is about 13,200 characters of words, of which a block costs about 100
 * itself. This stays below it. Views were not seen to have such a limit.
 */
export const MOST_TOGETHER = 12_500;
const BLOCK_ITSELF = 100;

export const lengthOf = (blocks: readonly types.KnownBlock[]): number =>
  blocks.reduce((sum, block) => sum + BLOCK_ITSELF + wordsIn(block), 0);

const wordsIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, member]: [string, unknown]) => sum + (name === 'text' && typeof member === 'string' ? member.length : wordsIn(member)),
    0,
  );
};

const caps = [3000, 2000, 1300, 900, 600, 400, 250, 150, 100, 60, 40] as const;

/** The longest texts give way first, and only as far as all of it needs to fit. */
export const fitting = (draw: (longest: number) => types.KnownBlock[]): types.KnownBlock[] => {
  const [widest, ...narrower] = caps;
  return narrower.reduce((blocks, cap) => (lengthOf(blocks) <= MOST_TOGETHER ? blocks : draw(cap)), draw(widest));
};
