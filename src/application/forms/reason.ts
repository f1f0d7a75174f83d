import type { Answer, Field, Form, Problem } from '../answer';
import { words } from '../answer';
import type { Filled, Floor } from '../floor';
import type { Present } from '../present';
import { stateOf } from '../present';
import { filledIn } from './fields';
import { inVain } from './in-vain';
import { titled } from './title';

type Reason = {
  readonly command: string;
  readonly title: string;
  readonly submit: string;
  readonly label: string;
  readonly hint: string;
  /** The order that only lacks its reason: what nothing could come of opens no form. */
  readonly tries: 'send-back' | 'take-back-acceptance' | 'take' | 'decline' | 'return' | 'judge-after-all' | 'deny-extension' | 'withdraw-extension';
  /** What is asked besides. */
  readonly also?: (request: Present<'request'>, floor: Floor) => Promise<readonly Field[]>;
};

/** A form about a request that asks for a reason, for those only who could give one. */
export const reasonForm =
  ({ command, title, submit, label, hint, tries, also }: Reason) =>
  async ({ id, ...filled }: Filled, problems: readonly Problem[], _: unknown, floor: Floor): Promise<Form | Answer> => {
    const request = typeof id === 'string' ? await stateOf('request', id, floor.reading) : undefined;
    if (!request) return words('There is no such request any more. /watch me shows what waits for you.');
    const vain = await inVain(({ at, words: keep }) => ({ to: 'request', id: request.id, order: { type: tries, by: floor.who, at, reason: keep('') } }), floor);
    return vain ?? {
      command,
      title: titled(`${title}: ${request.id}`, title),
      submit,
      about: { kind: 'request', id: request.id },
      fields: filledIn([{ name: 'reason', label, hint, kind: 'paragraph' }, ...((await also?.(request, floor)) ?? [])], filled, problems),
    };
  };
