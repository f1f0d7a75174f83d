import { dayOf, wallTime } from '../../core/calendar';
import type { Moment } from '../../core/language/time';
import type { Field, Form, Problem } from '../answer';
import type { Filled, Floor, Said } from '../floor';
import { planDateOf } from '../plan-date';
import type { Present } from '../present';
import { aboutSchema } from './button';
import { daySchema, foundLimitSchema, hourFields, timeSchema } from './dates';
import { filledIn } from './fields';
import { aboutIn, fieldIn } from './said';
import { titled } from './title';

/** Until when a later suspense is granted, and the plan date of the duty behind it, which bounds that. */
export const grantShape = { id: aboutSchema, day: daySchema('Say until when.'), time: timeSchema, latest: foundLimitSchema };

export const grantSaid = async (said: Said, floor: Floor): Promise<Filled> => {
  const id = aboutIn(said, 'request', 'report');
  return { id, day: fieldIn(said, 'day'), time: fieldIn(said, 'time'), ...(await planDateOf(id, floor)) };
};

type Asking = Pick<Form, 'command' | 'intro'> & { readonly beside?: readonly Field[] };

/** Proposes the hour that was asked for. */
export const grantForm = ({ beside = [], ...asking }: Asking, { id, zone }: Present<'request'>, asked: Moment, filled: Filled, problems: readonly Problem[]): Form => ({
  ...asking,
  title: titled(`Grant: ${id}`, 'Grant'),
  submit: 'Grant',
  about: { kind: 'request', id },
  fields: filledIn([...hourFields('Until'), ...beside], filled, problems, { day: dayOf(asked, zone), time: wallTime(asked, zone) }),
});

/** Where the form says why an hour cannot be granted. */
export const grantRefusedAt = { 'extension-not-later': 'day', 'extension-in-the-past': 'day', 'past-the-plan-date': 'day' } as const;
