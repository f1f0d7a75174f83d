import { z } from 'zod';
import type { Envelope } from '../../core/house';
import type { Proposal } from '../../core/language/proposal';
import type { SubjectRef } from '../../core/language/refs';
import type { TextId } from '../../core/language/words';
import { isTextId } from '../../core/language/words';
import { EXPUNGED } from '../../ports/store';
import { refusalInWords, unlessAllowed } from '../allowed';
import type { Answer } from '../answer';
import { words } from '../answer';
import type { Command } from '../define-command';
import { defineCommand } from '../define-command';
import type { Floor } from '../floor';
import { aboutSchema } from '../forms/button';
import { aboutIn } from '../forms/said';
import { agencyInWords } from '../sayings';
import { rehearsed } from '../rehearse';
import { nobodyElse } from './nobody-else';
import { movesInWords, withdrawButton } from '../sayings/proposal';
import { namesOf } from '../seats';
import { timeInWords } from '../words/times';
import type { ByTwo, Waiting } from './by-two';
import { deliveryByTwo } from './delivery';
import { dutyByTwo } from './duty';
import { electionByTwo } from './election';
import { packByTwo } from './pack';
import { textByTwo } from './text';

export { nobodyElseFor } from './nobody-else';
export { SECONDS_OF_DUTY, SECONDS_OF_START } from './duty';

/** The subjects that keep changes for a second person. Another one is a file of its own beside this. */
export type Proposing = 'election' | 'delivery' | 'duty' | 'text' | 'pack';

const kinds: Readonly<Record<Proposing, ByTwo>> = {
  election: electionByTwo,
  delivery: deliveryByTwo,
  duty: dutyByTwo,
  pack: packByTwo,
  text: textByTwo,
};

const schema = z.object({ id: aboutSchema, proposal: z.custom<TextId>(isTextId) });

/** No text is called so. */
const NONE = 'none';

const gone = (kind: Proposing, id: unknown) =>
  words(`Nothing is proposed for ${typeof id === 'string' ? kinds[kind].called(id) : 'that'} any more: it was confirmed or withdrawn meanwhile. Its card shows what stands now.`);

/** The proposal as it would be done now, to be confirmed by somebody else who may. */
const shownFirst = async (kind: Proposing, id: string, floor: Floor): Promise<Answer> => {
  const { waiting: waitingFor, over, effect } = kinds[kind];
  const waiting = await waitingFor(id, floor);
  if (!waiting) return gone(kind, id);
  const { proposal: { by, at, reason }, what, second: [deed, agencies] } = waiting;
  const refused = (await over?.(id, floor)) ?? (await unlessAllowed(deed, agencies, floor));
  if (refused) return refused;
  const { who, reading, clock, zone } = floor;
  const proposed = timeInWords(at, clock.now(), zone);
  if (by.person === who.person) return words(`It needs a second person: you proposed this ${proposed}. Somebody else confirms it, or you withdraw it.`);
  const stops = await rehearsed(envelope(kind, id, { type: 'confirm-change', by: who, at: clock.now(), proposal: reason.text }), floor);
  if (stops.outcome === 'refused') return words(await refusalInWords(stops.refusal, floor), withdrawButton({ kind, id }));
  const why = (await reading.texts([reason.text])).get(reason.text) ?? EXPUNGED;
  const intro = `${(await namesOf(reading))(by.person)} of ${agencyInWords(by.agency)} proposed ${proposed}: ${what}. In their words: “${why}”\n${effect ?? effectInWords(waiting)}`;
  return { kind: 'form', form: { command: `${kind}/confirm`, title: 'Confirm', submit: 'Confirm', about: { kind, id }, given: reason.text, intro, fields: [] } };
};

/** The second person's Confirm: a form shows what would move as things stand, and only sending it does it. */
export const confirmCommand = (kind: Proposing): Command =>
  defineCommand({
    path: `${kind}/confirm`,
    schema,
    read: (said) => ({ id: aboutIn(said, kind), proposal: said.given ?? NONE }),
    check: ({ id, proposal }, floor) => (proposal === NONE ? shownFirst(kind, id, floor) : kinds[kind].over?.(id, floor)),
    form: ({ id }) => gone(kind, id),
    order: ({ id, proposal }, { who }, { at }) => envelope(kind, id, { type: 'confirm-change', by: who, at, proposal }),
    done: async ({ id }, _, floor) => words(await kinds[kind].done(id, floor)),
  });

/** Whoever proposed it takes it back; somebody who might have confirmed it turns it down. */
export const withdrawCommand = (kind: Proposing): Command =>
  defineCommand({
    path: `${kind}/withdraw`,
    schema,
    read: async (said, floor) => {
      const id = aboutIn(said, kind);
      const waiting = id === undefined ? undefined : await kinds[kind].waiting(id, floor);
      return { id, proposal: waiting?.proposal.reason.text ?? NONE };
    },
    check: ({ id, proposal }) => (proposal === NONE ? gone(kind, id) : undefined),
    order: ({ id, proposal }, { who }, { at }) => envelope(kind, id, { type: 'withdraw-change', by: who, at, proposal }),
    done: ({ id }) => words(kinds[kind].withdrawn(id)),
  });

const effectInWords = ({ moves, also }: Waiting): string => (also ?? '') === '' ? movesInWords(moves) : `${movesInWords(moves)}\n${also ?? ''}`;

type Second = { readonly type: 'confirm-change' | 'withdraw-change'; readonly by: Floor['who']; readonly at: Proposal<unknown>['at']; readonly proposal: TextId };

const envelope = (kind: Proposing, id: string, order: Second): Envelope => ({ to: kind, id, order });

/** What whoever proposed is told: that nothing is changed yet, what would move, and who is needed. */
export const proposedAnswer = async (kind: Proposing, { id }: SubjectRef, who: string, floor: Floor) => {
  const { waiting: waitingFor, effect, meanwhile = '' } = kinds[kind];
  const waiting = await waitingFor(id, floor);
  if (!waiting) return words(`${id} stands as its card shows.`);
  const moves = effect === undefined ? `${effectInWords(waiting)}\n` : '';
  return words(`Proposed: ${waiting.what}.\n${moves}Nothing is changed yet.${meanwhile} It needs a second person: ${who} confirms it.${await nobodyElse(waiting, floor)}`);
};
