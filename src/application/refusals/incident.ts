import type { NotPermitted } from '../../core/authority';
import type { IncidentRefusal } from '../../core/incident';
import { never } from '../../core/language/never';
import { dayInWords } from '../words/dates';
import { timeInWords } from '../words/times';
import { listed } from '../sayings';
import { forEverybody } from '../sayings/incident-people';
import type { Known } from './known';

export const sayIncidentRefusal = (refusal: Exclude<IncidentRefusal, NotPermitted>, { nameOf, now, zone }: Known): string => {
  switch (refusal.code) {
    case 'no-such-incident':
      return 'There is no such incident. /incident list shows those that are open.';
    case 'incident-id-taken':
      return `${refusal.id} is taken. Open it again: the next number is used.`;
    case 'incident-closed':
      return `${refusal.id} was closed by ${nameOf(refusal.closer.person)} ${timeInWords(refusal.closedAt, now, zone)}, and nothing is added to it. If it was closed by mistake, a coordinator opens it again: /incident reopen ${refusal.id} "why". Open a new incident for what is another matter.`;
    case 'for-everybody':
      return forEverybody(refusal.id);
    case 'opener-stays':
      return `${nameOf(refusal.opener)} opened ${refusal.id} and stays among those it is for. Nothing was changed.`;
    case 'not-named':
      return `${listed(refusal.people.map(nameOf))} ${refusal.people.length === 1 ? 'is' : 'are'} not among those ${refusal.id} is for, so there is nothing to take back. Nothing was changed; its card says for whom it is: /incident show ${refusal.id}.`;
    case 'added-and-removed':
      return `${listed(refusal.people.map(nameOf))} cannot be added and removed at once. Say which.`;
    case 'no-channel':
      return `That channel could not be seen any more, so ${refusal.id} keeps the place it has. Invite Watchfloor there, and attach it again.`;
    case 'noted-in-the-future':
      return `${dayInWords(refusal.on)} has not come yet; today is ${dayInWords(refusal.today)}. A note is about what has happened.`;
    case 'happened-in-the-future':
      return `${dayInWords(refusal.on)} has not come yet; today is ${dayInWords(refusal.today)}. An incident is something that has happened: say on which day, or leave the day out.`;
    case 'closed-in-the-future':
      return `${dayInWords(refusal.on)} has not come yet; today is ${dayInWords(refusal.today)}. Say on which day it was over, or leave the day out.`;
    case 'closed-before-it-happened':
      return `${refusal.id} cannot be over on ${dayInWords(refusal.closed)}: it happened on ${dayInWords(refusal.happened)}. If that day is wrong, correct it first: /incident correct ${refusal.id} --on DAY --reason "why".`;
    case 'happened-after-it-was-over':
      return `${refusal.id} cannot have happened on ${dayInWords(refusal.happened)}: it is recorded as over on ${dayInWords(refusal.closed)}. If that day is wrong, correct both: /incident correct ${refusal.id} --on ${refusal.happened} --closed DAY --reason "why".`;
    case 'incident-open':
      return `${refusal.id} is open, so there is no day it was closed to correct. /incident close ${refusal.id} --on DAY "why" closes it for an earlier day.`;
    case 'no-such-note':
      return refusal.noted === 0
        ? `${refusal.id} has no notes yet, so there is none to put right.`
        : `${refusal.id} has notes 1 to ${String(refusal.noted)}; there is no note ${String(refusal.corrects)} to put right.`;
    default:
      return never(refusal);
  }
};
