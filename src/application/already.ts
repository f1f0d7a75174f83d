import type { RoundAnswer } from '../core/round';
import { answerOf } from '../core/round';
import type { Floor } from './floor';
import type { Answered } from './desk';
import { stateOf } from './present';
import { agencyInWords } from './sayings';
import { answerInWords } from './sayings/round';
import { namesOf } from './seats';
import { dayInWords } from './words/dates';
import { plainDay, timeInWords } from './words/times';
import { basisInWords } from '../core/law';
import { dayOf } from '../core/calendar';

type Nothing = Extract<Answered, { outcome: 'nothing-to-do' }>;

/** Why there was nothing to do, from the subject as it stands: a second click is told what the first one did. */
export const alreadyInWords = async (nothing: Nothing, floor: Floor): Promise<string> => {
  const { because, about } = nothing;
  const say = sentences[`${about.kind} ${because}`];
  return say ? say(nothing, floor) : `${about.id} is like that already. Nothing was changed.`;
};

type Sentence = (nothing: Nothing, floor: Floor) => Promise<string> | string;

/** ` at 14:02`, where it is known. */
const since = ({ since: moment }: Nothing, { clock, zone }: Floor): string =>
  moment === undefined ? '' : ` ${timeInWords(moment, clock.now(), zone)}`;

const liftedBefore = (nothing: Nothing, floor: Floor): string => `The hold of ${nothing.about.id} was lifted${since(nothing, floor)}. Nothing was changed.`;

/** By subject and reason. What only the house's own orders come to is said to nobody. */
export const sentences: Readonly<Record<string, Sentence>> = {
  'election already-added': async ({ about }, { reading }) => {
    const state = await stateOf('election', about.id, reading);
    return `${about.id} is on the floor already${state ? `, with Election Day ${dayInWords(state.day)}` : ''}.`;
  },
  'election already-confirmed': async ({ about }, { reading, clock, zone }) => {
    const state = await stateOf('election', about.id, reading);
    if (state?.status !== 'concluded') return `${about.id} is confirmed already.`;
    const { on, basis } = state.conclusion;
    return `${about.id} is confirmed already: concluded on ${plainDay(on, dayOf(clock.now(), zone))}, ${basisInWords[basis]}.`;
  },
  'election already-so': ({ about }) => `${about.id} is recorded so already. Nothing was changed.`,
  'election already-proposed': (nothing, floor) => proposedBefore(nothing, floor),
  'delivery already-so': ({ about }) => `${about.id} is recorded for that day already. Nothing was changed.`,
  'delivery already-proposed': (nothing, floor) => proposedBefore(nothing, floor),
  'request already-so': ({ about }) => `${about.id} is wanted by that hour already. Nothing was changed.`,
  'request interim-already-so': ({ about }) => `The rest of ${about.id} is expected on that day already. Nothing was changed.`,
  'request not-cancelled': ({ about }) => `${about.id} is not cancelled, so there is nothing to reinstate. Nothing was changed.`,
  'request already-cancelled': (nothing, floor) => `${nothing.about.id} was cancelled${since(nothing, floor)}. Nothing was changed.`,
  'report already-so': ({ about }) => `The release of ${about.id} is recorded for that day already. Nothing was changed.`,
  'pack already-on': ({ about }) => `${about.id} is on already.`,
  'pack already-unnamed': ({ about }) => `${about.id} is out of use already: PACKS does not name it.`,
  'pack already-off': ({ about }) => `${about.id} is off already.`,
  'pack already-applied': (nothing, floor) => `That version of ${nothing.about.id} was applied${since(nothing, floor)}. Nothing more was done.`,
  'pack already-verified': (nothing, floor) => `You verified that rule of ${nothing.about.id} for that day${since(nothing, floor)}.`,
  'pack already-unverified': (nothing, floor) => `That mark of ${nothing.about.id} was taken back${since(nothing, floor)}.`,
  'pack already-proposed': (nothing, floor) => proposedBefore(nothing, floor),
  'text already-expunged': (nothing, floor) => `Those words were expunged${since(nothing, floor)}.`,
  'text already-proposed': (nothing, floor) => `You proposed to expunge those words${since(nothing, floor)}, and it waits for a second person.`,
  'incident already-so': ({ about }) => `${about.id} says so already. Nothing was changed.`,
  'incident already-named': ({ about }) => `${about.id} is for them already. Nothing was changed.`,
  'incident already-attached': ({ about }) => `${about.id} has that channel already.`,
  'incident already-closed': (nothing, floor) => `${nothing.about.id} was closed${since(nothing, floor)}.`,
  'incident open-already': (nothing, floor) => `${nothing.about.id} is open${nothing.since === undefined ? '' : `, and was opened again${since(nothing, floor)}`}. Nothing was changed.`,
  'request already-yours': ({ about }) => `${about.id} is already yours.`,
  'request already-returned': ({ about }) => `${about.id} has been given back already.`,
  'request already-acknowledged': ({ about }) => `You have acknowledged ${about.id} with that day already.`,
  'request already-seen': (nothing) => `${nothing.about.id} has been marked as seen already.`,
  'request already-taken': ({ about }) => `${about.id} is taken, so it has been seen.`,
  'request already-drafting': ({ about }) => `${about.id} is being drafted already.`,
  'request already-theirs': ({ about }) => `${about.id} is with them already.`,
  'request already-declined': ({ about }) => `${about.id} has been declined already.`,
  'request already-answered': ({ about }) => `${about.id} has been handed in already.`,
  'request hold-already-lifted': (nothing, floor) => liftedBefore(nothing, floor),
  'duty hold-already-lifted': (nothing, floor) => liftedBefore(nothing, floor),
  'round hold-already-lifted': (nothing, floor) => liftedBefore(nothing, floor),
  'request extension-already-withdrawn': (nothing, floor) => `The extension of ${nothing.about.id} was withdrawn${since(nothing, floor)}. Nothing was changed.`,
  'request already-accepted': ({ about }) => `${about.id} is accepted already.`,
  'request already-sent-back': ({ about }) => `${about.id} has been sent back already.`,
  'request waits-to-be-judged': ({ about }) => `${about.id} waits to be judged already: accept it, or send it back. Nothing was changed.`,
  'report already-submitted': (nothing, floor) => `This very text of ${nothing.about.id} was submitted${since(nothing, floor)}. Nothing was changed.`,
  'report already-released': (nothing, floor) => `${agencyInWords(floor.who.agency)} released ${nothing.about.id}${since(nothing, floor)}.`,
  'round already-answered': async (nothing, floor) => answered(nothing, floor, await answerAt(nothing, floor)),
  'round already-of-record': async (nothing, floor) => answered(nothing, floor, await answerAt(nothing, floor)),
  'delivery already-sent': (nothing, floor) => `That ${nothing.about.id} went out that day was recorded${since(nothing, floor)}.`,
  'delivery already-received': (nothing, floor) => `That ${nothing.about.id} was received that day was recorded${since(nothing, floor)}.`,
  'duty already-proposed': (nothing, floor) => proposedBefore(nothing, floor),
  'duty already-closed': (nothing, floor) => `${nothing.about.id} was closed as not applicable${since(nothing, floor)}.`,
  'duty already-merged': (nothing, floor) => `${nothing.about.id} was merged into that duty${since(nothing, floor)}.`,
  'duty already-explained': (nothing, floor) => explainedBefore(nothing, floor),
  'request already-explained': (nothing, floor) => explainedBefore(nothing, floor),
  'closure all-closed-already': () => 'Those days are recorded as closed already. Nothing was changed.',
  'closure closed-already': (nothing, floor) => `That day was recorded as closed${since(nothing, floor)}. Nothing was changed.`,
  'duty open-already': ({ about }) => `${about.id} is open, and its clock runs. There is nothing to reopen.`,
  'duty already-acknowledged': ({ about }) => `You have acknowledged ${about.id} with that day already.`,
  'duty already-open': ({ about }) => `${about.id} runs already: /deadline show ${about.id} shows it. Nothing was changed. If its fact was recorded wrongly: /deadline correct ${about.id}. If it is another fact, start it with --another.`,
  'duty act-already-so': ({ about }) => `That act of ${about.id} is recorded for that day already. Nothing was changed.`,
  'duty already-so': ({ about }) => `What started ${about.id} is recorded for that day and hour already. Nothing was changed.`,
  'duty already-met': ({ about }) => `${about.id} is met already.`,
  'duty set-aside': ({ about }) => `${about.id} is closed as not applicable, or merged into another, so nothing is recorded for it. /deadline reopen ${about.id} puts it back, and its clock runs again.`,
  'duty act-already-recorded': (nothing, floor) => `That act of ${nothing.about.id} was recorded for that day${since(nothing, floor)}.`,
  'agency already-recorded': (nothing, floor) => `This absence was recorded${since(nothing, floor)}. Nothing was changed.`,
  'agency already-delegated': (nothing, floor) => `This was delegated${since(nothing, floor)}. Nothing was changed.`,
  'agency already-seated': ({ about }) => `The roster of ${about.id} says so already.`,
};

