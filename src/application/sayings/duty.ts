import { hourAs } from '../../core/calendar';
import type { DutyNotice, DutyState, Reopening, StartCorrection } from '../../core/duty';
import { faceOf, missingActs } from '../../core/duty';
import type { PersonId } from '../../core/language/actor';
import { never } from '../../core/language/never';
import type { Shift } from '../../core/language/proposal';
import { isDeed, isWithinFortnight } from '../../core/law';
import type { Saying } from '../../ports/outbox';
import { dayInWords, momentInWords } from '../words/dates';
import { dueWhenInWords, recordedWhen, whenInWords } from '../words/when';
import { triggerInWords } from '../words/triggers';
import { answeringFor, releasersOf, themOrDesk } from './calls';
import { actCorrectedInWords, startChangeInWords } from './correction';
import { isMetByRelease } from './deed';
import { acknowledgedInWords, calledIfMissed, missedInWords, ownersOf } from './duty-missed';
import { dateOf, owed, wasDue } from './duty-dates';
import { dutyMoment } from './duty-moment';
import { dueWord, dutyName } from './duty-name';
import { heldInWords, liftedInWords, withHoldEnded } from './hold';
import { explainButtons, lateReasonGiven, lateStatementAdded } from './late';
import { formerOwnersOf, otherwiseInWords } from './law-changed';
import type { Nobody } from './present';
import { coordinatorsThere, hasWorkers, nobodyMissing, nobodyOwing, nobodyThere } from './present';
import { agreedInWords, becomesInWords, nameInWords, proposedInWords, recordedLate, withdrawnInWords } from './proposal';
import type { Known } from './saying';
import { agencyInWords, calling, ended, quoted, said } from './saying';
import { mergeGoesOn, mergeOvertaken, servedOvertaken } from './overtaken';
import { mergeLater, ownDueInWords, servedSetAsideInWords, leftWithoutStart, settingAsideInWords } from './setting-aside';

export { dueWord, dutyName } from './duty-name';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** What moved its due started its ladder anew then, whoever held the former one. */
export const sayDuty = (notice: DutyNotice, state: Kept, known: Known): Saying => {
  const saying = sayOf(notice, state, known);
  const { saidUpTo: at, status, dates, rule: { zone } } = state;
  const climbs = status === 'open' || status === 'missed';
  return climbs && moving.has(notice.say) ? withHoldEnded(saying, state, { at, to: dates.status === 'dated' ? dates.due : undefined, of: dueWord(state), zone }, known) : saying;
};

const moving: ReadonlySet<DutyNotice['say']> = new Set<DutyNotice['say']>(['duty-dated', 'duty-corrected', 'start-corrected', 'rule-applied']);

