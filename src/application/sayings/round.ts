import { dayOf, daysBetween } from '../../core/calendar';
import type { AgencyId } from '../../core/language/agencies';
import { never } from '../../core/language/never';
import type { MomentCame } from '../../core/law';
import type { AnswerKind, RoundAnswer, Reopened, RoundNotice, RoundState } from '../../core/round';
import { answerOf, missingIn, nextOfRound } from '../../core/round';
import type { Button, Saying } from '../../ports/outbox';
import { momentInWords } from '../words/dates';
import type { Holding, People } from './calls';
import { answeringFor, bindingFor, calledAt, hasReleasers, holderOrDesk, releasersOf, workersOf } from './calls';
import { heldInWords, liftedInWords, rungAhead, withHoldOvertaken } from './hold';
import { hasWorkers, nobodyOwing, nobodyThere, noReleaserIn, suspenseDay } from './present';
import { toReleaseButton } from './releasing';
import { requestName } from './request-name';
import { rungWords } from './rungs';
import type { Known } from './saying';
import { agencyInWords, calling, listed, missedBefore, quoted, said, spanInWords } from './saying';

type Kept = Exclude<RoundState, { status: 'absent' }>;

/** `concurs`, as one says of an agency. */
export const answerInWords: Readonly<Record<AnswerKind, string>> = {
  concur: 'concurs',
  'concur-with-comment': 'concurs with comment',
  nonconcur: 'nonconcurs',
  'no-equity': 'has no equity',
};

/** `version 2 of “Materiality of the county incident”, RPT-31`. */
const roundName = (state: Kept, known: Known): string =>
  `version ${String(state.version)} of ${requestName({ id: state.report, title: state.title }, known)}`;

/** Why a round goes on, by what had closed it. */
const goesOnFor: Readonly<Record<Reopened | 'released', string>> = {
  cancelled: 'the report is wanted after all',
  'sent-back': 'the report is judged after all',
  released: 'nothing was released after all',
};

export const sayRound = (notice: RoundNotice, state: Kept, known: Known): Saying => {
  const name = roundName(state, known);
  const by = momentInWords(state.suspense, state.zone);
  const owner = agencyInWords(state.owner);
  switch (notice.say) {
    case 'round-opened': {
      const asked = state.asked.map(({ agency }) => agency);
      const nobody = nobodyThere(asked, suspenseDay(state), known);
      return calling(
        said(`${owner} puts ${name} to ${listed(asked.map(agencyInWords))}. Answer by ${by}; a releaser's answer is of record.${nobody.words}`, ...answerButtons(state)),
        [...asked.flatMap((agency) => workersOf(agency, known)), ...nobody.people],
      );
    }
    case 'round-reopened': {
      const [missing, lacking, holding] = [missingIn(state), lackingIn(missingIn(state), state, known), holdingOfRound(state, known)];
      const goesOn = `The round goes on, for ${goesOnFor[notice.because ?? 'released']}: ${name}. Still asked: ${listed(missing.map(agencyInWords))}`;
      if (state.lateFrom === undefined) return calling(said(`${goesOn}, by ${by}.${lacking}`, ...answerButtons(state)), holding.having);
      const ahead = rungAhead('still-late', { next: nextOfRound(state), holding, zone: state.zone, about: { kind: 'round', id: state.id }, hold: state.hold }, known);
      const words = said(`${goesOn}. The answers were wanted by ${by} and are late.${lacking} ${withoutThem(state)}${ahead.words}`, ...answerButtons(state), ...ahead.buttons);
      return withHoldOvertaken(calling(words, [...calledAt('late', holding, known), ...ahead.people]), state, { at: state.lateFrom, zone: state.zone }, known);
    }
    case 'agency-answered':
    case 'answer-confirmed':
      return sayAnswer(notice, state, known);
    case 'round-completed':
      return calling(
        said(`Every agency asked has answered on ${name}. ${owner} releases it or submits a new version.`, toReleaseButton(state.report)),
        [...holderOrDesk(state.report, state.owner, known), ...releasersOf([state.owner], known)],
      );
    case 'round-moment':
      return moment(notice.came, state, known);
    case 'round-held':
      return said(`Answers on ${name}: ${heldInWords(notice.hold, state.zone, 'The suspense stands.', known)}`);
    case 'round-hold-lifted':
      return said(`Answers on ${name}: ${liftedInWords(notice.lifting, state.zone, known)}`);
    default:
      return never(notice);
  }
};

