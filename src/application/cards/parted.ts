import type { AgencyId } from '../../core/language/agencies';
import type { SubjectRef } from '../../core/language/refs';
import type { Passed } from '../../core/request';
import { askedOf, formerlyAskedOf } from '../../core/request';
import type { Reader } from '../../core/sight';
import type { Card } from '../../ports/chat';
import type { Reading } from '../../ports/store';
import { partsOf } from '../lines';
import type { Present } from '../present';
import { stateOf } from '../present';
import { agencyInWords, listed } from '../sayings';
import { canSee } from '../sight';
import { momentInWords } from '../words/dates';

/**
 * What is left of a request's card with an agency that gave it back, where it is about an incident for named people: that
 * they had it, and nothing of what it says. It goes by what that agency may see, also with one of them who is named or runs
 * the floor: that may be over tomorrow, and nobody draws this card then.
 */
export const givenBackCard = async ({ kind, id }: SubjectRef, reader: Reader, reading: Reading): Promise<Card | undefined> => {
  if (kind !== 'request' || (reader.kind !== 'desk' && reader.kind !== 'person')) return undefined;
  const request = await stateOf('request', id, reading);
  if (!request?.confined || !formerlyAskedOf(request).includes(reader.agency)) return undefined;
  if (await canSee({ kind: 'desk', agency: reader.agency }, { standing: { kind, id, state: request } }, reading)) return undefined;
  const passed = lastPassedBy(reader.agency, [request, ...(await partsOf(request, reading))]);
  if (!passed) return undefined;
  const agency = agencyInWords(passed.agency);
  const how = passed.as === 'declined' ? 'Declined' : 'Given back';
  const standing = `${how} by ${agency}, ${momentInWords(passed.until, request.zone)}, and asked of another agency: it is not theirs any more.`;
  return { ...without(request), title: id, standing, next: `Nothing more of it is shown here, and nothing is asked of ${agency}.` };
};

/** What is left of it with somebody who is of no desk it lies on: `seen` is what they may see of it, if anything. */
export const offTheDeskCard = async ({ kind, id }: SubjectRef, reader: Reader, seen: Card | undefined, reading: Reading): Promise<Card | undefined> => {
  const request = kind === 'request' ? await stateOf('request', id, reading) : undefined;
  if (!request) return undefined;
  if (!seen) return { ...without(request), title: id, standing: 'It is not on your desk any more.', next: 'Nothing more of it is shown here.' };
  const desks = askedOf(request).map(agencyInWords);
  const over = request.status === 'cancelled' || request.status === 'lapsed';
  const where = reader.kind === 'person' ? ` Where it stands: /report status ${id}` : '';
  return {
    ...without(request),
    title: seen.title,
    standing: over ? 'It is over, and not on your desk any more.' : `It is not on your desk any more, but on ${desks.length > 1 ? 'those' : 'that'} of ${listed(desks)}.`,
    next: `This card is not kept up to date.${where}`,
  };
};

/** For whom it is, where it is for named people. */
export const onlyFor = ({ confined, incident }: Present<'request'>): Card['facts'] =>
  confined ? [{ name: 'Only for', value: `those for whom ${incident ?? 'it'} is, the coordinators and the agencies it concerns` }] : [];

const without = (request: Present<'request'>): Pick<Card, 'facts' | 'sections' | 'buttons'> => ({ facts: onlyFor(request), sections: [], buttons: [] });

const lastPassedBy = (agency: AgencyId, lines: readonly Present<'request'>[]): Passed | undefined =>
  lines.flatMap(({ passed = [] }) => passed).filter((each) => each.agency === agency).toSorted((a, b) => (a.until < b.until ? -1 : 1)).at(-1);
