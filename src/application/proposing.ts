import { z } from 'zod';
import type { Envelope } from '../core/house';
import type { Proposal, Shift } from '../core/language/proposal';
import { refusesMerge } from '../core/law';
import type { SubjectRef } from '../core/language/refs';
import type { TextId } from '../core/language/words';
import type { AgencyId } from '../core/language/agencies';
import type { Deed } from '../core/authority';
import { EXPUNGED } from '../ports/store';
import { unlessAllowed } from './allowed';
import type { Answer } from './answer';
import { words } from './answer';
import type { Command } from './define-command';
import { defineCommand } from './define-command';
import type { Floor } from './floor';
import { aboutSchema } from './forms/button';
import { aboutIn } from './forms/said';
import type { Present } from './present';
import { stateOf } from './present';
import { effectOfKind, leftByKind } from './queries/election-kind';
import { movesOfElection, movesOfReceipt, movesOfStart } from './queries/moves';
import { effectOf } from './pack-change';
import { refusedInWords } from './refusals';
import { agencyInWords } from './sayings';
import { startChangeInWords } from './sayings/correction';
import { changeInWords } from './sayings/election';
import { changeOfPack, packName } from './sayings/pack';
import { movesInWords } from './sayings/proposal';
import { receiptInWords } from './sayings/report';
import { settingAsideInWords, survivorOf } from './sayings/setting-aside';
import { namesOf } from './seats';
import { momentInWords } from './words/dates';
import { timeInWords } from './words/times';

/** The subjects that keep changes for a second person. Another one is a case of each switch here. */
export type Proposing = 'election' | 'delivery' | 'duty' | 'text' | 'pack';

/** Whom somebody who proposes to set a duty aside waits for. */
export const SECONDS_OF_DUTY = 'another coordinator, or a releaser of who owes it,';

/** The same where the fact that started it is corrected, which whoever recorded it may propose. */
export const SECONDS_OF_START = 'a coordinator, or a releaser of who owes it,';

/** What waits for a second person, in words, with what it would move if it were done now. */
type Waiting = {
  readonly proposal: Pick<Proposal<unknown>, 'by' | 'at' | 'reason'>;
  readonly what: string;
  readonly moves: readonly Shift[];
  /** What it does besides moving dates, or instead. */
  readonly also?: string;
  /** Who may be the second person: the deed, and the agencies whose own people may too. */
  readonly second: readonly [deed: Deed, agencies: readonly AgencyId[]];
};

const COUNTED_ANEW = 'is changed, and what counts from it is counted anew. Both of your names stand in its history.';

const waitingFor = async (kind: Proposing, id: string, floor: Floor): Promise<Waiting | undefined> => {
  switch (kind) {
    case 'election': {
      const election = await stateOf('election', id, floor.reading);
      if (!election?.proposal) return undefined;
      const { change } = election.proposal;
      return { proposal: election.proposal, what: changeInWords(id, change), moves: await movesOfElection(id, change.to, floor), also: await effectOfKind(id, change.to, floor), second: ['second-election', [floor.who.agency]] };
    }
    case 'delivery': {
      const delivery = await stateOf('delivery', id, floor.reading);
      if (!delivery?.proposal) return undefined;
      const { change } = delivery.proposal;
      return { proposal: delivery.proposal, what: receiptInWords(delivery.report, delivery, change), moves: await movesOfReceipt(delivery, change, floor), second: ['second-receipt', delivery.owners] };
    }
    case 'duty': {
      const duty = await stateOf('duty', id, floor.reading);
      if (!duty?.proposal) return undefined;
      const { change } = duty.proposal;
      const now = change.kind === 'merge' ? await stateOf('duty', change.into.duty, floor.reading) : undefined;
      if (change.kind === 'start') {
        return { proposal: duty.proposal, what: startChangeInWords(duty, change), moves: movesOfStart(duty, change.to, floor), second: ['second-start', duty.rule.owners] };
      }
      const what = settingAsideInWords(duty, now ? { kind: 'merge', into: survivorOf(now) } : change);
      return { proposal: duty.proposal, what, moves: [], second: ['second-set-aside', duty.rule.owners] };
    }
    case 'pack': {
      const pack = await stateOf('pack', id, floor.reading);
      if (!pack?.proposal) return undefined;
      const { proposal } = pack;
      const { moves, also } = await effectOf(pack, proposal.change, floor);
      return { proposal, what: changeOfPack(pack, proposal.change), moves, also, second: ['second-pack', [floor.who.agency]] };
    }
    case 'text': {
      const text = await stateOf('text', id, floor.reading);
      if (text?.status !== 'standing' || !text.proposal) return undefined;
      const { author, of, writtenAt, zone } = text;
      const words = (await floor.reading.texts([text.id])).get(text.id) ?? EXPUNGED;
      const name = (await namesOf(floor.reading))(author.person);
      const what = `to expunge the words that ${name} of ${agencyInWords(author.agency)} wrote on ${of.id}, ${momentInWords(writtenAt, zone)}, which begin “${words.slice(0, BEGINNING)}”`;
      return { proposal: text.proposal, what, moves: [], second: ['second-expunge', [floor.who.agency]] };
    }
  }
};

