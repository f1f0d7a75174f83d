import { never } from '../../core/language/never';
import type { CoordinatorsHear, RequestNotice, RequestState } from '../../core/request';
import type { Saying } from '../../ports/outbox';
import { dayInWords, momentInWords } from '../words/dates';
import { holdersOf, themOrDesk, workersOf } from './calls';
import { asked, askedAnother, nobodyByThen } from './asked';
import { sayExtension, wishEnded } from './extension';
import { heldInWords, liftedInWords, withHoldEnded, withHoldOvertaken } from './hold';
import { explainRequestButtons, lateReasonGiven, lateStatementAdded } from './late';
import { coordinatorsThere, nobodyOwing } from './present';
import { anotherButtons, heldButtons, judgeButtons, lateButtons } from './request-buttons';
import { sayHandedOver } from './handed-over';
import { sayJudgedAfterAll } from './judged-after-all';
import { nameInWords } from './proposal';
import { sayReinstated } from './reinstating';
import { releasedNext } from './releasing';
import { sayRequestMoment } from './request-moment';
import { requestName } from './request-name';
import type { Known } from './saying';
import { agencyInWords, calling, ended, quoted, said, worksNoMore } from './saying';
import { sayVersionFollowed } from './version-followed';
import { askedOfLate, askedOnInWords, wantedAgain, wantedInWords } from './wanted';

type Kept = Exclude<RequestState, { status: 'absent' }>;

export const sayRequest = (notice: RequestNotice, state: Kept, known: Known): Saying => {
  const worded = sayingOf(notice, state, known);
  const moved = { at: state.extended?.at(-1)?.at, to: state.suspense, of: 'suspense', zone: state.zone };
  const moving = movesSuspense(notice) ? withHoldEnded(worded, state, moved, known) : worded;
  const saying = comesBack.has(notice.say) ? withHoldOvertaken(moving, state, { at: state.lateFrom, zone: state.zone }, known) : moving;
  return 'coordinatorsHear' in notice ? heardBy(saying, notice.coordinatorsHear, known) : saying;
};

const heardBy = (saying: Saying, { but }: NonNullable<CoordinatorsHear['coordinatorsHear']>, known: Known): Saying =>
  calling(saying, [...saying.mentions, ...coordinatorsThere(known).filter((person) => person !== but?.person)]);

/** What moved its suspense started its ladder anew then, whoever held the former one. */
const movesSuspense = ({ say }: RequestNotice): boolean => say === 'suspense-corrected' || say === 'extension-granted';

/** What makes its clock run again. */
const comesBack: ReadonlySet<RequestNotice['say']> = new Set<RequestNotice['say']>(['sent-back', 'asked-another', 'reinstated', 'taken-after-all', 'unsettled']);

