import type { z } from 'zod';
import type { Standing, StateOf } from '../../../core/house';
import { never } from '../../../core/language/never';
import type { SubjectKind } from '../../../core/language/refs';
import { agency } from './agency';
import { closure } from './closure';
import { delivery } from './delivery';
import { duty } from './duty';
import { election } from './election';
import { incident } from './incident';
import { pack } from './pack';
import { packText } from './pack-text';
import { report } from './report';
import { request } from './request';
import { round } from './round';
import { text } from './text';

/** The shape each state is written in today. An older one is read and brought up to it here; only shape 1 exists. */
export const NEWEST_SHAPE: Readonly<Record<SubjectKind, number>> = {
  election: 1,
  duty: 1,
  request: 1,
  agency: 1,
  incident: 1,
  report: 1,
  round: 1,
  delivery: 1,
  text: 1,
  closure: 1,
  pack: 1,
  'pack-text': 1,
};

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
    case 'agency':
      return { kind, id, state: through(agency, kind, id, state) };
    case 'incident':
      return { kind, id, state: through(incident, kind, id, state) };
    case 'report':
      return { kind, id, state: through(report, kind, id, state) };
    case 'round':
      return { kind, id, state: through(round, kind, id, state) };
    case 'text':
      return { kind, id, state: through(text, kind, id, state) };
    case 'closure':
      return { kind, id, state: through(closure, kind, id, state) };
    case 'pack':
      return { kind, id, state: through(pack, kind, id, state) };
    case 'pack-text':
      return { kind, id, state: through(packText, kind, id, state) };
    case 'delivery':
      return { kind, id, state: through(delivery, kind, id, state) };
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