const isTextId = (input: unknown): input is TextId => typeof input === 'string' && input !== '';
const schema = z.object({ id: aboutSchema, proposal: z.custom<TextId>(isTextId) });

/** No text is called so. */
const NONE = 'none';
/** As much of the words as shows which they are. */
const BEGINNING = 60;

const gone = (kind: Proposing, id: unknown) => words(`Nothing is proposed for ${typeof id === 'string' && kind !== 'text' ? id : 'that'} any more: it was confirmed or withdrawn meanwhile. Its card shows what stands now.`);

/** The proposal as it would be done now, to be confirmed by somebody else who may. */
const shownFirst = async (kind: Proposing, id: string, floor: Floor): Promise<Answer> => {
  const waiting = await waitingFor(kind, id, floor);
  if (!waiting) return gone(kind, id);
  const over = kind === 'duty' ? await unlessSurvived(id, floor) : undefined;
  if (over) return over;
  const { who, reading, clock, zone } = floor;
  const [deed, agencies] = waiting.second;
  const refused = await unlessAllowed(deed, agencies, floor);
  if (refused) return refused;
  const { proposal: { by, at, reason }, what } = waiting;
  const proposed = timeInWords(at, clock.now(), zone);
  if (by.person === who.person) return words(`It needs a second person: you proposed this ${proposed}. Somebody else confirms it, or you withdraw it.`);
  const why = (await reading.texts([reason.text])).get(reason.text) ?? EXPUNGED;
  const intro = `${(await namesOf(reading))(by.person)} of ${agencyInWords(by.agency)} proposed ${proposed}: ${what}. In their words: “${why}”\n${kind === 'text' ? 'They are deleted for good.' : effectInWords(waiting)}`;
  return { kind: 'form', form: { command: `${kind}/confirm`, title: 'Confirm', submit: 'Confirm', about: { kind, id }, given: reason.text, intro, fields: [] } };
};

/** The second person's Confirm: a form shows what would move as things stand, and only sending it does it. */
export const confirmCommand = (kind: Proposing): Command =>
  defineCommand({
    path: `${kind}/confirm`,
    schema,
    read: (said) => ({ id: aboutIn(said, kind), proposal: said.given ?? NONE }),
    check: ({ id, proposal }, floor) => (proposal === NONE ? shownFirst(kind, id, floor) : kind === 'duty' ? unlessSurvived(id, floor) : undefined),
    form: ({ id }) => gone(kind, id),
    order: ({ id, proposal }, { who }, { at }) => envelope(kind, id, { type: 'confirm-change', by: who, at, proposal }),
    done: ({ id }, _, floor) => doneInWords(kind, id, floor),
  });

