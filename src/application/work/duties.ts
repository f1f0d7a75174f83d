import { faceOf } from '../../core/duty';
import type { Moment } from '../../core/language/time';
import { listOf } from '../present';
import { dutyLine } from '../queries/duty-line';
import { holdingOf } from '../sayings/calls';
import { deedButtons, recordedByOthers } from '../sayings/deed';
import { askedInWords, missedButtons, stillExpected } from '../sayings/duty-missed';
import { nobodyOwing } from '../sayings/present';
import type { Item, WorkParts } from './item';
import { MOST, show, targetOf } from './item';
import { climbed } from './ladder';

/** Duties with a day that nobody has met: for whoever works on them, or stands in there, and once they are missed for whoever was called. */
export const dutiesDue = async ({ reading, people, today }: WorkParts, dueBefore?: Moment): Promise<readonly Item[]> => {
  const duties = await listOf('duty', { statuses: ['open', 'missed'], ...(dueBefore && { dueBefore }), limit: MOST }, reading);
  return duties.flatMap((duty): readonly Item[] => {
    const { dates, rule, id, status } = duty;
    if (dates.status !== 'dated') return [];
    const about = { kind: 'duty', id } as const;
    const shared = { about, standing: { kind: 'duty', id, state: duty }, as: 'due', target: targetOf(dates, rule.zone), late: status === 'missed', quotes: [], otherwise: { command: 'deadline/record', says: recordedByOthers(rule) } } as const;
    const holding = holdingOf(rule.owners, people);
    const shown = show('deadline/show', about);
    const [line, nobody] = [dutyLine(duty), nobodyOwing(rule.owners, people)];
    if (status !== 'missed') return [{ ...shared, text: `${line}.${nobody}`, buttons: [...deedButtons(duty), shown], people: holding.having }];
    const { having, called } = climbed({ ...duty, face: faceOf(duty) }, holding, stillExpected(duty), today, people);
    return [{ ...shared, text: `${line}. ${askedInWords(duty, today)}${nobody}`, buttons: [...missedButtons(duty), shown], people: [...having, ...called] }];
  });
};
