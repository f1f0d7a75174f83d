import { z } from 'zod';
import { exists, isMoment, isZone } from '../../../core/calendar';
import { isPersonId, roles } from '../../../core/language/actor';
import { isAgencyId } from '../../../core/language/agencies';
import { subjectKinds } from '../../../core/language/refs';
import type { Day, Zone } from '../../../core/language/time';
import type { TextId } from '../../../core/language/words';
import { isRuleId } from '../../../core/law';

/** The words every shape is made of. What somebody types has a narrower door; a day that was counted may lie beyond it. */
const isAnyDay = (text: string): text is Day => exists(text);
const isTextId = (text: string): text is TextId => text !== '';

const zones = new Set<string>();
/** Asking whether a zone exists is dear, and there are few. */
const isKnownZone = (text: string): text is Zone => {
  if (!zones.has(text) && isZone(text)) zones.add(text);
  return zones.has(text);
};

export const day = z.string().refine(isAnyDay, { error: 'expected a day' });
export const moment = z.string().refine(isMoment, { error: 'expected an instant' });
export const zone = z.string().refine(isKnownZone, { error: 'expected a time zone' });
export const agency = z.string().refine(isAgencyId, { error: 'expected an agency' });
export const ruleId = z.string().refine(isRuleId, { error: 'expected a rule' });
export const textId = z.string().refine(isTextId, { error: 'expected the id of a text' });
export const personId = z.string().refine(isPersonId, { error: 'expected a person' });

export const ref = z.strictObject({ kind: z.enum(subjectKinds), id: z.string() });
export const words = z.strictObject({ text: textId, digest: z.string() });

export const person = z.strictObject({
  kind: z.literal('person'),
  person: personId,
  agency,
  roles: z.array(z.enum(roles)),
  delegation: z.strictObject({ roles: z.array(z.enum(roles)), of: personId, until: day }).exactOptional(),
});

/** Who changed something together. */
export const agreed = z.strictObject({ proposer: person, second: person, reason: words, at: moment });

const otherAgencies = z.strictObject({ from: z.array(agency), to: z.array(agency) });

const countedFrom = z.strictObject({ on: day, received: z.string().exactOptional(), delivered: z.array(z.string()).exactOptional(), done: z.array(z.string()).exactOptional() });

export const shift = z.strictObject({
  duty: z.string(),
  title: z.string(),
  from: day.exactOptional(),
  to: day.exactOptional(),
  plan: z.strictObject({ from: day.exactOptional(), to: day.exactOptional() }).exactOptional(),
  after: z.array(z.strictObject({ request: z.string(), on: day })).exactOptional(),
  becomes: z.enum(['open', 'missed', 'met', 'met-late', 'unmet', 'unmet-late']).exactOptional(),
  owners: otherAgencies.exactOptional(),
  recipients: otherAgencies.exactOptional(),
  off: z.string().exactOptional(),
  opens: z.enum(['due', 'target']).exactOptional(),
  brought: z.strictObject({ pack: z.string().exactOptional(), counted: countedFrom.exactOptional() }).exactOptional(),
  mergedInto: z.string().exactOptional(),
  closed: z.literal(true).exactOptional(),
  met: z.enum(['met', 'met-late']).exactOptional(),
  hours: z.strictObject({ from: moment, to: moment, zone }).exactOptional(),
});

/** A change that waits for a second person. */
export const proposalOf = <Change extends z.ZodType>(change: Change) =>
  z.strictObject({ change, by: person, at: moment, reason: words, moves: z.array(shift) });

export const actor = z.discriminatedUnion('kind', [
  person,
  z.strictObject({ kind: z.literal('clock') }),
  z.strictObject({ kind: z.literal('operator'), name: z.string() }),
  z.strictObject({ kind: z.literal('policy'), policy: z.string() }),
]);

export const place = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('floor') }),
  z.strictObject({ at: z.literal('channel'), of: ref, closed: z.literal(true).exactOptional() }),
  z.strictObject({ at: z.literal('thread'), of: ref, in: ref.exactOptional() }),
  z.strictObject({ at: z.literal('person'), person: personId }),
  z.strictObject({ at: z.literal('agency'), agency }),
  z.strictObject({ at: z.literal('audit') }),
]);
