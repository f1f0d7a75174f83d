import type { AgencyId } from '../../core/language/agencies';
import type { Place } from '../../core/language/places';
import type { SubjectRef } from '../../core/language/refs';
import type { Passed } from '../../core/request';
import { formerlyAskedOf } from '../../core/request';
import type { Reader } from '../../core/sight';
import type { Card } from '../../ports/chat';
import type { Reading } from '../../ports/store';
import { partsOf } from '../lines';
import type { Present } from '../present';
import { stateOf } from '../present';
import { agencyInWords } from '../sayings';
import { seatsAsked } from '../off-the-desk';
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

/**
 * What is left of it with somebody who is of no desk it lies on, or in the channel that was an agency's desk. Nobody draws it anew for them once it goes on, is over, or
 * words of it are taken out, so it says nothing that may be otherwise then.
 */
export const offTheDeskCard = async ({ kind, id }: SubjectRef, at: Place, reading: Reading): Promise<Card | undefined> => {
  const request = kind === 'request' ? await stateOf('request', id, reading) : undefined;
  if (!request) return undefined;
  const bare = { ...without(request), title: id };
  const where = `Nothing more of it is shown here. /report status ${id} shows where it stands, to whoever may see it.`;
  if (at.at === 'agency') {
    const agency = agencyInWords(at.agency);
    return { ...bare, standing: `${agency} has no channel on the roster any more.`, next: `What is open of ${agency} lies with each of its people who work on it, in their own conversation with Watchfloor. ${where}` };
  }
  if (at.at !== 'person') return undefined;
  const inChannel = (await seatsAsked(at.person, request, reading)).find(({ channel }) => channel !== undefined);
  if (inChannel) return { ...bare, standing: `${agencyInWords(inChannel.id)} has its cards in its channel now.`, next: where };
  if ([request, ...(await partsOf(request, reading))].some((line) => line.status === 'taken' && line.taker.person === at.person)) return stillTheirs(request);
  return { ...bare, standing: 'It is not on your desk any more.', next: where };
};

/** What somebody took while they were of the desk stays theirs; the words hold as well once they have handed it over. */
const stillTheirs = (request: Present<'request'>): Card => ({
  ...without(request),
  title: request.id,
  standing: 'You are of this desk no more, and its card is not kept up here.',
  next: `You took it: until you hand it over or hand it in, it is yours and stands on your Home. /report status ${request.id} shows where it stands.`,
});

/** For whom it is, where it is for named people. */
export const onlyFor = ({ confined, incident }: Present<'request'>): Card['facts'] =>
  confined ? [{ name: 'Only for', value: `those for whom ${incident ?? 'it'} is, the coordinators and the agencies it concerns` }] : [];

const without = (request: Present<'request'>): Pick<Card, 'facts' | 'sections' | 'buttons'> => ({ facts: onlyFor(request), sections: [], buttons: [] });

const lastPassedBy = (agency: AgencyId, lines: readonly Present<'request'>[]): Passed | undefined =>
  lines.flatMap(({ passed = [] }) => passed).filter((each) => each.agency === agency).toSorted((a, b) => (a.until < b.until ? -1 : 1)).at(-1);
