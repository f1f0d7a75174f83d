import type { Answer, Form, Problem } from '../answer';
import { findSubject, unlessOne } from '../finding';
import type { Filled, Floor, Said } from '../floor';
import { unquoted } from '../grammar/typed';
import { filledIn, saidOf } from './fields';
import { fieldIn, namedFirst } from './said';

const spellings = { incident: /^inc-\d+$/i, request: /^rpt-\d+(\.\d+)?$/i } as const;

/** `INC-14 It was a test`, with or without quotes, typed or filled in; a name of nothing stays as it was said. */
export const readNameAndReason = async (kind: keyof typeof spellings, said: Said, floor: Floor) => {
  const { name, rest } = namedFirst(said, kind, spellings[kind]);
  const found = name === undefined ? undefined : await findSubject(kind, name, floor);
  return { name: found?.found === 'one' ? found.id : name, reason: fieldIn(said, 'reason') ?? unquoted(rest) };
};

type Asking = Pick<Form, 'command' | 'submit'> & { readonly verb: string; readonly label: string; readonly hint: string };

/** Asks why something is done to an incident. */
export const incidentReasonForm =
  ({ command, submit, verb, label, hint }: Asking) =>
  async (filled: Filled, problems: readonly Problem[], _: unknown, floor: Floor): Promise<Form | Answer> => {
    const name = saidOf(filled, 'name');
    return unlessOne('incident', await findSubject('incident', name, floor)) ?? {
      command,
      title: `${verb} ${name}`,
      submit,
      about: { kind: 'incident', id: name },
      fields: filledIn([{ name: 'reason', label, kind: 'paragraph', hint }], filled, problems),
    };
  };