const explainedBefore = (nothing: Nothing, floor: Floor): string => `That reason for ${nothing.about.id} was given${since(nothing, floor)}. Nothing was changed.`;

const proposedBefore = (nothing: Nothing, floor: Floor): string =>
  `You proposed that for ${nothing.about.id}${since(nothing, floor)}, and it waits for a second person.`;

const answerAt = async ({ about }: Nothing, { reading, who }: Floor): Promise<RoundAnswer | undefined> => {
  const state = await stateOf('round', about.id, reading);
  return state && answerOf(state, who.agency);
};

/** `You concurred at 14:02.`, or who of the agency did. */
const answered = async (nothing: Nothing, floor: Floor, answer: RoundAnswer | undefined): Promise<string> => {
  const { who, reading } = floor;
  if (!answer) return `${agencyInWords(who.agency)} has answered on ${nothing.about.id} already.`;
  const by = answer.standing === 'of-record' ? answer.boundBy : answer.by;
  const own = by.person === who.person;
  const name = own ? 'You' : (await namesOf(reading))(by.person);
  const said = own ? did[answer.kind] : `said that ${agencyInWords(answer.agency)} ${answerInWords[answer.kind]}`;
  return `${name} ${said}${since(nothing, floor)}.`;
};

const did: Readonly<Record<RoundAnswer['kind'], string>> = {
  concur: 'concurred',
  'concur-with-comment': 'concurred with comment',
  nonconcur: 'nonconcurred',
  'no-equity': 'answered "no equity"',
};
