import type { NotPermitted } from '../../core/authority';
import { addDays } from '../../core/calendar';
import type { ActRefusal, DutyRefusal, StartRefusal } from '../../core/duty';
import type { ElectionRefusal } from '../../core/election';
import { never } from '../../core/language/never';
import type { ProposalRefusal } from '../../core/language/proposal';
import type { HoldRefusal, LateRefusal, MergeRefusal, Over } from '../../core/law';
import { basisInWords } from '../../core/law';
import { listed } from '../sayings';
import { outcomeInWords } from '../sayings/election';
import { dayInWords, momentInWords } from '../words/dates';

export const stateOfGeneral = (name: string): string =>
  `${name} is a general election, which every State holds: leave the State out, or say what kind it is, such as --kind special.`;

export const sayElectionRefusal = (refusal: Exclude<ElectionRefusal, NotPermitted | ProposalRefusal | MergeRefusal>): string => {
  switch (refusal.code) {
    case 'election-exists':
      return `${refusal.name} is on the floor already, with Election Day ${dayInWords(refusal.day)}. Add this one under another name, or see /election show ${refusal.name}.`;
    case 'state-of-general':
      return stateOfGeneral(refusal.name);
    case 'no-such-election':
      return 'There is no such election. /election list shows those of the floor.';
    case 'election-not-over':
      return `${refusal.name} is not over: Election Day is ${dayInWords(refusal.day)}. It concludes by itself at 00:00 on ${dayInWords(addDays(refusal.day, 1))}; confirm it after that.`;
    case 'concluded-on-another-basis': {
      const { name, conclusion, said } = refusal;
      return `${name} is confirmed as concluded on ${dayInWords(conclusion.on)} (${basisInWords[conclusion.basis]}), and the clocks count from that. Changing it is a correction, which two coordinators make together: /election correct ${name} --on ${said.on} --basis ${said.basis}.`;
    }
    case 'conclusion-takes-two':
      return `Election Day of ${refusal.name} is ${dayInWords(refusal.day)}. To record that it concluded on another day or basis takes two coordinators: /election conclude ${refusal.name} --basis certification --on 2026-12-01 proposes it.`;
    case 'conclusion-not-confirmed':
      return `${refusal.name} is concluded on ${dayInWords(refusal.conclusion.on)}, presumed; nobody has recorded it otherwise. Record it with /election conclude ${refusal.name} --basis certification --on 2026-12-01.`;
    case 'conclusion-in-the-future':
      return `${dayInWords(refusal.on)} has not come yet; today is ${dayInWords(refusal.today)}. Record it on that day or after.`;
    case 'concluded-before-election-day':
      return `${refusal.name} cannot be over on ${dayInWords(refusal.on)}: Election Day is ${dayInWords(refusal.day)}.`;
    case 'election-changed-since':
      return `${refusal.name} has changed since this was proposed. It was proposed for: ${outcomeInWords(refusal.from)}. It is now: ${outcomeInWords(refusal.now)}. Withdraw it, and propose anew what is still wrong.`;
    default:
      return never(refusal);
  }
};

export const sayDutyRefusal = (refusal: Exclude<DutyRefusal, NotPermitted | HoldRefusal | LateRefusal | ProposalRefusal | StartRefusal | ActRefusal>): string => {
  switch (refusal.code) {
    case 'no-such-duty':
      return 'There is no such duty. /deadline list shows those that are open.';
    case 'duty-not-late':
      return `${refusal.title}, ${refusal.id}, is not late. An acknowledgement with a forecast is asked for once its date has passed.`;
    case 'forecast-in-the-past':
      return `${dayInWords(refusal.forecast)} is past. Say a day from today, ${dayInWords(refusal.today)}, on.`;
    case 'forecast-hour-in-the-past':
      return `${momentInWords(refusal.forecast, refusal.zone)} is past; it is ${momentInWords(refusal.now, refusal.zone)}. Say an hour that is still to come.`;
    case 'met-hour-in-the-future':
      return `${momentInWords(refusal.hour, refusal.zone)} has not come yet; it is ${momentInWords(refusal.now, refusal.zone)}. Record what has happened, at its hour, or leave the hour out.`;
    case 'met-in-the-future':
      return `${dayInWords(refusal.on)} has not come yet; today is ${dayInWords(refusal.today)}. A duty is met on the day its report went out.`;
    case 'merge-into-itself':
      return `${refusal.id} cannot be merged into itself. Say the duty whose product meets it too, as in /deadline merge EO-1A/2026-ga-runoff into EO-1A/2026-general "one assessment covers both".`;
    case 'merge-into-another-rule':
      return `${refusal.into} is of another rule than ${refusal.id}, and a merge is for one rule that two elections start. To have one report serve both, name both when it is requested.`;
    case 'merge-into-over':
      return `${refusal.into} is ${overInWords[refusal.status]}, so no product of it is still to come that could meet ${refusal.id}. Merge it into one that is open: /deadline list shows those.`;
    case 'duty-over':
      return refusal.into !== undefined
        ? `${refusal.id} is merged into ${refusal.into}. Reopen it first, with the reason: /deadline reopen ${refusal.id}.`
        : refusal.status === 'not-applicable'
          ? `${refusal.id} is closed as not applicable. Reopen it first, with the reason: /deadline reopen ${refusal.id}.`
          : `${refusal.id} is met already. What is met is not closed, merged or reopened; a day recorded wrongly is corrected with its report.`;
    case 'covers-others': {
      const { id, covers } = refusal;
      return `${id} covers ${listed(covers)}, which nothing would meet then. Reopen ${covers.length > 1 ? 'each of them' : 'it'} first, with the reason: /deadline reopen ${covers[0] ?? id}.`;
    }
    default:
      return never(refusal);
  }
};

const overInWords: Readonly<Record<Over, string>> = {
  met: 'met already',
  'met-late': 'met already',
  'not-applicable': 'closed as not applicable',
  replaced: 'merged into another duty itself',
};
