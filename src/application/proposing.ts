import { z } from 'zod';
import type { Envelope } from '../core/house';
import type { Proposal, Shift } from '../core/language/proposal';
import type { SubjectRef } from '../core/language/refs';
import type { TextId } from '../core/language/words';
import { words } from './answer';
import type { Command } from './define-command';
import { defineCommand } from './define-command';
import type { Floor } from './floor';
import { aboutSchema } from './forms/button';
import { aboutIn } from './forms/said';
import { stateOf } from './present';
import { movesOfElection, movesOfReceipt } from './queries/moves';
import { agencyInWords } from './sayings';
import { changeInWords } from './sayings/election';
import { movesInWords } from './sayings/proposal';
import { namesOf } from './seats';
import { dayInWords } from './words/dates';
import { timeInWords } from './words/times';

/** The subjects that keep changes for a second person. Another one is a case of each switch here. */
export type Proposing = 'election' | 'delivery';

/** What waits for a second person, in words, with what it would move if it were done now. */
type Waiting = {
  readonly proposal: Pick<Proposal<unknown>, 'by' | 'at' | 'reason'>;
  readonly what: string;
  readonly moves: readonly Shift[];
};

const waitingFor = async (kind: Proposing, id: string, floor: Floor): Promise<Waiting | undefined> => {
  switch (kind) {
    case 'election': {
      const election = await stateOf('election', id, floor.reading);
      if (!election?.proposal) return undefined;
      const { change } = election.proposal;
      return { proposal: election.proposal, what: changeInWords(id, change), moves: await movesOfElection(id, change.to, floor) };
    }
    case 'delivery': {
      const delivery = await stateOf('delivery', id, floor.reading);
      if (!delivery?.proposal) return undefined;
      const { from, to } = delivery.proposal.change;
      const what = `${delivery.report} was received by ${agencyInWords(delivery.recipient)} on ${dayInWords(to)}, and not on ${dayInWords(from)}`;
      return { proposal: delivery.proposal, what, moves: await movesOfReceipt(delivery, to, floor) };
    }
  }
};

const isTextId = (input: unknown): input is TextId => typeof input === 'string' && input !== '';
const schema = z.object({ id: aboutSchema, proposal: z.custom<TextId>(isTextId, { error: 'Press Confirm on the proposal, and look at what it moves.' }) });

const gone = (id: unknown) => words(`Nothing is proposed for ${typeof id === 'string' ? id : 'that'} any more: it was confirmed or withdrawn meanwhile. Its card shows what stands now.`);

/** The second person's Confirm: a form shows what would move as things stand, and only sending it does it. */
export const confirmCommand = (kind: Proposing): Command =>
  defineCommand({
    path: `${kind}/confirm`,
    schema,
    read: (said) => ({ id: aboutIn(said, kind), proposal: said.given }),
    form: async ({ id }, _, __, floor) => {
      const waiting = typeof id === 'string' ? await waitingFor(kind, id, floor) : undefined;
      if (!waiting || typeof id !== 'string') return gone(id);
      const { who, reading, clock, zone } = floor;
      const { proposal: { by, at, reason }, what, moves } = waiting;
      const proposed = timeInWords(at, clock.now(), zone);
      if (by.person === who.person) return words(`It needs a second person: you proposed this ${proposed}. Somebody else confirms it, or you withdraw it.`);
      const why = (await reading.texts([reason.text])).get(reason.text) ?? '(these words were expunged)';
      return {
        command: `${kind}/confirm`,
        title: 'Confirm',
        submit: 'Confirm',
        about: { kind, id },
        given: reason.text,
        intro: `${(await namesOf(reading))(by.person)} of ${agencyInWords(by.agency)} proposed ${proposed}: ${what}. In their words: “${why}”\n${movesInWords(moves)}`,
        fields: [],
      };
    },
    order: ({ id, proposal }, { who }, { at }) => envelope(kind, id, { type: 'confirm-change', by: who, at, proposal }),
    done: ({ id }) => words(`Done: ${id} is changed, and what counts from it is counted anew. Both of your names stand in its history.`),
  });

/** Whoever proposed it takes it back; somebody who might have confirmed it turns it down. */
export const withdrawCommand = (kind: Proposing): Command =>
  defineCommand({
    path: `${kind}/withdraw`,
    schema,
    read: async (said, floor) => {
      const id = aboutIn(said, kind);
      const waiting = id === undefined ? undefined : await waitingFor(kind, id, floor);
      return { id, proposal: waiting?.proposal.reason.text };
    },
    form: ({ id }) => gone(id),
    order: ({ id, proposal }, { who }, { at }) => envelope(kind, id, { type: 'withdraw-change', by: who, at, proposal }),
    done: ({ id }) => words(`Withdrawn. Nothing of ${id} was changed.`),
  });

type ByTwo = { readonly type: 'confirm-change' | 'withdraw-change'; readonly by: Floor['who']; readonly at: Proposal<unknown>['at']; readonly proposal: TextId };

const envelope = (kind: Proposing, id: string, order: ByTwo): Envelope => ({ to: kind, id, order });

/** What whoever proposed is told: that nothing is changed yet, what would move, and who is needed. */
export const proposedAnswer = async (kind: Proposing, { id }: SubjectRef, who: string, floor: Floor) => {
  const waiting = await waitingFor(kind, id, floor);
  if (!waiting) return words(`${id} stands as its card shows.`);
  return words(`Proposed: ${waiting.what}.\n${movesInWords(waiting.moves)}\nNothing is changed yet. It needs a second person: ${who} confirms it.`);
};
