import { proposedInto } from '../../core/duty';
import type { Standing, StateOf } from '../../core/house';
import { never } from '../../core/language/never';
import type { SubjectRef } from '../../core/language/refs';
import type { Card } from '../../ports/chat';
import type { Reading } from '../../ports/store';
import type { Present } from '../present';
import { stateOf } from '../present';
import { wordsIn } from '../sayings';
import { calledOn } from '../seats';
import { askedFor } from './asked-for';
import { dutyCard } from './duty';
import type { Beside } from './duty-sections';
import { electionCard } from './election';
import { incidentCard } from './incident';
import { packCard } from './pack';
import { requestCard } from './request';
import { wholeOf } from './whole';

const MOST_DUTIES = 200;
const MOST_REQUESTS = 20;

/** A subject's card as it stands now; nothing when there is none. What goes by a request's short name is on its card. */
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
      const beside = await dutiesNamed([...new Set(standing.flatMap((duty) => [...(duty.covers ?? []), ...intoOf(duty)]))], reading);
      return electionCard(state, standing, { words: await quotable({ kind, id: state.name, state }, reading) }, beside);
    }
    case 'duty':
      return drawDuty(state, standing, reading);
    case 'request':
      return requestCard(await wholeOf(state, reading));
    case 'report':
      return drawCard({ kind: 'request', id: state.id }, reading);
    case 'round':
    case 'delivery':
      return drawCard({ kind: 'request', id: state.report }, reading);
    case 'text':
      return drawCard(state.of, reading);
    case 'incident':
      return drawIncident(state, standing, reading);
    case 'pack':
      return packCard(state, { words: await quotable(standing, reading) });
    case 'agency':
    case 'closure':
    case 'pack-text':
      return undefined;
    default:
      return never(kind);
  }
};

/** What it is proposed to be merged into. */
const intoOf = (duty: Present<'duty'>): readonly string[] => {
  const into = proposedInto(duty);
  return into === undefined ? [] : [into];
};

const dutiesNamed = async (ids: readonly string[], reading: Reading) =>
  (await Promise.all(ids.map((id) => stateOf('duty', id, reading)))).flatMap((state) => state ?? []);

const drawDuty = async (state: Present<'duty'>, standing: Standing, reading: Reading): Promise<Card> => {
  const asked = await askedFor(state.id, reading);
  const words = [...wordsIn(standing), ...asked.map(({ request }) => request.title)].map(({ text }) => text);
  return dutyCard(state, { words: await reading.texts([...new Set(words)]) }, { ...(await mergedWith(state, reading)), asked });
};

const mergedWith = async (state: Present<'duty'>, reading: Reading): Promise<Omit<Beside, 'asked'>> => {
  const [into] = 'into' in state ? await dutiesNamed([state.into], reading) : [];
  const wanted = proposedInto(state);
  const [proposed] = wanted === undefined ? [] : await dutiesNamed([wanted], reading);
  return { covers: await dutiesNamed(state.covers ?? [], reading), ...(into && { into }), ...(proposed && { proposedInto: proposed }) };
};

const quotable = (standing: Standing, reading: Reading) => reading.texts(wordsIn(standing).map(({ text }) => text));

const drawIncident = async (
  state: Exclude<StateOf<'incident'>, { status: 'absent' }>,
  standing: Standing,
  reading: Reading,
): Promise<Card> => {
  const asked = await reading.list({ kind: 'request', parent: state.id, limit: MOST_REQUESTS });
  const requests = asked.flatMap(({ standing: each }) =>
    each.kind === 'request' && each.state.status !== 'absent' ? [each.state] : [],
  );
  const words = [standing, ...asked.map((each) => each.standing)].flatMap(wordsIn).map(({ text }) => text);
  return incidentCard(state, requests, { words: await reading.texts([...new Set(words)]) }, await calledOn(reading));
};
