import { secondsBetween } from '../../core/calendar';
import type { PersonId } from '../../core/language/actor';
import type { SubjectRef } from '../../core/language/refs';
import type { Moment, Zone } from '../../core/language/time';
import { wasHeld } from '../../core/law';
import type { CameBack, FormerHold, Hold, KeptHolds, Ladder, Lifting, MomentCame, ScheduledMoment, StandingMoment } from '../../core/law';
import type { Card } from '../../ports/chat';
import type { Button, Saying } from '../../ports/outbox';
import { momentInWords } from '../words/dates';
import { plainMoment } from '../words/times';
import type { Holding } from './calls';
import { coordinatorsThere } from './present';
import { nameInWords } from './proposal';
import { fourthInWords } from './rungs';
import type { Known, Quotes } from './saying';
import { agencyInWords, calling, quoted } from './saying';

/** A ladder after a moment of it has come: what comes next, whom it calls, and whether somebody has held it. */
type Climbing = {
  readonly next: ScheduledMoment | StandingMoment | undefined;
  readonly holding: Holding;
  readonly hold: Hold | undefined;
  readonly zone: Zone;
  readonly about: SubjectRef;
};

/** What is said of rung 4 before it comes, who is shown it, and what puts it off. */
type Shown = { readonly words: string; readonly people: readonly PersonId[]; readonly buttons: readonly Button[] };

const nothingAhead: Shown = { words: '', people: [], buttons: [] };

/**
 * Rung 4 is shown to the coordinators when rung 3 calls them, one working day before. Where an acknowledgement has passed
 * rung 3 over and its day has gone by, what is said then shows it.
 */
export const rungAhead = (came: MomentCame['kind'], { next, holding, hold, zone, about }: Climbing, known: Known): Shown => {
  if (next?.kind !== 'rung-4' || (came !== 'rung-3' && came !== 'still-late')) return nothingAhead;
  return {
    words: ` Next, ${plainMoment(next.at, zone)}: ${fourthInWords(holding, known)}.`,
    people: coordinatorsThere(known),
    buttons: hold?.of === next.of ? [] : [{ command: `${about.kind}/hold`, label: 'Hold', about }],
  };
};

/** `rung 4 is held until Mon 7 December 2026, 17:00 ET, by Dana Reyes of ODNI.`, and why. */
export const heldInWords = ({ by, until, reason }: Hold, zone: Zone, stands: string, known: Known): string => {
  const name = known.coordinators().find(({ person }) => person === by.person)?.name ?? 'a coordinator';
  return `rung 4 is held until ${momentInWords(until, zone)}, by ${name} of ${agencyInWords(by.agency)}. ${stands} In their words: “${quoted(reason, known)}”`;
};

/** `the hold of rung 4 is lifted, by Dana Reyes of ODNI. It comes at once.`, and why. */
export const liftedInWords = ({ by, at, until, reason }: Lifting, zone: Zone, known: Known): string => {
  const comes = secondsBetween(at, until) <= 1 ? 'It comes at once' : `It comes on ${momentInWords(until, zone)}, as if nobody had held it`;
  return `the hold of rung 4 is lifted, by ${nameInWords(by, known)}. ${comes}. In their words: “${quoted(reason, known)}”`;
};

type Held = Pick<Ladder, 'hold' | 'saidUpTo'>;

/** The same as facts of a card, which knows agencies and no names; a hold that was lifted is struck through. */
export const heldFacts = ({ hold }: Held, of: '' | ', of the round', zone: Zone, known: Quotes): Card['facts'] => {
  if (!hold) return [];
  const { lifted, by, until, reason } = hold;
  const rung = `Rung 4, until ${momentInWords(lifted?.from ?? until, zone)}, by a coordinator of ${agencyInWords(by.agency)}`;
  if (!lifted) return [{ name: `Held${of}`, value: `${rung}: ${quoted(reason, known)}` }];
  return [
    { name: `Held${of}`, value: `~${rung}~: ${quoted(reason, known)}` },
    { name: `Hold lifted${of}`, value: `by a coordinator of ${agencyInWords(lifted.by.agency)}: ${quoted(lifted.reason, known)}` },
  ];
};

