import type { z } from 'zod';
import type { Standing, StateOf } from '../../../core/house';
import { never } from '../../../core/language/never';
import type { SubjectKind } from '../../../core/language/refs';
import { duty } from './duty';
import { election } from './election';
import { request } from './request';

/** The shape each state is written in today. An older one is read and brought up to it here; only shape 1 exists. */
export const NEWEST_SHAPE: Readonly<Record<SubjectKind, number>> = { election: 1, duty: 1, request: 1 };

/** The door through which a state comes back. What does not fit its shape is not guessed at. */
export const standingOf = (kind: SubjectKind, id: string, shape: number, state: unknown): Standing => {
  if (shape !== NEWEST_SHAPE[kind]) {
    throw new Error(
      `${kind} ${id} is kept in shape ${shape}; this version knows shape ${NEWEST_SHAPE[kind]}. Start the version that wrote it.`,
    );
  }
  switch (kind) {
    case 'election':
      return { kind, id, state: through(election, kind, id, state) };
    case 'duty':
      return { kind, id, state: through(duty, kind, id, state) };
    case 'request':
      return { kind, id, state: through(request, kind, id, state) };
    default:
      return never(kind);
  }
};

const through = <Kind extends SubjectKind>(
  door: z.ZodType<StateOf<Kind>>,
  kind: Kind,
  id: string,
  state: unknown,
): StateOf<Kind> => {
  const read = door.safeParse(state);
  if (read.success) return read.data;
  const flaws = read.error.issues.map(({ path, message }) => `at ${path.join('.') || 'the top'}: ${message}`);
  throw new Error(`${kind} ${id} as it is kept does not fit its shape, ${flaws.join('; ')}.`);
};
