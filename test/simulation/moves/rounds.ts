import type { AgencyId } from '../../../src/core/language/agencies';
import { answerKinds } from '../../../src/core/round';
import { allOf } from '../kept';
import type { Present } from '../kept';
import type { Move } from '../people';
import { agencies, gesture, releaser, worker } from '../people';
import type { Random } from '../random';
import type { World } from '../world';

/** Answers for an agency in any kind, mostly with the words that kind needs. */
export const answer = (world: World, random: Random, { id }: Present<'round'>, agency: AgencyId): Promise<unknown> => {
  const by = worker(random, agency);
  const kind = random.pick(answerKinds);
  const comments = random.happens(kind === 'concur' || kind === 'no-equity' ? 0.1 : 0.9);
  return gesture(world, random, {
    by,
    order: ({ at, words }) => ({ to: 'round', id, order: { type: 'answer', by, at, kind, ...(comments && { comment: words('See page 3.') }) } }),
  });
};

/** A releaser takes the staff's answer for the agency's, sometimes having seen another. */
export const confirm = (world: World, random: Random, round: Present<'round'>, agency: AgencyId): Promise<unknown> => {
  const by = releaser(random, agency);
  const staff = round.answers.find((each) => each.agency === agency);
  const seen = random.happens(0.1) ? random.pick(answerKinds) : random.happens(0.5) ? staff?.kind : undefined;
  return gesture(world, random, {
    by,
    order: ({ at }) => ({ to: 'round', id: round.id, order: { type: 'confirm', by, at, ...(seen && { kind: seen }) } }),
  });
};

const onSome =
  (act: typeof answer): Move['make'] =>
  async (world, random) => {
    const rounds = await allOf(world, 'round');
    if (rounds.length === 0) return undefined;
    const round = random.pick(rounds);
    const { agency } = random.pick(round.asked);
    return act(world, random, round, random.happens(0.95) ? agency : random.pick(agencies));
  };

export const roundMoves: readonly Move[] = [
  { says: 'somebody answers in a round', weight: 2, make: onSome(answer) },
  { says: 'somebody confirms the answer of their staff', weight: 1, make: onSome(confirm) },
];
