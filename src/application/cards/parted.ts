import type { AgencyId } from '../../core/language/agencies';
import type { SubjectRef } from '../../core/language/refs';
import type { Passed } from '../../core/request';
import type { Reader } from '../../core/sight';
import type { Card } from '../../ports/chat';
import type { Reading } from '../../ports/store';
import { partsOf } from '../lines';
import type { Present } from '../present';
import { stateOf } from '../present';
import { agencyInWords } from '../sayings';
import { momentInWords } from '../words/dates';

/**
 * What is left of a request's card with an agency that gave it back, where it is about an incident for named people: that
 * they had it, and nothing of what it says.
 */
export const partedCard = async ({ kind, id }: SubjectRef, reader: Reader, reading: Reading): Promise<Card | undefined> => {
  if (kind !== 'request' || (reader.kind !== 'desk' && reader.kind !== 'person')) return undefined;
  const request = await stateOf('request', id, reading);
  const passed = request && lastPassedBy(reader.agency, [request, ...(await partsOf(request, reading))]);
  if (!passed) return undefined;
  const agency = agencyInWords(passed.agency);
  const how = passed.as === 'declined' ? 'Declined' : 'Given back';
  return {
    title: id,
    standing: `${how} by ${agency}, ${momentInWords(passed.until, request.zone)}, and asked of another agency: it is not theirs any more.`,
    facts: onlyFor(request),
    sections: [],
    next: `Nothing more of it is shown here, and nothing is asked of ${agency}.`,
    buttons: [],
  };
};

/** For whom it is, where it is for named people. */
export const onlyFor = ({ confined, incident }: Present<'request'>): Card['facts'] =>
  confined ? [{ name: 'Only for', value: `those for whom ${incident ?? 'it'} is, the coordinators and the agencies it concerns` }] : [];

const lastPassedBy = (agency: AgencyId, lines: readonly Present<'request'>[]): Passed | undefined =>
  lines.flatMap(({ passed = [] }) => passed).filter((each) => each.agency === agency).toSorted((a, b) => (a.until < b.until ? -1 : 1)).at(-1);
