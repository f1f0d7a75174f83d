import type { Standing } from '../../core/house';
import { never } from '../../core/language/never';
import type { SubjectRef } from '../../core/language/refs';
import type { Card } from '../../ports/chat';
import type { Reading } from '../../ports/store';
import { wordsIn } from '../sayings';
import { dutyCard } from './duty';
import { electionCard } from './election';
import { requestCard } from './request';

const MOST_DUTIES = 200;

/** A subject's card as it stands now; nothing when there is no such subject. */
export const drawCard = async (of: SubjectRef, reading: Reading): Promise<Card | undefined> => {
  const kept = await reading.subject(of);
  return kept && draw(kept.standing, reading);
};

const draw = async (standing: Standing, reading: Reading): Promise<Card | undefined> => {
  const { kind, state } = standing;
  if (state.status === 'absent') return undefined;
  switch (kind) {
    case 'election': {
      const duties = await reading.list({ kind: 'duty', election: state.name, limit: MOST_DUTIES });
      const standing = duties.flatMap(({ standing: each }) =>
        each.kind === 'duty' && each.state.status !== 'absent' ? [each.state] : [],
      );
      return electionCard(state, standing);
    }
    case 'duty':
      return dutyCard(state);
    case 'request':
      return requestCard(state, { words: await reading.texts(wordsIn(standing).map(({ text }) => text)) });
    default:
      return never(kind);
  }
};
