import { wallTime } from '../../core/calendar';
import type { ActRefusal, StartRefusal } from '../../core/duty';
import { never } from '../../core/language/never';
import type { Day } from '../../core/language/time';
import { startDayInWords } from '../sayings/correction';
import { dayInWords, momentInWords } from '../words/dates';

/** Why the fact that started a clock is not corrected, and why an act is not recorded or corrected. */
export const sayDutyCorrectionRefusal = (refusal: StartRefusal | ActRefusal): string => {
  switch (refusal.code) {
    case 'started-by-no-fact': {
      const { title, id, counts, election } = refusal;
      return `${title}, ${id}, was not started by a fact that somebody recorded: ${countsInWords[counts]}${counts === 'election' && election !== undefined ? ` ${election}.` : ''}`;
    }
    case 'start-in-the-future':
      return `${dayInWords(refusal.on)} has not come yet; today is ${dayInWords(refusal.today)}. A clock counts from what has happened.`;
    case 'start-hour-in-the-future':
      return `${momentInWords(refusal.start, refusal.zone)} has not come yet; it is ${momentInWords(refusal.now, refusal.zone)}. A clock counts from what has happened.`;
    case 'start-hour-missing':
      return `${refusal.title}, ${refusal.id}, counts hours: say the time it happened as well, such as --at 20:00 (${refusal.zone}).`;
    case 'start-changed-since': {
      const { id, from, now, zone } = refusal;
      return `What started ${id} has changed since this was proposed: it was recorded for ${startDayInWords(from, zone)} then, and is for ${startDayInWords(now, zone)} now. Withdraw it, and propose anew what is still wrong.`;
    }
    case 'needs-no-acts':
      if (refusal.deed) return `${refusal.title}, ${refusal.id}, names no act. Leave --act out: it is recorded as done, /deadline record ${refusal.id} --on DAY --evidence WORDS`;
      return `${refusal.title}, ${refusal.id}, asks for no such act. It is met when its report has gone out to everybody it is owed to.`;
    case 'outside-window': {
      const { title, id, on, opens, closes, recorded } = refusal;
      const window = `${dayInWords(on)} is outside the window of ${title}, ${id}: it opens ${dayInWords(opens)} and closes ${dayInWords(closes)}. Too early is as void as too late, so nothing was`;
      if (recorded !== undefined) return `${window} changed. If it was done then, it is taken back: /deadline correct ${id} --act "${recorded}" --withdraw --reason WORDS`;
      const next = on < opens ? `What is done again on or after ${dayInWords(opens)} counts.` : 'Tell counsel: what that means for what the law keeps in force is theirs to say.';
      return `${window} recorded. ${next}`;
    }
    case 'act-on-another-day':
      return `${refusal.id}: “${refusal.act}” is recorded for ${dayInWords(refusal.on)}. What is on record is corrected with a reason, not overwritten: /deadline correct ${refusal.id} --act "${refusal.act}" --on ${refusal.wanted} --reason WORDS`;
    case 'act-at-another-hour': {
      const { id, act, on, recorded, wanted, zone } = refusal;
      const now = recorded === undefined ? `${dayInWords(on)}, without an hour` : momentInWords(recorded, zone);
      return `${id}: “${act}” is recorded for ${now}. Its hour is corrected with a reason, not overwritten: /deadline correct ${id} --act "${act}" --at ${wallTime(wanted, zone)}.`;
    }
    case 'act-not-recorded': {
      const { id, title, act, recorded, deed } = refusal;
      if (deed && recorded.length === 0) return `Nobody has recorded that ${title}, ${id}, was done, so there is nothing of that to correct. ${deedInstead(id, deed.released)}`;
      return recorded.length === 0 || act === undefined
        ? `No act of ${title}, ${id}, is recorded, so there is none to correct. /deadline record ${id} records one.`
        : `${title}, ${id}: “${act}” is not recorded, so there is nothing of it to correct. Recorded is: ${recorded.join('; ')}.`;
    }
    default:
      return never(refusal);
  }
};

const countsInWords = {
  election: 'it counts from its election. What is wrong there is corrected with /election correct',
  receipt: 'it counts from a receipt. That is corrected with its report: /report correct RPT-31 received doj 2027-01-07.',
  sending: 'it counts from what went out before it. That is corrected with its report: /report correct RPT-31 sent president 2026-12-17.',
  law: 'the law names its day. A text of the law that is wrong is corrected in its pack, which two coordinators apply: /watch packs.',
} as const;

/** Where what was recorded stands that meets it, or how it is recorded. */
const deedInstead = (id: string, released: Day | undefined): string =>
  released === undefined ? `/deadline record ${id} records it.` : `A report for it was released on ${dayInWords(released)}: that day is corrected with the report, /report correct RPT-31 released odni DAY.`;