const sayOf = (notice: DutyNotice, state: Kept, known: Known): Saying => {
  switch (notice.say) {
    case 'duty-opened-late':
      return withNobody(calledIfMissed(`${dutyName(state)} was opened after some of its dates had passed. ${dateOf(state)}${missedInWords(state)} ${owed(state)}`, state, known), nobodyByNow(state, known));
    case 'duty-started': {
      const { facts: { incident, start }, rule: { zone } } = state;
      const late = start ? recordedLate(start.on, state.saidUpTo, zone) : '';
      const text = `Started: ${dutyName(state)}${incident === undefined ? '' : `, in ${incident}`}: ${triggerInWords(state.rule, state.dates, state.facts)}${late}. ${dateOf(state)}${missedInWords(state)} ${owed(state)}${nobodyOwing(state.rule.owners, known)}`;
      return calling(calledIfMissed(text, state, known), answeringFor(state.rule.owners, known));
    }
    case 'act-recorded': {
      const missing = missingActs(state);
      const rest = missing.length > 0 ? `Still missing: ${missing.join('; ')}, not later than ${latestInWords(state)}.` : 'Nothing is missing.';
      return said(`${dutyName(state)}: ${notice.act.act} on ${recordedWhen(notice.act.on, notice.act.hour, state.rule.zone)}, says ${agencyInWords(notice.act.by.agency)}: ${ended(quoted(notice.act.evidence, known))}${isDeed(state.rule) ? '' : ` ${rest}`}`);
    }
    case 'act-corrected': {
      const missing = missingActs(state);
      const rest = missing.length > 0 && !('metOn' in state) && !isDeed(state.rule) ? ` Missing: ${missing.join('; ')}.` : '';
      return said(`${actCorrectedInWords(state, notice.former, notice.now, known)}${rest}`);
    }
    case 'meeting-withdrawn': {
      const why = isDeed(state.rule) ? 'nothing on record says now that it was done' : state.rule.acts ? `an act is missing: ${missingActs(state).join('; ')}` : 'what was to meet it has not gone out after all';
      const text = `${dutyName(state)} is not met any more, for ${why}. Its clock runs again. ${dateOf(state)}${missedInWords(state)} ${owed(state)}`;
      return calling(calledIfMissed(text, state, known), answeringFor(state.rule.owners, known));
    }
    case 'duty-dated':
      return withNobody(calledIfMissed(`${dutyName(state)}: ${triggerInWords(state.rule, state.dates, state.facts)}. ${dateOf(state)}${missedInWords(state)} ${owed(state)}`, state, known), nobodyByNow(state, known), answeringFor(state.rule.owners, known));
    case 'duty-corrected':
      return toOwners(correctedInWords(notice.corrected, state), state, known);
    case 'meeting-corrected':
      return said(`${dutyName(state)}: it was met on ${whenInWords(notice, state.rule.zone)}${notice.late ? ', late' : ''}, and not on ${whenInWords(hourAs(notice.former, notice.formerHour), state.rule.zone)}.`);
    case 'duty-moment':
      return dutyMoment(notice, state, known);
    case 'duty-acknowledged':
      return said(acknowledgedInWords(state, notice.forecast).told);
    case 'duty-held':
      return said(`${dutyName(state)}: ${heldInWords(notice.hold, state.rule.zone, `The ${dueWord(state)} date stands.`, known)}`);
    case 'duty-hold-lifted':
      return said(`${dutyName(state)}: ${liftedInWords(notice.lifting, state.rule.zone, known)}`);
    case 'rule-applied': {
      const { moved, former, agreed } = notice;
      const was = formerDueOf(moved);
      const before = was === undefined ? '' : ` It ${wasDue(state)} ${was} before.`;
      // That it is met, and on which day, is said next.
      const isMet = moved.becomes === 'met' || moved.becomes === 'met-late';
      const then = isMet ? '' : `${moved.becomes === undefined ? '' : ` It is ${becomesInWords[moved.becomes]}.`}${otherwiseInWords(moved)} ${owed(state)}`;
      const dates = moved.mergedInto === undefined ? `${dateOf(state)}${before}${then}` : `It is merged into ${moved.mergedInto}, and its own ${dueWord(state)} is ${moved.to === undefined ? 'without a date' : dayInWords(moved.to)} now.${before}`;
      const text = `${dutyName(state)} is counted by version ${state.pack.version} of ${state.pack.id} now, and not by ${former.version}. ${dates} Applied ${agreedInWords(agreed, known)}`;
      const saying = toOwners(text, state, known);
      return calling(saying, [...saying.mentions, ...formerOwnersOf(moved, known)]);
    }
    case 'duty-met': {
      const asks = notice.late && !state.lateReason ? ' Nobody has said why it is late: an owner does, below.' : '';
      const by = isMetByRelease(state, notice.on) ? ', by the release of a report for it' : '';
      return said(`${dutyName(state)}: met on ${whenInWords(notice, state.rule.zone)}${notice.late ? ', late' : ''}${by}.${asks}`, ...(asks === '' ? [] : explainButtons(state)));
    }
    case 'late-reason-given':
      return lateReasonGiven(dutyName(state), notice.reason, `The ${dueWord(state)} date stands.`, explainButtons(state), state, known);
    case 'late-statement-added':
      return lateStatementAdded(dutyName(state), notice.statement, known);
    case 'start-change-proposed': {
      const { proposal } = notice;
      return proposedInWords(`${startChangeInWords(state, proposal.change)}.`, proposal, { kind: 'duty', id: state.id }, secondsOf(state, known), known);
    }
    case 'start-corrected':
      return toOwners(startCorrectedInWords(notice.correction, state, known), state, known);
    case 'setting-aside-proposed': {
      const { proposal } = notice;
      const what = `${settingAsideInWords(state, proposal.change)}.${leftWithoutStart(proposal.change)} Until a second person confirms it, its clock runs.`;
      return proposedInWords(what, proposal, { kind: 'duty', id: state.id }, secondsOf(state, known), known);
    }
    case 'setting-aside-withdrawn':
      return withdrawnInWords(dutyName(state), notice.by, notice.proposer, known);
    case 'duty-set-aside': {
      const what = settingAsideInWords(state, notice.into ? { kind: 'merge', into: notice.into } : { kind: 'close' });
      return said(`${what}. Nothing reminds of it by itself any more. ${notice.into ? 'Merged' : 'Closed'} ${agreedInWords(notice.agreed, known)}`);
    }
    case 'served-set-aside':
      return calling(said(`${servedSetAsideInWords(state, notice.serving, notice.into)} ${notice.into ? 'Merged' : 'Closed'} ${agreedInWords(notice.agreed, known)}`), themOrDesk(notice.asker, known));
    case 'merge-later':
      return mergeLater(notice, state, known);
    case 'merge-overtaken':
      return mergeOvertaken(notice, state, known);
    case 'merge-goes-on':
      return mergeGoesOn(notice, state, known);
    case 'served-overtaken':
      return servedOvertaken(notice, state, known);
    case 'duty-reopened':
      return toOwners(reopenedInWords(notice.reopening, state, known), state, known);
    default:
      return never(notice);
  }
};