const sayingOf = (notice: RequestNotice, state: Kept, known: Known): Saying => {
  const name = requestName(state, known);
  const by = momentInWords(state.suspense, state.zone);
  const agency = agencyInWords(state.agency);
  const asker = agencyInWords(state.asker.agency);
  switch (notice.say) {
    case 'asked':
      return asked(state, known);
    case 'asked-another':
      return askedAnother(notice, state, known);
    case 'taken':
      return said(`${agency} has taken ${name}. ${wantedInWords(state)}`);
    case 'handed-over':
      return sayHandedOver(name, notice, state, known);
    case 'interim-filed': {
      const { interim } = state;
      const rest = interim ? ` The rest is expected on ${dayInWords(interim.restOn)}; the suspense, ${by}, stands.\n\n${quoted(interim.text, known)}` : '';
      return calling(said(`${agency} has filed an interim answer to ${name}.${rest}`), themOrDesk(state.asker, known));
    }
    case 'interim-corrected': {
      const { interim } = state;
      const last = interim?.corrections?.at(-1);
      if (!interim || !last) return said(`The day for the rest of ${name} is corrected.`);
      const words = `${name}: ${agency} expects the rest on ${dayInWords(interim.restOn)}, and not on ${dayInWords(last.from)}. Corrected by ${nameInWords(last.by, known)}. In their words: “${quoted(last.reason, known)}” The suspense, ${by}, stands.`;
      return calling(said(words), themOrDesk(state.asker, known));
    }
    case 'lapsed':
      return said(`The report went out without the part of ${agency}: ${name}. Nothing more is asked of ${agency}.${wishEnded(notice, state)}`);
    case 'suspense-corrected': {
      const moved = state.extended?.at(-1);
      if (!moved?.reason) return said(`${name} is wanted by ${by}.`);
      const words = `${name} is wanted by ${by}, and not by ${momentInWords(moved.from, state.zone)}. Corrected by ${nameInWords(moved.by, known)}. In their words: “${quoted(moved.reason, known)}”${wishEnded(notice, state)}`;
      if (state.status === 'returned' || state.status === 'declined') {
        return calling(said(`${words}\n\n${agency} has given it back: ${asker} asks another agency or drops it.`, ...anotherButtons(state)), themOrDesk(state.asker, known));
      }
      const nobody = nobodyByThen(state, moved.at, known);
      return calling(said(`${words}${nobody.words}`), [...holdersOf(state, known), ...nobody.people]);
    }
    case 'cancelled': {
      if (state.status !== 'cancelled') return said(`${name} is cancelled.`);
      const words = `${name} is cancelled by ${nameInWords(state.canceller, known)}: nothing more is asked of ${agency}. In their words: “${quoted(state.reason, known)}”${wishEnded(notice, state)}`;
      return calling(said(words), workersOf(state.agency, known));
    }
    case 'reinstated':
      return sayReinstated(name, state, known);
    case 'unsettled': {
      const { words, asks, buttons, people } = wantedAgain(state, known);
      const wanted = state.late ? `${name}. ${words}${asks}` : `${name}, by ${by}.`;
      return calling(said(`The report has not gone out after all: ${agency} is asked for its part again, ${wanted}${nobodyOwing([state.agency], known)}`, ...buttons), people);
    }
    case 'answered': {
      const text = state.contribution ? `\n\n${quoted(state.contribution, known)}` : '';
      const again = notice.version !== undefined && notice.version > 1 ? `version ${String(notice.version)} of ` : '';
      const words = `${agency} has handed in ${again}${name}${state.late ? ', after the suspense' : ''}. ${asker} accepts it or sends it back.${wishEnded(notice, state)}${text}`;
      return calling(said(words, ...judgeButtons(state)), themOrDesk(state.asker, known));
    }
    case 'accepted': {
      if (state.partOf !== undefined) return said(`${name} is accepted. Nothing more is asked of ${agency}.`);
      const { words, buttons, people } = releasedNext(state.id, state.agency, known);
      return calling(said(`${name} is accepted. ${words}`, ...buttons), people);
    }
    case 'version-followed':
      return sayVersionFollowed(name, notice, state, known);
    case 'returned': {
      const reason = state.status === 'returned' ? `: ${quoted(state.reason, known)}` : '';
      const whose = state.status === 'returned' && state.suggests ? ` They think it is ${agencyInWords(state.suggests)}'s.` : '';
      const words = `${ended(`${agency} says ${name} is not theirs${reason}`)}${whose} ${askedOnInWords(state)}${wishEnded(notice, state)}`;
      return calling(said(words, ...anotherButtons(state)), themOrDesk(state.asker, known));
    }
    case 'declined': {
      const reason = state.status === 'declined' ? `: ${quoted(state.reason, known)}` : '';
      const words = `${ended(`${agency} declines ${name}${reason}`)} ${askedOnInWords(state)}${wishEnded(notice, state)}`;
      return calling(said(words, ...anotherButtons(state)), themOrDesk(state.asker, known));
    }
    case 'sent-back': {
      const reason = state.sentBack ? `: ${quoted(state.sentBack.reason, known)}` : '';
      const { words, asks, buttons, people } = wantedAgain(state, known);
      return calling(said(`${ended(`${name} is sent back to ${agency}${reason}`)} ${words}${nobodyOwing([state.agency], known)}${asks}`, ...buttons), people);
    }
    case 'extension-granted': {
      const nobody = nobodyByThen(state, state.extended?.at(-1)?.at ?? state.askedAt, known);
      const { text, mentions, buttons } = sayExtension(notice, name, state, known);
      return calling(said(`${text}${nobody.words}`, ...buttons), [...mentions, ...nobody.people]);
    }
    case 'extension-asked':
    case 'extension-denied':
    case 'extension-withdrawn':
      return sayExtension(notice, name, state, known);
    // Its desk is told in a message of its own; where the roster has nobody to tell, the coordinators stand in.
    case 'request-put-back': {
      const lacking = nobodyOwing([state.agency], known);
      const words = `${putBackInWords(notice, state)} ${name}${notice.stays ? '' : ' now'}. ${wantedInWords(state, { still: true })}${askedOfLate(state)}${lacking}`;
      return calling(said(words, ...lateButtons(state), ...heldButtons(state)), lacking === '' ? [] : coordinatorsThere(known));
    }
    case 'request-acknowledged':
      return said(`${name}: ${agency} has seen that it is late and expects to hand it in on ${dayInWords(notice.forecast)}. The suspense stands.`);
    case 'request-moment':
      return sayRequestMoment(notice.came, state, known);
    case 'acceptance-taken-back':
      return calling(
        said(`${nameInWords(notice.by, known)} takes the acceptance of ${name} back, and it is judged again: ${quoted(notice.reason, known)}`, ...judgeButtons(state)),
        holdersOf(state, known),
      );
    case 'judged-after-all':
      return sayJudgedAfterAll(name, notice, state, known);
    case 'taken-after-all': {
      const did = state.takenAfterAll?.as === 'declined' ? 'declined it' : 'given it back';
      const wanted = state.late ? `It was wanted by ${by}: that has passed, and it is missed.` : `It is wanted by ${by}, as before.`;
      return calling(
        said(`${agency} takes ${name} after all; they had ${did} by mistake. In the words of ${nameInWords(notice.by, known)}: “${quoted(notice.reason, known)}” ${wanted} No other agency need be asked.`),
        themOrDesk(state.asker, known),
      );
    }
    case 'late-reason-given':
      return lateReasonGiven(name, notice.reason, `It was wanted by ${by}.`, explainRequestButtons(state), state, known);
    case 'late-statement-added':
      return lateStatementAdded(name, notice.statement, known);
    case 'request-held':
      return said(`${name}: ${heldInWords(notice.hold, state.zone, 'The suspense stands.', known)}`);
    case 'request-hold-lifted':
      return said(`${name}: ${liftedInWords(notice.lifting, state.zone, known)}`);
    default:
      return never(notice);
  }
};

const putBackInWords = (notice: Extract<RequestNotice, { say: 'request-put-back' }>, { sentBack, agency }: Kept): string => {
  const who = notice.name ?? (sentBack ? 'Whoever handed it in' : 'Whoever had it');
  return `${who} ${worksNoMore(notice, agencyInWords(agency))}, and nobody there has`;
};