/** What has been done, as it stands now. */
const doneInWords = async (kind: Proposing, id: string, floor: Floor): Promise<Answer> => {
  if (kind === 'text') return words('Expunged. The words are deleted; who wrote them, who expunged them and why stay in the history.');
  if (kind === 'pack') {
    const pack = await stateOf('pack', id, floor.reading);
    const done = pack && (pack.status === 'off' ? `${packName(pack)} is turned off` : `version ${pack.edition.version} of ${packName(pack)} is in use, and what is not met is counted by it`);
    return words(`Done: ${done ?? id}. Both of your names stand in its history.`);
  }
  if (kind !== 'duty') return words(`Done: ${id} ${COUNTED_ANEW}${kind === 'election' ? await leftByKind(id, floor) : ''}`);
  const duty = await stateOf('duty', id, floor.reading);
  if (duty && wasCorrectedLast(duty)) return words(`Done: ${id} ${COUNTED_ANEW}`);
  if (duty?.status === 'replaced') return words(`Done: ${id} is merged into ${duty.into}. Both of your names stand in its history.`);
  if (duty?.status === 'not-applicable') return words(`Done: ${id} is closed as not applicable. Both of your names stand in its history.`);
  return words(`${id} is open: what it was to be merged into was over by now, so its clock runs. /deadline show ${id} shows it.`);
};

/** Whether the newest of what two people did to it is a correction of the fact that started it. */
const wasCorrectedLast = ({ startCorrections = [], reopenings = [], ...duty }: Present<'duty'>): boolean => {
  const corrected = startCorrections.at(-1);
  return corrected !== undefined && !('agreed' in duty) && reopenings.every(({ at }) => at < corrected.at);
};

/** Why what was proposed cannot come about any more: what a duty was to be merged into has been met, closed or merged itself. */
const unlessSurvived = async (id: string, floor: Floor): Promise<Answer | undefined> => {
  const { who, zone, clock, reading } = floor;
  const change = (await stateOf('duty', id, reading))?.proposal?.change;
  const survivor = change?.kind === 'merge' ? await stateOf('duty', change.into.duty, reading) : undefined;
  const refused = survivor && refusesMerge(id, survivorOf(survivor));
  return refused && words(refusedInWords(refused, { who, zone, now: clock.now(), nameOf: await namesOf(reading) }));
};

/** Whoever proposed it takes it back; somebody who might have confirmed it turns it down. */
export const withdrawCommand = (kind: Proposing): Command =>
  defineCommand({
    path: `${kind}/withdraw`,
    schema,
    read: async (said, floor) => {
      const id = aboutIn(said, kind);
      const waiting = id === undefined ? undefined : await waitingFor(kind, id, floor);
      return { id, proposal: waiting?.proposal.reason.text ?? NONE };
    },
    check: ({ id, proposal }) => (proposal === NONE ? gone(kind, id) : undefined),
    order: ({ id, proposal }, { who }, { at }) => envelope(kind, id, { type: 'withdraw-change', by: who, at, proposal }),
    done: ({ id }) => words(kind === 'text' ? 'Withdrawn. The words stay.' : `Withdrawn. Nothing of ${id} was changed.`),
  });

const effectInWords = ({ moves, also }: Waiting): string => (also ?? '') === '' ? movesInWords(moves) : `${movesInWords(moves)}\n${also ?? ''}`;

type ByTwo = { readonly type: 'confirm-change' | 'withdraw-change'; readonly by: Floor['who']; readonly at: Proposal<unknown>['at']; readonly proposal: TextId };

const envelope = (kind: Proposing, id: string, order: ByTwo): Envelope => ({ to: kind, id, order });

/** What whoever proposed is told: that nothing is changed yet, what would move, and who is needed. */
export const proposedAnswer = async (kind: Proposing, { id }: SubjectRef, who: string, floor: Floor) => {
  const waiting = await waitingFor(kind, id, floor);
  if (!waiting) return words(`${id} stands as its card shows.`);
  const moves = kind === 'text' ? '' : `${effectInWords(waiting)}\n`;
  const runs = kind === 'duty' ? ' Its clock runs until then.' : '';
  return words(`Proposed: ${waiting.what}.\n${moves}Nothing is changed yet.${runs} It needs a second person: ${who} confirms it.`);
};
