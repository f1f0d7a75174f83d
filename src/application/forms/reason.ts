import type { Deed } from '../../core/authority';
import type { Refusal } from '../../core/house';
import type { Person } from '../../core/language/actor';
import type { AgencyId } from '../../core/language/agencies';
import { refusal, unlessAllowed } from '../allowed';
import { alreadyInWords } from '../already';
import type { Answer, Field, Form, Problem } from '../answer';
import { words } from '../answer';
import type { Filled, Floor } from '../floor';
import type { Present } from '../present';
import { stateOf } from '../present';
import { filledIn } from './fields';
import { requestInVain } from './request-in-vain';
import { titled } from './title';

type Reason = {
  readonly command: string;
  readonly title: string;
  readonly submit: string;
  readonly deed: Deed;
  readonly label: string;
  readonly hint: string;
  /** The agency whose people may. */
  readonly whose: (request: Present<'request'>) => AgencyId;
  /** Why nothing could come of it for somebody, whatever the reason. */
  readonly unless?: (request: Present<'request'>, who: Person) => Refusal | undefined;
  /** Why there is nothing to do, whatever the reason. */
  readonly already?: (request: Present<'request'>) => string | undefined;
  /** An order that only lacks its reason: what nothing could come of opens no form. */
  readonly tries?: 'send-back' | 'take-back-acceptance' | 'take';
  /** What is asked besides. */
  readonly also?: (request: Present<'request'>, floor: Floor) => Promise<readonly Field[]>;
};

/** A form about a request that asks for a reason, for those only who could give one. */
export const reasonForm =
  ({ command, title, submit, deed, label, hint, whose, unless, already, tries, also }: Reason) =>
  async ({ id, ...filled }: Filled, problems: readonly Problem[], _: unknown, floor: Floor): Promise<Form | Answer> => {
    const request = typeof id === 'string' ? await stateOf('request', id, floor.reading) : undefined;
    if (!request) return words('There is no such request any more. /watch me shows what waits for you.');
    const refused = await unlessAllowed(deed, [whose(request)], floor);
    if (refused) return refused;
    const why = unless?.(request, floor.who);
    if (why) return refusal(why, floor);
    const because = already?.(request);
    if (because) return words(await alreadyInWords({ outcome: 'nothing-to-do', about: { kind: 'request', id: request.id }, because }, floor));
    const vain = tries && (await requestInVain(request, ({ at, words: keep }) => ({ type: tries, by: floor.who, at, reason: keep('') }), floor));
    return vain ?? {
      command,
      title: titled(`${title}: ${request.id}`, title),
      submit,
      about: { kind: 'request', id: request.id },
      fields: filledIn([{ name: 'reason', label, hint, kind: 'paragraph' }, ...((await also?.(request, floor)) ?? [])], filled, problems),
    };
  };
