import { dayOf, wallTime } from '../../core/calendar';
import type { Moment } from '../../core/language/time';
import type { Answer, Field, Form, Problem } from '../answer';
import { words } from '../answer';
import type { Filled, Floor, Said } from '../floor';
import { planDateOf } from '../plan-date';
import type { Present } from '../present';
import { stateOf } from '../present';
import { momentInWords } from '../words/dates';
import { aboutSchema } from './button';
import { daySchema, foundLimitSchema, hourFields, timeSchema } from './dates';
import { filledIn } from './fields';
import { inVain, laterThan } from './in-vain';
import { aboutIn, fieldIn } from './said';
import { titled } from './title';

/** Until when a later suspense is granted, and the plan date of the duty behind it, which bounds that. */
export const grantShape = { id: aboutSchema, day: daySchema('Say until when.'), time: timeSchema, latest: foundLimitSchema };

export const grantSaid = async (said: Said, floor: Floor): Promise<Filled> => {
  const id = aboutIn(said, 'request', 'report');
  return { id, day: fieldIn(said, 'day'), time: fieldIn(said, 'time'), ...(await planDateOf(id, floor)) };
};

type Asking = {
  readonly command: string;
  /** What is granted, and what is said of it. */
  readonly wish: (request: Present<'request'>) => { readonly until: Moment } | undefined;
  readonly says: string;
  /** Why, where it had been denied. */
  readonly why?: Field;
};

/** Proposes the hour that was asked for. */
export const grantForm =
  ({ command, wish, says, why }: Asking) =>
  async ({ id, ...filled }: Filled, problems: readonly Problem[], _: unknown, floor: Floor): Promise<Form | Answer> => {
    const request = typeof id === 'string' ? await stateOf('request', id, floor.reading) : undefined;
    if (!request) return words('There is no such request any more. /report status shows those that are open.');
    const { latest } = await planDateOf(request.id, floor);
    const until = laterThan(request, floor.clock.now());
    const vain = await inVain(
      ({ at, words: keep }) => ({ to: 'request', id: request.id, order: { type: 'grant-extension', by: floor.who, at, until, ...(latest && { latest }), ...(why && { reason: keep('') }) } }),
      floor,
    );
    const asked = wish(request)?.until ?? until;
    return vain ?? {
      command,
      title: titled(`Grant: ${request.id}`, 'Grant'),
      submit: 'Grant',
      about: { kind: 'request', id: request.id },
      intro: `Asked for until ${momentInWords(asked, request.zone)}${says}`,
      fields: filledIn([...hourFields('Until'), ...(why ? [why] : [])], filled, problems, { day: dayOf(asked, request.zone), time: wallTime(asked, request.zone) }),
    };
  };

/** Where the form says why an hour cannot be granted. */
export const grantRefusedAt = { 'extension-not-later': 'day', 'extension-in-the-past': 'day', 'past-the-plan-date': 'day' } as const;