/** What was held and is not any more, for its date moved or its clock came back; struck through, with when that was. `of`: what moves. */
export const formerHoldFacts = ({ formerHolds = [] }: KeptHolds, of: string, zone: Zone, known: Quotes, whose: '' | ', of the round' = ''): Card['facts'] =>
  formerHolds.slice(-MOST_FORMER).flatMap((former) => {
    const { lifted, by, until, reason, ended, movedTo, cameBack } = former;
    const lead = { name: `Held${whose}`, value: `~Rung 4, until ${momentInWords(lifted?.from ?? until, zone)}, by a coordinator of ${agencyInWords(by.agency)}~: ${quoted(reason, known)}` };
    if (lifted) return [lead, { name: `Hold lifted${whose}`, value: `by a coordinator of ${agencyInWords(lifted.by.agency)}: ${quoted(lifted.reason, known)}` }];
    if (!wasHeld(former)) return [lead];
    const when = cameBack ? cameBackWhen[cameBack] : `when the ${of} ${movedTo ? `moved to ${momentInWords(movedTo, zone)}` : 'was lost'}`;
    return [lead, { name: `Hold ended${whose}`, value: `${momentInWords(ended, zone)}, ${when}` }];
  });

const cameBackWhen: Readonly<Record<CameBack, string>> = {
  'sent-back': 'when it was sent back',
  'asked-another': 'when it was asked anew',
  reinstated: 'when it was wanted after all',
  'taken-after-all': 'when it was taken after all',
  unsettled: 'when it was asked for again',
  'round-reopened': 'when the round went on',
};

/** As many as can be read at once. */
const MOST_FORMER = 3;

/** When a date moved, and where to; nothing where it has none any more. `of`: what it is called. */
type Moved = { readonly at: Moment | undefined; readonly to: Moment | undefined; readonly of: string; readonly zone: Zone };

/** What is said with a date that moves, where it ended a hold: whoever held the ladder hears that nobody does any more. */
export const withHoldEnded = (saying: Saying, { formerHolds = [] }: KeptHolds, { at, to, of, zone }: Moved, known: Known): Saying => {
  const former = formerHolds.at(-1);
  if (!former || former.cameBack || former.ended !== at || former.movedTo !== to || !wasHeld(former)) return saying;
  return endedWith(saying, former, former.movedTo ? `nobody holds the ladder of the new ${of}` : 'it has no date now', zone, known);
};

/** What is said as a clock came back, where that ended a hold that had not run out. */
export const withHoldOvertaken = (saying: Saying, { formerHolds = [] }: KeptHolds, { at, zone }: { readonly at: Moment | undefined; readonly zone: Zone }, known: Known): Saying => {
  const former = formerHolds.at(-1);
  if (!former?.cameBack || former.ended !== at || !wasHeld(former)) return saying;
  return endedWith(saying, former, 'the ladder climbs from now on, and rung 4 comes no earlier than that', zone, known);
};

const endedWith = (saying: Saying, { by, until }: FormerHold, then: string, zone: Zone, known: Known): Saying => {
  const text = `${saying.text} The hold of rung 4, until ${momentInWords(until, zone)}, by ${nameInWords(by, known)}, has ended with that: ${then}.`;
  return calling({ ...saying, text }, [...saying.mentions, ...coordinatorsThere(known).filter((person) => person === by.person)]);
};

/** What a coordinator can press while a rung is held. */
export const liftButtons = ({ hold, saidUpTo }: Held, about: SubjectRef): readonly Button[] =>
  hold && !hold.lifted && saidUpTo < hold.until ? [{ command: `${about.kind}/lift-hold`, label: about.kind === 'round' ? 'Lift hold of answers' : 'Lift hold', about }] : [];
