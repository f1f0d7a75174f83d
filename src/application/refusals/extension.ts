import { isDay } from '../../core/calendar';
import { never } from '../../core/language/never';
import type { Moment } from '../../core/language/time';
import type { ExtensionRefusal } from '../../core/request';
import { agencyInWords } from '../sayings';
import { dayInWords, momentInWords } from '../words/dates';
import type { Known } from './known';

export const sayExtensionRefusal = (refusal: ExtensionRefusal, { nameOf }: Known): string => {
  const { id } = refusal;
  switch (refusal.code) {
    case 'extension-open':
      return `${nameOf(refusal.extension.by.person)} has asked for ${id} until ${momentInWords(refusal.extension.until, refusal.zone)} already, and waits for the answer. One is asked at a time: if it is wrong, press Withdraw extension on the card of ${id}, and ask anew.`;
    case 'no-extension-asked':
      return `Nobody asks for a later suspense of ${id}, or it has been answered. Nothing was changed.`;
    case 'extension-withdrawn':
      return `${agencyInWords(refusal.by.agency)} does not ask for ${id} until ${momentInWords(refusal.until, refusal.zone)} any more: ${nameOf(refusal.by.person)} has withdrawn that. The suspense stands, and there is nothing to answer. Nothing was changed.`;
    case 'no-extension-denied':
      return refusal.asked
        ? `${id} is asked for anew, until ${momentInWords(refusal.asked, refusal.zone)}. Grant that, or deny it: what was denied before is not granted after all. Nothing was changed.`
        : `No later suspense of ${id} stands denied: none was, or it has been granted, or its suspense has been moved since, or another was asked for and withdrawn. Nothing was changed.`;
    case 'extension-not-later':
      return `${id} is wanted by ${momentInWords(refusal.suspense, refusal.zone)}, and ${momentInWords(refusal.until, refusal.zone)} is not later. Name a later day or hour.`;
    case 'extension-in-the-past':
      return `${momentInWords(refusal.until, refusal.zone)} is past. Name a day or hour that is still to come.`;
    case 'past-the-plan-date':
      if (refusal.gone) return goneInWords(refusal);
      if (refusal.stands !== undefined) return pastAlready(refusal, refusal.stands);
      if (!isDay(refusal.latest)) return `${id} must leave the building by ${momentInWords(refusal.latest, refusal.zone)}, when the hours of a duty behind it end, and no suspense goes past that. Name that hour or an earlier one.`;
      return `${id} must leave the building by ${dayInWords(refusal.latest)}, the plan date of a duty behind it, and no suspense goes past that. Name that day or an earlier one.`;
    case 'forecast-past-extension':
      return `You expect ${id} on ${dayInWords(refusal.forecast)}, after ${momentInWords(refusal.until, refusal.zone)}, which you ask for. Ask for a later date, or name an earlier day.`;
    case 'own-extension':
      return `You asked for this extension of ${id} yourself. Whoever asked for the work answers it, or another coordinator.`;
    case 'extension-of-own-agency':
      return `${agencyInWords(refusal.agency)} is asked for ${id} by itself. ${nameOf(refusal.asker.person)}, who asked, answers this, or a coordinator; a colleague does not.`;
    default:
      return never(refusal);
  }
};

/** Nothing later could be granted, and an earlier day is no extension. */
const pastAlready = ({ id, latest, zone }: Extract<ExtensionRefusal, { readonly code: 'past-the-plan-date' }>, stands: Moment): string => {
  const limit = isDay(latest) ? `${dayInWords(latest)} already, the plan date of a duty behind it` : `${momentInWords(latest, zone)} already, when the hours of a duty behind it end`;
  return `${id} is wanted by ${momentInWords(stands, zone)}, which is past ${limit}: it is wanted no later than that. Agree on an earlier day, which whoever asked sets: /report suspense ${id}.`;
};

/** It can be kept no more; what is left is to say by when. */
const goneInWords = ({ id, latest, zone }: Extract<ExtensionRefusal, { readonly code: 'past-the-plan-date' }>): string => {
  const gone = isDay(latest) ? `${dayInWords(latest)}, the plan date of a duty behind it, is past` : `${momentInWords(latest, zone)}, when the hours of a duty behind it ended, is past`;
  return `${gone}, and no suspense of ${id} goes past that. The suspense stands, and so does its ladder: press Acknowledge on its card and say by when it is expected.`;
};