/** Who may confirm that it is set aside, or counts from another day. */
const secondsOf = ({ rule }: Kept, known: Known) => [...coordinatorsThere(known), ...releasersOf(rule.owners, known)];

const reopenedInWords = ({ was, into, by, reason }: Reopening, state: Kept, known: Known): string => {
  const what = was === 'replaced' ? `merged into ${into ?? 'another'}` : 'closed as not applicable';
  const why = by && reason ? `${nameInWords(by, known)} reopens it. In their words: “${quoted(reason, known)}”` : `${into ?? 'That'} was over by the time this was confirmed, so it is owed by itself.`;
  return `${dutyName(state)} is not ${what} any more: its clock runs${state.status === 'missed' ? ', and it is missed' : ''}. ${why} ${ownDateOf(state)} ${owed(state)}`;
};

/** By when it is due by itself, also where its election is yet to conclude. */
const ownDateOf = (state: Kept): string => {
  const due = state.dates.status === 'dated' ? undefined : ownDueInWords(state);
  return due === undefined ? dateOf(state) : `It ${dueWord(state) === 'due' ? 'is due' : 'has its target on'} ${due}.`;
};

/** The last day it may be done on; of a limit in hours, the hour it is due. */
const latestInWords = ({ dates, rule }: Kept): string => {
  if (dates.status !== 'dated') return 'the law says';
  return dates.planBy ? dayInWords(dates.planBy) : dueWhenInWords(dates, rule.zone);
};

/** Where its fourteenth day is past when it gets its date, no reminder will say it. */
const nobodyByNow = (state: Kept, known: Known): Nobody => {
  const { dates, rule, saidUpTo } = state;
  const face = faceOf(state);
  const isNear = face && dates.status === 'dated' && state.status === 'open' && isWithinFortnight(face, saidUpTo);
  if (!isNear) return state.status === 'missed' ? { ...nobodyMissing, words: nobodyOwing(rule.owners, known) } : nobodyMissing;
  const words = nobodyOwing(rule.owners, known);
  const { words: more, people } = nobodyThere(rule.owners.filter((owner) => hasWorkers(owner, known)), dates.planBy ?? dates.dueDate, known);
  return { words: `${words}${more}`, people: words === '' ? people : coordinatorsThere(known) };
};

const withNobody = (saying: Saying, { words, people }: Nobody, owners: readonly PersonId[] = []): Saying => calling({ ...saying, text: `${saying.text}${words}` }, [...saying.mentions, ...owners, ...people]);

/** To whoever owes it; while it runs and nobody there could work on it, to the coordinators, who read why. */
const toOwners = (text: string, state: Kept, known: Known): Saying =>
  state.status === 'open' || state.status === 'missed'
    ? calling(said(`${text}${nobodyOwing(state.rule.owners, known)}`), answeringFor(state.rule.owners, known))
    : calling(said(text), ownersOf(state, known));

/** What was counted from another day, and whether that makes it late, or takes that away. */
const correctedInWords = ({ from, to, plan, becomes, mergedInto }: Shift, state: Kept): string => {
  const former = from !== undefined && from !== to ? ` It ${wasDue(state)} ${dayInWords(from)} before.` : plan?.from ? ` It had to leave the building by ${dayInWords(plan.from)} before.` : '';
  const then = becomes === undefined ? '' : ` It is ${becomesInWords[becomes]}.`;
  const date = mergedInto === undefined ? dateOf(state) : `It is merged into ${mergedInto}, whose product meets both; its own ${dueWord(state)} is ${to === undefined ? 'without a date' : dayInWords(to)} now.`;
  const rest = mergedInto === undefined ? `${then} ${owed(state)}` : '';
  return `${dutyName(state)}, corrected: ${triggerInWords(state.rule, state.dates, state.facts)}. ${date}${former}${rest}`;
};

/** The due it had before, with its hour where it is counted in hours; nothing where it stays. */
const formerDueOf = ({ from, to, hours }: Shift): string | undefined => {
  if (hours) return hours.from === hours.to ? undefined : momentInWords(hours.from, hours.zone);
  return from === undefined || from === to ? undefined : dayInWords(from);
};

/** The same of a fact that somebody recorded, with who put it right. */
const startCorrectedInWords = ({ from, to, moved, ...agreed }: StartCorrection, state: Kept, known: Known): string => {
  const former = moved && formerDueOf(moved);
  const before = former === undefined ? '' : ` It ${wasDue(state)} ${former} before.`;
  const then = moved?.becomes === undefined ? '' : ` It is ${becomesInWords[moved.becomes]}.`;
  return `Corrected: ${startChangeInWords(state, { from, to })}. ${dateOf(state)}${before}${then} ${owed(state)} Corrected ${agreedInWords(agreed, known)}`;
};
