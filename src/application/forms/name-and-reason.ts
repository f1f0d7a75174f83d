import { findSubject } from '../finding';
import type { Floor, Said } from '../floor';
import { unquoted } from '../grammar/typed';
import { fieldIn, namedFirst } from './said';

const spellings = { incident: /^inc-\d+$/i, request: /^rpt-\d+(\.\d+)?$/i } as const;

/** `INC-14 It was a test`, with or without quotes, typed or filled in; a name of nothing stays as it was said. */
export const readNameAndReason = async (kind: keyof typeof spellings, said: Said, floor: Floor) => {
  const { name, rest } = namedFirst(said, kind, spellings[kind]);
  const found = name === undefined ? undefined : await findSubject(kind, name, floor);
  return { name: found?.found === 'one' ? found.id : name, reason: fieldIn(said, 'reason') ?? unquoted(rest) };
};
