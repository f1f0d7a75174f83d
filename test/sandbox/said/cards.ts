import { dutyCard } from '../../../src/application/cards/duty';
import { electionCard } from '../../../src/application/cards/election';
import { incidentCard } from '../../../src/application/cards/incident';
import { packCard } from '../../../src/application/cards/pack';
import { requestCard } from '../../../src/application/cards/request';
import type { SubjectKind } from '../../../src/core/language/refs';
import type { Card } from '../../../src/ports/chat';
import { statesOf } from './standings';
import { agencies, held, known } from './worst';

const hundred = Array.from({ length: 100 }, (_, nth) => nth);
const many = hundred.flatMap((nth) => statesOf('duty').map((state) => ({ ...state, ...held(nth) }))).slice(0, 200);
const deliveries = statesOf('delivery').flatMap((state) => agencies.map((recipient) => ({ ...state, recipient, id: `RPT-100000/${recipient}` })));

/** Every request for a duty, in every mixture of states. */
const asked = () => statesOf('request').flatMap((request) => statesOf('report').map((report) => ({ request, report })));

const parts = statesOf('request').flatMap((each) => agencies.slice(0, 2).map((agency) => ({ ...each, agency })));
const beside = { parts, words: known.words, hasWords: true, deliveries: deliveries.filter((_, nth) => nth % 2 === 0).slice(0, 80), serves: many.slice(0, 100), beside: many };

/** Everything that goes by a request's short name, in every mixture of states: one after the other, since each fills pages. */
function* requests(): Iterable<Card> {
  for (const request of statesOf('request'))
    for (const report of [undefined, ...statesOf('report')])
      for (const round of [undefined, ...statesOf('round')]) yield requestCard({ request, ...beside, ...(report && { report }), ...(round && { round }) });
}

/** Each once: many a mixture comes to the very same card. The same words are compared once, and go by their number from then on. */
export function* unlike(all: Iterable<Card>): Iterable<Card> {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const seen = new Set<string>();
  for (const card of all) {
    const spelled = JSON.stringify(card, (_, value: unknown) => (typeof value === 'string' ? numberOf(value) : value));
    if (!seen.has(spelled)) yield card;
    seen.add(spelled);
  }
}

/** Every card there is; nothing for what has none of its own. */
export const cards: Readonly<Record<SubjectKind, () => Iterable<Card>>> = {
  election: () => statesOf('election').map((state) => electionCard(state, many, known, many)),
  duty: () => statesOf('duty').flatMap((state) => [dutyCard(state, known), ...many.slice(3, state.status === 'replaced' ? 9 : 4).map((into) => dutyCard(state, known, { covers: many.slice(0, 40), into, proposedInto: into, asked: asked() }))]),
  request: requests,
  incident: () => statesOf('incident').map((state) => incidentCard(state, statesOf('request').flatMap((each) => Array.from({ length: 4 }, () => each)), known, known.called)),
  agency: () => [],
  closure: () => [],
  report: () => [],
  round: () => [],
  delivery: () => [],
  text: () => [],
  pack: () => statesOf('pack').map((state) => packCard(state, known)),
  'pack-text': () => [],
};