const sayAnswer = (
  { agency, say, former }: Extract<RoundNotice, { readonly agency: AgencyId }>,
  state: Kept,
  known: Known,
): Saying => {
  const answer = answerOf(state, agency);
  const who = agencyInWords(agency);
  if (!answer) return said(`${who} has answered on ${roundName(state, known)}.`);
  const comment = answer.comment ? ` In its words: “${quoted(answer.comment, known)}”` : '';
  const words = `${answerInWords[answer.kind]} on ${roundName(state, known)}.`;
  const instead = former && former !== answer.kind ? ` Before, it was: ${answerInWords[former]}.` : '';
  if (say === 'answer-confirmed') return said(`${who} ${words} This is ${who}'s answer of record.${comment}`);
  if (answer.standing === 'of-record') return said(`${who} ${words} This is of record.${instead}${comment}`);
  return calling(
    said(`${who}, staff: ${words}${instead} A releaser of ${who} confirms it or answers otherwise.${lackingIn([agency], state, known)}${comment}`, confirmButton(answer, state)),
    bindingFor([agency], known),
  );
};

const moment = (came: MomentCame, state: Kept, known: Known): Saying => {
  const by = momentInWords(state.suspense, state.zone);
  const missing = missingIn(state).map(agencyInWords);
  const lacking = lackingIn(missingIn(state), state, known);
  const earlier = missedBefore(came.earlier);
  const name = roundName(state, known);
  const holding = holdingOfRound(state, known);
  const called = calledAt(came.kind, holding, known);
  if (came.kind.startsWith('remind')) {
    const days = daysBetween(dayOf(came.scheduled, state.zone), dayOf(state.suspense, state.zone));
    const left = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${String(days)} days`;
    return calling(said(`Answers on ${name} are wanted ${left}, by ${by}. Still asked: ${listed(missing)}.${lacking}${earlier}`, ...answerButtons(state)), called);
  }
  const open = came.kind === 'still-late' ? ` and are open ${spanInWords(dayOf(state.suspense, state.zone), dayOf(came.scheduled, state.zone))} past the suspense` : '';
  const about = { kind: 'round', id: state.id } as const;
  const ahead = rungAhead(came.kind, { next: nextOfRound(state), holding, zone: state.zone, about, hold: state.hold }, known);
  const words = `${rungWords(came.kind, holding, known)}Answers on ${name} were wanted by ${by}${open}. No answer of record from ${listed(missing)}.${lacking} ${withoutThem(state)}${ahead.words}${earlier}`;
  return calling(said(words, ...answerButtons(state), ...ahead.buttons), [...called, ...ahead.people]);
};

/** Nobody's silence holds up a report but that of an agency that owns it too. */
const withoutThem = (state: Kept): string => {
  const missing = missingIn(state);
  const joint = state.asked.filter(({ agency, verb }) => verb === 'joint' && missing.includes(agency)).map(({ agency }) => agencyInWords(agency));
  return joint.length > 0
    ? `${listed(joint)} ${joint.length > 1 ? 'own' : 'owns'} it too: it goes out when every owner has released it.`
    : `This blocks nobody: ${agencyInWords(state.owner)} may release without it.`;
};

/** What is said of those still missing for whom the coordinators stand in: nobody could answer, or a staff answer has nobody to confirm it. */
export const lackingIn = (missing: readonly AgencyId[], state: Kept, known: Pick<Known, 'members'>): string => {
  const unbound = missing.filter((agency) => answerOf(state, agency) && hasWorkers(agency, known) && !hasReleasers(agency, known));
  return `${nobodyOwing(missing, known)}${unbound.length > 0 ? ` ${noReleaserIn(unbound)}` : ''}`;
};

/** A staff answer waits for its releaser; without any, whoever works on it there has it. The coordinators stand in where the roster has nobody. */
export const holdingOfRound = (state: Kept, known: People): Holding => {
  const holders = missingIn(state);
  const having = holders.flatMap((agency) => (answerOf(state, agency) ? bindingFor : answeringFor)([agency], known));
  return { having, holders, owners: [state.owner] };
};

/** What an agency asked can press. */
export const answerButtons = (state: Kept): readonly Button[] => {
  const about = { kind: 'round', id: state.id } as const;
  return [
    { command: 'round/concur', label: 'Concur', about, weight: 'primary' },
    { command: 'round/concur-with-comment', label: 'Concur with comment', about },
    { command: 'round/nonconcur', label: 'Nonconcur', about, weight: 'danger' },
    { command: 'round/no-equity', label: 'No equity', about },
  ];
};

/** One click of the releaser makes the staff's answer the agency's. */
export const confirmButton = ({ agency, kind }: RoundAnswer, state: Kept): Button => ({
  command: 'round/confirm',
  label: `Confirm for ${agencyInWords(agency)}`,
  about: { kind: 'round', id: state.id },
  confirm: `${agencyInWords(agency)} ${answerInWords[kind]} on version ${String(state.version)}, of record.`,
});
